package fi.solmu.register.contacts;

import fi.solmu.kernel.Localised;
import fi.solmu.register.memberships.PersonChoice;
import fi.solmu.register.memberships.TaskForm;
import fi.solmu.shell.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the people of an organisation up to date, and the form by which another is named, as typed.
 *
 * @param there whether the organisation can have contact persons: no municipality that has merged into another
 */
public record ContactForm(
        UUID organisation,
        Localised name,
        boolean there,
        List<ContactPerson> contacts,
        TaskForm typed,
        List<PersonChoice> found,
        String email,
        @Nullable Problems problems) {

    public String address() {
        return "/organisations/" + organisation;
    }
}
