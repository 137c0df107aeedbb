package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.register.classifications.Classifications.Typology;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Typologies and the network types in them. */
@Controller
class TypeController {
    private static final String OPENED = "opened";
    private final ClassificationListQueries queries;
    private final TypeEdits edits;
    private final Pages pages;

    TypeController(ClassificationListQueries queries, TypeEdits edits, Pages pages) {
        this.queries = queries;
        this.edits = edits;
        this.pages = pages;
    }

    @GetMapping("/admin/types")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String list(Model model) {
        model.addAttribute("typologies", queries.typologies());
        return "register/classifications/types";
    }

    @GetMapping("/admin/typologies/new")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String addTypology(Model model) {
        return typologyForm(null, Names.NONE, new Problems(), model);
    }

    @PostMapping("/admin/typologies")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String typologyAdded(
            Names names,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = check(names);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return typologyForm(null, names, problems, model);
        }
        edits.addTypology(names.localised(), actor.account());
        pages.say(redirect, request, "register.types.typology.added");
        return "redirect:/admin/types";
    }

    @GetMapping("/admin/typologies/{typology}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String typology(@PathVariable UUID typology, Model model) {
        var known = queries.typology(typology);
        return typologyForm(known, Names.of(known.name()), new Problems(), model);
    }

    @PostMapping("/admin/typologies/{typology}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String typologyChanged(
            @PathVariable UUID typology,
            Names names,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.typology(typology);
        var problems = check(names);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(OPENED, opened);
            return typologyForm(known, names, problems, model);
        }
        if (edits.renameTypology(typology, opened, names, actor.account()) == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var t = pages.texts(request);
            model.addAttribute(
                    "meanwhile", Meanwhile.between(Names.of(known.name()).inWords(t), names.inWords(t)));
            return typologyForm(known, names, problems, model);
        }
        pages.say(redirect, request, "register.types.saved");
        return "redirect:/admin/types";
    }

    private static Problems check(Names names) {
        var problems = new Problems();
        names.check(problems);
        return problems;
    }

    private static String typologyForm(@Nullable Typology typology, Names names, Problems problems, Model model) {
        if (!model.containsAttribute(OPENED)) {
            model.addAttribute(OPENED, typology == null ? "" : FormMark.of(Names.of(typology.name())));
        }
        model.addAttribute("typology", typology);
        model.addAttribute("names", names);
        model.addAttribute("problems", problems);
        return "register/classifications/typology";
    }

    @GetMapping("/admin/typologies/{typology}/types/new")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String add(@PathVariable UUID typology, Model model) {
        var known = queries.typology(typology);
        return form(known, null, TypeForm.empty(known.types().size() + 1), new Problems(), model);
    }

    @PostMapping("/admin/typologies/{typology}/types")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String added(
            @PathVariable UUID typology,
            TypeForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.typology(typology);
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(known, null, form, problems, model);
        }
        edits.addType(typology, form, actor.account());
        pages.say(redirect, request, "register.types.added");
        return "redirect:/admin/types";
    }

    @GetMapping("/admin/types/{type}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String type(@PathVariable UUID type, Model model) {
        var known = queries.type(type);
        return form(queries.typology(known.typology()), known, TypeForm.of(known), new Problems(), model);
    }

    @PostMapping("/admin/types/{type}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String changed(
            @PathVariable UUID type,
            TypeForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.type(type);
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(OPENED, opened);
            return form(queries.typology(known.typology()), known, form, problems, model);
        }
        if (edits.changeType(type, opened, form, actor.account()) == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var t = pages.texts(request);
            model.addAttribute("meanwhile", Meanwhile.between(TypeForm.of(known).inWords(t), form.inWords(t)));
            return form(queries.typology(known.typology()), known, form, problems, model);
        }
        pages.say(redirect, request, "register.types.saved");
        return "redirect:/admin/types";
    }

    private static String form(
            Typology typology, Classifications.@Nullable Type type, TypeForm form, Problems problems, Model model) {
        if (!model.containsAttribute(OPENED)) {
            model.addAttribute(OPENED, type == null ? "" : FormMark.of(TypeForm.of(type)));
        }
        model.addAttribute("typology", typology);
        model.addAttribute("type", type);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "register/classifications/type";
    }

    @GetMapping("/admin/types/{type}/deletion")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String delete(@PathVariable UUID type, Model model) {
        model.addAttribute("type", queries.type(type));
        return "register/classifications/deletion";
    }

    @PostMapping("/admin/types/{type}/deletion")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String deleted(
            @PathVariable UUID type,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.type(type);
        if (edits.deleteType(known, actor.account())) {
            pages.say(redirect, request, "register.types.deleted");
            return "redirect:/admin/types";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("type", known);
        return "register/classifications/deletion";
    }
}
