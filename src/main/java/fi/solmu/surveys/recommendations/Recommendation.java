package fi.solmu.surveys.recommendations;

import fi.solmu.kernel.Localised;
import fi.solmu.register.ProposalDrafts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation of a round (suositus).
 *
 * @param number within its round, from 1
 * @param network the only one it is about; none when it is about many or all
 * @param kind what should be proposed of the network; none when nothing
 * @param version grows with each change
 */
public record Recommendation(
        UUID id,
        Round round,
        int number,
        Localised title,
        String reasons,
        @Nullable Thing network,
        Owner owner,
        Handling handling,
        Quarter due,
        ProposalDrafts.@Nullable Kind kind,
        Status status,
        @Nullable String outcome,
        int version) {

    /** The round it came of. */
    public record Round(UUID id, Localised name) {
        public String address() {
            return "/evaluation/rounds/" + id;
        }
    }

    /** A network by its name. */
    public record Thing(UUID id, Localised name) {}

    /** Whose it is to see to. */
    public record Owner(UUID account, String name) {}

    /** Who considers it (käsittely). */
    public enum Handling {
        MANAGEMENT,
        WORKING_GROUP
    }

    /** Where it is. */
    public enum Status {
        OPEN,
        UNDERWAY,
        DONE,
        /** It will not be carried out. */
        DROPPED;

        public boolean waits() {
            return this == OPEN || this == UNDERWAY;
        }

        /** The states it can go to: every other one, for what was done can turn out not to have been. */
        public List<Status> next() {
            return List.of(values()).stream().filter(each -> each != this).toList();
        }

        /** Whether those who answered must be told what came of it. */
        boolean needsOutcome() {
            return !waits();
        }
    }

    /** A quarter of a year, by whose end it should be done. */
    public record Quarter(int year, int quarter) implements Comparable<Quarter> {
        private static final int MONTHS = 3;

        public LocalDate lastDay() {
            return LocalDate.of(year, quarter * MONTHS, 1).plusMonths(1).minusDays(1);
        }

        public static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
        }

        Quarter next() {
            return of(lastDay().plusDays(1));
        }

        @Override
        public int compareTo(Quarter other) {
            return lastDay().compareTo(other.lastDay());
        }
    }

    /**
     * One state it has been in.
     *
     * @param by who entered it
     */
    public record Phase(
            Status status,
            @Nullable String outcome,
            Instant since,
            @Nullable String by) {}

    public String address() {
        return "/evaluation/recommendations/" + id;
    }

    public boolean late(LocalDate today) {
        return status.waits() && due.lastDay().isBefore(today);
    }
}
