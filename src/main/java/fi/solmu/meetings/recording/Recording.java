package fi.solmu.meetings.recording;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.NotFound;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.NewMeeting;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people can do to one meeting: plan it, change it, say what came of it. */
@Service
class Recording {
    static final int LONGEST_REASON = 1000;
    private final MeetingQueries queries;
    private final MeetingBook book;

    Recording(MeetingQueries queries, MeetingBook book) {
        this.queries = queries;
        this.book = book;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done(UUID meeting) implements Outcome {}

        record Mistaken(PlanPage page) implements Outcome {}

        /** Somebody else changed the meeting meanwhile. */
        record ChangedMeanwhile(PlanPage page) implements Outcome {}

        /** The network has ended and meets no more. */
        record NetworkEnded(Host host) implements Outcome {}

        /** A meeting in this state is not changed. */
        record NotNow(Meeting meeting) implements Outcome {}
    }

    PlanPage blank(UUID network, boolean held, Texts t) {
        var host = host(network);
        return PlanPage.fresh(
                host, MeetingForm.like(queries.latest(host.id()).orElse(null)), held, queries.names(t.language()));
    }

    Host host(UUID network) {
        return queries.host(network).orElseThrow(NotFound::new);
    }

    @Transactional
    Outcome plan(UUID network, MeetingForm form, boolean held, Actor actor, Texts t, LocalDate today) {
        var id = host(network).id();
        queries.hold(id);
        var host = host(id);
        if (!host.meets()) {
            return new Outcome.NetworkEnded(host);
        }
        var page = PlanPage.fresh(host, form, held, queries.names(t.language()));
        var problems = new Problems();
        var plan = form.check(problems, host.languagesOr(t.language()).getFirst(), today);
        var joining = joining(form, host, problems);
        plan.ifPresent(each -> checkDay(each, host, problems));
        var state = plan.map(each -> Attendance.state(form.present(), each, held, problems, today));
        if (plan.isEmpty() || state.isEmpty() || problems.any()) {
            return new Outcome.Mistaken(page.mistaken(problems));
        }
        var ids = book.enter(
                List.of(new NewMeeting(host.id(), joining.orElse(null), plan.get(), state.get())),
                actor.account(),
                Action.PLAN_MEETING);
        return new Outcome.Done(ids.getFirst());
    }

    private static void checkDay(MeetingPlan plan, Host host, Problems problems) {
        if (!host.meetsOn(plan.starts().toLocalDate())) {
            problems.add("day", "meetings.problem.afterTheEnd");
        }
    }

    /** The other network of a joint meeting, by the name that was typed. */
    private Optional<UUID> joining(MeetingForm form, Host host, Problems problems) {
        if (form.with().isEmpty()) {
            return Optional.empty();
        }
        var found = queries.named(form.with());
        if (found.isEmpty()) {
            problems.add("with", "meetings.problem.noSuchNetwork");
        } else if (found.size() > 1) {
            problems.add("with", "meetings.problem.severalNetworks");
        } else if (found.getFirst().equals(host.id())) {
            problems.add("with", "meetings.problem.sameNetwork");
        }
        return problems.of("with").isPresent() ? Optional.empty() : Optional.of(found.getFirst());
    }

    Meeting meeting(UUID id) {
        return queries.find(id).orElseThrow(NotFound::new);
    }

    PlanPage edited(Meeting meeting, Texts t) {
        return PlanPage.of(
                host(meeting.caller().id()), meeting, MeetingForm.of(meeting, t), queries.names(t.language()));
    }

    @Transactional
    Outcome change(UUID id, MeetingForm form, int version, Actor actor, Texts t, LocalDate today) {
        var meeting = book.lock(id);
        var host = host(meeting.caller().id());
        if (!host.meets()) {
            return new Outcome.NetworkEnded(host);
        }
        if (meeting.state().cancelled()) {
            return new Outcome.NotNow(meeting);
        }
        var page = PlanPage.of(host, meeting, form, queries.names(t.language()));
        if (meeting.version() != version) {
            return new Outcome.ChangedMeanwhile(page.against(MeetingForm.of(meeting, t)));
        }
        var problems = new Problems();
        var plan = form.check(problems, host.languagesOr(t.language()).getFirst(), today);
        var now = meeting.joining();
        var joining = now != null && form.with().equals(t.read(now.name()))
                ? Optional.of(now.id()) // by its id: others may be called the same
                : joining(form, host, problems);
        plan.ifPresent(each -> {
            checkDay(each, host, problems);
            if (meeting.state().held() && each.starts().toLocalDate().isAfter(today)) {
                problems.add("day", "meetings.problem.heldToCome");
            }
        });
        if (plan.isEmpty() || problems.any()) {
            return new Outcome.Mistaken(page.mistaken(problems));
        }
        book.change(meeting, plan.get(), joining.orElse(null), actor.account(), Action.EDIT_MEETING);
        return new Outcome.Done(id);
    }

    /** What came of saying that a meeting was held, or is cancelled, or takes place after all. */
    sealed interface Said {
        record Done() implements Said {}

        record Mistaken(Meeting meeting, Problems problems) implements Said {}

        /** Somebody else said something of it meanwhile: here it is. */
        record Meanwhile(Meeting meeting) implements Said {}

        /** Its day has not come, or its network has ended. */
        record NotNow(Meeting meeting) implements Said {}
    }

    @Transactional
    Said held(UUID id, String present, int version, Actor actor, LocalDate today) {
        var meeting = book.lock(id);
        if (meeting.version() != version) {
            return new Said.Meanwhile(meeting);
        }
        if (!meeting.canHaveBeenHeld(today)) {
            return new Said.NotNow(meeting);
        }
        var problems = new Problems();
        var count = problems.need(MeetingForm.count(present), "present", "meetings.problem.present");
        if (count.isEmpty()) {
            return new Said.Mistaken(meeting, problems);
        }
        if (meeting.present() != count.get()) {
            book.decide(meeting, new MeetingState.Held(count.get()), actor.account(), Action.RECORD_MEETING);
        }
        return new Said.Done();
    }

    @Transactional
    Said cancel(UUID id, String reason, int version, Actor actor) {
        var meeting = book.lock(id);
        if (meeting.version() != version) {
            return new Said.Meanwhile(meeting);
        }
        if (meeting.state().cancelled()) {
            return new Said.NotNow(meeting);
        }
        var problems = new Problems();
        if (reason.isEmpty()) {
            problems.add("reason", "meetings.problem.reason");
        } else if (reason.length() > LONGEST_REASON) {
            problems.add("reason", "meetings.problem.tooManySigns", LONGEST_REASON);
        }
        if (problems.any()) {
            return new Said.Mistaken(meeting, problems);
        }
        book.decide(
                meeting,
                new MeetingState.Cancelled(new MeetingState.Why.Decided(reason)),
                actor.account(),
                Action.CANCEL_MEETING);
        return new Said.Done();
    }

    /** A cancellation is taken back: the meeting is planned again. */
    @Transactional
    Said reopen(UUID id, int version, Actor actor) {
        var caller = meeting(id).caller().id();
        queries.hold(caller);
        var meeting = book.lock(id);
        if (meeting.version() != version) {
            return new Said.Meanwhile(meeting);
        }
        if (!meeting.state().cancelled() || !host(caller).meetsOn(meeting.day())) {
            return new Said.NotNow(meeting);
        }
        book.decide(meeting, new MeetingState.Planned(), actor.account(), Action.CANCEL_MEETING);
        return new Said.Done();
    }
}
