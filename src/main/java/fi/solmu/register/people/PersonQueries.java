package fi.solmu.register.people;

import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonMerges;
import fi.solmu.register.people.PersonProfile.Address;
import fi.solmu.register.people.PersonProfile.Coordination;
import fi.solmu.register.people.PersonProfile.Employment;
import fi.solmu.register.people.PersonProfile.Facts;
import fi.solmu.register.people.PersonProfile.Membership;
import fi.solmu.register.people.PersonProfile.ShownTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the page of one person. */
@Repository
class PersonQueries {
    private static final int HISTORY_SHOWN = 50;
    private final JdbcClient db;
    private final PersonSources sources;
    private final PersonMerges merges;
    private final List<NamesOfThings> names;
    private final Audit audit;

    PersonQueries(JdbcClient db, PersonSources sources, PersonMerges merges, List<NamesOfThings> names, Audit audit) {
        this.db = db;
        this.sources = sources;
        this.merges = merges;
        this.names = names;
        this.audit = audit;
    }

    PersonProfile profile(UUID person, Actor actor, LocalDate day, Language reader) {
        var facts = facts(person);
        boolean sees = seesAddresses(person, actor, day);
        var addresses = addresses(person);
        var said = sources.of(person);
        var employments = employments(person, day);
        var memberships = memberships(person, day, reader);
        int inUse = (int) addresses.stream().filter(each -> each.inUse(day)).count();
        return new PersonProfile(
                facts,
                actor.account().equals(facts.account()),
                sees,
                sees ? addresses : addresses.stream().map(PersonQueries::masked).toList(),
                inUse,
                employments,
                memberships,
                coordinations(person, reader),
                sees ? said : said.stream().map(PersonSaid::masked).toList(),
                merges.of(person),
                imports(said, employments, memberships),
                audit.history(List.of(person), HISTORY_SHOWN));
    }

    /** The imports are another module's to name; those that are not there any more have no name. */
    private Map<UUID, Named> imports(
            List<PersonSaid> said, List<Employment> employments, List<Membership> memberships) {
        var runs = Stream.of(
                        said.stream().map(PersonSaid::origin),
                        employments.stream().map(Employment::origin),
                        memberships.stream().map(Membership::origin))
                .flatMap(origins -> origins)
                .map(Origin::run)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.stream()
                .filter(each -> each.kind().equals("import") && !runs.isEmpty())
                .findFirst()
                .map(each -> each.names(runs))
                .orElse(Map.of());
    }

    private static Address masked(Address address) {
        return new Address(address.id(), null, address.since(), address.until(), address.origin());
    }

    Facts facts(UUID person) {
        return db.sql("""
                        SELECT p.id, p.version, p.given_name, p.family_name, p.language, p.addresses_shown_to,
                               (SELECT held.account_id FROM person held
                                WHERE held.canonical_id = p.id AND held.account_id IS NOT NULL
                                ORDER BY EXISTS (SELECT FROM account_closure c WHERE c.account_id = held.account_id)
                                LIMIT 1) AS account_id
                        FROM person p WHERE p.id = :person
                        """)
                .param("person", person)
                .query((row, _) -> new Facts(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        Optional.ofNullable(row.getString("language"))
                                .flatMap(Language::of)
                                .orElse(null),
                        ShownTo.valueOf(row.getString("addresses_shown_to")),
                        row.getObject("account_id", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whom somebody has been found to be by now. */
    UUID canonical(UUID person) {
        return db.sql("SELECT canonical_id FROM person WHERE id = :person")
                .param("person", person)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<UUID> personOf(UUID account) {
        return db.sql("SELECT canonical_id FROM person WHERE account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    private boolean seesAddresses(UUID person, Actor actor, LocalDate day) {
        return db.sql("SELECT " + Sight.SEES_ADDRESSES + " FROM person p WHERE p.id = :person")
                .params(Sight.of(actor).parameters())
                .param("person", person)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private List<Address> addresses(UUID person) {
        return db.sql("SELECT e.id, e.address, e.since, e.until, " + Origins.columns("e")
                        + " FROM person_email e " + Origins.joins("e") + """
                        WHERE e.person_id = :person
                        ORDER BY e.until DESC NULLS FIRST, e.since DESC NULLS LAST, e.id
                        """)
                .param("person", person)
                .query((row, _) -> new Address(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Origins.of(row)))
                .list();
    }

    /** Posts that hold on the day are read through mergers of municipalities. */
    List<Employment> employments(UUID person, LocalDate day) {
        return db.sql("""
                        SELECT e.id, o.id AS organisation, o.name_fi, o.name_sv, o.name_en,
                               b.name_fi AS begun_fi, b.name_sv AS begun_sv, b.name_en AS begun_en,
                               e.title, e.since, e.until,\s""" + Origins.columns("e") + """

                        FROM employment e
                        LEFT JOIN organisation_successor(:day) s
                            ON s.id = e.organisation_id AND (e.until IS NULL OR e.until >= :day)
                        JOIN organisation o ON o.id = coalesce(s.lives_in, e.organisation_id)
                        LEFT JOIN organisation b ON b.id = e.organisation_id AND b.id <> o.id
                        """ + Origins.joins("e") + """
                        WHERE e.person_id = :person
                        ORDER BY e.until DESC NULLS FIRST, e.since DESC NULLS LAST, e.id
                        """)
                .param("person", person)
                .param("day", day)
                .query((row, _) -> new Employment(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        Sql.localised(row, "name"),
                        Sql.localised(row, "begun"),
                        row.getString("title"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Origins.of(row)))
                .list();
    }

    private List<Membership> memberships(UUID person, LocalDate day, Language reader) {
        return db.sql("""
                        SELECT c.id AS network, c.name_fi, c.name_sv, c.name_en, m.role, o.id AS organisation,
                               o.name_fi AS of_fi, o.name_sv AS of_sv, o.name_en AS of_en, m.since, m.until, m.confirmed_on,
                               principal.given_name || ' ' || principal.family_name AS deputy_for,
                               (SELECT string_agg(d.given_name || ' ' || d.family_name, ', ')
                                FROM membership dm JOIN person d ON d.id = dm.person_id
                                WHERE dm.deputy_for_id IN (SELECT same.id FROM membership_statement same
                                                           WHERE same.person_id = m.person_id
                                                             AND same.network_id IN (
                                                                 SELECT w.id FROM network w WHERE w.canonical_id = c.id)) AND (dm.until IS NULL OR dm.until >= :day)) AS deputy,
                        """ + Origins.columns("m") + """

                        FROM membership m
                        JOIN network n ON n.id = m.network_id
                        JOIN network c ON c.id = n.canonical_id
                        LEFT JOIN organisation_successor(:day) s
                            ON s.id = m.organisation_id AND (m.until IS NULL OR m.until >= :day)
                        LEFT JOIN organisation o ON o.id = coalesce(s.lives_in, m.organisation_id)
                        LEFT JOIN membership_statement pm ON pm.id = m.deputy_for_id
                        LEFT JOIN person principal ON principal.id = pm.person_id
                        """ + Origins.joins("m") + """
                        WHERE m.person_id = :person
                        ORDER BY m.until DESC NULLS FIRST,\s"""
                        + Sql.sorted("c.name", reader) + ", m.since DESC, m.id")
                .param("person", person)
                .param("day", day)
                .query((row, _) -> new Membership(
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        row.getString("role"),
                        row.getObject("organisation", UUID.class),
                        Sql.localised(row, "of"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getString("deputy_for"),
                        row.getString("deputy"),
                        Origins.of(row)))
                .list();
    }

    private List<Coordination> coordinations(UUID person, Language reader) {
        return db.sql("""
                        SELECT n.id AS network, n.name_fi, n.name_sv, n.name_en, c.as_deputy, c.since, c.until,
                        """ + Origins.columns("c") + """

                        FROM (SELECT k.*, NULL::uuid AS source_id, NULL::uuid AS record_id,
                                     NULL::uuid AS said_by_person FROM coordination k) c
                        JOIN network said ON said.id = c.network_id
                        JOIN network n ON n.id = said.canonical_id
                        """ + Origins.joins("c") + """
                        WHERE c.person_id = :person
                        ORDER BY c.until DESC NULLS FIRST,\s""" + Sql.sorted("n.name", reader)
                        + ", c.since DESC")
                .param("person", person)
                .query((row, _) -> new Coordination(
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        row.getBoolean("as_deputy"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Origins.of(row)))
                .list();
    }
}
