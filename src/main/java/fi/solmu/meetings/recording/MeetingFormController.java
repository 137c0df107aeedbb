package fi.solmu.meetings.recording;

import static fi.solmu.access.Action.EDIT_MEETING;
import static fi.solmu.access.Action.PLAN_MEETING;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** The form by which a meeting is planned, recorded or changed. */
@Controller
class MeetingFormController {
    private final Recording recording;
    private final Pages pages;
    private final Clock clock;

    MeetingFormController(Recording recording, Pages pages, Clock clock) {
        this.recording = recording;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/meetings/new")
    @Needs(PLAN_MEETING)
    String blank(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "false") boolean held,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var page = recording.blank(network, held, pages.texts(request));
        if (!page.host().meets()) {
            return ended(page.host(), request, redirect);
        }
        model.addAttribute("form", page);
        return "meetings/recording/plan";
    }

    @PostMapping("/networks/{network}/meetings")
    @Needs(PLAN_MEETING)
    String plan(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "false") boolean held,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var outcome =
                recording.plan(network, MeetingForm.of(typed), held, actor, pages.texts(request), LocalDate.now(clock));
        return answer(outcome, "meetings.planned", request, response, model, redirect);
    }

    @GetMapping("/meetings/{meeting}/edit")
    @Needs(EDIT_MEETING)
    String edit(@PathVariable UUID meeting, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var found = recording.meeting(meeting);
        var page = recording.edited(found, pages.texts(request));
        if (!page.host().meets()) {
            return ended(page.host(), request, redirect);
        }
        if (found.state().cancelled()) {
            pages.say(redirect, request, "meetings.notNow.cancelled");
            return "redirect:" + found.address();
        }
        model.addAttribute("form", page);
        return "meetings/recording/plan";
    }

    @PostMapping("/meetings/{meeting}")
    @Needs(EDIT_MEETING)
    String change(
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var outcome = recording.change(
                meeting, MeetingForm.of(typed), version, actor, pages.texts(request), LocalDate.now(clock));
        return answer(outcome, "meetings.saved", request, response, model, redirect);
    }

    private String answer(
            Recording.Outcome outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Recording.Outcome.Done(var meeting) -> {
                pages.say(redirect, request, done);
                yield "redirect:/meetings/" + meeting;
            }
            case Recording.Outcome.Mistaken(var page) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("form", page);
                yield "meetings/recording/plan";
            }
            case Recording.Outcome.ChangedMeanwhile(var page) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("form", page);
                yield "meetings/recording/plan";
            }
            case Recording.Outcome.NetworkEnded(var host) -> ended(host, request, redirect);
            case Recording.Outcome.NotNow(var meeting) -> {
                pages.say(redirect, request, "meetings.notNow.cancelled");
                yield "redirect:" + meeting.address();
            }
        };
    }

    private String ended(Host host, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "meetings.notNow.ended");
        return "redirect:" + host.address();
    }
}
