package fi.solmu.criteria.network;

import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exemption as typed: why, and until when. */
public record ExemptionForm(
        @Nullable String reason, @Nullable String until) {
    static final int LONGEST = 1000;
    private static final int FARTHEST_YEARS = 10;

    static final ExemptionForm EMPTY = new ExemptionForm("", "");

    public ExemptionForm {
        reason = Typed.stripped(reason);
        until = Typed.stripped(until);
    }

    /** What was typed when there is nothing wrong with it. */
    record Read(String reason, @Nullable LocalDate until) {}

    Optional<Read> check(Problems problems, LocalDate today) {
        if (reason().isEmpty()) {
            problems.add("reason", "criteria.exemption.reason.missing");
        } else if (reason().length() > LONGEST) {
            problems.add("reason", "criteria.problem.tooLong", LONGEST);
        }
        LocalDate last = null;
        if (!until().isEmpty()) {
            last = problems.need(Typed.day(until()), "until", "criteria.problem.date")
                    .orElse(null);
            if (last != null && last.isBefore(today)) {
                problems.add("until", "criteria.problem.past");
            } else if (last != null && last.isAfter(today.plusYears(FARTHEST_YEARS))) {
                problems.add("until", "criteria.problem.tooFar", FARTHEST_YEARS);
            }
        }
        return problems.any() ? Optional.empty() : Optional.of(new Read(reason(), last));
    }

    @Override
    public String reason() {
        return reason == null ? "" : reason;
    }

    @Override
    public String until() {
        return until == null ? "" : until;
    }
}
