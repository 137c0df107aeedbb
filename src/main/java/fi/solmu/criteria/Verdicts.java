package fi.solmu.criteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the criteria come to, for other modules. Today and days to come are judged as they are asked for, by the sets and
 * values of that moment; of a day to come it is what would be if nothing more happened. Days gone by are read as they
 * were written down.
 */
public interface Verdicts {

    /** Of one network; {@link fi.solmu.kernel.NotFound} when there is none. */
    NetworkVerdicts of(UUID network, LocalDate day);

    /** Of many, in no order. */
    List<NetworkVerdicts> of(Collection<UUID> networks, LocalDate day);

    /** Of all networks that run, in no order. */
    List<NetworkVerdicts> ofAllRunning(LocalDate day);
}
