package fi.solmu.register.organisations;

import fi.solmu.kernel.Localised;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network that an organisation is not in though its like are, with the figures that say so.
 *
 * @param network the network
 * @param group the organisation's like: those of a type, of a region, of the same kind
 * @param inside how many of the group are in the network
 * @param size how many there are in the group, this organisation included
 */
public record Suggestion(UUID network, Localised name, Group group, int inside, int size) {

    /** By what organisations are alike. */
    public enum Basis {
        TYPE,
        REGION,
        KIND
    }

    /**
     * A group of organisations that are alike.
     *
     * @param code of the type, the region or the kind
     * @param name of the type or the region; none for a kind
     * @param listed the address of the list of the group
     */
    public record Group(Basis basis, @Nullable String code, Localised name, String listed) {}

    /** The part of the others that are in the network. */
    double share() {
        return (double) inside / (size - 1);
    }
}
