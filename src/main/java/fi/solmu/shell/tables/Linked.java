package fi.solmu.shell.tables;

import java.util.Locale;

/**
 * A cell that leads to a page (linkki): what it shows, a text, a number or a date, and the page's whole address. A file
 * whose kind knows no links holds what is shown.
 */
public record Linked(Object shown, String address) {
    public Linked {
        var begins = address.toLowerCase(Locale.ROOT);
        if (!begins.startsWith("https://") && !begins.startsWith("http://")) {
            throw new IllegalArgumentException("not the address of a page: " + address);
        }
    }
}
