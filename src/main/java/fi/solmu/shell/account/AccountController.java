package fi.solmu.shell.account;

import fi.solmu.access.Accounts;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account (oma tili). */
@Controller
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/account")
    @Needs(Action.SEE_OWN_ACCOUNT)
    String account(Actor actor, Model model) {
        model.addAttribute("account", accounts.get(actor.account()));
        return "shell/account/account";
    }
}
