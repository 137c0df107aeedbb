package fi.solmu.shell;

import fi.solmu.access.Action;
import fi.solmu.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A word in a menu. Modules declare theirs as beans; the shell shows those that the reader may open.
 *
 * @param order entries stand in this order
 * @param key the message
 * @param addressPattern the address; {lang} stands for the reader's language
 * @param action what opening it needs; none for public entries
 */
public record NavigationEntry(
        Place place,
        int order,
        String key,
        String addressPattern,
        @Nullable Action action) {

    /** Which menu. */
    public enum Place {
        /** The main menu of those who run networks. */
        OFFICE,
        /** The main menu of members. */
        MEMBER,
        /** The main menu of public pages. */
        PUBLIC,
        /** The menu of the administration's pages. */
        ADMINISTRATION,
        /** The tabs of the pages about people. */
        PEOPLE,
        /** The tabs of the pages of the whole. */
        PORTFOLIO,
        /** The foot of every page. */
        FOOTER
    }

    public static NavigationEntry office(int order, String key, String address, Action action) {
        return new NavigationEntry(Place.OFFICE, order, key, address, action);
    }

    public static NavigationEntry member(int order, String key, String address, Action action) {
        return new NavigationEntry(Place.MEMBER, order, key, address, action);
    }

    public static NavigationEntry visitor(int order, String key, String address) {
        return new NavigationEntry(Place.PUBLIC, order, key, address, null);
    }

    public static NavigationEntry administration(int order, String key, String address, Action action) {
        return new NavigationEntry(Place.ADMINISTRATION, order, key, address, action);
    }

    public static NavigationEntry people(int order, String key, String address, Action action) {
        return new NavigationEntry(Place.PEOPLE, order, key, address, action);
    }

    public static NavigationEntry portfolio(int order, String key, String address, Action action) {
        return new NavigationEntry(Place.PORTFOLIO, order, key, address, action);
    }

    public static NavigationEntry footer(int order, String key, String address) {
        return new NavigationEntry(Place.FOOTER, order, key, address, null);
    }

    public String address(Language language) {
        return addressPattern.replace("{lang}", language.code());
    }
}
