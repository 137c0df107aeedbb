package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of networks. The statement is put together from the pieces below; what people typed goes into its
 * parameters only. First the networks of the page are found, then what is shown of them is looked up.
 */
@Repository
public class NetworkListQueries {
    private final JdbcClient db;
    private final ClassificationQueries classifications;

    NetworkListQueries(JdbcClient db, ClassificationQueries classifications) {
        this.db = db;
        this.classifications = classifications;
    }

    static final String LISTED = "NOT n.merged AND n.status <> 'WITHDRAWN'";
    static final String ROLE_UNKNOWN = "n.role = 'UNKNOWN' AND n.status <> 'CLOSED'";
    static final String IN_CONFLICT = "n.conflicts <> '{}'";
    static final String NO_COORDINATOR = """
            n.status <> 'CLOSED' AND NOT EXISTS (
                SELECT FROM network x JOIN coordination c ON c.network_id = x.id
                WHERE x.canonical_id = n.id AND NOT c.as_deputy
                  AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))""";
    /** A name, what it is for and how to join, in every language of the network. */
    static final String TRANSLATIONS_MISSING = "n.status <> 'CLOSED' AND n.translations_missing";

    static final String UNCONFIRMED = """
            n.status <> 'CLOSED' AND EXISTS (
                SELECT FROM network x JOIN membership m ON m.network_id = x.id
                WHERE x.canonical_id = n.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                  AND coalesce(m.confirmed_on, m.since) < :yearAgo)""";

    private static final String FROM = "FROM network n\n";

    private static final String FOUND = """
            WITH found AS MATERIALIZED (
                SELECT n.*, row_number() OVER () AS place FROM (
                    SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.short_code, n.role, n.published, n.languages,
                           n.founded_on, n.conflicts <> '{}' AS in_conflict, n.type_ids, n.task_area_ids
            """;

    private static final String SHOWN = """
            , within AS MATERIALIZED (
                SELECT id, canonical_id FROM network WHERE canonical_id = ANY (ARRAY(SELECT id FROM found))
            ), members AS (
                SELECT x.canonical_id AS id, sum(c.members)::int AS members
                FROM within x JOIN membership_change c ON c.network_id = x.id AND c.day <= :today
                GROUP BY x.canonical_id
            ), coordinators AS (
                SELECT x.canonical_id AS id,
                       string_agg(p.given_name || ' ' || p.family_name, ', ' ORDER BY c.since, p.family_name) AS names
                FROM within x JOIN coordination c ON c.network_id = x.id JOIN person p ON p.id = c.person_id
                WHERE NOT c.as_deputy AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                GROUP BY x.canonical_id
            )
            SELECT found.*, s.status, s.since, s.term, s.review_on, s.ends_on, s.reason,
                   coalesce(members.members, 0) AS members, coordinators.names AS coordinators
            FROM found
            JOIN network_state s ON s.network_id = found.id AND s.ended_at IS NULL
            LEFT JOIN members ON members.id = found.id
            LEFT JOIN coordinators ON coordinators.id = found.id
            ORDER BY found.place
            """;

    /** One network as lists show it. */
    public record Row(
            UUID id,
            Localised name,
            @Nullable String shortCode,
            NetworkRole role,
            boolean published,
            List<String> languages,
            @Nullable LocalDate foundedOn,
            boolean inConflict,
            NetworkState state,
            List<UUID> types,
            List<UUID> areas,
            int members,
            @Nullable String coordinators) {}

    /** How many networks answer each question that a coordinator or an administrator returns to. */
    public record Counts(
            int listed,
            int own,
            int roleUnknown,
            int notChecked,
            int noCoordinator,
            int inConflict,
            int translationsMissing) {}

    private static final class Condition {
        private final List<String> pieces = new ArrayList<>(List.of(LISTED));
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String piece) {
            pieces.add("(" + piece + ")");
        }

        void add(String piece, String name, Object value) {
            add(piece);
            parameters.put(name, value);
        }

        String sql() {
            return "WHERE " + String.join("\n  AND ", pieces) + "\n";
        }
    }

    /** What the list needs to know before it can be read. */
    record Start(Classification classification, Counts counts) {}

    /** The classification and the counts of all listed networks, in one question. */
    Start start(Set<UUID> own, LocalDate today) {
        return db.sql(counts(ClassificationQueries.VERSION + " AS classification,", false))
                .param("own", Sql.ids(own))
                .param("today", today)
                .query((row, _) ->
                        new Start(classifications.of(row.getObject("classification", UUID.class)), counts(row)))
                .single();
    }

    /** Of all listed networks, or of one's own only. */
    Counts counts(Set<UUID> own, boolean onlyOwn, LocalDate today) {
        return db.sql(counts("", onlyOwn))
                .param("own", Sql.ids(own))
                .param("today", today)
                .query((row, _) -> counts(row))
                .single();
    }

    private static String counts(String before, boolean onlyOwn) {
        var counted = "FROM network n WHERE " + LISTED + (onlyOwn ? " AND n.id = ANY (:own)" : "");
        return """
                SELECT %6$s count(*) AS listed,
                       (SELECT count(*) %2$s AND n.id = ANY (:own)) AS own,
                       count(*) FILTER (WHERE %3$s) AS role_unknown,
                       count(*) FILTER (WHERE n.status = 'RECORDED') AS not_checked,
                       (SELECT count(*) %2$s AND %1$s) AS no_coordinator,
                       count(*) FILTER (WHERE %4$s) AS in_conflict,
                       count(*) FILTER (WHERE %5$s) AS translations_missing
                %2$s
                """.formatted(NO_COORDINATOR, counted, ROLE_UNKNOWN, IN_CONFLICT, TRANSLATIONS_MISSING, before);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("listed"),
                row.getInt("own"),
                row.getInt("role_unknown"),
                row.getInt("not_checked"),
                row.getInt("no_coordinator"),
                row.getInt("in_conflict"),
                row.getInt("translations_missing"));
    }

    /** How many networks have members nobody has confirmed in twelve months. */
    int unconfirmed(Set<UUID> own, boolean onlyOwn, LocalDate today) {
        return db.sql("SELECT count(*) " + FROM + "WHERE " + LISTED + " AND " + UNCONFIRMED
                        + (onlyOwn ? " AND n.id = ANY (:own)" : ""))
                .param("own", Sql.ids(own))
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .query(Integer.class)
                .single();
    }

    /** How many networks the filter leaves. */
    int count(NetworkFilter filter, Classification classification, Set<UUID> own, LocalDate today) {
        var condition = condition(filter, classification, own);
        return db.sql("SELECT count(*) " + FROM + condition.sql())
                .params(condition.parameters)
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .query(Integer.class)
                .single();
    }

    /** The networks of one page of the list. */
    List<Row> page(
            NetworkFilter filter,
            Classification classification,
            Set<UUID> own,
            Language reader,
            LocalDate today,
            int size) {
        var rows = new ArrayList<Row>(size);
        read(filter, classification, own, reader, today, size, (filter.page() - 1) * size, rows::add);
        return rows;
    }

    /** All networks that the filter leaves, one after the other. */
    void all(
            NetworkFilter filter,
            Classification classification,
            Set<UUID> own,
            Language reader,
            LocalDate today,
            Consumer<Row> each) {
        read(filter, classification, own, reader, today, Integer.MAX_VALUE, 0, each);
    }

    private void read(
            NetworkFilter filter,
            Classification classification,
            Set<UUID> own,
            Language reader,
            LocalDate today,
            int size,
            int from,
            Consumer<Row> each) {
        var condition = condition(filter, classification, own);
        var order = order(filter, reader);
        var sql = FOUND + FROM + condition.sql() + "ORDER BY " + order + "\nLIMIT :size OFFSET :from) n)" + SHOWN;
        db.sql(sql)
                .params(condition.parameters)
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .param("size", size)
                .param("from", from)
                .query(row -> {
                    each.accept(row(row));
                });
    }

    private static Condition condition(NetworkFilter filter, Classification classification, Set<UUID> own) {
        var condition = new Condition();
        types(condition, filter, classification);
        classification.area(filter.get("area")).ifPresent(area -> condition.add("""
                        EXISTS (SELECT FROM network_task_area a
                                WHERE a.network_id = n.id AND a.task_area_id = :area)""", "area", area.id()));
        if (filter.has("role")) {
            condition.add("n.role = :role", "role", filter.get("role").toUpperCase(Locale.ROOT));
            if (filter.get("role").equals("unknown")) {
                condition.add(ROLE_UNKNOWN);
            }
        }
        if (NetworkFilter.OPEN.equals(filter.get("state"))) {
            condition.add("n.status <> 'CLOSED'");
        } else if (filter.has("state")) {
            condition.add("n.status = :state", "state", filter.get("state").toUpperCase(Locale.ROOT));
        }
        if (filter.has("language")) {
            condition.add(":language = ANY (n.languages)", "language", filter.get("language"));
        }
        if (filter.has("published")) {
            condition.add(
                    "n.published = :published",
                    "published",
                    filter.get("published").equals("yes"));
        }
        if (filter.has("coordinator")) {
            condition.add(NO_COORDINATOR);
        }
        if (filter.has("conflict")) {
            condition.add(IN_CONFLICT);
        }
        if (filter.has("missing")) {
            condition.add(TRANSLATIONS_MISSING);
        }
        if (filter.has("members")) {
            condition.add(UNCONFIRMED);
        }
        if (filter.has("own")) {
            condition.add("n.id = ANY (:own)", "own", Sql.ids(own));
        }
        search(condition, filter);
        return condition;
    }

    private static void types(Condition condition, NetworkFilter filter, Classification classification) {
        int at = 0;
        for (var typology : classification.typologies()) {
            var chosen = filter.types().get(typology.code());
            if (chosen == null) {
                continue;
            }
            var name = "type" + at++;
            var type = typology.type(chosen);
            if (type.isPresent()) {
                condition.add("""
                        EXISTS (SELECT FROM network_typing y
                                WHERE y.network_id = n.id AND y.type_id = :%s)""".formatted(name), name, type.get().id());
            } else {
                condition.add("""
                        NOT EXISTS (SELECT FROM network_typing y
                                    WHERE y.network_id = n.id AND y.typology_id = :%s)""".formatted(name), name, typology.id());
            }
        }
    }

    /** What was typed is folded and stemmed in queries of its own: once, not again for every network looked at. */
    private static void search(Condition condition, NetworkFilter filter) {
        if (!filter.has("q")) {
            return;
        }
        var words = SearchWords.of(filter.get("q")).words();
        if (words.isEmpty()) {
            condition.add("false");
        }
        for (int at = 0; at < words.size(); at++) {
            condition.add("""
                    n.stems @@ (SELECT plainto_tsquery('finnish', :word%1$d) || plainto_tsquery('swedish', :word%1$d)
                                       || plainto_tsquery('english', :word%1$d) || plainto_tsquery('simple', :word%1$d))
                    OR (SELECT folded(:word%1$d)) <%% n.searched
                    OR n.searched LIKE (SELECT '%%' || folded(:word%1$d) || '%%')""".formatted(at), "word" + at, words.get(at));
        }
        condition.parameters.put("typed", filter.get("q"));
    }

    private static String order(NetworkFilter filter, Language reader) {
        var name = name("n", reader);
        var direction = filter.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
        var alphabetically = name + (filter.descending() ? " DESC, n.id DESC" : ", n.id"); // as the indexes are
        return switch (filter.sort()) {
            case NAME -> alphabetically;
            case TYPE -> """
                    (SELECT min(%s) FROM network_typing y
                     JOIN network_type t ON t.id = y.type_id
                     JOIN typology g ON g.id = y.typology_id
                     WHERE y.network_id = n.id AND g.position = (SELECT min(position) FROM typology))\
                    """.formatted(name("t", reader)) + direction + ", " + name + ", n.id";
            case AREA -> """
                    (SELECT min(t.position) FROM network_task_area a JOIN task_area t ON t.id = a.task_area_id
                     WHERE a.network_id = n.id)\
                    """ + direction + ", " + name + ", n.id";
            case ROLE ->
                "array_position(ARRAY['COORDINATES','MEMBER','OFFICIAL_BODY','UNKNOWN'], n.role)" + direction + ", "
                        + name + ", n.id";
            case STATE ->
                "array_position(ARRAY['RECORDED','RUNNING','PAUSED','CLOSING','CLOSED'], n.status)" + direction + ", "
                        + name + ", n.id";
            case MEMBERS -> """
                    (SELECT coalesce(sum(c.members), 0) FROM network x JOIN membership_change c ON c.network_id = x.id
                     WHERE x.canonical_id = n.id AND c.day <= :today)\
                    """ + direction + ", " + name + ", n.id";
            case REVIEW -> """
                    (SELECT coalesce(s.ends_on, s.review_on) FROM network_state s
                     WHERE s.network_id = n.id AND s.ended_at IS NULL)\
                    """ + direction + ", " + name + ", n.id";
            case COORDINATOR -> """
                    (SELECT min((p.family_name || ' ' || p.given_name) COLLATE "%s")
                     FROM network x JOIN coordination c ON c.network_id = x.id JOIN person p ON p.id = c.person_id
                     WHERE x.canonical_id = n.id AND NOT c.as_deputy
                       AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))\
                    """.formatted(reader.collation()) + direction + ", " + name + ", n.id";
            case RELEVANCE -> """
                    (n.searched LIKE (SELECT '%%' || folded(:typed) || '%%'))::int
                    + word_similarity((SELECT folded(:typed)), n.searched)
                    + ts_rank(n.stems, (SELECT plainto_tsquery('finnish', :typed) || plainto_tsquery('swedish', :typed)
                                               || plainto_tsquery('english', :typed))) %s, %s, n.id\
                    """.formatted(filter.descending() ? "ASC" : "DESC", name);
        };
    }

    /** The name a reader is shown, in the order the reader expects. */
    private static String name(String table, Language reader) {
        return "coalesce(" + names(table, reader) + ") COLLATE \"" + reader.collation() + "\"";
    }

    static String names(String table, Language reader) {
        var columns = new ArrayList<String>();
        for (var language : reader.fallbacks()) {
            columns.add(table + ".name_" + language.code());
        }
        return String.join(", ", columns);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Localised(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en")),
                row.getString("short_code"),
                NetworkRole.valueOf(row.getString("role")),
                row.getBoolean("published"),
                Sql.list(row.getArray("languages")),
                row.getObject("founded_on", LocalDate.class),
                row.getBoolean("in_conflict"),
                NetworkStates.read(
                        NetworkStatus.valueOf(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getString("term"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason")),
                Sql.idList(row.getArray("type_ids")),
                Sql.idList(row.getArray("task_area_ids")),
                row.getInt("members"),
                row.getString("coordinators"));
    }
}
