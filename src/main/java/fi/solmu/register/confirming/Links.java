package fi.solmu.register.confirming;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OwnAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose data the secret of a letter's link opens. It is good only as long as the address the letter went to is that
 * person's and nobody else's: what is done with it is done by whoever reads that mail.
 */
@Repository
class Links {
    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A request that a good link leads to; the person is whom they have been found to be by now. */
    record Request(UUID id, UUID person, String address) {}

    Optional<Request> find(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        return db.sql("""
                        SELECT r.id, p.canonical_id AS person, r.address::text AS address
                        FROM confirming_letter l
                        JOIN confirming_request r ON r.id = l.request_id
                        JOIN person p ON p.id = r.person_id
                        WHERE l.token_hash = :hash AND l.expires_at > :now
                          AND EXISTS (SELECT FROM person_email e
                                      WHERE e.person_id = p.canonical_id AND e.address = r.address AND %s)
                        """.formatted(OwnAddress.IN_USE))
                .param("hash", Secrets.hash(token))
                .param("now", Sql.at(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query(Request.class)
                .optional();
    }

    /** What somebody was asked lately and has not answered. */
    Optional<UUID> unanswered(UUID person) {
        return db.sql("""
                        SELECT r.id FROM confirming_request r JOIN person p ON p.id = r.person_id
                        WHERE p.canonical_id = :person AND r.asked_at > :since
                          AND NOT EXISTS (SELECT FROM confirming_answer a WHERE a.request_id = r.id)
                        ORDER BY r.asked_at DESC LIMIT 1
                        """)
                .param("person", person)
                .param("since", Sql.at(clock.instant().minus(java.time.Duration.ofDays(Round.LINK_DAYS))))
                .query(UUID.class)
                .optional();
    }
}
