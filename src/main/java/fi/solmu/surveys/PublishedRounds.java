package fi.solmu.surveys;

import fi.solmu.kernel.Localised;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in the tables that were published of a round held elsewhere (julkaistut tulokset). */
public interface PublishedRounds {
    /**
     * Writes the round of this year with the tables of a CSV file; the same once more changes nothing.
     *
     * @return the round
     * @throws IllegalArgumentException when the file cannot be read
     */
    UUID take(byte[] file, Localised name, int year, @Nullable UUID account);
}
