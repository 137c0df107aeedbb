package fi.solmu.lifecycle.effects;

import static fi.solmu.access.Action.ASSIGN_MEMBERS;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.ProposalStatus;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assigning the members of a network that is to be split to its parts, until its day comes. */
@Controller
class SplitController {
    private final ProposalQueries proposals;
    private final Assignments assignments;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Pages pages;
    private final Clock clock;

    SplitController(
            ProposalQueries proposals,
            Assignments assignments,
            Audit audit,
            TransactionTemplate transaction,
            Pages pages,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.audit = audit;
        this.transaction = transaction;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/split/{proposal}")
    @Needs(ASSIGN_MEMBERS)
    String page(@PathVariable UUID network, @PathVariable UUID proposal, Model model) {
        var found = open(network, proposal);
        model.addAttribute("proposal", found);
        model.addAttribute("parts", parts(found));
        model.addAttribute("members", members(found));
        return "lifecycle/split";
    }

    private List<Assignments.Assigned> members(Proposal proposal) {
        return assignments.of(proposal.id(), proposal.networkId(), LocalDate.now(clock));
    }

    /** The names of the parts by their numbers. */
    private static Map<Integer, String> parts(Proposal proposal) {
        var parts = new LinkedHashMap<Integer, String>();
        for (int part = 1; part <= Assignments.PARTS; part++) {
            var name = proposal.answer("part_" + part);
            if (!name.isEmpty()) {
                parts.put(part, name);
            }
        }
        return parts;
    }

    /** Once the split has happened there is nobody to assign. */
    private Proposal open(UUID network, UUID proposal) {
        return proposals
                .find(proposal)
                .filter(found -> found.kind() == ProposalKind.SPLIT
                        && found.network() != null
                        && found.network().id().equals(network)
                        && (found.status() == ProposalStatus.SENT || found.status() == ProposalStatus.APPROVED)
                        && found.kind().fits(found.network().state().status()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/networks/{network}/split/{proposal}")
    @Needs(ASSIGN_MEMBERS)
    String assign(
            @PathVariable UUID network,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var found = open(network, proposal);
        var names = parts(found);
        var chosen = new LinkedHashMap<UUID, Integer>();
        for (var member : members(found)) {
            var part = typed.getFirst("part." + member.person());
            if (part != null && part.matches("[0-4]")) {
                int number = Integer.parseInt(part);
                if (number == 0 || names.containsKey(number)) {
                    chosen.put(member.person(), number);
                }
            }
        }
        transaction.executeWithoutResult(_ -> {
            assignments.assign(proposal, chosen, actor.account(), clock.instant());
            audit.enter(actor.account(), Action.ASSIGN_MEMBERS, "network", network);
        });
        pages.say(redirect, request, "lifecycle.split.saved", chosen.size());
        return "redirect:/networks/" + network + "/split/" + proposal;
    }
}
