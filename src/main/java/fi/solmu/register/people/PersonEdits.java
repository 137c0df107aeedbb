package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonValues;
import fi.solmu.register.Successors;
import fi.solmu.register.people.PersonProfile.ShownTo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding people, and changing what they are called and what they chose. */
@Service
public class PersonEdits {
    private static final String SUBJECT = "person";
    private final JdbcClient db;
    private final PersonValues values;
    private final PostsAndAddresses postsAndAddresses;
    private final Audit audit;
    private final Clock clock;

    PersonEdits(JdbcClient db, PersonValues values, PostsAndAddresses postsAndAddresses, Audit audit, Clock clock) {
        this.db = db;
        this.values = values;
        this.postsAndAddresses = postsAndAddresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of adding somebody. */
    public sealed interface Adding {
        record Added(UUID person) implements Adding {}

        /** There is somebody of this name in this organisation or in none, or of this address; nobody was added. */
        record PerhapsKnown(List<Namesake> namesakes) implements Adding {}
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
        var doer = new Doer(account, Action.ADD_PERSON);
        said(id, "given_name", null, person.givenName(), doer);
        said(id, "family_name", null, person.familyName(), doer);
        said(id, "language", null, person.language(), doer);
        audit.enter(
                account,
                Action.ADD_PERSON,
                SUBJECT,
                id,
                List.of(new Change("name", null, person.givenName() + " " + person.familyName())));
        if (person.email() != null) {
            postsAndAddresses.addAddress(id, person.email(), doer);
        }
        if (person.organisation() != null) {
            postsAndAddresses.addEmployment(id, person.organisation(), person.title(), person.since(), doer);
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
        said(person, "given_name", before.givenName(), givenName, doer);
        said(person, "family_name", before.familyName(), familyName, doer);
        said(person, "language", before.language(), language, doer);
        values.refresh(List.of(person));
        audit.enter(doer.account(), doer.action(), SUBJECT, person, changes);
        return Renaming.DONE;
    }

    /** A person's word goes before every source's, and the newest before the older ones. */
    private void said(UUID person, String field, @Nullable String before, @Nullable String value, Doer doer) {
        if (Objects.equals(before, value)) {
            return;
        }
        db.sql("""
                        INSERT INTO correction (person_id, field, value, said_at, said_by, said_by_person)
                        VALUES (:person, :field, :value, :now, :account, :link)
                        """)
                .param("person", person)
                .param("field", field)
                .param("value", value)
                .param("now", Sql.at(clock.instant()))
                .param("account", doer.account())
                .param("link", doer.person())
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
        said(person, "language", before.language(), language, Doer.editing(account));
        values.refresh(List.of(person));
        audit.enter(account, Action.EDIT_PERSON, SUBJECT, person, changes);
    }
}
