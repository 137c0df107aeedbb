package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.EditOutcome;
import fi.solmu.register.NetworkEdits;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Changing what the register says of a network, a part at a time. */
@Service
class Editing {
    private static final String MINE = "mine";
    private static final String PARENT = "parent";
    private final NetworkQueries queries;
    private final ParentQueries parents;
    private final ClassificationQueries classifications;
    private final NetworkEdits edits;

    Editing(NetworkQueries queries, ParentQueries parents, ClassificationQueries classifications, NetworkEdits edits) {
        this.queries = queries;
        this.parents = parents;
        this.classifications = classifications;
        this.edits = edits;
    }

    /** What came of an attempt to change something. */
    sealed interface Outcome {
        record Saved(boolean changed) implements Outcome {}

        record Mistaken(EditForm form) implements Outcome {}

        /** Somebody else changed the same fields meanwhile. */
        record Contested(EditForm form) implements Outcome {}
    }

    EditForm form(UUID id, EditSection section, Texts t) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        return EditForm.fresh(network, section, fields(section, network, t));
    }

    private List<FormField> fields(EditSection section, NetworkView.Network network, Texts t) {
        return new FormFields(t, classifications.read())
                .of(section, network).stream()
                        .map(field -> field.code().equals(PARENT) ? field.offering(parents.names(t.language())) : field)
                        .toList();
    }

    @Transactional
    Outcome save(
            UUID id, EditSection section, MultiValueMap<String, String> typed, Actor actor, Texts t, LocalDate today) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        var now = fields(section, network, t);
        var mine = new ArrayList<FormField>();
        var contested = new ArrayList<FormField>();
        for (var field : now) {
            mine.add(read(field, typed));
            if (!EditForm.mark(field).equals(typed.getFirst("was." + field.code()))) {
                contested.add(field);
            }
        }
        if (!contested.isEmpty()) {
            return new Outcome.Contested(new EditForm(network, section, mine, now, contested, null));
        }
        var problems = new Problems();
        var changes = changes(network, now, mine, problems, t.language(), today);
        if (problems.any()) {
            return new Outcome.Mistaken(new EditForm(network, section, mine, now, List.of(), problems));
        }
        return switch (edits.state(id, network.version(), changes, actor.account(), Action.EDIT_NETWORK)) {
            case EditOutcome.Written _ -> new Outcome.Saved(!changes.isEmpty());
            case EditOutcome.ChangedMeanwhile _ ->
                new Outcome.Contested(new EditForm(network, section, mine, now, now, null));
        };
    }

    /** What was typed into a field; nothing was when the person left it to the other's version. */
    static FormField read(FormField field, MultiValueMap<String, String> typed) {
        var choice = typed.getFirst("choose." + field.code());
        if (choice != null && !choice.equals(MINE)) {
            return field;
        }
        var values = typed.getOrDefault(field.code(), List.of());
        return switch (field.kind()) {
            case MANY -> field.with(FormFields.ordered(field.options(), String.join(" ", values)));
            case LINE ->
                field.with(
                        values.isEmpty()
                                ? ""
                                : EditForm.lines(values.getFirst()).replace('\n', ' '));
            case AREA, DATE, CHOICE -> field.with(values.isEmpty() ? "" : EditForm.lines(values.getFirst()));
        };
    }

    private Map<String, @Nullable String> changes(
            NetworkView.Network network,
            List<FormField> now,
            List<FormField> mine,
            Problems problems,
            Language reader,
            LocalDate today) {
        var changes = new HashMap<String, @Nullable String>();
        for (int at = 0; at < now.size(); at++) {
            var field = mine.get(at);
            check(field, problems, today);
            if (!field.value().equals(EditForm.lines(now.get(at).value()))) {
                changes.put(field.code(), stated(network, field, problems, reader));
            }
        }
        boolean hasNames = mine.stream().anyMatch(field -> field.code().startsWith("name_"));
        if (hasNames
                && mine.stream()
                        .filter(field -> field.code().startsWith("name_"))
                        .allMatch(field -> field.value().isEmpty())) {
            problems.add("name_fi", "register.network.problem.nameMissing");
        }
        return changes;
    }

    static void check(FormField field, Problems problems, LocalDate today) {
        switch (field.kind()) {
            case LINE, AREA -> {
                if (field.value().length() > field.most()) {
                    problems.add(field.code(), "register.network.problem.tooLong", field.most());
                }
            }
            case DATE -> {
                if (!field.value().isEmpty()) {
                    checkDay(field, problems, today);
                }
            }
            case CHOICE -> {
                if (!field.options().containsKey(field.value())) {
                    problems.add(field.code(), "register.network.problem.choice");
                }
            }
            case MANY -> {}
        }
    }

    private static void checkDay(FormField field, Problems problems, LocalDate today) {
        try {
            if (LocalDate.parse(field.value()).isAfter(today)) {
                problems.add(field.code(), "register.network.problem.notYet");
            }
        } catch (DateTimeParseException e) {
            problems.add(field.code(), "register.network.problem.date");
        }
    }

    private @Nullable String stated(NetworkView.Network network, FormField field, Problems problems, Language reader) {
        if (!field.code().equals(PARENT) || field.value().isEmpty()) {
            return field.value();
        }
        var found = parents.named(field.value());
        if (found.isEmpty()) {
            var alike = parents.namesLike(field.value(), reader);
            if (alike.isEmpty()) {
                problems.add(PARENT, "register.network.problem.parent.unknown");
            } else {
                problems.add(PARENT, "register.network.problem.parent.perhaps", String.join(" · ", alike));
            }
            return null;
        }
        if (found.size() > 1) {
            problems.add(PARENT, "register.network.problem.parent.several");
            return null;
        }
        var parent = found.getFirst();
        if (parents.above(parent).contains(network.id())) {
            problems.add(PARENT, "register.network.problem.parent.circle");
        }
        return parent.toString();
    }
}
