package fi.solmu.imports.pairs;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.comparing.NetworkSide;
import fi.solmu.imports.comparing.NetworkSides;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of pairs: one after the other, a key each for same, different and later. */
@Controller
class PairController {
    private static final int PAGE = 50;

    private final PairQueries queries;
    private final Pairs pairs;
    private final NetworkSides sides;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    PairController(
            PairQueries queries, Pairs pairs, NetworkSides sides, LanguageChoice language, Pages pages, Clock clock) {
        this.queries = queries;
        this.pairs = pairs;
        this.sides = sides;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/imports/pairs")
    @Needs(Action.REVIEW_PAIRS)
    String queue(
            @RequestParam(defaultValue = "same") String about,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        boolean same = !about.equals("bodies");
        var counts = queries.counts();
        int at = Math.clamp(page, 1, pagesOf(same ? counts.same() : counts.bodies()));
        var open = queries.open(same, at, PAGE);
        model.addAttribute("counts", counts);
        model.addAttribute("about", same ? "same" : "bodies");
        model.addAttribute("open", open);
        model.addAttribute("at", at);
        model.addAttribute("pages", pagesOf(same ? counts.same() : counts.bodies()));
        model.addAttribute("shown", open.isEmpty() ? null : shown(open.getFirst(), request));
        return "imports/pairs/queue";
    }

    @GetMapping("/imports/pairs/decided")
    @Needs(Action.REVIEW_PAIRS)
    String decided(@RequestParam(defaultValue = "1") int page, Model model) {
        var counts = queries.counts();
        int at = Math.clamp(page, 1, pagesOf(counts.decided()));
        model.addAttribute("counts", counts);
        model.addAttribute("decided", queries.decided(at, PAGE));
        model.addAttribute("at", at);
        model.addAttribute("pages", pagesOf(counts.decided()));
        return "imports/pairs/decided";
    }

    @GetMapping("/imports/pairs/{pair}")
    @Needs(Action.REVIEW_PAIRS)
    String pair(@PathVariable UUID pair, HttpServletRequest request, Model model) {
        return page(queries.find(pair).orElseThrow(NotFound::new), null, request, model);
    }

    private String page(Pair pair, @Nullable String notice, HttpServletRequest request, Model model) {
        model.addAttribute("counts", queries.counts());
        model.addAttribute("shown", shown(pair, request));
        model.addAttribute("notice", notice);
        return "imports/pairs/pair";
    }

    @PostMapping("/imports/pairs/{pair}/decision")
    @Needs(Action.REVIEW_PAIRS)
    String decide(
            @PathVariable UUID pair,
            @RequestParam PairVerdict verdict,
            @RequestParam(required = false) @Nullable UUID kept,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return after(
                pairs.decide(pair, verdict, kept, actor.account()),
                pair,
                "imports.pairs.done." + verdict.name(),
                request,
                response,
                redirect,
                model);
    }

    @PostMapping("/imports/pairs/{pair}/parent")
    @Needs(Action.REVIEW_PAIRS)
    String parent(
            @PathVariable UUID pair,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return after(
                pairs.setParent(pair, actor.account()),
                pair,
                "imports.pairs.done.PARENT",
                request,
                response,
                redirect,
                model);
    }

    private String after(
            Pairs.Outcome outcome,
            UUID id,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var t = pages.texts(request);
        var pair = queries.find(id).orElseThrow(NotFound::new);
        return switch (outcome) {
            case Pairs.Outcome.Decided _ -> {
                var text = t.text(done, t.read(pair.oneName()), t.read(pair.otherName()));
                if (pair.isDecided()) {
                    Toasts.say(redirect, text, pair.address(), t.text("imports.pairs.takeBack"));
                } else {
                    Toasts.say(redirect, text);
                }
                yield "redirect:/imports/pairs" + (pair.perhapsSame() ? "" : "?about=bodies");
            }
            case Pairs.Outcome.DecidedAlready _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(pair, t.text("imports.pairs.decidedAlready"), request, model);
            }
            case Pairs.Outcome.OneAlready _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(pair, t.text("imports.pairs.oneAlready"), request, model);
            }
            case Pairs.Outcome.ToldApart(var other) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("blocking", "/imports/pairs/" + other);
                yield page(pair, t.text("imports.pairs.toldApart"), request, model);
            }
        };
    }

    @PostMapping("/imports/pairs/{pair}/return")
    @Needs(Action.REVIEW_PAIRS)
    String takeBack(@PathVariable UUID pair, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        boolean done = pairs.takeBack(pair, actor.account());
        pages.say(redirect, request, done ? "imports.pairs.openAgain" : "imports.pairs.openAlready");
        return "redirect:/imports/pairs/" + pair;
    }

    @GetMapping("/imports/conflicts")
    @Needs(Action.SEE_IMPORTS)
    String conflicts(HttpServletRequest request, Model model) {
        model.addAttribute("counts", queries.counts());
        model.addAttribute("conflicts", queries.conflicts(language.of(request).collation()));
        return "imports/pairs/conflicts";
    }

    private PairPage shown(Pair pair, HttpServletRequest request) {
        var t = pages.texts(request);
        var both = sides.of(List.of(pair.one(), pair.other()), LocalDate.now(clock), t.language());
        var one = Objects.requireNonNull(both.get(pair.one()));
        var other = Objects.requireNonNull(both.get(pair.other()));
        return new PairPage(
                pair,
                one,
                other,
                NetworkSide.compare(one, other, t),
                one.saidIn(t),
                other.saidIn(t),
                Evidence.of(pair.reasons(), t),
                Evidence.score(pair.score(), t));
    }

    private static int pagesOf(int things) {
        return Math.max(1, (things + PAGE - 1) / PAGE);
    }
}
