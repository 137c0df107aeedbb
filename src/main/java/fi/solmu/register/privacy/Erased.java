package fi.solmu.register.privacy;

import java.time.LocalDate;

/** What was erased on one day for one reason. */
public record Erased(LocalDate day, String reason, int people, int records, int memberships) {}
