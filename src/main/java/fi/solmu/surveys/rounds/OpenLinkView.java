package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Localised;
import java.util.UUID;

/**
 * The open link of one network on its page.
 *
 * @param address what is given to its members
 * @param answers how many came by it, of at most {@code most}
 */
public record OpenLinkView(
        RoundView.Head round,
        UUID network,
        Localised name,
        OpenLinks.Status status,
        int answers,
        int most,
        String address) {

    public boolean takesAnswers() {
        return status == OpenLinks.Status.OPEN;
    }

    public boolean isFull() {
        return answers >= most;
    }

    public String page() {
        return round.address() + "/links/" + network;
    }
}
