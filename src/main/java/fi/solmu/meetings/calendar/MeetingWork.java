package fi.solmu.meetings.calendar;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Planned meetings whose day has passed wait for their coordinators to say what came of them. */
@Component
class MeetingWork implements WorkToDo {
    private static final int DAYS_TO_SAY = 7;
    private final CalendarQueries queries;

    MeetingWork(CalendarQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        var coordinated = actor.perNetwork().entrySet().stream()
                .filter(each -> each.getValue().contains(Role.COORDINATOR)
                        && actor.mayInNetwork(Action.RECORD_MEETING, each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (coordinated.isEmpty()) {
            return List.of();
        }
        var waiting = queries.waiting(coordinated, today);
        if (waiting.count() == 0) {
            return List.of();
        }
        boolean one = waiting.count() == 1;
        return List.of(Work.due(
                Objects.requireNonNull(waiting.first()).plusDays(DAYS_TO_SAY),
                today,
                t.text("meetings.work.title"),
                one ? waiting.title() : null,
                t.text("meetings.work.text", waiting.count()),
                one ? "/meetings/" + waiting.only() + "/outcome" : "/meetings?when=waiting&whose=own",
                t.text("meetings.work.verb")));
    }
}
