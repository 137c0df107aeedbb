package fi.solmu.shell.account;

import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * One role in one network.
 *
 * @param network none while nobody tells the network's name
 */
public record HeldRole(Role role, @Nullable Named network) {
    String sortName() {
        return network == null ? "" : network.name().read(Language.FI);
    }
}
