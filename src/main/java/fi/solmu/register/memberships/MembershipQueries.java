package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.people.Doer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes memberships one by one. */
@Repository
class MembershipQueries {
    private final JdbcClient db;

    MembershipQueries(JdbcClient db) {
        this.db = db;
    }

    /** A network as the pages of its members need it. */
    record Network(UUID id, Localised name, boolean membersNamed) {}

    Optional<Network> network(UUID id) {
        return db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en,
                               NOT EXISTS (SELECT FROM network_typing y JOIN network_type t ON t.id = y.type_id
                                           WHERE y.network_id = n.id AND NOT t.members_named) AS members_named
                        FROM network n WHERE n.id = :id AND n.canonical_id = n.id
                        """)
                .param("id", id)
                .query((row, _) -> new Network(
                        row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getBoolean("members_named")))
                .optional();
    }

    Optional<Membership> find(UUID network, UUID membership) {
        return db.sql("""
                        SELECT m.id, n.canonical_id, c.name_fi, c.name_sv, c.name_en, m.person_id,
                               p.given_name || ' ' || p.family_name AS person, m.role, m.deputy_for_id,
                               m.organisation_id, o.name_fi AS organisation_fi, o.name_sv AS organisation_sv,
                               o.name_en AS organisation_en, m.since, m.until, m.confirmed_on,
                               coalesce(a.name, linked.given_name || ' ' || linked.family_name, s.name) AS said_by
                        FROM membership m
                        JOIN network n ON n.id = m.network_id
                        JOIN network c ON c.id = n.canonical_id
                        JOIN person p ON p.id = m.person_id
                        LEFT JOIN organisation o ON o.id = m.organisation_id
                        LEFT JOIN account a ON a.id = m.said_by
                        LEFT JOIN person link ON link.id = m.said_by_person
                        LEFT JOIN person linked ON linked.id = link.canonical_id
                        LEFT JOIN source s ON s.id = m.source_id
                        WHERE m.id = :membership AND n.canonical_id = :network
                        """)
                .param("membership", membership)
                .param("network", network)
                .query((row, _) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getObject("canonical_id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getObject("person_id", UUID.class),
                        row.getString("person"),
                        MembershipRole.valueOf(row.getString("role")),
                        row.getObject("deputy_for_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        Sql.localised(row, "organisation"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getString("said_by")))
                .optional();
    }

    /** Who can have a deputy: those who belong to the network and are not deputies themselves. */
    Map<String, String> deputies(UUID network, @Nullable UUID except, LocalDate today) {
        var members = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT m.id, p.given_name || ' ' || p.family_name AS name
                        FROM network n
                        JOIN membership m ON m.network_id = n.id
                        JOIN person p ON p.id = m.person_id
                        WHERE n.canonical_id = :network AND m.role <> 'DEPUTY'
                          AND (m.until IS NULL OR m.until >= :today) AND m.person_id IS DISTINCT FROM :except
                        ORDER BY p.family_name, p.given_name
                        """)
                .param("network", network)
                .param("today", today)
                .param("except", except, java.sql.Types.OTHER)
                .query(row -> {
                    members.put(row.getString("id"), row.getString("name"));
                });
        return members;
    }

    /** Whether the person belongs to the network on some day from this one on. */
    boolean belongs(UUID network, UUID person, LocalDate since) {
        return db.sql("""
                        SELECT true FROM network n JOIN membership m ON m.network_id = n.id
                        WHERE n.canonical_id = :network AND m.person_id = :person
                          AND (m.until IS NULL OR m.until >= :since) LIMIT 1
                        """)
                .param("network", network)
                .param("person", person)
                .param("since", since)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Two who add the same person at once wait for each other here. */
    void lock(UUID network) {
        db.sql("SELECT id FROM network WHERE id = :network FOR UPDATE")
                .param("network", network)
                .query(UUID.class)
                .list();
    }

    UUID add(
            UUID network,
            UUID person,
            MembershipRole role,
            @Nullable UUID deputyFor,
            @Nullable UUID organisation,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate today,
            Doer doer,
            Instant now) {
        return db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, deputy_for_id, since, until,
                                                confirmed_on, said_by, said_by_person, said_at)
                        VALUES (:network, :person, :organisation, :role, :deputyFor, :since, :until, :today, :account,
                                :link, :now)
                        RETURNING id
                        """)
                .param("network", network)
                .param("person", person)
                .param("organisation", organisation)
                .param("role", role.name())
                .param("deputyFor", deputyFor)
                .param("since", since)
                .param("until", until)
                .param("today", today)
                .param("account", doer.account())
                .param("link", doer.person())
                .param("now", Sql.at(now))
                .query(UUID.class)
                .single();
    }

    /** The last day of a membership, whoever else states it; a person's word goes before what sources say. */
    void end(UUID membership, @Nullable LocalDate lastDay) {
        db.sql("""
                        UPDATE membership_statement s SET until = greatest(:lastDay::date, s.since), ended_by_source = false
                        FROM membership ended JOIN network n ON n.id = ended.network_id
                        JOIN network same ON same.canonical_id = n.canonical_id
                        WHERE ended.id = :membership AND s.person_id = ended.person_id AND s.network_id = same.id
                          AND (s.id = ended.id OR NOT s.counts AND (s.until IS NULL OR s.until > :lastDay::date))
                        """).param("lastDay", lastDay).param("membership", membership).update();
    }

    void reopen(UUID membership) {
        db.sql("UPDATE membership SET until = NULL WHERE id = :membership")
                .param("membership", membership)
                .update();
    }

    /** A membership that began today and is given another role the same day is changed, not ended. */
    void change(
            UUID membership,
            MembershipRole role,
            @Nullable UUID deputyFor,
            @Nullable UUID organisation,
            Doer doer,
            Instant now) {
        db.sql("""
                        UPDATE membership SET role = :role, deputy_for_id = :deputyFor, organisation_id = :organisation,
                                              said_by = :account, said_by_person = :link, said_at = :now
                        WHERE id = :membership
                        """)
                .param("role", role.name())
                .param("deputyFor", deputyFor)
                .param("organisation", organisation)
                .param("account", doer.account())
                .param("link", doer.person())
                .param("now", Sql.at(now))
                .param("membership", membership)
                .update();
    }

    /** Deputies go on standing in for a member whose role changed. */
    void carryDeputies(UUID from, UUID to, LocalDate today) {
        db.sql("""
                        UPDATE membership SET deputy_for_id = :to
                        WHERE deputy_for_id = :from AND (until IS NULL OR until >= :today)
                        """).param("from", from).param("to", to).param("today", today).update();
    }

    /** Confirms those of the memberships that hold today; tells whose they are. */
    List<UUID> confirm(UUID network, Collection<UUID> memberships, LocalDate today) {
        return db.sql("""
                        UPDATE membership m SET confirmed_on = :today
                        FROM network n
                        WHERE n.id = m.network_id AND n.canonical_id = :network AND m.id = ANY (:memberships)
                          AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                          AND m.confirmed_on IS DISTINCT FROM :today
                        RETURNING m.person_id
                        """)
                .param("network", network)
                .param("memberships", Sql.ids(memberships))
                .param("today", today)
                .query(UUID.class)
                .list();
    }
}
