package fi.solmu.planning.privacy;

import fi.solmu.kernel.Sql;
import fi.solmu.register.MembersRemoved;
import fi.solmu.register.PersonalData;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People are the owners of measures. A measure stays when its owner is erased, and says that there was one. */
@Component
class PlannedPersonalData implements PersonalData {
    private final JdbcClient db;

    PlannedPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Held> held(Collection<UUID> people) {
        return db.sql("""
                        SELECT coalesce(n.name_fi, n.name_sv, n.name_en) AS network, p.year, m.words,
                               (SELECT min(s.begun_at) FROM plan_measure_state s WHERE s.measure_id = m.id) AS at
                        FROM plan_measure m
                        JOIN plan_goal g ON g.id = m.goal_id
                        JOIN plan_theme t ON t.id = g.theme_id
                        JOIN plan p ON p.id = t.plan_id
                        JOIN network said ON said.id = p.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE m.owner_id = ANY (:people)
                        ORDER BY p.year, network, m.id
                        """)
                .param("people", Sql.ids(people))
                .query((row, _) -> new Held(
                        "planning.held",
                        null,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        values(row.getString("network"), row.getString("year"), row.getString("words"))))
                .list();
    }

    private static Map<String, @Nullable String> values(String network, String year, String words) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("planning.held.network", network);
        values.put("planning.held.year", year);
        values.put("planning.held.measure", words);
        return values;
    }

    @Override
    public void erase(Collection<UUID> people, Collection<UUID> records) {
        db.sql("UPDATE plan_measure SET owner_id = NULL WHERE owner_id = ANY (:people)")
                .param("people", Sql.ids(people))
                .update();
    }

    /** The plans of a network that has closed go on saying what was meant to be done, but not by whom. */
    @EventListener
    void removed(MembersRemoved closed) {
        db.sql("""
                        UPDATE plan_measure m SET owner_id = NULL
                        FROM plan_goal g, plan_theme t, plan p, network n
                        WHERE g.id = m.goal_id AND t.id = g.theme_id AND p.id = t.plan_id AND n.id = p.network_id
                          AND n.canonical_id = :network AND m.owner_id IS NOT NULL
                        """).param("network", closed.network()).update();
    }
}
