package fi.solmu.register.organisations;

import fi.solmu.shell.Addresses;
import fi.solmu.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows and how, as in its address. Codes nobody knows find nothing.
 *
 * @param populationClass code of a population class
 * @param type code of a municipality type
 * @param without "networks": only those in no network
 * @param network "any": only those in some network; a network's id: only those in that one
 * @param former "yes": those that have joined another, instead of those that are there
 * @param sort a column, with a minus before it for the other way round
 */
public record OrganisationFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String language,
        @Nullable String grouping,
        @Nullable String populationClass,
        @Nullable String type,
        @Nullable String without,
        @Nullable String network,
        @Nullable String former,
        @Nullable String sort,
        @Nullable Integer page) {

    static final int PAGE = 100;

    String text() {
        return Typed.stripped(q);
    }

    boolean withoutNetworks() {
        return "networks".equals(without);
    }

    boolean inSomeNetwork() {
        return "any".equals(network);
    }

    boolean onlyFormer() {
        return "yes".equals(former);
    }

    public int at() {
        return page == null || page < 1 ? 1 : Math.min(page, 10_000);
    }

    public String sorted() {
        return sort == null || sort.isBlank() ? "name" : sort;
    }

    /** Whether anything but the kind narrows the list. */
    public boolean narrowed() {
        return parts().keySet().stream().anyMatch(name -> !name.equals("kind") && !name.equals("sort"));
    }

    /** The address of the list of another kind, nothing else narrowed. */
    public static String ofKind(@Nullable String kind) {
        return kind == null ? "/organisations" : "/organisations?kind=" + kind;
    }

    /** The address of this list sorted otherwise. */
    public String sortedBy(String column) {
        var parts = parts();
        parts.put("sort", column);
        return Addresses.of("/organisations", parts);
    }

    /** The address of a further page, without its number. */
    public String furtherPages() {
        var address = Addresses.of("/organisations", parts());
        return address + (address.contains("?") ? "&page=" : "?page=");
    }

    /** The address of this list in a file format. */
    public String as(String format) {
        return Addresses.of("/organisations." + format, parts());
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "q", q);
        put(parts, "kind", kind);
        put(parts, "region", region);
        put(parts, "language", language);
        put(parts, "grouping", grouping);
        put(parts, "populationClass", populationClass);
        put(parts, "type", type);
        put(parts, "without", without);
        put(parts, "network", network);
        put(parts, "former", former);
        put(parts, "sort", sort);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value.strip());
        }
    }
}
