package fi.solmu.register.people;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Successors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds people: by names that begin as typed, then by the words of their names through an index of trigrams, by names
 * that are spelt alike when nobody has the words, by an address for those who may see it. Finding ends at as many as are
 * counted, so that what it costs grows with the people shown, neither with all there are nor with all who match.
 */
@Repository
public class PeopleSearch {
    private static final int FEW = 5;
    private static final int MOST_ALIKE = 20;

    /** The whole name, folded; kept by the database. */
    private static final String NAME = "p.searched";

    private final JdbcClient db;

    PeopleSearch(JdbcClient db) {
        this.db = db;
    }

    private record Found(List<PersonRow> rows, int total, int counted) {}

    /** One page of the list. */
    PeopleList list(PeopleFilter filter, Actor actor, LocalDate day, Language reader) {
        var found = find(filter, actor, day, reader, (filter.at() - 1) * PeopleFilter.PAGE, PeopleFilter.PAGE);
        boolean alike = false;
        if (found.rows().isEmpty() && !filter.words().isEmpty() && !filter.isAddress()) {
            found = alike(filter, day);
            alike = true;
        }
        return new PeopleList(
                found.rows(),
                found.total(),
                found.counted(),
                alike,
                named(filter.organisation(), "SELECT id, name_fi, name_sv, name_en FROM organisation WHERE id = :id"),
                named(filter.network(), "SELECT id, name_fi, name_sv, name_en FROM network WHERE id = :id"));
    }

    /** The first of those who have the words in their names, and how many there are; then those spelt alike. */
    public PeopleList best(String text, Actor actor, LocalDate day, Language reader, int most) {
        var filter = new PeopleFilter(text, null, null, null, null, null);
        var found = find(filter, actor, day, reader, 0, most);
        if (found.rows().size() >= FEW || filter.isAddress()) {
            return new PeopleList(found.rows(), found.total(), found.counted(), false, null, null);
        }
        if (found.rows().isEmpty()) {
            var alike = alike(filter, day);
            return new PeopleList(alike.rows(), alike.total(), alike.counted(), true, null, null);
        }
        return new PeopleList(found.rows(), found.total(), found.counted(), false, null, null);
    }

    private Found find(PeopleFilter filter, Actor actor, LocalDate day, Language reader, int from, int most) {
        var parameters = new HashMap<String, @Nullable Object>();
        var conditions = conditions(filter, actor, parameters);
        var order = order(reader, filter.sorted().startsWith("-"));
        int counted = filter.onlyWords() ? PeopleList.COUNTED_BY_WORDS : PeopleList.COUNTED;
        parameters.put("day", day);
        parameters.put("from", from);
        parameters.put("most", most);
        if (conditions.isEmpty()) {
            var sql =
                    "SELECT p.id, p.given_name, p.family_name, 0 AS total FROM person p WHERE p.canonical_id = p.id ORDER BY "
                            + order + " OFFSET :from LIMIT :most";
            return new Found(rows(sql, parameters, counted).rows(), everyone(), counted);
        }
        parameters.put("listed", counted);
        parameters.put("counted", counted + 1);
        var all = String.join(" AND ", conditions);
        var found = filter.onlyWords()
                ? foundByWords(all)
                : "SELECT p.id, p.given_name, p.family_name FROM person p WHERE p.canonical_id = p.id AND " + all
                        + " LIMIT :counted";
        if (filter.onlyWords()) {
            parameters.put("typed", String.join(" ", filter.words()));
        }
        var sql = """
                SELECT p.id, p.given_name, p.family_name, p.total
                FROM (SELECT f.*, count(*) OVER () AS total, row_number() OVER () AS nth FROM (%s) f) p
                WHERE p.nth <= :listed
                ORDER BY %s OFFSET :from LIMIT :most""".formatted(found, order);
        return rows(sql, parameters, counted);
    }

    /**
     * Those who are found by words alone, at most as many as are counted: first whose family name begins as typed, then
     * whose given name does, then who have the words elsewhere. What is not needed is not looked for. The text is folded
     * once, not for every row.
     */
    private static String foundByWords(String conditions) {
        return """
                    WITH typed AS MATERIALIZED (
                        SELECT folded(:typed) AS first, folded(:typed) || chr(1114111) AS last)
                    (SELECT p.id, p.given_name, p.family_name FROM person p
                     WHERE p.canonical_id = p.id AND p.listed ~>=~ (SELECT first FROM typed) AND p.listed ~<~ (SELECT last FROM typed)
                     ORDER BY p.listed USING ~<~ LIMIT :counted)
                    UNION ALL
                    (SELECT p.id, p.given_name, p.family_name FROM person p
                     WHERE p.canonical_id = p.id AND p.searched ~>=~ (SELECT first FROM typed) AND p.searched ~<~ (SELECT last FROM typed)
                       AND NOT starts_with(p.listed, (SELECT first FROM typed))
                     ORDER BY p.searched USING ~<~ LIMIT :counted)
                    UNION ALL
                    (SELECT p.id, p.given_name, p.family_name FROM person p
                     WHERE p.canonical_id = p.id AND NOT starts_with(p.listed, (SELECT first FROM typed))
                       AND NOT starts_with(p.searched, (SELECT first FROM typed)) AND %s)
                    LIMIT :counted""".formatted(conditions);
    }

    /** At least so many people; when there are more, one more than is counted. */
    private int everyone() {
        return db.sql("SELECT count(*) FROM (SELECT FROM person WHERE canonical_id = id LIMIT :counted) p")
                .param("counted", PeopleList.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private Found alike(PeopleFilter filter, LocalDate day) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("q", filter.text());
        parameters.put("day", day);
        parameters.put("most", MOST_ALIKE);
        var found = rows(
                "SELECT p.id, p.given_name, p.family_name, 0 AS total FROM person p WHERE p.canonical_id = p.id AND folded(:q) <% "
                        + NAME
                        + " ORDER BY word_similarity(folded(:q), " + NAME + ") DESC, p.id LIMIT :most",
                parameters,
                MOST_ALIKE);
        return new Found(found.rows(), found.rows().size(), MOST_ALIKE);
    }

    private static List<String> conditions(PeopleFilter filter, Actor actor, Map<String, @Nullable Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.isAddress()) {
            conditions.add("""
                    p.id IN (SELECT e.person_id FROM person_email e
                             WHERE e.address = :address::citext AND (e.until IS NULL OR e.until >= :day))""");
            conditions.add(Sight.SEES_ADDRESSES);
            parameters.put("address", filter.text());
            parameters.putAll(Sight.of(actor).parameters());
        } else {
            var words = filter.words();
            for (int i = 0; i < words.size(); i++) {
                var word = Sql.literal(words.get(i));
                if (words.get(i).length() < 3) { // no trigram inside so short a word: only where a name begins
                    conditions.add(
                            "(" + NAME + " LIKE folded(:first" + i + ") OR " + NAME + " LIKE folded(:later" + i + "))");
                    parameters.put("first" + i, word + "%");
                    parameters.put("later" + i, "% " + word + "%");
                } else {
                    conditions.add(NAME + " LIKE folded(:word" + i + ")");
                    parameters.put("word" + i, "%" + word + "%");
                }
            }
        }
        if (filter.organisation() != null) {
            conditions.add("""
                    p.id IN (SELECT e.person_id FROM employment e
                             WHERE e.organisation_id = ANY %s
                               AND (e.since IS NULL OR e.since <= :day) AND (e.until IS NULL OR e.until >= :day))""".formatted(Successors.partsOf(":organisation", ":day")));
            parameters.put("organisation", filter.organisation());
        }
        if (filter.network() != null) {
            conditions.add("""
                    p.id IN (SELECT m.person_id FROM membership m JOIN network n ON n.id = m.network_id
                             WHERE n.canonical_id = :network
                               AND m.since <= :day AND (m.until IS NULL OR m.until >= :day))""");
            parameters.put("network", filter.network());
        }
        if (filter.withoutNetworks()) {
            conditions.add("""
                    NOT EXISTS (SELECT FROM membership m
                                WHERE m.person_id = p.id AND m.since <= :day AND (m.until IS NULL OR m.until >= :day))""");
        }
        return conditions;
    }

    private static String order(Language reader, boolean reversed) {
        var way = reversed ? " DESC" : "";
        return "p.family_name COLLATE \"%1$s\"%2$s, p.given_name COLLATE \"%1$s\"%2$s, p.id%2$s"
                .formatted(reader.collation(), way);
    }

    /** What a list shows of the people whom a query gives, in its order. */
    private Found rows(String people, Map<String, @Nullable Object> parameters, int counted) {
        var total = new int[1];
        var rows = db.sql("WITH shown AS MATERIALIZED (SELECT f.*, row_number() OVER () AS place FROM (" + people
                        + ") f)" + """
                        , works AS (
                            SELECT DISTINCT ON (e.person_id)
                                   e.person_id, e.title, o.id AS organisation, o.name_fi, o.name_sv, o.name_en
                            FROM employment e
                            LEFT JOIN organisation_successor(:day) s ON s.id = e.organisation_id
                            JOIN organisation o ON o.id = coalesce(s.lives_in, e.organisation_id)
                            WHERE e.person_id = ANY (ARRAY(SELECT id FROM shown))
                              AND (e.since IS NULL OR e.since <= :day) AND (e.until IS NULL OR e.until >= :day)
                            ORDER BY e.person_id, e.since DESC NULLS LAST, e.id
                        ), belongs AS (
                            SELECT m.person_id, count(DISTINCT n.canonical_id) AS networks
                            FROM membership m JOIN network n ON n.id = m.network_id
                            WHERE m.person_id = ANY (ARRAY(SELECT id FROM shown))
                              AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                            GROUP BY m.person_id
                        )
                        SELECT p.id, p.given_name, p.family_name, w.title, w.organisation,
                               w.name_fi, w.name_sv, w.name_en, coalesce(b.networks, 0) AS networks, p.total
                        FROM shown p
                        LEFT JOIN works w ON w.person_id = p.id
                        LEFT JOIN belongs b ON b.person_id = p.id
                        ORDER BY p.place
                        """)
                .params(parameters)
                .query((row, _) -> {
                    total[0] = row.getInt("total");
                    return new PersonRow(
                            row.getObject("id", UUID.class),
                            row.getString("given_name"),
                            row.getString("family_name"),
                            row.getString("title"),
                            row.getObject("organisation", UUID.class),
                            Sql.localised(row, "name"),
                            row.getInt("networks"));
                })
                .list();
        return new Found(rows, total[0], counted);
    }

    private PeopleList.@Nullable Named named(@Nullable UUID id, String sql) {
        return id == null
                ? null
                : db.sql(sql)
                        .param("id", id)
                        .query((row, _) ->
                                new PeopleList.Named(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                        .optional()
                        .orElse(null);
    }
}
