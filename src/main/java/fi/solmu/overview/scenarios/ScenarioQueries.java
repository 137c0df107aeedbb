package fi.solmu.overview.scenarios;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.scenarios.Scenario.Change;
import fi.solmu.overview.scenarios.Scenario.Kind;
import fi.solmu.overview.scenarios.Scenario.Made;
import fi.solmu.overview.scenarios.Scenario.Named;
import fi.solmu.overview.scenarios.ScenarioList.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores scenarios. */
@Repository
class ScenarioQueries {
    private final JdbcClient db;

    ScenarioQueries(JdbcClient db) {
        this.db = db;
    }

    List<Listed> all() {
        return db.sql("""
                        SELECT s.id, s.name, a.name AS made_by, s.made_at, count(c.id) AS changes,
                               count(c.proposal_id) AS proposals
                        FROM scenario s
                        JOIN account a ON a.id = s.made_by
                        LEFT JOIN scenario_change c ON c.scenario_id = s.id
                        GROUP BY s.id, a.name
                        ORDER BY s.made_at DESC, s.id
                        """).query(Listed.class).list();
    }

    Optional<Scenario> find(UUID scenario) {
        var changes = db.sql("""
                        SELECT c.id, c.kind, n.id AS network_id, n.name_fi, n.name_sv, n.name_en,
                               i.id AS into_id, i.name_fi AS into_fi, i.name_sv AS into_sv, i.name_en AS into_en,
                               c.name, c.task_area_ids, c.proposal_id, p.made_by AS proposal_by, p.year, p.number,
                               s.status AS proposal_status
                        FROM scenario_change c
                        LEFT JOIN network was ON was.id = c.network_id
                        LEFT JOIN network n ON n.id = was.canonical_id
                        LEFT JOIN network target ON target.id = c.into_id
                        LEFT JOIN network i ON i.id = target.canonical_id
                        LEFT JOIN proposal p ON p.id = c.proposal_id
                        LEFT JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                        WHERE c.scenario_id = :scenario
                        ORDER BY c.added_at, c.id
                        """)
                .param("scenario", scenario)
                .query((row, _) -> change(row))
                .list();
        return db.sql("""
                        SELECT s.id, s.name, a.name AS made_by, s.made_at
                        FROM scenario s JOIN account a ON a.id = s.made_by WHERE s.id = :scenario
                        """)
                .param("scenario", scenario)
                .query((row, _) -> new Scenario(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        changes))
                .optional();
    }

    private static Change change(ResultSet row) throws SQLException {
        var proposal = row.getObject("proposal_id", UUID.class);
        int number = row.getInt("number");
        return new Change(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                named(row.getObject("network_id", UUID.class), Sql.localised(row, "name")),
                named(row.getObject("into_id", UUID.class), Sql.localised(row, "into")),
                row.getString("name"),
                Sql.idList(row.getArray("task_area_ids")),
                proposal == null
                        ? null
                        : new Made(
                                proposal,
                                row.getString("proposal_status"),
                                number == 0 ? null : number + "/" + row.getInt("year"),
                                row.getObject("proposal_by", UUID.class)));
    }

    private static @Nullable Named named(@Nullable UUID id, Localised name) {
        return id == null ? null : new Named(id, name);
    }

    /** Whoever changes the same scenario waits; false when it is gone. */
    boolean lock(UUID scenario) {
        return db.sql("SELECT id FROM scenario WHERE id = :scenario FOR UPDATE")
                .param("scenario", scenario)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    UUID add(String name, UUID account, Instant now) {
        return db.sql("INSERT INTO scenario (name, made_by, made_at) VALUES (:name, :account, :now) RETURNING id")
                .param("name", name)
                .param("account", account)
                .param("now", Sql.at(now))
                .query(UUID.class)
                .single();
    }

    void rename(UUID scenario, String name) {
        db.sql("UPDATE scenario SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", scenario)
                .update();
    }

    void add(UUID scenario, Wish wish, UUID account, Instant now) {
        db.sql("""
                        INSERT INTO scenario_change
                            (scenario_id, kind, network_id, into_id, name, task_area_ids, added_by, added_at)
                        VALUES (:scenario, :kind, :network, :into, :name, :areas, :account, :now)
                        """)
                .param("scenario", scenario)
                .param("kind", wish.kind().name())
                .param("network", wish.network())
                .param("into", wish.into())
                .param("name", wish.name())
                .param("areas", Sql.ids(wish.areas()))
                .param("account", account)
                .param("now", Sql.at(now))
                .update();
    }

    /**
     * A change as somebody wants it.
     *
     * @param network none for one to be founded, which has a name instead
     */
    record Wish(
            Kind kind,
            @Nullable UUID network,
            @Nullable UUID into,
            @Nullable String name,
            Collection<UUID> areas) {}

    void remove(UUID scenario, UUID change) {
        db.sql("DELETE FROM scenario_change WHERE scenario_id = :scenario AND id = :change")
                .param("scenario", scenario)
                .param("change", change)
                .update();
    }

    void delete(UUID scenario) {
        db.sql("DELETE FROM scenario WHERE id = :scenario")
                .param("scenario", scenario)
                .update();
    }

    void proposed(UUID change, UUID proposal) {
        db.sql("UPDATE scenario_change SET proposal_id = :proposal WHERE id = :change")
                .param("proposal", proposal)
                .param("change", change)
                .update();
    }

    /** What scenarios are called, for the audit trail. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("SELECT id, name FROM scenario WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(ids))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
