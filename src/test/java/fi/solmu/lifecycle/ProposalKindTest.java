package fi.solmu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.register.NetworkStatus;
import org.junit.jupiter.api.Test;

class ProposalKindTest {

    @Test
    void onlyWhatTheTableListsCanBeProposedOfANetworkInEachState() {
        assertThat(ProposalKind.of(NetworkStatus.RECORDED))
                .containsExactlyInAnyOrder(ProposalKind.PAUSE, ProposalKind.CLOSE);
        assertThat(ProposalKind.of(NetworkStatus.RUNNING))
                .containsExactlyInAnyOrder(
                        ProposalKind.CONTINUE,
                        ProposalKind.CHANGE,
                        ProposalKind.PAUSE,
                        ProposalKind.MERGE,
                        ProposalKind.SPLIT,
                        ProposalKind.HAND_OVER,
                        ProposalKind.CLOSE);
        assertThat(ProposalKind.of(NetworkStatus.PAUSED))
                .containsExactlyInAnyOrder(
                        ProposalKind.REVIVE,
                        ProposalKind.MERGE,
                        ProposalKind.SPLIT,
                        ProposalKind.HAND_OVER,
                        ProposalKind.CLOSE);
        assertThat(ProposalKind.of(NetworkStatus.CLOSING)).containsExactly(ProposalKind.CONTINUE);
        assertThat(ProposalKind.of(NetworkStatus.CLOSED)).isEmpty();
        assertThat(ProposalKind.of(NetworkStatus.WITHDRAWN)).isEmpty();
    }
}
