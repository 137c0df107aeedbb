package fi.solmu.planning;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What plans are called in the audit trail. */
@Configuration(proxyBeanMethods = false)
public class PlanNames {
    /** The audit trail's word for a plan. */
    public static final String PLAN = "plan";

    static final String RULE = "plan_rule";

    @Bean
    NamesOfThings namesOfPlans(JdbcClient db) {
        return new Kind(db, PLAN, """
                SELECT p.id, n.name_fi || ' ' || p.year AS name_fi, n.name_sv || ' ' || p.year AS name_sv,
                       n.name_en || ' ' || p.year AS name_en
                FROM plan p JOIN network said ON said.id = p.network_id JOIN network n ON n.id = said.canonical_id
                WHERE p.id = ANY (:ids)
                """, "/plans/");
    }

    @Bean
    NamesOfThings namesOfPlanRules(JdbcClient db) {
        return new Kind(
                db,
                RULE,
                "SELECT id, name_fi, name_sv, name_en FROM network_type WHERE id = ANY (:ids)",
                "/admin/plan-rules/");
    }

    private record Kind(JdbcClient db, String kind, String sql, String address) implements NamesOfThings {
        @Override
        public String kindKey() {
            return "planning.thing." + kind;
        }

        @Override
        public Map<UUID, Named> names(Collection<UUID> things) {
            var names = new HashMap<UUID, Named>();
            db.sql(sql).param("ids", Sql.ids(things)).query(row -> {
                var id = row.getObject("id", UUID.class);
                names.put(id, new Named(Sql.localised(row, "name"), address + id));
            });
            return names;
        }

        @Override
        public String fieldKey(String field) {
            return "planning.field." + field;
        }

        @Override
        public @Nullable String valueKey(String field, String value) {
            return switch (field) {
                case "state" -> "planning.state." + value;
                case "measure_state" -> "planning.measure." + value;
                case "kind" -> "planning.kind." + value;
                case "approver" -> "planning.approver." + value;
                case "expected" -> "planning.rules.expected." + value;
                case "month" -> "planning.month." + value;
                default -> null;
            };
        }

        @Override
        public @Nullable String kindOfValue(String field) {
            return field.equals("owner") ? "person" : null;
        }
    }
}
