package fi.solmu.criteria.sets;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A criterion set as lists show it.
 *
 * @param type none when the type was deleted
 * @param typology where its typology stands among all
 */
public record SetHead(
        UUID id,
        @Nullable UUID type,
        Localised typeName,
        Localised typologyName,
        int typology,
        int version,
        Status status,
        @Nullable LocalDate validFrom,
        int criteria,
        boolean replaced) {

    /** What is written down of a set's state. */
    public enum Status {
        DRAFT,
        IN_EFFECT,
        DISCARDED
    }

    /** What a reader is told of it. */
    public enum Stage {
        /** Luonnos. */
        DRAFT,
        /** Tulossa voimaan. */
        COMING,
        /** Voimassa. */
        IN_EFFECT,
        /** Korvattu: a later version is in effect. */
        REPLACED,
        /** Hylätty. */
        DISCARDED
    }

    public Stage stage(LocalDate today) {
        return switch (status) {
            case DRAFT -> Stage.DRAFT;
            case DISCARDED -> Stage.DISCARDED;
            case IN_EFFECT -> {
                if (validFrom != null && validFrom.isAfter(today)) {
                    yield Stage.COMING;
                }
                yield replaced ? Stage.REPLACED : Stage.IN_EFFECT;
            }
        };
    }
}
