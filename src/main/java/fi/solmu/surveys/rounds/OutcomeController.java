package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letter that tells those who were asked what came of it, before it goes. */
@Controller
@RequestMapping("/evaluation/rounds/{round}/feedback")
class OutcomeController {
    private static final int LONGEST = 2_000;
    private final RoundQueries queries;
    private final OutcomeLetters letters;
    private final Pages pages;
    private final Clock clock;

    OutcomeController(RoundQueries queries, OutcomeLetters letters, Pages pages, Clock clock) {
        this.queries = queries;
        this.letters = letters;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Action.TELL_OUTCOME)
    String asked(@PathVariable UUID round, Model model) {
        var head = queries.head(round);
        return head.status() == RoundStatus.CLOSED
                ? page(head, Localised.NONE, new Problems(), model)
                : "redirect:" + head.address();
    }

    private String page(RoundView.Head round, Localised message, Problems problems, Model model) {
        model.addAttribute("round", round);
        model.addAttribute(
                "people",
                queries.invitedPeople(round.id(), LocalDate.now(clock)).size());
        model.addAttribute("recommendations", queries.recommendations(round.id()));
        model.addAttribute("told", queries.told(round.id()));
        model.addAttribute("message", message);
        model.addAttribute("problems", problems);
        return "surveys/rounds/feedback";
    }

    @PostMapping
    @Needs(Action.TELL_OUTCOME)
    String tell(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String messageFi,
            @RequestParam(defaultValue = "") String messageSv,
            @RequestParam(defaultValue = "") String messageEn,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var message = new Localised(messageFi, messageSv, messageEn);
        var problems = new Problems();
        if (message.isEmpty()) {
            problems.add("messageFi", "surveys.feedback.problem.message");
        } else if (Stream.of(messageFi, messageSv, messageEn).anyMatch(each -> each.length() > LONGEST)) {
            problems.add("messageFi", "surveys.feedback.problem.long", LONGEST);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(queries.head(round), message, problems, model);
        }
        pages.say(
                redirect,
                request,
                letters.tell(round, message, actor) ? "surveys.feedback.done" : "surveys.feedback.notClosed");
        return "redirect:/evaluation/rounds/" + round;
    }
}
