package fi.solmu.imports.people;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody beside anybody else: why are they not taken for one? */
@Controller
class WhyNotController {
    private final WhyNot whyNot;
    private final PersonSides sides;
    private final Pages pages;

    WhyNotController(WhyNot whyNot, PersonSides sides, Pages pages) {
        this.whyNot = whyNot;
        this.sides = sides;
        this.pages = pages;
    }

    @GetMapping("/people/{person}/alike")
    @Needs(Action.REVIEW_PEOPLE)
    String form(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        var side = sides.of(person, pages.texts(request).language());
        model.addAttribute("somebody", side);
        model.addAttribute("text", q);
        model.addAttribute("others", side.id() == null ? List.of() : whyNot.named(side.id(), q));
        return "imports/people/alike";
    }

    @PostMapping("/people/{person}/alike")
    @Needs(Action.REVIEW_PEOPLE)
    String compare(
            @PathVariable UUID person,
            @RequestParam UUID other,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pair = whyNot.ask(person, other);
        if (pair.isEmpty()) {
            pages.say(redirect, request, "imports.people.alike.one");
            return "redirect:/people/" + person + "/alike";
        }
        return "redirect:/people/pairs/" + pair.get();
    }
}
