package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Kept;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of networks: first those of the page are found, then what is shown of them is looked up. */
@Repository
public class NetworkListQueries {
    private final JdbcClient db;

    NetworkListQueries(JdbcClient db) {
        this.db = db;
    }

    private static final String FROM = "FROM network n\n";

    private static final String FOUND = """
            WITH found AS MATERIALIZED (
                SELECT n.*, row_number() OVER () AS place FROM (
                    SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.short_code, n.role, n.published, n.languages,
                           n.founded_on, n.conflicts <> '{}' AS in_conflict, n.type_ids, n.task_area_ids,
                           ARRAY(SELECT x.id FROM network x WHERE x.canonical_id = n.id) AS same_as
            """;

    private static final String SHOWN = """
            , within AS MATERIALIZED (
                SELECT id, canonical_id FROM network WHERE canonical_id = ANY (ARRAY(SELECT id FROM found))
            ), members AS (
                SELECT x.canonical_id AS id, sum(c.members)::int AS members
                FROM within x JOIN membership_change c ON c.network_id = x.id AND c.day <= :today
                GROUP BY x.canonical_id
            ), coordinators AS (
                SELECT k.id, string_agg(p.given_name || ' ' || p.family_name, ', ' ORDER BY k.since, p.family_name) AS names
                FROM (SELECT x.canonical_id AS id, c.person_id, min(c.since) AS since
                      FROM within x JOIN coordination c ON c.network_id = x.id
                      WHERE NOT c.as_deputy AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                      GROUP BY x.canonical_id, c.person_id) k
                JOIN person p ON p.id = k.person_id
                GROUP BY k.id
            )
            SELECT found.*, s.status, s.since, s.term, s.review_on, s.ends_on, s.reason,
                   coalesce(members.members, 0) AS members, coordinators.names AS coordinators
            FROM found
            JOIN network_state s ON s.network_id = found.id AND s.ended_at IS NULL
            LEFT JOIN members ON members.id = found.id
            LEFT JOIN coordinators ON coordinators.id = found.id
            ORDER BY found.place
            """;

    /**
     * One network as lists show it.
     *
     * @param sameAs its id, and those of all networks that were found to be this one
     */
    public record Row(
            UUID id,
            List<UUID> sameAs,
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
            @Nullable String coordinators) {

        Row withMembers(int members) {
            return new Row(
                    id,
                    sameAs,
                    name,
                    shortCode,
                    role,
                    published,
                    languages,
                    foundedOn,
                    inConflict,
                    state,
                    types,
                    areas,
                    members,
                    coordinators);
        }
    }

    /** The versions of the classification and of what lists show of networks. */
    <T> T versions(BiFunction<UUID, UUID, T> each) {
        return db.sql("SELECT " + ClassificationQueries.VERSION + " AS classification, " + Kept.Part.NETWORKS.version()
                        + " AS networks")
                .query((row, _) ->
                        each.apply(row.getObject("classification", UUID.class), row.getObject("networks", UUID.class)))
                .single();
    }

    /** How many networks the filter leaves. */
    int count(NetworkFilter filter, Classification classification, Set<UUID> own, LocalDate today) {
        var condition = NetworkConditions.of(filter, classification, own);
        return db.sql("SELECT count(*) " + FROM + condition.sql())
                .params(condition.parameters())
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

    /** These networks with the numbers of members they have today. */
    List<Row> withMembers(List<Row> networks, LocalDate today) {
        var members = HashMap.<UUID, Integer>newHashMap(networks.size());
        db.sql("""
                        SELECT network_id, sum(members) AS members FROM membership_change
                        WHERE network_id = ANY (:networks) AND day <= :today
                        GROUP BY network_id
                        """)
                .param(
                        "networks",
                        Sql.ids(networks.stream()
                                .flatMap(each -> each.sameAs().stream())
                                .toList()))
                .param("today", today)
                .query(row -> {
                    members.put(row.getObject("network_id", UUID.class), row.getInt("members"));
                });
        return networks.stream()
                .map(each -> each.withMembers(each.sameAs().stream()
                        .mapToInt(id -> members.getOrDefault(id, 0))
                        .sum()))
                .toList();
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
        var condition = NetworkConditions.of(filter, classification, own);
        var order = NetworkOrder.of(filter, reader);
        var sql = FOUND + FROM + condition.sql() + "ORDER BY " + order + "\nLIMIT :size OFFSET :from) n)" + SHOWN;
        db.sql(sql)
                .params(condition.parameters())
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .param("size", size)
                .param("from", from)
                .query(row -> {
                    each.accept(row(row));
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Sql.idList(row.getArray("same_as")),
                Sql.localised(row, "name"),
                row.getString("short_code"),
                NetworkRole.valueOf(row.getString("role")),
                row.getBoolean("published"),
                Sql.list(row.getArray("languages")),
                row.getObject("founded_on", LocalDate.class),
                row.getBoolean("in_conflict"),
                NetworkStates.read(row),
                Sql.idList(row.getArray("type_ids")),
                Sql.idList(row.getArray("task_area_ids")),
                row.getInt("members"),
                row.getString("coordinators"));
    }
}
