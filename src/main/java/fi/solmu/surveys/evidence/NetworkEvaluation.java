package fi.solmu.surveys.evidence;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one closed round came to in one network (verkoston arviointi).
 *
 * @param asked members to whom a form was sent, {@code answered} of whom sent it back
 * @param useful how useful they found it; none where it may not be shown
 * @param satisfied how satisfied they were, likewise
 */
public record NetworkEvaluation(
        UUID id,
        UUID network,
        Localised round,
        LocalDate closesOn,
        int asked,
        int answered,
        Optional<Mean> useful,
        Optional<Mean> satisfied) {
    /** The questions of the shipped forms that ask how useful a network is: to the municipality, and to one’s own work. */
    static final List<String> USEFUL = List.of("useful-municipality", "useful-work");

    static final String SATISFACTION = "satisfaction";

    /**
     * A mean on a scale from 1 to 5.
     *
     * @param count how many answers it is of
     */
    public record Mean(double value, int count) {}

    public String address() {
        return "/evaluation/rounds/" + id + "/results/networks/" + network;
    }

    /** The share of those asked who answered, from 0 to 1. */
    public double rate() {
        return asked == 0 ? 0 : (double) answered / asked;
    }
}
