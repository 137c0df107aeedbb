package fi.solmu.meetings.calendar;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.meetings.recording.Meeting;
import fi.solmu.register.Copies;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkState;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Meetings on the page of their network: the next ones and the latest, a fact, and the button to plan one. */
@Component
class MeetingParts implements NetworkParts {
    private static final int ORDER = 20;
    private static final int NEXT = 3;
    private static final int LATEST = 3;

    /** Meetings, of all networks that this node keeps them of. */
    private static final int MOST_KEPT = 20_000;

    private final CalendarQueries queries;
    private final Parts parts;
    private final Copies<UUID, List<Meeting>> kept = new Copies<>(MOST_KEPT, found -> found.size() + 1);

    MeetingParts(CalendarQueries queries, Parts parts) {
        this.queries = queries;
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        boolean meets =
                !(network.state() instanceof NetworkState.Closed || network.state() instanceof NetworkState.Withdrawn);
        boolean plans = meets && reader.mayInNetwork(Action.PLAN_MEETING, network.id());
        var meetings = kept.of(network.id(), network.version(), () -> queries.of(network.id(), false));
        var coming = meetings.reversed().stream()
                .filter(each -> NetworkMeetings.isComing(each, today))
                .toList();
        var placed = new ArrayList<Placed>();
        var address = "/networks/" + network.id() + "/meetings";
        if (plans) {
            // a network nobody has checked has another first act
            boolean first = !(network.state() instanceof NetworkState.Recorded);
            placed.add(placed(Place.BUTTON, "button", Map.of("address", address + "/new", "primary", first)));
        }
        if (meets) {
            var model = new HashMap<String, Object>();
            coming.stream()
                    .filter(each -> each.state().planned())
                    .findFirst()
                    .ifPresent(next -> model.put("meeting", next));
            placed.add(placed(Place.FACT, "fact", model));
        }
        var shown = new ArrayList<Meeting>(
                coming.subList(0, Math.min(NEXT, coming.size())).reversed());
        meetings.stream()
                .filter(each -> !NetworkMeetings.isComing(each, today))
                .limit(LATEST)
                .forEach(shown::add);
        placed.add(placed(
                Place.AFTER_MEMBERS,
                "section",
                Map.of("address", address, "meetings", shown, "tally", Tally.of(meetings, today), "plans", plans)));
        return placed;
    }

    private Placed placed(Place place, String template, Map<String, ?> model) {
        return new Placed(place, ORDER, parts.part("meetings/calendar/" + template, model));
    }
}
