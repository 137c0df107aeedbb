package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkEdits;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Contradictions between sources (ristiriidat): a person says which value holds and why, and can take that back. */
@Service
class Conflicts {
    private static final String OTHER = "other";
    private static final int LONGEST_REASON = 1000;
    private final NetworkQueries queries;
    private final ClassificationQueries classifications;
    private final NetworkEdits edits;
    private final Audit audit;

    Conflicts(NetworkQueries queries, ClassificationQueries classifications, NetworkEdits edits, Audit audit) {
        this.queries = queries;
        this.classifications = classifications;
        this.edits = edits;
        this.audit = audit;
    }

    ConflictForm form(UUID id, String code, Texts t) {
        return form(id, code, "", "", null, null, t);
    }

    private ConflictForm form(
            UUID id,
            String code,
            String chosen,
            String reason,
            @Nullable MultiValueMap<String, String> typed,
            @Nullable Problems problems,
            Texts t) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        var classification = classifications.read();
        var said = queries.statements(id, false);
        var field = new Statements(said, network.conflicts()).of(code).orElseThrow(NotFound::new);
        var other = new FormFields(t, classification).of(code, network).orElseThrow(NotFound::new);
        var names = queries.names(parents(field), t.language());
        return new ConflictForm(
                network,
                field,
                typed == null ? other : read(other, typed),
                new FieldWords(t, classification, names),
                chosen,
                reason,
                problems);
    }

    private static List<String> parents(Statements.Field field) {
        if (!field.code().equals("parent")) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var said : field.said()) {
            if (said.value() != null) {
                ids.add(said.value());
            }
        }
        return ids;
    }

    private static FormField read(FormField other, MultiValueMap<String, String> typed) {
        return Editing.read(other, typed);
    }

    /** Settles it; the form again when something is wrong with what was typed. */
    @Transactional
    Optional<ConflictForm> settle(
            UUID id, String code, MultiValueMap<String, String> typed, Actor actor, Texts t, LocalDate today) {
        var chosen = Optional.ofNullable(typed.getFirst("value")).orElse("");
        var reason =
                EditForm.lines(Optional.ofNullable(typed.getFirst("reason")).orElse(""));
        var problems = new Problems();
        var form = form(id, code, chosen, reason, typed, problems, t);
        String value = null;
        if (chosen.equals(OTHER)) {
            Editing.check(form.other(), problems, today);
            value = form.other().value();
        } else if (chosen.startsWith("said:") && form.field().versions().containsKey(chosen.substring(5))) {
            value = chosen.substring(5);
        } else {
            problems.add("value", "register.network.problem.choose");
        }
        if (reason.isEmpty()) {
            problems.add("reason", "register.network.problem.reason");
        } else if (reason.length() > LONGEST_REASON) {
            problems.add("reason", "register.network.problem.tooLong", LONGEST_REASON);
        }
        if (problems.any()) {
            return Optional.of(form);
        }
        var stated = new HashMap<String, @Nullable String>();
        stated.put(code, value);
        edits.state(id, stated, actor.account(), Action.SETTLE_CONFLICT);
        audit.enter(
                actor.account(),
                Action.SETTLE_CONFLICT,
                "network",
                id,
                List.of(new Audit.Change("reason", null, reason)));
        return Optional.empty();
    }

    /** Lets the sources speak again. */
    @Transactional
    void reopen(UUID id, String code, Actor actor) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        var field = new Statements(queries.statements(id, false), network.conflicts())
                .of(code)
                .orElseThrow(NotFound::new);
        if (field.decided()) {
            edits.takeBack(id, code, actor.account(), Action.SETTLE_CONFLICT);
        }
    }
}
