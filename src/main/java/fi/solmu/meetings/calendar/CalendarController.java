package fi.solmu.meetings.calendar;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.meetings.recording.MeetingQueries;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar, the meetings of one network, and one meeting. */
@Controller
class CalendarController {
    private final CalendarQueries queries;
    private final MeetingQueries meetings;
    private final Pages pages;
    private final Clock clock;

    CalendarController(CalendarQueries queries, MeetingQueries meetings, Pages pages, Clock clock) {
        this.queries = queries;
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry meetingsInOffice() {
        return NavigationEntry.office(45, "meetings.menu", "/meetings", Action.SEE_MEETINGS);
    }

    @Bean
    static NavigationEntry meetingsForMembers() {
        return NavigationEntry.member(15, "meetings.menu", "/meetings", Action.SEE_MEETINGS);
    }

    @GetMapping("/meetings")
    @Needs(Action.SEE_MEETINGS)
    String calendar(
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "1") int page,
            Actor reader,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var asked = CalendarFilter.of(when, q, whose, Typed.id(network).orElse(null), mode, page, reader);
        var reach = reach(asked, reader);
        var counts = queries.counts(asked, reach, today);
        int all = Math.max(1, (counts.of(asked.when()) + CalendarQueries.ON_A_PAGE - 1) / CalendarQueries.ON_A_PAGE);
        var filter = asked.onPage(Math.min(asked.page(), all));
        model.addAttribute(
                "view",
                new CalendarView(
                        filter,
                        reader.may(Action.SEE_NETWORK_MEETINGS),
                        !reader.perNetwork().isEmpty(),
                        queries.names(
                                filter.choices(reader.perNetwork().keySet()),
                                pages.texts(request).language()),
                        counts,
                        all,
                        queries.list(filter, reach, today)));
        return "meetings/calendar/calendar";
    }

    /** The networks whose meetings are listed; none given means all. */
    private static @Nullable Collection<UUID> reach(CalendarFilter filter, Actor reader) {
        var own = reader.perNetwork().keySet();
        var one = filter.network();
        if (one != null) {
            return filter.all() || own.contains(one) ? List.of(one) : List.of();
        }
        return filter.all() ? null : own;
    }

    /** A network that was merged into another meets as that one. */
    @GetMapping("/networks/{network}/meetings")
    @Needs(Action.SEE_NETWORK_MEETINGS)
    String ofNetwork(
            @PathVariable UUID network,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String counted,
            Model model) {
        var host = meetings.host(network).orElseThrow(NotFound::new);
        if (!host.id().equals(network)) {
            return "redirect:" + host.address();
        }
        var which = Arrays.stream(NetworkMeetings.Counted.values())
                .filter(each -> each.name().equalsIgnoreCase(counted))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "view", NetworkMeetings.of(host, queries.of(host.id(), true), year, which, LocalDate.now(clock)));
        return "meetings/calendar/network";
    }

    @GetMapping("/meetings/{meeting}")
    @Needs(Action.SEE_MEETING)
    String one(@PathVariable UUID meeting, Model model) {
        var found = meetings.find(meeting).orElseThrow(NotFound::new);
        model.addAttribute("meeting", found);
        model.addAttribute("host", meetings.host(found.caller().id()).orElseThrow(NotFound::new));
        model.addAttribute("history", meetings.history(meeting));
        return "meetings/calendar/meeting";
    }
}
