package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening, reminding and closing: each has a page that says what will happen, because letters go or answers end. */
@Controller
class RoundStateController {
    private final RoundQueries queries;
    private final Rounds rounds;
    private final Reminding reminding;
    private final Pages pages;
    private final Clock clock;

    RoundStateController(RoundQueries queries, Rounds rounds, Reminding reminding, Pages pages, Clock clock) {
        this.queries = queries;
        this.rounds = rounds;
        this.reminding = reminding;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/evaluation/rounds/{round}/open")
    @Needs(Action.OPEN_ROUND)
    String mayOpen(@PathVariable UUID round, HttpServletRequest request, Model model) {
        return confirm(round, RoundStatus.DRAFT, "open", request, model);
    }

    @PostMapping("/evaluation/rounds/{round}/open")
    @Needs(Action.OPEN_ROUND)
    String open(@PathVariable UUID round, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var now = rounds.open(round, actor);
        pages.say(
                redirect,
                request,
                now == RoundStatus.SCHEDULED ? "surveys.rounds.open.scheduled" : "surveys.rounds.open.done");
        return back(round);
    }

    @PostMapping("/evaluation/rounds/{round}/draft")
    @Needs(Action.EDIT_ROUND)
    String backToDraft(@PathVariable UUID round, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(
                redirect,
                request,
                rounds.backToDraft(round, actor) ? "surveys.rounds.draft.done" : "surveys.rounds.tooLate");
        return back(round);
    }

    @GetMapping("/evaluation/rounds/{round}/cancel")
    @Needs(Action.EDIT_ROUND)
    String mayCancel(@PathVariable UUID round, HttpServletRequest request, Model model) {
        return confirm(round, RoundStatus.DRAFT, "cancel", request, model);
    }

    @PostMapping("/evaluation/rounds/{round}/cancel")
    @Needs(Action.EDIT_ROUND)
    String cancel(@PathVariable UUID round, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(
                redirect,
                request,
                rounds.cancel(round, actor) ? "surveys.rounds.cancel.done" : "surveys.rounds.tooLate");
        return "redirect:/evaluation";
    }

    @GetMapping("/evaluation/rounds/{round}/remind")
    @Needs(Action.OPEN_ROUND)
    String mayRemind(@PathVariable UUID round, HttpServletRequest request, Model model) {
        return confirm(round, RoundStatus.OPEN, "remind", request, model);
    }

    @PostMapping("/evaluation/rounds/{round}/remind")
    @Needs(Action.OPEN_ROUND)
    String remind(@PathVariable UUID round, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "surveys.rounds.remind." + reminding.remind(round, Action.OPEN_ROUND, actor));
        return back(round);
    }

    @GetMapping("/evaluation/rounds/{round}/close")
    @Needs(Action.CLOSE_ROUND)
    String mayClose(@PathVariable UUID round, HttpServletRequest request, Model model) {
        return confirm(round, RoundStatus.OPEN, "close", request, model);
    }

    @PostMapping("/evaluation/rounds/{round}/close")
    @Needs(Action.CLOSE_ROUND)
    String close(@PathVariable UUID round, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(
                redirect, request, rounds.close(round, actor) ? "surveys.rounds.close.done" : "surveys.rounds.notOpen");
        return back(round);
    }

    /** The page before an act that can be done in one state only; in another the round's own page tells why not. */
    private String confirm(UUID round, RoundStatus in, String act, HttpServletRequest request, Model model) {
        var head = queries.head(round);
        boolean fits = in == RoundStatus.DRAFT ? head.status().isPrepared() : head.status() == in;
        if (!fits) {
            return back(round);
        }
        var today = LocalDate.now(clock);
        model.addAttribute(
                "view",
                new RoundView(
                        head,
                        queries.networks(head, today, pages.texts(request).language()),
                        head.status().isPrepared() ? queries.peopleToInvite(head, today) : queries.invited(round),
                        queries.reminders(round),
                        queries.told(round)));
        model.addAttribute("act", act);
        return "surveys/rounds/confirm";
    }

    private static String back(UUID round) {
        return "redirect:/evaluation/rounds/" + round;
    }
}
