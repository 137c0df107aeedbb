package fi.solmu.overview.portfolio;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.tables.Workbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final Pages pages;
    private final Audit audit;
    private final Clock clock;

    PortfolioController(Portfolios portfolios, LanguageChoice language, Pages pages, Audit audit, Clock clock) {
        this.portfolios = portfolios;
        this.language = language;
        this.pages = pages;
        this.audit = audit;
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

    /** The same as a workbook; networks as the filter leaves them, on all pages. */
    @GetMapping("/portfolio.xlsx")
    @Needs(Action.EXPORT_PORTFOLIO)
    void file(
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        audit.enter(actor.account(), Action.EXPORT_PORTFOLIO, "portfolio", null);
        var filter = MatrixFilter.of(asked).firstPage();
        var view = portfolios.of(LocalDate.now(clock), filter, t.language(), Integer.MAX_VALUE);
        try (var book = new Workbook()) {
            new PortfolioWorkbook(view, t).write(book);
            book.send(response, t.text("overview.workbook.file"));
        }
    }
}
