package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network of a round.
 *
 * @param type as it was when the round opened
 * @param asked how many members were asked
 * @param answered how many of them sent the form
 * @param languages in which it works
 * @param byOpenLink whether members answered by an open link: nobody knows of how many, and what they answered is shown of
 *     this network only
 */
public record RoundNetwork(
        UUID id,
        Localised name,
        @Nullable UUID type,
        int asked,
        int answered,
        int coordinatorsAsked,
        int coordinatorsAnswered,
        List<Language> languages,
        boolean byOpenLink) {

    /** One whose members were invited. */
    public RoundNetwork(
            UUID id,
            Localised name,
            @Nullable UUID type,
            int asked,
            int answered,
            int coordinatorsAsked,
            int coordinatorsAnswered,
            List<Language> languages) {
        this(id, name, type, asked, answered, coordinatorsAsked, coordinatorsAnswered, languages, false);
    }

    /** How many were asked, and how many of them answered. */
    public String answersInWords(Texts t) {
        return byOpenLink
                ? t.text("surveys.open.results.lead", answered, coordinatorsAnswered, coordinatorsAsked)
                : t.text("surveys.results.network.lead", answered, asked, coordinatorsAnswered, coordinatorsAsked);
    }

    /** Percents of those asked. */
    public int rate() {
        return asked == 0 ? 0 : Math.toIntExact(Math.round(100.0 * answered / asked));
    }
}
