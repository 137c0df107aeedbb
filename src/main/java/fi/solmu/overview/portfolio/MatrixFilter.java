package fi.solmu.overview.portfolio;

import fi.solmu.overview.picture.Picture;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Typed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which networks the matrix shows, and how they are grouped; what its address does not say is not narrowed, and what it
 * says and nothing here knows is passed over.
 *
 * @param type as {@link Picture.Type#address()}; empty for all, as are the other texts
 * @param unit the name of a unit in any language
 * @param area a task area's code
 * @param criterion the code of a criterion that is not met
 * @param all whether the rest of a long list is shown, too
 */
public record MatrixFilter(
        Show show,
        Group group,
        String type,
        String unit,
        String area,
        String state,
        String criterion,
        boolean all,
        int page) {

    /** By what criteria came to. */
    public enum Show {
        ALL,
        /** A required criterion is not met. */
        SHORT,
        /** Every criterion is met, or the network is exempt from it. */
        MET,
        /** None is missing, but something is unknown, not yet due or only recommended. */
        BETWEEN,
        NOT_JUDGED
    }

    /** What stands together. */
    public enum Group {
        NONE,
        TYPE,
        UNIT,
        AREA,
        STATE
    }

    static final MatrixFilter ALL = new MatrixFilter(Show.ALL, Group.NONE, "", "", "", "", "", true, 1);

    static MatrixFilter of(MultiValueMap<String, String> asked) {
        return new MatrixFilter(
                constant(Show.values(), asked.getFirst("show"), Show.ALL),
                constant(Group.values(), asked.getFirst("group"), Group.NONE),
                text(asked, "type"),
                text(asked, "unit"),
                text(asked, "area"),
                text(asked, "state"),
                text(asked, "criterion"),
                "all".equals(asked.getFirst("rows")),
                Typed.page(asked.getFirst("page")));
    }

    private static String text(MultiValueMap<String, String> asked, String name) {
        var value = asked.getFirst(name);
        return value == null || value.length() > 200 ? "" : value.strip();
    }

    private static <E extends Enum<E>> E constant(E[] of, @Nullable String asked, E otherwise) {
        for (var each : of) {
            if (code(each).equals(asked)) {
                return each;
            }
        }
        return otherwise;
    }

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many rows a page has. */
    int size() {
        return all ? Matrix.PAGE : Matrix.FIRST;
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return show != Show.ALL || !(type + unit + area + state + criterion).isEmpty();
    }

    MatrixFilter firstPage() {
        return new MatrixFilter(show, group, type, unit, area, state, criterion, all, 1);
    }

    MatrixFilter withoutShow() {
        return new MatrixFilter(Show.ALL, group, type, unit, area, state, criterion, all, page);
    }

    boolean takes(Picture picture, MatrixRow row) {
        var network = row.network();
        return row.is(show)
                && (criterion.isEmpty() || row.misses(criterion))
                && (state.isEmpty() || state.equals(code(network.status())))
                && (unit.isEmpty()
                        || unit.equals(network.unit().fi())
                        || unit.equals(network.unit().sv())
                        || unit.equals(network.unit().en()))
                && (type.isEmpty()
                        || network.types().stream()
                                .flatMap(id -> picture.type(id).stream())
                                .anyMatch(each -> each.address().equals(type)))
                && (area.isEmpty()
                        || network.areas().stream()
                                .flatMap(id -> picture.area(id).stream())
                                .anyMatch(each -> each.code().equals(area)));
    }

    /** The states a network of the matrix can be in. */
    public static NetworkStatus[] states() {
        return new NetworkStatus[] {
            NetworkStatus.RUNNING, NetworkStatus.RECORDED, NetworkStatus.PAUSED, NetworkStatus.CLOSING
        };
    }

    /** The address with one thing asked otherwise, from its first page; an empty value asks for all. */
    public String with(String path, String name, String value) {
        var asked = asked();
        asked.put(name, value);
        asked.remove("page");
        return address(path, asked);
    }

    /** The address of a further page, without its number. */
    public String pages(String path) {
        var address = address(path, asked());
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    private static String address(String path, Map<String, String> asked) {
        var query = asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + UriUtils.encodeQueryParam(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("show", show == Show.ALL ? "" : code(show));
        asked.put("group", group == Group.NONE ? "" : code(group));
        asked.put("type", type);
        asked.put("unit", unit);
        asked.put("area", area);
        asked.put("state", state);
        asked.put("criterion", criterion);
        asked.put("rows", all ? "all" : "");
        return asked;
    }
}
