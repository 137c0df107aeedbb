package fi.solmu.register;

import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** How long a network is meant to run, as typed: continuing with a review date, or a fixed term with its end. */
public record TermForm(String kind, String reviewOn, String endsOn) {

    public static TermForm of(NetworkState.@Nullable Term term) {
        return switch (term) {
            case null -> new TermForm("CONTINUING", "", "");
            case NetworkState.Term.Continuing(var day) ->
                new TermForm("CONTINUING", day == null ? "" : day.toString(), "");
            case NetworkState.Term.Fixed(var day) -> new TermForm("FIXED", "", day.toString());
        };
    }

    public static TermForm of(MultiValueMap<String, String> typed) {
        return new TermForm(
                String.valueOf(typed.getFirst("term")),
                typed.getOrDefault("review_on", java.util.List.of(""))
                        .getFirst()
                        .strip(),
                typed.getOrDefault("ends_on", java.util.List.of("")).getFirst().strip());
    }

    public boolean fixed() {
        return kind.equals("FIXED");
    }

    /** The term, when there is nothing wrong with it. */
    public Optional<NetworkState.Term> check(Problems problems, LocalDate today) {
        if (fixed()) {
            return day(endsOn, "ends_on", problems, today).map(NetworkState.Term.Fixed::new);
        }
        if (kind.equals("CONTINUING")) {
            return day(reviewOn, "review_on", problems, today).map(NetworkState.Term.Continuing::new);
        }
        problems.add("term", "register.network.problem.choice");
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String typed, String field, Problems problems, LocalDate today) {
        if (typed.isEmpty()) {
            problems.add(field, "register.network.problem." + field);
            return Optional.empty();
        }
        var day = problems.need(Typed.day(typed), field, "register.network.problem.date");
        if (day.isPresent() && day.get().isBefore(today)) {
            problems.add(field, "register.network.problem.past");
            return Optional.empty();
        }
        if (day.isPresent() && day.get().isAfter(today.plusYears(20))) {
            problems.add(field, "register.network.problem.tooFar");
            return Optional.empty();
        }
        return day;
    }
}
