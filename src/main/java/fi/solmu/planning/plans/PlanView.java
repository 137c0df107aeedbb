package fi.solmu.planning.plans;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanStatus;
import fi.solmu.shell.FormMark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan whole: whose it is and where it stands, what is in it, and how it came to this.
 *
 * @param binds whether it has been approved at some time: only then can anything in it be late
 */
public record PlanView(Head head, List<Theme> themes, List<State> history, boolean binds) {

    /** The plan itself. */
    public record Head(
            UUID id,
            UUID network,
            Localised networkName,
            int year,
            PlanKind kind,
            Language language,
            @Nullable Earlier draftedFrom,
            PlanRule rule,
            State state) {
        public String address() {
            return "/plans/" + id;
        }

        /** The {@code lang} of its text on a page of this language; none when they are the same. */
        public @Nullable String lang(Language page) {
            return page == language ? null : language.code();
        }
    }

    /** The plan another one was drafted from. */
    public record Earlier(UUID id, int year) {}

    /** A state with who brought it about, when, and what they said. */
    public record State(
            UUID id,
            PlanStatus status,
            @Nullable String note,
            Instant at,
            @Nullable String by) {}

    /** What several goals have in common (teema). */
    public record Theme(UUID id, String words, List<Goal> goals) {}

    /** What is to be reached (tavoite). */
    public record Goal(UUID id, String words, List<Measure> measures) {
        /** Something was done for it, and nothing is left to be done. */
        public boolean isReached() {
            return measures.stream().allMatch(each -> each.status().isSettled())
                    && measures.stream().anyMatch(each -> each.status() == MeasureStatus.DONE);
        }
    }

    /** Something to be done (toimenpide). */
    public record Measure(
            UUID id,
            String words,
            @Nullable Integer month,
            Owner owner,
            MeasureStatus status,
            @Nullable String note,
            LocalDate since,
            @Nullable LocalDate overdueOn) {
        boolean isOverdue(LocalDate today) {
            return overdueOn != null && !today.isBefore(overdueOn);
        }
    }

    /** Whose a measure is (vastuu). */
    public sealed interface Owner {
        record Nobody() implements Owner {}

        record Person(UUID id, String name) implements Owner {}

        record Unit(String name) implements Owner {}

        /** A person who is no longer in the register. */
        record Removed() implements Owner {}

        static Owner of(String kind, @Nullable UUID person, @Nullable String name, @Nullable String unit) {
            if (unit != null) {
                return new Unit(unit);
            }
            if (person != null && name != null) {
                return new Person(person, name);
            }
            return kind.equals("PERSON") ? new Removed() : new Nobody();
        }
    }

    public boolean isLate(Measure measure, LocalDate today) {
        return binds && measure.isOverdue(today);
    }

    public List<Goal> goals() {
        return themes.stream().flatMap(theme -> theme.goals().stream()).toList();
    }

    public List<Measure> measures() {
        return goals().stream().flatMap(goal -> goal.measures().stream()).toList();
    }

    public long reached() {
        return goals().stream().filter(Goal::isReached).count();
    }

    public long late(LocalDate today) {
        return measures().stream().filter(each -> isLate(each, today)).count();
    }

    public long with(MeasureStatus status) {
        return measures().stream().filter(each -> each.status() == status).count();
    }

    /** The latest approval, whether it still holds or not. */
    public @Nullable State approval() {
        return history.stream()
                .filter(each -> each.status() == PlanStatus.APPROVED)
                .findFirst()
                .orElse(null);
    }

    /** A mark of the state and the text that somebody read before deciding; how measures get on is no part of it. */
    public String mark() {
        var text = new StringBuilder(head.state().id().toString());
        for (var theme : themes) {
            text.append('\n').append(theme.words());
            for (var goal : theme.goals()) {
                text.append('\n').append(goal.words());
                for (var each : goal.measures()) {
                    text.append('\n').append(each.words()).append(each.month()).append(each.owner());
                }
            }
        }
        return FormMark.of(text);
    }

    /** One theme, goal or measure of what a query tells row by row, in order. */
    record Row(
            UUID themeId,
            String theme,
            @Nullable UUID goalId,
            @Nullable String goal,
            @Nullable Measure measure) {}

    static List<Theme> gathered(List<Row> rows) {
        var themes = new ArrayList<Theme>();
        for (var row : rows) {
            if (themes.isEmpty() || !themes.getLast().id().equals(row.themeId())) {
                themes.add(new Theme(row.themeId(), row.theme(), new ArrayList<>()));
            }
            var goals = themes.getLast().goals();
            if (row.goalId() == null || row.goal() == null) {
                continue;
            }
            if (goals.isEmpty() || !goals.getLast().id().equals(row.goalId())) {
                goals.add(new Goal(row.goalId(), row.goal(), new ArrayList<>()));
            }
            if (row.measure() != null) {
                goals.getLast().measures().add(row.measure());
            }
        }
        return themes;
    }
}
