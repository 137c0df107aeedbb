package fi.solmu.demo.signin;

import fi.solmu.access.Role;
import fi.solmu.kernel.Localised;
import java.util.Optional;

/**
 * One of the demo's people whom anybody may sign in as (esimerkkihenkilö).
 *
 * @param code the word by which forms and scripts name this person
 */
record Persona(String code, String name, String email, Localised title) {

    /** The role this person is there to show. */
    Role role() {
        return switch (code) {
            case "admin" -> Role.ADMINISTRATOR;
            case "management" -> Role.MANAGEMENT;
            case "group" -> Role.GROUP;
            case "coordinator" -> Role.COORDINATOR;
            case "reviewer" -> Role.REVIEWER;
            case "officer" -> Role.PROTECTION_OFFICER;
            default -> Role.MEMBER;
        };
    }

    /** The role to grant; coordinators and members have theirs from networks. */
    Optional<Role> granted() {
        return switch (role()) {
            case ADMINISTRATOR, MANAGEMENT, GROUP, REVIEWER, PROTECTION_OFFICER -> Optional.of(role());
            case COORDINATOR, MEMBER -> Optional.empty();
        };
    }
}
