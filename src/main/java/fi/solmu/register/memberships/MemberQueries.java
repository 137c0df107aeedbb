package fi.solmu.register.memberships;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the members of a network. */
@Repository
public class MemberQueries {
    private final JdbcClient db;

    MemberQueries(JdbcClient db) {
        this.db = db;
    }

    /** Whose e-mail addresses a reader may see. */
    public enum Addresses {
        ALL,
        /** Of those who chose to show theirs to the other members. */
        CHOSEN,
        NONE
    }

    /** A member with the name of the organisation still to be found. */
    private record Row(
            UUID id,
            UUID person,
            String givenName,
            String familyName,
            MembershipRole role,
            @Nullable String deputyFor,
            @Nullable String title,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate confirmedOn,
            List<String> addresses) {}

    /**
     * Those who belong to the network today, in the order of the page. Members come in the order that they have within
     * one organisation, so that only names of colleagues are compared; organisations, each read once, come in theirs.
     */
    public List<Member> of(UUID network, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {
        var belonging = belonging(network, reader, addresses, today);
        var members = new ArrayList<Member>();
        for (var organisation : organisations(belonging.keySet(), reader, byRegion)) {
            for (var row : belonging.getOrDefault(organisation.id(), List.of())) {
                members.add(new Member(
                        row.id(),
                        row.person(),
                        row.givenName(),
                        row.familyName(),
                        row.role(),
                        row.deputyFor(),
                        row.title(),
                        organisation.id(),
                        organisation.name(),
                        organisation.municipality(),
                        organisation.region(),
                        organisation.regionName(),
                        row.since(),
                        row.until(),
                        row.confirmedOn(),
                        row.addresses()));
            }
        }
        return members;
    }

    /**
     * The members by the organisation they are on behalf of, or else that of their latest post. People, posts and
     * addresses are each read for all members at once, which costs a third of looking them up one by one. Whoever has
     * several posts or addresses stands in several rows.
     */
    private Map<@Nullable UUID, List<Row>> belonging(
            UUID network, Language reader, Addresses addresses, LocalDate today) {
        var belonging = new HashMap<@Nullable UUID, List<Row>>();
        db.sql("""
                        WITH belonging AS MATERIALIZED (
                            SELECT m.id, m.person_id, m.role, m.deputy_for_id, m.since, m.until, m.confirmed_on,
                                   coalesce(m.organisation_id, (
                                       SELECT e.organisation_id FROM employment e
                                       WHERE e.person_id = m.person_id AND (e.since IS NULL OR e.since <= :today)
                                         AND (e.until IS NULL OR e.until >= :today)
                                       ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1)) AS organisation_id
                            FROM network n
                            JOIN membership m ON m.network_id = n.id
                            WHERE n.canonical_id = :network AND m.since <= :today
                              AND (m.until IS NULL OR m.until >= :today)),
                        people AS MATERIALIZED (SELECT ARRAY(SELECT person_id FROM belonging) AS ids),
                        named AS MATERIALIZED (
                            SELECT id, given_name, family_name FROM person
                            WHERE id = ANY ((SELECT ids FROM people)::uuid[])),
                        post AS MATERIALIZED (
                            SELECT id, person_id, organisation_id, title, since FROM employment
                            WHERE person_id = ANY ((SELECT ids FROM people)::uuid[])
                              AND (since IS NULL OR since <= :today) AND (until IS NULL OR until >= :today)),
                        shown AS MATERIALIZED (
                            SELECT a.id, a.person_id, a.address::text AS address, a.since FROM person_email a
                            WHERE a.person_id = ANY ((SELECT ids FROM people)::uuid[])
                              AND (a.until IS NULL OR a.until >= :today) AND %s)
                        SELECT m.id, m.person_id, p.given_name, p.family_name, m.role,
                               CASE WHEN m.deputy_for_id IS NOT NULL
                                    THEN (SELECT stood.given_name || ' ' || stood.family_name
                                          FROM membership named JOIN person stood ON stood.id = named.person_id
                                          WHERE named.id = m.deputy_for_id) END AS deputy_for,
                               CASE WHEN e.organisation_id = m.organisation_id THEN e.title END AS title,
                               m.organisation_id, m.since, m.until, m.confirmed_on, a.address
                        FROM belonging m
                        JOIN named p ON p.id = m.person_id
                        LEFT JOIN post e ON e.person_id = m.person_id
                        LEFT JOIN shown a ON a.person_id = m.person_id
                        ORDER BY m.organisation_id, %s, p.family_name COLLATE "%3$s", p.given_name COLLATE "%3$s", m.id,
                                 (e.organisation_id = m.organisation_id) DESC NULLS LAST, e.since DESC NULLS LAST, e.id,
                                 a.since DESC NULLS LAST, a.id
                        """.formatted(seen(addresses), ROLE_ORDER, reader.collation()))
                .param("network", network)
                .param("today", today)
                .query(row -> {
                    add(
                            belonging.computeIfAbsent(
                                    row.getObject("organisation_id", UUID.class), _ -> new ArrayList<>()),
                            row);
                });
        return belonging;
    }

    /** A member, or one more address of the member before; the first row has the post that the title is of. */
    private static void add(List<Row> members, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (members.isEmpty() || !members.getLast().id().equals(id)) {
            members.add(new Row(
                    id,
                    row.getObject("person_id", UUID.class),
                    row.getString("given_name"),
                    row.getString("family_name"),
                    MembershipRole.valueOf(row.getString("role")),
                    row.getString("deputy_for"),
                    row.getString("title"),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getObject("confirmed_on", LocalDate.class),
                    new ArrayList<>(1)));
        }
        var addresses = members.getLast().addresses();
        var address = row.getString("address");
        if (address != null && !addresses.contains(address)) {
            addresses.add(address);
        }
    }

    private static String seen(Addresses addresses) {
        return switch (addresses) {
            case ALL -> "true";
            case CHOSEN ->
                "EXISTS (SELECT FROM person p" + " WHERE p.id = a.person_id AND p.addresses_shown_to = 'MEMBERS')";
            case NONE -> "false";
        };
    }

    private record Organisation(
            @Nullable UUID id,
            Localised name,
            boolean municipality,
            @Nullable String region,
            Localised regionName) {
        static final Organisation NONE = new Organisation(null, Localised.NONE, false, null, Localised.NONE);
    }

    /** These organisations in the order of the page; last, where it is asked for, none. */
    private List<Organisation> organisations(Collection<@Nullable UUID> ids, Language reader, boolean byRegion) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var regions = new HashMap<String, Localised>(); // many are in the same: read once
        var organisations = db.sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en, o.kind = 'MUNICIPALITY' AS municipality,
                               o.region_code, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en
                        FROM organisation o
                        LEFT JOIN region r ON r.code = o.region_code
                        WHERE o.id = ANY (:ids)
                        ORDER BY %s %s, o.id
                        """.formatted(
                                byRegion ? Sql.sorted("r.name", reader) + " NULLS LAST, r.code," : "",
                                Sql.sorted("o.name", reader)))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    var region = row.getString("region_code");
                    return new Organisation(
                            row.getObject("id", UUID.class),
                            Sql.localised(row, "name"),
                            row.getBoolean("municipality"),
                            region,
                            name(regions, region, row));
                })
                .list();
        organisations.add(Organisation.NONE);
        return organisations;
    }

    private static final String ROLE_ORDER = """
            array_position(ARRAY['CHAIR','VICE_CHAIR','SECRETARY','MEMBER','DEPUTY','EXPERT','OBSERVER'], m.role)""";

    private static Localised name(Map<String, Localised> read, @Nullable String region, ResultSet row)
            throws SQLException {
        if (region == null) {
            return Localised.NONE;
        }
        var name = read.get(region);
        if (name == null) {
            name = Sql.localised(row, "region");
            read.put(region, name);
        }
        return name;
    }
}
