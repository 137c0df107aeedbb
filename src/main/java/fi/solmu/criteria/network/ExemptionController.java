package fi.solmu.criteria.network;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.Exempting.Outcome;
import fi.solmu.criteria.Exemption;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Verdicts;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exempting a network from a criterion, and ending that. */
@Controller
class ExemptionController {
    private final Verdicts verdicts;
    private final Exemptions exemptions;
    private final Heads heads;
    private final Pages pages;
    private final Clock clock;

    ExemptionController(Verdicts verdicts, Exemptions exemptions, Heads heads, Pages pages, Clock clock) {
        this.verdicts = verdicts;
        this.exemptions = exemptions;
        this.heads = heads;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/criteria/{code}/exemption")
    @Needs(Action.EXEMPT_FROM_CRITERION)
    String form(@PathVariable UUID network, @PathVariable String code, Model model) {
        return form(network, code, ExemptionForm.EMPTY, new Problems(), null, model);
    }

    @PostMapping("/networks/{network}/criteria/{code}/exemption")
    @Needs(Action.EXEMPT_FROM_CRITERION)
    String exempt(
            @PathVariable UUID network,
            @PathVariable String code,
            ExemptionForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        criterion(network, code);
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var read = form.check(problems, today);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(network, code, form, problems, null, model);
        }
        var outcome = exemptions.exempt(
                network, code, read.get().reason(), today, read.get().until(), actor.account());
        return switch (outcome) {
            case Outcome.Given _ -> {
                pages.say(redirect, request, "criteria.exemption.given");
                yield "redirect:/networks/" + network + "/criteria";
            }
            case Outcome.Already(var other) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(network, code, form, problems, other, model);
            }
        };
    }

    private String form(
            UUID network,
            String code,
            ExemptionForm form,
            Problems problems,
            @Nullable Exemption already,
            Model model) {
        model.addAttribute("network", heads.of(network));
        model.addAttribute("criterion", criterion(network, code));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("already", already);
        return "criteria/network/exemption";
    }

    /** Only a criterion the network is judged by can be exempted from. */
    private Criterion criterion(UUID network, String code) {
        if (!(verdicts.of(network, LocalDate.now(clock)) instanceof Judged judged)) {
            throw new NotFound();
        }
        return judged.lines().stream()
                .map(Line::criterion)
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/networks/{network}/criteria/exemptions/{exemption}/end")
    @Needs(Action.EXEMPT_FROM_CRITERION)
    String ending(@PathVariable UUID network, @PathVariable UUID exemption, Model model) {
        model.addAttribute("network", heads.of(network));
        model.addAttribute("given", exemptions.find(network, exemption).orElseThrow(NotFound::new));
        return "criteria/network/exemption-end";
    }

    @PostMapping("/networks/{network}/criteria/exemptions/{exemption}/end")
    @Needs(Action.EXEMPT_FROM_CRITERION)
    String end(
            @PathVariable UUID network,
            @PathVariable UUID exemption,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (!exemptions.end(network, exemption, LocalDate.now(clock), actor.account())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return ending(network, exemption, model);
        }
        pages.say(redirect, request, "criteria.exemption.ended");
        return "redirect:/networks/" + network + "/criteria";
    }
}
