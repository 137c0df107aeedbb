package fi.solmu.register.questions;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.questions.AskingCoordinators.Outcome;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for coordinators, and asking them: first how many letters that makes, then the deed. */
@Controller
class AskingController {
    private final AskingCoordinators asking;
    private final LanguageChoice languages;
    private final Pages pages;

    AskingController(AskingCoordinators asking, LanguageChoice languages, Pages pages) {
        this.asking = asking;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping("/people/questions")
    @Needs(Action.ASK_COORDINATORS)
    String waiting(HttpServletRequest request, Model model) {
        model.addAttribute("asking", asking.view(languages.of(request)));
        return "register/questions/asking";
    }

    @PostMapping("/people/questions")
    @Needs(Action.ASK_COORDINATORS)
    String ask(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        switch (asking.ask(actor.account())) {
            case Outcome.Asked(var letters) -> pages.say(redirect, request, "register.questions.asked", letters);
            case Outcome.TooSoon _ -> pages.say(redirect, request, "register.questions.tooSoon");
        }
        return "redirect:/people/questions";
    }
}
