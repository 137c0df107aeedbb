package fi.solmu.register.privacy;

import java.time.LocalDate;

/**
 * What was erased on one day for one reason.
 *
 * @param lifted of how many of these people the trace was lifted since
 */
public record Erased(LocalDate day, String reason, int people, int records, int memberships, int lifted) {}
