package fi.solmu.register.contacts;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the people of an organisation up to date, or is going to (organisaation yhteyshenkilö).
 *
 * @param worksHere whether the register knows a post of theirs in the organisation
 * @param predecessor the municipality they were named for, when that has merged into this one: then they have no right
 */
public record ContactPerson(
        UUID id,
        UUID person,
        String name,
        LocalDate since,
        @Nullable LocalDate until,
        boolean worksHere,
        Localised predecessor) {}
