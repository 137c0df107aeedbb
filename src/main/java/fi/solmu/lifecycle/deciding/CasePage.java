package fi.solmu.lifecycle.deciding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.lifecycle.proposals.Alikeness;
import fi.solmu.lifecycle.proposals.AnswersShown;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.Surroundings;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkParts.Place;
import fi.solmu.register.NetworkParts.Placed;
import fi.solmu.shell.Part;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a case together: what is proposed and what is known beside it. */
@Service
class CasePage {
    private final ProposalQueries proposals;
    private final DecisionQueries decisions;
    private final Deciding deciding;
    private final GroupMeetings meetings;
    private final Surroundings register;
    private final List<NetworkParts> parts;

    CasePage(
            ProposalQueries proposals,
            DecisionQueries decisions,
            Deciding deciding,
            GroupMeetings meetings,
            Surroundings register,
            List<NetworkParts> parts) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.deciding = deciding;
        this.meetings = meetings;
        this.register = register;
        this.parts = parts;
    }

    CaseView view(Proposal proposal, Actor reader, @Nullable DecisionForm typed, Texts t, LocalDate today) {
        var network = proposal.network();
        var made = decisions.of(proposal.id());
        var desk = deciding.desk(proposal, reader);
        var planned = meetings.planned(proposal.id()).orElse(null);
        boolean decides = reader.may(Action.DECIDE_PROPOSAL) && desk.open();
        return new CaseView(
                proposal,
                proposals.origin(proposal.id()).orElse(null),
                AnswersShown.of(proposal, register, t),
                network == null ? null : register.people(network.id(), today),
                Alikeness.of(proposal, register, today),
                network == null ? List.of() : evidence(network.id(), reader, today),
                proposals.comments(proposal.id()),
                proposals.phases(proposal.id()),
                made,
                made.stream().filter(each -> !each.superseded()).findFirst().orElse(null),
                planned,
                meetings.all(),
                desk,
                decides ? typed == null ? fresh(proposal, planned, today) : typed : null,
                proposal.isOf(reader));
    }

    /** A meeting that is still to come cannot have decided. */
    private static DecisionForm fresh(Proposal proposal, GroupMeetings.@Nullable Planned planned, LocalDate today) {
        return planned == null || planned.meetsOn().isAfter(today)
                ? DecisionForm.of(proposal, null, today)
                : DecisionForm.of(proposal, planned.meeting(), planned.meetsOn());
    }

    /** The same that the network's own page shows, so that nobody has to look for it there. */
    private List<Part> evidence(UUID network, Actor reader, LocalDate today) {
        var shown = register.shown(network);
        return parts.stream()
                .flatMap(each -> each.of(shown, reader, today).stream())
                .filter(placed -> placed.place() == Place.BEFORE_MEMBERS || placed.place() == Place.AFTER_MEMBERS)
                .sorted(Comparator.comparing(Placed::place).thenComparingInt(Placed::order))
                .map(Placed::part)
                .toList();
    }
}
