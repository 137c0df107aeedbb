package fi.solmu.register.memberships;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.memberships.Memberships.Terms;
import fi.solmu.register.people.Doer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Memberships that somebody holds on behalf of an organisation, and what becomes of them when the person leaves it. */
@Service
public class HeldMemberships {
    private final JdbcClient db;
    private final Memberships memberships;
    private final MembershipQueries queries;
    private final Audit audit;
    private final Clock clock;

    HeldMemberships(JdbcClient db, Memberships memberships, MembershipQueries queries, Audit audit, Clock clock) {
        this.db = db;
        this.memberships = memberships;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A membership that holds today.
     *
     * @param deputies names of those who stand in for the member
     */
    public record Held(
            UUID id, UUID network, Localised name, MembershipRole role, LocalDate since, List<String> deputies) {}

    /** Those held on behalf of this organisation, or of one that has merged into it. */
    public List<Held> of(UUID person, UUID organisation, Language reader) {
        return db.sql("""
                        SELECT m.id, n.id AS network, n.name_fi, n.name_sv, n.name_en, m.role, m.since,
                               ARRAY(SELECT d.given_name || ' ' || d.family_name
                                     FROM membership s JOIN person d ON d.id = s.person_id
                                     WHERE s.deputy_for_id = m.id AND (s.until IS NULL OR s.until >= :today)
                                     ORDER BY 1) AS deputies
                        FROM membership m
                        JOIN network x ON x.id = m.network_id
                        JOIN network n ON n.id = x.canonical_id
                        WHERE m.person_id = :person
                          AND m.organisation_id = ANY (ARRAY(
                              SELECT :organisation::uuid UNION ALL
                              SELECT s.id FROM organisation_successor(:today) s WHERE s.lives_in = :organisation))
                          AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        ORDER BY %s, m.id
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("person", person)
                .param("organisation", organisation)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        MembershipRole.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        Sql.list(row.getArray("deputies"))))
                .list();
    }

    /** Ends it as of yesterday. */
    @Transactional
    public void end(Held held, UUID account) {
        memberships.end(held.network(), held.id(), LocalDate.now(clock).minusDays(1), editing(account));
    }

    /** Says of many memberships that they still hold, whatever networks they are in. */
    @Transactional
    public void confirm(Collection<UUID> confirmed, Doer doer) {
        var changes = db.sql("""
                        UPDATE membership m SET confirmed_on = :today
                        FROM network n
                        WHERE n.id = m.network_id AND m.id = ANY (:memberships)
                          AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                          AND m.confirmed_on IS DISTINCT FROM :today
                        RETURNING n.canonical_id AS network, m.person_id AS person
                        """)
                .param("memberships", Sql.ids(confirmed))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Audit.SubjectChange(
                        row.getObject("network", UUID.class),
                        new Audit.Change("member_confirmed", null, row.getString("person"))))
                .list();
        audit.enterAll(doer.account(), doer.action(), "network", changes);
    }

    /** Goes on with it on behalf of another organisation, or of none, from today. */
    @Transactional
    public void carryOn(Held held, @Nullable UUID organisation, UUID account) {
        carryOn(held.network(), held.id(), organisation, editing(account));
    }

    private static Doer editing(UUID account) {
        return new Doer(account, Action.EDIT_MEMBERS);
    }

    /** The same, of a membership of a network that the caller has locked. */
    @Transactional
    public void carryOn(UUID network, UUID membership, @Nullable UUID organisation, Doer doer) {
        var before = queries.find(network, membership).orElseThrow();
        memberships.change(
                network,
                membership,
                new Terms(before.role(), before.deputyFor(), organisation, LocalDate.now(clock), before.until()),
                doer);
    }

    /** Ends it as of this day; false when it had ended already. */
    @Transactional
    public boolean end(UUID network, UUID membership, LocalDate lastDay, Doer doer) {
        return memberships.endIfHeld(network, membership, lastDay, LocalDate.now(clock), doer);
    }

    /** Somebody says of these that they hold; tells of how many that was news. */
    @Transactional
    public int confirm(UUID network, Collection<UUID> held, Doer doer) {
        return memberships.confirm(network, held, doer);
    }

    /** Whoever adds or ends members of the network waits until the surrounding transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID network) {
        queries.lock(network);
    }
}
