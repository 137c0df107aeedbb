package fi.solmu.planning.year;

import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which plans or measures somebody wants to see; what the address does not say is not narrowed.
 *
 * @param year none for all years: what waits, or was returned, may be of any
 * @param state of plans; none for all
 * @param show of measures; none for all
 * @param waits only plans that wait for the reader's approval
 * @param own only networks that the reader coordinates
 */
public record YearFilter(
        @Nullable Integer year,
        @Nullable State state,
        @Nullable Show show,
        @Nullable Integer month,
        @Nullable UUID type,
        boolean waits,
        boolean own,
        int page) {

    /** How a network's year can be. */
    public enum State {
        APPROVED,
        PROPOSED,
        RETURNED,
        DRAFT,
        /** There should be a plan, and there is none. */
        MISSING,
        /** There is none, and nobody expects one. */
        NOT_EXPECTED
    }

    /** How a measure can be. */
    public enum Show {
        LATE,
        OPEN,
        DONE,
        DROPPED
    }

    static YearFilter of(MultiValueMap<String, String> asked, LocalDate today) {
        boolean waits = "me".equals(asked.getFirst("waits"));
        boolean allYears = waits || "all".equals(asked.getFirst("year"));
        return new YearFilter(
                number(asked.getFirst("year"), 2000, 2100, allYears ? null : Integer.valueOf(today.getYear())),
                constant(State.class, asked.getFirst("state")),
                constant(Show.class, asked.getFirst("show")),
                number(asked.getFirst("month"), 1, 12, null),
                Typed.id(Objects.requireNonNullElse(asked.getFirst("type"), "")).orElse(null),
                waits,
                "yes".equals(asked.getFirst("own")),
                whole(number(asked.getFirst("page"), 1, 10_000, 1)));
    }

    private static int whole(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static @Nullable Integer number(@Nullable String asked, int least, int most, @Nullable Integer otherwise) {
        if (asked == null || !asked.matches("\\d{1,5}")) {
            return otherwise;
        }
        int number = Integer.parseInt(asked);
        return number < least || number > most ? otherwise : Integer.valueOf(number);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> of, @Nullable String asked) {
        for (var each : of.getEnumConstants()) {
            if (code(each).equals(asked)) {
                return each;
            }
        }
        return null;
    }

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of the plans with one thing asked otherwise; an empty value asks for all. */
    public String with(String name, String value) {
        return address("/plans", name, value);
    }

    /** The same of the measures. */
    public String measuresWith(String name, String value) {
        return address("/plans/measures", name, value);
    }

    /** The plans in this state, whatever was asked of states before. */
    public String inState(State wanted) {
        return address("/plans", "state", code(wanted));
    }

    /** The address of a further page of plans, without its number. */
    public String pageOfPlans() {
        return with("page", "") + "&page=";
    }

    public String pageOfMeasures() {
        return measuresWith("page", "") + "&page=";
    }

    private String address(String path, String name, String value) {
        var asked = asked(path);
        asked.put(name, value);
        return path
                + asked.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private Map<String, String> asked(String path) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("year", year == null ? (waits ? "" : "all") : year.toString());
        if (path.equals("/plans")) {
            asked.put("state", state == null ? "" : code(state));
            asked.put("waits", waits ? "me" : "");
        } else {
            asked.put("show", show == null ? "" : code(show));
            asked.put("month", month == null ? "" : month.toString());
        }
        asked.put("type", type == null ? "" : type.toString());
        asked.put("own", own ? "yes" : "");
        return asked;
    }

    /** The late measures of the same networks. */
    YearFilter late() {
        return new YearFilter(year, null, Show.LATE, null, type, false, own, 1);
    }

    /** Measures are asked for a year at a time. */
    YearFilter ofOneYear(LocalDate today) {
        return new YearFilter(
                year == null ? Integer.valueOf(today.getYear()) : year, null, show, month, type, false, own, page);
    }

    /** Whether it is narrower than a whole year of everybody. */
    public boolean narrows() {
        return state != null || show != null || month != null || type != null || waits || own;
    }
}
