package fi.solmu.lifecycle.deciding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.lifecycle.proposals.Alikeness;
import fi.solmu.lifecycle.proposals.AnswersShown;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.Surroundings;
import fi.solmu.register.MeasureSource;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final List<MeasureSource> sources;

    CasePage(
            ProposalQueries proposals,
            DecisionQueries decisions,
            Deciding deciding,
            GroupMeetings meetings,
            Surroundings register,
            List<MeasureSource> sources) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.deciding = deciding;
        this.meetings = meetings;
        this.register = register;
        this.sources = sources;
    }

    CaseView view(Proposal proposal, Actor reader, @Nullable DecisionForm typed, Texts t, LocalDate today) {
        var network = proposal.network();
        var made = decisions.of(proposal.id());
        var desk = deciding.desk(proposal, reader);
        var planned = meetings.planned(proposal.id()).orElse(null);
        boolean decides = reader.may(Action.DECIDE_PROPOSAL) && desk.open();
        return new CaseView(
                proposal,
                AnswersShown.of(proposal, register, t),
                network == null ? null : register.people(network.id(), today),
                Alikeness.of(proposal, register, today),
                network == null ? List.of() : measures(network.id(), t, today),
                proposals.comments(proposal.id()),
                proposals.phases(proposal.id()),
                made,
                made.stream().filter(each -> !each.superseded()).findFirst().orElse(null),
                planned,
                meetings.all(),
                desk,
                decides ? typed == null ? fresh(proposal, planned, today) : typed : null,
                proposal.madeBy(reader.account()));
    }

    /** A meeting that is still to come cannot have decided. */
    private static DecisionForm fresh(Proposal proposal, GroupMeetings.@Nullable Planned planned, LocalDate today) {
        return planned == null || planned.meetsOn().isAfter(today)
                ? DecisionForm.of(proposal, null, today)
                : DecisionForm.of(proposal, planned.meeting(), planned.meetsOn());
    }

    private List<CaseView.Measured> measures(UUID network, Texts t, LocalDate today) {
        var measured = new ArrayList<CaseView.Measured>();
        for (var source : sources) {
            var values = source.values(List.of(network), today);
            for (var measure : source.measures()) {
                values.stream()
                        .filter(value -> value.measure().equals(measure.name()))
                        .findFirst()
                        .ifPresent(value -> measured.add(new CaseView.Measured(
                                t.text("measure." + measure.name()),
                                written(measure.unit(), value.value(), t),
                                source.evidence(network, measure.name(), today, t))));
            }
        }
        return measured;
    }

    private static String written(MeasureSource.Unit unit, double value, Texts t) {
        return switch (unit) {
            case COUNT -> t.number(Math.round(value));
            case SHARE -> t.text("lifecycle.percent", Math.round(value * 100));
            case YES_NO -> t.text(value > 0 ? "lifecycle.yes" : "lifecycle.no");
        };
    }
}
