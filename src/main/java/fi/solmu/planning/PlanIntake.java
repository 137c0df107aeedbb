package fi.solmu.planning;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in plans that are known whole, with the states they have been in: many at once, in a few statements. */
@Repository
public class PlanIntake {
    private final JdbcClient db;
    private final Audit audit;

    PlanIntake(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** A plan; the last of its states is the one it is in. */
    public record NewPlan(
            UUID network, int year, PlanKind kind, Language language, List<Happened> states, List<NewTheme> themes) {}

    /** A state a plan came into. */
    public record Happened(
            PlanStatus status,
            @Nullable String note,
            Instant at,
            @Nullable UUID by) {}

    public record NewTheme(String words, List<NewGoal> goals) {}

    public record NewGoal(String words, List<NewMeasure> measures) {}

    /**
     * A measure; the last of its states is the one it is in.
     *
     * @param owner a person, or none
     * @param unit a unit in words, where no person is the owner
     */
    public record NewMeasure(
            String words,
            @Nullable Integer month,
            @Nullable UUID owner,
            @Nullable String unit,
            List<Reported> states) {}

    /** A state a measure came into. */
    public record Reported(
            MeasureStatus status,
            @Nullable String note,
            Instant at,
            @Nullable UUID by) {}

    /** A thing under another, in its place. */
    private record Placed<T>(UUID id, UUID under, int position, T thing) {}

    /** A state, until the next of the same thing begins. */
    private record State(
            UUID of,
            String status,
            @Nullable String note,
            Instant at,
            @Nullable UUID by,
            @Nullable Instant until) {}

    /** Takes these plans; none of their networks has a plan for the year. */
    @Transactional
    public void take(Collection<NewPlan> plans) {
        var taken = plans.stream()
                .map(plan -> new Placed<>(UUID.randomUUID(), plan.network(), 0, plan))
                .toList();
        insertPlans(taken);
        var themes = under(taken, NewPlan::themes);
        insert("plan_theme", "plan_id", themes, NewTheme::words);
        var goals = under(themes, NewTheme::goals);
        insert("plan_goal", "theme_id", goals, NewGoal::words);
        var measures = under(goals, NewGoal::measures);
        insertMeasures(measures);
        insertStates("plan_state", "plan_id", states(taken));
        insertStates("plan_measure_state", "measure_id", reported(measures));
        audit.enterAll(
                null,
                Action.EDIT_PLAN,
                PlanNames.PLAN,
                taken.stream()
                        .map(each -> new SubjectChange(
                                each.id(),
                                new Change(
                                        "state",
                                        null,
                                        each.thing().states().getLast().status().name())))
                        .toList());
    }

    private static <P, T> List<Placed<T>> under(List<Placed<P>> parents, Function<P, List<T>> children) {
        var placed = new ArrayList<Placed<T>>();
        for (var parent : parents) {
            int position = 0;
            for (var child : children.apply(parent.thing())) {
                position++;
                placed.add(new Placed<>(UUID.randomUUID(), parent.id(), position, child));
            }
        }
        return placed;
    }

    private static <T> UUID[] ids(List<T> of, Function<T, @Nullable UUID> id) {
        return of.stream().map(id).toArray(UUID[]::new);
    }

    private void insertPlans(List<Placed<NewPlan>> plans) {
        db.sql("""
                        INSERT INTO plan (id, network_id, year, kind, language)
                        SELECT * FROM unnest(:ids, :networks, :years, :kinds, :languages)
                        """)
                .param("ids", ids(plans, Placed::id))
                .param("networks", ids(plans, Placed::under))
                .param("years", plans.stream().map(each -> each.thing().year()).toArray(Integer[]::new))
                .param(
                        "kinds",
                        Sql.texts(plans.stream()
                                .map(each -> each.thing().kind().name())
                                .toList()))
                .param(
                        "languages",
                        Sql.texts(plans.stream()
                                .map(each -> each.thing().language().code())
                                .toList()))
                .update();
    }

    private <T> void insert(String table, String under, List<Placed<T>> things, Function<T, String> words) {
        db.sql("""
                        INSERT INTO %s (id, %s, position, words)
                        SELECT * FROM unnest(:ids, :under, :positions, :words)
                        """.formatted(table, under))
                .param("ids", ids(things, Placed::id))
                .param("under", ids(things, Placed::under))
                .param("positions", things.stream().map(Placed::position).toArray(Integer[]::new))
                .param(
                        "words",
                        Sql.texts(things.stream()
                                .map(each -> words.apply(each.thing()))
                                .toList()))
                .update();
    }

    private void insertMeasures(List<Placed<NewMeasure>> measures) {
        db.sql("""
                        INSERT INTO plan_measure (id, goal_id, position, words, month, owner_kind, owner_id, owner_unit)
                        SELECT id, goal, position, words, month,
                               CASE WHEN owner IS NOT NULL THEN 'PERSON' WHEN unit IS NOT NULL THEN 'UNIT' ELSE 'NOBODY' END,
                               owner, unit
                        FROM unnest(:ids, :goals, :positions, :words, :months, :owners, :units)
                             AS m (id, goal, position, words, month, owner, unit)
                        """)
                .param("ids", ids(measures, Placed::id))
                .param("goals", ids(measures, Placed::under))
                .param("positions", measures.stream().map(Placed::position).toArray(Integer[]::new))
                .param(
                        "words",
                        Sql.texts(measures.stream()
                                .map(each -> each.thing().words())
                                .toList()))
                .param(
                        "months",
                        measures.stream().map(each -> each.thing().month()).toArray(Integer[]::new))
                .param("owners", ids(measures, each -> each.thing().owner()))
                .param(
                        "units",
                        Sql.texts(measures.stream()
                                .map(each -> each.thing().owner() == null
                                        ? each.thing().unit()
                                        : null)
                                .toList()))
                .update();
    }

    private static List<State> states(List<Placed<NewPlan>> plans) {
        var states = new ArrayList<State>();
        for (var plan : plans) {
            var happened = plan.thing().states();
            for (int at = 0; at < happened.size(); at++) {
                var each = happened.get(at);
                var next = at + 1 < happened.size() ? happened.get(at + 1).at() : null;
                states.add(new State(plan.id(), each.status().name(), each.note(), each.at(), each.by(), next));
            }
        }
        return states;
    }

    private static List<State> reported(List<Placed<NewMeasure>> measures) {
        var states = new ArrayList<State>();
        for (var measure : measures) {
            var reported = measure.thing().states();
            for (int at = 0; at < reported.size(); at++) {
                var each = reported.get(at);
                var next = at + 1 < reported.size() ? reported.get(at + 1).at() : null;
                states.add(new State(measure.id(), each.status().name(), each.note(), each.at(), each.by(), next));
            }
        }
        return states;
    }

    private void insertStates(String table, String of, List<State> states) {
        db.sql("""
                        INSERT INTO %s (%s, status, note, begun_at, begun_by, ended_at)
                        SELECT * FROM unnest(:of, :statuses, :notes, :begun::timestamptz[], :by, :ended::timestamptz[])
                        """.formatted(table, of))
                .param("of", ids(states, State::of))
                .param("statuses", Sql.texts(states.stream().map(State::status).toList()))
                .param("notes", Sql.texts(states.stream().map(State::note).toList()))
                .param(
                        "begun",
                        Sql.texts(states.stream()
                                .map(each -> each.at().toString())
                                .toList()))
                .param("by", ids(states, State::by))
                .param(
                        "ended",
                        Sql.texts(states.stream()
                                .map(each -> each.until() == null
                                        ? null
                                        : each.until().toString())
                                .toList()))
                .update();
    }
}
