package fi.solmu.planning.plans;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning the plan of a year: empty, or from the plan before. */
@Service
class Beginning {
    private final JdbcClient db;
    private final PlanQueries queries;
    private final PlanStates states;
    private final InstantSource clock;

    Beginning(JdbcClient db, PlanQueries queries, PlanStates states, InstantSource clock) {
        this.db = db;
        this.queries = queries;
        this.states = states;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Empty(UUID plan) implements Outcome {}

        /** Themes and goals of the earlier plan, and so many measures that were left undone. */
        record Drafted(UUID plan, int year, int measures) implements Outcome {}

        /** The year has a plan; perhaps somebody else began it just now. */
        record There(UUID plan) implements Outcome {}

        /** The network has ended. */
        record Ended() implements Outcome {}
    }

    NetworkPlans of(UUID network, LocalDate today) {
        var known = queries.network(network);
        var plans = queries.ofNetwork(known.id(), today);
        return new NetworkPlans(known.id(), known.name(), known.rule(), plans, years(known, plans, today));
    }

    /** Last year's plan can still be written down, next year's already. */
    private static List<Integer> years(PlanQueries.Network network, List<NetworkPlans.Row> plans, LocalDate today) {
        if (hasEnded(network)) {
            return List.of();
        }
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(year -> plans.stream().noneMatch(plan -> plan.year() == year))
                .boxed()
                .toList();
    }

    private static boolean hasEnded(PlanQueries.Network network) {
        return network.status() == NetworkStatus.CLOSED || network.status() == NetworkStatus.WITHDRAWN;
    }

    @Transactional
    Outcome begin(UUID network, int year, Language language, boolean fromEarlier, Actor actor, LocalDate today) {
        var known = queries.network(network);
        if (hasEnded(known)) {
            return new Outcome.Ended();
        }
        // Two who begin at once, or two networks that are one: the second finds the plan of the first.
        db.sql("SELECT id FROM network WHERE id = :network FOR UPDATE")
                .param("network", known.id())
                .query(UUID.class)
                .single();
        var there = db.sql("SELECT id FROM plan_now WHERE network_id = :network AND year = :year")
                .param("network", known.id())
                .param("year", year)
                .query(UUID.class)
                .optional();
        if (there.isPresent()) {
            return new Outcome.There(there.get());
        }
        var earlier = fromEarlier ? queries.before(known.id(), year) : null;
        var plan = insert(known, year, language, earlier);
        states.begin(plan, actor.account());
        return earlier == null
                ? new Outcome.Empty(plan)
                : new Outcome.Drafted(plan, earlier.year(), copy(earlier.id(), plan, known.id(), actor, today));
    }

    /** A copy is in the language of what it was copied from. */
    private UUID insert(PlanQueries.Network network, int year, Language language, PlanView.@Nullable Earlier earlier) {
        return db.sql("""
                        INSERT INTO plan (network_id, year, kind, language, drafted_from_id)
                        VALUES (:network, :year, :kind,
                                coalesce((SELECT language FROM plan WHERE id = :earlier), :language), :earlier)
                        RETURNING id
                        """)
                .param("network", network.id())
                .param("year", year)
                .param("kind", network.rule().kind().name())
                .param("language", language.code())
                .param("earlier", earlier == null ? null : earlier.id(), java.sql.Types.OTHER)
                .query(UUID.class)
                .single();
    }

    /** Copies themes, goals and the measures that are not settled; of owners only those who are in the network today. */
    private int copy(UUID earlier, UUID plan, UUID network, Actor actor, LocalDate today) {
        return db.sql("""
                        WITH theme AS MATERIALIZED (
                            SELECT t.id AS was, uuidv7() AS id, t.position, t.words FROM plan_theme t
                            WHERE t.plan_id = :earlier
                        ), goal AS MATERIALIZED (
                            SELECT g.id AS was, uuidv7() AS id, theme.id AS theme_id, g.position, g.words
                            FROM plan_goal g JOIN theme ON theme.was = g.theme_id
                        ), measure AS MATERIALIZED (
                            SELECT uuidv7() AS id, goal.id AS goal_id, m.position, m.words, m.month, m.owner_unit,
                                   CASE WHEN %s THEN m.owner_id END AS owner_id
                            FROM plan_measure_now m JOIN goal ON goal.was = m.goal_id
                            WHERE m.status IN ('PLANNED', 'UNDER_WAY')
                        ), themes AS (
                            INSERT INTO plan_theme (id, plan_id, position, words)
                            SELECT id, :plan, position, words FROM theme
                        ), goals AS (
                            INSERT INTO plan_goal (id, theme_id, position, words)
                            SELECT id, theme_id, position, words FROM goal
                        ), measures AS (
                            INSERT INTO plan_measure (id, goal_id, position, words, month, owner_kind, owner_id, owner_unit)
                            SELECT id, goal_id, position, words, month,
                                   CASE WHEN owner_unit IS NOT NULL THEN 'UNIT'
                                        WHEN owner_id IS NOT NULL THEN 'PERSON' ELSE 'NOBODY' END,
                                   owner_id, owner_unit
                            FROM measure
                        )
                        INSERT INTO plan_measure_state (measure_id, status, begun_at, begun_by)
                        SELECT id, 'PLANNED', :now, :account FROM measure
                        """.formatted(Owners.IN_NETWORK))
                .param("earlier", earlier)
                .param("plan", plan)
                .param("network", network)
                .param("today", today)
                .param("now", Sql.at(clock.instant()))
                .param("account", actor.account())
                .update();
    }
}
