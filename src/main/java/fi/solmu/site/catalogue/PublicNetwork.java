package fi.solmu.site.catalogue;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.site.catalogue.Catalogue.Joining;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everyone may read of a network. */
public record PublicNetwork(
        String slug,
        Localised name,
        Localised purpose,
        Localised goals,
        Localised forWhom,
        Localised wayOfWorking,
        Localised howToJoin,
        Joining joining,
        List<Language> languages,
        Localised type,
        Role role,
        @Nullable LocalDate foundedOn,
        Status status,
        LocalDate since,
        @Nullable LocalDate endsOn,
        @Nullable String closedBecause,
        @Nullable Contact contact) {

    /** The association's role in it. */
    public enum Role {
        COORDINATES,
        MEMBER,
        OFFICIAL_BODY,
        UNKNOWN
    }

    /** Where it is in its life. */
    public enum Status {
        RECORDED,
        RUNNING,
        PAUSED,
        CLOSING,
        CLOSED,
        WITHDRAWN
    }

    /** Who answers questions about it. */
    public record Contact(
            String name,
            @Nullable String title,
            Localised organisation,
            @Nullable String address) {
        /** Opens a letter to this person about the network of this name. */
        public String letterAbout(String network) {
            return "mailto:" + encoded(String.valueOf(address)).replace("%40", "@") + "?subject=" + encoded(network);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** Whether any of its texts is shown to this reader in another language than theirs. */
    public boolean isElsewhere(Language reader) {
        return Stream.of(name, purpose, goals, forWhom, wayOfWorking, howToJoin)
                .anyMatch(text -> !text.isEmpty() && text.get(reader) == null);
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }
}
