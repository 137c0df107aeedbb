package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members who go from one network to another when networks are merged or split (jäsenten siirtäminen). What they were in
 * the network that ends stays readable there.
 */
@Service
public class MemberMoves {
    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    MemberMoves(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who belongs to the network on this day. */
    public List<UUID> members(UUID network, LocalDate day) {
        return db.sql("""
                        SELECT DISTINCT m.person_id FROM network n JOIN membership m ON m.network_id = n.id
                        WHERE n.canonical_id = :network AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                        """)
                .param("network", network)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /**
     * These members of one network belong to the other from this day on, each once: whoever is in both already stays what
     * they are there. Who chaired the one does not chair the other. Call it before {@link #endAll}.
     *
     * @return how many came to belong to the other network
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int carryOver(
            UUID from, UUID to, Collection<UUID> people, LocalDate day, @Nullable UUID account, Action action) {
        lock(List.of(from, to));
        var come = db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, since, confirmed_on, said_by, said_at)
                        SELECT DISTINCT ON (m.person_id) :to::uuid, m.person_id, m.organisation_id,
                               CASE WHEN m.role IN ('EXPERT', 'OBSERVER', 'DEPUTY') THEN m.role ELSE 'MEMBER' END,
                               :day, m.confirmed_on, :account::uuid, :now
                        FROM network n JOIN membership m ON m.network_id = n.id
                        WHERE n.canonical_id = :from AND m.person_id = ANY (:people)
                          AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                          AND NOT EXISTS (SELECT FROM network t JOIN membership h ON h.network_id = t.id
                                          WHERE t.canonical_id = :to AND h.person_id = m.person_id
                                            AND (h.until IS NULL OR h.until >= :day))
                        ORDER BY m.person_id, m.since, m.id
                        RETURNING person_id
                        """)
                .param("from", from)
                .param("to", to)
                .param("people", Sql.ids(people))
                .param("day", day)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .list();
        standInForTheSame(from, to, come, day);
        audit.enter(
                account,
                action,
                "network",
                to,
                come.stream()
                        .map(person -> new Audit.Change("member", null, person + " " + MembershipRole.MEMBER.name()))
                        .toList());
        return come.size();
    }

    /** A deputy goes on standing in for the same member, where that member belongs to the other network, too. */
    private void standInForTheSame(UUID from, UUID to, List<UUID> come, LocalDate day) {
        db.sql("""
                        UPDATE membership d SET deputy_for_id = theirs.id
                        FROM network f, membership was, membership principal, network t, membership theirs
                        WHERE d.network_id = :to AND d.person_id = ANY (:come) AND d.role = 'DEPUTY' AND d.since = :day
                          AND f.canonical_id = :from AND was.network_id = f.id AND was.person_id = d.person_id
                          AND was.role = 'DEPUTY' AND (was.until IS NULL OR was.until >= :day)
                          AND principal.id = was.deputy_for_id
                          AND t.canonical_id = :to AND theirs.network_id = t.id AND theirs.person_id = principal.person_id
                          AND theirs.role <> 'DEPUTY' AND (theirs.until IS NULL OR theirs.until >= :day)
                        """)
                .param("from", from)
                .param("to", to)
                .param("come", Sql.ids(come))
                .param("day", day)
                .update();
    }

    /**
     * All memberships and tasks in the network end on the day before this one; those that were to begin later never do.
     * Nothing is deleted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(UUID network, LocalDate day) {
        lock(List.of(network));
        db.sql("""
                        UPDATE membership_statement s
                        SET until = greatest(:day::date - 1, s.since - 1), ended_by_source = false
                        FROM network n
                        WHERE n.canonical_id = :network AND s.network_id = n.id AND (s.until IS NULL OR s.until >= :day)
                        """).param("network", network).param("day", day).update();
        db.sql("""
                        UPDATE coordination c SET until = greatest(:day::date - 1, c.since)
                        FROM network n
                        WHERE n.canonical_id = :network AND c.network_id = n.id AND (c.until IS NULL OR c.until >= :day)
                        """).param("network", network).param("day", day).update();
    }

    /** In one order, so that two who move members between the same networks wait for each other. */
    private void lock(Collection<UUID> networks) {
        db.sql("SELECT id FROM network WHERE id = ANY (:networks) ORDER BY id FOR UPDATE")
                .param("networks", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }
}
