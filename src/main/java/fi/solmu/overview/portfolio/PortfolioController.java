package fi.solmu.overview.portfolio;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the whole, for a meeting that decides: the matrix, and the figures of the other pages. */
@Controller
class PortfolioController {
    private final Portfolios portfolios;
    private final LanguageChoice language;
    private final Clock clock;

    PortfolioController(Portfolios portfolios, LanguageChoice language, Clock clock) {
        this.portfolios = portfolios;
        this.language = language;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry portfolioInOffice() {
        return NavigationEntry.office(90, "overview.menu.portfolio", "/portfolio", Action.SEE_PORTFOLIO);
    }

    @Bean
    static NavigationEntry matrixInPortfolio() {
        return NavigationEntry.portfolio(10, "overview.portfolio.tab", "/portfolio", Action.SEE_PORTFOLIO);
    }

    @GetMapping("/portfolio")
    @Needs(Action.SEE_PORTFOLIO)
    String portfolio(@RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Model model) {
        model.addAttribute("view", portfolios.of(LocalDate.now(clock), MatrixFilter.of(asked), language.of(request)));
        return "overview/portfolio/portfolio";
    }
}
