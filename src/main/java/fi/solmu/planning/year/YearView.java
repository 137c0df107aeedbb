package fi.solmu.planning.year;

import fi.solmu.kernel.Localised;
import fi.solmu.planning.Approver;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanStatus;
import fi.solmu.planning.plans.PlanView.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a year over networks, or of several years where they wait for somebody.
 *
 * @param counts of networks by state, and of late measures, under the filter without its state
 * @param types to choose from, by their typologies
 * @param waiting how many plans of any year wait for the reader
 */
public record YearView(
        YearFilter filter,
        List<Row> rows,
        int total,
        int pages,
        Map<YearFilter.State, Integer> counts,
        int late,
        int waiting,
        boolean mayApprove,
        boolean coordinates,
        List<Type> types) {

    /** A type of networks, to filter by. */
    public record Type(UUID id, Localised typology, Localised name) {}

    /**
     * One network's year.
     *
     * @param plan none when there is no plan
     */
    public record Row(
            UUID network,
            Localised name,
            PlanKind kind,
            boolean expected,
            Approver approver,
            @Nullable Plan plan) {}

    /** The plan of a row. */
    public record Plan(
            UUID id,
            int year,
            PlanStatus status,
            Instant at,
            @Nullable String by,
            int measures,
            int done,
            int late) {}

    /**
     * The measures of a year over networks.
     *
     * @param counts of measures under the filter without what to show
     */
    public record Measures(
            YearFilter filter,
            List<Measure> rows,
            int total,
            int pages,
            Map<YearFilter.Show, Integer> counts,
            boolean coordinates,
            List<Type> types) {

        /** The rows in order, the late ones together and the others month by month. */
        public List<Group> groups() {
            var groups = new ArrayList<Group>();
            for (var row : rows) {
                var month = row.late() ? null : row.month();
                if (groups.isEmpty()
                        || groups.getLast().late() != row.late()
                        || !Objects.equals(groups.getLast().month(), month)) {
                    groups.add(new Group(row.late(), month, new ArrayList<>()));
                }
                groups.getLast().rows().add(row);
            }
            return groups;
        }
    }

    /** Measures that are late, or of one month or none. */
    public record Group(boolean late, @Nullable Integer month, List<Measure> rows) {}

    /** One measure, in whose plan it is. */
    public record Measure(
            UUID id,
            UUID plan,
            String language,
            UUID network,
            Localised networkName,
            String words,
            String goal,
            @Nullable Integer month,
            Owner owner,
            MeasureStatus status,
            boolean late) {}
}
