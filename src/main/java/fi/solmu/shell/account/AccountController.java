package fi.solmu.shell.account;

import fi.solmu.access.Accounts;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.access.OrganisationAccounts;
import fi.solmu.access.Passkeys;
import fi.solmu.access.RoleGrants;
import fi.solmu.access.Sessions;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account (oma tili). */
@Controller
class AccountController {
    private final Accounts accounts;
    private final RoleGrants roles;
    private final Passkeys passkeys;
    private final OrganisationAccounts organisationAccounts;
    private final Sessions sessions;
    private final HeldRoles heldRoles;
    private final Pages pages;

    AccountController(
            Accounts accounts,
            RoleGrants roles,
            Passkeys passkeys,
            OrganisationAccounts organisationAccounts,
            Sessions sessions,
            HeldRoles heldRoles,
            Pages pages) {
        this.accounts = accounts;
        this.roles = roles;
        this.passkeys = passkeys;
        this.organisationAccounts = organisationAccounts;
        this.sessions = sessions;
        this.heldRoles = heldRoles;
        this.pages = pages;
    }

    @GetMapping("/account")
    @Needs(Action.SEE_OWN_ACCOUNT)
    String account(Actor actor, HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        model.addAttribute("account", accounts.get(actor.account()));
        model.addAttribute("grants", roles.of(actor.account()));
        model.addAttribute("heldRoles", heldRoles.of(actor));
        model.addAttribute("passkeys", passkeys.of(actor.account()));
        model.addAttribute("vouchedFor", organisationAccounts.any(actor.account()));
        model.addAttribute("sessions", sessions.of(actor.account(), session == null ? null : session.getId()));
        return "shell/account/account";
    }

    /** The language chosen here holds in this browser at once, and elsewhere where none has been chosen. */
    @PostMapping("/account")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    String change(
            Actor actor,
            @RequestParam String language,
            @RequestParam(defaultValue = "false") boolean singleKeys,
            RedirectAttributes redirect) {
        var chosen = Language.of(language).orElseThrow(NotFound::new);
        accounts.changeOwn(actor.account(), chosen, singleKeys);
        Toasts.say(redirect, pages.texts(chosen).text("access.account.changed"));
        return "redirect:/account?lang=" + chosen.code();
    }

    @PostMapping("/account/sessions/{session}/removal")
    @Needs(Action.CHANGE_OWN_ACCOUNT)
    String endSession(Actor actor, @PathVariable String session, RedirectAttributes redirect) {
        sessions.end(actor.account(), session);
        Toasts.say(redirect, pages.texts(actor.language()).text("access.sessions.ended"));
        return "redirect:/account";
    }
}
