package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.Reason;
import fi.solmu.register.NetworkState.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkStateTest {
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final Term CONTINUING = new Term.Continuing(MAY_31);
    private static final Term FIXED = new Term.Fixed(MAY_31);

    private static final NetworkState RECORDED = new NetworkState.Recorded(MAY_1);
    private static final NetworkState RUNNING = new NetworkState.Running(MAY_1, CONTINUING);
    private static final NetworkState PAUSED = new NetworkState.Paused(MAY_1, CONTINUING);
    private static final NetworkState CLOSING = new NetworkState.Closing(MAY_1, MAY_31, CONTINUING);
    private static final NetworkState CLOSED = new NetworkState.Closed(MAY_1, Reason.DECIDED);
    private static final NetworkState WITHDRAWN = new NetworkState.Withdrawn(MAY_1);

    private static final Decision CONFIRM = new Decision.Confirm(MAY_1, CONTINUING);
    private static final Decision CONTINUE = new Decision.Continue(MAY_1, FIXED);
    private static final Decision PAUSE = new Decision.Pause(MAY_1);
    private static final Decision REVIVE = new Decision.Revive(MAY_1, CONTINUING);
    private static final Decision WIND_DOWN = new Decision.WindDown(MAY_1, MAY_31);
    private static final Decision KEEP_ON = new Decision.KeepOn(MAY_1, CONTINUING);
    private static final Decision MERGE = new Decision.End(MAY_1, Reason.MERGED);
    private static final Decision WITHDRAW = new Decision.Withdraw(MAY_1);
    private static final List<Decision> ALL =
            List.of(CONFIRM, CONTINUE, PAUSE, REVIVE, WIND_DOWN, KEEP_ON, MERGE, WITHDRAW);

    @Test
    void onlyWhatTheTableListsCanFollow() {
        allowed(RECORDED, CONFIRM, PAUSE, WIND_DOWN, WITHDRAW);
        allowed(RUNNING, CONTINUE, PAUSE, WIND_DOWN, MERGE);
        allowed(PAUSED, REVIVE, WIND_DOWN, MERGE);
        allowed(CLOSING, KEEP_ON);
        allowed(CLOSED);
        allowed(WITHDRAWN);
    }

    private static void allowed(NetworkState state, Decision... decisions) {
        for (var decision : ALL) {
            if (List.of(decisions).contains(decision)) {
                assertThat(state.after(decision)).isNotNull();
            } else {
                assertThatThrownBy(() -> state.after(decision))
                        .as("%s after %s", decision, state)
                        .isInstanceOf(NetworkState.IllegalTransition.class);
            }
        }
    }

    @Test
    void confirmedActivityMakesARecordedNetworkRun() {
        assertThat(RECORDED.after(CONFIRM)).isEqualTo(new NetworkState.Running(MAY_1, CONTINUING));
    }

    @Test
    void aFixedTermEndsOnItsDayAndNotBefore() {
        var running = new NetworkState.Running(MAY_1, FIXED);
        assertThat(running.after(new Decision.End(MAY_31, Reason.TERM_ENDED)))
                .isEqualTo(new NetworkState.Closed(MAY_31, Reason.TERM_ENDED));
        assertThatThrownBy(() -> running.after(new Decision.End(MAY_31.minusDays(1), Reason.TERM_ENDED)))
                .isInstanceOf(NetworkState.IllegalTransition.class);
        assertThatThrownBy(() -> RUNNING.after(new Decision.End(MAY_31, Reason.TERM_ENDED)))
                .isInstanceOf(NetworkState.IllegalTransition.class);
    }

    @Test
    void aClosingNetworkClosesOnItsLastDayAndIsKeptOnUntilThen() {
        assertThat(CLOSING.after(new Decision.End(MAY_31, Reason.DECIDED)).status())
                .isEqualTo(NetworkStatus.CLOSED);
        assertThatThrownBy(() -> CLOSING.after(new Decision.End(MAY_1, Reason.DECIDED)))
                .isInstanceOf(NetworkState.IllegalTransition.class);
        assertThatThrownBy(() -> CLOSING.after(new Decision.KeepOn(MAY_31.plusDays(1), CONTINUING)))
                .isInstanceOf(NetworkState.IllegalTransition.class);
    }
}
