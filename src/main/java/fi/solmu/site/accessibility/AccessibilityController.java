package fi.solmu.site.accessibility;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Association;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.site.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accessibility statement and its feedback form. Only the form begins a session, for its own protection. */
@Controller
class AccessibilityController {
    private static final String DUE_ON = "answerDueOn";
    private final GivingFeedback feedback;
    private final PublicAddress addresses;
    private final Association association;
    private final Pages pages;

    AccessibilityController(GivingFeedback feedback, PublicAddress addresses, Association association, Pages pages) {
        this.feedback = feedback;
        this.addresses = addresses;
        this.association = association;
        this.pages = pages;
    }

    @Bean
    static NavigationEntry accessibilityInFooter() {
        return NavigationEntry.footer(30, "site.menu.accessibility", "/{lang}/accessibility");
    }

    @GetMapping("/{lang:fi|sv|en}/accessibility")
    @PublicPage
    String statement(@PathVariable String lang, Model model) {
        model.addAttribute("association", association.read());
        head(lang, "/accessibility", model);
        return "site/accessibility/statement";
    }

    @GetMapping("/{lang:fi|sv|en}/accessibility/feedback")
    @PublicPage
    String form(@PathVariable String lang, @RequestParam(required = false) String page, Model model) {
        return form(lang, new FeedbackForm(null, page, null), new Problems(), false, model);
    }

    @PostMapping("/{lang:fi|sv|en}/accessibility/feedback")
    @PublicPage
    String give(
            @PathVariable String lang,
            @ModelAttribute FeedbackForm form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var stripped = form.stripped();
        return switch (feedback.give(stripped, Language.of(lang).orElseThrow(NotFound::new))) {
            case GivingFeedback.Outcome.Received(var dueOn) -> {
                redirect.addFlashAttribute(DUE_ON, dueOn);
                yield "redirect:/" + lang + "/accessibility/feedback/thanks";
            }
            case GivingFeedback.Outcome.Wrong(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(lang, stripped, problems, false, model);
            }
            case GivingFeedback.Outcome.TooMany _ -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield form(lang, stripped, new Problems(), true, model);
            }
        };
    }

    @GetMapping("/{lang:fi|sv|en}/accessibility/feedback/thanks")
    @PublicPage
    String thanks(@PathVariable String lang, Model model) {
        if (!(model.getAttribute(DUE_ON) instanceof LocalDate)) {
            return "redirect:/" + lang + "/accessibility";
        }
        return "site/accessibility/thanks";
    }

    private String form(String lang, FeedbackForm form, Problems problems, boolean tooMany, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("tooMany", tooMany);
        head(lang, "/accessibility/feedback", model);
        return "site/accessibility/form";
    }

    private void head(String lang, String path, Model model) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        model.addAttribute(
                "head", addresses.head(reader, path, pages.texts(reader).text("site.accessibility.lead")));
    }
}
