package fi.solmu.lifecycle.deciding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.deciding.Decision.Effect.Outcome;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The working group's decisions (asiakkuustyöryhmän päätökset): entered once, corrected only by another. */
@Service
public class Deciding {
    private final ProposalQueries proposals;
    private final DecisionQueries queries;
    private final DecisionEffects effects;
    private final DecisionLetters letters;
    private final Audit audit;
    private final Clock clock;

    Deciding(
            ProposalQueries proposals,
            DecisionQueries queries,
            DecisionEffects effects,
            DecisionLetters letters,
            Audit audit,
            Clock clock) {
        this.proposals = proposals;
        this.queries = queries;
        this.effects = effects;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of entering a decision. */
    public sealed interface Entering {
        record Entered(Decision decision) implements Entering {}

        record Mistaken(DecisionForm form, Problems problems) implements Entering {}

        /** Whoever enters it has a stake in the matter. */
        record HasStake() implements Entering {}

        /** It was decided, or its network came into another state, meanwhile. */
        record NotNow(Correcting why) implements Entering {}
    }

    /** What somebody who may decide needs to see. */
    public record Desk(Correcting correcting, List<DecisionQueries.Member> group, boolean readerHasStake) {
        /** Whether the reader can enter a decision now. */
        public boolean open() {
            return !readerHasStake && (correcting instanceof Correcting.First || correcting instanceof Correcting.Anew);
        }
    }

    public Desk desk(Proposal proposal, Actor actor) {
        var group = queries.group(proposal.id(), concerned(proposal), LocalDate.now(clock));
        boolean stake =
                group.stream().anyMatch(each -> each.stake() && each.account().equals(actor.account()));
        return new Desk(Correcting.of(proposal, queries.latest(proposal.id()).orElse(null)), group, stake);
    }

    /** The networks whose coordinators have a stake. */
    private static List<UUID> concerned(Proposal proposal) {
        var networks = new ArrayList<UUID>();
        if (proposal.network() != null) {
            networks.add(proposal.network().id());
        }
        Typed.id(proposal.answer("into.id")).ifPresent(networks::add);
        return networks;
    }

    @Transactional
    public Entering enter(UUID id, MultiValueMap<String, String> typed, Actor actor) {
        if (!proposals.lock(id)) {
            throw new NotFound();
        }
        var proposal = proposals.find(id).orElseThrow(NotFound::new);
        var desk = desk(proposal, actor);
        var former = switch (desk.correcting()) {
            case Correcting.First _ -> null;
            case Correcting.Anew(var decision) -> decision;
            case Correcting.TooLate _, Correcting.NotBeforeTheGroup _, Correcting.NotOfThisState _ -> null;
        };
        if (!(desk.correcting() instanceof Correcting.First) && former == null) {
            return new Entering.NotNow(desk.correcting());
        }
        if (desk.readerHasStake()) {
            return new Entering.HasStake();
        }
        if (!seen(former).equals(typed.getFirst("former"))) {
            return new Entering.NotNow(desk.correcting());
        }
        var form = DecisionForm.of(typed, desk.group());
        var problems = new Problems();
        var decided = form.check(proposal, desk.group(), LocalDate.now(clock), problems);
        if (decided.isPresent() && takesBackWhatStays(proposal, former, decided.get())) {
            problems.add("verdict", "lifecycle.problem.mustApprove");
        }
        if (decided.isEmpty() || problems.any()) {
            return new Entering.Mistaken(form, problems);
        }
        return new Entering.Entered(enter(proposal, former, decided.get(), actor));
    }

    /** What the form was opened over: nothing, or the decision whose place it takes. */
    static String seen(@Nullable Decision former) {
        return former == null ? "" : former.id().toString();
    }

    /** What was continued or changed already can be given other days and words, but not be undone. */
    private static boolean takesBackWhatStays(Proposal proposal, @Nullable Decision former, Decided decided) {
        return former != null
                && happened(former)
                && proposal.kind() != ProposalKind.CLOSE
                && !decided.verdict().approves();
    }

    private static boolean happened(Decision decision) {
        return decision.effect() != null && decision.effect().outcome() == Outcome.DONE;
    }

    private Decision enter(Proposal proposal, @Nullable Decision former, Decided decided, Actor actor) {
        var now = clock.instant();
        var id = queries.add(
                proposal.id(), former == null ? null : former.id(), decided.meeting(), decided, actor.account(), now);
        queries.addParts(id, decided.parts());
        queries.addConditions(id, decided.conditions());
        proposals.enter(proposal.id(), decided.verdict().status(), actor.account(), now);
        audit.enter(
                actor.account(),
                Action.DECIDE_PROPOSAL,
                "proposal",
                proposal.id(),
                List.of(new Audit.Change(
                        "verdict",
                        former == null ? null : former.verdict().name(),
                        decided.verdict().name())));
        var decision = queries.latest(proposal.id()).orElseThrow();
        if (former != null && happened(former) && proposal.kind() == ProposalKind.CLOSE) {
            effects.takeBackClosing(proposal, decision);
        }
        if (actsNow(proposal, decision)) {
            effects.carryOut(proposals.find(proposal.id()).orElseThrow(), decision);
        }
        letters.tell(proposal, decision);
        return queries.latest(proposal.id()).orElseThrow();
    }

    /** A closing begins when it is decided and ends on its day; everything else happens on its day. */
    private boolean actsNow(Proposal proposal, Decision decision) {
        var day = decision.effectOn();
        return day != null && (proposal.kind() == ProposalKind.CLOSE || !day.isAfter(LocalDate.now(clock)));
    }

    /** What came of saying that a condition is fulfilled. */
    @Transactional
    public boolean fulfil(UUID network, UUID condition, String how, Actor actor) {
        boolean fulfilled = queries.fulfil(condition, how, LocalDate.now(clock), actor.account(), clock.instant());
        if (fulfilled) {
            audit.enter(actor.account(), Action.FULFIL_CONDITION, "network", network);
        }
        return fulfilled;
    }
}
