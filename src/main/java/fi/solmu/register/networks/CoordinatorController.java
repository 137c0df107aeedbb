package fi.solmu.register.networks;

import static fi.solmu.access.Action.APPOINT_COORDINATOR;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.memberships.PersonChoices;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who runs a network and who stands in: appointing and ending. */
@Controller
class CoordinatorController {
    private final Coordinators coordinators;
    private final NetworkQueries queries;
    private final PersonChoices people;
    private final Pages pages;
    private final Clock clock;

    CoordinatorController(
            Coordinators coordinators, NetworkQueries queries, PersonChoices people, Pages pages, Clock clock) {
        this.coordinators = coordinators;
        this.queries = queries;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/coordinators")
    @Needs(APPOINT_COORDINATOR)
    String page(@PathVariable UUID network, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", form(network, q, "", "coordinator", today().toString(), "", null));
        return "register/networks/coordinators";
    }

    @PostMapping("/networks/{network}/coordinators")
    @Needs(APPOINT_COORDINATOR)
    String appoint(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var chosen = id(person).filter(people::has);
        if (chosen.isEmpty()) {
            problems.add("person", "register.network.problem.person");
        }
        if (!as.equals("coordinator") && !as.equals("deputy")) {
            problems.add("as", "register.network.problem.choice");
        }
        var first = day(since, "since", problems);
        var last = until.isBlank() ? Optional.<LocalDate>empty() : day(until, "until", problems);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add("until", "register.network.problem.order");
        }
        if (chosen.isPresent() && first.isPresent() && coordinators.serves(network, chosen.get(), first.get())) {
            problems.add("person", "register.network.problem.serves");
        }
        if (problems.any() || chosen.isEmpty() || first.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("form", form(network, q, person, as, since, until, problems));
            return "register/networks/coordinators";
        }
        coordinators.appoint(
                network, chosen.get(), as.equals("deputy"), first.get(), last.orElse(null), actor.account());
        pages.say(redirect, request, "register.coordinators.appointed");
        return "redirect:/networks/" + network;
    }

    @GetMapping("/networks/{network}/coordinators/{coordination}")
    @Needs(APPOINT_COORDINATOR)
    String ending(@PathVariable UUID network, @PathVariable UUID coordination, Model model) {
        return ending(network, coordination, today().toString(), null, model);
    }

    @PostMapping("/networks/{network}/coordinators/{coordination}")
    @Needs(APPOINT_COORDINATOR)
    String end(
            @PathVariable UUID network,
            @PathVariable UUID coordination,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var last = day(until, "until", problems);
        if (last.isEmpty()) {
            response.setStatus(422);
            return ending(network, coordination, until, problems, model);
        }
        coordinators.end(network, coordination, last.get(), actor.account());
        pages.say(redirect, request, "register.coordinators.ended");
        return "redirect:/networks/" + network;
    }

    private String ending(UUID network, UUID coordination, String until, @Nullable Problems problems, Model model) {
        var found = queries.find(network).orElseThrow(NotFound::new);
        var coordinator = queries.coordinators(network, today()).stream()
                .filter(each -> each.coordination().equals(coordination))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("network", found);
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("until", until);
        model.addAttribute("problems", problems);
        return "register/networks/coordinator-end";
    }

    private CoordinatorForm form(
            UUID network, String q, String person, String as, String since, String until, @Nullable Problems problems) {
        var found = queries.find(network).orElseThrow(NotFound::new);
        return new CoordinatorForm(
                found,
                queries.coordinators(network, today()),
                q,
                people.find(q, today()),
                person,
                as,
                since,
                until,
                problems);
    }

    private static Optional<LocalDate> day(String typed, String field, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            problems.add(field, "register.network.problem.date");
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
