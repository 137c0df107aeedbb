package fi.solmu.site.accessibility;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** What administrators read and answer. */
@Controller
class FeedbackController {
    private static final int LONGEST_ANSWER = 8000;
    private final FeedbackQueries queries;
    private final Answering answering;
    private final Pages pages;

    FeedbackController(FeedbackQueries queries, Answering answering, Pages pages) {
        this.queries = queries;
        this.answering = answering;
        this.pages = pages;
    }

    @Bean
    static NavigationEntry feedbackInAdministration() {
        return NavigationEntry.administration(80, "site.menu.feedback", "/admin/feedback", Action.ANSWER_FEEDBACK);
    }

    @GetMapping("/admin/feedback")
    @Needs(Action.ANSWER_FEEDBACK)
    String list(Model model) {
        model.addAttribute("waiting", queries.waiting());
        model.addAttribute("answered", queries.answered());
        return "site/accessibility/list";
    }

    @GetMapping("/admin/feedback/{feedback}")
    @Needs(Action.ANSWER_FEEDBACK)
    String one(@PathVariable UUID feedback, Model model) {
        return one(feedback, "", new Problems(), model);
    }

    @PostMapping("/admin/feedback/{feedback}")
    @Needs(Action.ANSWER_FEEDBACK)
    String answer(
            @PathVariable UUID feedback,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        if (answer.isBlank()) {
            problems.add("answer", "site.feedback.answer.missing");
        } else if (answer.length() > LONGEST_ANSWER) {
            problems.add("answer", "site.feedback.tooLong", LONGEST_ANSWER);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(feedback, answer, problems, model);
        }
        return switch (answering.answer(feedback, answer.strip(), actor.account())) {
            case ANSWERED -> {
                pages.say(redirect, request, "site.feedback.answered");
                yield "redirect:/admin/feedback";
            }
            case ANSWERED_BEFORE -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield one(feedback, answer, problems, model);
            }
        };
    }

    private String one(UUID id, String answer, Problems problems, Model model) {
        model.addAttribute("feedback", queries.find(id).orElseThrow(NotFound::new));
        model.addAttribute("typed", answer);
        model.addAttribute("problems", problems);
        return "site/accessibility/answer";
    }
}
