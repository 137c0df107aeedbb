package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.AnswersShown;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.Surroundings;
import fi.solmu.shell.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case on one page.
 *
 * @param because of what it was drafted; none when its maker had the thought
 * @param evidence what other modules show of the network: its criteria, meetings, plan
 * @param people who belongs to the network and runs it; none of one to be founded
 * @param form the decision as typed, or as the proposal would have it; none for who cannot decide now
 */
public record CaseView(
        Proposal proposal,
        ProposalQueries.@Nullable Because because,
        List<AnswersShown> answers,
        Surroundings.@Nullable People people,
        List<Surroundings.Alike> alike,
        List<Part> evidence,
        List<ProposalQueries.Comment> comments,
        List<ProposalQueries.Phase> phases,
        List<Decision> decisions,
        @Nullable Decision standing,
        GroupMeetings.@Nullable Planned planned,
        List<GroupMeetings.Meeting> meetings,
        Deciding.Desk desk,
        @Nullable DecisionForm form,
        boolean mine) {

    /** The decision that a new one would take the place of, by its id; empty for the first. */
    public String former() {
        return desk.correcting() instanceof Correcting.Anew(var former)
                ? former.id().toString()
                : "";
    }
}
