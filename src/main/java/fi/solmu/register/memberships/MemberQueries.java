package fi.solmu.register.memberships;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private static final String ADDRESSES = """
            (SELECT array_agg(a.address::text ORDER BY a.since DESC NULLS LAST, a.id) FROM person_email a
             WHERE a.person_id = p.id AND (a.until IS NULL OR a.until >= :today)""";

    /** Those who belong to the network today, in the order of the page. */
    public List<Member> of(UUID network, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {
        var shown = switch (addresses) {
            case ALL -> ADDRESSES + ")";
            case CHOSEN -> ADDRESSES + " AND p.addresses_shown_to = 'MEMBERS')";
            case NONE -> "NULL::text[]";
        };
        var collation = " COLLATE \"" + reader.collation() + "\"";
        var sql = """
                SELECT m.id AS membership, p.id AS person, p.given_name, p.family_name, m.role,
                       stood.given_name || ' ' || stood.family_name AS deputy_for, e.title,
                       o.id AS organisation, o.name_fi, o.name_sv, o.name_en, o.kind = 'MUNICIPALITY' AS municipality,
                       o.region_code, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en,
                       m.since, m.until, m.confirmed_on, %s AS addresses
                FROM network n
                JOIN membership m ON m.network_id = n.id
                JOIN person p ON p.id = m.person_id
                LEFT JOIN LATERAL (
                    SELECT e.organisation_id, e.title FROM employment e
                    WHERE e.person_id = p.id AND (e.since IS NULL OR e.since <= :today)
                      AND (e.until IS NULL OR e.until >= :today)
                      AND (m.organisation_id IS NULL OR e.organisation_id = m.organisation_id)
                    ORDER BY e.since DESC NULLS LAST LIMIT 1) e ON true
                LEFT JOIN organisation o ON o.id = coalesce(m.organisation_id, e.organisation_id)
                LEFT JOIN region r ON r.code = o.region_code
                LEFT JOIN membership named ON named.id = m.deputy_for_id
                LEFT JOIN person stood ON stood.id = named.person_id
                WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                ORDER BY %s coalesce(%s)%s NULLS LAST, o.id, %s, p.family_name%s, p.given_name%s
                """.formatted(
                        shown,
                        byRegion ? "coalesce(" + names("r", reader) + ")" + collation + " NULLS LAST, r.code," : "",
                        names("o", reader),
                        collation,
                        ROLE_ORDER,
                        collation,
                        collation);
        return db.sql(sql)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> member(row))
                .list();
    }

    private static final String ROLE_ORDER = """
            array_position(ARRAY['CHAIR','VICE_CHAIR','SECRETARY','MEMBER','DEPUTY','EXPERT','OBSERVER'], m.role)""";

    static String names(String table, Language reader) {
        return reader.fallbacks().stream()
                .map(language -> table + ".name_" + language.code())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("membership", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                MembershipRole.valueOf(row.getString("role")),
                row.getString("deputy_for"),
                row.getString("title"),
                row.getObject("organisation", UUID.class),
                new Localised(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en")),
                row.getBoolean("municipality"),
                row.getString("region_code"),
                new Localised(row.getString("region_fi"), row.getString("region_sv"), row.getString("region_en")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                Sql.list(row.getArray("addresses")));
    }
}
