package fi.solmu.register.contacts;

import static fi.solmu.access.Action.APPOINT_CONTACT_PERSON;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.PersonAccounts;
import fi.solmu.register.contacts.ContactPersons.Naming;
import fi.solmu.register.memberships.PersonChoices;
import fi.solmu.register.memberships.TaskForm;
import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who keeps the people of an organisation up to date: naming and ending. */
@Controller
class ContactController {
    private final ContactPersons contacts;
    private final PersonChoices people;
    private final PersonAccounts accounts;
    private final Pages pages;
    private final Clock clock;

    ContactController(
            ContactPersons contacts, PersonChoices people, PersonAccounts accounts, Pages pages, Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/organisations/{organisation}/contacts")
    @Needs(APPOINT_CONTACT_PERSON)
    String page(@PathVariable UUID organisation, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", form(organisation, TaskForm.from(q, today()), "", null));
        return "register/contacts/contacts";
    }

    @PostMapping("/organisations/{organisation}/contacts")
    @Needs(APPOINT_CONTACT_PERSON)
    String name(
            @PathVariable UUID organisation,
            TaskForm typed,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var task = typed.read(people, problems);
        var person = task.person();
        var since = task.since();
        if (person.isPresent() && accounts.of(person.get()).isEmpty() && !PersonForm.isAddress(email.strip())) {
            problems.add("email", "register.contacts.problem.email");
        }
        if (!problems.any() && person.isPresent() && since.isPresent()) {
            switch (contacts.name(
                    organisation, person.get(), email.strip(), since.get(), task.until(), actor.account())) {
                case Naming.Named _ -> {
                    pages.say(redirect, request, "register.contacts.named");
                    return "redirect:/organisations/" + organisation + "/contacts";
                }
                case Naming.ServesAlready _ -> problems.add("person", "register.contacts.problem.serves");
                case Naming.OrganisationGone _ -> problems.add("since", "register.contacts.problem.gone");
                case Naming.AnothersAddress _ -> problems.add("email", "register.contacts.problem.anothers");
                case Naming.AccountClosed _ -> problems.add("person", "register.contacts.problem.closed");
            }
        }
        response.setStatus(422);
        model.addAttribute("form", form(organisation, typed, email, problems));
        return "register/contacts/contacts";
    }

    @GetMapping("/organisations/{organisation}/contacts/{contact}")
    @Needs(APPOINT_CONTACT_PERSON)
    String ending(@PathVariable UUID organisation, @PathVariable UUID contact, Model model) {
        return ending(organisation, contact, today().toString(), null, model);
    }

    @PostMapping("/organisations/{organisation}/contacts/{contact}")
    @Needs(APPOINT_CONTACT_PERSON)
    String end(
            @PathVariable UUID organisation,
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var last = problems.need(Typed.day(until), "until", "register.network.problem.date");
        if (last.isEmpty()) {
            response.setStatus(422);
            return ending(organisation, contact, until, problems, model);
        }
        contacts.end(organisation, contact, last.get(), actor.account());
        pages.say(redirect, request, "register.contacts.ended");
        return "redirect:/organisations/" + organisation + "/contacts";
    }

    private String ending(UUID organisation, UUID contact, String until, @Nullable Problems problems, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("name", contacts.nameOf(organisation).orElseThrow(NotFound::new));
        model.addAttribute(
                "contact",
                contacts.of(organisation, today()).stream()
                        .filter(each ->
                                each.id().equals(contact) && each.predecessor().isEmpty())
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("until", until);
        model.addAttribute("problems", problems);
        return "register/contacts/end";
    }

    private ContactForm form(UUID organisation, TaskForm typed, String email, @Nullable Problems problems) {
        return new ContactForm(
                organisation,
                contacts.nameOf(organisation).orElseThrow(NotFound::new),
                contacts.isThere(organisation, today()),
                contacts.of(organisation, today()),
                typed,
                people.find(typed.q(), today()),
                email,
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
