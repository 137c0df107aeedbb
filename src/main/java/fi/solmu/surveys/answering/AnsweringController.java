package fi.solmu.surveys.answering;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Association;
import fi.solmu.shell.Problems;
import fi.solmu.shell.SecretCookies;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.answering.FillingIn.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages a link of a round opens, without signing in: what is asked, the forms, and thanks. */
@Controller
class AnsweringController {
    static final SecretCookies.Named LINK = new SecretCookies.Named("solmu_answer", "/answer", Duration.ofHours(12));
    static final String HOME = "redirect:/answer";

    /** The same, after something was sent by an open link: it is told for as long as a round may last. */
    private static final SecretCookies.Named SENT =
            new SecretCookies.Named(LINK.name(), LINK.path(), Duration.ofDays(180));

    private final FillingIn fillingIn;
    private final OpenAnswering openAnswering;
    private final Outcomes outcomes;
    private final SecretCookies cookies;
    private final Association association;

    AnsweringController(
            FillingIn fillingIn,
            OpenAnswering openAnswering,
            Outcomes outcomes,
            SecretCookies cookies,
            Association association) {
        this.fillingIn = fillingIn;
        this.openAnswering = openAnswering;
        this.outcomes = outcomes;
        this.cookies = cookies;
        this.association = association;
    }

    /** Takes the secret out of the address and does nothing else: mail scanners open every link they see. */
    @GetMapping("/answer/{token}")
    @PublicPage
    String takeToken(@PathVariable String token, HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        cookies.remember(response, LINK, token);
        return HOME;
    }

    @GetMapping("/answer")
    @PublicPage
    String round(HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretCookies.keepPrivate(response);
        var link = cookies.read(request, LINK);
        var ticket = OpenTicket.read(link);
        if (ticket.isPresent()) {
            var door = openAnswering.door(ticket.get());
            return door.isPresent() ? open(ticket.get(), door.get(), response, model) : notGood(response, model);
        }
        var round = link == null ? null : fillingIn.round(link).orElse(null);
        if (round == null) {
            return notGood(response, model);
        }
        model.addAttribute("round", round);
        model.addAttribute(
                "outcome", round.open() ? null : outcomes.of(round.id()).orElse(null));
        return "surveys/answering/round";
    }

    private String open(OpenTicket ticket, OpenDoor door, HttpServletResponse response, Model model) {
        var own = openAnswering.own(ticket, door);
        boolean sentUnheard = own.filter(OpenRound.Status.SENT::equals).isPresent();
        if (sentUnheard) { // the answer to sending never came, and so the secret is here still
            cookies.remember(response, SENT, ticket.afterSending().written());
        }
        model.addAttribute("door", door);
        model.addAttribute(
                "outcome",
                door.state() == OpenDoor.State.OVER ? outcomes.of(door.round()).orElse(null) : null);
        model.addAttribute("begun", own.filter(OpenRound.Status.OPEN::equals).isPresent());
        model.addAttribute("sent", ticket.sent() || sentUnheard);
        model.addAttribute("tooMany", false);
        return "surveys/answering/open";
    }

    private String notGood(HttpServletResponse response, Model model) {
        model.addAttribute("contact", association.read().contact());
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "surveys/answering/not-good";
    }

    /** @param part which theme, from 1 */
    @GetMapping("/answer/forms/{of}/{side:member|coordinator}")
    @PublicPage
    String form(
            @PathVariable UUID of,
            @PathVariable String side,
            @RequestParam(defaultValue = "1") int part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretCookies.keepPrivate(response);
        var opened = fillingIn.open(key(request, of, side));
        return opened.open() && opened.form().status() == OpenRound.Status.OPEN
                ? page(opened, opened.filled(), part, new Problems(), request, model)
                : HOME;
    }

    private String page(
            Opened opened, Filled filled, int part, Problems problems, HttpServletRequest request, Model model) {
        var parts = filled.parts(opened.questionnaire());
        int shown = parts.stream().filter(each -> each >= part).findFirst().orElse(parts.getLast());
        model.addAttribute("form", opened.form());
        model.addAttribute("questionnaire", opened.questionnaire());
        model.addAttribute("section", opened.questionnaire().sections().get(shown - 1));
        model.addAttribute("part", shown);
        model.addAttribute("number", parts.indexOf(shown) + 1);
        model.addAttribute("parts", parts.size());
        model.addAttribute("filled", filled);
        model.addAttribute("byOpenLink", ticket(request).isPresent());
        model.addAttribute("problems", problems);
        return "surveys/answering/form";
    }

    /**
     * Keeps a theme and goes where the button says.
     *
     * @param to "back", "on" or "send"
     */
    @PostMapping("/answer/forms/{of}/{side:member|coordinator}")
    @PublicPage
    String keep(
            @PathVariable UUID of,
            @PathVariable String side,
            @RequestParam int part,
            @RequestParam(defaultValue = "on") String to,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretCookies.keepPrivate(response);
        var key = key(request, of, side);
        var opened = fillingIn.open(key);
        if (!opened.open() || opened.form().status() != OpenRound.Status.OPEN) {
            return HOME;
        }
        var sections = opened.questionnaire().sections();
        int shown = Math.clamp(part, 1, sections.size());
        var filled = opened.with(shown - 1, typed);
        var here = "redirect:" + opened.form().address() + "?part=";
        var parts = filled.parts(opened.questionnaire());
        if (to.equals("back")) {
            fillingIn.keep(key, opened, filled);
            return here
                    + parts.stream()
                            .filter(each -> each < shown)
                            .reduce((_, last) -> last)
                            .orElse(shown);
        }
        var problems = filled.check(sections.get(shown - 1).questions(), opened.questionnaire());
        if (problems.any()) {
            fillingIn.keep(key, opened, filled);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, filled, shown, problems, request, model);
        }
        // What was answered just now may have brought another theme, or taken the next away.
        var next = parts.stream().filter(each -> each > shown).findFirst();
        if (next.isPresent() || !to.equals("send")) {
            fillingIn.keep(key, opened, filled);
            return here + next.orElse(shown);
        }
        return switch (fillingIn.send(key, opened, filled)) {
            case SENT -> {
                ticket(request)
                        .ifPresent(ticket -> cookies.remember(
                                response, SENT, ticket.afterSending().written()));
                yield HOME;
            }
            case NOT_OPEN, CLOSED, FULL -> HOME;
            case WRONG -> {
                fillingIn.keep(key, opened, filled);
                yield here + firstWrong(opened, filled);
            }
        };
    }

    private static int firstWrong(Opened opened, Filled filled) {
        var sections = opened.questionnaire().sections();
        int part = 1;
        while (part < sections.size()
                && !filled.check(sections.get(part - 1).questions(), opened.questionnaire())
                        .any()) {
            part++;
        }
        return part;
    }

    /** Keeps what has been typed so far without leaving the page; asked for by its script after every change. */
    @PostMapping("/answer/forms/{of}/{side:member|coordinator}/draft")
    @PublicPage
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOnly(
            @PathVariable UUID of,
            @PathVariable String side,
            @RequestParam int part,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        var key = key(request, of, side);
        var opened = fillingIn.open(key);
        int sections = opened.questionnaire().sections().size();
        fillingIn.keep(key, opened, opened.with(Math.clamp(part, 1, sections) - 1, typed));
    }

    @PostMapping("/answer/forms/{of}/{side:member|coordinator}/skip")
    @PublicPage
    String skip(
            @PathVariable UUID of,
            @PathVariable String side,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        fillingIn.skip(key(request, of, side));
        return HOME;
    }

    @PostMapping("/answer/forms/{of}/{side:member|coordinator}/take-back")
    @PublicPage
    String takeBack(
            @PathVariable UUID of,
            @PathVariable String side,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        fillingIn.takeBack(key(request, of, side));
        return HOME;
    }

    private Optional<OpenTicket> ticket(HttpServletRequest request) {
        return OpenTicket.read(cookies.read(request, LINK));
    }

    private FillingIn.Key key(HttpServletRequest request, UUID network, String side) {
        var link = cookies.read(request, LINK);
        if (link == null) {
            throw new NotFound();
        }
        return new FillingIn.Key(link, network, side.equals("member") ? Side.MEMBER : Side.COORDINATOR);
    }
}
