package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.IllegalTransition;
import fi.solmu.register.NetworkState.Reason;
import fi.solmu.register.NetworkState.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Thousands of random lives: whatever is asked of a network, only what the table lists happens to it. */
class NetworkLivesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);

    /** What somebody tries to do, so many days after what was done before. */
    record Attempt(int daysLater, int what, int length) {
        Decision on(LocalDate day) {
            var term =
                    length % 2 == 0 ? new Term.Fixed(day.plusDays(length)) : new Term.Continuing(day.plusDays(length));
            return switch (what) {
                case 0 -> new Decision.Confirm(day, term);
                case 1 -> new Decision.Continue(day, term);
                case 2 -> new Decision.Pause(day);
                case 3 -> new Decision.Revive(day, term);
                case 4 -> new Decision.WindDown(day, day.plusDays(length));
                case 5 -> new Decision.KeepOn(day, term);
                case 6 -> new Decision.End(day, Reason.MERGED);
                case 7 -> new Decision.End(day, Reason.DECIDED);
                case 8 -> new Decision.End(day, Reason.TERM_ENDED);
                default -> new Decision.Withdraw(day);
            };
        }
    }

    /** What happened, in order, and the state after each. */
    private record Life(List<Decision> decisions, List<NetworkState> states) {
        NetworkState last() {
            return states.getLast();
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 900))
                .as(Attempt::new)
                .list()
                .ofMaxSize(30);
    }

    private static Life live(List<Attempt> attempts) {
        var life = new Life(new ArrayList<>(), new ArrayList<>(List.of(new NetworkState.Recorded(FIRST_DAY))));
        var day = FIRST_DAY;
        for (var attempt : attempts) {
            var next = day.plusDays(attempt.daysLater());
            day.datesUntil(next.plusDays(1)).forEach(each -> comes(each, life));
            day = next;
            tryTo(attempt.on(day), life);
        }
        return life;
    }

    /** What a day brings by itself. */
    private static void comes(LocalDate day, Life life) {
        switch (life.last()) {
            case NetworkState.Running running
            when running.term() instanceof Term.Fixed(var endsOn) && !endsOn.isAfter(day) ->
                tryTo(new Decision.End(endsOn, Reason.TERM_ENDED), life);
            case NetworkState.Closing closing
            when !closing.lastDay().isAfter(day) -> tryTo(new Decision.End(closing.lastDay(), Reason.DECIDED), life);
            default -> {}
        }
    }

    private static void tryTo(Decision decision, Life life) {
        try {
            life.states().add(life.last().after(decision));
            life.decisions().add(decision);
        } catch (IllegalTransition _) {
            // as if it had not been asked
        }
    }

    @Property(tries = 3000)
    void aFixedTermEndsOnItsDayAndAClosingOnItsLast(@ForAll("attempts") List<Attempt> attempts) {
        var states = live(attempts).states();
        for (int at = 1; at < states.size(); at++) {
            if (states.get(at) instanceof NetworkState.Closed(var since, var reason)) {
                switch (states.get(at - 1)) {
                    case NetworkState.Running running
                    when reason == Reason.TERM_ENDED ->
                        assertThat(running.term()).isEqualTo(new Term.Fixed(since));
                    case NetworkState.Closing closing -> assertThat(since).isEqualTo(closing.lastDay());
                    default -> assertThat(reason).isEqualTo(Reason.MERGED);
                }
            }
        }
    }

    @Property(tries = 3000)
    void nothingFollowsTheEnd(@ForAll("attempts") List<Attempt> attempts) {
        var states = live(attempts).states();
        for (var state : states.subList(0, states.size() - 1)) {
            assertThat(state).isNotInstanceOfAny(NetworkState.Closed.class, NetworkState.Withdrawn.class);
        }
    }

    @Property(tries = 3000)
    void noStateBeginsBeforeTheOneItFollows(@ForAll("attempts") List<Attempt> attempts) {
        var states = live(attempts).states();
        for (int at = 1; at < states.size(); at++) {
            assertThat(states.get(at).since())
                    .isAfterOrEqualTo(states.get(at - 1).since());
        }
    }

    @Property(tries = 3000)
    void aReplayedHistoryGivesTheSameState(@ForAll("attempts") List<Attempt> attempts) {
        var life = live(attempts);
        NetworkState state = new NetworkState.Recorded(FIRST_DAY);
        for (var decision : life.decisions()) {
            state = state.after(decision);
        }
        assertThat(state).isEqualTo(life.last());
    }
}
