package fi.solmu.planning.rules;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The types of networks with what is said of their plans. */
@Repository
public class RuleQueries {
    private static final String TYPES = """
            SELECT t.id, t.typology_id, t.name_fi, t.name_sv, t.name_en, t.in_use,
                   g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en,
                   r.kind, r.expected, r.approver,
                   (SELECT count(*)::int FROM network_typing y JOIN network n ON n.id = y.network_id
                    WHERE y.type_id = t.id AND n.canonical_id = n.id AND n.status = 'RUNNING') AS networks,
                   (SELECT count(*)::int FROM plan_rule_of_network o JOIN network n ON n.id = o.network_id
                    WHERE o.type_id = t.id AND n.canonical_id = n.id AND n.status = 'RUNNING') AS ruled
            FROM network_type t
            JOIN typology g ON g.id = t.typology_id
            LEFT JOIN plan_rule r ON r.type_id = t.id
            """;

    private final JdbcClient db;

    RuleQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * A type and its rule.
     *
     * @param networks how many networks of the type run
     * @param ruled for how many of them the rule holds: the others have one from a later typology
     */
    public record TypeRule(
            UUID type,
            UUID typology,
            Localised typologyName,
            Localised name,
            boolean inUse,
            @Nullable PlanRule rule,
            int networks,
            int ruled) {}

    List<TypeRule> all() {
        return db.sql(
                        TYPES
                                + " WHERE t.in_use OR r.type_id IS NOT NULL ORDER BY g.position DESC, g.code, t.position, t.code")
                .query((row, _) -> read(row))
                .list();
    }

    TypeRule of(UUID type) {
        return db.sql(TYPES + " WHERE t.id = :type")
                .param("type", type)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static TypeRule read(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new TypeRule(
                row.getObject("id", UUID.class),
                row.getObject("typology_id", UUID.class),
                Sql.localised(row, "typology"),
                Sql.localised(row, "name"),
                row.getBoolean("in_use"),
                kind == null
                        ? null
                        : new PlanRule(
                                PlanKind.valueOf(kind),
                                row.getBoolean("expected"),
                                Approver.valueOf(row.getString("approver"))),
                row.getInt("networks"),
                row.getInt("ruled"));
    }
}
