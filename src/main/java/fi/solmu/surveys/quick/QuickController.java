package fi.solmu.surveys.quick;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.rounds.QuickRounds;
import fi.solmu.surveys.rounds.QuickRounds.Readiness;
import fi.solmu.surveys.rounds.RoundStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A network's quick questions: the list of them, the form, a reminder, the end. */
@Controller
@RequestMapping("/networks/{network}/surveys")
class QuickController {
    private final QuickRounds rounds;
    private final QuickAsking asking;
    private final Pages pages;
    private final Clock clock;

    QuickController(QuickRounds rounds, QuickAsking asking, Pages pages, Clock clock) {
        this.rounds = rounds;
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Action.SEE_NETWORK_EVALUATION)
    String list(@PathVariable UUID network, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("name", rounds.name(network));
        model.addAttribute("rounds", rounds.of(network));
        model.addAttribute("readiness", rounds.readiness(network));
        return "surveys/quick/list";
    }

    @GetMapping("/new")
    @Needs(Action.ASK_NETWORK)
    String blank(@PathVariable UUID network, Model model) {
        var name = rounds.name(network);
        return rounds.readiness(network) == Readiness.READY
                ? form(network, name, QuickForm.fresh(LocalDate.now(clock)), new Problems(), model)
                : back(network);
    }

    private String form(UUID network, Localised name, QuickForm typed, Problems problems, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("name", name);
        model.addAttribute("people", rounds.reachable(network));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "surveys/quick/form";
    }

    @PostMapping
    @Needs(Action.ASK_NETWORK)
    String ask(
            @PathVariable UUID network,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var form = new QuickForm(typed);
        var wish = form.check(LocalDate.now(clock), problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(network, rounds.name(network), form, problems, model);
        }
        pages.say(
                redirect,
                request,
                asking.ask(network, wish.get(), actor) == Readiness.READY
                        ? "surveys.quick.asked"
                        : "surveys.quick.notNow");
        return back(network);
    }

    @GetMapping("/{round}/close")
    @Needs(Action.ASK_NETWORK)
    String mayClose(@PathVariable UUID network, @PathVariable UUID round, Model model) {
        return confirm(network, round, "close", model);
    }

    @PostMapping("/{round}/close")
    @Needs(Action.ASK_NETWORK)
    String close(
            @PathVariable UUID network,
            @PathVariable UUID round,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        pages.say(
                redirect,
                request,
                rounds.close(rounds.find(network, round), actor) ? "surveys.quick.closed" : "surveys.rounds.notOpen");
        return back(network);
    }

    @GetMapping("/{round}/remind")
    @Needs(Action.ASK_NETWORK)
    String mayRemind(@PathVariable UUID network, @PathVariable UUID round, Model model) {
        return confirm(network, round, "remind", model);
    }

    @PostMapping("/{round}/remind")
    @Needs(Action.ASK_NETWORK)
    String remind(
            @PathVariable UUID network,
            @PathVariable UUID round,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        pages.say(redirect, request, "surveys.rounds.remind." + rounds.remind(rounds.find(network, round), actor));
        return back(network);
    }

    /** The page before an act that only an open round allows; the list tells why it cannot be done. */
    private String confirm(UUID network, UUID round, String act, Model model) {
        var quick = rounds.find(network, round);
        if (quick.status() != RoundStatus.OPEN) {
            return back(network);
        }
        model.addAttribute("network", network);
        model.addAttribute("name", rounds.name(network));
        model.addAttribute("round", quick);
        model.addAttribute("act", act);
        return "surveys/quick/confirm";
    }

    private static String back(UUID network) {
        return "redirect:/networks/" + network + "/surveys";
    }
}
