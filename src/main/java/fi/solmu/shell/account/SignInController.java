package fi.solmu.shell.account;

import fi.solmu.access.Action;
import fi.solmu.access.CurrentActor;
import fi.solmu.access.Destination;
import fi.solmu.access.Needs;
import fi.solmu.access.PublicPage;
import fi.solmu.access.SignIn;
import fi.solmu.shell.SignInOffers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which everybody signs in, and the way out. */
@Controller
class SignInController {
    private final CurrentActor currentActor;
    private final SignIn signIn;
    private final ObjectProvider<SignInOffers> offers;

    SignInController(CurrentActor currentActor, SignIn signIn, ObjectProvider<SignInOffers> offers) {
        this.currentActor = currentActor;
        this.signIn = signIn;
        this.offers = offers;
    }

    @GetMapping("/sign-in")
    @PublicPage
    String signIn(HttpServletRequest request, @RequestParam(required = false) @Nullable String to, Model model) {
        var destination = Destination.of(to);
        if (currentActor.of(request).isPresent()) {
            return "redirect:" + destination;
        }
        model.addAttribute("destination", destination);
        model.addAttribute(
                "offers",
                offers.stream().flatMap(each -> each.offers().stream()).toList());
        return "shell/account/sign_in";
    }

    @PostMapping("/sign-out")
    @Needs(Action.SIGN_OUT)
    String signOut(HttpServletRequest request) {
        signIn.end(request);
        return "redirect:/sign-in";
    }
}
