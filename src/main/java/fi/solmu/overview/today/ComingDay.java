package fi.solmu.overview.today;

import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a day brings (lähipäivä). */
public sealed interface ComingDay {
    /** Within a day what has no hour stands first. */
    Comparator<ComingDay> ORDER = Comparator.comparing(ComingDay::from);

    LocalDate day();

    /** The hour it begins, or the beginning of its day. */
    default LocalDateTime from() {
        return day().atStartOfDay();
    }

    /** A day of a network's term. */
    record Turn(LocalDate day, Kind kind, UUID network, Localised name) implements ComingDay {}

    /** What a day brings to a network. */
    enum Kind {
        REVIEW,
        END
    }

    /**
     * A planned meeting of one of the reader's own networks.
     *
     * @param network the name of that network
     * @param from in the association's own time, as is its end
     */
    record Meeting(
            UUID id, Localised title, Localised network, LocalDateTime from, LocalDateTime until, MeetingMode mode)
            implements ComingDay {
        @Override
        public LocalDate day() {
            return from.toLocalDate();
        }

        /** Whether it ends on the day it begins. */
        public boolean inOneDay() {
            return until.toLocalDate().equals(day());
        }
    }

    /** A meeting of the working group. */
    record GroupMeeting(UUID id, LocalDate day, @Nullable String place) implements ComingDay {}
}
