package fi.solmu.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the roles an account holder has in networks. Supplied by the module that knows networks. */
public interface RoleSource {
    Map<UUID, Set<Role>> rolesOf(UUID account);
}
