package fi.solmu.register.questions;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import fi.solmu.shell.FormMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member about whom something is open (avoin kysymys).
 *
 * @param organisation on whose behalf, if that is known
 * @param says the employer that the member told of in words
 */
public record OpenMember(
        UUID membership,
        UUID person,
        String name,
        MembershipRole role,
        Localised organisation,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate confirmedOn,
        boolean withoutAddress,
        boolean notConfirmed,
        boolean left,
        @Nullable String says) {

    /** What can be open. */
    public enum About {
        WITHOUT_ADDRESS,
        NOT_CONFIRMED,
        LEFT,
        SAYS
    }

    public List<About> open() {
        var open = new ArrayList<About>();
        if (withoutAddress) {
            open.add(About.WITHOUT_ADDRESS);
        }
        if (notConfirmed) {
            open.add(About.NOT_CONFIRMED);
        }
        if (left) {
            open.add(About.LEFT);
        }
        if (says != null) {
            open.add(About.SAYS);
        }
        return open;
    }

    /** Sent along with the form, to notice that somebody changed it meanwhile. */
    public String mark() {
        return FormMark.of(this);
    }
}
