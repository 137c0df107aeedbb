package fi.solmu.overview.ahead;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The time line of the quarters to come. */
@Controller
class AheadController {
    private final TimeLines lines;
    private final Clock clock;

    AheadController(TimeLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry aheadInPortfolio() {
        return NavigationEntry.portfolio(50, "overview.ahead.title", "/portfolio/ahead", Action.SEE_PORTFOLIO);
    }

    @GetMapping("/portfolio/ahead")
    @Needs(Action.SEE_PORTFOLIO)
    String ahead(Model model) {
        model.addAttribute("ahead", lines.of(LocalDate.now(clock)));
        return "overview/ahead/ahead";
    }
}
