package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open link of a network: what to give to its members, how many may answer, and its end. */
@Controller
@RequestMapping("/evaluation/rounds/{round}/links/{of}")
class OpenLinkController {
    private static final int MOST = 10_000;
    private final RoundQueries queries;
    private final OpenLinks links;
    private final Pages pages;

    OpenLinkController(RoundQueries queries, OpenLinks links, Pages pages) {
        this.queries = queries;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    @Needs(Action.OPEN_ROUND)
    String link(@PathVariable UUID round, @PathVariable UUID of, Model model) {
        var link = queries.openLink(round, of, links.address(round, of));
        return page(link, String.valueOf(link.most()), new Problems(), model);
    }

    private static String page(OpenLinkView link, String most, Problems problems, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("most", most);
        model.addAttribute("problems", problems);
        return "surveys/rounds/link";
    }

    @PostMapping("/limit")
    @Needs(Action.OPEN_ROUND)
    String limit(
            @PathVariable UUID round,
            @PathVariable UUID of,
            @RequestParam(defaultValue = "") String most,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var link = queries.openLink(round, of, links.address(round, of));
        var problems = new Problems();
        var wanted = problems.need(number(most.strip()), "most", "surveys.open.problem.most");
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(link, most, problems, model);
        }
        links.limit(round, of, wanted.get(), actor.account());
        return back(link, "surveys.open.limited", request, redirect);
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,5}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number > 0 && number <= MOST)
                : Optional.empty();
    }

    /** @param to the state to bring it to */
    @PostMapping("/state")
    @Needs(Action.OPEN_ROUND)
    String turn(
            @PathVariable UUID round,
            @PathVariable UUID of,
            @RequestParam(defaultValue = "CLOSED") String to,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var link = queries.openLink(round, of, links.address(round, of));
        boolean opens = to.equals(OpenLinks.Status.OPEN.name());
        links.turn(round, of, opens ? OpenLinks.Status.OPEN : OpenLinks.Status.CLOSED, actor.account());
        return back(link, opens ? "surveys.open.opened" : "surveys.open.closed", request, redirect);
    }

    private String back(OpenLinkView link, String key, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, key);
        return "redirect:" + link.page();
    }
}
