package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A round as it is typed. */
public record RoundForm(
        String nameFi,
        String nameSv,
        String nameEn,
        String promiseFi,
        String promiseSv,
        String promiseEn,
        String member,
        String coordinator,
        String opensOn,
        String closesOn,
        String figuresFrom,
        String textsFrom,
        List<String> networks) {
    /** No setting goes below it (trust.md, section 6). */
    public static final int FLOOR = 3;

    static final int FIGURES = 5;
    static final int TEXTS = 10;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROMISE = 2_000;
    private static final int MOST = 100;

    public RoundForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        promiseFi = Typed.stripped(promiseFi);
        promiseSv = Typed.stripped(promiseSv);
        promiseEn = Typed.stripped(promiseEn);
        member = Typed.stripped(member);
        coordinator = Typed.stripped(coordinator);
        opensOn = Typed.stripped(opensOn);
        closesOn = Typed.stripped(closesOn);
        figuresFrom = Typed.stripped(figuresFrom);
        textsFrom = Typed.stripped(textsFrom);
        networks = networks == null ? List.of() : List.copyOf(networks);
    }

    /** What is right with a form. */
    record Wish(
            Localised name,
            Localised promise,
            @Nullable UUID member,
            @Nullable UUID coordinator,
            LocalDate opensOn,
            LocalDate closesOn,
            int figuresFrom,
            int textsFrom,
            List<UUID> networks) {}

    /** @param offered the questionnaires and networks that can be chosen */
    Optional<Wish> check(RoundOffer offered, LocalDate today, Problems problems) {
        if (nameFi.isEmpty() && nameSv.isEmpty() && nameEn.isEmpty()) {
            problems.add("nameFi", "surveys.rounds.problem.name");
        }
        Stream.of(nameFi, nameSv, nameEn)
                .filter(each -> each.length() > LONGEST_NAME)
                .findFirst()
                .ifPresent(_ -> problems.add("nameFi", "surveys.rounds.problem.name.long", LONGEST_NAME));
        Stream.of(promiseFi, promiseSv, promiseEn)
                .filter(each -> each.length() > LONGEST_PROMISE)
                .findFirst()
                .ifPresent(_ -> problems.add("promiseFi", "surveys.rounds.problem.promise.long", LONGEST_PROMISE));
        var members = chosen(offered.members(), member, "member", problems);
        var coordinators = chosen(offered.coordinators(), coordinator, "coordinator", problems);
        if (member.isEmpty() && coordinator.isEmpty()) {
            problems.add("member", "surveys.rounds.problem.questionnaire");
        }
        var from = problems.need(Typed.day(opensOn), "opensOn", "surveys.rounds.problem.opensOn");
        var to = problems.need(Typed.day(closesOn), "closesOn", "surveys.rounds.problem.closesOn");
        if (from.filter(day -> day.isBefore(today)).isPresent()) {
            problems.add("opensOn", "surveys.rounds.problem.past");
        }
        if (from.isPresent() && to.filter(day -> !day.isAfter(from.get())).isPresent()) {
            problems.add("closesOn", "surveys.rounds.problem.order");
        }
        var figures = problems.need(number(figuresFrom), "figuresFrom", "surveys.rounds.problem.figures");
        var texts = problems.need(number(textsFrom), "textsFrom", "surveys.rounds.problem.texts");
        if (figures.isPresent() && texts.filter(least -> least < figures.get()).isPresent()) {
            problems.add("textsFrom", "surveys.rounds.problem.texts.fewer");
        }
        var wanted = networks.stream().flatMap(id -> Typed.id(id).stream()).toList();
        if (wanted.isEmpty()) {
            problems.add("networks", "surveys.rounds.problem.networks");
        }
        if (problems.any() || from.isEmpty() || to.isEmpty() || figures.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                new Localised(nameFi, nameSv, nameEn),
                new Localised(promiseFi, promiseSv, promiseEn),
                members,
                coordinators,
                from.get(),
                to.get(),
                figures.get(),
                texts.get(),
                wanted));
    }

    private static @Nullable UUID chosen(
            List<RoundOffer.Choice> offered, String typed, String field, Problems problems) {
        if (typed.isEmpty()) {
            return null;
        }
        var id = Typed.id(typed)
                .filter(each -> offered.stream().anyMatch(choice -> choice.id().equals(each)));
        if (id.isEmpty()) {
            problems.add(field, "surveys.rounds.problem.questionnaire.gone");
        }
        return id.orElse(null);
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number >= FLOOR && number <= MOST)
                : Optional.empty();
    }
}
