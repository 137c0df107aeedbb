package fi.solmu.lifecycle.deciding;

import static fi.solmu.access.Action.FULFIL_CONDITION;
import static fi.solmu.access.Action.SEE_PROPOSALS;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working group's desk: what waits, what was decided, what must yet be fulfilled. */
@Controller
class DeskController {
    private static final int LONGEST = 2000;
    private final ProposalQueries proposals;
    private final DecisionQueries decisions;
    private final GroupMeetings meetings;
    private final Deciding deciding;
    private final Pages pages;
    private final Clock clock;

    DeskController(
            ProposalQueries proposals,
            DecisionQueries decisions,
            GroupMeetings meetings,
            Deciding deciding,
            Pages pages,
            Clock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.meetings = meetings;
        this.deciding = deciding;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    @Needs(SEE_PROPOSALS)
    String desk(Actor actor, Model model) {
        var next = meetings.next(today());
        model.addAttribute("waiting", proposals.waiting());
        model.addAttribute(
                "unfinished", proposals.unfinished(actor.account(), actor.networksWhere(Action.EDIT_NETWORK)));
        model.addAttribute("next", next.orElse(null));
        model.addAttribute(
                "agenda", next.map(meeting -> meetings.agenda(meeting.id())).orElse(java.util.List.of()));
        model.addAttribute("conditions", decisions.openConditions());
        return "lifecycle/deciding/desk";
    }

    @GetMapping("/decisions/register")
    @Needs(SEE_PROPOSALS)
    String register(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String verdict,
            Model model) {
        var years = decisions.years();
        var chosenKind = Arrays.stream(ProposalKind.values())
                .map(Enum::name)
                .filter(kind::equals)
                .findFirst()
                .orElse(null);
        var chosenVerdict = Arrays.stream(Verdict.values())
                .map(Enum::name)
                .filter(verdict::equals)
                .findFirst()
                .orElse(null);
        var chosenYear = years.stream()
                .filter(each -> year.equals(each.toString()))
                .findFirst()
                .orElse(null);
        model.addAttribute("decisions", decisions.listed(chosenKind, chosenYear, chosenVerdict));
        model.addAttribute("years", years);
        model.addAttribute("kind", chosenKind == null ? "" : chosenKind);
        model.addAttribute("year", chosenYear == null ? "" : chosenYear.toString());
        model.addAttribute("verdict", chosenVerdict == null ? "" : chosenVerdict);
        return "lifecycle/deciding/register";
    }

    /** What must be done by its day, and the form that says that it was. */
    @GetMapping("/networks/{network}/conditions/{condition}")
    @Needs(FULFIL_CONDITION)
    String condition(@PathVariable UUID network, @PathVariable UUID condition, Model model) {
        model.addAttribute("condition", open(network, condition));
        return "lifecycle/deciding/condition";
    }

    @PostMapping("/networks/{network}/conditions/{condition}")
    @Needs(FULFIL_CONDITION)
    String fulfil(
            @PathVariable UUID network,
            @PathVariable UUID condition,
            @RequestParam(defaultValue = "") String how,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = open(network, condition);
        var problems = new Problems();
        if (how.isBlank()) {
            problems.add("how", "lifecycle.problem.how");
        } else if (how.length() > LONGEST) {
            problems.add("how", "lifecycle.problem.tooLong", LONGEST);
        }
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("condition", found);
            model.addAttribute("how", how);
            model.addAttribute("problems", problems);
            return "lifecycle/deciding/condition";
        }
        deciding.fulfil(network, condition, how.strip(), actor);
        pages.say(redirect, request, "lifecycle.fulfilled");
        return "redirect:/proposals/" + found.proposal();
    }

    private DecisionQueries.OpenCondition open(UUID network, UUID condition) {
        return decisions.openConditions().stream()
                .filter(each -> each.id().equals(condition) && network.equals(each.network()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
