package fi.solmu.surveys.answering;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an open link leads to: one network's form, which anybody may fill in once.
 *
 * @param state whether a form can be begun
 */
public record OpenDoor(
        UUID round,
        Localised name,
        Localised promise,
        UUID network,
        Localised networkName,
        LocalDate opensOn,
        LocalDate closesOn,
        int figuresFrom,
        int textsFrom,
        State state) {

    /** Why one can answer, or not. */
    public enum State {
        OPEN,
        /** The round is still being prepared. */
        NOT_YET,
        /** The round is over. */
        OVER,
        /** This link was closed. */
        CLOSED,
        /** As many answers came by it as it takes. */
        FULL
    }

    public String form() {
        return "/answer/forms/" + network + "/member";
    }
}
