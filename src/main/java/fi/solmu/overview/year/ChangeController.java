package fi.solmu.overview.year;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the networks changed in a year, or since another day. */
@Controller
class ChangeController {
    private final Changes changes;
    private final Clock clock;

    ChangeController(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry changeInPortfolio() {
        return NavigationEntry.portfolio(60, "overview.change.title", "/portfolio/change", Action.SEE_PORTFOLIO);
    }

    /** @param since as typed; another day than one gone by is a mistake */
    @GetMapping("/portfolio/change")
    @Needs(Action.SEE_PORTFOLIO)
    String change(@RequestParam(defaultValue = "") String since, HttpServletResponse response, Model model) {
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var then = today.minusYears(1);
        if (!since.isBlank()) {
            then = problems.need(Typed.day(since), "since", "overview.change.problem.date")
                    .orElse(then);
            if (!then.isBefore(today)) {
                problems.add("since", "overview.change.problem.past");
                then = today.minusYears(1);
            }
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("change", changes.between(then, today));
        model.addAttribute("typed", since);
        model.addAttribute("problems", problems);
        return "overview/year/change";
    }
}
