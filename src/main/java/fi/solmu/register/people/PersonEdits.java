package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonValues;
import fi.solmu.register.Successors;
import fi.solmu.register.people.PersonProfile.ShownTo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding people and changing what is known of them. Addresses and employments are ended, never deleted. */
@Service
public class PersonEdits {
    private static final String SUBJECT = "person";
    private final JdbcClient db;
    private final PersonValues values;
    private final Audit audit;
    private final Clock clock;

    PersonEdits(JdbcClient db, PersonValues values, Audit audit, Clock clock) {
        this.db = db;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of adding somebody. */
    public sealed interface Adding {
        record Added(UUID person) implements Adding {}

        /** There is somebody of this name in this organisation or in none, or of this address; nobody was added. */
        record PerhapsKnown(List<Namesake> namesakes) implements Adding {}
    }

    /** Whose deed it is, and what it is called in the trail; no account for somebody who came by a mailed link. */
    public record Doer(@Nullable UUID account, Action action) {
        static Doer editing(UUID account) {
            return new Doer(account, Action.EDIT_PERSON);
        }
    }

    /** What came of changing somebody's names. */
    public enum Renaming {
        DONE,
        CHANGED_MEANWHILE
    }

    /**
     * Adds a person.
     *
     * @param knownToDiffer whoever adds has seen the namesakes and says that this is another person
     */
    @Transactional
    public Adding add(NewPerson person, boolean knownToDiffer, UUID account) {
        if (!knownToDiffer) {
            var namesakes = namesakes(person);
            if (!namesakes.isEmpty()) {
                return new Adding.PerhapsKnown(namesakes);
            }
        }
        var id = db.sql("""
                        INSERT INTO person (given_name, family_name, language, recorded_at)
                        VALUES (:given, :family, :language, :now) RETURNING id
                        """)
                .param("given", person.givenName())
                .param("family", person.familyName())
                .param("language", person.language())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
        said(id, "given_name", null, person.givenName(), account);
        said(id, "family_name", null, person.familyName(), account);
        said(id, "language", null, person.language(), account);
        audit.enter(
                account,
                Action.ADD_PERSON,
                SUBJECT,
                id,
                List.of(new Change("name", null, person.givenName() + " " + person.familyName())));
        if (person.email() != null) {
            addAddress(id, person.email(), new Doer(account, Action.ADD_PERSON));
        }
        if (person.organisation() != null) {
            addEmployment(
                    id, person.organisation(), person.title(), person.since(), new Doer(account, Action.ADD_PERSON));
        }
        return new Adding.Added(id);
    }

    private List<Namesake> namesakes(NewPerson person) {
        return db.sql("""
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name, min(e.title) AS title,
                               min(coalesce(o.name_fi, o.name_sv, o.name_en)) AS organisation
                        FROM person p
                        LEFT JOIN employment e ON e.person_id = p.id AND (e.until IS NULL OR e.until >= :day)
                        LEFT JOIN organisation o ON o.id = %s
                        WHERE p.canonical_id = p.id AND ((p.listed LIKE folded(:name)
                               AND (:organisation::uuid IS NULL OR e.id IS NULL OR o.id = :organisation))
                           OR p.id IN (SELECT a.person_id FROM person_email a
                                       WHERE a.address = :email::citext AND (a.until IS NULL OR a.until >= :day)))
                        GROUP BY p.id
                        ORDER BY p.id
                        LIMIT 10
                        """.formatted(Successors.livesIn("e.organisation_id", ":day")))
                .param("name", Sql.literal(person.familyName() + " " + person.givenName()))
                .param("organisation", person.organisation())
                .param("email", person.email())
                .param("day", LocalDate.now(clock))
                .query(Namesake.class)
                .list();
    }

    @Transactional
    public Renaming rename(
            UUID person, long version, String givenName, String familyName, @Nullable String language, Doer doer) {
        record Before(
                long version,
                String givenName,
                String familyName,
                @Nullable String language) {}
        var before = db.sql(
                        "SELECT version, given_name, family_name, language FROM person WHERE id = :person FOR UPDATE")
                .param("person", person)
                .query(Before.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (before.version() != version) {
            return Renaming.CHANGED_MEANWHILE;
        }
        var changes = new ArrayList<Change>();
        note(changes, "given_name", before.givenName(), givenName);
        note(changes, "family_name", before.familyName(), familyName);
        note(changes, "language", before.language(), language);
        if (changes.isEmpty()) {
            return Renaming.DONE;
        }
        said(person, "given_name", before.givenName(), givenName, doer.account());
        said(person, "family_name", before.familyName(), familyName, doer.account());
        said(person, "language", before.language(), language, doer.account());
        values.refresh(List.of(person));
        audit.enter(doer.account(), doer.action(), SUBJECT, person, changes);
        return Renaming.DONE;
    }

    /** A person's word goes before every source's, and the newest before the older ones. */
    private void said(
            UUID person, String field, @Nullable String before, @Nullable String value, @Nullable UUID account) {
        if (Objects.equals(before, value)) {
            return;
        }
        db.sql("""
                        INSERT INTO correction (person_id, field, value, said_at, said_by)
                        VALUES (:person, :field, :value, :now, :account)
                        """)
                .param("person", person)
                .param("field", field)
                .param("value", value)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    /** The person's own choices: who sees the addresses, and the language to be written to in. */
    @Transactional
    void choose(UUID person, ShownTo shownTo, @Nullable String language, UUID account) {
        record Before(String addressesShownTo, @Nullable String language) {}
        var before = db.sql("SELECT addresses_shown_to, language FROM person WHERE id = :person FOR UPDATE")
                .param("person", person)
                .query(Before.class)
                .single();
        var changes = new ArrayList<Change>();
        note(changes, "addresses_shown_to", before.addressesShownTo(), shownTo.name());
        note(changes, "language", before.language(), language);
        if (changes.isEmpty()) {
            return;
        }
        db.sql("UPDATE person SET addresses_shown_to = :shown, version = version + 1 WHERE id = :person")
                .param("shown", shownTo.name())
                .param("person", person)
                .update();
        said(person, "language", before.language(), language, account);
        values.refresh(List.of(person));
        audit.enter(account, Action.EDIT_PERSON, SUBJECT, person, changes);
    }

    /** Addresses are not copied into the audit trail, which more people may read. */
    @Transactional
    public void addAddress(UUID person, String address, Doer doer) {
        var id = db.sql("""
                        INSERT INTO person_email (person_id, address, since, said_by, said_at)
                        SELECT :person, :address, :today, :account, :now
                        WHERE NOT EXISTS (SELECT FROM person_email e
                                          WHERE e.person_id = :person AND e.address = :address::citext
                                            AND (e.until IS NULL OR e.until >= :today))
                        RETURNING id
                        """)
                .param("person", person)
                .param("address", address)
                .param("today", LocalDate.now(clock))
                .param("account", doer.account())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .optional();
        if (id.isPresent()) {
            audit.enter(
                    doer.account(), doer.action(), SUBJECT, person, List.of(new Change("address_added", null, null)));
        }
    }

    @Transactional
    void endAddress(UUID person, UUID address, UUID account) {
        endAddress(person, address, Doer.editing(account));
    }

    @Transactional
    public void endAddress(UUID person, UUID address, Doer doer) {
        end("person_email", "address", "address_ended", person, address, doer);
    }

    @Transactional
    void restoreAddress(UUID person, UUID address, UUID account) {
        restore("person_email", "address_restored", person, address, account);
    }

    @Transactional
    public void addEmployment(
            UUID person, UUID organisation, @Nullable String title, @Nullable LocalDate since, Doer doer) {
        var name = db.sql("""
                        WITH added AS (
                            INSERT INTO employment (person_id, organisation_id, title, since, said_by, said_at)
                            VALUES (:person, :organisation, :title, :since, :account, :now)
                            RETURNING organisation_id)
                        SELECT coalesce(o.name_fi, o.name_sv, o.name_en) FROM added JOIN organisation o ON o.id = organisation_id
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("title", title)
                .param("since", since)
                .param("account", doer.account())
                .param("now", Sql.at(clock.instant()))
                .query(String.class)
                .single();
        audit.enter(
                doer.account(),
                doer.action(),
                SUBJECT,
                person,
                List.of(new Change("employment_added", null, title == null ? name : name + ", " + title)));
        values.refresh(List.of(person));
    }

    @Transactional
    public void endEmployment(UUID person, UUID employment, Doer doer) {
        end("employment", "organisation_id", "employment_ended", person, employment, doer);
    }

    /** Says that these posts are still held, as far as they hold today. */
    @Transactional
    public void confirmEmployments(Collection<UUID> employments, Doer doer) {
        var confirmed = db.sql("""
                        UPDATE employment SET confirmed_on = :today
                        WHERE id = ANY (:employments) AND (since IS NULL OR since <= :today)
                          AND (until IS NULL OR until >= :today) AND confirmed_on IS DISTINCT FROM :today
                        RETURNING person_id
                        """)
                .param("employments", Sql.ids(employments))
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list();
        audit.enterAll(
                doer.account(),
                doer.action(),
                SUBJECT,
                confirmed.stream()
                        .map(person -> new SubjectChange(person, new Change("employment_confirmed", null, null)))
                        .toList());
    }

    @Transactional
    void restoreEmployment(UUID person, UUID employment, UUID account) {
        restore("employment", "employment_restored", person, employment, account);
    }

    /**
     * Ended as of yesterday, so that it no longer holds today; what began today never held. Whatever sources say the same
     * has ended as well: a person's word goes before theirs.
     */
    private void end(String table, String same, String entry, UUID person, UUID row, Doer doer) {
        int ended = db.sql("""
                        UPDATE %1$s_statement s
                        SET until = :yesterday, since = CASE WHEN s.since > :yesterday THEN :yesterday ELSE s.since END,
                            ended_by_source = false
                        FROM %1$s ended
                        WHERE ended.id = :row AND ended.person_id = :person AND s.person_id = ended.person_id
                          AND s.%2$s = ended.%2$s AND (s.until IS NULL OR s.until > :yesterday)
                          AND (s.id = ended.id OR NOT s.counts)
                        """.formatted(table, same))
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("row", row)
                .param("person", person)
                .update();
        if (ended > 0) {
            audit.enter(doer.account(), doer.action(), SUBJECT, person, List.of(new Change(entry, null, null)));
        }
    }

    private void restore(String table, String entry, UUID person, UUID row, UUID account) {
        int restored = db.sql("UPDATE %s SET until = NULL WHERE id = :row AND person_id = :person AND until IS NOT NULL"
                        .formatted(table))
                .param("row", row)
                .param("person", person)
                .update();
        if (restored > 0) {
            audit.enter(account, Action.EDIT_PERSON, SUBJECT, person, List.of(new Change(entry, null, null)));
        }
    }
}
