package fi.solmu.register.contacts;

import static fi.solmu.access.Action.EDIT_STAFF;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.contacts.StaffMember.Address;
import fi.solmu.register.memberships.HeldMemberships.Held;
import fi.solmu.register.people.Namesake;
import fi.solmu.register.people.PersonEdits.Adding;
import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One or several of an organisation's people: who has left, what is corrected, who is new. */
@Controller
class StaffEditController {
    private static final String MEMBERSHIP = "membership-";
    private static final String ADDRESS = "address-";

    private final Staff staff;
    private final ContactPersons contacts;
    private final Audit audit;
    private final Pages pages;

    StaffEditController(Staff staff, ContactPersons contacts, Audit audit, Pages pages) {
        this.staff = staff;
        this.contacts = contacts;
        this.audit = audit;
        this.pages = pages;
    }

    /** Those chosen, with what they hold on behalf of the organisation; nobody says of themselves that they left. */
    @GetMapping("/organisations/{organisation}/staff/leaving")
    @Needs(EDIT_STAFF)
    String leaving(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") List<UUID> person,
            Actor actor,
            Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("name", contacts.nameOf(organisation).orElseThrow(NotFound::new));
        model.addAttribute("leaving", held(organisation, person, actor));
        return "register/contacts/leaving";
    }

    @PostMapping("/organisations/{organisation}/staff/leaving")
    @Needs(EDIT_STAFF)
    @Transactional
    public String left(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") List<UUID> person,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var leaving = held(organisation, person, actor);
        leaving.forEach((member, memberships) -> {
            var ends = new LinkedHashMap<Held, Boolean>();
            memberships.forEach(held -> ends.put(held, "end".equals(typed.get(MEMBERSHIP + held.id()))));
            staff.leave(organisation, member, ends, actor);
        });
        pages.say(redirect, request, "register.staff.left", leaving.size());
        return "redirect:" + StaffController.address(organisation);
    }

    private Map<StaffMember, List<Held>> held(UUID organisation, List<UUID> people, Actor actor) {
        var held = new LinkedHashMap<StaffMember, List<Held>>();
        staff.chosen(organisation, people, actor).stream()
                .filter(member -> !member.self())
                .forEach(member -> held.put(member, staff.held(organisation, member, actor)));
        return held;
    }

    @GetMapping("/organisations/{organisation}/staff/{colleague}")
    @Needs(EDIT_STAFF)
    String correcting(@PathVariable UUID organisation, @PathVariable UUID colleague, Actor actor, Model model) {
        var member = member(organisation, colleague, actor);
        audit.enter(actor.account(), Action.SEE_STAFF, "organisation", organisation);
        return correcting(organisation, member, null, new Problems(), model);
    }

    @PostMapping("/organisations/{organisation}/staff/{colleague}")
    @Needs(EDIT_STAFF)
    String correct(
            @PathVariable UUID organisation,
            @PathVariable UUID colleague,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var member = member(organisation, colleague, actor);
        var problems = new Problems();
        var title = typed(typed, "title");
        if (title.length() > PersonForm.LONGEST) {
            problems.add("title", "register.problem.tooLong", PersonForm.LONGEST);
        }
        var addresses = new LinkedHashMap<Address, String>();
        for (var address : member.addresses()) {
            var field = ADDRESS + address.id();
            if (address.correctable() && typed.containsKey(field)) {
                addresses.put(address, checked(typed, field, problems));
            }
        }
        var another = checked(typed, "email", problems);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return correcting(organisation, member, typed, problems, model);
        }
        staff.correct(member, title.isEmpty() ? null : title, addresses, another, actor);
        pages.say(redirect, request, "register.staff.corrected", member.name());
        return "redirect:" + StaffController.address(organisation);
    }

    private static String typed(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static String checked(Map<String, String> typed, String field, Problems problems) {
        var address = typed(typed, field);
        if (!address.isEmpty() && !PersonForm.isAddress(address)) {
            problems.add(field, "register.people.problem.email");
        }
        return address;
    }

    private StaffMember member(UUID organisation, UUID colleague, Actor actor) {
        return staff.chosen(organisation, List.of(colleague), actor).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String correcting(
            UUID organisation,
            StaffMember member,
            @Nullable Map<String, String> typed,
            Problems problems,
            Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("name", contacts.nameOf(organisation).orElseThrow(NotFound::new));
        model.addAttribute("member", member);
        model.addAttribute("typed", typed == null ? Map.of() : typed);
        model.addAttribute("problems", problems);
        return "register/contacts/correct";
    }

    @GetMapping("/organisations/{organisation}/staff/new")
    @Needs(EDIT_STAFF)
    String adding(@PathVariable UUID organisation, Model model) {
        return adding(organisation, PersonForm.EMPTY, new Problems(), List.of(), List.of(), model);
    }

    @PostMapping("/organisations/{organisation}/staff")
    @Needs(EDIT_STAFF)
    String add(
            @PathVariable UUID organisation,
            PersonForm form,
            @RequestParam(defaultValue = "") String another,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var here = form.of(organisation);
        var problems = here.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return adding(organisation, here, problems, List.of(), List.of(), model);
        }
        return switch (staff.add(here.person(), another.equals("yes"), actor)) {
            case Adding.Added _ -> {
                pages.say(redirect, request, "register.people.added", here.givenName() + " " + here.familyName());
                yield "redirect:" + StaffController.address(organisation);
            }
            case Adding.PerhapsKnown(var namesakes) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var ids = namesakes.stream().map(Namesake::id).toList();
                yield adding(organisation, here, problems, namesakes, staff.chosen(organisation, ids, actor), model);
            }
        };
    }

    /**
     * @param namesakes those who may be whom one is about to add
     * @param own those of them who are the organisation's; of others nothing is told but that there are some
     */
    private String adding(
            UUID organisation,
            PersonForm form,
            Problems problems,
            List<Namesake> namesakes,
            List<StaffMember> own,
            Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("name", contacts.nameOf(organisation).orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("namesakes", namesakes.size());
        model.addAttribute("own", own);
        return "register/contacts/add";
    }
}
