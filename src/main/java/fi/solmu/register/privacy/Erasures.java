package fi.solmu.register.privacy;

import fi.solmu.access.Accounts;
import fi.solmu.access.Accounts.Removal;
import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.Sql;
import fi.solmu.mail.Letters;
import fi.solmu.register.ErasureTraces;
import fi.solmu.register.IncomingIdentity;
import fi.solmu.register.PersonalData;
import fi.solmu.register.privacy.HeldQueries.Whole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasing a person (henkilön poistaminen): all that is held goes in one transaction, the rows of sources too. What stays
 * is that somebody was erased, when and by whom, and a trace that cannot be read back.
 */
@Service
class Erasures {
    private final JdbcClient db;
    private final HeldQueries held;
    private final ErasureTraces traces;
    private final List<PersonalData> elsewhere;
    private final Accounts accounts;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;

    Erasures(
            JdbcClient db,
            HeldQueries held,
            ErasureTraces traces,
            List<PersonalData> elsewhere,
            Accounts accounts,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.held = held;
        this.traces = traces;
        this.elsewhere = elsewhere;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why somebody is erased. */
    enum Reason {
        /** The person objects to being held. */
        OBJECTION,
        /** The person belongs to no network any more. */
        LEFT,
        /** The data are another person's, or nobody's. */
        WRONG_PERSON,
        /** The only network the person was in the register for has closed. Nobody chooses it. */
        NETWORK_CLOSED
    }

    /** What came of it. */
    enum Outcome {
        ERASED,
        /** Somebody must be left who can open accounts and grant roles. */
        LAST_ADMINISTRATOR
    }

    Extent extent(Whole whole) {
        var addresses = held.addresses(whole);
        var without = db.sql("""
                        SELECT DISTINCT coalesce(n.name_fi, n.name_sv, n.name_en)
                        FROM coordination c
                        JOIN network said ON said.id = c.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE c.stated_for = ANY (:people) AND (c.until IS NULL OR c.until >= :today)
                          AND NOT EXISTS (SELECT FROM coordination o JOIN network x ON x.id = o.network_id
                                          WHERE x.canonical_id = n.id AND NOT o.stated_for = ANY (:people)
                                            AND NOT o.as_deputy AND (o.until IS NULL OR o.until >= :today))
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
        return db.sql("""
                        SELECT (SELECT count(*)::int FROM membership_statement WHERE stated_for = ANY (:people)) AS memberships,
                               (SELECT count(*)::int FROM person_email_statement WHERE stated_for = ANY (:people)) AS addresses,
                               (SELECT count(*)::int FROM employment_statement WHERE stated_for = ANY (:people)) AS employments,
                               (SELECT count(*)::int FROM correction WHERE person_id = ANY (:people)) AS corrections
                        """)
                .param("people", Sql.ids(whole.people()))
                .query((row, _) -> new Extent(
                        row.getInt("memberships"),
                        row.getInt("addresses"),
                        row.getInt("employments"),
                        records(whole).size(),
                        row.getInt("corrections"),
                        letters.to(addresses).size(),
                        whole.account() != null,
                        without))
                .single();
    }

    /**
     * Erases a person.
     *
     * @param by whoever does it; nobody when the day of it has come
     */
    @Transactional
    Outcome erase(UUID person, Reason reason, @Nullable UUID by) {
        lock(person);
        var whole = held.whole(person);
        var addresses = held.addresses(whole);
        var identities = identities(whole);
        if (whole.account() != null && accounts.forget(whole.account(), by) == Removal.LAST_ADMINISTRATOR) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        var records = records(whole);
        elsewhere.forEach(module -> module.erase(whole.people(), records));
        endCoordinations(whole, by);
        int memberships = deleteStatements(whole, records);
        deleteRecords(whole, records);
        deletePeople(whole);
        letters.forget(addresses);
        audit.forget(whole.people());
        var note = note(reason, by, records.size(), memberships);
        if (reason != Reason.NETWORK_CLOSED) { // nobody objected: a list may tell of the same person some day
            traces.leave(note, identities, shared(addresses));
        }
        audit.enter(by, Action.ERASE_PERSON, "person", whole.canonical());
        return Outcome.ERASED;
    }

    /** Whoever merges, separates or erases any of them waits. */
    private void lock(UUID person) {
        db.sql("""
                        SELECT id FROM person WHERE canonical_id = (SELECT canonical_id FROM person WHERE id = :person)
                        ORDER BY id FOR UPDATE
                        """).param("person", person).query(UUID.class).list();
    }

    /** The rows of sources that speak of them and of nobody else by now. */
    private List<UUID> records(Whole whole) {
        return db.sql("""
                        SELECT DISTINCT l.record_id FROM record_link l
                        WHERE l.person_id = ANY (:people)
                          AND NOT EXISTS (SELECT FROM record_link o WHERE o.record_id = l.record_id AND o.ended_at IS NULL
                                          AND NOT o.person_id = ANY (:people))
                        """)
                .param("people", Sql.ids(whole.people()))
                .query(UUID.class)
                .list();
    }

    /** By what a row of a source would be recognised as theirs. */
    private List<IncomingIdentity> identities(Whole whole) {
        return db.sql("""
                        SELECT DISTINCT s.name AS source, r.source_key AS key, r.given_name, r.family_name, r.emails,
                               r.organisation_id
                        FROM record_link l JOIN person_record r ON r.record_id = l.record_id
                        JOIN source s ON s.id = r.source_id
                        WHERE l.person_id = ANY (:people) AND l.ended_at IS NULL
                        UNION ALL
                        SELECT '', NULL, p.given_name, p.family_name, '{}', e.organisation_id
                        FROM person p
                        JOIN (SELECT person_id, organisation_id FROM employment_statement
                              UNION SELECT person_id, organisation_id FROM membership_statement) e
                            ON e.person_id = :canonical
                        WHERE p.id = ANY (:people) AND e.organisation_id IS NOT NULL
                        UNION ALL
                        SELECT '', NULL, '', '', :addresses, NULL
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("canonical", whole.canonical())
                .param("addresses", Sql.texts(held.addresses(whole)))
                .query((row, number) -> new IncomingIdentity(
                        number,
                        row.getString("source"),
                        row.getString("key"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        Sql.list(row.getArray("emails")).stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList(),
                        row.getObject("organisation_id", UUID.class)))
                .list();
    }

    /** Those of the addresses, all in small letters, that somebody else has too; asked when the person is gone. */
    private Set<String> shared(List<String> addresses) {
        return new HashSet<>(db.sql("""
                        SELECT DISTINCT lower(address::text) FROM person_email_statement
                        WHERE address = ANY (:addresses::citext[])
                        """)
                .param("addresses", Sql.texts(addresses))
                .query(String.class)
                .list());
    }

    /** The history of each network says that somebody who is gone coordinated it. */
    private void endCoordinations(Whole whole, @Nullable UUID by) {
        var networks = db.sql("""
                        SELECT DISTINCT network_id FROM coordination
                        WHERE stated_for = ANY (:people) AND (until IS NULL OR until >= :today)
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list();
        audit.enterAll(
                by,
                Action.ERASE_PERSON,
                "network",
                networks.stream()
                        .map(network -> new SubjectChange(
                                network,
                                new Change("coordinator", whole.canonical().toString(), null)))
                        .toList());
    }

    private int deleteStatements(Whole whole, List<UUID> records) {
        // Nobody can stand in for whom there is not.
        db.sql("""
                        UPDATE membership_statement d
                        SET deputy_for_id = NULL,
                            until = CASE WHEN d.until < :yesterday THEN d.until ELSE greatest(d.since, :yesterday::date) END
                        FROM membership_statement m
                        WHERE d.deputy_for_id = m.id AND m.stated_for = ANY (:people) AND NOT d.stated_for = ANY (:people)
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .update();
        int memberships = delete("membership_statement", "stated_for", whole.people());
        for (var table : List.of("employment_statement", "person_email_statement", "coordination", "contact_person")) {
            delete(table, "stated_for", whole.people());
        }
        for (var table : List.of("membership_statement", "employment_statement", "person_email_statement")) {
            db.sql("UPDATE %s SET record_id = NULL WHERE record_id = ANY (:records)".formatted(table))
                    .param("records", Sql.ids(records))
                    .update();
        }
        delete("correction", "person_id", whole.people());
        return memberships;
    }

    private void deleteRecords(Whole whole, List<UUID> records) {
        delete("record_link", "person_id", whole.people());
        for (var table : List.of("record_link", "person_record", "source_value")) {
            delete(table, "record_id", records);
        }
        delete("source_record", "id", records);
    }

    private void deletePeople(Whole whole) {
        delete("person_merge", "kept_id", whole.people());
        delete("person_merge", "other_id", whole.people());
        delete("person", "id", whole.people());
    }

    private int delete(String table, String column, List<UUID> ids) {
        return db.sql("DELETE FROM %s WHERE %s = ANY (:ids)".formatted(table, column))
                .param("ids", Sql.ids(ids))
                .update();
    }

    private UUID note(Reason reason, @Nullable UUID by, int records, int memberships) {
        return db.sql("""
                        INSERT INTO erasure (erased_at, erased_by, records, memberships, reason)
                        VALUES (:now, :by, :records, :memberships, :reason) RETURNING id
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .param("records", records)
                .param("memberships", memberships)
                .param("reason", reason.name())
                .query(UUID.class)
                .single();
    }
}
