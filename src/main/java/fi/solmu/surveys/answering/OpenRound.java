package fi.solmu.surveys.answering;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the holder of a link is asked: one short form for each of their networks.
 *
 * @param open false when it can no longer be answered, or not yet
 */
public record OpenRound(
        UUID id,
        Localised name,
        Localised promise,
        LocalDate closesOn,
        int figuresFrom,
        int textsFrom,
        boolean open,
        List<Form> forms) {

    /** Where a form is. */
    public enum Status {
        OPEN,
        SENT,
        SKIPPED
    }

    /** One form (lomake): what is asked of somebody about one network. */
    public record Form(UUID network, Localised networkName, Side side, Status status, boolean begun) {
        public String address() {
            return "/answer/forms/" + network + "/" + (side == Side.MEMBER ? "member" : "coordinator");
        }
    }

    public boolean asks(Side side) {
        return forms.stream().anyMatch(form -> form.side() == side);
    }

    /** Those that still wait. */
    public List<Form> waiting() {
        return forms.stream().filter(form -> form.status() == Status.OPEN).toList();
    }
}
