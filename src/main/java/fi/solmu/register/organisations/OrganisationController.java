package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.contacts.ContactPersons;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of organisations and the page of each. */
@Controller
class OrganisationController {
    private final OrganisationListQueries lists;
    private final OrganisationQueries queries;
    private final ContactPersons contacts;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    OrganisationController(
            OrganisationListQueries lists,
            OrganisationQueries queries,
            ContactPersons contacts,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.lists = lists;
        this.queries = queries;
        this.contacts = contacts;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    @Needs(Action.SEE_ORGANISATIONS)
    String list(OrganisationFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("list", lists.list(filter, LocalDate.now(clock), language.of(request)));
        return "register/organisations/list";
    }

    @GetMapping("/organisations/{organisation}")
    @Needs(Action.SEE_ORGANISATION)
    String organisation(@PathVariable UUID organisation, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("profile", queries.profile(organisation, today, language.of(request)));
        model.addAttribute("contacts", contacts.of(organisation, today));
        return "register/organisations/organisation";
    }

    /** What the list shows, every page of it, as a file. */
    @GetMapping("/organisations.{format}")
    @Needs(Action.SEE_ORGANISATIONS)
    void file(
            @PathVariable String format,
            OrganisationFilter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var reader = language.of(request);
        var t = pages.texts(reader);
        var rows = lists.all(filter, LocalDate.now(clock), reader);
        var name = t.text("register.organisations.list.title");
        try (var table = TableFormat.of(format).orElseThrow(NotFound::new).download(response, name)) {
            table.head(
                    t.text("register.organisations.field.name_fi"),
                    t.text("register.organisations.field.name_sv"),
                    t.text("register.organisations.field.kind"),
                    t.text("register.organisations.field.code"),
                    t.text("register.organisations.field.region_code"),
                    t.text("register.organisations.field.language_status"),
                    t.text("register.organisations.field.grouping"),
                    t.text("register.organisations.field.population"),
                    t.text("register.organisations.column.networks"),
                    t.text("register.organisations.column.people"));
            for (var row : rows) {
                table.row(
                        row.name().fi(),
                        row.name().sv(),
                        t.of("register.organisationKind", row.kind()),
                        row.code(),
                        t.read(row.region()),
                        row.languageStatus() == null ? null : t.of("register.languageStatus", row.languageStatus()),
                        row.grouping() == null ? null : t.of("register.grouping", row.grouping()),
                        row.population(),
                        row.networks(),
                        row.people());
            }
        }
    }
}
