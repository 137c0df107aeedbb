package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Addresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which networks to show, in which order (rajaus): what stands in the list's address. Only known names with known
 * values come this far; anything else in an address is refused, never passed on.
 */
public final class NetworkFilter {
    static final int MOST_LETTERS = 200;
    static final int MOST_PAGES = 100_000;
    /** Of the state: all but the closed. */
    static final String OPEN = "open";

    private static final String TYPE = "type-";
    private static final String SORT = "sort";
    private static final String ORDER = "order";
    private static final String PAGE = "page";
    private static final Set<String> NOT_NARROWING = Set.of(SORT, ORDER, PAGE, "density");
    private final Map<String, String> values;

    private NetworkFilter(Map<String, String> values) {
        this.values = values;
    }

    /** By what the list is ordered. */
    public enum Sort {
        NAME,
        TYPE,
        AREA,
        ROLE,
        STATE,
        MEMBERS,
        REVIEW,
        COORDINATOR,
        /** By how well the name fits what was searched; only when something was. */
        RELEVANCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name or the value that no address of ours has. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String name) {
            super(name, null, false, false);
        }
    }

    static NetworkFilter none() {
        return new NetworkFilter(Map.of());
    }

    /** Reads an address; empty values are left out, the language of the page is not ours to judge. */
    static NetworkFilter of(Map<String, String[]> parameters, Classification classification) throws Unknown {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : parameters.entrySet()) {
            var name = parameter.getKey();
            if (name.equals("lang")) {
                continue;
            }
            if (parameter.getValue().length != 1) {
                throw new Unknown(name);
            }
            var value = parameter.getValue()[0].strip();
            if (!known(name, value, classification)) {
                throw new Unknown(name);
            }
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        if (Sort.RELEVANCE.code().equals(values.get(SORT)) && !values.containsKey("q")) {
            throw new Unknown(SORT);
        }
        return new NetworkFilter(values);
    }

    private static boolean known(String name, String value, Classification classification) {
        if (name.startsWith(TYPE)) {
            return classification
                    .typology(name.substring(TYPE.length()))
                    .filter(typology -> value.isEmpty()
                            || value.equals("none")
                            || typology.type(value).isPresent())
                    .isPresent();
        }
        return switch (name) {
            case "q" -> value.length() <= MOST_LETTERS && value.chars().noneMatch(Character::isISOControl);
            case "area" -> value.isEmpty() || classification.area(value).isPresent();
            case "role" -> value.isEmpty() || isOneOf(value, NetworkRole.values());
            case "state" -> value.isEmpty() || value.equals(OPEN) || isOneOf(value, NetworkStatus.values());
            case "language" -> value.isEmpty() || Language.of(value).isPresent();
            case "published" -> List.of("", "yes", "no").contains(value);
            case "coordinator" -> List.of("", "none").contains(value);
            case "conflict" -> List.of("", "open").contains(value);
            case "own" -> List.of("", "yes").contains(value);
            case "members" -> List.of("", "unconfirmed").contains(value);
            case "missing" -> List.of("", "translations").contains(value);
            case SORT -> value.isEmpty() || sort(value).isPresent();
            case ORDER -> List.of("", "asc", "desc").contains(value);
            case PAGE -> value.isEmpty() || isPage(value);
            case "density" -> List.of("", "roomy", "compact").contains(value);
            default -> false;
        };
    }

    private static boolean isOneOf(String value, Enum<?>[] constants) {
        for (var constant : constants) {
            if (constant != NetworkStatus.WITHDRAWN
                    && constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(String value) {
        return value.length() <= 6
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= MOST_PAGES;
    }

    private static Optional<Sort> sort(String code) {
        for (var sort : Sort.values()) {
            if (sort.code().equals(code)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkFilter filter && filter.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The value of this name, the empty string when the address has none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The chosen type's code per typology's code; "none" for networks without a type in it. */
    Map<String, String> types() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(TYPE))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(TYPE.length()), Map.Entry::getValue));
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !NOT_NARROWING.containsAll(values.keySet());
    }

    /** Whether it depends on memberships which networks are shown, or where. */
    boolean asksForMembers() {
        return has("members") || sort() == Sort.MEMBERS;
    }

    public Sort sort() {
        return sort(get(SORT)).orElse(has("q") ? Sort.RELEVANCE : Sort.NAME);
    }

    public boolean descending() {
        return get(ORDER).equals("desc");
    }

    public int page() {
        return has(PAGE) ? Integer.parseInt(get(PAGE)) : 1;
    }

    public boolean compact() {
        return !get("density").equals("roomy");
    }

    /** What narrows the list, for a form's hidden fields: everything but what these names say. */
    public Map<String, String> others(String... names) {
        var others = new LinkedHashMap<>(values);
        others.keySet().removeAll(List.of(names));
        others.remove(PAGE);
        return others;
    }

    /** The address of the same list with one thing changed; an empty value takes the thing away. Starts anew. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        put(changed, name, value);
        return Addresses.of("/networks", changed);
    }

    /** The address of the list ordered by this; by what it is ordered by already: the other way round. */
    public String orderedBy(Sort sort) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        changed.put(SORT, sort.code());
        put(changed, ORDER, sort() == sort && !descending() ? "desc" : "");
        return Addresses.of("/networks", changed);
    }

    /** The address of the file with all that the list shows. */
    public String file(String ending) {
        var all = new LinkedHashMap<>(values);
        all.remove(PAGE);
        all.remove("density");
        return Addresses.of("/networks." + ending, all);
    }

    /** The address up to where the page's number goes. */
    public String pages() {
        var all = new LinkedHashMap<>(values);
        all.remove(PAGE);
        var address = Addresses.of("/networks", all);
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    /** Whether the list is narrowed by exactly this. */
    public boolean isJust(String name, String value) {
        var narrowing = new LinkedHashMap<>(values);
        narrowing.keySet().removeAll(NOT_NARROWING);
        return name.isEmpty() ? narrowing.isEmpty() : narrowing.equals(Map.of(name, value));
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
