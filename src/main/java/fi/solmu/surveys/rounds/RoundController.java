package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of evaluation: the list, the page of one, the form that prepares it. */
@Controller
class RoundController {
    private final RoundQueries queries;
    private final OfferQueries offers;
    private final Rounds rounds;
    private final Pages pages;
    private final Clock clock;

    RoundController(RoundQueries queries, OfferQueries offers, Rounds rounds, Pages pages, Clock clock) {
        this.queries = queries;
        this.offers = offers;
        this.rounds = rounds;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry evaluationEntry() {
        return NavigationEntry.office(60, "surveys.menu", "/evaluation", Action.SEE_EVALUATIONS);
    }

    @GetMapping("/evaluation")
    @Needs(Action.SEE_EVALUATIONS)
    String list(Model model) {
        model.addAttribute("rounds", RoundList.of(queries.all(), queries.counted()));
        return "surveys/rounds/list";
    }

    @GetMapping("/evaluation/rounds/{round}")
    @Needs(Action.SEE_EVALUATIONS)
    String page(@PathVariable UUID round, HttpServletRequest request, Model model) {
        var head = queries.head(round);
        var quick = head.quick();
        if (quick != null) {
            return "redirect:/networks/" + quick.network() + "/surveys";
        }
        if (head.status() == RoundStatus.PUBLISHED) {
            return "redirect:" + head.address() + "/results";
        }
        var reader = pages.texts(request).language();
        model.addAttribute(
                "view",
                new RoundView(
                        head,
                        queries.networks(head, LocalDate.now(clock), reader),
                        queries.invited(round),
                        queries.reminders(round),
                        queries.told(round)));
        return "surveys/rounds/page";
    }

    @GetMapping("/evaluation/rounds/new")
    @Needs(Action.EDIT_ROUND)
    String asked(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var offer = offers.of(null, today, pages.texts(request).language());
        return form(null, offer, RoundForms.fresh(offer, today, pages::texts), new Problems(), model);
    }

    @PostMapping("/evaluation/rounds")
    @Needs(Action.EDIT_ROUND)
    String begin(
            RoundForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var today = LocalDate.now(clock);
        var offer = offers.of(null, today, pages.texts(request).language());
        var problems = new Problems();
        var wish = typed.check(offer, today, problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, offer, typed, problems, model);
        }
        var round = rounds.begin(wish.get(), actor);
        pages.say(redirect, request, "surveys.rounds.begun");
        return "redirect:/evaluation/rounds/" + round;
    }

    @GetMapping("/evaluation/rounds/{round}/edit")
    @Needs(Action.EDIT_ROUND)
    String edit(@PathVariable UUID round, HttpServletRequest request, Model model) {
        var head = queries.head(round);
        if (!head.status().isPrepared()) {
            return "redirect:" + head.address();
        }
        var offer = offers.of(round, LocalDate.now(clock), pages.texts(request).language());
        return form(head, offer, RoundForms.of(head, queries.chosen(round)), new Problems(), model);
    }

    @PostMapping("/evaluation/rounds/{round}/edit")
    @Needs(Action.EDIT_ROUND)
    String change(
            @PathVariable UUID round,
            RoundForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var today = LocalDate.now(clock);
        var head = queries.head(round);
        var offer = offers.of(round, today, pages.texts(request).language());
        var problems = new Problems();
        var wish = typed.check(offer, today, problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(head, offer, typed, problems, model);
        }
        pages.say(
                redirect,
                request,
                rounds.change(round, wish.get(), actor) ? "surveys.rounds.changed" : "surveys.rounds.tooLate");
        return "redirect:" + head.address();
    }

    private String form(
            RoundView.@Nullable Head round, RoundOffer offer, RoundForm typed, Problems problems, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("offer", offer);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "surveys/rounds/form";
    }
}
