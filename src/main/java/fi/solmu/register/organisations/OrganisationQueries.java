package fi.solmu.register.organisations;

import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OrganisationKind;
import fi.solmu.register.organisations.OrganisationProfile.Colleague;
import fi.solmu.register.organisations.OrganisationProfile.Facts;
import fi.solmu.register.organisations.OrganisationProfile.Said;
import fi.solmu.register.organisations.OrganisationProfile.Succession;
import fi.solmu.register.organisations.OrganisationProfile.TypeMembership;
import fi.solmu.register.organisations.Participation.Representative;
import fi.solmu.register.organisations.Suggestion.Basis;
import fi.solmu.register.organisations.Suggestion.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the page of one organisation. */
@Repository
class OrganisationQueries {
    private static final int PEOPLE_SHOWN = 50;
    private static final int HISTORY_SHOWN = 50;
    private final JdbcClient db;
    private final Audit audit;

    OrganisationQueries(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    OrganisationProfile profile(UUID organisation, LocalDate day, Language reader) {
        var facts = facts(organisation);
        var predecessors = new ArrayList<Succession>();
        var successors = new ArrayList<Succession>();
        successions(organisation, predecessors, successors);
        var now = new ArrayList<Participation>();
        var earlier = new ArrayList<Participation>();
        participations(organisation, day, reader, now, earlier);
        var people = people(organisation, day, reader);
        boolean gone = successors.stream().anyMatch(each -> !each.onDay().isAfter(day));
        return new OrganisationProfile(
                facts,
                facts.isMunicipality() ? types(facts, gone) : List.of(),
                predecessors,
                successors,
                people.shown(),
                people.inAll(),
                now,
                earlier,
                gone ? List.of() : Suggestions.of(candidates(facts, day)),
                said(organisation),
                audit.history(List.of(organisation), HISTORY_SHOWN));
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
                    var rule = rule(row);
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

    static MunicipalityRule rule(ResultSet row) throws SQLException {
        return new MunicipalityRule(
                row.getBoolean("members_by_list"),
                row.getObject("min_population", Integer.class),
                row.getObject("max_population", Integer.class),
                Sql.list(row.getArray("language_statuses")).stream()
                        .map(LanguageStatus::valueOf)
                        .toList(),
                Sql.list(row.getArray("groupings")).stream()
                        .map(Grouping::valueOf)
                        .toList());
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
                            WHERE (e.organisation_id = :organisation
                                   OR e.organisation_id IN (SELECT s.id FROM organisation_successor(:day) s
                                                            WHERE s.lives_in = :organisation))
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
                        """.formatted(reader.collation()))
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

    /** Memberships on behalf of the organisation and of those that live on in it, by network. */
    private void participations(
            UUID organisation, LocalDate day, Language reader, List<Participation> now, List<Participation> earlier) {
        record Key(boolean now, UUID network) {}
        var found = new LinkedHashMap<Key, Participation>();
        db.sql("""
                        SELECT n.canonical_id AS network, c.name_fi, c.name_sv, c.name_en, p.id AS person,
                               p.given_name || ' ' || p.family_name AS person_name, m.role, m.since,
                               least(m.until, joined.on_day - 1) AS until,
                               m.organisation_id <> :organisation AS inherited,
                               o.name_fi AS of_fi, o.name_sv AS of_sv, o.name_en AS of_en,
                               m.since <= :day AND (m.until IS NULL OR m.until >= :day) AND joined.on_day IS NULL
                                   AND NOT EXISTS (SELECT FROM network_state s
                                                   WHERE s.network_id = c.id AND s.ended_at IS NULL
                                                     AND s.status IN ('CLOSED', 'WITHDRAWN') AND s.since <= :day) AS now
                        FROM membership m
                        JOIN network n ON n.id = m.network_id
                        JOIN network c ON c.id = n.canonical_id
                        JOIN person p ON p.id = m.person_id
                        JOIN organisation o ON o.id = m.organisation_id
                        LEFT JOIN LATERAL (SELECT min(s.on_day) AS on_day FROM organisation_succession s
                                           WHERE s.predecessor_id = :organisation AND s.on_day <= :day) joined ON true
                        WHERE m.organisation_id = :organisation
                           OR m.organisation_id IN (SELECT s.id FROM organisation_successor(:day) s
                                                    WHERE s.lives_in = :organisation)
                        ORDER BY %s, c.id,
                                 array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY', 'EXPERT', 'OBSERVER',
                                                      'DEPUTY'], m.role),
                                 m.since DESC, p.family_name, p.id
                        """.formatted(Sql.sorted("c.name", reader)))
                .param("organisation", organisation)
                .param("day", day)
                .query((row, _) -> found.computeIfAbsent(
                                new Key(row.getBoolean("now"), row.getObject("network", UUID.class)),
                                key -> participation(key.network(), row))
                        .representatives()
                        .add(representative(row)))
                .list();
        found.forEach((key, participation) -> (key.now() ? now : earlier).add(participation));
    }

    private static Participation participation(UUID network, ResultSet row) {
        try {
            return new Participation(network, Sql.localised(row, "name"), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Representative representative(ResultSet row) throws SQLException {
        return new Representative(
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("role"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("inherited") ? Sql.localised(row, "of") : null);
    }

    /** Running networks the organisation is not in, with how many of each group it belongs to are in them. */
    private List<Suggestion> candidates(Facts facts, LocalDate day) {
        return db.sql("""
                        WITH alike (basis, code, organisation_id) AS MATERIALIZED (
                            SELECT 'TYPE', t.code, i.organisation_id
                            FROM municipality_in_type_on(:day) i
                            JOIN municipality_type t ON t.id = i.type_id
                            WHERE i.type_id IN (SELECT own.type_id FROM municipality_in_type_on(:day) own
                                                WHERE own.organisation_id = :organisation)
                            UNION ALL
                            SELECT 'REGION', o.region_code, o.id FROM organisation o
                            WHERE o.kind = :kind AND :kind = 'MUNICIPALITY' AND o.region_code = :region
                              AND NOT EXISTS (SELECT FROM organisation_succession s
                                              WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                            UNION ALL
                            SELECT 'KIND', o.kind, o.id FROM organisation o
                            WHERE o.kind = :kind AND o.kind IN ('MUNICIPALITY', 'REGIONAL_COUNCIL', 'WELLBEING_COUNTY')
                              AND NOT EXISTS (SELECT FROM organisation_succession s
                                              WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ), taking_part AS MATERIALIZED (
                            SELECT DISTINCT network_id, organisation_id FROM membership_on(:day)
                            WHERE organisation_id IS NOT NULL
                        ), counted AS (
                            SELECT a.basis, a.code, t.network_id, count(*) AS inside
                            FROM alike a
                            JOIN taking_part t USING (organisation_id)
                            GROUP BY a.basis, a.code, t.network_id
                        )
                        SELECT c.basis, c.code, c.inside, g.size, n.id, n.name_fi, n.name_sv, n.name_en,
                               coalesce(y.name_fi, r.name_fi) AS group_fi, coalesce(y.name_sv, r.name_sv) AS group_sv,
                               coalesce(y.name_en, r.name_en) AS group_en
                        FROM counted c
                        JOIN (SELECT basis, code, count(*) AS size FROM alike GROUP BY basis, code) g USING (basis, code)
                        JOIN network n ON n.id = c.network_id
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL AND s.status = 'RUNNING'
                        LEFT JOIN municipality_type y ON c.basis = 'TYPE' AND y.code = c.code
                        LEFT JOIN region r ON c.basis = 'REGION' AND r.code = c.code
                        WHERE NOT EXISTS (SELECT FROM taking_part own
                                          WHERE own.network_id = n.id AND own.organisation_id = :organisation)
                          AND NOT EXISTS (SELECT FROM network_typing x JOIN network_type k ON k.id = x.type_id
                                          WHERE x.network_id = n.id AND k.kind <> 'NETWORK')
                        """)
                .param("organisation", facts.id())
                .param("kind", facts.kind().name())
                .param("region", facts.regionCode())
                .param("day", day)
                .query((row, _) -> new Suggestion(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        group(
                                Basis.valueOf(row.getString("basis")),
                                row.getString("code"),
                                Sql.localised(row, "group")),
                        row.getInt("inside"),
                        row.getInt("size")))
                .list();
    }

    private static Group group(Basis basis, String code, Localised name) {
        var listed = switch (basis) {
            case TYPE -> "/organisations?type=" + code;
            case REGION -> "/organisations?kind=MUNICIPALITY&region=" + code;
            case KIND -> "/organisations?kind=" + code;
        };
        return new Group(basis, code, name, listed);
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
