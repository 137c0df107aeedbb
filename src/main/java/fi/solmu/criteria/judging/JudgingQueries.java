package fi.solmu.criteria.judging;

import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.CriterionSet;
import fi.solmu.criteria.Exemption;
import fi.solmu.criteria.Standing;
import fi.solmu.kernel.JsonRows;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what networks are judged by. */
@Repository
public class JudgingQueries {
    /** Of each type the set in effect on the day: the one whose day came last. */
    private static final String FACTS = """
            WITH effective AS MATERIALIZED (
                SELECT DISTINCT ON (c.type_id) c.id, c.type_id
                FROM criterion_set c
                JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL AND s.status = 'IN_EFFECT'
                WHERE s.valid_from <= :day AND c.type_id IS NOT NULL
                ORDER BY c.type_id, s.valid_from DESC, c.version DESC),
            chosen AS (
                SELECT y.network_id, array_agg(e.id ORDER BY g.position DESC, g.id) AS sets,
                       array_agg(g.position ORDER BY g.position DESC, g.id) AS typologies
                FROM network_typing y
                JOIN effective e ON e.type_id = y.type_id
                JOIN typology g ON g.id = y.typology_id
                %1$s
                GROUP BY y.network_id),
            exempt AS (
                SELECT y.network_id, json_agg(json_build_object(
                           'id', y.id, 'code', y.code, 'reason', y.reason, 'since', y.since,
                           'until', least(y.until, x.counts_from - 1), 'given_by', a.name) ORDER BY y.id)::text AS rows
                FROM exemption y
                LEFT JOIN exemption_end x ON x.exemption_id = y.id
                LEFT JOIN account a ON a.id = y.given_by
                %1$s
                GROUP BY y.network_id)
            SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status, s.since, n.type_ids <> '{}' AS typed,
                   c.sets, c.typologies, e.rows AS exemptions
            FROM network n
            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
            LEFT JOIN chosen c ON c.network_id = n.id
            LEFT JOIN exempt e ON e.network_id = n.id
            WHERE n.canonical_id = n.id AND %2$s
            """;

    private static final String SETS = """
            SELECT c.id AS set_id, c.type_id, c.version, s.status, s.valid_from,
                   t.name_fi AS type_fi, t.name_sv AS type_sv, t.name_en AS type_en,
                   g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en,
                   k.id, k.position, k.code, k.measure, k.comparison, k.threshold, k.standing,
                   k.name_fi, k.name_sv, k.name_en, k.grace_months, k.due_month
            FROM criterion_set c
            JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL
            LEFT JOIN network_type t ON t.id = c.type_id
            LEFT JOIN typology g ON g.id = t.typology_id
            LEFT JOIN criterion k ON k.set_id = c.id
            WHERE c.id = ANY (:sets)
            ORDER BY c.id, k.position, k.code
            """;

    private static final String RUNNING = "n.status = 'RUNNING'";
    private final JdbcClient db;

    JudgingQueries(JdbcClient db) {
        this.db = db;
    }

    List<Facts> of(Collection<UUID> networks, LocalDate day) {
        return db.sql(FACTS.formatted("WHERE y.network_id = ANY (:networks)", "n.id = ANY (:networks)"))
                .param("networks", Sql.ids(networks))
                .param("day", day)
                .query((row, _) -> facts(row))
                .list();
    }

    List<Facts> running(LocalDate day) {
        return db.sql(FACTS.formatted("", RUNNING))
                .param("day", day)
                .query((row, _) -> facts(row))
                .list();
    }

    /** Networks of a type that run. */
    List<Facts> running(UUID type, LocalDate day) {
        return db.sql(
                        FACTS.formatted(
                                "",
                                RUNNING
                                        + " AND EXISTS (SELECT FROM network_typing z WHERE z.network_id = n.id AND z.type_id = :type)"))
                .param("type", type)
                .param("day", day)
                .query((row, _) -> facts(row))
                .list();
    }

    private record ExemptionRow(
            UUID id,
            String code,
            String reason,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String givenBy) {}

    private static Facts facts(ResultSet row) throws SQLException {
        var exemptions = row.getString("exemptions");
        var sets = new ArrayList<Facts.Effect>();
        var ids = Sql.idList(row.getArray("sets"));
        var typologies = row.getArray("typologies");
        for (int at = 0; at < ids.size(); at++) {
            sets.add(new Facts.Effect(ids.get(at), ((Integer[]) typologies.getArray())[at]));
        }
        return new Facts(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                NetworkStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getBoolean("typed"),
                sets,
                exemptions == null
                        ? List.of()
                        : JsonRows.read(exemptions, ExemptionRow.class).stream()
                                .map(each -> new Exemption(
                                        each.id(),
                                        each.code(),
                                        each.reason(),
                                        each.since(),
                                        each.until(),
                                        each.givenBy()))
                                .toList());
    }

    /** These sets with their criteria, in whatever state they are; of one not in effect the day is the farthest. */
    public Map<UUID, CriterionSet> sets(Collection<UUID> sets) {
        var found = new LinkedHashMap<UUID, CriterionSet>();
        if (sets.isEmpty()) {
            return found;
        }
        db.sql(SETS).param("sets", Sql.ids(sets)).query(row -> {
            var id = row.getObject("set_id", UUID.class);
            var set = found.get(id);
            if (set == null) {
                set = set(id, row);
                found.put(id, set);
            }
            if (row.getObject("id") != null) {
                set.criteria().add(criterion(row));
            }
        });
        return found;
    }

    private static CriterionSet set(UUID id, ResultSet row) throws SQLException {
        var validFrom = row.getObject("valid_from", LocalDate.class);
        return new CriterionSet(
                id,
                row.getObject("type_id", UUID.class),
                new Localised(row.getString("type_fi"), row.getString("type_sv"), row.getString("type_en")),
                new Localised(row.getString("typology_fi"), row.getString("typology_sv"), row.getString("typology_en")),
                row.getInt("version"),
                validFrom == null ? LocalDate.MAX : validFrom,
                new ArrayList<>());
    }

    /** A criterion from its columns, which are called as in the table. */
    public static Criterion criterion(ResultSet row) throws SQLException {
        int due = row.getInt("due_month");
        return new Criterion(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("code"),
                row.getString("measure"),
                Comparison.valueOf(row.getString("comparison")),
                row.getDouble("threshold"),
                Standing.valueOf(row.getString("standing")),
                Sql.localised(row, "name"),
                row.getInt("grace_months"),
                due == 0 ? null : Month.of(due));
    }
}
