package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MeetingFrequency;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one network and what hangs on it, on it or on those merged into it. */
@Repository
class NetworkQueries {
    private final JdbcClient db;

    NetworkQueries(JdbcClient db) {
        this.db = db;
    }

    /** The network that this id has been found to be. */
    Optional<UUID> canonical(UUID id) {
        return db.sql("SELECT canonical_id FROM network WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<NetworkView.Network> find(UUID id) {
        return db.sql("""
                        SELECT n.*, s.status, s.since, s.term, s.review_on, s.ends_on, s.reason,
                               p.canonical_id AS parent_network, p.name_fi AS parent_fi, p.name_sv AS parent_sv,
                               p.name_en AS parent_en,
                               ARRAY(SELECT y.type_id FROM network_typing y WHERE y.network_id = n.id) AS types,
                               ARRAY(SELECT a.task_area_id FROM network_task_area a WHERE a.network_id = n.id) AS areas,
                               ARRAY(SELECT x.id FROM network x WHERE x.canonical_id = n.id) AS same_as
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        LEFT JOIN network p ON p.id = n.parent_id
                        WHERE n.id = :id AND n.canonical_id = n.id
                        """).param("id", id).query((row, _) -> network(row)).optional();
    }

    List<NetworkView.Coordinator> coordinators(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT c.id, c.person_id, p.given_name || ' ' || p.family_name AS name, c.as_deputy, c.since,
                               c.until, e.title, o.name_fi, o.name_sv, o.name_en
                        FROM network n
                        JOIN coordination c ON c.network_id = n.id
                        JOIN person p ON p.id = c.person_id
                        LEFT JOIN LATERAL (
                            SELECT e.organisation_id, e.title FROM employment e
                            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :today)
                            ORDER BY e.since DESC NULLS LAST LIMIT 1) e ON true
                        LEFT JOIN organisation o ON o.id = e.organisation_id
                        WHERE n.canonical_id = :network AND (c.until IS NULL OR c.until >= :today)
                        ORDER BY c.as_deputy, c.since, name
                        """)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> new NetworkView.Coordinator(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("as_deputy"),
                        row.getString("title"),
                        Sql.localised(row, "name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The networks under this one. */
    List<NetworkView.Relative> bodies(UUID network) {
        return db.sql("""
                        SELECT b.id, b.name_fi, b.name_sv, b.name_en
                        FROM network n
                        JOIN network b ON b.parent_id = n.id AND b.canonical_id = b.id
                        JOIN network_state s ON s.network_id = b.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = :network AND s.status NOT IN ('WITHDRAWN', 'CLOSED')
                        ORDER BY b.name_fi
                        """)
                .param("network", network)
                .query((row, _) ->
                        new NetworkView.Relative(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /** What is said of the network now; with all, what newer rows of the same sources have replaced, too. */
    List<Statements.Said> statements(UUID network, boolean all) {
        return db.sql("""
                        SELECT c.field, c.value, c.said_at, c.precedence, a.name AS person, s.name AS source, c.line,
                               c.record_id
                        FROM %s c
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN source s ON s.id = c.source_id
                        WHERE c.network_id = :network
                        ORDER BY c.field, c.precedence, (c.said_of = c.network_id) DESC,
                                 CASE WHEN c.precedence = 1 THEN c.said_at END DESC, c.said_at, c.line, c.record_id
                        """.formatted(all ? "network_statement" : "network_claim"))
                .param("network", network)
                .query((row, _) -> new Statements.Said(
                        row.getString("field"),
                        row.getString("value"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getInt("precedence"),
                        row.getString("person"),
                        row.getString("source"),
                        row.getObject("line", Integer.class),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    /** Rows of sources about this network, as they came. */
    List<SourceRow> sourceRows(UUID network) {
        return db.sql("""
                        SELECT r.id, s.name AS source, r.line, r.received_at, r.content::text AS content
                        FROM network n
                        JOIN record_link l ON l.network_id = n.id AND l.ended_at IS NULL
                        JOIN source_record r ON r.id = l.record_id
                        JOIN source s ON s.id = r.source_id
                        WHERE n.canonical_id = :network
                        ORDER BY r.received_at DESC, s.name, r.line
                        """)
                .param("network", network)
                .query((row, _) -> new SourceRow(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getInt("line"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("content")))
                .list();
    }

    /** A row of a source, its content still as one text. */
    record SourceRow(UUID id, String source, int line, Instant receivedAt, String content) {}

    private record Entry(
            Instant at,
            @Nullable String who,
            String action,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What was done to the network, newest first; mere reading is left out. What was done at once stands together. Its
     * entries are gathered first: in order of time, the search would pass everybody's.
     */
    List<Happening> history(Collection<UUID> ids, int most) {
        var entries = db.sql("""
                        WITH changes AS MATERIALIZED (
                            SELECT e.id, e.at, e.account_id, e.action, e.field, e.before, e.after
                            FROM audit_entry e
                            WHERE e.subject_id = ANY (:ids)
                              AND e.action NOT IN ('SEE_MEMBER_ADDRESSES', 'EXPORT_MEMBERS'))
                        SELECT e.at, a.name AS who, e.action, e.field, e.before, e.after
                        FROM changes e
                        LEFT JOIN account a ON a.id = e.account_id
                        ORDER BY e.at DESC, e.id
                        LIMIT :most
                        """)
                .param("ids", Sql.ids(ids))
                .param("most", most)
                .query((row, _) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
        return together(entries);
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
                happenings.add(new Happening(entry.at(), entry.who(), entry.action(), changes));
            }
            if (entry.field() != null) {
                changes.add(new Happening.Change(entry.field(), entry.before(), entry.after()));
            }
            before = entry;
        }
        return happenings;
    }

    /** What to call people and networks known by id only. */
    Map<String, String> names(Collection<String> ids, Language reader) {
        var names = new HashMap<String, String>();
        if (ids.isEmpty()) {
            return names;
        }
        var uuids = ids.stream().distinct().map(UUID::fromString).toArray(UUID[]::new);
        db.sql("""
                        SELECT id, given_name || ' ' || family_name AS name_fi, NULL AS name_sv, NULL AS name_en
                        FROM person WHERE id = ANY (:ids)
                        UNION ALL
                        SELECT id, name_fi, name_sv, name_en FROM network WHERE id = ANY (:ids)
                        """).param("ids", uuids).query(row -> {
            names.put(row.getString("id"), Sql.localised(row, "name").read(reader));
        });
        return names;
    }

    private static NetworkView.Network network(ResultSet row) throws SQLException {
        var frequency = row.getString("meeting_frequency");
        var parent = row.getObject("parent_network", UUID.class);
        return new NetworkView.Network(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getLong("version"),
                row.getObject("recorded_on", LocalDate.class),
                Sql.localised(row, "name"),
                row.getString("short_code"),
                Sql.localised(row, "purpose"),
                Sql.localised(row, "goals"),
                Sql.localised(row, "for_whom"),
                Sql.localised(row, "way_of_working"),
                Sql.localised(row, "how_to_join"),
                NetworkRole.valueOf(row.getString("role")),
                Sql.localised(row, "owning_unit"),
                languages(Sql.list(row.getArray("languages"))),
                row.getObject("founded_on", LocalDate.class),
                frequency == null ? null : MeetingFrequency.valueOf(frequency),
                parent == null ? null : new NetworkView.Relative(parent, Sql.localised(row, "parent")),
                row.getBoolean("published"),
                Sql.list(row.getArray("conflicts")),
                NetworkStates.read(
                        NetworkStatus.valueOf(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getString("term"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason")),
                List.of((UUID[]) row.getArray("types").getArray()),
                List.of((UUID[]) row.getArray("areas").getArray()),
                List.of((UUID[]) row.getArray("same_as").getArray()));
    }

    private static List<Language> languages(List<String> codes) {
        return codes.stream().map(Language::of).flatMap(Optional::stream).toList();
    }

    static Localised localised(ResultSet row, String name) throws SQLException {
        return new Localised(row.getString(name + "_fi"), row.getString(name + "_sv"), row.getString(name + "_en"));
    }
}
