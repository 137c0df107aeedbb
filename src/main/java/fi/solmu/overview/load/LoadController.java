package fi.solmu.overview.load;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much meeting falls on whom, and the people behind each figure. */
@Controller
class LoadController {
    private static final int PAGE = 50;
    private final Loads loads;
    private final LoadQueries queries;
    private final LanguageChoice language;
    private final Clock clock;

    LoadController(Loads loads, LoadQueries queries, LanguageChoice language, Clock clock) {
        this.loads = loads;
        this.queries = queries;
        this.language = language;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry loadInPortfolio() {
        return NavigationEntry.portfolio(40, "overview.load.title", "/portfolio/load", Action.SEE_PORTFOLIO);
    }

    @GetMapping("/portfolio/load")
    @Needs(Action.SEE_PORTFOLIO)
    String load(Model model) {
        model.addAttribute("load", loads.of(LocalDate.now(clock)));
        return "overview/load/load";
    }

    /** @param networks in how many they are; what is no step of the load asks for all */
    @GetMapping("/portfolio/load/people")
    @Needs(Action.SEE_PORTFOLIO)
    String people(
            @RequestParam(defaultValue = "") String networks,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        int step = networks.matches("[1-" + Load.TOP + "]") ? Integer.parseInt(networks) : 0;
        int at = Typed.page(page);
        var load = loads.of(today);
        int total = step == 0
                ? load.people()
                : load.steps().stream()
                        .filter(each -> each.networks() == step)
                        .mapToInt(Load.Step::people)
                        .sum();
        model.addAttribute(
                "view",
                new LoadedPeople(
                        load,
                        step,
                        queries.people(today, step, language.of(request), (at - 1) * PAGE, PAGE),
                        total,
                        at,
                        Math.max(1, (total + PAGE - 1) / PAGE)));
        return "overview/load/people";
    }
}
