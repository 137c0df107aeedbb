package fi.solmu.register.networks;

import fi.solmu.kernel.JsonRows;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MeetingFrequency;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.WholeVersion;
import fi.solmu.register.memberships.MemberQueries;
import fi.solmu.register.questions.QuestionQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one network and what hangs on it, on it or on those merged into it. */
@Repository
class NetworkQueries {
    /** With room for more columns. */
    private static final String NETWORK = """
            SELECT n.*, s.since, s.term, s.review_on, s.ends_on, s.reason,
                   p.canonical_id AS parent_network, p.name_fi AS parent_fi, p.name_sv AS parent_sv,
                   p.name_en AS parent_en,
                   ARRAY(SELECT x.id FROM network x WHERE x.canonical_id = n.id) AS same_as%s
            FROM network n
            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
            LEFT JOIN network p ON p.id = n.parent_id
            WHERE n.id = :id AND n.canonical_id = n.id
            """;

    private final JdbcClient db;
    private final ClassificationQueries classifications;

    NetworkQueries(JdbcClient db, ClassificationQueries classifications) {
        this.db = db;
        this.classifications = classifications;
    }

    /** The network that this id has been found to be. */
    Optional<UUID> canonical(UUID id) {
        return db.sql("SELECT canonical_id FROM network WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<NetworkView.Network> find(UUID id) {
        return db.sql(NETWORK.formatted(""))
                .param("id", id)
                .query((row, _) -> network(row))
                .optional();
    }

    /**
     * A network with what its page shows around it: all but the members.
     *
     * @param members the version of its members
     * @param questions the version of what is open about them, beside themselves
     * @param everything the version of all that is known of networks
     */
    record Whole(
            NetworkView.Network network,
            Classification classification,
            String members,
            String questions,
            String everything,
            List<NetworkView.Coordinator> coordinators,
            List<NetworkView.Relative> bodies,
            List<Statements.Said> statements,
            List<Happening> history) {}

    /** Asked at once, since each question alone costs less than the way to the database and back. */
    Optional<Whole> whole(UUID id, LocalDate today, int latest) {
        var around = ", " + ClassificationQueries.VERSION + " AS classification, "
                + MemberQueries.VERSION + " AS members, "
                + QuestionQueries.VERSION + " AS questions, "
                + WholeVersion.VERSION + " AS everything, "
                + JsonRows.column(NetworkAround.COORDINATORS) + " AS coordinators, "
                + JsonRows.column(NetworkAround.BODIES) + " AS bodies, "
                + JsonRows.column(NetworkAround.STATEMENTS.formatted("network_claim")) + " AS statements, "
                + JsonRows.column(NetworkAround.HISTORY) + " AS history";
        return db.sql(NETWORK.formatted(around))
                .param("id", id)
                .param("today", today)
                .param("most", latest)
                .query((row, _) -> new Whole(
                        network(row),
                        classifications.of(row.getObject("classification", UUID.class)),
                        row.getString("members"),
                        row.getString("questions"),
                        row.getString("everything"),
                        NetworkAround.coordinators(row.getString("coordinators")),
                        NetworkAround.bodies(row.getString("bodies")),
                        NetworkAround.statements(row.getString("statements")),
                        NetworkAround.history(row.getString("history"))))
                .optional();
    }

    List<NetworkView.Coordinator> coordinators(UUID network, LocalDate today) {
        return NetworkAround.coordinators(db.sql("SELECT " + JsonRows.column(NetworkAround.COORDINATORS))
                .param("id", network)
                .param("today", today)
                .query(String.class)
                .single());
    }

    /** What is said of the network now; with all, what newer rows of the same sources have replaced, too. */
    List<Statements.Said> statements(UUID network, boolean all) {
        return NetworkAround.statements(db.sql("SELECT "
                        + JsonRows.column(
                                NetworkAround.STATEMENTS.formatted(all ? "network_statement" : "network_claim")))
                .param("id", network)
                .query(String.class)
                .single());
    }

    /**
     * What was done to the network and to those merged into it, newest first; mere reading is left out. What was done at
     * once stands together.
     */
    List<Happening> history(UUID network, int most) {
        return NetworkAround.history(db.sql("SELECT " + JsonRows.column(NetworkAround.HISTORY))
                .param("id", network)
                .param("most", most)
                .query(String.class)
                .single());
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
                NetworkStates.read(row),
                Sql.idList(row.getArray("type_ids")),
                Sql.idList(row.getArray("task_area_ids")),
                Sql.idList(row.getArray("same_as")));
    }

    private static List<Language> languages(List<String> codes) {
        return codes.stream().map(Language::of).flatMap(Optional::stream).toList();
    }
}
