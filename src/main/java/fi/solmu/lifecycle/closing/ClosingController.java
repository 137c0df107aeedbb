package fi.solmu.lifecycle.closing;

import static fi.solmu.access.Action.SEE_NETWORK;
import static fi.solmu.access.Action.WRITE_CLOSING_NOTICE;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.proposals.Surroundings;
import fi.solmu.register.MemberRemovals;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What members are told before the end, and what was removed after it. */
@Controller
class ClosingController {
    private static final int LONGEST = 4000;
    private final ClosingNotices notices;
    private final MemberRemovals removals;
    private final Surroundings register;
    private final Pages pages;

    ClosingController(ClosingNotices notices, MemberRemovals removals, Surroundings register, Pages pages) {
        this.notices = notices;
        this.removals = removals;
        this.register = register;
        this.pages = pages;
    }

    /** The notice as typed: each text with what was seen when the page was opened. */
    record NoticeForm(
            @Nullable String text_fi,
            @Nullable String text_sv,
            @Nullable String text_en,
            @Nullable String version,
            @Nullable String send) {
        Localised text() {
            return new Localised(text_fi, text_sv, text_en);
        }
    }

    @GetMapping("/networks/{network}/closing-notice")
    @Needs(WRITE_CLOSING_NOTICE)
    String notice(@PathVariable UUID network, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        name(network);
        var notice = notices.of(network);
        if (notice.isEmpty()) {
            pages.say(redirect, request, "lifecycle.closing.none");
            return "redirect:/networks/" + network;
        }
        return show(notice.get(), notice.get().text(), null, model);
    }

    private static String show(ClosingNotices.Notice notice, Localised text, @Nullable Problems problems, Model model) {
        model.addAttribute("notice", notice);
        model.addAttribute("text", text);
        model.addAttribute("problems", problems);
        return "lifecycle/closing/notice";
    }

    @PostMapping("/networks/{network}/closing-notice")
    @Needs(WRITE_CLOSING_NOTICE)
    String write(
            @PathVariable UUID network,
            NoticeForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var found = notices.of(network);
        if (found.isEmpty() || found.get().sentAt() != null) {
            pages.say(redirect, request, "lifecycle.closing.none");
            return "redirect:/networks/" + network;
        }
        var notice = found.get();
        var problems = new Problems();
        for (var language : fi.solmu.kernel.Language.values()) {
            var text = typed.text().get(language);
            if (text != null && text.length() > LONGEST) {
                problems.add("text_" + language.code(), "lifecycle.problem.tooLong", LONGEST);
            }
        }
        if (problems.any()) {
            response.setStatus(422);
            return show(notice, typed.text(), problems, model);
        }
        boolean seen = String.valueOf(notice.version()).equals(typed.version());
        if (!seen || !notices.write(notice, typed.text(), actor)) {
            response.setStatus(409);
            model.addAttribute("meanwhile", notice.text());
            return show(notice, typed.text(), null, model);
        }
        if (typed.send() == null) {
            pages.say(redirect, request, "lifecycle.closing.saved");
            return "redirect:/networks/" + network + "/closing-notice";
        }
        int sent = notices.send(network, actor.account()).orElse(0);
        pages.say(redirect, request, "lifecycle.closing.sent", sent);
        return "redirect:/networks/" + network;
    }

    /** The receipt of what was removed when the network closed. */
    @GetMapping("/networks/{network}/removal")
    @Needs(SEE_NETWORK)
    String receipt(@PathVariable UUID network, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        var name = name(network);
        var receipt = removals.receipt(network);
        if (receipt.isEmpty()) {
            pages.say(redirect, request, "lifecycle.removal.none");
            return "redirect:/networks/" + network;
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("name", name);
        return "lifecycle/closing/removal";
    }

    /** What the network is called; refuses what is none. */
    private Localised name(UUID network) {
        return register.networkName(network).orElseThrow(NotFound::new);
    }
}
