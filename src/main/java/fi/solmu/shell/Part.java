package fi.solmu.shell;

import gg.jte.Content;

/** A part of a page that another module than the page's makes: its template with what it shows. */
@FunctionalInterface
public interface Part {

    /** The part as it stands on this page. */
    Content on(Page page);
}
