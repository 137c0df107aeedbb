package fi.solmu.register;

import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What rows of sources state of memberships, posts and addresses. A statement goes on through the versions of its row for
 * as long as these make it, and ends when they no longer do; what a person has ended stays ended, whatever the source says.
 */
@Repository
class PersonStatements {
    private final JdbcClient db;

    PersonStatements(JdbcClient db) {
        this.db = db;
    }

    /**
     * One kind of statement.
     *
     * @param states the statement {@code s} is made by the row {@code r}
     * @param columns what it says, as columns
     * @param made the statements a row makes, as {@code said} with these columns
     */
    private record Kind(String table, String states, String columns, String made) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "membership_statement",
                    "s.network_id = ANY (r.networks)",
                    "network_id, organisation_id, role, since",
                    """
                    (SELECT DISTINCT network_id, r.organisation_id, r.member_role AS role, r.member_since AS since
                     FROM unnest(r.networks) AS network_id)"""),
            new Kind(
                    "employment_statement",
                    "s.organisation_id = r.organisation_id AND s.title IS NOT DISTINCT FROM r.title",
                    "organisation_id, title",
                    "(SELECT r.organisation_id, r.title WHERE r.organisation_id IS NOT NULL)"),
            new Kind(
                    "person_email_statement",
                    "s.address = ANY (r.emails::citext[])",
                    "address",
                    "(SELECT DISTINCT address::citext AS address FROM unnest(r.emails) AS address)"));

    /**
     * Brings the statements of the rows of a run, and of earlier versions of the same rows, up to date.
     *
     * @param anew whether there are any earlier versions
     */
    void state(UUID run, boolean anew, Instant now, LocalDate today) {
        for (var kind : KINDS) {
            if (anew) {
                goOn(kind, run);
                end(kind, run, today);
            }
            begin(kind, run, now);
        }
    }

    /** The rows of a run (r) with all their versions (v). */
    private static final String VERSIONS = """
            source_record x
            JOIN person_record r ON r.record_id = x.id
            JOIN person_record v ON v.source_id = r.source_id AND v.source_key = r.source_key
            """;

    private void goOn(Kind kind, UUID run) {
        db.sql("""
                        UPDATE %s s SET record_id = r.record_id,
                                        until = CASE WHEN s.ended_by_source THEN NULL ELSE s.until END,
                                        ended_by_source = false
                        FROM %s
                        WHERE x.run_id = :run AND s.record_id = v.record_id AND v.record_id <> r.record_id AND %s
                        """.formatted(kind.table(), VERSIONS, kind.states()))
                .param("run", run)
                .update();
    }

    private void end(Kind kind, UUID run, LocalDate today) {
        db.sql("""
                        UPDATE %s s SET until = greatest(s.since - 1, :yesterday::date), ended_by_source = true
                        FROM %s
                        WHERE x.run_id = :run AND s.record_id = v.record_id AND v.record_id <> r.record_id
                          AND (s.until IS NULL OR s.until >= :yesterday::date) AND NOT coalesce(%s, false)
                        """.formatted(kind.table(), VERSIONS, kind.states()))
                .param("run", run)
                .param("yesterday", today.minusDays(1))
                .update();
    }

    private void begin(Kind kind, UUID run, Instant now) {
        db.sql("""
                        INSERT INTO %1$s (person_id, stated_for, source_id, record_id, said_at, %2$s)
                        SELECT p.canonical_id, l.person_id, r.source_id, r.record_id, :now, said.*
                        FROM source_record x
                        JOIN person_record r ON r.record_id = x.id
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        CROSS JOIN LATERAL %3$s AS said (%2$s)
                        WHERE x.run_id = :run
                          AND NOT EXISTS (SELECT FROM %1$s s WHERE s.record_id = r.record_id AND %4$s)
                        """.formatted(kind.table(), kind.columns(), kind.made(), same(kind)))
                .param("run", run)
                .param("now", Sql.at(now))
                .update();
    }

    /** A statement s that says what is about to be said. */
    private static String same(Kind kind) {
        return switch (kind.table()) {
            case "membership_statement" -> "s.network_id = said.network_id";
            case "employment_statement" ->
                "s.organisation_id = said.organisation_id AND s.title IS NOT DISTINCT FROM said.title";
            default -> "s.address = said.address";
        };
    }

    /** Ends what these rows state, since their source has them no longer; tells of whom. */
    List<UUID> endAll(Collection<UUID> records, LocalDate today) {
        for (var kind : KINDS) {
            db.sql("""
                            UPDATE %s s SET until = greatest(s.since - 1, :yesterday::date), ended_by_source = true
                            WHERE s.record_id = ANY (:records) AND (s.until IS NULL OR s.until >= :yesterday::date)
                            """.formatted(kind.table()))
                    .param("records", Sql.ids(records))
                    .param("yesterday", today.minusDays(1))
                    .update();
        }
        return people(records);
    }

    private List<UUID> people(Collection<UUID> records) {
        return db.sql(
                        "SELECT DISTINCT person_id FROM record_link WHERE record_id = ANY (:records) AND ended_at IS NULL")
                .param("records", Sql.ids(records))
                .query(UUID.class)
                .list();
    }

    private record Version(UUID record, UUID person) {}

    /** Undoes what a run stated; the versions before it speak again. Tells whose values may be other ones now. */
    List<UUID> withdraw(UUID run) {
        var versions = db.sql("""
                        SELECT r.record_id AS record, l.person_id AS person
                        FROM source_record x
                        JOIN person_record r ON r.record_id = x.id
                        JOIN record_link l ON l.record_id = r.record_id
                        WHERE x.run_id = :run
                        """).param("run", run).query(Version.class).list();
        var records = versions.stream().map(Version::record).toList();
        var gone = db.sql("SELECT record_id FROM person_record WHERE ended_by_run = :run")
                .param("run", run)
                .query(UUID.class)
                .list();
        for (var kind : KINDS) {
            takeBack(kind, run, gone);
        }
        db.sql("DELETE FROM record_link WHERE record_id = ANY (:records)")
                .param("records", Sql.ids(records))
                .update();
        db.sql("DELETE FROM person_record WHERE record_id = ANY (:records)")
                .param("records", Sql.ids(records))
                .update();
        // Rows that speak of nobody are not kept: nobody could be shown them, or have them erased.
        db.sql("DELETE FROM source_record WHERE id = ANY (:records)")
                .param("records", Sql.ids(records))
                .update();
        db.sql("UPDATE person_record SET ended_at = NULL, ended_by_run = NULL WHERE record_id = ANY (:gone)")
                .param("gone", Sql.ids(gone))
                .update();
        var touched = new ArrayList<>(versions.stream().map(Version::person).toList());
        touched.addAll(people(gone));
        return touched;
    }

    private void takeBack(Kind kind, UUID run, Collection<UUID> gone) {
        db.sql("""
                        DELETE FROM %s s USING source_record x, person_record r
                        WHERE x.run_id = :run AND r.record_id = x.id AND s.record_id = r.record_id
                          AND s.said_at = r.received_at
                        """.formatted(kind.table())).param("run", run).update();
        db.sql("""
                        UPDATE %s s SET record_id = v.record_id
                        FROM source_record x
                        JOIN person_record r ON r.record_id = x.id
                        JOIN LATERAL (SELECT v.record_id FROM person_record v
                                      WHERE v.source_id = r.source_id AND v.source_key = r.source_key
                                        AND v.received_at < r.received_at
                                      ORDER BY v.received_at DESC LIMIT 1) v ON true
                        WHERE x.run_id = :run AND s.record_id = r.record_id
                        """.formatted(kind.table())).param("run", run).update();
        db.sql("""
                        UPDATE %s s SET until = NULL, ended_by_source = false
                        FROM person_record r
                        WHERE s.ended_by_source AND s.record_id = ANY (:gone) AND r.record_id = s.record_id AND %s
                        """.formatted(kind.table(), kind.states()))
                .param("gone", Sql.ids(gone))
                .update();
    }
}
