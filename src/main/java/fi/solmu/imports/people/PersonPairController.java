package fi.solmu.imports.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.people.PersonPair.Relation;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of pairs of people: one after the other, a key each for same, different and unsure. */
@Controller
class PersonPairController {
    private static final int PAGE = 50;

    /** The chance from which on pairs are offered to be accepted together. */
    private static final double SAFE = 0.97;

    private final PersonPairQueries queries;
    private final PersonPairs pairs;
    private final PersonSides sides;
    private final Audit audit;
    private final Pages pages;

    PersonPairController(PersonPairQueries queries, PersonPairs pairs, PersonSides sides, Audit audit, Pages pages) {
        this.queries = queries;
        this.pairs = pairs;
        this.sides = sides;
        this.audit = audit;
        this.pages = pages;
    }

    /** The next pair is the reviewer's for some minutes, so that two do not decide the same. */
    @GetMapping("/people/pairs")
    @Needs(Action.REVIEW_PEOPLE)
    String queue(
            @RequestParam(defaultValue = "same") String about,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            HttpServletRequest request,
            ModelMap model) {
        var relation = about.equals("moves") ? Relation.MOVED : Relation.SAME;
        var counts = queries.counts();
        int waiting = relation == Relation.MOVED ? counts.moves() : counts.open();
        int at = Math.clamp(page, 1, pagesOf(waiting));
        var next = queries.next(relation, actor.account());
        model.addAttribute("counts", counts);
        model.addAttribute("about", relation == Relation.MOVED ? "moves" : "same");
        model.addAttribute("open", queries.open(relation, at, PAGE));
        model.addAttribute("at", at);
        model.addAttribute("pages", pagesOf(waiting));
        model.addAttribute(
                "shown", next.map(pair -> shown(pair, actor, request)).orElse(null));
        return "imports/people/queue";
    }

    @GetMapping("/people/pairs/decided")
    @Needs(Action.REVIEW_PEOPLE)
    String decided(
            @RequestParam(required = false) @Nullable String chance,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "1") int page,
            ModelMap model) {
        var counts = queries.counts();
        var only = Chance.of(chance).orElse(null);
        boolean sameOnly = verdict.equals("same");
        int pages = pagesOf(decided(only, sameOnly, counts.decided()));
        int at = Math.clamp(page, 1, pages);
        model.addAttribute("counts", counts);
        model.addAttribute("only", only);
        model.addAttribute("sameOnly", sameOnly);
        model.addAttribute("decided", queries.decided(only, sameOnly, at, PAGE));
        model.addAttribute("at", at);
        model.addAttribute("pages", pages);
        return "imports/people/decided";
    }

    private int decided(@Nullable Chance only, boolean sameOnly, int all) {
        if (only == null && !sameOnly) {
            return all;
        }
        return queries.answers().stream()
                .filter(answers -> only == null || answers.chance() == only)
                .mapToInt(answers -> sameOnly ? answers.same() : answers.decided())
                .sum();
    }

    @GetMapping("/people/pairs/safe")
    @Needs(Action.REVIEW_PEOPLE)
    String safe(ModelMap model) {
        model.addAttribute("counts", queries.counts());
        model.addAttribute("least", Math.round(100 * SAFE));
        model.addAttribute("safe", queries.safe(Model.pointsOf(SAFE)));
        return "imports/people/safe";
    }

    @PostMapping("/people/pairs/safe")
    @Needs(Action.REVIEW_PEOPLE)
    String acceptSafe(
            @RequestParam(name = "pair", defaultValue = "") List<UUID> chosen,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var left = pairs.takeAllForOne(chosen, actor.account());
        pages.say(redirect, request, "imports.people.safe.done", chosen.size() - left.size(), left.size());
        return "redirect:/people/pairs/" + (left.isEmpty() ? "decided" : "safe");
    }

    @GetMapping("/people/pairs/{pair}")
    @Needs(Action.REVIEW_PEOPLE)
    String pair(@PathVariable UUID pair, Actor actor, HttpServletRequest request, ModelMap model) {
        return page(queries.find(pair).orElseThrow(NotFound::new), null, actor, request, model);
    }

    private String page(
            PersonPair pair, @Nullable String notice, Actor actor, HttpServletRequest request, ModelMap model) {
        model.addAttribute("counts", queries.counts());
        model.addAttribute("shown", shown(pair, actor, request));
        model.addAttribute("notice", notice);
        return "imports/people/pair";
    }

    @PostMapping("/people/pairs/{pair}/decision")
    @Needs(Action.REVIEW_PEOPLE)
    String decide(
            @PathVariable UUID pair,
            @RequestParam PairVerdict verdict,
            @RequestParam(required = false) @Nullable UUID kept,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            ModelMap model) {
        var outcome = pairs.decide(pair, verdict, kept, actor.account());
        var t = pages.texts(request);
        var after = queries.find(pair).orElseThrow(NotFound::new);
        var refusal = switch (outcome) {
            case PersonPairs.Outcome.Decided _ -> null;
            case PersonPairs.Outcome.DecidedAlready _ -> "decidedAlready";
            case PersonPairs.Outcome.OneAlready _ -> "oneAlready";
            case PersonPairs.Outcome.TwoAccounts _ -> "twoAccounts";
            case PersonPairs.Outcome.ToldApart(var other) -> {
                model.addAttribute("blocking", "/people/pairs/" + other);
                yield "toldApart";
            }
        };
        if (refusal != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(after, t.text("imports.people." + refusal), actor, request, model);
        }
        var done = t.text("imports.people.done." + verdict, after.oneName(), after.otherName());
        if (after.isDecided()) {
            Toasts.say(redirect, done, after.address(), t.text("imports.people.takeBack"));
        } else {
            Toasts.say(redirect, done);
        }
        if (after.isMove() && verdict == PairVerdict.SAME) {
            return "redirect:/people/" + after.one() + "/move";
        }
        return "redirect:/people/pairs" + (after.isMove() ? "?about=moves" : "");
    }

    @PostMapping("/people/pairs/{pair}/return")
    @Needs(Action.REVIEW_PEOPLE)
    String takeBack(@PathVariable UUID pair, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        boolean done = pairs.takeBack(pair, actor.account());
        pages.say(redirect, request, done ? "imports.people.openAgain" : "imports.people.openAlready");
        return "redirect:/people/pairs/" + pair;
    }

    /** Whoever compares two people sees their addresses, which is noted. */
    private PersonPairPage shown(PersonPair pair, Actor actor, HttpServletRequest request) {
        var t = pages.texts(request);
        var both = sides.of(List.of(pair.one(), pair.other()), t.language());
        var one = Objects.requireNonNull(both.get(pair.one()));
        var other = Objects.requireNonNull(both.get(pair.other()));
        for (var side : List.of(one, other)) {
            if (side.id() != null && !side.emails().isEmpty()) {
                audit.enter(actor.account(), Action.SEE_MEMBER_ADDRESSES, "person", side.id());
            }
        }
        return new PersonPairPage(
                pair,
                one,
                other,
                PersonSide.compare(one, other, t),
                PersonEvidence.of(pair.evidence(), t),
                PersonEvidence.shown(pair.points(), t));
    }

    private static int pagesOf(int things) {
        return Math.max(1, (things + PAGE - 1) / PAGE);
    }
}
