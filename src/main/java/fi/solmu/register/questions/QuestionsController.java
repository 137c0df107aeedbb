package fi.solmu.register.questions;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.people.Doer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is open about the members of a network, for whoever runs it and has signed in. */
@Controller
class QuestionsController {
    private final QuestionPages pages;
    private final QuestionQueries queries;

    QuestionsController(QuestionPages pages, QuestionQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/networks/{network}/members/questions")
    @Needs(Action.ANSWER_QUESTIONS)
    String questions(@PathVariable UUID network, HttpServletRequest request, Model model) {
        return pages.show(place(network), request, model);
    }

    @PostMapping("/networks/{network}/members/questions")
    @Needs(Action.ANSWER_QUESTIONS)
    String answer(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var doer = new Doer(actor.account(), Action.ANSWER_QUESTIONS);
        return pages.answer(place(network), new AnswerForm(typed), doer, request, response, redirect, model);
    }

    private Place place(UUID network) {
        var name = queries.name(network).orElseThrow(NotFound::new);
        return new Place(network, name, "/networks/" + network + "/members/questions", "/networks/" + network, true);
    }
}
