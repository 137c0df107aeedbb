package fi.solmu.register;

import fi.solmu.access.Actor;
import fi.solmu.shell.Texts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells what another module has to say on the page of a network: "Possibly the same as …". A module that has something
 * to say makes a bean of this. Asked once for a page.
 */
public interface NetworkNotices {

    /**
     * What to say of these networks, all shown as one on the page; words in the language of the texts. Whatever the
     * link leads to, the reader must be allowed to open.
     */
    List<Notice> of(Collection<UUID> networks, Actor reader, Texts t);

    /** One sentence and where it leads. */
    record Notice(String text, String address, String link) {}
}
