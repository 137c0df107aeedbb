package fi.solmu.imports.model;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the model that people are matched by: what is in use, what was learnt, and how right it has been. */
@Controller
class ModelController {
    private static final String PAGE = "redirect:/people/model";

    private final ModelPages views;
    private final PersonModels models;
    private final Learnings learnings;
    private final Pages pages;

    ModelController(ModelPages views, PersonModels models, Learnings learnings, Pages pages) {
        this.views = views;
        this.models = models;
        this.learnings = learnings;
        this.pages = pages;
    }

    @GetMapping("/people/model")
    @Needs(Action.REVIEW_PEOPLE)
    String page(HttpServletRequest request, ModelMap model) {
        model.addAttribute("view", views.page(pages.texts(request)));
        return "imports/model/page";
    }

    @PostMapping("/people/model/learning")
    @Needs(Action.REVIEW_PEOPLE)
    String learn(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        boolean begun = learnings.ask(actor.account());
        pages.say(redirect, request, begun ? "imports.model.begun" : "imports.model.goesOn");
        return PAGE;
    }

    @PostMapping("/people/model/learning/{learning}/stop")
    @Needs(Action.REVIEW_PEOPLE)
    String stop(@PathVariable UUID learning, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        boolean stopped = learnings.stop(learning, actor.account());
        pages.say(redirect, request, stopped ? "imports.model.stopped" : "imports.model.endedBefore");
        return PAGE;
    }

    @PostMapping("/people/model/{version}/use")
    @Needs(Action.REVIEW_PEOPLE)
    String use(@PathVariable UUID version, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return said(models.take(version, actor.account()), "imports.model.taken", request, redirect);
    }

    @PostMapping("/people/model/shipped/use")
    @Needs(Action.REVIEW_PEOPLE)
    String useShipped(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return said(models.takeShipped(actor.account()), "imports.model.taken", request, redirect);
    }

    @PostMapping("/people/model/{version}/discard")
    @Needs(Action.REVIEW_PEOPLE)
    String discard(@PathVariable UUID version, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return said(models.discard(version, actor.account()), "imports.model.discarded", request, redirect);
    }

    private String said(
            PersonModels.Outcome outcome, String done, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(
                redirect,
                request,
                switch (outcome) {
                    case PersonModels.Outcome.Done _ -> done;
                    case PersonModels.Outcome.NotNow _ -> "imports.model.notNow";
                });
        return PAGE;
    }
}
