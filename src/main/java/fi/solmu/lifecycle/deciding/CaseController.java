package fi.solmu.lifecycle.deciding;

import static fi.solmu.access.Action.COMMENT_PROPOSAL;
import static fi.solmu.access.Action.DECIDE_PROPOSAL;
import static fi.solmu.access.Action.SEE_PROPOSALS;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case on one page: the proposal, the evidence beside it, what the group says, and the decision. */
@Controller
class CaseController {
    private static final int LONGEST_COMMENT = 2000;
    private final CasePage cases;
    private final Deciding deciding;
    private final Proposals proposals;
    private final Pages pages;
    private final Clock clock;

    CaseController(CasePage cases, Deciding deciding, Proposals proposals, Pages pages, Clock clock) {
        this.cases = cases;
        this.deciding = deciding;
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/proposals/{proposal}")
    @Needs(SEE_PROPOSALS)
    String page(@PathVariable UUID proposal, Actor actor, HttpServletRequest request, Model model) {
        return show(proposal, actor, null, null, request, model);
    }

    private String show(
            UUID proposal,
            Actor actor,
            @Nullable DecisionForm form,
            @Nullable Problems problems,
            HttpServletRequest request,
            Model model) {
        var found = proposals.get(proposal, actor);
        model.addAttribute("view", cases.view(found, actor, form, pages.texts(request), LocalDate.now(clock)));
        model.addAttribute("problems", problems);
        return "lifecycle/deciding/case";
    }

    @PostMapping("/proposals/{proposal}/decision")
    @Needs(DECIDE_PROPOSAL)
    String decide(
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (deciding.enter(proposal, typed, actor)) {
            case Deciding.Entering.Entered _ -> {
                pages.say(redirect, request, "lifecycle.decided");
                yield "redirect:/proposals/" + proposal;
            }
            case Deciding.Entering.Mistaken(var form, var problems) -> {
                response.setStatus(422);
                yield show(proposal, actor, form, problems, request, model);
            }
            case Deciding.Entering.HasStake _ -> {
                pages.say(redirect, request, "lifecycle.hasStake");
                yield "redirect:/proposals/" + proposal;
            }
            case Deciding.Entering.NotNow _ -> {
                pages.say(redirect, request, "lifecycle.decidedMeanwhile");
                yield "redirect:/proposals/" + proposal;
            }
        };
    }

    @PostMapping("/proposals/{proposal}/comments")
    @Needs(COMMENT_PROPOSAL)
    String comment(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String comment,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        if (comment.isBlank()) {
            problems.add("comment", "lifecycle.problem.comment");
        } else if (comment.length() > LONGEST_COMMENT) {
            problems.add("comment", "lifecycle.problem.tooLong", LONGEST_COMMENT);
        }
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("comment", comment);
            return show(proposal, actor, null, problems, request, model);
        }
        proposals.comment(proposal, comment.strip(), actor);
        pages.say(redirect, request, "lifecycle.commented");
        return "redirect:/proposals/" + proposal + "#comments";
    }
}
