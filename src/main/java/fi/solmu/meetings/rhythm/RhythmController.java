package fi.solmu.meetings.rhythm;

import static fi.solmu.access.Action.PLAN_RHYTHM;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.meetings.rhythm.Planning.Outcome;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a year's rhythm, its dates, and their becoming meetings. */
@Controller
class RhythmController {
    private final Planning planning;
    private final Pages pages;
    private final Clock clock;

    RhythmController(Planning planning, Pages pages, Clock clock) {
        this.planning = planning;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/meetings/rhythm")
    @Needs(PLAN_RHYTHM)
    String form(
            @PathVariable UUID network,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return answer(planning.begin(network, LocalDate.now(clock)), request, response, model, redirect);
    }

    /** Writes nothing; a POST because what was typed belongs into no address. */
    @PostMapping("/networks/{network}/meetings/rhythm/dates")
    @Needs(PLAN_RHYTHM)
    String dates(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var outcome = planning.preview(
                network,
                RhythmForm.of(typed),
                typed.containsKey("back"),
                pages.texts(request).language(),
                LocalDate.now(clock));
        return answer(outcome, request, response, model, redirect);
    }

    @PostMapping("/networks/{network}/meetings/rhythm")
    @Needs(PLAN_RHYTHM)
    String create(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String mark,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var days = typed.getOrDefault("date", List.of());
        var outcome = planning.create(
                network,
                RhythmForm.of(typed),
                days,
                mark,
                actor,
                pages.texts(request).language(),
                LocalDate.now(clock));
        return answer(outcome, request, response, model, redirect);
    }

    private String answer(
            Outcome outcome,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Form(var page) -> {
                if (page.problems() != null) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
                yield show("form", page, model);
            }
            case Outcome.Preview(var page) -> show("dates", page, model);
            case Outcome.Mistaken(var page) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show("dates", page, model);
            }
            case Outcome.ChangedMeanwhile(var page) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show("dates", page, model);
            }
            case Outcome.Done(var host, var meetings) -> {
                pages.say(redirect, request, "meetings.rhythm.done", meetings);
                yield "redirect:" + host.address();
            }
            case Outcome.NetworkEnded(var host) -> {
                pages.say(redirect, request, "meetings.notNow.ended");
                yield "redirect:" + host.address();
            }
        };
    }

    private String show(String template, RhythmPage page, Model model) {
        model.addAttribute("form", page);
        model.addAttribute("years", RhythmForm.years(LocalDate.now(clock)));
        return "meetings/rhythm/" + template;
    }
}
