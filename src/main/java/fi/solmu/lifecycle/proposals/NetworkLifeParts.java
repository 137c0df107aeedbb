package fi.solmu.lifecycle.proposals;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.Copies;
import fi.solmu.register.MemberRemovals;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.Successions;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On the page of a network: what was proposed and decided of it, the way onward, the end that is near. */
@Component
class NetworkLifeParts implements NetworkParts {
    /** Proposals and steps, of all networks that this node keeps them of. */
    private static final int MOST_KEPT = 20_000;

    private final ProposalQueries proposals;
    private final Successions successions;
    private final MemberRemovals removals;
    private final Parts parts;
    private final Copies<UUID, Life> kept = new Copies<>(
            MOST_KEPT, life -> life.steps().size() + life.proposals().size() + 1);

    private record Life(List<Successions.Step> steps, List<ProposalQueries.Listed> proposals, boolean removed) {}

    NetworkLifeParts(ProposalQueries proposals, Successions successions, MemberRemovals removals, Parts parts) {
        this.proposals = proposals;
        this.successions = successions;
        this.removals = removals;
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        var placed = new ArrayList<Placed>();
        var status = network.state().status();
        var life = kept.of(network.id(), network.version(), () -> read(network));
        boolean closed = status == NetworkStatus.CLOSED;
        if (!life.steps().isEmpty() || closed) {
            placed.add(new Placed(
                    Place.BEFORE_MEMBERS,
                    0,
                    parts.part(
                            "lifecycle/parts/onward",
                            Map.of("network", network, "steps", life.steps(), "removed", life.removed()))));
        }
        if (status == NetworkStatus.CLOSING && reader.mayInNetwork(Action.WRITE_CLOSING_NOTICE, network.id())) {
            placed.add(new Placed(
                    Place.BEFORE_MEMBERS, 1, parts.part("lifecycle/parts/closing", Map.of("network", network))));
        }
        if (reader.may(Action.SEE_PROPOSALS) && !life.proposals().isEmpty()) {
            placed.add(new Placed(
                    Place.AFTER_MEMBERS,
                    90,
                    parts.part("lifecycle/parts/proposals", Map.of("proposals", life.proposals()))));
        }
        if (reader.may(Action.PROPOSE) && status != NetworkStatus.WITHDRAWN) {
            placed.add(new Placed(Place.BUTTON, 90, parts.part("lifecycle/parts/propose", Map.of("network", network))));
        }
        return placed;
    }

    private Life read(Shown network) {
        return new Life(
                successions.of(network.sameAs()),
                proposals.about(network.sameAs()),
                network.state().status() == NetworkStatus.CLOSED
                        && removals.receipt(network.id()).isPresent());
    }
}
