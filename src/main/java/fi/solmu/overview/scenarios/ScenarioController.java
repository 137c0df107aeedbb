package fi.solmu.overview.scenarios;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.picture.Pictures;
import fi.solmu.overview.scenarios.Scenario.Kind;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What if: the list of scenarios, one of them with its effect, and its way to proposals. */
@Controller
class ScenarioController {
    private static final int LONGEST = 200;
    private static final int PAGE = 50;
    private final Scenarios scenarios;
    private final ScenarioQueries queries;
    private final Effects effects;
    private final ReachQueries reach;
    private final Pictures pictures;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    ScenarioController(
            Scenarios scenarios,
            ScenarioQueries queries,
            Effects effects,
            ReachQueries reach,
            Pictures pictures,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.scenarios = scenarios;
        this.queries = queries;
        this.effects = effects;
        this.reach = reach;
        this.pictures = pictures;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry scenariosInPortfolio() {
        return NavigationEntry.portfolio(70, "overview.scenarios.title", "/portfolio/what-if", Action.SEE_SCENARIOS);
    }

    @GetMapping("/portfolio/what-if")
    @Needs(Action.SEE_SCENARIOS)
    String list(Model model) {
        return list("", new Problems(), model);
    }

    private String list(String name, Problems problems, Model model) {
        model.addAttribute("scenarios", new ScenarioList(queries.all()));
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "overview/scenarios/list";
    }

    /** @param merge two networks, if it is to begin with their merging: the one that goes and the one it goes into */
    @PostMapping("/portfolio/what-if")
    @Needs(Action.EDIT_SCENARIO)
    String begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> merge,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        checkName(name, problems);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(name, problems, model);
        }
        var id = scenarios.begin(name.strip(), actor);
        if (merge.size() == 2) {
            var picture = pictures.of(LocalDate.now(clock));
            var from = Typed.id(merge.getFirst()).flatMap(picture::network);
            var into = Typed.id(merge.getLast()).flatMap(picture::network);
            if (from.isPresent() && into.isPresent()) {
                scenarios.merge(id, from.get().id(), into.get().id(), actor);
            }
        }
        return "redirect:/portfolio/what-if/" + id;
    }

    private static void checkName(String name, Problems problems) {
        if (name.isBlank()) {
            problems.add("name", "overview.scenario.problem.name");
        } else if (name.strip().length() > LONGEST) {
            problems.add("name", "overview.scenario.problem.long", LONGEST);
        }
    }

    @GetMapping("/portfolio/what-if/{scenario}")
    @Needs(Action.SEE_SCENARIOS)
    String show(@PathVariable UUID scenario, Actor actor, HttpServletRequest request, Model model) {
        return show(scenario, ChangeForm.EMPTY, new Problems(), actor, request, model);
    }

    private String show(
            UUID scenario, ChangeForm form, Problems problems, Actor actor, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var reader = language.of(request);
        var found = scenarios.get(scenario);
        var picture = pictures.of(today);
        model.addAttribute(
                "view",
                new ScenarioView(
                        found,
                        found.changes().isEmpty() ? null : effects.of(found, today, reader),
                        names(picture, reader),
                        picture.areas(),
                        form,
                        actor.account()));
        model.addAttribute("problems", problems);
        return "overview/scenarios/scenario";
    }

    private static List<String> names(Picture picture, Language reader) {
        return picture.networks().stream()
                .sorted(Picture.Network.alphabetically(reader))
                .map(network -> network.name().read(reader))
                .distinct()
                .toList();
    }

    @PostMapping("/portfolio/what-if/{scenario}")
    @Needs(Action.EDIT_SCENARIO)
    String add(
            @PathVariable UUID scenario,
            ChangeForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var wish = form.check(pictures.of(LocalDate.now(clock)), problems);
        if (wish.isPresent()) {
            scenarios
                    .add(scenario, wish.get(), actor)
                    .ifPresent(refusal ->
                            problems.add(form.field("network"), "overview.scenario.refused." + refusal.name()));
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(scenario, form, problems, actor, request, model);
        }
        pages.say(redirect, request, "overview.scenario.added");
        return "redirect:/portfolio/what-if/" + scenario + "#effect";
    }

    @PostMapping("/portfolio/what-if/{scenario}/remove")
    @Needs(Action.EDIT_SCENARIO)
    String remove(
            @PathVariable UUID scenario,
            @RequestParam(defaultValue = "") String change,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Typed.id(change).ifPresent(id -> scenarios.remove(scenario, id, actor));
        pages.say(redirect, request, "overview.scenario.removed");
        return "redirect:/portfolio/what-if/" + scenario;
    }

    /** Those who would be in no network any more. */
    @GetMapping("/portfolio/what-if/{scenario}/people")
    @Needs(Action.SEE_SCENARIOS)
    String people(
            @PathVariable UUID scenario,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var found = scenarios.get(scenario);
        var trial = Effects.trial(found);
        int at = Typed.page(page);
        int total = effects.peopleLost(found, today);
        var names = new HashMap<UUID, Localised>();
        pictures.of(today).networks().forEach(network -> names.put(network.id(), network.name()));
        model.addAttribute(
                "view",
                new LostPeople(
                        found,
                        reach.people(trial, today, language.of(request), (at - 1) * PAGE, PAGE),
                        names,
                        total,
                        at,
                        Math.max(1, (total + PAGE - 1) / PAGE)));
        return "overview/scenarios/people";
    }

    @GetMapping("/portfolio/what-if/{scenario}/proposals")
    @Needs(Action.EDIT_SCENARIO)
    String confirmProposals(@PathVariable UUID scenario, Model model) {
        var found = scenarios.get(scenario);
        var picture = pictures.of(LocalDate.now(clock));
        model.addAttribute("scenario", found);
        model.addAttribute(
                "unfit",
                found.open().stream().filter(change -> !fits(change, picture)).toList());
        return "overview/scenarios/proposals";
    }

    private static boolean fits(Scenario.Change change, Picture picture) {
        var network = change.network();
        var status = network == null
                ? Optional.<NetworkStatus>empty()
                : picture.network(network.id()).map(Picture.Network::status);
        return change.kind() == Kind.FOUND
                || status.filter(now ->
                                ProposalKind.valueOf(change.kind().name()).fits(now))
                        .isPresent();
    }

    @PostMapping("/portfolio/what-if/{scenario}/proposals")
    @Needs(Action.EDIT_SCENARIO)
    String propose(@PathVariable UUID scenario, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var done = scenarios.propose(scenario, pictures.of(LocalDate.now(clock)), actor, pages.texts(request));
        pages.say(
                redirect,
                request,
                "overview.scenario.proposed",
                done.begun(),
                done.not().size());
        return "redirect:/portfolio/what-if/" + scenario;
    }

    @PostMapping("/portfolio/what-if/{scenario}/name")
    @Needs(Action.EDIT_SCENARIO)
    String rename(
            @PathVariable UUID scenario,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        checkName(name, problems);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(scenario, ChangeForm.EMPTY, problems, actor, request, model);
        }
        scenarios.rename(scenario, name.strip(), actor);
        pages.say(redirect, request, "overview.scenario.renamed");
        return "redirect:/portfolio/what-if/" + scenario;
    }

    @GetMapping("/portfolio/what-if/{scenario}/delete")
    @Needs(Action.EDIT_SCENARIO)
    String confirmDelete(@PathVariable UUID scenario, Model model) {
        model.addAttribute("scenario", scenarios.get(scenario));
        return "overview/scenarios/delete";
    }

    @PostMapping("/portfolio/what-if/{scenario}/delete")
    @Needs(Action.EDIT_SCENARIO)
    String delete(@PathVariable UUID scenario, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        scenarios.delete(scenario, actor);
        pages.say(redirect, request, "overview.scenario.deleted");
        return "redirect:/portfolio/what-if";
    }
}
