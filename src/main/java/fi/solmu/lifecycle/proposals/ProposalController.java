package fi.solmu.lifecycle.proposals;

import static fi.solmu.access.Action.EDIT_PROPOSAL;
import static fi.solmu.access.Action.PROPOSE;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Writing a proposal: what to propose, its steps, sending, withdrawing. */
@Controller
class ProposalController {
    private final Proposals proposals;
    private final Surroundings register;
    private final NetworkStates states;
    private final Pages pages;
    private final Clock clock;

    ProposalController(Proposals proposals, Surroundings register, NetworkStates states, Pages pages, Clock clock) {
        this.proposals = proposals;
        this.register = register;
        this.states = states;
        this.pages = pages;
        this.clock = clock;
    }

    /** What can be proposed: of one network, by its state; otherwise founding one. */
    @GetMapping("/proposals/new")
    @Needs(PROPOSE)
    String choose(@RequestParam(defaultValue = "") String network, Model model) {
        var about = Typed.id(network).orElse(null);
        model.addAttribute("network", about);
        model.addAttribute(
                "name", about == null ? null : register.networkName(about).orElseThrow(NotFound::new));
        model.addAttribute("kinds", kinds(about));
        return "lifecycle/proposals/new";
    }

    private List<ProposalKind> kinds(@Nullable UUID network) {
        if (network == null) {
            return List.of(ProposalKind.FOUND);
        }
        var status = states.of(network).status();
        return status == NetworkStatus.CLOSED ? List.of(ProposalKind.FOUND) : ProposalKind.of(status);
    }

    @PostMapping("/proposals")
    @Needs(PROPOSE)
    String begin(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String network,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var about = Typed.id(network).orElse(null);
        var wanted = ProposalKind.named(kind);
        if (wanted.isEmpty()) {
            var problems = new Problems();
            problems.add("kind", "lifecycle.problem.kind");
            response.setStatus(422);
            model.addAttribute("problems", problems);
            return choose(network, model);
        }
        return switch (proposals.begin(wanted.get(), about, pages.texts(request).language(), actor)) {
            case Proposals.Beginning.Begun(var id) ->
                "redirect:/proposals/" + id + "/steps/"
                        + wanted.get().steps().getFirst().code();
            case Proposals.Beginning.NotNow _ -> {
                pages.say(redirect, request, "lifecycle.notNow");
                yield about == null ? "redirect:/proposals/new" : "redirect:/networks/" + about;
            }
        };
    }

    @GetMapping("/proposals/{proposal}/steps/{step}")
    @Needs(EDIT_PROPOSAL)
    String step(
            @PathVariable UUID proposal,
            @PathVariable String step,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        return show(proposals.form(proposal, step, actor, pages.texts(request)), model);
    }

    @PostMapping("/proposals/{proposal}/steps/{step}")
    @Needs(EDIT_PROPOSAL)
    String save(
            @PathVariable UUID proposal,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (proposals.save(proposal, step, typed, actor, pages.texts(request))) {
            case Proposals.Saving.Saved _ -> {
                if (typed.containsKey("later")) {
                    pages.say(redirect, request, "lifecycle.draft.saved");
                    yield "redirect:/decisions";
                }
                yield onward(proposals.mine(proposal, actor), step);
            }
            case Proposals.Saving.Mistaken(var form) -> {
                response.setStatus(422);
                yield show(form, model);
            }
            case Proposals.Saving.ChangedMeanwhile(var form) -> {
                response.setStatus(409);
                yield show(form, model);
            }
        };
    }

    private static String onward(Proposal proposal, String step) {
        var here = "redirect:/proposals/" + proposal.id();
        var kind = proposal.kind();
        return kind.after(kind.step(step))
                .map(next -> here + "/steps/" + next.code())
                .orElse(here + "/sending");
    }

    /** The networks that do the same already stand beside what is written of a new one. */
    private String show(StepForm form, Model model) {
        var proposal = form.proposal();
        model.addAttribute("form", form);
        model.addAttribute(
                "alike", proposal.kind() == ProposalKind.FOUND ? Alikeness.of(proposal, register, today()) : List.of());
        return "lifecycle/proposals/step";
    }

    /** The whole once more before it goes to the working group. */
    @GetMapping("/proposals/{proposal}/sending")
    @Needs(EDIT_PROPOSAL)
    String sending(@PathVariable UUID proposal, Actor actor, HttpServletRequest request, Model model) {
        var found = proposals.mine(proposal, actor);
        model.addAttribute("proposal", found);
        model.addAttribute("answers", AnswersShown.of(found, register, pages.texts(request)));
        model.addAttribute("problems", proposals.problems(found, today()));
        return "lifecycle/proposals/sending";
    }

    @PostMapping("/proposals/{proposal}/sending")
    @Needs(EDIT_PROPOSAL)
    String send(
            @PathVariable UUID proposal,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (proposals.send(proposal, actor, today())) {
            case Proposals.Sending.Sent(var number) -> {
                pages.say(redirect, request, "lifecycle.sent", number.toString());
                yield "redirect:/proposals/" + proposal;
            }
            case Proposals.Sending.Incomplete _ -> {
                response.setStatus(422);
                yield sending(proposal, actor, request, model);
            }
            case Proposals.Sending.NotNow _ -> {
                pages.say(redirect, request, "lifecycle.notNow");
                yield "redirect:/decisions";
            }
        };
    }

    @GetMapping("/proposals/{proposal}/withdrawal")
    @Needs(EDIT_PROPOSAL)
    String withdrawal(@PathVariable UUID proposal, Actor actor, Model model) {
        var found = proposals.get(proposal, actor);
        if (!found.madeBy(actor.account())) {
            throw new NotFound();
        }
        model.addAttribute("proposal", found);
        return "lifecycle/proposals/withdrawal";
    }

    @PostMapping("/proposals/{proposal}/withdrawal")
    @Needs(EDIT_PROPOSAL)
    String withdraw(@PathVariable UUID proposal, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        boolean withdrawn = proposals.withdraw(proposal, actor);
        pages.say(redirect, request, withdrawn ? "lifecycle.withdrawn" : "lifecycle.decidedMeanwhile");
        return "redirect:/decisions";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
