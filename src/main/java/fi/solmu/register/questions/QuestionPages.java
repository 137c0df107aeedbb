package fi.solmu.register.questions;

import fi.solmu.register.organisations.OrganisationsByName;
import fi.solmu.register.people.Doer;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which open questions are answered, the same whether somebody signed in or came by a letter's link. */
@Component
class QuestionPages {
    private final QuestionAnswers answering;
    private final OrganisationsByName organisations;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Clock clock;

    QuestionPages(
            QuestionAnswers answering,
            OrganisationsByName organisations,
            LanguageChoice languages,
            Pages pages,
            Clock clock) {
        this.answering = answering;
        this.organisations = organisations;
        this.languages = languages;
        this.pages = pages;
        this.clock = clock;
    }

    String show(Place place, HttpServletRequest request, Model model) {
        var questions = answering.of(place.network(), languages.of(request));
        return show(place, questions, new AnswerForm(new LinkedMultiValueMap<>()), new Problems(), request, model);
    }

    private String show(
            Place place,
            QuestionAnswers.Questions questions,
            AnswerForm form,
            Problems problems,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("place", place);
        model.addAttribute("members", questions.members());
        model.addAttribute("inDoubt", questions.inDoubt());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("organisations", organisations.all(languages.of(request)));
        return "register/questions/questions";
    }

    String answer(
            Place place,
            AnswerForm form,
            Doer doer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var questions = answering.of(place.network(), languages.of(request));
        var problems = form.check(questions.members(), LocalDate.now(clock));
        for (var member : questions.members()) {
            var typed = form.onBehalfOf(member);
            if (!typed.isEmpty() && answering.organisation(typed) == null) {
                problems.add("organisation-" + member.membership(), "register.questions.problem.organisation");
            }
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place, questions, form, problems, request, model);
        }
        var done = answering.answer(place.network(), form, doer);
        pages.say(
                redirect,
                request,
                "register.questions.done",
                done.confirmed(),
                done.ended(),
                done.corrected(),
                done.leftOut());
        return "redirect:" + place.address();
    }
}
