package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.TermForm;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Finding that a network is active: recorded becomes running, with role, type and term. */
@Service
class StateChanges {
    private final NetworkQueries queries;
    private final ClassificationQueries classifications;
    private final NetworkEdits edits;
    private final NetworkStates states;

    StateChanges(
            NetworkQueries queries, ClassificationQueries classifications, NetworkEdits edits, NetworkStates states) {
        this.queries = queries;
        this.classifications = classifications;
        this.edits = edits;
        this.states = states;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Mistaken(StateForm form) implements Outcome {}

        /** The network is in a state in which this is not done. */
        record NotNow() implements Outcome {}
    }

    StateForm form(UUID id, Texts t) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        return new StateForm(network, fields(network, t), TermForm.of((NetworkState.Term) null), null);
    }

    private List<FormField> fields(NetworkView.Network network, Texts t) {
        return new FormFields(t, classifications.read()).of(EditSection.CLASSIFICATION, network);
    }

    /** Recorded becomes running: role and type are given with it. */
    @Transactional
    Outcome confirm(UUID id, MultiValueMap<String, String> typed, Actor actor, Texts t, LocalDate today) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        if (network.state().status() != NetworkStatus.RECORDED) {
            return new Outcome.NotNow();
        }
        var now = fields(network, t);
        var problems = new Problems();
        var mine = new ArrayList<FormField>();
        var changes = new HashMap<String, @Nullable String>();
        for (var field : now) {
            var read = Editing.read(field, typed);
            Editing.check(read, problems, today);
            mine.add(read);
            if (!read.value().equals(field.value())) {
                changes.put(read.code(), read.value());
            }
        }
        if (mine.getFirst().value().equals(NetworkRole.UNKNOWN.name())) {
            problems.add("role", "register.network.problem.roleUnknown");
        }
        if (mine.size() > 1
                && mine.stream().skip(1).allMatch(field -> field.value().isEmpty())) {
            problems.add(mine.get(1).code(), "register.network.problem.typeMissing");
        }
        var form = TermForm.of(typed);
        var term = form.check(problems, today);
        if (problems.any() || term.isEmpty()) {
            return new Outcome.Mistaken(new StateForm(network, mine, form, problems));
        }
        if (!changes.isEmpty()) {
            edits.state(id, changes, actor.account(), Action.CONFIRM_ACTIVITY);
        }
        states.decide(
                id, new NetworkState.Decision.Confirm(today, term.get()), actor.account(), Action.CONFIRM_ACTIVITY);
        return new Outcome.Done();
    }
}
