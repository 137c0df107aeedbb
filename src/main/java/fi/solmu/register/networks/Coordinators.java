package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Appoints those who run networks, and ends their task. Nothing is deleted. */
@Repository
class Coordinators {
    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    Coordinators(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person already has a task in this network on that day or after it. */
    boolean serves(UUID network, UUID person, LocalDate since) {
        return db.sql("""
                        SELECT true FROM network n JOIN coordination c ON c.network_id = n.id
                        WHERE n.canonical_id = :network AND c.person_id = :person
                          AND (c.until IS NULL OR c.until >= :since) LIMIT 1
                        """)
                .param("network", network)
                .param("person", person)
                .param("since", since)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    @Transactional
    void appoint(
            UUID network, UUID person, boolean asDeputy, LocalDate since, @Nullable LocalDate until, UUID account) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, until, said_by, said_at)
                        VALUES (:network, :person, :deputy, :since, :until, :account, :now)
                        """)
                .param("network", network)
                .param("person", person)
                .param("deputy", asDeputy)
                .param("since", since)
                .param("until", until)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .update();
        enter(network, asDeputy, null, person, account);
    }

    private record Ended(UUID person, boolean asDeputy) {}

    /**
     * Ends a task after this day; one that was to begin later ends before it began, on its first day. The same task in a
     * network that was found to be this one ends with it.
     */
    @Transactional
    void end(UUID network, UUID coordination, LocalDate lastDay, UUID account) {
        var ended = db.sql("""
                        UPDATE coordination c SET until = greatest(:lastDay, c.since)
                        FROM coordination ended
                        JOIN network its ON its.id = ended.network_id
                        JOIN network n ON n.canonical_id = its.canonical_id
                        WHERE ended.id = :coordination AND its.canonical_id = :network AND c.network_id = n.id
                          AND (c.id = ended.id
                               OR c.network_id <> ended.network_id AND c.person_id = ended.person_id
                                  AND c.as_deputy = ended.as_deputy AND (c.until IS NULL OR c.until > :lastDay))
                        RETURNING c.person_id AS person, c.as_deputy
                        """)
                .param("lastDay", lastDay)
                .param("coordination", coordination)
                .param("network", network)
                .query(Ended.class)
                .list();
        ended.stream().findFirst().ifPresent(each -> enter(network, each.asDeputy(), each.person(), null, account));
    }

    private void enter(UUID network, boolean asDeputy, @Nullable UUID before, @Nullable UUID after, UUID account) {
        audit.enter(
                account,
                Action.APPOINT_COORDINATOR,
                "network",
                network,
                List.of(new Audit.Change(
                        asDeputy ? "coordinator_deputy" : "coordinator",
                        before == null ? null : before.toString(),
                        after == null ? null : after.toString())));
    }
}
