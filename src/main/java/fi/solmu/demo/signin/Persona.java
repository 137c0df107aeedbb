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
            case "contact" -> Role.CONTACT_PERSON;
            case "reviewer" -> Role.REVIEWER;
            case "officer" -> Role.PROTECTION_OFFICER;
            default -> Role.MEMBER;
        };
    }

    /** The role to grant; the others have theirs from networks and organisations. */
    Optional<Role> granted() {
        return switch (role()) {
            case ADMINISTRATOR, MANAGEMENT, GROUP, REVIEWER, PROTECTION_OFFICER -> Optional.of(role());
            case COORDINATOR, CONTACT_PERSON, MEMBER -> Optional.empty();
        };
    }
}
