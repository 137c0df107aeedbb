package fi.solmu.register.confirming;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.confirming.Confirming.Pressed;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same for somebody signed in, from their own page. */
@Controller
class OwnDataController {
    private final Confirming confirming;
    private final AnswerQueries answers;
    private final OwnDataPages pages;

    OwnDataController(Confirming confirming, AnswerQueries answers, OwnDataPages pages) {
        this.confirming = confirming;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/people/{person}/confirmation")
    @Needs(Action.CONFIRM_OWN_DATA)
    String form(@PathVariable UUID person, HttpServletRequest request, Model model) {
        var data = confirming.data(person, Optional.empty());
        return pages.form(data, OwnDataForm.UNTOUCHED, address(person), request, model);
    }

    @PostMapping("/people/{person}/confirmation")
    @Needs(Action.CONFIRM_OWN_DATA)
    String press(
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String mark,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new OwnDataForm(typed);
        var data = confirming.data(person, Optional.empty());
        var problems = form.check(data);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.form(data, form, problems, false, address(person), request, model);
        }
        if (confirming.press(person, actor.account(), mark, form) == Pressed.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = confirming.data(person, Optional.empty());
            return pages.form(now, form, new Problems(), true, address(person), request, model);
        }
        return "redirect:" + address(person) + "/latest";
    }

    /** What was answered last, here or by a letter's link. */
    @GetMapping("/people/{person}/confirmation/latest")
    @Needs(Action.CONFIRM_OWN_DATA)
    String latest(@PathVariable UUID person, Model model) {
        return answers.latest(person)
                .map(answer -> pages.answered(answer, "/people/" + person, model))
                .orElse("redirect:" + address(person));
    }

    private static String address(UUID person) {
        return "/people/" + person + "/confirmation";
    }
}
