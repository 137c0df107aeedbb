package fi.solmu.shell.account;

import fi.solmu.access.Account;
import fi.solmu.access.Action;
import fi.solmu.access.CurrentActor;
import fi.solmu.access.Destination;
import fi.solmu.access.Needs;
import fi.solmu.access.OrganisationAccounts;
import fi.solmu.access.Passkeys;
import fi.solmu.access.Proof;
import fi.solmu.access.PublicPage;
import fi.solmu.access.Role;
import fi.solmu.access.SignIn;
import fi.solmu.access.SignInLinks;
import fi.solmu.access.SignInLinks.Asking;
import fi.solmu.access.SignInLinks.Opened;
import fi.solmu.access.SignInLinks.Pressed;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Problems;
import fi.solmu.shell.SignInOffers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which everybody signs in, and the way out. */
@Controller
class SignInController {
    private final CurrentActor currentActor;
    private final SignIn signIn;
    private final SignInLinks links;
    private final SignInLetters letters;
    private final SignInCookies cookies;
    private final Passkeys passkeys;
    private final OrganisationAccounts organisationAccounts;
    private final Enrolment enrolment;
    private final LanguageChoice languageChoice;
    private final ObjectProvider<SignInOffers> offers;
    private final boolean demo;

    SignInController(
            CurrentActor currentActor,
            SignIn signIn,
            SignInLinks links,
            SignInLetters letters,
            SignInCookies cookies,
            Passkeys passkeys,
            OrganisationAccounts organisationAccounts,
            Enrolment enrolment,
            LanguageChoice languageChoice,
            ObjectProvider<SignInOffers> offers,
            @Value("${solmu.demo}") boolean demo) {
        this.currentActor = currentActor;
        this.signIn = signIn;
        this.links = links;
        this.letters = letters;
        this.cookies = cookies;
        this.passkeys = passkeys;
        this.organisationAccounts = organisationAccounts;
        this.enrolment = enrolment;
        this.languageChoice = languageChoice;
        this.offers = offers;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    @PublicPage
    String signIn(HttpServletRequest request, @RequestParam(required = false) @Nullable String to, Model model) {
        var destination = Destination.of(to);
        return currentActor.of(request).isPresent()
                ? "redirect:" + destination
                : form(model, destination, "", new Problems());
    }

    private String form(Model model, String destination, String email, Problems problems) {
        model.addAttribute("destination", destination);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        model.addAttribute("providers", organisationAccounts.providers());
        model.addAttribute(
                "offers",
                offers.stream().flatMap(each -> each.offers().stream()).toList());
        return "shell/account/sign_in";
    }

    /** The answer is the same whether or not there is an account. */
    @PostMapping("/sign-in")
    @PublicPage
    String ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        var destination = Destination.of(to);
        var problems = new Problems();
        if (!EmailAddress.looksRight(email)) {
            problems.add("email", "access.signIn.email.problem");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, destination, email, problems);
        }
        return switch (letters.ask(email.strip(), request.getRemoteAddr(), destination, languageChoice.of(request))) {
            case Asking.Accepted accepted -> {
                cookies.rememberBrowser(response, accepted.browser());
                yield "redirect:/sign-in/asked";
            }
            case Asking.TooOften _ -> {
                problems.add("email", "access.signIn.tooOften");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield form(model, destination, email, problems);
            }
        };
    }

    /** Shows the code that another browser would have to be told. */
    @GetMapping("/sign-in/asked")
    @PublicPage
    String asked(HttpServletRequest request, Model model) {
        var browser = cookies.browser(request);
        if (browser == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("code", SignInLinks.code(browser));
        return "shell/account/sign_in_asked";
    }

    /** Takes the token out of the address and does nothing else: mail scanners open every link they see. */
    @GetMapping("/sign-in/link/{token}")
    @PublicPage
    String takeToken(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        cookies.rememberToken(response, token);
        return "redirect:/sign-in/link";
    }

    @GetMapping("/sign-in/link")
    @PublicPage
    String link(HttpServletRequest request, HttpServletResponse response, Model model) {
        return link(links.open(cookies.token(request), cookies.browser(request)), new Problems(), response, model);
    }

    private static String link(Opened opened, Problems problems, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return "shell/account/sign_in_link";
    }

    @PostMapping("/sign-in/link")
    @PublicPage
    String press(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String code,
            Model model) {
        return switch (links.press(cookies.token(request), cookies.browser(request), code)) {
            case Pressed.Proven proven -> {
                cookies.forget(response);
                yield proven(proven, request, response);
            }
            case Pressed.WrongCode(var left) -> {
                var problems = new Problems();
                problems.add("code", "access.link.code.problem", left);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield link(Opened.NEEDS_CODE, problems, response, model);
            }
            case Pressed.Refused _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield link(Opened.VOID, new Problems(), response, model);
            }
        };
    }

    /** A mailbox is not proof enough for an administrator: it only lets one without any passkey make the first. */
    private String proven(Pressed.Proven proven, HttpServletRequest request, HttpServletResponse response) {
        var account = proven.account();
        if (demo || !account.roles().contains(Role.ADMINISTRATOR)) {
            signIn.begin(request, response, account.id(), Proof.MAIL_LINK);
            return "redirect:" + proven.destination();
        }
        if (hasProof(account)) {
            return "redirect:/sign-in/passkey-needed";
        }
        signIn.end(request);
        enrolment.begin(request, account.id());
        return "redirect:/sign-in/enrolment";
    }

    private boolean hasProof(Account account) {
        return !passkeys.of(account.id()).isEmpty() || organisationAccounts.any(account.id());
    }

    @GetMapping("/sign-in/passkey-needed")
    @PublicPage
    String passkeyNeeded(Model model) {
        return refused("passkeyNeeded", model);
    }

    /** Somebody's organisation vouches for them, but nobody has opened an account for them here. */
    @GetMapping("/sign-in/unknown")
    @PublicPage
    String unknown(Model model) {
        return refused("unknown", model);
    }

    @GetMapping("/sign-in/failed")
    @PublicPage
    String failed(Model model) {
        return refused("failed", model);
    }

    private static String refused(String why, Model model) {
        model.addAttribute("why", why);
        return "shell/account/sign_in_refused";
    }

    @PostMapping("/sign-out")
    @Needs(Action.SIGN_OUT)
    String signOut(HttpServletRequest request) {
        signIn.end(request);
        return "redirect:/sign-in";
    }
}
