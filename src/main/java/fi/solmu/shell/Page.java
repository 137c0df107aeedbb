package fi.solmu.shell;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows besides its own data: who reads, in which language, where they are.
 *
 * @param actor who reads; empty for a visitor
 * @param path the address without its query
 * @param languages the address of this page in each language
 * @param navigation the entries this reader may open, in order
 * @param csrf the token of a form; asked for inside forms only, because asking begins a session
 * @param toast what was just done, to be said once
 */
public record Page(
        Texts t,
        @Nullable Actor actor,
        String path,
        Map<Language, String> languages,
        List<NavigationEntry> navigation,
        Localised association,
        Supplier<Csrf> csrf,
        @Nullable Toast toast,
        boolean demo,
        LocalDate today,
        String assetVersion) {

    /** The hidden field that shows a form to be ours. */
    public record Csrf(String field, String token) {}

    /** "Done", said once after a redirect; with the address of an undo, if there is one. */
    public record Toast(
            String text,
            @Nullable String undoAddress,
            @Nullable String undoLabel) implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
    }

    public Language language() {
        return t.language();
    }

    public boolean signedIn() {
        return actor != null;
    }

    public boolean may(Action action) {
        return actor != null && actor.may(action);
    }

    public boolean mayInNetwork(Action action, UUID network) {
        return actor != null && actor.mayInNetwork(action, network);
    }

    public Optional<Localised.Text> associationName() {
        return association.in(language());
    }

    /** Whether the page lies under an entry; the administration's entry stands for all that its page leads to. */
    public boolean isHere(NavigationEntry entry) {
        return isUnder(entry)
                || (entry.address(language()).equals("/admin")
                        && navigation.stream()
                                .anyMatch(
                                        each -> each.place() == NavigationEntry.Place.ADMINISTRATION && isUnder(each)));
    }

    private boolean isUnder(NavigationEntry entry) {
        return path.equals(entry.address(language())) || path.startsWith(entry.address(language()) + "/");
    }
}
