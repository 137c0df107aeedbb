package fi.solmu.register.questions;

import fi.solmu.access.Action;
import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.people.Doer;
import fi.solmu.register.questions.CoordinatorQueries.Holder;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages a coordinator's letter opens without signing in: these questions and nothing else. */
@Controller
class LinkController {
    private static final String NOT_GOOD = "register/questions/not-good";
    private static final SecretCookies.Named TOKEN =
            new SecretCookies.Named("solmu_questions", "/questions", Duration.ofHours(4));
    private final CoordinatorQueries coordinators;
    private final QuestionQueries queries;
    private final QuestionPages pages;
    private final SecretCookies cookies;
    private final LanguageChoice languages;
    private final Clock clock;

    LinkController(
            CoordinatorQueries coordinators,
            QuestionQueries queries,
            QuestionPages pages,
            SecretCookies cookies,
            LanguageChoice languages,
            Clock clock) {
        this.coordinators = coordinators;
        this.queries = queries;
        this.pages = pages;
        this.cookies = cookies;
        this.languages = languages;
        this.clock = clock;
    }

    /** Takes the secret out of the address and does nothing else: mail scanners open every link they see. */
    @GetMapping("/questions/link/{token}/{about}")
    @PublicPage
    String takeToken(@PathVariable String token, @PathVariable UUID about, HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        cookies.remember(response, TOKEN, token);
        return "redirect:/questions/" + about;
    }

    /** The networks that the holder of the link runs. */
    @GetMapping("/questions")
    @PublicPage
    String networks(HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretCookies.keepPrivate(response);
        var holder = holder(request);
        if (holder.isEmpty()) {
            return notGood(response);
        }
        model.addAttribute("open", queries.open(holder.get().networks(), LocalDate.now(clock), languages.of(request)));
        return "register/questions/networks";
    }

    @GetMapping("/questions/{about}")
    @PublicPage
    String questions(@PathVariable UUID about, HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretCookies.keepPrivate(response);
        return holder(request).filter(each -> each.networks().contains(about)).isEmpty()
                ? notGood(response)
                : pages.show(place(about), request, model);
    }

    @PostMapping("/questions/{about}")
    @PublicPage
    String answer(
            @PathVariable UUID about,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        SecretCookies.keepPrivate(response);
        var holder = holder(request).filter(each -> each.networks().contains(about));
        if (holder.isEmpty()) {
            return notGood(response);
        }
        var doer = Doer.byLink(holder.get().person(), holder.get().account(), Action.ANSWER_QUESTIONS);
        return pages.answer(place(about), new AnswerForm(typed), doer, request, response, redirect, model);
    }

    private Optional<Holder> holder(HttpServletRequest request) {
        return coordinators.holder(cookies.read(request, TOKEN), clock.instant(), LocalDate.now(clock));
    }

    private Place place(UUID network) {
        var name = queries.name(network).orElseThrow(NotFound::new);
        return new Place(network, name, "/questions/" + network, "/questions", false);
    }

    private static String notGood(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return NOT_GOOD;
    }
}
