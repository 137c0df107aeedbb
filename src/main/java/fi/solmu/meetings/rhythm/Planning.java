package fi.solmu.meetings.rhythm;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.NewMeeting;
import fi.solmu.meetings.recording.Host;
import fi.solmu.meetings.recording.MeetingBook;
import fi.solmu.meetings.recording.MeetingForm;
import fi.solmu.meetings.recording.MeetingQueries;
import fi.solmu.meetings.rhythm.RhythmPage.Candidate;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning a year's meetings at once: first its dates are shown, then those that were left become meetings. */
@Service
class Planning {
    private final MeetingQueries queries;
    private final MeetingBook book;

    Planning(MeetingQueries queries, MeetingBook book) {
        this.queries = queries;
        this.book = book;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Form(RhythmPage page) implements Outcome {}

        /** The dates, to look through; nothing is written. */
        record Preview(RhythmPage page) implements Outcome {}

        record Done(Host host, int meetings) implements Outcome {}

        /** Nothing was chosen. */
        record Mistaken(RhythmPage page) implements Outcome {}

        /** The network's calendar changed after the dates were shown: here they are anew. */
        record ChangedMeanwhile(RhythmPage page) implements Outcome {}

        record NetworkEnded(Host host) implements Outcome {}
    }

    Host host(UUID network) {
        return queries.host(network).orElseThrow(NotFound::new);
    }

    Outcome begin(UUID network, LocalDate today) {
        var host = host(network);
        if (!host.meets()) {
            return new Outcome.NetworkEnded(host);
        }
        var last = MeetingForm.like(queries.latest(host.id()).orElse(null));
        return new Outcome.Form(RhythmPage.form(host, RhythmForm.fresh(last, today), null));
    }

    /** The dates, those without a collision chosen; or the form again. */
    Outcome preview(UUID network, RhythmForm form, boolean back, Language reader, LocalDate today) {
        var host = host(network);
        if (!host.meets()) {
            return new Outcome.NetworkEnded(host);
        }
        var problems = new Problems();
        var rhythm = form.check(problems, host.languagesOr(reader).getFirst(), today);
        if (back || rhythm.isEmpty()) {
            return new Outcome.Form(RhythmPage.form(host, form, back ? null : problems));
        }
        var dates = dates(host, form, rhythm.get(), today);
        var chosen = dates.stream()
                .filter(each -> each.possible() && each.collides().isEmpty())
                .map(Candidate::day)
                .collect(Collectors.toSet());
        return new Outcome.Preview(page(host, form, dates, chosen, false, null));
    }

    @Transactional
    Outcome create(
            UUID network,
            RhythmForm form,
            List<String> days,
            String mark,
            Actor actor,
            Language reader,
            LocalDate today) {
        var id = host(network).id();
        queries.hold(id);
        var host = host(id);
        if (!host.meets()) {
            return new Outcome.NetworkEnded(host);
        }
        var problems = new Problems();
        var rhythm = form.check(problems, host.languagesOr(reader).getFirst(), today);
        if (rhythm.isEmpty()) {
            return new Outcome.Form(RhythmPage.form(host, form, problems));
        }
        var dates = dates(host, form, rhythm.get(), today);
        var chosen = new HashSet<LocalDate>();
        days.forEach(each -> Typed.day(each).ifPresent(chosen::add));
        if (!mark(dates).equals(mark)) {
            return new Outcome.ChangedMeanwhile(page(host, form, dates, chosen, true, null));
        }
        var meetings = dates.stream()
                .filter(each -> each.possible() && chosen.contains(each.day()))
                .map(each -> new NewMeeting(host.id(), null, plan(form.meeting(), each), new MeetingState.Planned()))
                .toList();
        if (meetings.isEmpty()) {
            problems.add("dates", "meetings.problem.noDates");
            return new Outcome.Mistaken(page(host, form, dates, chosen, false, problems));
        }
        book.enter(meetings, actor.account(), Action.PLAN_RHYTHM);
        return new Outcome.Done(host, meetings.size());
    }

    private List<Candidate> dates(Host host, RhythmForm form, Rhythm rhythm, LocalDate today) {
        var from = Typed.time(form.meeting().from()).orElseThrow();
        var to = Typed.time(form.meeting().to()).orElseThrow();
        var days = rhythm.days();
        var standing = queries.standing(host.id(), days.getFirst(), days.getLast());
        return days.stream()
                .map(day -> new Candidate(
                        day.atTime(from),
                        day.atTime(to),
                        standing.stream().filter(each -> each.day().equals(day)).toList(),
                        day.isBefore(today),
                        !host.meetsOn(day)))
                .toList();
    }

    private static MeetingPlan plan(MeetingForm form, Candidate date) {
        return new MeetingPlan(
                form.title(),
                form.purpose(),
                date.starts(),
                date.ends(),
                MeetingMode.valueOf(form.mode()),
                MeetingForm.nullIfEmpty(form.place()),
                MeetingForm.nullIfEmpty(form.link()),
                form.open());
    }

    private static RhythmPage page(
            Host host,
            RhythmForm form,
            List<Candidate> dates,
            Set<LocalDate> chosen,
            boolean changed,
            @Nullable Problems problems) {
        return new RhythmPage(host, form, dates, chosen, mark(dates), changed, problems);
    }

    private static String mark(List<Candidate> dates) {
        return FormMark.of(dates.stream()
                .map(each -> each.day() + " "
                        + each.collides().stream()
                                .map(other -> other.id())
                                .sorted()
                                .toList())
                .toList());
    }
}
