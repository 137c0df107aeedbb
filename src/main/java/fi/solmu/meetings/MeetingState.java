package fi.solmu.meetings;

/** Where a meeting is (kokouksen tila), with what belongs to it, and the one place that says what may follow what. */
public sealed interface MeetingState {
    /** Suunniteltu. Once its day has passed it waits for somebody to say what came of it. */
    record Planned() implements MeetingState {}

    /**
     * Pidetty: what counts as evidence.
     *
     * @param present how many people were there, at least one
     */
    record Held(int present) implements MeetingState {}

    /** Peruttu. */
    record Cancelled(Why why) implements MeetingState {}

    /** Why a meeting was cancelled. */
    sealed interface Why {
        /** Somebody decided so, in their own words. */
        record Decided(String reason) implements Why {}

        /** Its network closed before its day. */
        record NetworkClosed() implements Why {}
    }

    /** Whether one state may follow the other: a number is corrected, a wrong cancellation taken back. */
    default boolean mayBecome(MeetingState next) {
        return switch (this) {
            case Planned _ -> !(next instanceof Planned);
            case Held _ -> !(next instanceof Planned);
            case Cancelled _ -> next instanceof Planned;
        };
    }

    /** The word of the database and of messages. */
    default String status() {
        return switch (this) {
            case Planned _ -> "PLANNED";
            case Held _ -> "HELD";
            case Cancelled _ -> "CANCELLED";
        };
    }

    default boolean planned() {
        return this instanceof Planned;
    }

    default boolean held() {
        return this instanceof Held;
    }

    default boolean cancelled() {
        return this instanceof Cancelled;
    }
}
