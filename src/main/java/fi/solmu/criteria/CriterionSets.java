package fi.solmu.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door by which criterion sets are written and taken into effect. */
public interface CriterionSets {

    /**
     * Drafts the sets that Solmu brings along, for those of the starting data's types that have no set.
     *
     * @return the drafts
     */
    List<UUID> draftShipped(@Nullable UUID account);

    /** The draft of the next version for a type: the one there is, or a new one with the criteria now in effect. */
    UUID draft(UUID type, LocalDate today, @Nullable UUID account);

    /** Puts a criterion into a draft, in place of the one with its code. Its id and position are not used. */
    void put(UUID draft, Criterion criterion, @Nullable UUID account);

    /** What came of taking a set into effect. */
    enum Start {
        STARTED,
        /** Somebody took it into effect or discarded it before. */
        NO_DRAFT,
        /** It has no criterion, or one without its words in every language. */
        GAPS
    }

    /** Takes a draft into effect from a day. */
    Start start(UUID draft, LocalDate from, @Nullable UUID account);
}
