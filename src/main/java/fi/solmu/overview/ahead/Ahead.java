package fi.solmu.overview.ahead;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the next quarters bring (aikajana): what is overdue, what waits without a day of its own, and the rest quarter by
 * quarter.
 *
 * @param late what should have been done by today, the oldest first; waiting likewise
 */
public record Ahead(LocalDate today, List<Event> late, List<Event> waiting, List<Quarter> quarters) {
    /** This quarter and two more: as far as terms and reviews are prepared for. */
    static final int QUARTERS = 3;

    /** What happens, in the order of a table's rows. */
    public enum Kind {
        /** A fixed term ends by itself unless somebody continues it. */
        TERM_ENDS,
        /** The review of a continuing network falls due. */
        REVIEW,
        /** A network closes as decided. */
        CLOSES,
        /** Something decided takes effect: a founding, a merger, a pause. */
        TAKES_EFFECT,
        /** A condition of a decision is to be fulfilled. */
        CONDITION,
        /** The working group meets. */
        GROUP_MEETING,
        /** A proposal waits for the working group. */
        WAITS
    }

    /**
     * One of them.
     *
     * @param day when; of what waits, since when
     * @param name the network's; none of a meeting
     * @param about the kind of the proposal, for what was proposed and decided
     */
    public record Event(
            Kind kind,
            LocalDate day,
            Localised name,
            String address,
            @Nullable String about) {}

    /** A quarter of a year, from today on. */
    public record Quarter(int year, int quarter, List<Event> events) {
        public String id() {
            return "q" + year + "-" + quarter;
        }

        public Map<Kind, Integer> counts() {
            var counts = new EnumMap<Kind, Integer>(Kind.class);
            events.forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
            return counts;
        }

        public List<Event> of(Kind kind) {
            return events.stream().filter(event -> event.kind() == kind).toList();
        }
    }

    static Ahead of(LocalDate today, List<Event> events) {
        var inOrder = events.stream()
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(Event::kind)
                        .thenComparing(Event::address))
                .toList();
        return new Ahead(
                today,
                inOrder.stream()
                        .filter(event ->
                                event.kind() != Kind.WAITS && event.day().isBefore(today))
                        .toList(),
                inOrder.stream().filter(event -> event.kind() == Kind.WAITS).toList(),
                IntStream.range(0, QUARTERS)
                        .mapToObj(ahead -> quarter(today.plusMonths(3L * ahead), today, inOrder))
                        .toList());
    }

    /** The first day after the last quarter shown. */
    static LocalDate end(LocalDate today) {
        var last = today.plusMonths(3L * (QUARTERS - 1));
        return last.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    }

    private static Quarter quarter(LocalDate within, LocalDate today, List<Event> events) {
        int year = within.getYear();
        int quarter = within.get(IsoFields.QUARTER_OF_YEAR);
        var first = Year.of(year).atMonth(3 * quarter - 2).atDay(1);
        var next = first.plusMonths(3);
        return new Quarter(
                year,
                quarter,
                events.stream()
                        .filter(event -> event.kind() != Kind.WAITS)
                        .filter(event -> !event.day().isBefore(today)
                                && !event.day().isBefore(first)
                                && event.day().isBefore(next))
                        .toList());
    }

    /** The kinds there is anything of in the quarters. */
    public List<Kind> kinds() {
        return quarters.stream()
                .flatMap(quarter -> quarter.events().stream())
                .map(Event::kind)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isEmpty() {
        return late.isEmpty() && waiting.isEmpty() && kinds().isEmpty();
    }
}
