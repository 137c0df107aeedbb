package fi.solmu.overview.year;

import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the networks differ between two days (muutos).
 *
 * @param removed members whose data was removed since with networks that closed: they are in no figure any more
 */
public record Change(LocalDate then, LocalDate now, Figures before, Figures after, List<Moved> moved, int removed) {

    /**
     * The figures of one day.
     *
     * @param people who belonged to a network; organisations and municipalities likewise
     * @param meetings held in the twelve months up to the day
     * @param plans approved for the day's year by the day
     * @param verdicts none when no network was judged on that day
     */
    public record Figures(
            int running,
            int paused,
            int people,
            int organisations,
            int municipalities,
            int meetings,
            int plans,
            @Nullable Judged verdicts) {}

    /** How many networks were judged, and how many of them lacked nothing or fell short. */
    public record Judged(int networks, int met, int fallShort) {}

    /**
     * A network that is not in the state it was in.
     *
     * @param from none when it was not there
     * @param since when it came into its present state
     * @param reason why it closed, for one that did
     */
    public record Moved(
            UUID network,
            Localised name,
            @Nullable NetworkStatus from,
            NetworkStatus to,
            LocalDate since,
            @Nullable String reason) {
        public String address() {
            return "/networks/" + network;
        }

        /** Whether it runs now and did not then. */
        public boolean began() {
            return to == NetworkStatus.RUNNING;
        }

        /** Whether it ran then, or was about to end, and does not any more. */
        public boolean ceased() {
            return !began() && (from == NetworkStatus.RUNNING || from == NetworkStatus.CLOSING);
        }
    }

    public List<Moved> began() {
        return moved.stream().filter(Moved::began).toList();
    }

    public List<Moved> ceased() {
        return moved.stream().filter(Moved::ceased).toList();
    }

    /**
     * One figure, then and now.
     *
     * @param key the message that names it
     * @param before none when nobody knows
     * @param list where what is counted now stands
     */
    public record Row(String key, @Nullable Integer before, int after, String list) {}

    /** The figures, one below the other; those of the criteria only when networks are judged now. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("overview.change.running", before.running(), after.running(), "/networks?state=running"));
        rows.add(new Row("overview.change.paused", before.paused(), after.paused(), "/networks?state=paused"));
        rows.add(new Row("overview.change.people", before.people(), after.people(), "/portfolio/load/people"));
        rows.add(new Row(
                "overview.change.organisations",
                before.organisations(),
                after.organisations(),
                "/organisations?network=any"));
        rows.add(new Row(
                "overview.change.municipalities",
                before.municipalities(),
                after.municipalities(),
                "/organisations?kind=MUNICIPALITY&network=any"));
        rows.add(new Row(
                "overview.change.meetings", before.meetings(), after.meetings(), "/meetings?when=held&whose=all"));
        rows.add(new Row("overview.change.plans", before.plans(), after.plans(), "/plans?state=approved"));
        var then = before.verdicts();
        var judged = after.verdicts();
        if (judged != null) {
            rows.add(new Row(
                    "overview.change.met",
                    then == null ? null : then.met(),
                    judged.met(),
                    "/portfolio?show=met#matrix"));
            rows.add(new Row(
                    "overview.change.short",
                    then == null ? null : then.fallShort(),
                    judged.fallShort(),
                    "/portfolio?show=short#matrix"));
        }
        return rows;
    }
}
