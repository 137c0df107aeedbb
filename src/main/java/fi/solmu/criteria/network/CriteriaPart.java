package fi.solmu.criteria.network;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.criteria.Verdicts;
import fi.solmu.register.Copies;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The criteria on the network's own page. */
@Component
class CriteriaPart implements NetworkParts {
    private static final int FIRST = 10;
    private static final int MOST_KEPT = 2_000;
    private final Verdicts verdicts;
    private final Parts parts;
    private final Copies<Asked, NetworkVerdicts> kept = new Copies<>(MOST_KEPT, _ -> 1);

    private record Asked(UUID network, LocalDate today) {}

    CriteriaPart(Verdicts verdicts, Parts parts) {
        this.verdicts = verdicts;
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        if (!reader.mayInNetwork(Action.SEE_CRITERIA, network.id())) {
            return List.of();
        }
        var status = network.state().status();
        NetworkVerdicts found = status == NetworkStatus.RUNNING
                ? kept.of(new Asked(network.id(), today), network.version(), () -> verdicts.of(network.id(), today))
                : new NotJudged(network.id(), Why.NOT_RUNNING, status);
        return List.of(new Placed(
                Place.BEFORE_MEMBERS, FIRST, parts.part("criteria/network/part", Map.of("verdicts", found))));
    }
}
