package fi.solmu.overview.number;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.number.NumberPeople.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the people behind the figures. */
@Repository
class NumberPeopleQueries {
    private static final int PAGE = 50;

    /** The sources that speak of the person p now, in order. */
    private static final String SOURCES = """
            ARRAY(SELECT DISTINCT r.source_id FROM person g
                  JOIN record_link l ON l.person_id = g.id AND l.ended_at IS NULL
                  JOIN person_record r ON r.record_id = l.record_id AND r.ended_at IS NULL
                  WHERE g.canonical_id = p.id ORDER BY 1)""";

    private final JdbcClient db;

    NumberPeopleQueries(JdbcClient db) {
        this.db = db;
    }

    NumberPeople list(NumberPeopleFilter filter, LocalDate day, Language reader) {
        var conditions = new ArrayList<String>();
        conditions.add("p.canonical_id = p.id");
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("day", day);
        filter.asked()
                .ifPresent(question -> conditions.add(
                        "(" + (filter.network() == null ? question.condition() : question.conditionInNetwork()) + ")"));
        if (filter.source() != null) {
            conditions.add(":source = ANY (" + SOURCES + ")");
            parameters.put("source", filter.source());
        }
        filter.onlySources().ifPresent(only -> {
            conditions.add(SOURCES + " = ARRAY(SELECT unnest(:only::uuid[]) ORDER BY 1)");
            parameters.put("only", Sql.ids(only));
        });
        if (filter.network() != null) {
            conditions.add("""
                    EXISTS (SELECT FROM membership_on(:day) m
                            WHERE m.person_id = p.id AND m.network_id = :network)""");
            parameters.put("network", filter.network());
        }
        var where = String.join(" AND ", conditions);
        int total = db.sql("SELECT count(*) FROM person p WHERE " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int at = Math.min(filter.at(), pages);
        parameters.put("from", (at - 1) * PAGE);
        parameters.put("most", PAGE);
        return new NumberPeople(
                rows(where, parameters, reader),
                total,
                at,
                pages,
                filter.source() == null
                        ? null
                        : names(List.of(filter.source())).stream().findFirst().orElse(null),
                filter.onlySources().map(this::names).orElse(List.of()),
                filter.network() == null ? null : network(filter.network()));
    }

    private List<Row> rows(String where, Map<String, @Nullable Object> parameters, Language reader) {
        return db.sql("""
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name, w.title, o.name_fi, o.name_sv, o.name_en,
                               (SELECT count(DISTINCT m.network_id) FROM membership_on(:day) m WHERE m.person_id = p.id)
                                   AS networks,
                               ARRAY(SELECT s.name FROM source s WHERE s.id = ANY (%s) ORDER BY s.name) AS sources
                        FROM (SELECT p.* FROM person p WHERE %s
                              ORDER BY p.family_name COLLATE "%3$s", p.given_name COLLATE "%3$s", p.id
                              OFFSET :from LIMIT :most) p
                        LEFT JOIN LATERAL (
                            SELECT e.organisation_id, e.title FROM employment e
                            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :day)
                            ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1) w ON true
                        LEFT JOIN organisation_successor(:day) s ON s.id = w.organisation_id
                        LEFT JOIN organisation o ON o.id = coalesce(s.lives_in, w.organisation_id)
                        ORDER BY p.family_name COLLATE "%3$s", p.given_name COLLATE "%3$s", p.id
                        """.formatted(SOURCES, where, reader.collation()))
                .params(parameters)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("title"),
                        Sql.localised(row, "name"),
                        row.getInt("networks"),
                        Sql.list(row.getArray("sources"))))
                .list();
    }

    private List<String> names(List<UUID> sources) {
        return db.sql("SELECT name FROM source WHERE id = ANY (:ids) ORDER BY name")
                .param("ids", Sql.ids(sources))
                .query(String.class)
                .list();
    }

    private @Nullable Localised network(UUID network) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM network WHERE id = :id")
                .param("id", network)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional()
                .orElse(null);
    }

    /** One open question about a member, with whom to ask. */
    record OpenQuestion(String coordinator, Localised network, String question, String person, UUID id) {}

    /** What is open about the members of each running network, for its coordinators. */
    List<OpenQuestion> open(LocalDate day, Language reader) {
        return db.sql("""
                        WITH asked AS (
                            SELECT 'WITHOUT_ADDRESS' AS question, m.network_id, p.id
                            FROM membership_on(:day) m JOIN person p ON p.id = m.person_id WHERE %s
                            UNION
                            SELECT 'NOT_CONFIRMED', m.network_id, m.person_id FROM membership_on(:day) m WHERE %s
                            UNION
                            SELECT 'LEFT', m.network_id, m.person_id FROM membership_on(:day) m WHERE %s
                            UNION
                            SELECT 'IN_OPEN_PAIR', m.network_id, p.id
                            FROM membership_on(:day) m JOIN person p ON p.id = m.person_id WHERE %s
                        )
                        SELECT coalesce((SELECT string_agg(c.given_name || ' ' || c.family_name, ', '
                                                           ORDER BY c.family_name, c.given_name)
                                         FROM coordination k JOIN network y ON y.id = k.network_id
                                         JOIN person c ON c.id = k.person_id
                                         WHERE y.canonical_id = n.id AND NOT k.as_deputy
                                           AND k.since <= :day AND (k.until IS NULL OR k.until >= :day)), '') AS coordinator,
                               n.name_fi, n.name_sv, n.name_en, a.question,
                               p.given_name || ' ' || p.family_name AS person, p.id
                        FROM asked a
                        JOIN person p ON p.id = a.id
                        JOIN network n ON n.id = a.network_id
                        ORDER BY coordinator, %s, a.question, p.family_name, p.given_name, p.id
                        """.formatted(
                                Question.WITHOUT_ADDRESS.condition(),
                                Question.NOT_CONFIRMED_FOR_A_YEAR,
                                Question.HELD_BY_ONE_WHO_LEFT,
                                Question.IN_OPEN_PAIR.condition(),
                                Sql.sorted("n.name", reader)))
                .param("day", day)
                .query((row, _) -> new OpenQuestion(
                        row.getString("coordinator"),
                        Sql.localised(row, "name"),
                        row.getString("question"),
                        row.getString("person"),
                        row.getObject("id", UUID.class)))
                .list();
    }
}
