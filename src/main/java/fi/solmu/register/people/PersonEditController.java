package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Forbidden;
import fi.solmu.kernel.Language;
import fi.solmu.register.people.PersonEdits.Adding;
import fi.solmu.register.people.PersonEdits.Renaming;
import fi.solmu.register.people.PersonProfile.ShownTo;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Adding a person, changing what is known of one, and one's own choices. */
@Controller
class PersonEditController {
    private final PersonEdits edits;
    private final PostsAndAddresses postsAndAddresses;
    private final PersonQueries queries;
    private final Employers employers;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    PersonEditController(
            PersonEdits edits,
            PostsAndAddresses postsAndAddresses,
            PersonQueries queries,
            Employers employers,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.edits = edits;
        this.postsAndAddresses = postsAndAddresses;
        this.queries = queries;
        this.employers = employers;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/people/new")
    @Needs(Action.ADD_PERSON)
    String add(HttpServletRequest request, Model model) {
        return form(PersonForm.EMPTY, new Problems(), List.of(), request, model);
    }

    @PostMapping("/people")
    @Needs(Action.ADD_PERSON)
    String added(
            PersonForm form,
            @RequestParam(defaultValue = "") String another,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, problems, List.of(), request, model);
        }
        return switch (edits.add(form.person(), another.equals("yes"), actor.account())) {
            case Adding.Added(var person) -> {
                pages.say(redirect, request, "register.people.added", form.givenName() + " " + form.familyName());
                yield "redirect:/people/" + person;
            }
            case Adding.PerhapsKnown(var namesakes) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(form, problems, namesakes, request, model);
            }
        };
    }

    private String form(
            PersonForm form, Problems problems, List<Namesake> namesakes, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("namesakes", namesakes);
        model.addAttribute("employers", employers.all(LocalDate.now(clock), language.of(request)));
        return "register/people/add";
    }

    @GetMapping("/people/{person}/edit")
    @Needs(Action.EDIT_PERSON)
    String edit(@PathVariable UUID person, Actor actor, HttpServletRequest request, Model model) {
        return editing(person, null, new Problems(), null, actor, request, model);
    }

    @PostMapping("/people/{person}")
    @Needs(Action.EDIT_PERSON)
    String edited(
            @PathVariable UUID person,
            PersonForm form,
            @RequestParam long version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        PersonForm.checkNames(problems, form.givenName(), form.familyName());
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return editing(person, form, problems, null, actor, request, model);
        }
        var outcome = edits.rename(
                person,
                version,
                form.givenName(),
                form.familyName(),
                form.languageCode(),
                Doer.editing(actor.account()));
        if (outcome == Renaming.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return editing(person, form, problems, queries.facts(person), actor, request, model);
        }
        pages.say(redirect, request, "register.people.saved");
        return "redirect:/people/" + person;
    }

    private String editing(
            UUID person,
            @Nullable PersonForm typed,
            Problems problems,
            PersonProfile.@Nullable Facts meanwhile,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var profile = queries.profile(person, actor, today, language.of(request));
        var facts = profile.facts();
        var languageCode = facts.language() == null ? "" : facts.language().code();
        model.addAttribute("profile", profile);
        model.addAttribute(
                "form",
                typed == null
                        ? new PersonForm(facts.givenName(), facts.familyName(), languageCode, "", "", null, "")
                        : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("employers", employers.all(today, language.of(request)));
        return "register/people/edit";
    }

    @PostMapping("/people/{person}/addresses")
    @Needs(Action.EDIT_PERSON)
    String addAddress(
            @PathVariable UUID person,
            PersonForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (!PersonForm.isAddress(form.email())) {
            var problems = new Problems();
            problems.add("email", "register.people.problem.email");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return editing(person, named(person, form), problems, null, actor, request, model);
        }
        postsAndAddresses.addAddress(person, form.email(), Doer.editing(actor.account()));
        return backToEditing(person, "register.people.address.added", redirect, request);
    }

    @PostMapping("/people/{person}/addresses/{address}/end")
    @Needs(Action.EDIT_PERSON)
    String endAddress(
            @PathVariable UUID person,
            @PathVariable UUID address,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        postsAndAddresses.endAddress(person, address, actor.account());
        return backToEditing(person, "register.people.address.ended", redirect, request);
    }

    @PostMapping("/people/{person}/addresses/{address}/restore")
    @Needs(Action.EDIT_PERSON)
    String restoreAddress(
            @PathVariable UUID person,
            @PathVariable UUID address,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        postsAndAddresses.restoreAddress(person, address, actor.account());
        return backToEditing(person, "register.people.address.restored", redirect, request);
    }

    @PostMapping("/people/{person}/employments")
    @Needs(Action.EDIT_PERSON)
    String addEmployment(
            @PathVariable UUID person,
            PersonForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var organisation = form.organisationId();
        form.checkEmployment(problems);
        if (form.organisation().isEmpty() && !problems.any()) {
            problems.add("organisation", "register.people.problem.organisation");
        }
        if (problems.any() || organisation == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return editing(person, named(person, form), problems, null, actor, request, model);
        }
        postsAndAddresses.addEmployment(
                person, organisation, form.title(), form.sinceDay(), Doer.editing(actor.account()));
        return backToEditing(person, "register.people.employment.added", redirect, request);
    }

    @PostMapping("/people/{person}/employments/{employment}/end")
    @Needs(Action.EDIT_PERSON)
    String endEmployment(
            @PathVariable UUID person,
            @PathVariable UUID employment,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        postsAndAddresses.endEmployment(person, employment, Doer.editing(actor.account()));
        return backToEditing(person, "register.people.employment.ended", redirect, request);
    }

    @PostMapping("/people/{person}/employments/{employment}/restore")
    @Needs(Action.EDIT_PERSON)
    String restoreEmployment(
            @PathVariable UUID person,
            @PathVariable UUID employment,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        postsAndAddresses.restoreEmployment(person, employment, actor.account());
        return backToEditing(person, "register.people.employment.restored", redirect, request);
    }

    /** Who sees the addresses is the person's own to choose, nobody else's. */
    @PostMapping("/people/{person}/choices")
    @Needs(Action.EDIT_PERSON)
    String choose(
            @PathVariable UUID person,
            @RequestParam ShownTo shownTo,
            @RequestParam(defaultValue = "") String language,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!actor.account().equals(queries.facts(person).account())) {
            throw new Forbidden();
        }
        edits.choose(person, shownTo, Language.of(language).map(Language::code).orElse(null), actor.account());
        pages.say(redirect, request, "register.people.choices.saved");
        return "redirect:/people/" + person;
    }

    /** The names as they are, beside what was typed into another form of the same page. */
    private PersonForm named(UUID person, PersonForm typed) {
        var facts = queries.facts(person);
        var code = facts.language() == null ? "" : facts.language().code();
        return new PersonForm(
                facts.givenName(),
                facts.familyName(),
                code,
                typed.email(),
                typed.organisation(),
                typed.title(),
                typed.since());
    }

    private String backToEditing(UUID person, String key, RedirectAttributes redirect, HttpServletRequest request) {
        pages.say(redirect, request, key);
        return "redirect:/people/" + person + "/edit";
    }
}
