package fi.solmu.register;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Part;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts proposals about networks (ehdotuksen luonnos) for a module that has found a reason for one, which need not know who
 * decides of them. A call and not an event, because whoever asked is led to the draft, and is told when there can be none.
 */
public interface ProposalDrafts {

    /** What can be proposed of networks. */
    enum Kind {
        FOUND,
        CONTINUE,
        CHANGE,
        PAUSE,
        REVIVE,
        MERGE,
        SPLIT,
        HAND_OVER,
        CLOSE
    }

    /**
     * Because of what.
     *
     * @param address where it can be seen
     * @param why the words that the draft begins with
     */
    record Origin(String address, Localised name, String why) {}

    /**
     * Begins a draft of this person's.
     *
     * @param network none when one is to be founded
     * @return its address; empty when this cannot be proposed of a network in its state
     */
    Optional<String> draft(Kind kind, @Nullable UUID network, Origin origin, Language language, Actor actor);

    /** What was proposed because of what has this address, as a list; empty when nothing was that the reader may see. */
    Optional<Part> of(String origin, Actor reader);
}
