package fi.solmu.register.memberships;

import static fi.solmu.access.Action.EDIT_MEMBERS;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.memberships.Memberships.Joining;
import fi.solmu.register.people.Doer;
import fi.solmu.register.people.Namesake;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which members are added, changed, confirmed and their membership ended. */
@Controller
class MembershipController {
    private final Memberships memberships;
    private final MembershipQueries queries;
    private final MembershipForms forms;
    private final MemberQueries members;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Clock clock;

    MembershipController(
            Memberships memberships,
            MembershipQueries queries,
            MembershipForms forms,
            MemberQueries members,
            LanguageChoice languages,
            Pages pages,
            Clock clock) {
        this.memberships = memberships;
        this.queries = queries;
        this.forms = forms;
        this.members = members;
        this.languages = languages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/members/new")
    @Needs(EDIT_MEMBERS)
    String form(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Model model) {
        var found = named(network);
        model.addAttribute("form", forms.adding(found, typed, List.of(), null, languages.of(request), today()));
        return "register/memberships/new";
    }

    @PostMapping("/networks/{network}/members")
    @Needs(EDIT_MEMBERS)
    String add(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = named(network);
        var problems = new Problems();
        var namesakes = List.<Namesake>of();
        var reading = forms.read(found, typed, problems, languages.of(request), today());
        if (reading.isPresent()) {
            var joining = switch (reading.get()) {
                case MembershipForms.Reading.Known(var person, var terms) ->
                    memberships.add(network, person, terms, actor.account());
                case MembershipForms.Reading.Unknown(var person, var knownToDiffer, var terms) ->
                    memberships.addNew(network, person, knownToDiffer, terms, actor.account());
            };
            switch (joining) {
                case Joining.Joined _ -> {
                    pages.say(redirect, request, "register.members.added");
                    return "redirect:/networks/" + network + "#members";
                }
                case Joining.BelongsAlready _ -> problems.add("person", "register.network.problem.belongs");
                case Joining.PerhapsKnown(var known) -> namesakes = known;
            }
        }
        response.setStatus(422);
        model.addAttribute("form", forms.adding(found, typed, namesakes, problems, languages.of(request), today()));
        return "register/memberships/new";
    }

    /** One membership: its role, its end. */
    @GetMapping("/networks/{network}/members/{membership}")
    @Needs(EDIT_MEMBERS)
    String membership(
            @PathVariable UUID network, @PathVariable UUID membership, HttpServletRequest request, Model model) {
        var found = queries.find(network, membership).orElseThrow(NotFound::new);
        model.addAttribute("membership", found);
        model.addAttribute("form", forms.changing(found, null, null, languages.of(request), today()));
        return "register/memberships/membership";
    }

    @PostMapping("/networks/{network}/members/{membership}")
    @Needs(EDIT_MEMBERS)
    String change(
            @PathVariable UUID network,
            @PathVariable UUID membership,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = queries.find(network, membership).orElseThrow(NotFound::new);
        var problems = new Problems();
        var terms = forms.terms(found.network(), found.person(), typed, problems, languages.of(request), today());
        if (problems.any() || terms.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("membership", found);
            model.addAttribute("form", forms.changing(found, typed, problems, languages.of(request), today()));
            return "register/memberships/membership";
        }
        memberships.change(network, membership, terms.get(), editing(actor));
        pages.say(redirect, request, "register.members.changed");
        return "redirect:/networks/" + network + "#members";
    }

    @PostMapping("/networks/{network}/members/{membership}/end")
    @Needs(EDIT_MEMBERS)
    String end(
            @PathVariable UUID network,
            @PathVariable UUID membership,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = queries.find(network, membership).orElseThrow(NotFound::new);
        var problems = new Problems();
        var lastDay = MembershipForms.day(typed, "last_day", problems);
        if (lastDay.isPresent() && lastDay.get().isBefore(found.since())) {
            problems.add("last_day", "register.network.problem.order");
        }
        if (problems.any() || lastDay.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("membership", found);
            model.addAttribute("form", forms.changing(found, null, problems, languages.of(request), today()));
            return "register/memberships/membership";
        }
        memberships.end(network, membership, lastDay.get(), editing(actor));
        var t = pages.texts(request);
        Toasts.say(
                redirect,
                t.text("register.members.ended", found.personName()),
                "/networks/" + network + "/members/" + membership,
                t.text("register.members.reopen"));
        return "redirect:/networks/" + network + "#members";
    }

    @PostMapping("/networks/{network}/members/{membership}/reopening")
    @Needs(EDIT_MEMBERS)
    String reopen(
            @PathVariable UUID network,
            @PathVariable UUID membership,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean reopened = memberships.reopen(network, membership, actor.account());
        pages.say(redirect, request, reopened ? "register.members.reopened" : "register.network.problem.belongs");
        return "redirect:/networks/" + network + "#members";
    }

    /** Those nobody has confirmed in twelve months, to be gone through at once. */
    @GetMapping("/networks/{network}/members/confirmation")
    @Needs(EDIT_MEMBERS)
    String confirmation(@PathVariable UUID network, HttpServletRequest request, Model model) {
        var found = named(network);
        var today = today();
        var unconfirmed =
                members.of(network, languages.of(request), false, MemberQueries.Addresses.NONE, today).stream()
                        .filter(member -> member.unconfirmed(today))
                        .toList();
        model.addAttribute("network", found.id());
        model.addAttribute("name", found.name());
        model.addAttribute("members", unconfirmed);
        return "register/memberships/confirmation";
    }

    @PostMapping("/networks/{network}/members/confirmation")
    @Needs(EDIT_MEMBERS)
    String confirm(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "") List<UUID> membership,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        int confirmed = memberships.confirm(network, membership, editing(actor));
        pages.say(redirect, request, "register.members.confirmed", confirmed);
        return "redirect:/networks/" + network + "#members";
    }

    private MembershipQueries.Network named(UUID network) {
        return queries.network(network)
                .filter(MembershipQueries.Network::membersNamed)
                .orElseThrow(NotFound::new);
    }

    private static Doer editing(Actor actor) {
        return new Doer(actor.account(), EDIT_MEMBERS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
