package fi.solmu.overview.overlaps;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of overlaps, and who belongs to both networks of a pair. */
@Controller
class OverlapController {
    private final Overlaps overlaps;
    private final OverlapQueries queries;
    private final LanguageChoice language;
    private final Clock clock;

    OverlapController(Overlaps overlaps, OverlapQueries queries, LanguageChoice language, Clock clock) {
        this.overlaps = overlaps;
        this.queries = queries;
        this.language = language;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry overlapsInPortfolio() {
        return NavigationEntry.portfolio(30, "overview.overlaps.title", "/portfolio/overlaps", Action.SEE_PORTFOLIO);
    }

    @GetMapping("/portfolio/overlaps")
    @Needs(Action.SEE_PORTFOLIO)
    String list(@RequestParam(defaultValue = "1") String page, Model model) {
        model.addAttribute("view", OverlapPage.of(overlaps.of(LocalDate.now(clock)), Typed.page(page)));
        return "overview/overlaps/overlaps";
    }

    @GetMapping("/portfolio/overlaps/people")
    @Needs(Action.SEE_PORTFOLIO)
    String people(@RequestParam UUID one, @RequestParam UUID other, HttpServletRequest request, Model model) {
        var names = queries.names(List.of(one, other));
        var first = names.get(one);
        var second = names.get(other);
        if (first == null || second == null || one.equals(other)) {
            throw new NotFound();
        }
        var found = queries.people(one, other, LocalDate.now(clock), language.of(request));
        model.addAttribute("view", new SharedPeople(one, first, other, second, found));
        return "overview/overlaps/people";
    }
}
