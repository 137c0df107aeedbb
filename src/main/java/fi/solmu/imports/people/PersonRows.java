package fi.solmu.imports.people;

import fi.solmu.imports.people.RowOfPerson.Rule;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PersonSplits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of lists that are taken for one person's, why each is, and making one somebody else's. */
@Service
class PersonRows {
    private static final TypeReference<List<PersonEvidence>> EVIDENCE = new TypeReference<>() {};

    private final JdbcClient db;
    private final PersonSplits splits;
    private final WhyNot whyNot;
    private final PersonPairs pairs;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonRows(JdbcClient db, PersonSplits splits, WhyNot whyNot, PersonPairs pairs) {
        this.db = db;
        this.splits = splits;
        this.whyNot = whyNot;
        this.pairs = pairs;
    }

    /** What became of a row that is said to be somebody else's. */
    sealed interface Outcome {
        /** It is another's, and the two were told apart. */
        record Split(UUID pair) implements Outcome {}

        record Refused(PersonSplits.Outcome why) implements Outcome {}
    }

    /**
     * Makes a row somebody else's. The machine and lists to come do not make the two one again; somebody can, by taking
     * the decision about the pair back.
     */
    @Transactional
    Outcome split(UUID person, UUID record, UUID account) {
        var outcome = splits.split(person, record, account);
        if (!(outcome instanceof PersonSplits.Outcome.Split(var fresh))) {
            return new Outcome.Refused(outcome);
        }
        var pair = whyNot.ask(person, fresh).orElseThrow();
        pairs.tellApart(person, fresh, account);
        return new Outcome.Split(pair);
    }

    /** What lists say now of a person, list by list. */
    List<RowOfPerson> of(UUID person, Language reader) {
        return db.sql("""
                        SELECT r.record_id, s.name AS source, s.kind, x.line, r.received_at, r.given_name, r.family_name,
                               r.emails, r.phone, coalesce(%1$s, r.organisation_name) AS organisation, r.title,
                               ARRAY(SELECT %2$s FROM unnest(r.networks) AS named (id)
                                     JOIN network m ON m.id = named.id JOIN network n ON n.id = m.canonical_id
                                     ORDER BY 1) AS networks,
                               l.rule, l.points, l.explanation, l.linked_at,
                               (SELECT a.name FROM account a
                                WHERE a.id = coalesce(l.decided_by, (SELECT i.begun_by FROM import_state i
                                                                     WHERE i.run_id = x.run_id AND i.status = 'APPLYING'
                                                                     ORDER BY i.begun_at DESC LIMIT 1))) AS decided_by
                        FROM person_record r
                        JOIN source_record x ON x.id = r.record_id
                        JOIN source s ON s.id = r.source_id
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        LEFT JOIN organisation o ON o.id = r.organisation_id
                        WHERE p.canonical_id = :person AND r.ended_at IS NULL
                        ORDER BY s.name, r.source_key
                        """.formatted(Sql.sorted("o.name", reader), Sql.sorted("n.name", reader)))
                .param("person", person)
                .query((row, _) -> row(row))
                .list();
    }

    private RowOfPerson row(ResultSet row) throws SQLException {
        var explanation = row.getString("explanation");
        @Nullable String rule = row.getString("rule");
        return new RowOfPerson(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                SourceKind.valueOf(row.getString("kind")),
                row.getInt("line"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                Sql.list(row.getArray("emails")),
                row.getString("phone"),
                row.getString("organisation"),
                row.getString("title"),
                Sql.list(row.getArray("networks")),
                rule == null ? Rule.NEW : Rule.valueOf(rule),
                row.getObject("points", Integer.class),
                explanation == null ? List.of() : json.readValue(explanation, EVIDENCE),
                row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }
}
