package fi.solmu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a network (verkoston tila) with what belongs to it, and the one place that says what may follow what. A
 * network that has closed is never reopened: whoever revives it founds a new one.
 */
public sealed interface NetworkState {
    /** Brought in from a list; nobody has checked whether it is active. */
    record Recorded(LocalDate since) implements NetworkState {}

    /** Active, for a fixed term or until reviewed. */
    record Running(LocalDate since, Term term) implements NetworkState {}

    /** Resting; keeps the term it had, if it had one. */
    record Paused(LocalDate since, @Nullable Term term) implements NetworkState {}

    /** To end on a day already decided. */
    record Closing(
            LocalDate since, LocalDate lastDay, @Nullable Term term) implements NetworkState {}

    /** Ended. */
    record Closed(LocalDate since, Reason reason) implements NetworkState {}

    /** The record turned out not to be a network of its own. */
    record Withdrawn(LocalDate since) implements NetworkState {}

    /** How long a network is meant to run (määräaika). */
    sealed interface Term {
        /** Jatkuva: its continuation is reviewed. The day is missing only where a list said no more. */
        record Continuing(@Nullable LocalDate reviewOn) implements Term {}

        /** Määräaikainen: ends by itself. */
        record Fixed(LocalDate endsOn) implements Term {}
    }

    /** Why a network ended. */
    enum Reason {
        DECIDED,
        TERM_ENDED,
        MERGED,
        SPLIT,
        HANDED_OVER
    }

    /** What somebody decided, or a day brought. */
    sealed interface Decision {
        /** Toiminta vahvistettu: it was found to be active. */
        record Confirm(LocalDate on, Term term) implements Decision {}

        /** It goes on, with this term. */
        record Continue(LocalDate on, Term term) implements Decision {}

        record Pause(LocalDate on) implements Decision {}

        record Revive(LocalDate on, Term term) implements Decision {}

        record WindDown(LocalDate on, LocalDate lastDay) implements Decision {}

        /** The decision to close is taken back before its day. */
        record KeepOn(LocalDate on, Term term) implements Decision {}

        record End(LocalDate on, Reason reason) implements Decision {}

        record Withdraw(LocalDate on) implements Decision {}
    }

    LocalDate since();

    /** The state after a decision. */
    default NetworkState after(Decision decision) {
        return switch (this) {
            case Recorded _ -> fromRecorded(decision);
            case Running running -> fromRunning(running, decision);
            case Paused paused -> fromPaused(paused, decision);
            case Closing closing -> fromClosing(closing, decision);
            case Closed _, Withdrawn _ -> throw new IllegalTransition(this, decision);
        };
    }

    private NetworkState fromRecorded(Decision decision) {
        return switch (decision) {
            case Decision.Confirm(var on, var term) -> new Running(on, term);
            case Decision.Pause(var on) -> new Paused(on, null);
            case Decision.WindDown(var on, var lastDay) -> new Closing(on, notBefore(on, lastDay), null);
            case Decision.Withdraw(var on) -> new Withdrawn(on);
            case Decision.Continue _, Decision.Revive _, Decision.KeepOn _, Decision.End _ ->
                throw new IllegalTransition(this, decision);
        };
    }

    private NetworkState fromRunning(Running running, Decision decision) {
        return switch (decision) {
            case Decision.Continue next -> new Running(running.since(), next.term());
            case Decision.Pause(var on) -> new Paused(on, running.term());
            case Decision.WindDown(var on, var lastDay) -> new Closing(on, notBefore(on, lastDay), running.term());
            case Decision.End(var on, var reason) when mayEndRunning(running, on, reason) -> new Closed(on, reason);
            case Decision.Confirm _, Decision.Revive _, Decision.KeepOn _, Decision.End _, Decision.Withdraw _ ->
                throw new IllegalTransition(this, decision);
        };
    }

    private NetworkState fromPaused(Paused paused, Decision decision) {
        return switch (decision) {
            case Decision.Revive(var on, var term) -> new Running(on, term);
            case Decision.WindDown(var on, var lastDay) -> new Closing(on, notBefore(on, lastDay), paused.term());
            case Decision.End(var on, var reason) when movesElsewhere(reason) -> new Closed(on, reason);
            case Decision.Confirm _,
                    Decision.Continue _,
                    Decision.Pause _,
                    Decision.KeepOn _,
                    Decision.End _,
                    Decision.Withdraw _ -> throw new IllegalTransition(this, decision);
        };
    }

    private NetworkState fromClosing(Closing closing, Decision decision) {
        return switch (decision) {
            case Decision.KeepOn(var on, var term) when !on.isAfter(closing.lastDay()) -> new Running(on, term);
            case Decision.End(var on, var reason)
            when reason == Reason.DECIDED && !on.isBefore(closing.lastDay()) -> new Closed(on, reason);
            case Decision.Confirm _,
                    Decision.Continue _,
                    Decision.Pause _,
                    Decision.Revive _,
                    Decision.WindDown _,
                    Decision.KeepOn _,
                    Decision.End _,
                    Decision.Withdraw _ -> throw new IllegalTransition(this, decision);
        };
    }

    private static boolean mayEndRunning(Running running, LocalDate on, Reason reason) {
        return movesElsewhere(reason)
                || (reason == Reason.TERM_ENDED
                        && running.term() instanceof Term.Fixed(var endsOn)
                        && !on.isBefore(endsOn));
    }

    private static boolean movesElsewhere(Reason reason) {
        return reason == Reason.MERGED || reason == Reason.SPLIT || reason == Reason.HANDED_OVER;
    }

    private static LocalDate notBefore(LocalDate day, LocalDate lastDay) {
        if (lastDay.isBefore(day)) {
            throw new IllegalArgumentException("a last day before the decision");
        }
        return lastDay;
    }

    default NetworkStatus status() {
        return switch (this) {
            case Recorded _ -> NetworkStatus.RECORDED;
            case Running _ -> NetworkStatus.RUNNING;
            case Paused _ -> NetworkStatus.PAUSED;
            case Closing _ -> NetworkStatus.CLOSING;
            case Closed _ -> NetworkStatus.CLOSED;
            case Withdrawn _ -> NetworkStatus.WITHDRAWN;
        };
    }

    /** A decision that the state does not allow. */
    final class IllegalTransition extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        IllegalTransition(NetworkState state, Decision decision) {
            super(decision.getClass().getSimpleName() + " does not follow "
                    + state.getClass().getSimpleName());
        }
    }
}
