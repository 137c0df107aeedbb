package fi.solmu.register.contacts;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonAccounts;
import fi.solmu.register.PersonAccounts.Giving;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the contact persons of organisations, and ends their task. Nothing is deleted. */
@Service
public class ContactPersons {
    private final JdbcClient db;
    private final PersonAccounts accounts;
    private final NamingLetters letters;
    private final Audit audit;
    private final Clock clock;

    ContactPersons(JdbcClient db, PersonAccounts accounts, NamingLetters letters, Audit audit, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of naming somebody. */
    sealed interface Naming {
        record Named() implements Naming {}

        record ServesAlready() implements Naming {}

        /** The municipality has merged into another, which has contact persons of its own. */
        record OrganisationGone() implements Naming {}

        record AnothersAddress() implements Naming {}

        record AccountClosed() implements Naming {}
    }

    /** Those of today and of days to come; then those of municipalities that have merged into this one. */
    public List<ContactPerson> of(UUID organisation, LocalDate day) {
        return db.sql("""
                        SELECT c.id, p.id AS person, p.given_name || ' ' || p.family_name AS name, c.since, c.until,
                               EXISTS (SELECT FROM employment e
                                       WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :day)
                                         AND (e.organisation_id = :organisation
                                              OR e.organisation_id IN (SELECT s.id FROM organisation_successor(:day) s
                                                                       WHERE s.lives_in = :organisation))) AS works_here,
                               o.name_fi, o.name_sv, o.name_en
                        FROM contact_person c
                        JOIN person p ON p.id = c.person_id
                        LEFT JOIN organisation o ON o.id = c.organisation_id AND o.id <> :organisation
                        WHERE c.organisation_id = ANY (ARRAY(
                                  SELECT :organisation::uuid UNION ALL
                                  SELECT s.id FROM organisation_successor(:day) s WHERE s.lives_in = :organisation))
                          AND (c.until IS NULL OR c.until >= :day)
                        ORDER BY o.id IS NOT NULL, c.since, p.family_name, p.given_name, c.id
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query((row, _) -> new ContactPerson(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("works_here"),
                        Sql.localised(row, "name")))
                .list();
    }

    /** The name of an organisation; none when there is no such thing. */
    Optional<Localised> nameOf(UUID organisation) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM organisation WHERE id = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional();
    }

    /** Whether somebody can be the contact person from this day on: not of a municipality that has merged by then. */
    boolean isThere(UUID organisation, LocalDate day) {
        return db.sql("""
                        SELECT NOT EXISTS (SELECT FROM organisation_succession
                                           WHERE predecessor_id = :organisation AND on_day <= :day)
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * Names somebody and writes to them.
     *
     * @param email what they sign in with, if they have no account yet
     */
    @Transactional
    Naming name(
            UUID organisation, UUID person, String email, LocalDate since, @Nullable LocalDate until, UUID account) {
        if (!isThere(organisation, since)) {
            return new Naming.OrganisationGone();
        }
        if (serves(organisation, person, since)) {
            return new Naming.ServesAlready();
        }
        return switch (accounts.give(person, email, account)) {
            case Giving.AnothersAddress _ -> new Naming.AnothersAddress();
            case Giving.Closed _ -> new Naming.AccountClosed();
            case Giving.Given(var given) -> {
                var contact = add(organisation, person, since, until, account);
                enter(organisation, null, person, account);
                letters.tell(contact, organisation, nameOf(organisation).orElse(Localised.NONE), given);
                yield new Naming.Named();
            }
        };
    }

    private boolean serves(UUID organisation, UUID person, LocalDate since) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM contact_person
                                       WHERE organisation_id = :organisation AND person_id = :person
                                         AND (until IS NULL OR until >= :since))
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    private UUID add(UUID organisation, UUID person, LocalDate since, @Nullable LocalDate until, UUID account) {
        return db.sql("""
                        INSERT INTO contact_person (organisation_id, person_id, since, until, said_by, said_at)
                        VALUES (:organisation, :person, :since, :until, :account, :now) RETURNING id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Ends a task after this day; at the earliest the day before it began. */
    @Transactional
    void end(UUID organisation, UUID contact, LocalDate lastDay, UUID account) {
        var ended = db.sql("""
                        UPDATE contact_person SET until = greatest(:lastDay::date, since - 1), ended_by = :account,
                                                  ended_at = :now
                        WHERE id = :contact AND organisation_id = :organisation RETURNING person_id
                        """)
                .param("lastDay", lastDay)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .param("contact", contact)
                .param("organisation", organisation)
                .query(UUID.class)
                .optional();
        ended.ifPresent(person -> enter(organisation, person, null, account));
    }

    /** Whoever has left keeps nobody up to date any more. */
    void endOf(UUID person, UUID organisation, UUID account) {
        var today = LocalDate.now(clock);
        of(organisation, today).stream()
                .filter(each -> each.person().equals(person))
                .forEach(each -> end(organisation, each.id(), today.minusDays(1), account));
    }

    /** The organisations of which this is the account of a contact person today, by name. */
    List<Own> ownOf(Collection<UUID> organisations) {
        return db.sql("""
                        SELECT id, name_fi, name_sv, name_en FROM organisation
                        WHERE id = ANY (:organisations) ORDER BY coalesce(name_fi, name_sv, name_en), id
                        """)
                .param("organisations", Sql.ids(organisations))
                .query((row, _) -> new Own(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /** An organisation of which somebody is the contact person. */
    public record Own(UUID id, Localised name) {}

    private void enter(UUID organisation, @Nullable UUID before, @Nullable UUID after, UUID account) {
        audit.enter(
                account,
                Action.APPOINT_CONTACT_PERSON,
                "organisation",
                organisation,
                List.of(new Audit.Change(
                        "contact_person",
                        before == null ? null : before.toString(),
                        after == null ? null : after.toString())));
    }
}
