package fi.solmu.overview.number;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of how many people there are, the lists behind its figures, and what is open as a file. */
@Controller
class TrueNumberController {
    private final TrueNumberQueries queries;
    private final NumberPeopleQueries people;
    private final Pages pages;
    private final Clock clock;

    TrueNumberController(TrueNumberQueries queries, NumberPeopleQueries people, Pages pages, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry trueNumberBesidePeople() {
        return NavigationEntry.people(20, "overview.number.menu", "/people/number", Action.SEE_TRUE_NUMBER);
    }

    @GetMapping("/people/number")
    @Needs(Action.SEE_TRUE_NUMBER)
    String number(HttpServletRequest request, Model model) {
        model.addAttribute(
                "number",
                queries.count(LocalDate.now(clock), pages.texts(request).language()));
        return "overview/number/number";
    }

    @GetMapping("/people/number/list")
    @Needs(Action.SEE_TRUE_NUMBER)
    String list(NumberPeopleFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("asked", filter.asked().orElse(null));
        model.addAttribute(
                "people",
                people.list(filter, LocalDate.now(clock), pages.texts(request).language()));
        return "overview/number/list";
    }

    @GetMapping("/people/number.xlsx")
    @Needs(Action.SEE_TRUE_NUMBER)
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = pages.texts(request);
        try (var table = TableFormat.XLSX.download(response, t.text("overview.number.file"))) {
            table.head(
                    t.text("overview.number.coordinator"),
                    t.text("overview.number.network"),
                    t.text("overview.number.openQuestion"),
                    t.text("overview.number.person"),
                    t.text("overview.number.page"));
            for (var open : people.open(LocalDate.now(clock), t.language())) {
                table.row(
                        open.coordinator(),
                        t.read(open.network()),
                        t.text("overview.number.ask." + open.question()),
                        open.person(),
                        "/people/" + open.id());
            }
        }
    }
}
