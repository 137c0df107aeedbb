package fi.solmu.register.questions;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Secrets;
import fi.solmu.kernel.Language;
import fi.solmu.register.questions.AskingView.Row;
import fi.solmu.register.questions.CoordinatorQueries.Coordinator;
import fi.solmu.register.questions.QuestionQueries.Open;
import fi.solmu.shell.AssociationLetters;
import fi.solmu.shell.AssociationLetters.Batch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks those who run networks, by letter, to answer what is open about their members; one letter for each. */
@Service
class AskingCoordinators {
    private static final Duration LINK_LIFE = Duration.ofDays(30);
    private final QuestionQueries questions;
    private final CoordinatorQueries coordinators;
    private final Secrets secrets;
    private final AssociationLetters letters;
    private final Audit audit;
    private final Clock clock;

    AskingCoordinators(
            QuestionQueries questions,
            CoordinatorQueries coordinators,
            Secrets secrets,
            AssociationLetters letters,
            Audit audit,
            Clock clock) {
        this.questions = questions;
        this.coordinators = coordinators;
        this.secrets = secrets;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking. */
    sealed interface Outcome {
        record Asked(int letters) implements Outcome {}

        /** They were asked less than two weeks ago. */
        record TooSoon() implements Outcome {}
    }

    AskingView view(Language reader) {
        var today = LocalDate.now(clock);
        var open = questions.openEverywhere(today, reader);
        var asked = coordinators.asked();
        var all = coordinators.of(open.stream().map(Open::network).toList(), today);
        var rows = new ArrayList<Row>();
        for (var each : open) {
            var run = all.stream()
                    .filter(one -> one.networks().contains(each.network()))
                    .toList();
            var before = asked.remove(each.network());
            rows.add(new Row(
                    each.network(),
                    each.name(),
                    run.stream().map(Coordinator::name).collect(Collectors.joining(", ")),
                    run.stream().anyMatch(one -> one.address() != null),
                    before == null ? null : before.at(),
                    before == null ? 0 : before.open(),
                    each.members()));
        }
        answered(asked, rows);
        var last = coordinators.last();
        return new AskingView(
                rows,
                (int) all.stream().filter(one -> one.address() != null).count(),
                (int) rows.stream().filter(Row::reached).count(),
                last.again(clock.getZone()).orElse(null),
                last.mayAsk(today, clock.getZone()));
    }

    /** Those that were asked about and of which nothing is open any more come last. */
    private void answered(Map<UUID, CoordinatorQueries.Asked> asked, List<Row> rows) {
        asked.forEach((network, before) -> questions
                .name(network)
                .ifPresent(name -> rows.add(new Row(network, name, "", false, before.at(), before.open(), 0))));
    }

    @Transactional
    Outcome ask(UUID account) {
        coordinators.lock();
        var today = LocalDate.now(clock);
        if (!coordinators.last().mayAsk(today, clock.getZone())) {
            return new Outcome.TooSoon();
        }
        var open = questions.openEverywhere(today, Language.FI).stream()
                .collect(Collectors.toMap(Open::network, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var reached = coordinators.of(open.keySet(), today).stream()
                .filter(each -> each.address() != null)
                .toList();
        var about = new LinkedHashMap<UUID, Integer>();
        reached.forEach(each -> about(each, open).forEach(one -> about.put(one.network(), one.members())));
        var asking = coordinators.keep(about, account, clock.instant());
        var written = new LinkedHashMap<String, Coordinator>();
        reached.forEach(each -> written.put(secrets.next(), each));
        var expires = clock.instant().plus(LINK_LIFE);
        coordinators.keepLetters(asking, written, expires);
        var batch = letters.batch();
        written.forEach((secret, each) -> write(batch, asking, secret, each, open, expires));
        audit.enter(account, Action.ASK_COORDINATORS, "association", null);
        return new Outcome.Asked(reached.size());
    }

    private static List<Open> about(Coordinator coordinator, Map<UUID, Open> open) {
        return open.values().stream()
                .filter(each -> coordinator.networks().contains(each.network()))
                .toList();
    }

    private static void write(
            Batch batch, UUID asking, String secret, Coordinator to, Map<UUID, Open> open, Instant expires) {
        var address = to.address();
        if (address == null) {
            return;
        }
        var letter = batch.to(address, to.language());
        var t = letter.texts();
        var lines = about(to, open).stream()
                .map(each -> t.text("register.questions.letter.network", t.read(each.name()), each.members()) + "\n"
                        + letter.linkInLanguage("/questions/link/" + secret + "/" + each.network()))
                .collect(Collectors.joining("\n\n"));
        letter.queue(
                "coordinator.questions",
                "coordinator.questions/" + asking + "/" + to.person(),
                t.text("register.questions.letter.subject", letter.association()),
                t.text(
                        "register.questions.letter.body",
                        to.givenName(),
                        letter.association(),
                        lines,
                        t.date(expires),
                        letter.contact()),
                expires);
    }
}
