package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Cleanings;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.HoldingGrounds;
import fi.solmu.register.confirming.AskingQueries;
import fi.solmu.register.privacy.Notices.Choice;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The data protection officer's pages: who is held and why, what was removed, what waits. */
@Controller
class ProtectionController {
    private static final int PAGE = 50;
    private static final int ERASURES_SHOWN = 30;
    private static final Duration LAST_NIGHT = Duration.ofHours(24);
    private final ProtectionQueries queries;
    private final HoldingGrounds grounds;
    private final Notices notices;
    private final AskingQueries asking;
    private final Cleanings cleanings;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    ProtectionController(
            ProtectionQueries queries,
            HoldingGrounds grounds,
            Notices notices,
            AskingQueries asking,
            Cleanings cleanings,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.grounds = grounds;
        this.notices = notices;
        this.asking = asking;
        this.cleanings = cleanings;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/protection")
    @Needs(Action.SEE_PROTECTION)
    String page(Model model) {
        model.addAttribute("counts", queries.counts(LocalDate.now(clock)));
        model.addAttribute("grounds", grounds.all());
        model.addAttribute("erasures", queries.erasures(clock.getZone().getId(), ERASURES_SHOWN));
        model.addAttribute("removed", cleanings.since(clock.instant().minus(LAST_NIGHT)));
        model.addAttribute("tells", queries.tells());
        model.addAttribute("told", queries.told());
        model.addAttribute("confirming", asking.setting(LocalDate.now(clock)));
        return "register/privacy/protection";
    }

    @GetMapping("/protection/{group}")
    @Needs(Action.SEE_PROTECTION)
    String people(
            @PathVariable String group,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        var known = group(group).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        int total = queries.counts(today).groups().getOrDefault(known, 0);
        int pageCount = Math.max(1, Math.ceilDiv(total, PAGE));
        int at = Math.clamp(number(page), 1, pageCount);
        model.addAttribute("group", known);
        model.addAttribute("ground", grounds.all().get(known.about()));
        model.addAttribute("people", queries.people(known, today, language.of(request), (at - 1) * PAGE, PAGE));
        model.addAttribute("total", total);
        model.addAttribute("at", at);
        model.addAttribute("pages", pageCount);
        return "register/privacy/people";
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private static Optional<PeopleGroup> group(String name) {
        return Arrays.stream(PeopleGroup.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** Whether people are told is the association's choice: the first letters may be thousands. */
    @PostMapping("/protection/notices")
    @Needs(Action.EDIT_ASSOCIATION)
    String choose(
            @RequestParam(defaultValue = "NOBODY") String choice,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var chosen = Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(choice))
                .findFirst()
                .orElse(Choice.NOBODY);
        notices.choose(chosen, actor.account());
        pages.say(redirect, request, "register.privacy.notices.saved." + chosen);
        return "redirect:/protection";
    }
}
