package fi.solmu.register.contacts;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.contacts.StaffMember.Address;
import fi.solmu.register.contacts.StaffMember.Belonging;
import fi.solmu.register.contacts.StaffMember.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the people of an organisation as its contact persons see them. */
@Repository
class StaffQueries {
    /** The organisation and those that have merged into it. */
    private static final String HERE = """
            here AS MATERIALIZED (
                SELECT :organisation::uuid AS id UNION ALL
                SELECT s.id FROM organisation_successor(:day) s WHERE s.lives_in = :organisation)
            """;

    /** Posts in the organisation that hold on :day, one of a person. */
    private static final String POSTS = """
            post AS MATERIALIZED (
                SELECT DISTINCT ON (e.person_id) e.person_id, e.id, e.organisation_id, e.title, e.confirmed_on, e.said_by,
                       e.said_by_person
                FROM employment e
                WHERE e.organisation_id IN (SELECT id FROM here)
                  AND (e.since IS NULL OR e.since <= :day) AND (e.until IS NULL OR e.until >= :day)
                ORDER BY e.person_id, e.organisation_id = :organisation DESC, e.since DESC NULLS LAST, e.id)
            """;

    /** Memberships on behalf of the organisation that hold on :day, in networks that are not closed. */
    private static final String BELONGINGS = """
            belonging AS MATERIALIZED (
                SELECT m.membership_id, m.person_id, m.network_id, m.role
                FROM membership_on(:day) m WHERE m.organisation_id = :organisation)
            """;

    /**
     * Whether a contact person may correct a statement x: what a source said, or nobody in particular, or a contact person
     * of the organisation; not what the person p said, nor a coordinator, with an account or in answer to a letter, nor
     * anybody else who edits people.
     */
    private static final String CORRECTABLE = """
            (x.said_by IS NULL AND x.said_by_person IS NULL
             OR x.said_by = :account
             OR NOT EXISTS (SELECT FROM person own WHERE own.account_id = x.said_by AND own.canonical_id = x.person_id)
                AND EXISTS (SELECT FROM contact_person c JOIN person h ON h.canonical_id = c.person_id
                            WHERE h.account_id = x.said_by AND c.organisation_id IN (SELECT id FROM here)))
            """;

    private final JdbcClient db;

    StaffQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * Everybody, by family name.
     *
     * @param account the contact person who looks
     */
    List<StaffMember> of(UUID organisation, UUID account, LocalDate day, Language reader) {
        var parameters = Map.of("organisation", organisation, "account", account, "day", day);
        var belongings = belongings(parameters, reader);
        var addresses = addresses(parameters);
        return db.sql("WITH " + HERE + ", " + POSTS + ", " + BELONGINGS
                        + """
                        SELECT p.id, p.given_name, p.family_name, x.id AS post, x.organisation_id, x.title, x.confirmed_on,
                               coalesce(%s, false) AS correctable,
                               EXISTS (SELECT FROM person me WHERE me.account_id = :account AND me.canonical_id = p.id)
                                   AS self
                        FROM person p
                        LEFT JOIN post x ON x.person_id = p.id
                        WHERE p.id IN (SELECT person_id FROM post UNION SELECT person_id FROM belonging)
                        ORDER BY p.family_name COLLATE "%2$s", p.given_name COLLATE "%2$s", p.id
                        """.formatted(CORRECTABLE, reader.collation()))
                .params(parameters)
                .query((row, _) -> {
                    var person = row.getObject("id", UUID.class);
                    return new StaffMember(
                            person,
                            row.getString("given_name"),
                            row.getString("family_name"),
                            row.getBoolean("self"),
                            post(row),
                            addresses.getOrDefault(person, List.of()),
                            belongings.getOrDefault(person, List.of()));
                })
                .list();
    }

    private static @Nullable Post post(ResultSet row) throws SQLException {
        var id = row.getObject("post", UUID.class);
        return id == null
                ? null
                : new Post(
                        id,
                        row.getObject("organisation_id", UUID.class),
                        row.getString("title"),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getBoolean("correctable"));
    }

    /** All posts somebody has in the organisation. */
    List<UUID> posts(UUID organisation, UUID person, LocalDate day) {
        return db.sql("WITH " + HERE + """
                        SELECT e.id FROM employment e
                        WHERE e.person_id = :person AND e.organisation_id IN (SELECT id FROM here)
                          AND (e.until IS NULL OR e.until >= :day)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    private Map<UUID, List<Belonging>> belongings(Map<String, ?> parameters, Language reader) {
        var all = new HashMap<UUID, List<Belonging>>();
        db.sql("WITH " + BELONGINGS + """
                        SELECT b.person_id, b.membership_id, n.name_fi, n.name_sv, n.name_en, b.role, m.confirmed_on
                        FROM belonging b
                        JOIN network n ON n.id = b.network_id
                        JOIN membership m ON m.id = b.membership_id
                        ORDER BY %s, b.membership_id
                        """.formatted(Sql.sorted("n.name", reader)))
                .params(parameters)
                .query(row -> {
                    all.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Belonging(
                                    row.getObject("membership_id", UUID.class),
                                    Sql.localised(row, "name"),
                                    MembershipRole.valueOf(row.getString("role")),
                                    row.getObject("confirmed_on", LocalDate.class)));
                });
        return all;
    }

    private Map<UUID, List<Address>> addresses(Map<String, ?> parameters) {
        var all = new HashMap<UUID, List<Address>>();
        db.sql("WITH " + HERE + ", " + POSTS + ", " + BELONGINGS + """
                        SELECT x.person_id, x.id, x.address, %s AS correctable
                        FROM person_email x
                        WHERE x.person_id IN (SELECT person_id FROM post UNION SELECT person_id FROM belonging)
                          AND (x.until IS NULL OR x.until >= :day)
                        ORDER BY x.since DESC NULLS LAST, x.id
                        """.formatted(CORRECTABLE))
                .params(parameters)
                .query(row -> {
                    all.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Address(
                                    row.getObject("id", UUID.class),
                                    row.getString("address"),
                                    row.getBoolean("correctable")));
                });
        return all;
    }
}
