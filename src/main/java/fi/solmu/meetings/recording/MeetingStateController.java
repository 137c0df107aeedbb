package fi.solmu.meetings.recording;

import static fi.solmu.access.Action.CANCEL_MEETING;
import static fi.solmu.access.Action.RECORD_MEETING;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.meetings.recording.Recording.Said;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which somebody says what came of a meeting. */
@Controller
class MeetingStateController {
    private final Recording recording;
    private final Pages pages;
    private final Clock clock;

    MeetingStateController(Recording recording, Pages pages, Clock clock) {
        this.recording = recording;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/meetings/{meeting}/outcome")
    @Needs(RECORD_MEETING)
    String outcome(@PathVariable UUID meeting, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var found = recording.meeting(meeting);
        if (!found.canHaveBeenHeld(LocalDate.now(clock))) {
            return notNow(found, request, redirect);
        }
        return page(model, "outcome", found, found.present() == 0 ? "" : Integer.toString(found.present()), null);
    }

    @PostMapping("/meetings/{meeting}/outcome")
    @Needs(RECORD_MEETING)
    String held(
            @PathVariable UUID meeting,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var typed = present.strip();
        var said = recording.held(meeting, typed, version, actor, LocalDate.now(clock));
        return answer(said, meeting, "outcome", "meetings.held.done", typed, request, response, model, redirect);
    }

    @GetMapping("/meetings/{meeting}/cancellation")
    @Needs(CANCEL_MEETING)
    String cancellation(
            @PathVariable UUID meeting, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var found = recording.meeting(meeting);
        return found.state().cancelled()
                ? notNow(found, request, redirect)
                : page(model, "cancellation", found, "", null);
    }

    @PostMapping("/meetings/{meeting}/cancellation")
    @Needs(CANCEL_MEETING)
    String cancel(
            @PathVariable UUID meeting,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var typed = reason.strip();
        var said = recording.cancel(meeting, typed, version, actor);
        return answer(
                said, meeting, "cancellation", "meetings.cancelled.done", typed, request, response, model, redirect);
    }

    /** The meeting takes place after all. */
    @PostMapping("/meetings/{meeting}/reopening")
    @Needs(CANCEL_MEETING)
    String reopen(
            @PathVariable UUID meeting,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var said = recording.reopen(meeting, version, actor);
        return answer(said, meeting, "", "meetings.reopened", "", request, response, model, redirect);
    }

    private String answer(
            Said said,
            UUID meeting,
            String template,
            String done,
            String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (said) {
            case Said.Done _ -> {
                pages.say(redirect, request, done);
                yield "redirect:/meetings/" + meeting;
            }
            case Said.Mistaken(var found, var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, template, found, typed, problems);
            }
            case Said.Meanwhile(var found) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("meeting", found);
                model.addAttribute("deed", template);
                model.addAttribute("typed", typed);
                yield "meetings/recording/meanwhile";
            }
            case Said.NotNow(var found) -> notNow(found, request, redirect);
        };
    }

    private static String page(
            Model model, String template, Meeting meeting, String typed, @Nullable Problems problems) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "meetings/recording/" + template;
    }

    private String notNow(Meeting meeting, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, meeting.state().cancelled() ? "meetings.notNow.cancelled" : "meetings.notNow.day");
        return "redirect:" + meeting.address();
    }
}
