package fi.solmu.register.confirming;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OwnAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to ask, and whom to remind. */
@Repository
public class AskingQueries {
    /** Of a membership {@code m} that holds today, that a running network has it and nobody has confirmed it. */
    private static final String OPEN = """
            EXISTS (SELECT FROM membership c
                    JOIN network_state s ON s.network_id = m.network_id AND s.ended_at IS NULL AND s.status = 'RUNNING'
                    WHERE c.id = m.membership_id AND (c.confirmed_on IS NULL OR c.confirmed_on < :confirmedSince))
            """;

    private final JdbcClient db;

    AskingQueries(JdbcClient db) {
        this.db = db;
    }

    /** Somebody to be written to. */
    record Due(UUID request, String givenName, @Nullable String language, String address, Instant expiresAt) {}

    public Setting setting(LocalDate today) {
        return db.sql("""
                        SELECT (SELECT month FROM confirming_period WHERE ended_at IS NULL) AS month,
                               count(*)::int AS asked, count(a.id)::int AS answered
                        FROM confirming_request r
                        LEFT JOIN confirming_answer a ON a.request_id = r.id
                        WHERE r.asked_at > :since::date
                        """)
                .param("since", today.minusYears(1))
                .query((row, _) -> {
                    int month = row.getInt("month");
                    return new Setting(
                            month == 0 ? null : Month.of(month), row.getInt("asked"), row.getInt("answered"));
                })
                .single();
    }

    void choose(@Nullable Month month, UUID by, Instant now) {
        db.sql("UPDATE confirming_period SET ended_at = :now, ended_by = :by WHERE ended_at IS NULL")
                .param("now", Sql.at(now))
                .param("by", by)
                .update();
        if (month != null) {
            db.sql("INSERT INTO confirming_period (month, begun_at, begun_by) VALUES (:month, :now, :by)")
                    .param("month", month.getValue())
                    .param("now", Sql.at(now))
                    .param("by", by)
                    .update();
        }
    }

    /** Notes that so many of those who are due are asked, and tells who they are. */
    List<Due> ask(Round round, LocalDate today, Instant now, int most) {
        return db.sql("""
                        WITH due AS (
                            SELECT DISTINCT ON (u.person_id) u.person_id, e.address
                            FROM (SELECT DISTINCT m.person_id FROM membership_on(:today) m WHERE %s) u
                            JOIN person_email_working e ON e.person_id = u.person_id
                            WHERE %s
                              AND NOT EXISTS (SELECT FROM confirming_request r JOIN person p ON p.id = r.person_id
                                              WHERE p.canonical_id = u.person_id AND r.asked_at >= :askedSince::date)
                            ORDER BY u.person_id, e.since DESC NULLS LAST, e.id
                            LIMIT :most
                        ), asked AS (
                            INSERT INTO confirming_request (person_id, address, asked_at)
                            SELECT person_id, address, :now FROM due
                            RETURNING id, person_id, address, asked_at
                        )
                        SELECT a.id AS request, p.given_name, p.language, a.address::text AS address, a.asked_at
                        FROM asked a JOIN person p ON p.id = a.person_id
                        """.formatted(OPEN, OwnAddress.IN_USE))
                .param("today", today)
                .param("confirmedSince", round.confirmedSince())
                .param("askedSince", round.askedSince())
                .param("now", Sql.at(now))
                .param("most", most)
                .query((row, _) -> due(row.getObject("request", UUID.class), row))
                .list();
    }

    private static Due due(UUID request, java.sql.ResultSet row) throws java.sql.SQLException {
        return new Due(
                request,
                row.getString("given_name"),
                row.getString("language"),
                row.getString("address"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant().plus(Asking.LINK_LIFE));
    }

    /** Those who were asked, once, so long ago, have not answered, and whose memberships nobody has confirmed since. */
    List<Due> toRemind(LocalDate today, Instant askedFrom, Instant askedUntil, int most) {
        return db.sql("""
                        SELECT r.id AS request, p.given_name, p.language, r.address::text AS address, r.asked_at
                        FROM confirming_request r
                        JOIN person said ON said.id = r.person_id
                        JOIN person p ON p.id = said.canonical_id
                        JOIN person_email_working e ON e.person_id = p.id AND e.address = r.address
                        WHERE r.asked_at > :from AND r.asked_at <= :until
                          AND (SELECT count(*) FROM confirming_letter l WHERE l.request_id = r.id) = 1
                          AND NOT EXISTS (SELECT FROM confirming_answer a WHERE a.request_id = r.id)
                          AND %s
                          AND EXISTS (SELECT FROM membership_on(:today) m
                                      JOIN membership c ON c.id = m.membership_id
                                      WHERE m.person_id = p.id
                                        AND (c.confirmed_on IS NULL OR c.confirmed_on < r.asked_at::date))
                        ORDER BY r.asked_at, r.id
                        LIMIT :most
                        """.formatted(OwnAddress.IN_USE))
                .param("today", today)
                .param("from", Sql.at(askedFrom))
                .param("until", Sql.at(askedUntil))
                .param("most", most)
                .query((row, _) -> due(row.getObject("request", UUID.class), row))
                .list();
    }

    /** The fingerprints of the secrets that letters hold, by secret. */
    void keep(Map<String, Due> letters, Instant now) {
        db.sql("""
                        INSERT INTO confirming_letter (token_hash, request_id, written_at, expires_at)
                        SELECT decode(l.hash, 'hex'), l.request, :now, r.asked_at + make_interval(days => :days)
                        FROM unnest(:hashes, :requests) AS l (hash, request)
                        JOIN confirming_request r ON r.id = l.request
                        """)
                .param("hashes", Sql.texts(Secrets.hashes(letters.keySet())))
                .param(
                        "requests",
                        Sql.ids(letters.values().stream().map(Due::request).toList()))
                .param("now", Sql.at(now))
                .param("days", Round.LINK_DAYS)
                .update();
    }
}
