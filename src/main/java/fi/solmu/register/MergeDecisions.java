package fi.solmu.register;

import fi.solmu.access.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Tells where the merges of networks can be taken back, for the history that shows them. A module that decides on
 * merges makes a bean of this. Asked once for a page.
 */
public interface MergeDecisions {

    /**
     * The address of the page where a merge that still holds is taken back, by the network that went into another. The
     * reader must be allowed to take it back there.
     */
    Map<UUID, String> whereTakenBack(Collection<UUID> networks, Actor reader);
}
