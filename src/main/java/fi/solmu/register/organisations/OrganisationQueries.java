package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OrganisationKind;
import fi.solmu.register.Successors;
import fi.solmu.register.organisations.OrganisationProfile.Colleague;
import fi.solmu.register.organisations.OrganisationProfile.Facts;
import fi.solmu.register.organisations.OrganisationProfile.Said;
import fi.solmu.register.organisations.OrganisationProfile.Succession;
import fi.solmu.register.organisations.OrganisationProfile.TypeMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the page of one organisation. */
@Repository
class OrganisationQueries {
    private static final int PEOPLE_SHOWN = 50;
    private static final int HISTORY_SHOWN = 50;
    private static final Set<Action> LOOKS = Set.of(Action.SEE_STAFF, Action.EXPORT_STAFF);
    private final JdbcClient db;
    private final NetworksOfOrganisation networks;
    private final Audit audit;

    OrganisationQueries(JdbcClient db, NetworksOfOrganisation networks, Audit audit) {
        this.db = db;
        this.networks = networks;
        this.audit = audit;
    }

    OrganisationProfile profile(UUID organisation, LocalDate day, Language reader) {
        var facts = facts(organisation);
        var predecessors = new ArrayList<Succession>();
        var successors = new ArrayList<Succession>();
        successions(organisation, predecessors, successors);
        var participations = networks.participations(organisation, day, reader);
        var people = people(organisation, day, reader);
        boolean gone = successors.stream().anyMatch(each -> !each.onDay().isAfter(day));
        return new OrganisationProfile(
                facts,
                facts.isMunicipality() ? types(facts, gone) : List.of(),
                predecessors,
                successors,
                people.shown(),
                people.inAll(),
                participations.now(),
                participations.earlier(),
                gone ? List.of() : Suggestions.of(networks.candidates(facts, day)),
                said(organisation),
                audit.history(List.of(organisation), LOOKS, HISTORY_SHOWN));
    }

    Facts facts(UUID organisation) {
        return db.sql("""
                        SELECT o.id, o.version, o.kind, o.code, o.business_id, o.name_fi, o.name_sv, o.name_en,
                               o.region_code, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en,
                               o.language_status, o.grouping, o.population, o.email_domain,
                               c.code AS class_code, c.name_fi AS class_fi, c.name_sv AS class_sv, c.name_en AS class_en
                        FROM organisation o
                        LEFT JOIN region r ON r.code = o.region_code
                        LEFT JOIN population_class c ON o.kind = 'MUNICIPALITY' AND o.population >= c.from_population
                            AND (c.to_population IS NULL OR o.population <= c.to_population)
                        WHERE o.id = :organisation
                        """)
                .param("organisation", organisation)
                .query((row, _) -> {
                    var language = row.getString("language_status");
                    var grouping = row.getString("grouping");
                    return new Facts(
                            row.getObject("id", UUID.class),
                            row.getLong("version"),
                            OrganisationKind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getString("business_id"),
                            Sql.localised(row, "name"),
                            row.getString("region_code"),
                            Sql.localised(row, "region"),
                            language == null ? null : LanguageStatus.valueOf(language),
                            grouping == null ? null : Grouping.valueOf(grouping),
                            row.getObject("population", Integer.class),
                            row.getString("class_code"),
                            Sql.localised(row, "class"),
                            row.getString("email_domain"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<TypeMembership> types(Facts facts, boolean gone) {
        return db
                .sql("""
                        SELECT t.id, t.code, t.name_fi, t.name_sv, t.name_en, t.members_by_list, t.min_population,
                               t.max_population, t.language_statuses, t.groupings, e.included,
                               e.reason_fi, e.reason_sv, e.reason_en
                        FROM municipality_type t
                        LEFT JOIN municipality_type_exception e ON e.type_id = t.id AND e.organisation_id = :organisation
                        ORDER BY t.position
                        """)
                .param("organisation", facts.id())
                .query((row, _) -> {
                    var rule = MunicipalityRule.of(row);
                    var included = row.getObject("included", Boolean.class);
                    boolean belongs = included == null
                            ? rule.admits(facts.population(), facts.languageStatus(), facts.grouping())
                            : included;
                    return new TypeMembership(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            Sql.localised(row, "name"),
                            rule,
                            belongs && !gone,
                            included != null,
                            Sql.localised(row, "reason"));
                })
                .list()
                .stream()
                .filter(type -> type.belongs() || type.named())
                .toList();
    }

    private void successions(UUID organisation, List<Succession> predecessors, List<Succession> successors) {
        db.sql("""
                        SELECT s.predecessor_id = :organisation AS ahead, o.id, o.name_fi, o.name_sv, o.name_en, s.on_day
                        FROM organisation_succession s
                        JOIN organisation o
                            ON o.id = CASE WHEN s.predecessor_id = :organisation THEN s.successor_id ELSE s.predecessor_id END
                        WHERE s.predecessor_id = :organisation OR s.successor_id = :organisation
                        ORDER BY s.on_day, o.id
                        """)
                .param("organisation", organisation)
                .query((row, _) -> {
                    var succession = new Succession(
                            row.getObject("id", UUID.class),
                            Sql.localised(row, "name"),
                            row.getObject("on_day", LocalDate.class));
                    return row.getBoolean("ahead") ? successors.add(succession) : predecessors.add(succession);
                })
                .list();
    }

    private record People(List<Colleague> shown, int inAll) {}

    private People people(UUID organisation, LocalDate day, Language reader) {
        var inAll = new int[1];
        var shown = db.sql("""
                        WITH here AS (
                            SELECT p.id, p.given_name, p.family_name, min(e.title) AS title, count(*) OVER () AS in_all
                            FROM employment e
                            JOIN person p ON p.id = e.person_id
                            WHERE e.organisation_id = ANY %2$s
                              AND (e.since IS NULL OR e.since <= :day) AND (e.until IS NULL OR e.until >= :day)
                            GROUP BY p.id
                            ORDER BY p.family_name COLLATE "%1$s", p.given_name COLLATE "%1$s", p.id
                            LIMIT :most
                        )
                        SELECT h.*, (SELECT count(DISTINCT n.canonical_id)
                                     FROM membership m JOIN network n ON n.id = m.network_id
                                     WHERE m.person_id = h.id AND m.since <= :day
                                       AND (m.until IS NULL OR m.until >= :day)) AS networks
                        FROM here h
                        ORDER BY h.family_name COLLATE "%1$s", h.given_name COLLATE "%1$s", h.id
                        """.formatted(reader.collation(), Successors.partsOf(":organisation", ":day")))
                .param("organisation", organisation)
                .param("day", day)
                .param("most", PEOPLE_SHOWN)
                .query((row, _) -> {
                    inAll[0] = row.getInt("in_all");
                    return new Colleague(
                            row.getObject("id", UUID.class),
                            row.getString("given_name") + " " + row.getString("family_name"),
                            row.getString("title"),
                            row.getInt("networks"));
                })
                .list();
        return new People(shown, inAll[0]);
    }

    private List<Said> said(UUID organisation) {
        return db.sql("""
                        SELECT s.field, s.value, s.said_at AS at, coalesce(a.name, c.name) AS who,
                               s.source_id IS NOT NULL AS by_source, s.line
                        FROM organisation_statement s
                        LEFT JOIN account a ON a.id = s.account_id
                        LEFT JOIN source c ON c.id = s.source_id
                        WHERE s.organisation_id = :organisation
                        ORDER BY s.field, s.precedence, s.said_at DESC
                        """).param("organisation", organisation).query(Said.class).list();
    }

    /** The organisations of a kind that are there on a day, by name; for choosing a successor. */
    Map<String, String> others(OrganisationKind kind, UUID except, LocalDate day, Language reader) {
        var others = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o
                        WHERE o.kind = :kind AND o.id <> :except
                          AND NOT EXISTS (SELECT FROM organisation_succession s
                                          WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ORDER BY\s""" + Sql.sorted("o.name", reader))
                .param("kind", kind.name())
                .param("except", except)
                .param("day", day)
                .query((row, _) -> others.put(
                        row.getString("id"), Sql.localised(row, "name").read(reader)))
                .list();
        return others;
    }

    @Nullable
    Localised nameOf(UUID organisation) {
        return db.sql("SELECT name_fi AS fi, name_sv AS sv, name_en AS en FROM organisation WHERE id = :organisation")
                .param("organisation", organisation)
                .query(Localised.class)
                .optional()
                .orElse(null);
    }
}
