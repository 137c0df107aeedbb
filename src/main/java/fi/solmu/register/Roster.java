package fi.solmu.register;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People, memberships and coordinations entered many at once, with the source that told of them. */
@Service
public class Roster {
    private final JdbcClient db;
    private final InstantSource clock;

    Roster(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A person with one address and one employer. */
    public record NewPerson(
            String givenName,
            String familyName,
            Language language,
            String email,
            UUID organisation,
            String title,
            LocalDate since) {}

    /** A membership that is not a deputy's. */
    public record NewMembership(
            UUID network,
            UUID person,
            UUID organisation,
            MembershipRole role,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate confirmedOn) {}

    /** Who runs a network, or stands in. */
    public record NewCoordination(UUID network, UUID person, boolean asDeputy, LocalDate since) {}

    private record Numbered(long number, UUID id) {}

    /**
     * Adds people, each with the row that tells of the person when a source does; the ids come in the order of the people.
     */
    @Transactional
    public List<UUID> addPeople(List<NewPerson> people, @Nullable UUID source) {
        return db
                .sql("""
                        WITH fresh AS MATERIALIZED (
                            SELECT uuidv7() AS id, p.*
                            FROM unnest(:given, :family, :languages, :emails, :organisations, :titles, :since::date[])
                                 WITH ORDINALITY
                                 AS p (given, family, language, email, organisation, title, since, number)
                        ), person_row AS (
                            INSERT INTO person (id, given_name, family_name, language, recorded_at)
                            SELECT id, given, family, language, :now FROM fresh
                        ), record AS MATERIALIZED (
                            SELECT uuidv7() AS id, fresh.id AS person, number FROM fresh WHERE :source::uuid IS NOT NULL
                        ), record_row AS (
                            INSERT INTO source_record (id, source_id, run_id, line, fingerprint, content, received_at)
                            SELECT r.id, :source, :run, f.number, sha256(convert_to(f.email, 'UTF8')),
                                   jsonb_build_object('givenName', f.given, 'familyName', f.family, 'email', f.email,
                                                      'title', f.title), :now
                            FROM fresh f JOIN record r ON r.person = f.id
                        ), person_record_row AS (
                            INSERT INTO person_record (record_id, source_id, source_key, person_key, own_key, given_name,
                                                       family_name, emails, organisation_id, title, language, networks, member_role,
                                                       member_since, received_at)
                            SELECT r.id, :source, lower(f.email), lower(f.email), true, f.given, f.family, ARRAY[f.email], f.organisation,
                                   f.title, f.language, '{}', 'MEMBER', f.since, :now
                            FROM fresh f JOIN record r ON r.person = f.id
                        ), link_row AS (
                            INSERT INTO record_link (record_id, person_id, rule, linked_at)
                            SELECT id, person, 'NEW', :now FROM record
                        ), word AS (
                            INSERT INTO correction (person_id, field, value, said_at)
                            SELECT f.id, w.field, w.value, :now
                            FROM fresh f
                            CROSS JOIN LATERAL (VALUES ('given_name', f.given), ('family_name', f.family),
                                                       ('language', f.language)) AS w (field, value)
                            WHERE :source::uuid IS NULL
                        ), email_row AS (
                            INSERT INTO person_email_statement (person_id, address, since, source_id, record_id, said_at)
                            SELECT f.id, f.email, f.since, :source, r.id, :now
                            FROM fresh f LEFT JOIN record r ON r.person = f.id
                        ), employment_row AS (
                            INSERT INTO employment_statement (person_id, organisation_id, title, since, source_id,
                                                              record_id, said_at)
                            SELECT f.id, f.organisation, f.title, f.since, :source, r.id, :now
                            FROM fresh f LEFT JOIN record r ON r.person = f.id
                        )
                        SELECT number, id FROM fresh ORDER BY number
                        """)
                .param("given", people.stream().map(NewPerson::givenName).toArray(String[]::new))
                .param("family", people.stream().map(NewPerson::familyName).toArray(String[]::new))
                .param(
                        "languages",
                        people.stream().map(each -> each.language().code()).toArray(String[]::new))
                .param("emails", people.stream().map(NewPerson::email).toArray(String[]::new))
                .param(
                        "organisations",
                        people.stream().map(NewPerson::organisation).toArray(UUID[]::new))
                .param("titles", people.stream().map(NewPerson::title).toArray(String[]::new))
                .param("since", Sql.days(people.stream().map(NewPerson::since).toList()))
                .param("source", source)
                .param("run", source)
                .param("now", Sql.at(clock.instant()))
                .query(Numbered.class)
                .list()
                .stream()
                .map(Numbered::id)
                .toList();
    }

    /** Adds memberships; none of a deputy, who needs the membership deputised for. */
    @Transactional
    public void addMemberships(Collection<NewMembership> memberships, @Nullable UUID source) {
        db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, since, until, confirmed_on,
                                                source_id, said_at)
                        SELECT m.network, m.person, m.organisation, m.role, m.since, m.until, m.confirmed, :source, :now
                        FROM unnest(:networks, :people, :organisations, :roles, :since::date[], :until::date[], :confirmed::date[])
                             AS m (network, person, organisation, role, since, until, confirmed)
                        """)
                .param(
                        "networks",
                        memberships.stream().map(NewMembership::network).toArray(UUID[]::new))
                .param("people", memberships.stream().map(NewMembership::person).toArray(UUID[]::new))
                .param(
                        "organisations",
                        memberships.stream().map(NewMembership::organisation).toArray(UUID[]::new))
                .param(
                        "roles",
                        memberships.stream().map(each -> each.role().name()).toArray(String[]::new))
                .param(
                        "since",
                        Sql.days(memberships.stream().map(NewMembership::since).toList()))
                .param(
                        "until",
                        Sql.days(memberships.stream().map(NewMembership::until).toList()))
                .param(
                        "confirmed",
                        Sql.days(memberships.stream()
                                .map(NewMembership::confirmedOn)
                                .toList()))
                .param("source", source)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Names a deputy (varajäsen) for the membership that somebody holds in the network. */
    @Transactional
    public void addDeputy(UUID network, UUID deputy, UUID organisation, UUID deputyFor, LocalDate since) {
        db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, deputy_for_id, since, said_at)
                        SELECT :network, :deputy, :organisation, 'DEPUTY', m.id, :since, :now
                        FROM membership m
                        WHERE m.network_id = :network AND m.person_id = :deputyFor
                        """)
                .param("network", network)
                .param("deputy", deputy)
                .param("organisation", organisation)
                .param("deputyFor", deputyFor)
                .param("since", since)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    @Transactional
    public void addCoordinations(Collection<NewCoordination> coordinations, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_by, said_at)
                        SELECT c.network, c.person, c.deputy, c.since, :account, :now
                        FROM unnest(:networks, :people, :deputies, :since::date[]) AS c (network, person, deputy, since)
                        """)
                .param(
                        "networks",
                        coordinations.stream().map(NewCoordination::network).toArray(UUID[]::new))
                .param(
                        "people",
                        coordinations.stream().map(NewCoordination::person).toArray(UUID[]::new))
                .param(
                        "deputies",
                        coordinations.stream().map(NewCoordination::asDeputy).toArray(Boolean[]::new))
                .param(
                        "since",
                        Sql.days(coordinations.stream()
                                .map(NewCoordination::since)
                                .toList()))
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Names somebody the contact person of an organisation (organisaation yhteyshenkilö). */
    @Transactional
    public void addContactPerson(UUID organisation, UUID person, LocalDate since, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO contact_person (organisation_id, person_id, since, said_by, said_at)
                        VALUES (:organisation, :person, :since, :account, :now)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("since", since)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Gives a person the account that signs in with one of the person's addresses. */
    @Transactional
    public void giveAccount(UUID person, UUID account) {
        db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                .param("account", account)
                .param("person", person)
                .update();
    }
}
