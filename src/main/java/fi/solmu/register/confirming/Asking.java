package fi.solmu.register.confirming;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Secrets;
import fi.solmu.register.YearlyConfirmation;
import fi.solmu.register.confirming.AskingQueries.Due;
import fi.solmu.shell.AssociationLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters that ask, and those that remind once of an unanswered one. */
@Service
class Asking implements YearlyConfirmation {
    static final Duration LINK_LIFE = Duration.ofDays(Round.LINK_DAYS);
    private final AskingQueries queries;
    private final Secrets secrets;
    private final AssociationLetters letters;
    private final Audit audit;
    private final Clock clock;

    Asking(AskingQueries queries, Secrets secrets, AssociationLetters letters, Audit audit, Clock clock) {
        this.queries = queries;
        this.secrets = secrets;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void choose(@Nullable Month month, UUID by) {
        queries.choose(month, by, clock.instant());
        audit.enter(
                by,
                Action.EDIT_ASSOCIATION,
                "association",
                null,
                List.of(new Change("confirming", null, month == null ? "NOBODY" : month.name())));
    }

    /** Nobody is written to, not even reminded, while nobody is to be asked. */
    @Override
    @Transactional
    public int ask(int most) {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var month = queries.setting(today).month();
        if (month == null) {
            return 0;
        }
        var reminded = queries.toRemind(
                today, now.minus(LINK_LIFE), now.minus(Duration.ofDays(Round.REMINDED_AFTER_DAYS)), most);
        write(reminded, "register.confirming.reminder");
        int left = most - reminded.size();
        var asked = Round.on(today, month)
                .map(round -> queries.ask(round, today, now, left))
                .orElse(List.of());
        write(asked, "register.confirming.letter");
        return reminded.size() + asked.size();
    }

    private void write(List<Due> due, String words) {
        var written = new LinkedHashMap<String, Due>();
        due.forEach(each -> written.put(secrets.next(), each));
        queries.keep(written, clock.instant());
        var batch = letters.batch();
        written.forEach((secret, each) -> {
            var letter = batch.to(each.address(), each.language());
            var t = letter.texts();
            letter.queue(
                    "person.confirming",
                    words + "/" + each.request(),
                    t.text(words + ".subject", letter.association()),
                    t.text(
                            words + ".body",
                            each.givenName(),
                            letter.association(),
                            letter.linkInLanguage("/confirm/" + secret),
                            t.date(each.expiresAt()),
                            letter.contact()),
                    each.expiresAt());
        });
    }
}
