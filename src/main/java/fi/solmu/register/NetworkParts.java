package fi.solmu.register;

import fi.solmu.access.Actor;
import fi.solmu.shell.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Parts of a network's page that another module makes: its meetings, its plan. A module that has something to show
 * there makes a bean of this. Asked once for a page, so one query or two must do for all its parts.
 */
public interface NetworkParts {

    /** What to show of this network; nothing that the reader may not see. */
    List<Placed> of(Shown network, Actor reader, LocalDate today);

    /**
     * The network whose page it is.
     *
     * @param sameAs all networks that were found to be this one, itself among them
     * @param version of all that is known of networks ({@link WholeVersion}), for whoever keeps what they read
     */
    record Shown(UUID id, List<UUID> sameAs, NetworkState state, boolean membersNamed, String version) {}

    /** Where on the page. */
    enum Place {
        /** A section of the main column, between the purpose and the members: {@code <section class="s-section">}. */
        BEFORE_MEMBERS,
        /** A section of the main column, between the members and the history. */
        AFTER_MEMBERS,
        /** Lines of the side facts, before the coordinator: {@code <div><dt>…</dt><dd>…</dd></div>}. */
        FACT,
        /** A button beside the title: {@code <a class="btn btn-plain">}; one of the page is primary. */
        BUTTON
    }

    /** A part and its place; parts of one place stand in order, lower first. */
    record Placed(Place place, int order, Part part) {}
}
