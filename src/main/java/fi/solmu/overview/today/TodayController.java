package fi.solmu.overview.today;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.access.Role;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.WorkToDo;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one comes to after signing in. */
@Controller
class TodayController {
    private static final int DAYS_AHEAD = 180;
    private static final int MOST_DAYS = 12;
    private final List<WorkToDo> sources;
    private final TodayQueries queries;
    private final LanguageChoice languageChoice;
    private final Pages pages;
    private final Clock clock;

    TodayController(
            List<WorkToDo> sources, TodayQueries queries, LanguageChoice languageChoice, Pages pages, Clock clock) {
        this.sources = sources;
        this.queries = queries;
        this.languageChoice = languageChoice;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry todayInOffice() {
        return NavigationEntry.office(10, "overview.menu.today", "/today", Action.SEE_TODAY);
    }

    @Bean
    static NavigationEntry ownNetworksForMembers() {
        return NavigationEntry.member(10, "overview.menu.own", "/today", Action.SEE_TODAY);
    }

    @GetMapping("/today")
    @Needs(Action.SEE_TODAY)
    String today(HttpServletRequest request, Actor actor, Model model) {
        var reader = languageChoice.of(request);
        var texts = pages.texts(reader);
        var today = LocalDate.now(clock);
        var own = actor.perNetwork().keySet();
        model.addAttribute(
                "work",
                sources.stream()
                        .flatMap(source -> source.of(actor, texts, today).stream())
                        .sorted(WorkToDo.Work.ORDER)
                        .toList());
        model.addAttribute("own", own.isEmpty() ? List.of() : queries.own(own, actor.account(), reader, today));
        model.addAttribute("coming", coming(actor, today));
        return "overview/today/today";
    }

    /** The next days of whatever kind; each list is as long as the whole may be. */
    private List<ComingDay> coming(Actor actor, LocalDate today) {
        var own = actor.perNetwork().keySet();
        var until = today.plusDays(DAYS_AHEAD);
        var group = actor.may(Action.PLAN_GROUP_MEETING)
                ? queries.groupMeetings(today, until, MOST_DAYS)
                : List.<ComingDay.GroupMeeting>of();
        return Stream.of(
                        group,
                        queries.turns(seesAll(actor), own, today, until, MOST_DAYS),
                        queries.meetings(own, today, until, MOST_DAYS))
                .<ComingDay>flatMap(List::stream)
                .sorted(ComingDay.ORDER)
                .limit(MOST_DAYS)
                .toList();
    }

    /** Those who look after all networks see the days of all; the others their own. */
    private static boolean seesAll(Actor actor) {
        return actor.everywhere().stream()
                .anyMatch(role -> role == Role.ADMINISTRATOR || role == Role.MANAGEMENT || role == Role.GROUP);
    }
}
