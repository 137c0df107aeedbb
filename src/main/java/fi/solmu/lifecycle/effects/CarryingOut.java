package fi.solmu.lifecycle.effects;

import fi.solmu.access.Action;
import fi.solmu.lifecycle.deciding.Decision;
import fi.solmu.lifecycle.deciding.Decision.Effect;
import fi.solmu.lifecycle.deciding.DecisionEffects;
import fi.solmu.lifecycle.deciding.DecisionQueries;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.register.MemberMoves;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkField;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.NewNetworks;
import fi.solmu.register.Successions;
import fi.solmu.shell.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an approved proposal does (päätöksen toimeenpano): by itself, when its day has come. */
@Service
class CarryingOut implements DecisionEffects {
    private static final Action ACTION = Action.CARRY_OUT_DECISION;
    private final NetworkStates states;
    private final NewNetworks networks;
    private final NetworkEdits edits;
    private final MemberMoves moves;
    private final Successions successions;
    private final Proposals proposals;
    private final ProposalQueries queries;
    private final DecisionQueries decisions;
    private final Assignments assignments;
    private final Clock clock;

    CarryingOut(
            NetworkStates states,
            NewNetworks networks,
            NetworkEdits edits,
            MemberMoves moves,
            Successions successions,
            Proposals proposals,
            ProposalQueries queries,
            DecisionQueries decisions,
            Assignments assignments,
            Clock clock) {
        this.states = states;
        this.networks = networks;
        this.edits = edits;
        this.moves = moves;
        this.successions = successions;
        this.proposals = proposals;
        this.queries = queries;
        this.decisions = decisions;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** One decision with all that it needs to be carried out on its day. */
    private record Case(Proposal proposal, Decision decision, LocalDate day) {
        UUID network() {
            return proposal.networkId();
        }

        Term term() {
            var term = decision.term();
            if (term == null) {
                throw new IllegalStateException("a decision without the term it gives");
            }
            return term;
        }

        @Nullable
        UUID chosen(String question) {
            return Typed.id(proposal.answer(question + ".id")).orElse(null);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(Proposal proposal, Decision decision) {
        var day = decision.effectOn();
        if (day == null) {
            throw new IllegalStateException("a decision that does nothing");
        }
        if (proposal.network() != null) {
            states.lock(proposal.networkId()); // another decision of the same network may be on its way
        }
        var found = new Case(proposal, decision, day);
        boolean possible = possible(found);
        if (possible) {
            act(found);
        }
        var outcome = possible ? Effect.Outcome.DONE : Effect.Outcome.NOT_POSSIBLE;
        decisions.tookEffect(decision.id(), new Effect(outcome, LocalDate.now(clock)), clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackClosing(Proposal proposal, Decision decision) {
        var network = proposal.networkId();
        if (states.of(network).status() == NetworkStatus.CLOSING) {
            var today = LocalDate.now(clock);
            var kept = states.before(network).map(NetworkStates::term).orElse(null);
            states.decide(
                    network,
                    new NetworkState.Decision.KeepOn(today, goingOn(kept, today)),
                    decision.id(),
                    null,
                    ACTION);
        }
    }

    /** The term it had before; where it had none, or that is over, its review is due at once. */
    private static Term goingOn(@Nullable Term kept, LocalDate today) {
        return switch (kept) {
            case Term.Fixed fixed when fixed.endsOn().isAfter(today) -> fixed;
            case Term.Continuing continuing when continuing.reviewOn() != null -> continuing;
            case null, default -> new Term.Continuing(today);
        };
    }

    private boolean possible(Case found) {
        return switch (found.proposal().kind()) {
            case FOUND -> true;
            case MERGE -> fits(found) && runs(found.chosen("into"));
            case CONTINUE, CHANGE, PAUSE, REVIVE, SPLIT, HAND_OVER, CLOSE -> fits(found);
        };
    }

    private boolean fits(Case found) {
        return found.proposal().kind().fits(states.of(found.network()).status());
    }

    private boolean runs(@Nullable UUID network) {
        return network != null && states.of(network).status() == NetworkStatus.RUNNING;
    }

    private void act(Case found) {
        var day = found.day();
        switch (found.proposal().kind()) {
            case FOUND -> open(found);
            case CONTINUE -> goOn(found);
            case CHANGE ->
                edits.state(found.network(), values(proposals.changes(found.proposal()), found), null, ACTION);
            case PAUSE -> decide(found, new NetworkState.Decision.Pause(day));
            case REVIVE -> decide(found, new NetworkState.Decision.Revive(day, found.term()));
            case MERGE -> merge(found, java.util.Objects.requireNonNull(found.chosen("into")));
            case SPLIT -> split(found);
            case HAND_OVER -> handOver(found, java.util.Objects.requireNonNull(found.chosen("organisation")));
            case CLOSE ->
                decide(
                        found,
                        new NetworkState.Decision.WindDown(found.decision().decidedOn(), day));
        }
    }

    private void decide(Case found, NetworkState.Decision decision) {
        states.decide(found.network(), decision, found.decision().id(), null, ACTION);
    }

    private void goOn(Case found) {
        boolean closing = states.of(found.network()).status() == NetworkStatus.CLOSING;
        decide(
                found,
                closing
                        ? new NetworkState.Decision.KeepOn(found.day(), found.term())
                        : new NetworkState.Decision.Continue(found.day(), found.term()));
    }

    private void open(Case found) {
        var proposal = found.proposal();
        var answers = new HashMap<>(proposal.answers());
        answers.put("for_whom", proposal.answer("target_group"));
        answers.put("way_of_working", proposal.answer("methods"));
        var values = values(answers, found);
        values.put(NetworkField.ROLE.code(), NetworkRole.COORDINATES.name());
        values.put("founded_on", found.day().toString());
        var opened = networks.found(
                values, found.day(), found.term(), found.decision().id(), null, ACTION);
        queries.isAbout(proposal.id(), opened);
        var predecessor = found.chosen("predecessor");
        if (predecessor != null) {
            successions.toNetwork(predecessor, Successions.Kind.FOUNDED_ANEW, opened, found.day());
        }
    }

    /** What was answered as the register's values: texts in the language of the proposal. */
    private static Map<String, @Nullable String> values(Map<String, String> answers, Case found) {
        var values = new HashMap<String, @Nullable String>();
        var language = found.proposal().language().code();
        answers.forEach((question, answer) -> {
            if (answer.isEmpty()) {
                return;
            }
            switch (question) {
                case "purpose", "goals", "for_whom", "way_of_working", "how_to_join" ->
                    values.put(question + "_" + language, answer);
                case "name_fi", "name_sv", "name_en", "task_areas", "languages" -> values.put(question, answer);
                default -> {
                    if (question.startsWith("type:")) {
                        values.put(question, answer);
                    }
                }
            }
        });
        return values;
    }

    private void merge(Case found, UUID into) {
        var network = found.network();
        moves.carryOver(network, into, moves.members(network, found.day()), found.day(), null, ACTION);
        moves.endAll(network, found.day());
        decide(found, new NetworkState.Decision.End(found.day(), NetworkState.Reason.MERGED));
        successions.toNetwork(network, Successions.Kind.MERGED, into, found.day());
    }

    /** Each part takes the types, areas and languages of the whole; whoever was assigned to none goes to the first. */
    private void split(Case found) {
        var network = found.network();
        var proposal = found.proposal();
        var shared = assignments.shared(network);
        var people = assignments.byPart(proposal.id(), moves.members(network, found.day()));
        for (int part = 1; part <= Assignments.PARTS; part++) {
            var name = proposal.answer("part_" + part);
            if (name.isEmpty()) {
                continue;
            }
            var values = new HashMap<>(shared);
            values.put("name_" + proposal.language().code(), name);
            values.put("founded_on", found.day().toString());
            var opened = networks.found(
                    values, found.day(), found.term(), found.decision().id(), null, ACTION);
            moves.carryOver(network, opened, people.getOrDefault(part, java.util.List.of()), found.day(), null, ACTION);
            successions.toNetwork(network, Successions.Kind.SPLIT, opened, found.day());
        }
        moves.endAll(network, found.day());
        decide(found, new NetworkState.Decision.End(found.day(), NetworkState.Reason.SPLIT));
    }

    private void handOver(Case found, UUID organisation) {
        moves.endAll(found.network(), found.day());
        decide(found, new NetworkState.Decision.End(found.day(), NetworkState.Reason.HANDED_OVER));
        successions.toOrganisation(found.network(), organisation, found.day());
    }
}
