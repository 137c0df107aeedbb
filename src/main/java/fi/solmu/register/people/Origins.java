package fi.solmu.register.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * SQL of where statements come from. A statement has said_by, said_by_person, said_at, source_id and record_id; the person
 * is :person.
 */
final class Origins {
    private Origins() {}

    /** The columns of a statement's origin; goes with {@link #joins}. */
    static String columns(String statement) {
        return """
                src.name AS source, coalesce(who.name, linked.given_name || ' ' || linked.family_name) AS said_by, %1$s.said_at, %1$s.record_id, came.line, came.run_id,
                CASE WHEN src.id IS NOT NULL THEN src.kind
                     WHEN linked.id = :person THEN 'OWN_WORD' -- in answer to a letter, without an account
                     WHEN linked.id IS NOT NULL THEN 'COORDINATOR' -- nobody else has a link to what is said of others
                     WHEN %1$s.said_by IS NULL THEN 'SOLMU'
                     WHEN EXISTS (SELECT FROM person own WHERE own.account_id = %1$s.said_by AND own.canonical_id = :person)
                         THEN 'OWN_WORD'
                     WHEN EXISTS (SELECT FROM coordination k JOIN person h ON h.canonical_id = k.person_id
                                  WHERE h.account_id = %1$s.said_by) THEN 'COORDINATOR'
                     WHEN EXISTS (SELECT FROM contact_person k JOIN person h ON h.canonical_id = k.person_id
                                  WHERE h.account_id = %1$s.said_by) THEN 'CONTACT_PERSON'
                     ELSE 'OFFICE' END AS rule
                """.formatted(statement);
    }

    static String joins(String statement) {
        return """

                LEFT JOIN source src ON src.id = %1$s.source_id
                LEFT JOIN source_record came ON came.id = %1$s.record_id
                LEFT JOIN account who ON who.id = %1$s.said_by
                LEFT JOIN person link ON link.id = %1$s.said_by_person
                LEFT JOIN person linked ON linked.id = link.canonical_id
                """.formatted(statement);
    }

    static Origin of(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("source"),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                Origin.Rule.valueOf(row.getString("rule")),
                row.getObject("record_id", UUID.class),
                row.getObject("line", Integer.class),
                row.getObject("run_id", UUID.class));
    }
}
