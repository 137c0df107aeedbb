package fi.solmu.register.confirming;

import fi.solmu.access.PublicPage;
import fi.solmu.register.confirming.Confirming.Opened;
import fi.solmu.register.confirming.Confirming.Pressed;
import fi.solmu.shell.Association;
import fi.solmu.shell.Problems;
import fi.solmu.shell.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page a letter's link opens, without signing in: one's own data, and one press that says whether they are right. */
@Controller
class ConfirmingController {
    private static final SecretCookies.Named TOKEN =
            new SecretCookies.Named("solmu_confirm", "/confirm", Duration.ofHours(1));
    private final Confirming confirming;
    private final OwnDataPages pages;
    private final SecretCookies cookies;
    private final Association association;

    ConfirmingController(Confirming confirming, OwnDataPages pages, SecretCookies cookies, Association association) {
        this.confirming = confirming;
        this.pages = pages;
        this.cookies = cookies;
        this.association = association;
    }

    /** Takes the secret out of the address and does nothing else: mail scanners open every link they see. */
    @GetMapping("/confirm/{token}")
    @PublicPage
    String takeToken(@PathVariable String token, HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        cookies.remember(response, TOKEN, token);
        return "redirect:/confirm";
    }

    @GetMapping("/confirm")
    @PublicPage
    String open(HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretCookies.keepPrivate(response);
        return switch (confirming.open(cookies.read(request, TOKEN))) {
            case Opened.Asked(var data) -> pages.form(data, OwnDataForm.UNTOUCHED, "/confirm", request, model);
            case Opened.Answered(var answer) -> pages.answered(answer, null, model);
            case Opened.NotGood _ -> {
                model.addAttribute("contact", association.read().contact());
                response.setStatus(HttpStatus.NOT_FOUND.value());
                yield "register/confirming/not-good";
            }
        };
    }

    @PostMapping("/confirm")
    @PublicPage
    String press(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String mark,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretCookies.keepPrivate(response);
        var token = cookies.read(request, TOKEN);
        var form = new OwnDataForm(typed);
        if (confirming.open(token) instanceof Opened.Asked(var data)) {
            var problems = form.check(data);
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return pages.form(data, form, problems, false, "/confirm", request, model);
            }
        }
        if (confirming.press(token, mark, form) == Pressed.CHANGED_MEANWHILE
                && confirming.open(token) instanceof Opened.Asked(var now)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.form(now, form, new Problems(), true, "/confirm", request, model);
        }
        return "redirect:/confirm";
    }
}
