package fi.solmu.shell.account;

import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * One role in one network or organisation.
 *
 * @param thing none while nobody tells its name
 */
public record HeldRole(Role role, @Nullable Named thing) {
    String sortName() {
        return thing == null ? "" : thing.name().read(Language.FI);
    }
}
