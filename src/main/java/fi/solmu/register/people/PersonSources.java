package fi.solmu.register.people;

import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what each source and each person said of somebody, whether it counts or not. */
@Repository
class PersonSources {
    private final JdbcClient db;

    PersonSources(JdbcClient db) {
        this.db = db;
    }

    /** Everything that is said of a person, what counts first; with the merge, also on whose side it was said. */
    private static final String SAID = """
            WITH RECURSIVE part AS (
                SELECT m.other_id AS id FROM person_merge m WHERE m.id = :merge::uuid
                UNION
                SELECT m.other_id FROM person_merge m JOIN part ON m.kept_id = part.id WHERE m.undone_at IS NULL
            ), said AS (
                SELECT 1 AS place, c.field, c.value AS text, NULL::uuid AS organisation_id, NULL::uuid AS network_id,
                       NULL::date AS since, NULL::date AS until,
                       row_number() OVER (PARTITION BY c.field, c.said_of IN (SELECT id FROM part)
                                          ORDER BY c.precedence, c.said_at DESC, c.record_id DESC, c.correction_id DESC) = 1
                           AS counts,
                       c.said_of AS stated_for, c.source_id, c.account_id AS said_by, c.said_by_person,
                       c.said_at, c.record_id
                FROM person_claim c WHERE c.person_id = :person AND c.value IS NOT NULL
                UNION ALL
                SELECT 2, 'address', e.address::text, NULL, NULL, e.since, e.until, e.counts, e.stated_for, e.source_id,
                       e.said_by, e.said_by_person, e.said_at, e.record_id
                FROM person_email_statement e WHERE e.person_id = :person
                UNION ALL
                SELECT 3, 'employment', e.title, e.organisation_id, NULL, e.since, e.until, e.counts, e.stated_for,
                       e.source_id, e.said_by, e.said_by_person, e.said_at, e.record_id
                FROM employment_statement e WHERE e.person_id = :person
                UNION ALL
                SELECT 4, 'membership', m.role, NULL, m.network_id, m.since, m.until, m.counts, m.stated_for, m.source_id,
                       m.said_by, m.said_by_person, m.said_at, m.record_id
                FROM membership_statement m WHERE m.person_id = :person
                UNION ALL
                SELECT 5, 'coordination', CASE WHEN k.as_deputy THEN 'asDeputy' ELSE 'asCoordinator' END, NULL, k.network_id,
                       k.since, k.until, true, k.stated_for, NULL, k.said_by, NULL,
                       k.said_at, NULL
                FROM coordination k WHERE k.person_id = :person
            )
            SELECT x.field, x.text, coalesce(o.name_fi, n.name_fi) AS name_fi, coalesce(o.name_sv, n.name_sv) AS name_sv,
                   coalesce(o.name_en, n.name_en) AS name_en, x.since, x.until, x.counts,
                   x.stated_for IN (SELECT id FROM part) AS others,
            """ + Origins.columns("x") + """

            FROM said x
            LEFT JOIN organisation o ON o.id = x.organisation_id
            LEFT JOIN network said_network ON said_network.id = x.network_id
            LEFT JOIN network n ON n.id = said_network.canonical_id
            """ + Origins.joins("x") + """
            ORDER BY x.place, array_position(ARRAY['given_name', 'family_name'], x.field) NULLS LAST, x.counts DESC, x.said_at DESC, x.text
            """;

    /** What everyone says of a person. */
    List<PersonSaid> of(UUID person) {
        return read(person, null);
    }

    /** The same, with the side of this merge it was said on. */
    List<PersonSaid> bySides(UUID person, UUID merge) {
        return read(person, merge);
    }

    private List<PersonSaid> read(UUID person, @Nullable UUID merge) {
        return db.sql(SAID)
                .param("person", person)
                .param("merge", merge)
                .query((row, _) -> said(row))
                .list();
    }

    private static PersonSaid said(ResultSet row) throws SQLException {
        return new PersonSaid(
                row.getString("field"),
                row.getString("text"),
                Sql.localised(row, "name"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("counts"),
                row.getBoolean("others"),
                Origins.of(row));
    }
}
