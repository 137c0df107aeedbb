package fi.solmu.overview.portfolio;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Download;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.slides.SlideSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where slide sets are asked for, waited for and taken. */
@Controller
class SlideController {
    private final SlideSets sets;
    private final LanguageChoice language;
    private final Pages pages;

    SlideController(SlideSets sets, LanguageChoice language, Pages pages) {
        this.sets = sets;
        this.language = language;
        this.pages = pages;
    }

    @GetMapping("/portfolio/slides")
    @Needs(Action.EXPORT_PORTFOLIO)
    String page(Actor actor, Model model) {
        model.addAttribute("sets", sets.of(actor.account()));
        return "overview/portfolio/slides";
    }

    @PostMapping("/portfolio/slides")
    @Needs(Action.EXPORT_PORTFOLIO)
    String ask(Actor actor, HttpServletRequest request) {
        sets.ask(language.of(request), actor.account());
        return "redirect:/portfolio/slides";
    }

    @PostMapping("/portfolio/slides/cancel")
    @Needs(Action.EXPORT_PORTFOLIO)
    String cancel(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        sets.cancel(actor.account());
        pages.say(redirect, request, "overview.slides.cancelled");
        return "redirect:/portfolio/slides";
    }

    /** Everybody who may ask for one is shown the same, so that a set can be passed on by its address. */
    @GetMapping("/portfolio/slides/{slideSet}")
    @Needs(Action.EXPORT_PORTFOLIO)
    void file(@PathVariable UUID slideSet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = sets.file(slideSet).orElseThrow(NotFound::new);
        var name = pages.texts(request).text("overview.workbook.file") + ".pptx";
        Download.begin(response, SlideSet.CONTENT_TYPE, name).write(file);
    }
}
