package fi.solmu.criteria.network;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.criteria.Verdicts;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The criteria on the network's own page. */
@Component
class CriteriaPart implements NetworkParts {
    private static final int FIRST = 10;
    private final Verdicts verdicts;
    private final Parts parts;

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
                ? verdicts.of(network.id(), today)
                : new NotJudged(network.id(), Why.NOT_RUNNING, status);
        return List.of(new Placed(
                Place.BEFORE_MEMBERS, FIRST, parts.part("criteria/network/part", Map.of("verdicts", found))));
    }
}
