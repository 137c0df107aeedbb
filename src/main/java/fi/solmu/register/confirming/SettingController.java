package fi.solmu.register.confirming;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.YearlyConfirmation;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Month;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether members are asked, and in which month. */
@Controller
class SettingController {
    private final YearlyConfirmation confirmation;
    private final Pages pages;

    SettingController(YearlyConfirmation confirmation, Pages pages) {
        this.confirmation = confirmation;
        this.pages = pages;
    }

    /** No month, or none of the twelve, is none: nobody is asked by mistake. */
    @PostMapping("/protection/confirming")
    @Needs(Action.EDIT_ASSOCIATION)
    String choose(
            @RequestParam(defaultValue = "") String month,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var chosen = month.matches("[1-9]|1[0-2]") ? Month.of(Integer.parseInt(month)) : null;
        confirmation.choose(chosen, actor.account());
        pages.say(redirect, request, "register.confirming.saved." + (chosen == null ? "off" : "on"));
        return "redirect:/protection#confirming";
    }
}
