package fi.solmu.register.people;

import fi.solmu.shell.Addresses;
import fi.solmu.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows, as in its address.
 *
 * @param organisation those who work for it now
 * @param network those who belong to it now
 * @param without "networks": only those in no network
 * @param sort "-name" for the other way round
 */
public record PeopleFilter(
        @Nullable String q,
        @Nullable UUID organisation,
        @Nullable UUID network,
        @Nullable String without,
        @Nullable String sort,
        @Nullable Integer page) {

    static final int PAGE = 50;
    private static final int MOST_WORDS = 5;
    private static final Pattern GAP = Pattern.compile("[\\s,]+");

    String text() {
        return Typed.stripped(q);
    }

    /** The words of the search, each of which must occur in a name. */
    List<String> words() {
        return GAP.splitAsStream(text().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** What is searched for is an e-mail address. */
    boolean isAddress() {
        return text().indexOf('@') > 0;
    }

    /** Words of names are searched for and nothing else narrows the list. */
    boolean onlyWords() {
        return !words().isEmpty() && !isAddress() && organisation == null && network == null && !withoutNetworks();
    }

    boolean withoutNetworks() {
        return "networks".equals(without);
    }

    public int at() {
        return page == null || page < 1 ? 1 : Math.min(page, 10_000);
    }

    public String sorted() {
        return "-name".equals(sort) ? "-name" : "name";
    }

    public boolean narrowed() {
        return parts().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    public String sortedBy(String column) {
        var parts = parts();
        parts.put("sort", column);
        return Addresses.of("/people", parts);
    }

    public String furtherPages() {
        var address = Addresses.of("/people", parts());
        return address + (address.contains("?") ? "&page=" : "?page=");
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        if (!text().isEmpty()) {
            parts.put("q", text());
        }
        if (organisation != null) {
            parts.put("organisation", organisation.toString());
        }
        if (network != null) {
            parts.put("network", network.toString());
        }
        if (withoutNetworks()) {
            parts.put("without", "networks");
        }
        if (sort != null) {
            parts.put("sort", sorted());
        }
        return parts;
    }
}
