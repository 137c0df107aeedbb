package fi.solmu.demo.signin;

import fi.solmu.access.Accounts;
import fi.solmu.access.Destination;
import fi.solmu.access.Proof;
import fi.solmu.access.PublicPage;
import fi.solmu.access.RoleGrants;
import fi.solmu.access.SignIn;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in whoever asks, as whom they ask. There is no such address outside demo mode. */
@Controller
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoSignInController {
    private final Personas personas;
    private final Accounts accounts;
    private final RoleGrants roles;
    private final SignIn signIn;

    DemoSignInController(Personas personas, Accounts accounts, RoleGrants roles, SignIn signIn) {
        this.personas = personas;
        this.accounts = accounts;
        this.roles = roles;
        this.signIn = signIn;
    }

    /** In an empty register the person's account and role are made now; networks give the roles of the others. */
    @PostMapping("/demo/sign-in")
    @PublicPage
    String signIn(
            @RequestParam String persona,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = personas.find(persona).orElseThrow(NotFound::new);
        var account = accounts.open(chosen.email(), chosen.name(), Language.FI);
        chosen.granted().ifPresent(role -> roles.grant(account, role, null));
        signIn.begin(request, response, account, Proof.DEMO);
        return "redirect:" + Destination.of(to);
    }
}
