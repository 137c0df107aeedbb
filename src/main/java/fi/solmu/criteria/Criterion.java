package fi.solmu.criteria;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule that data can decide (kriteeri): a measure compared with a threshold. The mark of a network type, as in "meets
 * more than three times a year".
 *
 * @param code the same in every version of the set; exemptions hold on to it
 * @param measure the name of a measure that some module takes
 * @param threshold in the measure's unit: a share is 0 to 1, yes is 1
 * @param graceMonths so many months a network may run before it is judged by this
 * @param dueBy for what is due once a year: by the end of this month; none for what holds all the year
 */
public record Criterion(
        UUID id,
        int position,
        String code,
        String measure,
        Comparison comparison,
        double threshold,
        Standing standing,
        Localised name,
        int graceMonths,
        @Nullable Month dueBy) {

    /**
     * The verdict on a network.
     *
     * @param measured what was measured; none when it is not known
     * @param running the day since which the network runs
     * @param exemption the network's exemption from this, if it ever had one
     */
    public Verdict judge(Measured measured, LocalDate running, @Nullable Exemption exemption, LocalDate day) {
        if (exemption != null && exemption.covers(day)) {
            return new Verdict.Exempt(exemption);
        }
        return switch (measured) {
            case Measured.ByNobody _ -> new Verdict.Unknown(Verdict.Why.NOBODY_MEASURES);
            case Measured.Nothing _ -> new Verdict.Unknown(Verdict.Why.NOTHING_TO_MEASURE);
            case Measured.At(double value) -> judge(value, running, day);
        };
    }

    private Verdict judge(double value, LocalDate running, LocalDate day) {
        if (comparison.holds(value, threshold)) {
            return new Verdict.Met(value);
        }
        var last = lastDayOfGrace(running, day);
        return day.isAfter(last) ? new Verdict.NotMet(value) : new Verdict.NotYetDue(value, last);
    }

    /** The last day on which it need not hold; before the day when it must. */
    private LocalDate lastDayOfGrace(LocalDate running, LocalDate day) {
        var grace = running.plusMonths(graceMonths).minusDays(1);
        if (dueBy == null) {
            return grace;
        }
        // It must first hold in the year in which grace has ended; later, in the year of the day.
        var first = day.isAfter(grace) ? day : grace.plusDays(1);
        var due = YearMonth.of(first.getYear(), dueBy).atEndOfMonth();
        return due.isBefore(first) ? grace : due;
    }

    /** What a measure says of a network. */
    public sealed interface Measured {
        record At(double value) implements Measured {}

        /** Somebody takes this measure, but not of this network. */
        record Nothing() implements Measured {}

        /** Nobody takes this measure. */
        record ByNobody() implements Measured {}
    }
}
