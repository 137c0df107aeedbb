package fi.solmu.site.catalogue;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published networks, grouped by their type.
 *
 * @param total how many networks there are on all pages
 * @param at which page this is, from 1
 * @param someElsewhere whether any text on this page is in another language than the reader's
 */
public record Catalogue(List<Group> groups, int total, int at, int pages, boolean someElsewhere) {

    List<UUID> networks() {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(Entry::network)
                .toList();
    }

    /** How one becomes part of a network. */
    public enum Joining {
        OPEN,
        LIMITED,
        ASK
    }

    /** Networks of one type; without a name those that have none. */
    public record Group(Localised name, int total, List<Entry> entries) {}

    /** One network in the list. */
    public record Entry(
            UUID network,
            @Nullable UUID type,
            String slug,
            Localised name,
            Localised forWhom,
            Joining joining,
            List<Language> languages) {

        boolean isElsewhere(Language reader) {
            return name.get(reader) == null || (!forWhom.isEmpty() && forWhom.get(reader) == null);
        }
    }

    /** What a reader asked for; nothing given is everything. */
    public record Search(String words, @Nullable Language language, boolean onlyOpen) {
        public boolean isEverything() {
            return words.isEmpty() && language == null && !onlyOpen;
        }
    }
}
