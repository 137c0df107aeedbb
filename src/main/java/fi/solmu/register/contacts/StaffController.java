package fi.solmu.register.contacts;

import static fi.solmu.access.Action.EDIT_STAFF;
import static fi.solmu.access.Action.EXPORT_STAFF;
import static fi.solmu.access.Action.SEE_OWN_ORGANISATIONS;
import static fi.solmu.access.Action.SEE_STAFF;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of an organisation, for its contact person: the list, the file, and confirming many at once. */
@Controller
class StaffController {
    private final Staff staff;
    private final ContactPersons contacts;
    private final Audit audit;
    private final Pages pages;

    StaffController(Staff staff, ContactPersons contacts, Audit audit, Pages pages) {
        this.staff = staff;
        this.contacts = contacts;
        this.audit = audit;
        this.pages = pages;
    }

    @Bean
    static NavigationEntry staffInTheOffice() {
        return NavigationEntry.office(35, "register.staff.menu", "/staff", SEE_OWN_ORGANISATIONS);
    }

    @Bean
    static NavigationEntry staffForMembers() {
        return NavigationEntry.member(20, "register.staff.menu", "/staff", SEE_OWN_ORGANISATIONS);
    }

    /** On to the organisation one is the contact person of; a choice for whoever has several. */
    @GetMapping("/staff")
    @Needs(SEE_OWN_ORGANISATIONS)
    String own(Actor actor, Model model) {
        var own = contacts.ownOf(actor.perOrganisation().keySet());
        if (own.size() == 1) {
            return "redirect:" + address(own.getFirst().id());
        }
        model.addAttribute("organisations", own);
        return "register/contacts/organisations";
    }

    /** Addresses are seen here, which is entered in the audit trail. */
    @GetMapping("/organisations/{organisation}/staff")
    @Needs(SEE_STAFF)
    String list(@PathVariable UUID organisation, Actor actor, Model model) {
        audit.enter(actor.account(), Action.SEE_STAFF, "organisation", organisation);
        model.addAttribute("organisation", organisation);
        model.addAttribute("name", contacts.nameOf(organisation).orElseThrow(NotFound::new));
        model.addAttribute("staff", staff.of(organisation, actor));
        return "register/contacts/staff";
    }

    @GetMapping("/organisations/{organisation}/staff.{ending:csv|xlsx}")
    @Needs(EXPORT_STAFF)
    void file(
            @PathVariable UUID organisation,
            @PathVariable String ending,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var name = contacts.nameOf(organisation).orElseThrow(NotFound::new);
        var rows = staff.of(organisation, actor);
        audit.enter(actor.account(), Action.EXPORT_STAFF, "organisation", organisation);
        try (var table = TableFormat.of(ending).orElseThrow(NotFound::new).download(response, t.read(name))) {
            table.head(
                    t.text("register.choosing.familyName"),
                    t.text("register.choosing.givenName"),
                    t.text("register.members.titleOfJob"),
                    t.text("register.members.column.address"),
                    t.text("register.people.networks"),
                    t.text("register.members.column.confirmed"));
            for (var row : rows) {
                var post = row.post();
                table.row(
                        row.familyName(),
                        row.givenName(),
                        post == null ? null : post.title(),
                        row.addresses().stream()
                                .map(StaffMember.Address::address)
                                .collect(Collectors.joining(", ")),
                        networks(row, t),
                        row.confirmedOn());
            }
        }
    }

    private static String networks(StaffMember member, Texts t) {
        return member.belongings().stream()
                .map(each -> t.read(each.network()) + ", " + t.of("register.membership", each.role()))
                .collect(Collectors.joining("; "));
    }

    @PostMapping("/organisations/{organisation}/staff/confirmation")
    @Needs(EDIT_STAFF)
    String confirm(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") List<UUID> person,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        int confirmed = staff.confirm(organisation, person, actor);
        pages.say(redirect, request, "register.staff.confirmed", confirmed);
        return "redirect:" + address(organisation);
    }

    static String address(UUID organisation) {
        return "/organisations/" + organisation + "/staff";
    }
}
