package fi.solmu.overview.scenarios;

import fi.solmu.overview.picture.Picture.Area;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's page.
 *
 * @param effect none while it changes nothing
 * @param names of networks, to choose from while typing
 * @param reader who sees their own drafts
 */
public record ScenarioView(
        Scenario scenario,
        @Nullable Effect effect,
        List<String> names,
        List<Area> areas,
        ChangeForm form,
        UUID reader) {

    /** Whether the reader may open a proposal: a draft is its maker's alone. */
    public boolean sees(Scenario.Made proposal) {
        return !proposal.status().equals("DRAFT") || reader.equals(proposal.madeBy());
    }
}
