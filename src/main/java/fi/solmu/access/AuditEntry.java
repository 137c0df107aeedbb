package fi.solmu.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: at this moment this person (none: Solmu itself) did this to that. */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID accountId,
        @Nullable String accountName,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {}
