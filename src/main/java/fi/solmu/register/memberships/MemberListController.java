package fi.solmu.register.memberships;

import static fi.solmu.access.Action.EXPORT_MEMBERS;
import static fi.solmu.access.Action.SEE_MEMBERS;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.memberships.MemberQueries.Addresses;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of a network's members to take along: as a file for its coordinator, on paper for whoever may see it. */
@Controller
class MemberListController {
    private final MembershipQueries queries;
    private final MemberQueries members;
    private final Audit audit;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Clock clock;

    MemberListController(
            MembershipQueries queries,
            MemberQueries members,
            Audit audit,
            LanguageChoice languages,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.members = members;
        this.audit = audit;
        this.languages = languages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/members.{ending:csv|xlsx}")
    @Needs(EXPORT_MEMBERS)
    void file(
            @PathVariable UUID network,
            @PathVariable String ending,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = named(network);
        var language = languages.of(request);
        var t = pages.texts(language);
        var rows = members.of(network, language, false, Addresses.ALL, LocalDate.now(clock));
        audit.enter(actor.account(), Action.EXPORT_MEMBERS, "network", network);
        var format = TableFormat.of(ending).orElseThrow(NotFound::new);
        try (var table = format.download(response, t.read(found.name()))) {
            table.head(
                    t.text("register.members.column.organisation"),
                    t.text("register.members.region"),
                    t.text("register.choosing.familyName"),
                    t.text("register.choosing.givenName"),
                    t.text("register.members.role"),
                    t.text("register.members.titleOfJob"),
                    t.text("register.members.column.address"),
                    t.text("register.since"),
                    t.text("register.members.column.confirmed"));
            for (var row : rows) {
                table.row(
                        t.read(row.organisationName()),
                        t.read(row.regionName()),
                        row.familyName(),
                        row.givenName(),
                        t.of("register.membership", row.role()),
                        row.title(),
                        String.join(", ", row.addresses()),
                        row.since(),
                        row.confirmedOn());
            }
        }
    }

    @GetMapping("/networks/{network}/members/print")
    @Needs(SEE_MEMBERS)
    String print(@PathVariable UUID network, HttpServletRequest request, Model model) {
        var found = named(network);
        var rows = members.of(network, languages.of(request), false, Addresses.NONE, LocalDate.now(clock));
        model.addAttribute("network", found.id());
        model.addAttribute("name", found.name());
        model.addAttribute("members", new Members(rows, false));
        return "register/memberships/print";
    }

    private MembershipQueries.Network named(UUID network) {
        return queries.network(network)
                .filter(MembershipQueries.Network::membersNamed)
                .orElseThrow(NotFound::new);
    }
}
