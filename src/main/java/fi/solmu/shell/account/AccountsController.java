package fi.solmu.shell.account;

import fi.solmu.access.Account;
import fi.solmu.access.Accounts;
import fi.solmu.access.Accounts.Changing;
import fi.solmu.access.Accounts.Removal;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.access.Needs;
import fi.solmu.access.Passkeys;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.access.Sessions;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts as administrators see them: opening, granting roles, closing. */
@Controller
class AccountsController {
    private static final int ON_A_PAGE = 50;
    private final Accounts accounts;
    private final RoleGrants roles;
    private final AddressLetters addressLetters;
    private final Actors actors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final HeldRoles heldRoles;
    private final LanguageChoice languageChoice;
    private final Pages pages;

    AccountsController(
            Accounts accounts,
            RoleGrants roles,
            AddressLetters addressLetters,
            Actors actors,
            Passkeys passkeys,
            Sessions sessions,
            HeldRoles heldRoles,
            LanguageChoice languageChoice,
            Pages pages) {
        this.accounts = accounts;
        this.roles = roles;
        this.addressLetters = addressLetters;
        this.actors = actors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.heldRoles = heldRoles;
        this.languageChoice = languageChoice;
        this.pages = pages;
    }

    @GetMapping("/admin/accounts")
    @Needs(Action.EDIT_ACCOUNTS)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        int count = accounts.count(q);
        int last = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = Math.clamp(page, 1, last);
        model.addAttribute("q", q);
        model.addAttribute("count", count);
        model.addAttribute("at", at);
        model.addAttribute("last", last);
        model.addAttribute("accounts", accounts.list(q, languageChoice.of(request), (at - 1) * ON_A_PAGE, ON_A_PAGE));
        return "shell/account/accounts";
    }

    @GetMapping("/admin/accounts/new")
    @Needs(Action.EDIT_ACCOUNTS)
    String blank(HttpServletRequest request, Model model) {
        model.addAttribute(
                "form", new NewAccount("", "", languageChoice.of(request).code()));
        model.addAttribute("problems", new Problems());
        return "shell/account/account_new";
    }

    @PostMapping("/admin/accounts")
    @Needs(Action.EDIT_ACCOUNTS)
    String open(
            @ModelAttribute NewAccount form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        form.check(problems);
        if (!problems.any() && accounts.find(form.email()).isPresent()) {
            problems.add("email", "access.accounts.email.taken");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form);
            model.addAttribute("problems", problems);
            return "shell/account/account_new";
        }
        var language = Language.of(form.language()).orElseThrow(NotFound::new);
        var account = accounts.open(form.email(), form.name(), language, actor.account());
        pages.say(redirect, request, "access.accounts.opened", form.name().strip());
        return "redirect:/admin/accounts/" + account;
    }

    @GetMapping("/admin/accounts/{account}")
    @Needs(Action.EDIT_ACCOUNTS)
    String one(@PathVariable UUID account, HttpServletRequest request, Model model) {
        return one(account, new Problems(), request, model);
    }

    private String one(UUID id, Problems problems, HttpServletRequest request, Model model) {
        var account = accounts.get(id);
        var session = request.getSession(false);
        model.addAttribute("account", account);
        model.addAttribute("problems", problems);
        model.addAttribute("grants", roles.of(id));
        model.addAttribute("heldRoles", actors.find(id).map(heldRoles::of).orElse(List.of()));
        model.addAttribute("passkeys", passkeys.of(id));
        model.addAttribute("sessions", sessions.of(id, session == null ? null : session.getId()));
        model.addAttribute(
                "grantable",
                RoleGrants.GRANTABLE.stream()
                        .filter(role -> !account.roles().contains(role))
                        .toList());
        return "shell/account/account_administered";
    }

    @GetMapping("/admin/accounts/{account}/details")
    @Needs(Action.EDIT_ACCOUNTS)
    String details(@PathVariable UUID account, Model model) {
        var known = accounts.get(account);
        return details(
                known,
                new NewAccount(known.name(), known.email(), known.language().code()),
                new Problems(),
                model);
    }

    private static String details(Account account, NewAccount form, Problems problems, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "shell/account/account_new";
    }

    @PostMapping("/admin/accounts/{account}/details")
    @Needs(Action.EDIT_ACCOUNTS)
    String change(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var known = accounts.get(account);
        var form = new NewAccount(name, email, known.language().code());
        var problems = new Problems();
        form.check(problems);
        if (!problems.any() && addressLetters.change(known, name, email, actor) == Changing.ADDRESS_TAKEN) {
            problems.add("email", "access.accounts.email.taken");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return details(known, form, problems, model);
        }
        pages.say(redirect, request, "access.accounts.changed");
        return "redirect:/admin/accounts/" + account;
    }

    @PostMapping("/admin/accounts/{account}/roles")
    @Needs(Action.EDIT_ACCOUNTS)
    String grant(
            @PathVariable UUID account,
            @RequestParam String role,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var granted = grantable(role);
        roles.grant(accounts.get(account).id(), granted, actor.account());
        var t = pages.texts(request);
        Toasts.say(redirect, t.text("access.accounts.granted", t.of("shell.role", granted)));
        return "redirect:/admin/accounts/" + account;
    }

    @PostMapping("/admin/accounts/{account}/roles/{role}/removal")
    @Needs(Action.EDIT_ACCOUNTS)
    String revoke(
            @PathVariable UUID account,
            @PathVariable String role,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var revoked = grantable(role);
        return switch (roles.revoke(accounts.get(account).id(), revoked, actor.account())) {
            case DONE -> {
                var t = pages.texts(request);
                Toasts.say(redirect, t.text("access.accounts.revoked", t.of("shell.role", revoked)));
                yield "redirect:" + afterLosing(account, revoked, actor);
            }
            case LAST_ADMINISTRATOR -> lastAdministrator(account, request, response, model);
        };
    }

    /** Whoever gives up their own right to see this page is sent to one they may see. */
    private static String afterLosing(UUID account, Role role, Actor actor) {
        return role == Role.ADMINISTRATOR && account.equals(actor.account())
                ? "/account"
                : "/admin/accounts/" + account;
    }

    private String lastAdministrator(
            UUID account, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        problems.add("roles", "access.accounts.lastAdministrator");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(account, problems, request, model);
    }

    @GetMapping("/admin/accounts/{account}/closure")
    @Needs(Action.EDIT_ACCOUNTS)
    String confirmClosure(@PathVariable UUID account, Model model) {
        model.addAttribute("account", accounts.get(account));
        return "shell/account/account_closure";
    }

    @PostMapping("/admin/accounts/{account}/closure")
    @Needs(Action.EDIT_ACCOUNTS)
    String close(
            @PathVariable UUID account,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var closed = accounts.get(account);
        if (accounts.close(account, actor.account()) == Removal.LAST_ADMINISTRATOR) {
            return lastAdministrator(account, request, response, model);
        }
        pages.say(redirect, request, "access.accounts.closed", closed.name());
        return account.equals(actor.account()) ? "redirect:/sign-in" : "redirect:/admin/accounts/" + account;
    }

    @PostMapping("/admin/accounts/{account}/closure/removal")
    @Needs(Action.EDIT_ACCOUNTS)
    String reopen(@PathVariable UUID account, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var reopened = accounts.get(account);
        accounts.open(reopened.email(), reopened.name(), reopened.language(), actor.account());
        pages.say(redirect, request, "access.accounts.reopened", reopened.name());
        return "redirect:/admin/accounts/" + account;
    }

    @PostMapping("/admin/accounts/{account}/sessions/removal")
    @Needs(Action.EDIT_ACCOUNTS)
    String endSessions(
            @PathVariable UUID account, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        accounts.endSessions(accounts.get(account).id(), actor.account());
        pages.say(redirect, request, "access.accounts.sessionsEnded");
        return account.equals(actor.account()) ? "redirect:/sign-in" : "redirect:/admin/accounts/" + account;
    }

    @GetMapping("/admin/accounts/{account}/passkeys/removal")
    @Needs(Action.EDIT_ACCOUNTS)
    String confirmPasskeyRemoval(@PathVariable UUID account, Model model) {
        model.addAttribute("account", accounts.get(account));
        model.addAttribute("passkeys", passkeys.of(account));
        return "shell/account/account_passkeys_removal";
    }

    /** For somebody who has lost their device: with no passkey left, a mailed link lets them make a new one. */
    @PostMapping("/admin/accounts/{account}/passkeys/removal")
    @Needs(Action.EDIT_ACCOUNTS)
    String removePasskeys(
            @PathVariable UUID account, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        passkeys.of(account).forEach(passkey -> passkeys.remove(account, passkey.handle(), actor.account()));
        pages.say(redirect, request, "access.accounts.passkeysRemoved");
        return "redirect:/admin/accounts/" + account;
    }

    private static Role grantable(String role) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .filter(RoleGrants.GRANTABLE::contains)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
