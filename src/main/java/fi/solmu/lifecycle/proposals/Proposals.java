package fi.solmu.lifecycle.proposals;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkField;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.TermForm;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Writing a proposal: begun, saved step by step, sent to the working group, withdrawn. */
@Service
public class Proposals {
    private static final String SUBJECT = "proposal";
    private final ProposalQueries queries;
    private final ProposalFields fields;
    private final Surroundings register;
    private final NetworkStates states;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            ProposalQueries queries,
            ProposalFields fields,
            Surroundings register,
            NetworkStates states,
            Audit audit,
            Clock clock) {
        this.queries = queries;
        this.fields = fields;
        this.register = register;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an attempt to begin. */
    public sealed interface Beginning {
        record Begun(UUID proposal) implements Beginning {}

        /** The network is in a state in which this cannot be proposed. */
        record NotNow() implements Beginning {}
    }

    /** What came of saving a step. */
    sealed interface Saving {
        record Saved() implements Saving {}

        record Mistaken(StepForm form) implements Saving {}

        /** It was saved elsewhere while this page was open: what was typed is shown beside what is kept. */
        record ChangedMeanwhile(StepForm form) implements Saving {}
    }

    /** What came of sending. */
    public sealed interface Sending {
        record Sent(Proposal.Reference number) implements Sending {}

        record Incomplete(Problems problems) implements Sending {}

        record NotNow() implements Sending {}
    }

    @Transactional
    public Beginning begin(ProposalKind kind, @Nullable UUID network, Language language, Actor actor) {
        if (kind == ProposalKind.FOUND
                ? network != null && !closed(network)
                : network == null || !fits(kind, network)) {
            return new Beginning.NotNow();
        }
        var about = kind == ProposalKind.FOUND ? null : network;
        var proposal = queries.add(kind, about, language, actor.account(), null, clock.instant());
        queries.enter(proposal, ProposalStatus.DRAFT, actor.account(), clock.instant());
        var answers = new HashMap<String, String>();
        if (kind == ProposalKind.CHANGE && network != null) {
            answers.putAll(now(network, language));
        }
        if (kind == ProposalKind.FOUND && network != null) {
            register.networkName(network)
                    .map(name -> name.read(language))
                    .ifPresent(name -> answers.put("predecessor", name));
        }
        queries.answer(proposal, answers);
        audit.enter(actor.account(), Action.PROPOSE, SUBJECT, proposal);
        return new Beginning.Begun(proposal);
    }

    private boolean closed(UUID network) {
        return states.of(network).status() == NetworkStatus.CLOSED;
    }

    private boolean fits(ProposalKind kind, UUID network) {
        return kind.fits(states.of(network).status());
    }

    /** What the network has now of what can be changed, by question; each typology's type is a question of its own. */
    Map<String, String> now(UUID network, Language language) {
        var now = new HashMap<>(register.now(network, language));
        for (var type : now.getOrDefault("types", "").split(" ", -1)) {
            int at = type.indexOf('=');
            if (at > 0) {
                now.put(NetworkField.typeIn(type.substring(0, at)), type.substring(at + 1));
            }
        }
        now.remove("types");
        return now;
    }

    /** A proposal as this person may see it: a draft is its maker's alone. */
    public Proposal get(UUID proposal, Actor reader) {
        return queries.find(proposal)
                .filter(found -> found.status() != ProposalStatus.DRAFT || found.madeBy(reader.account()))
                .filter(found -> found.status() != ProposalStatus.WITHDRAWN
                        || found.number() != null
                        || found.madeBy(reader.account()))
                .orElseThrow(NotFound::new);
    }

    /** The form of a step of one's own proposal. */
    StepForm form(UUID proposal, String step, Actor actor, Texts t) {
        var found = mine(proposal, actor);
        return form(found, found.kind().step(step), t);
    }

    private StepForm form(Proposal proposal, Step step, Texts t) {
        return new StepForm(
                proposal,
                step,
                fields.of(step, proposal, t),
                TermForm.of(ProposalCheck.termOf(proposal.answers())),
                proposal.version(),
                null,
                List.of());
    }

    /** A proposal that the person can still change: one's own, or a review of one's network that was sent back. */
    Proposal mine(UUID proposal, Actor actor) {
        return queries.find(proposal)
                .filter(found -> found.isOf(actor) && found.status().open())
                .orElseThrow(NotFound::new);
    }

    @Transactional
    Saving save(UUID id, String stepCode, MultiValueMap<String, String> typed, Actor actor, Texts t) {
        queries.lock(id);
        var proposal = mine(id, actor);
        var step = proposal.kind().step(stepCode);
        var kept = fields.of(step, proposal, t);
        var mine = ProposalFields.read(kept, typed);
        var term = TermForm.of(typed);
        var answers = answers(step, mine, term);
        if (!String.valueOf(proposal.version()).equals(typed.getFirst("version")) && !same(answers, proposal)) {
            var form = new StepForm(proposal, step, mine, term, proposal.version(), null, kept);
            return new Saving.ChangedMeanwhile(form);
        }
        var problems = new Problems();
        step.questions().forEach(question -> check().shape(question, answers, problems));
        if (problems.any()) {
            return new Saving.Mistaken(
                    new StepForm(proposal, step, mine, term, proposal.version(), problems, List.of()));
        }
        if (!same(answers, proposal)) {
            queries.answer(id, answers);
        }
        return new Saving.Saved();
    }

    /** Answers many questions of one's own proposal at once, by their codes, as its forms would. */
    @Transactional
    public void answer(UUID id, Map<String, String> answers, Actor actor) {
        queries.lock(id);
        mine(id, actor);
        queries.answer(id, answers);
    }

    private static boolean same(Map<String, String> answers, Proposal proposal) {
        return answers.entrySet().stream()
                .allMatch(answer -> answer.getValue().equals(proposal.answer(answer.getKey())));
    }

    private static Map<String, String> answers(Step step, List<FormField> fields, TermForm term) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach(field -> answers.put(field.code(), field.value()));
        if (step.questions().stream().anyMatch(question -> question.kind() == Question.Kind.TERM)) {
            answers.put("term", term.fixed() ? "FIXED" : "CONTINUING");
            answers.put("review_on", term.fixed() ? "" : term.reviewOn());
            answers.put("ends_on", term.fixed() ? term.endsOn() : "");
        }
        return answers;
    }

    private ProposalCheck check() {
        return new ProposalCheck(register::networksNamed, register::organisationsNamed);
    }

    /** What is still wrong with one's own proposal. */
    Problems problems(Proposal proposal, LocalDate today) {
        var problems = new Problems();
        check().whole(proposal.kind(), proposal.answers(), today, problems);
        if (proposal.kind() == ProposalKind.MERGE) {
            into(proposal, problems);
        }
        if (proposal.kind() == ProposalKind.CHANGE && changes(proposal).isEmpty()) {
            problems.add("purpose", "lifecycle.problem.changesNothing");
        }
        return problems;
    }

    private void into(Proposal proposal, Problems problems) {
        for (var into : register.networksNamed(proposal.answer("into"))) {
            if (into.equals(proposal.networkId())) {
                problems.add("into", "lifecycle.problem.itself");
            } else if (states.of(into).status() != NetworkStatus.RUNNING) {
                problems.add("into", "lifecycle.problem.intoNotRunning");
            }
        }
    }

    /** What a proposal to change a network would change, by question; what was left empty stays as it is. */
    public Map<String, String> changes(Proposal proposal) {
        var now = now(proposal.networkId(), proposal.language());
        var changes = new LinkedHashMap<>(proposal.answers());
        changes.remove("why");
        changes.entrySet().removeIf(answer -> answer.getValue().equals(now.getOrDefault(answer.getKey(), "")));
        return changes;
    }

    @Transactional
    public Sending send(UUID id, Actor actor, LocalDate today) {
        queries.lock(id);
        var proposal = mine(id, actor);
        var network = proposal.network();
        if (network != null && !proposal.kind().fits(network.state().status())) {
            return new Sending.NotNow();
        }
        var problems = problems(proposal, today);
        if (problems.any()) {
            return new Sending.Incomplete(problems);
        }
        queries.answer(id, chosen(proposal));
        queries.number(id, today.getYear());
        queries.enter(id, ProposalStatus.SENT, actor.account(), clock.instant());
        enter(actor.account(), id, proposal.status(), ProposalStatus.SENT);
        return new Sending.Sent(
                java.util.Objects.requireNonNull(queries.find(id).orElseThrow().number()));
    }

    /** What was chosen by its name is meant whatever it is called later. */
    private Map<String, String> chosen(Proposal proposal) {
        var ids = new HashMap<String, String>();
        for (var question : proposal.kind().questions()) {
            var name = proposal.answer(question.code());
            var found = switch (question.kind()) {
                case NETWORK -> register.networksNamed(name);
                case ORGANISATION -> register.organisationsNamed(name);
                default -> List.<UUID>of();
            };
            if (!name.isEmpty() && found.size() == 1) {
                ids.put(question.code() + ".id", found.getFirst().toString());
            }
        }
        return ids;
    }

    /** Its maker takes it back before it is decided; false when it was decided meanwhile. */
    @Transactional
    boolean withdraw(UUID id, Actor actor) {
        queries.lock(id);
        var proposal =
                queries.find(id).filter(found -> found.madeBy(actor.account())).orElseThrow(NotFound::new);
        if (!proposal.status().open() && proposal.status() != ProposalStatus.SENT) {
            return false;
        }
        queries.enter(id, ProposalStatus.WITHDRAWN, actor.account(), clock.instant());
        enter(actor.account(), id, proposal.status(), ProposalStatus.WITHDRAWN);
        return true;
    }

    @Transactional
    public void comment(UUID id, String comment, Actor actor) {
        get(id, actor);
        queries.comment(id, actor.account(), comment, clock.instant());
        audit.enter(actor.account(), Action.COMMENT_PROPOSAL, SUBJECT, id);
    }

    private void enter(UUID account, UUID proposal, ProposalStatus before, ProposalStatus after) {
        audit.enter(
                account,
                Action.PROPOSE,
                SUBJECT,
                proposal,
                List.of(new Audit.Change("state", before.name(), after.name())));
    }

    /**
     * A review of a continuing network has fallen due: it waits for the working group with nobody to propose it. Once for a
     * review; empty when it waits already or has been decided.
     */
    @Transactional
    public Optional<UUID> reviewFallsDue(UUID network, LocalDate reviewOn, Language language, LocalDate today) {
        if (queries.fellDue(network, reviewOn)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var proposal = queries.add(ProposalKind.CONTINUE, network, language, null, reviewOn, now);
        queries.number(proposal, today.getYear());
        queries.enter(proposal, ProposalStatus.SENT, null, now);
        audit.enter(null, Action.CARRY_OUT_DECISION, SUBJECT, proposal);
        return Optional.of(proposal);
    }
}
