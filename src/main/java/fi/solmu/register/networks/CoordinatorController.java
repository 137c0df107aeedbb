package fi.solmu.register.networks;

import static fi.solmu.access.Action.APPOINT_COORDINATOR;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.memberships.PersonChoices;
import fi.solmu.register.memberships.TaskForm;
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
        model.addAttribute("form", form(network, TaskForm.from(q, today()), "coordinator", null));
        return "register/networks/coordinators";
    }

    @PostMapping("/networks/{network}/coordinators")
    @Needs(APPOINT_COORDINATOR)
    String appoint(
            @PathVariable UUID network,
            TaskForm typed,
            @RequestParam(defaultValue = "") String as,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var task = typed.read(people, problems);
        var person = task.person();
        var since = task.since();
        if (!as.equals("coordinator") && !as.equals("deputy")) {
            problems.add("as", "register.network.problem.choice");
        }
        if (person.isPresent() && since.isPresent() && coordinators.serves(network, person.get(), since.get())) {
            problems.add("person", "register.network.problem.serves");
        }
        if (problems.any() || person.isEmpty() || since.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("form", form(network, typed, as, problems));
            return "register/networks/coordinators";
        }
        coordinators.appoint(network, person.get(), as.equals("deputy"), since.get(), task.until(), actor.account());
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
        var last = problems.need(Typed.day(until), "until", "register.network.problem.date");
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

    private CoordinatorForm form(UUID network, TaskForm typed, String as, @Nullable Problems problems) {
        return new CoordinatorForm(
                queries.find(network).orElseThrow(NotFound::new),
                queries.coordinators(network, today()),
                typed,
                people.find(typed.q(), today()),
                as,
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
