package fi.solmu.shell.account;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everything that only administrators do begins (ylläpito). */
@Controller
class AdministrationController {
    @GetMapping("/admin")
    @Needs(Action.SEE_ADMINISTRATION)
    String administration() {
        return "shell/account/administration";
    }
}
