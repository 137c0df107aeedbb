package fi.solmu.planning.year;

import static fi.solmu.access.Action.SEE_PLANS;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year over all networks: which have a plan, and what is to be done. */
@Controller
class YearController {
    private static final int PAGE = 200;
    private final YearQueries queries;
    private final Pages pages;
    private final Clock clock;

    YearController(YearQueries queries, Pages pages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry yearEntry() {
        return NavigationEntry.office(50, "planning.menu", "/plans", SEE_PLANS);
    }

    @GetMapping("/plans")
    @Needs(SEE_PLANS)
    String plans(
            @RequestParam MultiValueMap<String, String> asked, Actor actor, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var language = pages.texts(request).language();
        var reader = Reader.of(actor);
        var filter = YearFilter.of(asked, today);
        int total = queries.total(filter, reader, today);
        model.addAttribute(
                "view",
                new YearView(
                        filter,
                        queries.rows(filter, reader, language, today, PAGE),
                        total,
                        pagesOf(total),
                        queries.counts(filter, reader, today),
                        filter.year() == null ? 0 : queries.totalMeasures(filter.late(), reader, today),
                        reader.approvesAny() ? queries.waiting(reader) : 0,
                        reader.approvesAny(),
                        !reader.coordinates().isEmpty(),
                        queries.types(language)));
        return "planning/year/plans";
    }

    @GetMapping("/plans/measures")
    @Needs(SEE_PLANS)
    String measures(
            @RequestParam MultiValueMap<String, String> asked, Actor actor, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var language = pages.texts(request).language();
        var reader = Reader.of(actor);
        var filter = YearFilter.of(asked, today).ofOneYear(today);
        int total = queries.totalMeasures(filter, reader, today);
        model.addAttribute(
                "view",
                new YearView.Measures(
                        filter,
                        queries.measures(filter, reader, language, today, PAGE),
                        total,
                        pagesOf(total),
                        queries.measureCounts(filter, reader, today),
                        !reader.coordinates().isEmpty(),
                        queries.types(language)));
        return "planning/year/measures";
    }

    private static int pagesOf(int total) {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }
}
