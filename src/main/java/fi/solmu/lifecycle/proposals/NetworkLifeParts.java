package fi.solmu.lifecycle.proposals;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.MemberRemovals;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.Successions;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the page of a network: what was proposed and decided of it, the way onward, the end that is near. */
@Component
class NetworkLifeParts implements NetworkParts {
    private final ProposalQueries proposals;
    private final Successions successions;
    private final MemberRemovals removals;
    private final Parts parts;

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
        var steps = successions.of(network.sameAs());
        boolean closed = status == NetworkStatus.CLOSED;
        if (!steps.isEmpty() || closed) {
            var receipt = closed ? removals.receipt(network.id()) : java.util.Optional.<MemberRemovals.Receipt>empty();
            placed.add(new Placed(
                    Place.BEFORE_MEMBERS,
                    0,
                    parts.part(
                            "lifecycle/parts/onward",
                            Map.of("network", network, "steps", steps, "removed", receipt.isPresent()))));
        }
        if (status == NetworkStatus.CLOSING && reader.mayInNetwork(Action.WRITE_CLOSING_NOTICE, network.id())) {
            placed.add(new Placed(
                    Place.BEFORE_MEMBERS, 1, parts.part("lifecycle/parts/closing", Map.of("network", network))));
        }
        if (reader.may(Action.SEE_PROPOSALS)) {
            var about = proposals.about(network.sameAs());
            if (!about.isEmpty()) {
                placed.add(new Placed(
                        Place.AFTER_MEMBERS, 90, parts.part("lifecycle/parts/proposals", Map.of("proposals", about))));
            }
        }
        if (reader.may(Action.PROPOSE) && status != NetworkStatus.WITHDRAWN) {
            placed.add(new Placed(Place.BUTTON, 90, parts.part("lifecycle/parts/propose", Map.of("network", network))));
        }
        return placed;
    }
}
