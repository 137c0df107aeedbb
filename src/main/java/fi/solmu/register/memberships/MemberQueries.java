package fi.solmu.register.memberships;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Copies;
import fi.solmu.register.KnownOrganisations;
import fi.solmu.register.KnownOrganisations.Named;
import fi.solmu.register.MembershipRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the members of a network. */
@Repository
public class MemberQueries {
    /**
     * A version of the members that the network {@code n} has on the day {@code :today}, as a column: which rows they are
     * read from, and which transactions wrote those (V0044 sees to it that no others matter). It is the same only if
     * nothing has changed, and costs a fifth of reading them.
     */
    public static final String VERSION = """
            (SELECT concat(%s, bit_xor(hash_record_extended(ROW(m.id, m.xmin, p.xmin,
                        CASE WHEN m.deputy_for_id IS NOT NULL THEN (
                            SELECT hash_record_extended(ROW(named.xmin, stood.xmin), 0)
                            FROM membership_statement named JOIN person stood ON stood.id = named.person_id
                            WHERE named.id = m.deputy_for_id) END), 0)))
             FROM network x
             JOIN membership_statement m ON m.network_id = x.id AND m.counts
             JOIN person p ON p.id = m.person_id
             WHERE x.canonical_id = n.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today))
            """.formatted(KnownOrganisations.VERSION);

    /** Of all networks together, by this node, with their names and addresses: some 10 MiB. */
    private static final int MOST_KEPT = 20_000;

    private final JdbcClient db;
    private final KnownOrganisations known;
    private final Copies<Reading, List<Member>> copies = new Copies<>(MOST_KEPT, members -> members.size() + 1);

    MemberQueries(JdbcClient db, KnownOrganisations known) {
        this.db = db;
        this.known = known;
    }

    /** Whose e-mail addresses a reader may see. */
    public enum Addresses {
        ALL,
        /** Of those who chose to show theirs to the other members. */
        CHOSEN,
        NONE
    }

    /** What the members of a network were read for. */
    private record Reading(UUID network, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {}

    /**
     * As {@link #of}, from this node's memory if they were read before and {@link #VERSION} is the same.
     *
     * @param version what that column said of this network and this day
     */
    public List<Member> kept(
            UUID network, String version, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {
        return copies.of(
                new Reading(network, reader, byRegion, addresses, today),
                version,
                () -> of(network, reader, byRegion, addresses, today));
    }

    /**
     * Those who belong to the network today, in the order of the page. Members come in the order that they have within
     * one organisation, so that only names of colleagues are compared; the order of organisations is known.
     */
    public List<Member> of(UUID network, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {
        var belonging = belonging(network, reader, addresses, today);
        var order = byRegion ? Named.byRegion(reader) : Named.alphabetically(reader);
        belonging.sort(Comparator.comparing(Colleagues::organisation, Comparator.nullsLast(order)));
        return belonging.stream()
                .flatMap(colleagues -> colleagues.members().stream())
                .toList();
    }

    /** The members of one organisation, or those of none. */
    private record Colleagues(@Nullable Named organisation, List<Member> members) {}

    /**
     * The members by the organisation they are on behalf of, or else that of their latest post; by its successor, if it
     * has merged into another. People, posts and
     * addresses are each read for all members at once, which costs a third of looking them up one by one. Whoever has
     * several posts or addresses stands in several rows.
     */
    private List<Colleagues> belonging(UUID network, Language reader, Addresses addresses, LocalDate today) {
        var belonging = new ArrayList<Colleagues>();
        db.sql("""
                        WITH belonging AS MATERIALIZED (
                            SELECT b.id, b.person_id, b.role, b.deputy_for_id, b.since, b.until, b.confirmed_on,
                                   coalesce(s.lives_in, b.organisation_id) AS organisation_id
                            FROM (SELECT m.id, m.person_id, m.role, m.deputy_for_id, m.since, m.until, m.confirmed_on,
                                   coalesce(m.organisation_id, (
                                       SELECT e.organisation_id FROM employment e
                                       WHERE e.person_id = m.person_id AND (e.since IS NULL OR e.since <= :today)
                                         AND (e.until IS NULL OR e.until >= :today)
                                       ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1)) AS organisation_id
                            FROM network n
                            JOIN membership m ON m.network_id = n.id
                            WHERE n.canonical_id = :network AND m.since <= :today
                              AND (m.until IS NULL OR m.until >= :today)) b
                            LEFT JOIN organisation_successor(:today) s ON s.id = b.organisation_id),
                        people AS MATERIALIZED (SELECT ARRAY(SELECT person_id FROM belonging) AS ids),
                        named AS MATERIALIZED (
                            SELECT id, given_name, family_name FROM person
                            WHERE id = ANY ((SELECT ids FROM people)::uuid[])),
                        post AS MATERIALIZED (
                            SELECT e.id, e.person_id, coalesce(s.lives_in, e.organisation_id) AS organisation_id,
                                   e.title, e.since
                            FROM employment e
                            LEFT JOIN organisation_successor(:today) s ON s.id = e.organisation_id
                            WHERE person_id = ANY ((SELECT ids FROM people)::uuid[])
                              AND (since IS NULL OR since <= :today) AND (until IS NULL OR until >= :today)),
                        shown AS MATERIALIZED (
                            SELECT a.id, a.person_id, a.address::text AS address, a.since FROM person_email a
                            WHERE a.person_id = ANY ((SELECT ids FROM people)::uuid[])
                              AND (a.until IS NULL OR a.until >= :today) AND %s)
                        SELECT m.id, m.person_id, p.given_name, p.family_name, m.role,
                               CASE WHEN m.deputy_for_id IS NOT NULL
                                    THEN (SELECT stood.given_name || ' ' || stood.family_name
                                          FROM membership_statement named
                                          JOIN person stood ON stood.id = named.person_id
                                          WHERE named.id = m.deputy_for_id) END AS deputy_for,
                               CASE WHEN e.organisation_id = m.organisation_id THEN e.title END AS title,
                               m.organisation_id, m.since, m.until, m.confirmed_on, a.address, %4$s AS names
                        FROM belonging m
                        JOIN named p ON p.id = m.person_id
                        LEFT JOIN post e ON e.person_id = m.person_id
                        LEFT JOIN shown a ON a.person_id = m.person_id
                        ORDER BY m.organisation_id, %s, p.family_name COLLATE "%3$s", p.given_name COLLATE "%3$s", m.id,
                                 (e.organisation_id = m.organisation_id) DESC NULLS LAST, e.since DESC NULLS LAST, e.id,
                                 a.since DESC NULLS LAST, a.id
                        """.formatted(seen(addresses), ROLE_ORDER, reader.collation(), KnownOrganisations.VERSION))
                .param("network", network)
                .param("today", today)
                .query(row -> {
                    var id = row.getObject("organisation_id", UUID.class);
                    if (belonging.isEmpty() || !Objects.equals(id(belonging.getLast()), id)) {
                        var organisation = id == null
                                ? null
                                : known.of(row.getObject("names", UUID.class)).get(id);
                        belonging.add(new Colleagues(organisation, new ArrayList<>()));
                    }
                    add(belonging.getLast(), row);
                });
        return belonging;
    }

    private static @Nullable UUID id(Colleagues colleagues) {
        return colleagues.organisation() == null
                ? null
                : colleagues.organisation().id();
    }

    /** A member, or one more address of the member before; the first row has the post that the title is of. */
    private static void add(Colleagues colleagues, ResultSet row) throws SQLException {
        var members = colleagues.members();
        var id = row.getObject("id", UUID.class);
        if (members.isEmpty() || !members.getLast().membership().equals(id)) {
            members.add(member(id, colleagues.organisation(), row));
        }
        var addresses = members.getLast().addresses();
        var address = row.getString("address");
        if (address != null && !addresses.contains(address)) {
            addresses.add(address);
        }
    }

    private static Member member(UUID id, @Nullable Named organisation, ResultSet row) throws SQLException {
        return new Member(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                MembershipRole.valueOf(row.getString("role")),
                row.getString("deputy_for"),
                row.getString("title"),
                organisation == null ? null : organisation.id(),
                organisation == null ? Localised.NONE : organisation.name(),
                organisation != null && organisation.municipality(),
                organisation == null ? null : organisation.region(),
                organisation == null ? Localised.NONE : organisation.regionName(),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                new ArrayList<>(1));
    }

    private static String seen(Addresses addresses) {
        return switch (addresses) {
            case ALL -> "true";
            case CHOSEN ->
                "EXISTS (SELECT FROM person p WHERE p.id = a.person_id AND p.addresses_shown_to = 'MEMBERS')";
            case NONE -> "false";
        };
    }

    private static final String ROLE_ORDER = """
            array_position(ARRAY['CHAIR','VICE_CHAIR','SECRETARY','MEMBER','DEPUTY','EXPERT','OBSERVER'], m.role)""";
}
