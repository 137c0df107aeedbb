package fi.solmu.register.organisations;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OrganisationKind;
import fi.solmu.register.organisations.OrganisationList.Choice;
import fi.solmu.register.organisations.OrganisationList.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the list of organisations: three queries, however long the list. */
@Repository
class OrganisationListQueries {
    static final String BEST_FIRST = "best";
    private final JdbcClient db;

    OrganisationListQueries(JdbcClient db) {
        this.db = db;
    }

    OrganisationList list(OrganisationFilter filter, LocalDate day, Language reader) {
        var found = rows(filter, day, reader, OrganisationFilter.PAGE, (filter.at() - 1) * OrganisationFilter.PAGE);
        return new OrganisationList(
                counted(found.rows(), day), found.total(), kinds(day), choices(reader), networkOf(filter));
    }

    /** Every row of the list, for a file. */
    List<OrganisationRow> all(OrganisationFilter filter, LocalDate day, Language reader) {
        return counted(rows(filter, day, reader, Integer.MAX_VALUE, 0).rows(), day);
    }

    OrganisationSearch.Found rows(OrganisationFilter filter, LocalDate day, Language reader, int most, int from) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("day", day);
        parameters.put("most", most);
        parameters.put("from", from);
        var where = String.join(" AND ", conditions(filter, parameters));
        var sql = """
                SELECT o.id, o.kind, o.code, o.name_fi, o.name_sv, o.name_en, o.language_status, o.grouping,
                       o.population, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en,
                       (SELECT count(*) FROM organisation o WHERE %s) AS total
                FROM organisation o
                LEFT JOIN region r ON r.code = o.region_code
                """.formatted(where) + countsToSortBy(filter) + "WHERE " + where
                + " ORDER BY " + order(filter, reader) + " OFFSET :from LIMIT :most";
        var total = new int[1];
        var rows = db.sql(sql)
                .params(parameters)
                .query((row, _) -> {
                    total[0] = row.getInt("total");
                    return row(row);
                })
                .list();
        return new OrganisationSearch.Found(rows, total[0]);
    }

    private static List<String> conditions(OrganisationFilter filter, Map<String, @Nullable Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add((filter.onlyFormer() ? "" : "NOT ") + """
                EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id AND s.on_day <= :day)""");
        if (!filter.text().isEmpty()) {
            conditions.add("(o.searched LIKE (SELECT folded(:like)) OR (SELECT folded(:q)) <% o.searched)");
            parameters.put("q", filter.text());
            parameters.put("like", Sql.containing(filter.text()));
        }
        equal(conditions, parameters, "o.kind", "kind", filter.kind());
        equal(conditions, parameters, "o.region_code", "region", filter.region());
        equal(conditions, parameters, "o.language_status", "language", filter.language());
        equal(conditions, parameters, "o.grouping", "grouping", filter.grouping());
        if (isGiven(filter.populationClass())) {
            conditions.add("""
                    EXISTS (SELECT FROM population_class c
                            WHERE c.code = :populationClass AND o.population >= c.from_population
                              AND (c.to_population IS NULL OR o.population <= c.to_population))""");
            parameters.put("populationClass", filter.populationClass());
        }
        if (isGiven(filter.type())) {
            conditions.add("""
                    o.id IN (SELECT i.organisation_id FROM municipality_in_type_on(:day) i
                             JOIN municipality_type t ON t.id = i.type_id WHERE t.code = :type)""");
            parameters.put("type", filter.type());
        }
        if (filter.withoutNetworks()) {
            conditions.add("""
                    NOT EXISTS (SELECT FROM membership_on(:day) m WHERE m.organisation_id = o.id)""");
        }
        if (filter.inSomeNetwork()) {
            conditions.add("EXISTS (SELECT FROM membership_on(:day) m WHERE m.organisation_id = o.id)");
        } else if (isGiven(filter.network())) {
            conditions.add("""
                    EXISTS (SELECT FROM membership_on(:day) m
                            WHERE m.organisation_id = o.id AND m.network_id::text = :network)""");
            parameters.put("network", filter.network());
        }
        return conditions;
    }

    /** The name of the network whose organisations are listed, if it is one. */
    private @Nullable Localised networkOf(OrganisationFilter filter) {
        return isGiven(filter.network()) && !filter.inSomeNetwork()
                ? db.sql("SELECT name_fi, name_sv, name_en FROM network WHERE id::text = :network")
                        .param("network", filter.network())
                        .query((row, _) -> Sql.localised(row, "name"))
                        .optional()
                        .orElse(null)
                : null;
    }

    private static void equal(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            String column,
            String name,
            @Nullable String value) {
        if (isGiven(value)) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String countsToSortBy(OrganisationFilter filter) {
        return switch (filter.sorted()) {
            case "networks", "-networks" -> """
                    LEFT JOIN (SELECT organisation_id, count(DISTINCT network_id) AS number
                               FROM membership_on(:day) GROUP BY organisation_id) counted
                        ON counted.organisation_id = o.id
                    """;
            case "people", "-people" -> """
                    LEFT JOIN (SELECT coalesce(s.lives_in, e.organisation_id) AS organisation_id,
                                      count(DISTINCT e.person_id) AS number
                               FROM employment e LEFT JOIN organisation_successor(:day) s ON s.id = e.organisation_id
                               WHERE (e.since IS NULL OR e.since <= :day) AND (e.until IS NULL OR e.until >= :day)
                               GROUP BY 1) counted
                        ON counted.organisation_id = o.id
                    """;
            default -> "";
        };
    }

    private static String order(OrganisationFilter filter, Language reader) {
        var name = Sql.sorted("o.name", reader);
        return switch (filter.sorted()) {
            case BEST_FIRST ->
                filter.text().isEmpty()
                        ? name + ", o.id"
                        : "word_similarity((SELECT folded(:q)), o.searched) DESC, length(o.searched), " + name
                                + ", o.id";
            case "-name" -> name + " DESC, o.id";
            case "code" -> "o.code, " + name + ", o.id";
            case "-code" -> "o.code DESC NULLS LAST, " + name + ", o.id";
            case "region" -> Sql.sorted("r.name", reader) + ", " + name + ", o.id";
            case "-region" -> Sql.sorted("r.name", reader) + " DESC NULLS LAST, " + name + ", o.id";
            case "population" -> "o.population, " + name + ", o.id";
            case "-population" -> "o.population DESC NULLS LAST, " + name + ", o.id";
            case "networks", "people" -> "coalesce(counted.number, 0), " + name + ", o.id";
            case "-networks", "-people" -> "coalesce(counted.number, 0) DESC, " + name + ", o.id";
            default -> name + ", o.id";
        };
    }

    /** Networks and people of the rows shown only: the rest need not be counted. */
    private List<OrganisationRow> counted(List<OrganisationRow> rows, LocalDate day) {
        record Counts(UUID id, int networks, int people) {}
        var counts = new HashMap<UUID, Counts>();
        db.sql("""
                        WITH spoken_for (source, id) AS MATERIALIZED (
                            SELECT id, id FROM unnest(:ids) AS id
                            UNION ALL
                            SELECT s.id, s.lives_in FROM organisation_successor(:day) s WHERE s.lives_in = ANY (:ids)
                        )
                        SELECT w.id, coalesce(n.networks, 0) AS networks, coalesce(p.people, 0) AS people
                        FROM unnest(:ids) AS w (id)
                        LEFT JOIN (SELECT f.id, count(DISTINCT n.canonical_id) AS networks
                                   FROM spoken_for f
                                   JOIN membership m ON m.organisation_id = f.source
                                       AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                                   JOIN network n ON n.id = m.network_id
                                   WHERE NOT EXISTS (SELECT FROM network_state c
                                                     WHERE c.network_id = n.canonical_id AND c.ended_at IS NULL
                                                       AND c.status IN ('CLOSED', 'WITHDRAWN') AND c.since <= :day)
                                   GROUP BY f.id) n ON n.id = w.id
                        LEFT JOIN (SELECT f.id, count(DISTINCT e.person_id) AS people
                                   FROM spoken_for f
                                   JOIN employment e ON e.organisation_id = f.source
                                       AND (e.since IS NULL OR e.since <= :day)
                                       AND (e.until IS NULL OR e.until >= :day)
                                   GROUP BY f.id) p ON p.id = w.id
                        """)
                .param("ids", Sql.ids(rows.stream().map(OrganisationRow::id).toList()))
                .param("day", day)
                .query(Counts.class)
                .list()
                .forEach(each -> counts.put(each.id(), each));
        return rows.stream()
                .map(row -> {
                    var its = counts.get(row.id());
                    return its == null ? row : row.counted(its.networks(), its.people());
                })
                .toList();
    }

    private Map<OrganisationKind, Integer> kinds(LocalDate day) {
        var kinds = new EnumMap<OrganisationKind, Integer>(OrganisationKind.class);
        db.sql("""
                        SELECT o.kind, count(*) AS number FROM organisation o
                        WHERE NOT EXISTS (SELECT FROM organisation_succession s
                                          WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        GROUP BY o.kind
                        """)
                .param("day", day)
                .query((row, _) -> kinds.put(OrganisationKind.valueOf(row.getString("kind")), row.getInt("number")))
                .list();
        return kinds;
    }

    Choices choices(Language reader) {
        var regions = new ArrayList<Choice>();
        var classes = new ArrayList<Choice>();
        var types = new ArrayList<Choice>();
        db.sql("""
                        SELECT * FROM (
                            SELECT 'REGION' AS kind, code, name_fi, name_sv, name_en, 0 AS position FROM region
                            UNION ALL
                            SELECT 'CLASS', code, name_fi, name_sv, name_en, from_population FROM population_class
                            UNION ALL
                            SELECT 'TYPE', code, name_fi, name_sv, name_en, position FROM municipality_type
                        ) c
                        ORDER BY position,\s""" + Sql.sorted("name", reader))
                .query((row, _) -> {
                    var choice = new Choice(row.getString("code"), Sql.localised(row, "name"));
                    return switch (row.getString("kind")) {
                        case "REGION" -> regions.add(choice);
                        case "CLASS" -> classes.add(choice);
                        default -> types.add(choice);
                    };
                })
                .list();
        return new Choices(regions, classes, types);
    }

    private static OrganisationRow row(ResultSet row) throws SQLException {
        var language = row.getString("language_status");
        var grouping = row.getString("grouping");
        return new OrganisationRow(
                row.getObject("id", UUID.class),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                Sql.localised(row, "name"),
                Sql.localised(row, "region"),
                language == null ? null : LanguageStatus.valueOf(language),
                grouping == null ? null : Grouping.valueOf(grouping),
                row.getObject("population", Integer.class),
                0,
                0);
    }
}
