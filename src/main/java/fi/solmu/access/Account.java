package fi.solmu.access;

import fi.solmu.kernel.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may sign in (tili). Not to be confused with a person of the register: most of those have no account.
 *
 * @param singleKeys whether single keys are commands
 * @param roles roles granted for the whole association; those that follow from networks are not among them
 * @param closedAt none while the account is open
 */
public record Account(
        UUID id,
        String email,
        String name,
        Language language,
        boolean singleKeys,
        Instant createdAt,
        @Nullable Instant closedAt,
        Set<Role> roles) {

    public boolean open() {
        return closedAt == null;
    }
}
