package fi.solmu.overview.coverage;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Language;
import fi.solmu.overview.coverage.Coverage.MunicipalityType;
import fi.solmu.register.Organisations;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableFormat;
import fi.solmu.shell.tables.TableWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of what is reached and what is not, and the same as a file. */
@Controller
class CoverageController {
    private final CoverageQueries queries;
    private final Organisations organisations;
    private final LanguageChoice languageChoice;
    private final Pages pages;
    private final Clock clock;

    CoverageController(
            CoverageQueries queries,
            Organisations organisations,
            LanguageChoice languageChoice,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.languageChoice = languageChoice;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry coverageInPortfolio() {
        return NavigationEntry.portfolio(20, "overview.coverage.title", "/portfolio/coverage", Action.SEE_PORTFOLIO);
    }

    @GetMapping("/portfolio/coverage")
    @Needs(Action.SEE_PORTFOLIO)
    String coverage(HttpServletRequest request, Model model) {
        var reader = languageChoice.of(request);
        var coverage = coverage(reader);
        model.addAttribute("coverage", coverage);
        model.addAttribute("map", TileMap.of(coverage.regions(), reader));
        return "overview/coverage/coverage";
    }

    @GetMapping("/portfolio/coverage.xlsx")
    @Needs(Action.SEE_PORTFOLIO)
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = languageChoice.of(request);
        var t = pages.texts(reader);
        try (var table = TableFormat.XLSX.download(response, t.text("overview.coverage.file"))) {
            write(coverage(reader), t, table);
        }
    }

    private Coverage coverage(Language reader) {
        var today = LocalDate.now(clock);
        var most = queries.most(today);
        var types = organisations.municipalityTypes(today).stream()
                .map(type -> new MunicipalityType(type, most.getOrDefault(type.type(), List.of())))
                .toList();
        return new Coverage(
                queries.areas(),
                types,
                organisations.regions(today, reader),
                queries.presence(today),
                queries.languages(today, reader));
    }

    private static void write(Coverage coverage, Texts t, TableWriter table) throws IOException {
        table.head(
                t.text("overview.coverage.view"),
                t.text("overview.coverage.name"),
                t.text("overview.coverage.networks"),
                t.text("overview.coverage.municipalities"),
                t.text("overview.coverage.inNetworks"),
                t.text("overview.coverage.without"));
        for (var area : coverage.areas()) {
            table.row(t.text("overview.coverage.area"), t.read(area.name()), area.networks());
        }
        for (var type : coverage.types()) {
            var reach = type.reach();
            table.row(
                    t.text("overview.coverage.type"),
                    t.read(reach.name()),
                    reach.networks(),
                    reach.municipalities(),
                    reach.inNetworks(),
                    type.without());
        }
        for (var language : coverage.languages()) {
            table.row(
                    t.text("overview.coverage.language"),
                    t.of("shell.language", language.language()),
                    language.networks(),
                    language.municipalities(),
                    language.municipalities() - language.without().size(),
                    language.without().size());
        }
        for (var region : coverage.regions()) {
            table.row(
                    t.text("overview.coverage.region"),
                    t.read(region.region().name()),
                    null,
                    region.municipalities(),
                    region.municipalities() - region.withoutNetworks(),
                    region.withoutNetworks());
        }
    }
}
