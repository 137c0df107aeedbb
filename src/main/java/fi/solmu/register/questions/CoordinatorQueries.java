package fi.solmu.register.questions;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OwnAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to ask, what was asked, and whose link it is. */
@Repository
class CoordinatorQueries {
    private final JdbcClient db;

    CoordinatorQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * Somebody who runs networks, with those of them that are asked about.
     *
     * @param address that works and is nobody else's; none when there is no such
     */
    record Coordinator(
            UUID person,
            String givenName,
            String name,
            @Nullable String language,
            @Nullable String address,
            List<UUID> networks) {}

    List<Coordinator> of(Collection<UUID> networks, LocalDate today) {
        return db.sql("""
                        SELECT p.id, p.given_name, p.given_name || ' ' || p.family_name AS name, p.language,
                               (SELECT e.address::text FROM person_email_working e
                                WHERE e.person_id = p.id AND %s
                                ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1) AS address,
                               array_agg(DISTINCT n.canonical_id) AS networks
                        FROM coordination k
                        JOIN network n ON n.id = k.network_id
                        JOIN person p ON p.id = k.person_id
                        WHERE NOT k.as_deputy AND k.since <= :today AND (k.until IS NULL OR k.until >= :today)
                          AND n.canonical_id = ANY (:networks)
                        GROUP BY p.id
                        ORDER BY p.family_name, p.given_name, p.id
                        """.formatted(OwnAddress.IN_USE))
                .param("networks", Sql.ids(networks))
                .param("today", today)
                .query((row, _) -> new Coordinator(
                        row.getObject("id", UUID.class),
                        row.getString("given_name"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("address"),
                        Sql.idList(row.getArray("networks"))))
                .list();
    }

    /** Two who ask at once wait for each other here. */
    void lock() {
        db.sql("SELECT pg_advisory_xact_lock(4713, 0)").query((_, _) -> true).list();
    }

    LastAsked last() {
        return new LastAsked(db.sql("SELECT asked_at FROM membership_asking ORDER BY asked_at DESC LIMIT 1")
                .query((row, _) ->
                        row.getObject("asked_at", OffsetDateTime.class).toInstant())
                .optional());
    }

    /** A network that was asked about, the last time. */
    record Asked(Instant at, int open) {}

    Map<UUID, Asked> asked() {
        var asked = new HashMap<UUID, Asked>();
        db.sql("""
                        SELECT DISTINCT ON (n.canonical_id) n.canonical_id, a.asked_at, x.open
                        FROM membership_asking_network x
                        JOIN membership_asking a ON a.id = x.asking_id
                        JOIN network n ON n.id = x.network_id
                        ORDER BY n.canonical_id, a.asked_at DESC
                        """).query(row -> {
            asked.put(
                    row.getObject("canonical_id", UUID.class),
                    new Asked(row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getInt("open")));
        });
        return asked;
    }

    UUID keep(Map<UUID, Integer> open, UUID account, Instant now) {
        return db.sql("""
                        WITH asking AS (
                            INSERT INTO membership_asking (asked_at, asked_by) VALUES (:now, :account) RETURNING id
                        ), about AS (
                            INSERT INTO membership_asking_network (asking_id, network_id, open)
                            SELECT asking.id, o.network, o.open::int
                            FROM asking CROSS JOIN unnest(:networks, :open) AS o (network, open))
                        SELECT id FROM asking
                        """)
                .param("now", Sql.at(now))
                .param("account", account)
                .param("networks", Sql.ids(open.keySet()))
                .param(
                        "open",
                        Sql.texts(open.values().stream().map(String::valueOf).toList()))
                .query(UUID.class)
                .single();
    }

    void keepLetters(UUID asking, Map<String, Coordinator> letters, Instant expiresAt) {
        db.sql("""
                        INSERT INTO membership_asking_letter (token_hash, asking_id, person_id, address, expires_at)
                        SELECT decode(l.hash, 'hex'), :asking, l.person, l.address, :expires
                        FROM unnest(:hashes, :people, :addresses) AS l (hash, person, address)
                        """)
                .param("asking", asking)
                .param("expires", Sql.at(expiresAt))
                .param("hashes", Sql.texts(Secrets.hashes(letters.keySet())))
                .param(
                        "people",
                        Sql.ids(letters.values().stream()
                                .map(Coordinator::person)
                                .toList()))
                .param(
                        "addresses",
                        Sql.texts(letters.values().stream()
                                .map(Coordinator::address)
                                .toList()))
                .update();
    }

    /** Who holds a good link, with the account they could sign in with, and the networks they run today. */
    record Holder(UUID person, @Nullable UUID account, List<UUID> networks) {}

    /** A link is good only as long as the address it went to is that person's and nobody else's. */
    Optional<Holder> holder(@Nullable String token, Instant now, LocalDate today) {
        if (token == null) {
            return Optional.empty();
        }
        return db.sql("""
                        SELECT p.canonical_id AS person,
                               (SELECT h.account_id FROM person h
                                WHERE h.canonical_id = p.canonical_id AND h.account_id IS NOT NULL
                                  AND NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = h.account_id)
                                LIMIT 1) AS account,
                               ARRAY(SELECT DISTINCT n.canonical_id FROM coordination k
                                     JOIN network n ON n.id = k.network_id
                                     WHERE k.person_id = p.canonical_id AND k.since <= :today
                                       AND (k.until IS NULL OR k.until >= :today)) AS networks
                        FROM membership_asking_letter l
                        JOIN person p ON p.id = l.person_id
                        WHERE l.token_hash = :hash AND l.expires_at > :now
                          AND EXISTS (SELECT FROM person_email e
                                      WHERE e.person_id = p.canonical_id AND e.address = l.address AND %s)
                        """.formatted(OwnAddress.IN_USE))
                .param("hash", Secrets.hash(token))
                .param("now", Sql.at(now))
                .param("today", today)
                .query((row, _) -> new Holder(
                        row.getObject("person", UUID.class),
                        row.getObject("account", UUID.class),
                        Sql.idList(row.getArray("networks"))))
                .optional();
    }
}
