package fi.solmu.imports.model;

import fi.solmu.imports.model.PersonModels.Version;
import fi.solmu.imports.people.PersonPairQueries.Answers;
import fi.solmu.imports.people.PersonPairQueries.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the model.
 *
 * @param learning the latest, which may go on
 * @param proposed what was learnt and waits to be taken in use
 * @param answers how right the score was in what people have decided
 * @param counts of pairs, for the tabs
 */
public record ModelPage(
        @Nullable Learning learning,
        @Nullable Version proposed,
        List<Weight> weights,
        List<Row> rows,
        List<Answers> answers,
        Counts counts) {
    public ModelPage {
        weights = List.copyOf(weights);
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
    }

    /**
     * What an agreement tells, in bits as readers write them.
     *
     * @param then by what is proposed
     * @param change from the one to the other; none when nothing changes
     */
    public record Weight(
            String agreement,
            String now,
            @Nullable String then,
            @Nullable String change) {}

    /** A version that can be in use; none for the model of the program. */
    public record Row(@Nullable Version version, boolean inUse) {
        /** Whether it can be taken in use here: what waits is taken where it is shown. */
        public boolean canBeTaken() {
            return !inUse && (version == null || version.takenAt() != null);
        }
    }

    public boolean goesOn() {
        return learning != null && learning.goesOn();
    }
}
