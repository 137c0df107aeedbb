package fi.solmu.surveys;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import fi.solmu.register.ProposalDrafts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is made of a closed round, as whoever reads its results would (jatkotoimet). */
public interface RoundFollowUp {
    /** How far a recommendation is. */
    enum State {
        OPEN,
        UNDERWAY,
        DONE,
        DROPPED
    }

    /**
     * A recommendation.
     *
     * @param network the only one it is about; none when it is about many
     * @param owner the account of whoever sees to it
     * @param byGroup whether the working group considers it, or else management
     * @param due by the end of the quarter of this day
     * @param kind what should be proposed of the network; none when nothing
     * @param outcome what came of it
     */
    record Recommended(
            Localised title,
            String reasons,
            @Nullable UUID network,
            UUID owner,
            boolean byGroup,
            LocalDate due,
            ProposalDrafts.@Nullable Kind kind,
            State state,
            @Nullable String outcome) {}

    /** Makes a recommendation; tells its address. */
    String recommend(UUID round, Recommended recommendation, Actor actor);

    /** Gives a theme to all texts that can be read and hold this, in small letters or capitals. */
    void code(UUID round, Localised theme, String holding, Actor actor);
}
