package fi.solmu.planning.writing;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.planning.PlanNames;
import fi.solmu.planning.PlanStatus;
import fi.solmu.planning.plans.Owners;
import fi.solmu.planning.plans.PlanQueries;
import fi.solmu.planning.plans.PlanStates;
import fi.solmu.shell.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a plan while it is a draft: one theme, goal or measure at a time. */
@Service
class Writing {
    private final PlanQueries plans;
    private final PlanStates states;
    private final WritingQueries queries;
    private final Owners owners;
    private final Audit audit;

    Writing(PlanQueries plans, PlanStates states, WritingQueries queries, Owners owners, Audit audit) {
        this.plans = plans;
        this.states = states;
        this.queries = queries;
        this.owners = owners;
        this.audit = audit;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done(UUID item) implements Outcome {}

        record Mistaken(Problems problems) implements Outcome {}

        /** The plan was sent or approved meanwhile: its text stands. */
        record NotNow(PlanStatus status) implements Outcome {}

        /** Somebody else changed the same; this is what it says now. */
        record ChangedMeanwhile(ItemForm now) implements Outcome {}

        /** Somebody else removed it, or what it was to stand under. */
        record Gone() implements Outcome {}
    }

    /** What the form of one is opened with. */
    ItemForm form(UUID plan, Part part, UUID item) {
        return ItemForm.of(queries.find(plan, part, item).orElseThrow(NotFound::new));
    }

    List<Owners.Choice> choices(UUID plan, LocalDate today, Actor reader) {
        return owners.of(plans.head(plan).network(), today, reader.language());
    }

    @Transactional
    Outcome add(
            UUID plan, Part part, @Nullable UUID under, ItemForm typed, String suffix, Actor actor, LocalDate today) {
        var state = states.lock(plan);
        if (!state.status().isWritten()) {
            return new Outcome.NotNow(state.status());
        }
        var parent = part == Part.THEMES ? plan : under;
        if (parent == null
                || (part == Part.GOALS && !queries.has(plan, Part.THEMES, parent))
                || (part == Part.MEASURES && !queries.has(plan, Part.GOALS, parent))) {
            return new Outcome.Gone();
        }
        var problems = new Problems();
        var item = typed.read(part, Item.NONE, owners, choices(plan, part, actor, today), suffix, problems);
        if (problems.any()) {
            return new Outcome.Mistaken(problems);
        }
        var id = queries.add(part, parent, item, actor.account());
        enter(plan, part, Item.NONE, item, actor);
        return new Outcome.Done(id);
    }

    private List<Owners.Choice> choices(UUID plan, Part part, Actor actor, LocalDate today) {
        return part == Part.MEASURES ? choices(plan, today, actor) : List.of();
    }

    /** @param opened the mark of what the form was opened with */
    @Transactional
    Outcome change(UUID plan, Part part, UUID id, ItemForm typed, String opened, Actor actor, LocalDate today) {
        var state = states.lock(plan);
        var now = queries.find(plan, part, id);
        if (now.isEmpty()) {
            return new Outcome.Gone();
        }
        if (!state.status().isWritten()) {
            return new Outcome.NotNow(state.status());
        }
        var form = ItemForm.of(now.get());
        if (!form.mark().equals(opened)) {
            return new Outcome.ChangedMeanwhile(form);
        }
        var problems = new Problems();
        var item = typed.read(part, now.get(), owners, choices(plan, part, actor, today), "", problems);
        if (problems.any()) {
            return new Outcome.Mistaken(problems);
        }
        if (!item.equals(now.get())) {
            queries.change(part, id, item);
            enter(plan, part, now.get(), item, actor);
        }
        return new Outcome.Done(id);
    }

    /** One step up or down among its like. */
    @Transactional
    Outcome move(UUID plan, Part part, UUID id, boolean up, Actor actor) {
        var state = states.lock(plan);
        var item = queries.find(plan, part, id);
        if (item.isEmpty()) {
            return new Outcome.Gone();
        }
        if (!state.status().isWritten()) {
            return new Outcome.NotNow(state.status());
        }
        var order = new ArrayList<>(queries.besides(part, id));
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            queries.order(part, order);
            audit.enter(
                    actor.account(),
                    Action.EDIT_PLAN,
                    PlanNames.PLAN,
                    plan,
                    List.of(new Change("order", null, item.get().words())));
        }
        return new Outcome.Done(id);
    }

    @Transactional
    Outcome remove(UUID plan, Part part, UUID id, Actor actor) {
        var state = states.lock(plan);
        var item = queries.find(plan, part, id);
        if (item.isEmpty()) {
            return new Outcome.Gone();
        }
        if (!state.status().isWritten()) {
            return new Outcome.NotNow(state.status());
        }
        queries.remove(part, id);
        enter(plan, part, item.get(), Item.NONE, actor);
        return new Outcome.Done(id);
    }

    /** Of an owner who is a person the trail keeps the id: the name would stay there when the person is erased. */
    private void enter(UUID plan, Part part, Item before, Item after, Actor actor) {
        var changes = new ArrayList<Change>();
        note(changes, part.field(), emptyToNull(before.words()), emptyToNull(after.words()));
        note(changes, "month", before.month(), after.month());
        note(changes, "owner", WritingQueries.person(before.owner()), WritingQueries.person(after.owner()));
        note(changes, "owner_unit", WritingQueries.unit(before.owner()), WritingQueries.unit(after.owner()));
        audit.enter(actor.account(), Action.EDIT_PLAN, PlanNames.PLAN, plan, changes);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
