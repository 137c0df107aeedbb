package fi.solmu.surveys.quick;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.NetworkParts;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the page of a network whose members are known: the way to what its coordinator asks them. */
@Component
class QuickParts implements NetworkParts {
    private static final int ORDER = 70;
    private final Parts parts;

    QuickParts(Parts parts) {
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        return network.membersNamed() && reader.mayInNetwork(Action.ASK_NETWORK, network.id())
                ? List.of(new Placed(
                        Place.BUTTON, ORDER, parts.part("surveys/quick/button", Map.of("network", network.id()))))
                : List.of();
    }
}
