package fi.solmu.planning.writing;

import static fi.solmu.access.Action.EDIT_PLAN;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.planning.plans.PlanQueries;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a plan is written. */
@Controller
class WritingController {
    private static final String PARTS = "{part:themes|goals|measures}";
    private final Writing writing;
    private final PlanQueries plans;
    private final Pages pages;
    private final Clock clock;

    WritingController(Writing writing, PlanQueries plans, Pages pages, Clock clock) {
        this.writing = writing;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param at what was added last: whoever writes goes on after it without reaching for the mouse */
    @GetMapping("/plans/{plan}/edit")
    @Needs(EDIT_PLAN)
    String edit(@PathVariable UUID plan, @RequestParam(defaultValue = "") String at, Actor actor, Model model) {
        if (!plans.head(plan).state().status().isWritten()) {
            return "redirect:/plans/" + plan;
        }
        return page(plan, Typing.after(at), actor, model);
    }

    private String page(UUID plan, Typing typing, Actor actor, Model model) {
        model.addAttribute("view", plans.whole(plan));
        model.addAttribute("owners", writing.choices(plan, LocalDate.now(clock), actor));
        model.addAttribute("typing", typing);
        return "planning/writing/edit";
    }

    @PostMapping("/plans/{plan}/" + PARTS)
    @Needs(EDIT_PLAN)
    String add(
            @PathVariable UUID plan,
            @PathVariable("part") String address,
            @RequestParam(defaultValue = "") String under,
            ItemForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var part = Part.of(address);
        var parent = Typed.id(under).orElse(null);
        var suffix = "-" + part.field() + (parent == null ? "" : "-" + parent);
        var outcome = writing.add(plan, part, parent, typed, suffix, actor, LocalDate.now(clock));
        if (outcome instanceof Writing.Outcome.Mistaken(var problems)) {
            response.setStatus(422);
            return page(plan, new Typing(suffix, typed, problems), actor, model);
        }
        if (outcome instanceof Writing.Outcome.Done) {
            pages.say(redirect, request, "planning.write.added." + part.field());
            return "redirect:/plans/" + plan + "/edit?at=" + suffix.substring(1);
        }
        return refused(plan, part, typed, outcome, response, model);
    }

    @GetMapping("/plans/{plan}/" + PARTS + "/{item}")
    @Needs(EDIT_PLAN)
    String one(
            @PathVariable UUID plan,
            @PathVariable("part") String address,
            @PathVariable UUID item,
            Actor actor,
            Model model) {
        var part = Part.of(address);
        var form = writing.form(plan, part, item);
        return form(plan, part, item, form, form.mark(), null, null, actor, model);
    }

    @PostMapping("/plans/{plan}/" + PARTS + "/{item}")
    @Needs(EDIT_PLAN)
    String change(
            @PathVariable UUID plan,
            @PathVariable("part") String address,
            @PathVariable UUID item,
            ItemForm typed,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var part = Part.of(address);
        var outcome = writing.change(plan, part, item, typed, opened, actor, LocalDate.now(clock));
        return switch (outcome) {
            case Writing.Outcome.Done _ -> {
                pages.say(redirect, request, "planning.write.saved");
                yield "redirect:/plans/" + plan + "/edit#" + part.field() + "-" + item;
            }
            case Writing.Outcome.Mistaken(var problems) -> {
                response.setStatus(422);
                yield form(plan, part, item, typed, opened, null, problems, actor, model);
            }
            case Writing.Outcome.ChangedMeanwhile(var now) -> {
                response.setStatus(409);
                yield form(plan, part, item, typed, now.mark(), now, null, actor, model);
            }
            case Writing.Outcome.NotNow _, Writing.Outcome.Gone _ ->
                refused(plan, part, typed, outcome, response, model);
        };
    }

    @PostMapping("/plans/{plan}/" + PARTS + "/{item}/move")
    @Needs(EDIT_PLAN)
    String move(
            @PathVariable UUID plan,
            @PathVariable("part") String address,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "down") String direction,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var part = Part.of(address);
        return done(
                        writing.move(plan, part, item, direction.equals("up"), actor),
                        "moved",
                        plan,
                        part,
                        request,
                        redirect)
                + "#" + part.field() + "-" + item;
    }

    @GetMapping("/plans/{plan}/" + PARTS + "/{item}/removal")
    @Needs(EDIT_PLAN)
    String removal(
            @PathVariable UUID plan, @PathVariable("part") String address, @PathVariable UUID item, Model model) {
        var part = Part.of(address);
        var view = plans.whole(plan);
        model.addAttribute("view", view);
        model.addAttribute("part", part);
        model.addAttribute("item", item);
        model.addAttribute("words", writing.form(plan, part, item).words());
        return "planning/writing/removal";
    }

    @PostMapping("/plans/{plan}/" + PARTS + "/{item}/removal")
    @Needs(EDIT_PLAN)
    String remove(
            @PathVariable UUID plan,
            @PathVariable("part") String address,
            @PathVariable UUID item,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var part = Part.of(address);
        return done(writing.remove(plan, part, item, actor), "removed", plan, part, request, redirect);
    }

    /** Back to where one writes; what is gone, is gone already. */
    private String done(
            Writing.Outcome outcome,
            String what,
            UUID plan,
            Part part,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Writing.Outcome.Done _ -> {
                pages.say(redirect, request, "planning.write." + what + "." + part.field());
                yield "redirect:/plans/" + plan + "/edit";
            }
            case Writing.Outcome.NotNow(var status) -> {
                pages.say(redirect, request, "planning.write.notNow." + status);
                yield "redirect:/plans/" + plan;
            }
            case Writing.Outcome.Gone _ -> throw new NotFound();
            case Writing.Outcome.Mistaken _, Writing.Outcome.ChangedMeanwhile _ ->
                throw new IllegalStateException("no form was sent");
        };
    }

    private String form(
            UUID plan,
            Part part,
            UUID item,
            ItemForm form,
            String opened,
            @Nullable ItemForm now,
            @Nullable Problems problems,
            Actor actor,
            Model model) {
        model.addAttribute("head", plans.head(plan));
        model.addAttribute("part", part);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("now", now);
        model.addAttribute("problems", problems);
        model.addAttribute("owners", writing.choices(plan, LocalDate.now(clock), actor));
        return "planning/writing/item";
    }

    /** What was typed can still be read and copied. */
    private String refused(
            UUID plan, Part part, ItemForm typed, Writing.Outcome outcome, HttpServletResponse response, Model model) {
        response.setStatus(409);
        model.addAttribute("head", plans.head(plan));
        model.addAttribute("part", part);
        model.addAttribute("typed", typed);
        model.addAttribute("status", outcome instanceof Writing.Outcome.NotNow(var status) ? status : null);
        return "planning/writing/refused";
    }
}
