package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A list's row that was taken for a person's and is somebody else's (rivin erottaminen). The row, with its versions and
 * with other rows by which the same list tells of the same person, becomes a person of its own, and so do the statements
 * it made. Nothing is rewritten: it is linked to another person from now on.
 */
@Service
public class PersonSplits {
    private static final List<String> STATEMENTS =
            List.of("membership_statement", "employment_statement", "person_email_statement");

    private final JdbcClient db;
    private final PersonMerges merges;
    private final PersonValues values;
    private final Audit audit;
    private final InstantSource clock;

    PersonSplits(JdbcClient db, PersonMerges merges, PersonValues values, Audit audit, InstantSource clock) {
        this.db = db;
        this.merges = merges;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The row is this new person's. */
        record Split(UUID person) implements Outcome {}

        /** The row is not this person's any more. */
        record NotTheirs() implements Outcome {}

        /** The person is nothing but this row. */
        record NothingElse() implements Outcome {}

        /** The row came with somebody who was merged into the person: that merge is what has to be taken back. */
        record CameByMerge(UUID merge) implements Outcome {}
    }

    private record Row(
            UUID holder,
            UUID canonical,
            UUID source,
            String personKey,
            String givenName,
            String familyName,
            @Nullable String language) {}

    /**
     * Makes a row somebody else's.
     *
     * @param person who goes on, whose page the row is on
     */
    @Transactional
    public Outcome split(UUID person, UUID record, @Nullable UUID account) {
        PersonMerges.lock(db, person);
        var row = row(record).filter(found -> found.canonical().equals(person));
        if (row.isEmpty()) {
            return new Outcome.NotTheirs();
        }
        var holder = row.get().holder();
        var records = together(row.get());
        if (!hasAnythingElse(holder, records)) {
            return merges.of(person).stream()
                    .filter(merge ->
                            merge.kept().equals(holder) || merge.other().equals(holder))
                    .findFirst()
                    .<Outcome>map(merge -> new Outcome.CameByMerge(merge.id()))
                    .orElseGet(Outcome.NothingElse::new);
        }
        var fresh = make(row.get());
        link(records, fresh, account);
        for (var table : STATEMENTS) {
            db.sql("""
                            UPDATE %s SET stated_for = :fresh, person_id = :fresh
                            WHERE record_id = ANY (:records) AND stated_for = :holder
                            """.formatted(table))
                    .param("fresh", fresh)
                    .param("records", Sql.ids(records))
                    .param("holder", holder)
                    .update();
        }
        PersonMerges.enter(audit, person, fresh, "separated", account);
        values.refresh(List.of(person, fresh), account, Action.REVIEW_PEOPLE);
        return new Outcome.Split(fresh);
    }

    private Optional<Row> row(UUID record) {
        return db.sql("""
                        SELECT p.id AS holder, p.canonical_id AS canonical, r.source_id AS source, r.person_key,
                               r.given_name, r.family_name, r.language
                        FROM person_record r
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        WHERE r.record_id = :record AND r.ended_at IS NULL
                        """).param("record", record).query(Row.class).optional();
    }

    /** All versions of all rows that the list tells to be the same person's. */
    private List<UUID> together(Row row) {
        return db.sql("""
                        SELECT v.record_id
                        FROM person_record v
                        JOIN record_link l ON l.record_id = v.record_id AND l.ended_at IS NULL
                        WHERE l.person_id = :holder AND v.source_id = :source
                          AND v.source_key IN (SELECT r.source_key FROM person_record r
                                               WHERE r.source_id = :source AND r.person_key = :key AND r.ended_at IS NULL)
                        """)
                .param("holder", row.holder())
                .param("source", row.source())
                .param("key", row.personKey())
                .query(UUID.class)
                .list();
    }

    /** Whether other rows, or people, say anything of the person. */
    private boolean hasAnythingElse(UUID holder, List<UUID> records) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM record_link l JOIN person_record r ON r.record_id = l.record_id
                                       WHERE l.person_id = :holder AND l.ended_at IS NULL AND r.ended_at IS NULL
                                         AND l.record_id <> ALL (:records))
                            OR EXISTS (SELECT FROM correction c
                                       WHERE c.person_id = :holder AND num_nonnulls(c.said_by, c.said_by_person) > 0
                                         AND c.taken_back_at IS NULL)
                            OR EXISTS (SELECT FROM membership_statement s WHERE s.stated_for = :holder AND s.record_id IS NULL)
                            OR EXISTS (SELECT FROM employment_statement s WHERE s.stated_for = :holder AND s.record_id IS NULL)
                            OR EXISTS (SELECT FROM person_email_statement s
                                       WHERE s.stated_for = :holder AND s.record_id IS NULL)
                            OR EXISTS (SELECT FROM coordination c WHERE c.stated_for = :holder)
                            OR EXISTS (SELECT FROM person p WHERE p.id = :holder AND p.account_id IS NOT NULL)
                        """)
                .param("holder", holder)
                .param("records", Sql.ids(records))
                .query(Boolean.class)
                .single();
    }

    private UUID make(Row row) {
        return db.sql("""
                        INSERT INTO person (given_name, family_name, language, recorded_at)
                        VALUES (:given, :family, :language, :now)
                        RETURNING id
                        """)
                .param("given", row.givenName())
                .param("family", row.familyName())
                .param("language", row.language())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
    }

    private void link(List<UUID> records, UUID person, @Nullable UUID account) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE record_link SET ended_at = :now WHERE record_id = ANY (:records) AND ended_at IS NULL")
                .param("now", now)
                .param("records", Sql.ids(records))
                .update();
        db.sql("""
                        INSERT INTO record_link (record_id, person_id, rule, decided_by, linked_at)
                        SELECT record_id, :person, 'SPLIT', :account, :now FROM unnest(:records) AS r (record_id)
                        """)
                .param("person", person)
                .param("account", account)
                .param("now", now)
                .param("records", Sql.ids(records))
                .update();
    }
}
