package fi.solmu.shell.account;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Destination;
import fi.solmu.access.Needs;
import fi.solmu.access.Passkeys;
import fi.solmu.access.Passkeys.Passkey;
import fi.solmu.access.Proof;
import fi.solmu.access.PublicPage;
import fi.solmu.access.SignIn;
import fi.solmu.kernel.Forbidden;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Passkeys: what assets/passkey.js asks for and brings. Terms go out and answers come in as forms with the page's
 * token, like everything else; the answer tells the script where to go on, or 422 when the passkey was refused.
 */
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Enrolment enrolment;
    private final Pages pages;

    PasskeyController(Passkeys passkeys, SignIn signIn, Enrolment enrolment, Pages pages) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.pages = pages;
    }

    @PostMapping("/sign-in/passkey/terms")
    @PublicPage
    ResponseEntity<String> signInTerms(HttpServletRequest request) {
        return json(passkeys.termsOfSignIn(request.getSession(true)));
    }

    @PostMapping("/sign-in/passkey")
    @PublicPage
    ResponseEntity<Map<String, String>> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String credential,
            @RequestParam(required = false) @Nullable String to) {
        var account = passkeys.signIn(request.getSession(true), credential);
        if (account.isEmpty()) {
            return refused();
        }
        signIn.begin(request, response, account.get(), Proof.PASSKEY);
        return onTo(Destination.of(to));
    }

    /** For an administrator who came by a mailed link and has no passkey yet. */
    @GetMapping("/sign-in/enrolment")
    @PublicPage
    String enrolment(HttpServletRequest request) {
        return enrolment.of(request).isPresent() ? "shell/account/sign_in_enrolment" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/enrolment/terms")
    @PublicPage
    ResponseEntity<String> enrolmentTerms(HttpServletRequest request) {
        return json(passkeys.termsOfRegistration(request.getSession(true), enrolling(request)));
    }

    @PostMapping("/sign-in/enrolment")
    @PublicPage
    ResponseEntity<Map<String, String>> enrol(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label) {
        var account = enrolling(request);
        if (!passkeys.of(account).isEmpty()) {
            throw new Forbidden(); // another was made meanwhile: from now on that one is the way in
        }
        if (!passkeys.register(request.getSession(true), account, credential, label)) {
            return refused();
        }
        signIn.begin(request, response, account, Proof.PASSKEY);
        return onTo(Destination.DESK);
    }

    private UUID enrolling(HttpServletRequest request) {
        return enrolment.of(request).orElseThrow(Forbidden::new);
    }

    @PostMapping("/account/passkeys/terms")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    ResponseEntity<String> registrationTerms(HttpServletRequest request, Actor actor) {
        return json(passkeys.termsOfRegistration(request.getSession(true), actor.account()));
    }

    @PostMapping("/account/passkeys")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    ResponseEntity<Map<String, String>> register(
            HttpServletRequest request,
            Actor actor,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label) {
        return passkeys.register(request.getSession(true), actor.account(), credential, label)
                ? onTo("/account#passkeys")
                : refused();
    }

    @GetMapping("/account/passkeys/{passkey}/removal")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    String confirmRemoval(@PathVariable String passkey, Actor actor, Model model) {
        model.addAttribute("passkey", find(passkey, actor));
        return "shell/account/passkey_removal";
    }

    @PostMapping("/account/passkeys/{passkey}/removal")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    String remove(@PathVariable String passkey, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var removed = find(passkey, actor);
        passkeys.remove(actor.account(), removed.handle(), actor.account());
        var t = pages.texts(request);
        Toasts.say(redirect, t.text("access.passkeys.removed", removed.label()));
        return "redirect:/account";
    }

    private Passkey find(String passkey, Actor actor) {
        return passkeys.of(actor.account()).stream()
                .filter(each -> each.handle().equals(passkey))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<String> json(String terms) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(terms);
    }

    private static ResponseEntity<Map<String, String>> onTo(String address) {
        return ResponseEntity.ok(Map.of("to", address));
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
    }
}
