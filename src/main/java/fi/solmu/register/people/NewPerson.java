package fi.solmu.register.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be added to the register.
 *
 * @param language the code of the language to write to them in
 * @param organisation where they work, as what and since when, if that is known
 */
public record NewPerson(
        String givenName,
        String familyName,
        @Nullable String language,
        @Nullable String email,
        @Nullable UUID organisation,
        @Nullable String title,
        @Nullable LocalDate since) {}
