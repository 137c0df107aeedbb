package fi.solmu.register.networks;

import fi.solmu.kernel.JsonRows;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a network on its page: the queries, for the network {@code :id}, and their rows. They are asked
 * alone or, as columns of the question for the network itself, all at once ({@link JsonRows}).
 */
final class NetworkAround {
    private NetworkAround() {}

    /** Whoever runs two networks that were found to be one runs it once: the task that lasts the longest. */
    static final String COORDINATORS = """
            SELECT c.id, c.person_id, p.given_name || ' ' || p.family_name AS name, c.as_deputy, c.since,
                   c.until, e.title, o.name_fi, o.name_sv, o.name_en
            FROM network x
            JOIN coordination c ON c.network_id = x.id
            JOIN person p ON p.id = c.person_id
            LEFT JOIN LATERAL (
                SELECT e.organisation_id, e.title FROM employment e
                WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :today)
                ORDER BY e.since DESC NULLS LAST LIMIT 1) e ON true
            LEFT JOIN organisation_successor(:today) s ON s.id = e.organisation_id
            LEFT JOIN organisation o ON o.id = coalesce(s.lives_in, e.organisation_id)
            WHERE x.canonical_id = :id AND (c.until IS NULL OR c.until >= :today)
              AND NOT EXISTS (
                  SELECT FROM network y JOIN coordination longer ON longer.network_id = y.id
                  WHERE y.canonical_id = :id AND longer.network_id <> c.network_id
                    AND longer.person_id = c.person_id AND longer.as_deputy = c.as_deputy
                    AND (coalesce(longer.until, 'infinity') > coalesce(c.until, 'infinity')
                         OR longer.until IS NOT DISTINCT FROM c.until AND (longer.since, longer.id) < (c.since, c.id)))
            ORDER BY c.as_deputy, c.since, name
            """;

    /** The networks under one. */
    static final String BODIES = """
            SELECT b.id, b.name_fi, b.name_sv, b.name_en
            FROM network x
            JOIN network b ON b.parent_id = x.id AND b.canonical_id = b.id
            WHERE x.canonical_id = :id AND b.status NOT IN ('WITHDRAWN', 'CLOSED')
            ORDER BY b.name_fi
            """;

    /** Of a view of what is said. */
    static final String STATEMENTS = """
            SELECT c.field, c.value, c.said_at, c.precedence, a.name AS person, s.name AS source, c.line, c.record_id
            FROM %s c
            LEFT JOIN account a ON a.id = c.account_id
            LEFT JOIN source s ON s.id = c.source_id
            WHERE c.network_id = :id
            ORDER BY c.field, c.precedence, (c.said_of = c.network_id) DESC,
                     CASE WHEN c.precedence = 1 THEN c.said_at END DESC, c.said_at, c.line, c.record_id
            """;

    /** Its entries are gathered first: in order of time, the search would pass everybody's. */
    static final String HISTORY = """
            WITH changes AS MATERIALIZED (
                SELECT e.id, e.at, e.account_id, e.action, e.field, e.before, e.after
                FROM network x
                JOIN audit_entry e ON e.subject_id = x.id
                WHERE x.canonical_id = :id AND e.action NOT IN ('SEE_MEMBER_ADDRESSES', 'EXPORT_MEMBERS'))
            SELECT e.at, a.name AS who, e.action, e.field, e.before, e.after
            FROM changes e
            LEFT JOIN account a ON a.id = e.account_id
            ORDER BY e.at DESC, e.id
            LIMIT :most
            """;

    private record CoordinatorRow(
            UUID id,
            UUID personId,
            String name,
            boolean asDeputy,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String title,
            @Nullable String nameFi,
            @Nullable String nameSv,
            @Nullable String nameEn) {}

    static List<NetworkView.Coordinator> coordinators(String rows) {
        return JsonRows.read(rows, CoordinatorRow.class).stream()
                .map(row -> new NetworkView.Coordinator(
                        row.id(),
                        row.personId(),
                        row.name(),
                        row.asDeputy(),
                        row.title(),
                        new Localised(row.nameFi(), row.nameSv(), row.nameEn()),
                        row.since(),
                        row.until()))
                .toList();
    }

    private record BodyRow(
            UUID id,
            @Nullable String nameFi,
            @Nullable String nameSv,
            @Nullable String nameEn) {}

    static List<NetworkView.Relative> bodies(String rows) {
        return JsonRows.read(rows, BodyRow.class).stream()
                .map(row -> new NetworkView.Relative(row.id(), new Localised(row.nameFi(), row.nameSv(), row.nameEn())))
                .toList();
    }

    private record StatementRow(
            String field,
            @Nullable String value,
            OffsetDateTime saidAt,
            int precedence,
            @Nullable String person,
            @Nullable String source,
            @Nullable Integer line,
            @Nullable UUID recordId) {}

    static List<Statements.Said> statements(String rows) {
        return JsonRows.read(rows, StatementRow.class).stream()
                .map(row -> new Statements.Said(
                        row.field(),
                        row.value(),
                        row.saidAt().toInstant(),
                        row.precedence(),
                        row.person(),
                        row.source(),
                        row.line(),
                        row.recordId()))
                .toList();
    }

    private record Entry(
            OffsetDateTime at,
            @Nullable String who,
            String action,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    static List<Happening> history(String rows) {
        return together(JsonRows.read(rows, Entry.class));
    }

    private static List<Happening> together(List<Entry> entries) {
        var happenings = new ArrayList<Happening>();
        List<Happening.Change> changes = new ArrayList<>();
        Entry before = null;
        for (var entry : entries) {
            if (before == null
                    || !before.at().equals(entry.at())
                    || !before.action().equals(entry.action())) {
                changes = new ArrayList<>();
                happenings.add(new Happening(entry.at().toInstant(), entry.who(), entry.action(), changes));
            }
            if (entry.field() != null) {
                changes.add(new Happening.Change(entry.field(), entry.before(), entry.after()));
            }
            before = entry;
        }
        return happenings;
    }
}
