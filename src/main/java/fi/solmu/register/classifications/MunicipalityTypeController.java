package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Municipality types: their rules, and the municipalities put into or left out of them by name. */
@Controller
class MunicipalityTypeController {
    private static final String OPENED = "opened";
    private final ClassificationListQueries queries;
    private final MunicipalityTypeEdits edits;
    private final Pages pages;
    private final LanguageChoice language;
    private final Clock clock;

    MunicipalityTypeController(
            ClassificationListQueries queries,
            MunicipalityTypeEdits edits,
            Pages pages,
            LanguageChoice language,
            Clock clock) {
        this.queries = queries;
        this.edits = edits;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping("/admin/municipality-types")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String list(Model model) {
        model.addAttribute("types", queries.municipalityTypes(LocalDate.now(clock)));
        return "register/classifications/municipalities";
    }

    @GetMapping("/admin/municipality-types/new")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String add(HttpServletRequest request, Model model) {
        return form(null, RuleForm.EMPTY, new Problems(), "", request, model);
    }

    @PostMapping("/admin/municipality-types")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String added(
            RuleForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, problems, "", request, model);
        }
        var type = edits.addMunicipalityType(form, actor.account());
        pages.say(redirect, request, "register.municipalityTypes.added");
        return "redirect:/admin/municipality-types/" + type;
    }

    @GetMapping("/admin/municipality-types/{type}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String type(@PathVariable UUID type, HttpServletRequest request, Model model) {
        var known = queries.municipalityType(type, LocalDate.now(clock));
        return form(type, RuleForm.of(known), new Problems(), "", request, model);
    }

    @PostMapping("/admin/municipality-types/{type}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String changed(
            @PathVariable UUID type,
            RuleForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.municipalityType(type, LocalDate.now(clock));
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(OPENED, opened);
            return form(type, form, problems, "", request, model);
        }
        if (edits.changeMunicipalityType(type, opened, form, actor.account()) == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var t = pages.texts(request);
            model.addAttribute("meanwhile", Meanwhile.between(RuleForm.of(known).inWords(t), form.inWords(t)));
            return form(type, form, problems, "", request, model);
        }
        pages.say(redirect, request, "register.types.saved");
        return "redirect:/admin/municipality-types/" + type;
    }

    @PostMapping("/admin/municipality-types/{type}/exceptions")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String except(
            @PathVariable UUID type,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "yes") String included,
            @RequestParam(defaultValue = "") String reasonFi,
            @RequestParam(defaultValue = "") String reasonSv,
            @RequestParam(defaultValue = "") String reasonEn,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var today = LocalDate.now(clock);
        var known = queries.municipalityType(type, today);
        var problems = new Problems();
        var reason = new Localised(reasonFi, reasonSv, reasonEn);
        if (!queries.municipalities(today, language.of(request)).containsKey(municipality)) {
            problems.add("municipality", "register.municipalityTypes.problem.municipality");
        }
        if (reason.isEmpty()) {
            problems.add("reasonFi", "register.municipalityTypes.problem.reason");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            return form(type, RuleForm.of(known), problems, municipality, request, model);
        }
        edits.except(type, UUID.fromString(municipality), included.equals("yes"), reason, actor.account());
        pages.say(redirect, request, "register.municipalityTypes.exception.added");
        return "redirect:/admin/municipality-types/" + type;
    }

    @PostMapping("/admin/municipality-types/{type}/exceptions/{organisation}/removal")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String removeException(
            @PathVariable UUID type,
            @PathVariable UUID organisation,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        edits.removeException(type, organisation, actor.account());
        pages.say(redirect, request, "register.municipalityTypes.exception.removed");
        return "redirect:/admin/municipality-types/" + type;
    }

    private String form(
            @Nullable UUID type,
            RuleForm form,
            Problems problems,
            String municipality,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var reader = language.of(request);
        var members = type == null ? null : queries.members(type, today, reader);
        if (!model.containsAttribute(OPENED)) {
            model.addAttribute(OPENED, members == null ? "" : FormMark.of(RuleForm.of(members.type())));
        }
        model.addAttribute("members", members);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("municipality", municipality);
        model.addAttribute("municipalities", queries.municipalities(today, reader));
        return "register/classifications/municipality";
    }
}
