package fi.solmu.surveys.published;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which published tables are brought in: the file, what is found of it, the confirmation. */
@Controller
class PublishedController {
    private static final String PAGE = "/evaluation/published/new";

    private final PublishedIntake intake;
    private final KnownQuestions questions;
    private final Pages pages;
    private final Clock clock;

    PublishedController(PublishedIntake intake, KnownQuestions questions, Pages pages, Clock clock) {
        this.intake = intake;
        this.questions = questions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Needs(Action.EDIT_ROUND)
    String form(Model model) {
        model.addAttribute("form", NewPublished.EMPTY);
        return "surveys/published/new";
    }

    /** Reads and shows; with the word that confirms, writes. */
    @PostMapping(PAGE)
    @Needs(Action.EDIT_ROUND)
    String read(
            NewPublished form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        var problems = form.check();
        var file = problems.any() ? null : form.bytes();
        if (file == null) {
            return again(form, problems, List.of(), response, model);
        }
        return switch (PublishedFile.read(file)) {
            case PublishedFile.Outcome.Refused(var mistakes) -> {
                problems.add("file", "surveys.published.file.refused", mistakes.size());
                yield again(form, problems, mistakes, response, model);
            }
            case PublishedFile.Outcome.Read(var tables) -> {
                int year = form.yearOr(LocalDate.now(clock).getYear());
                var name = form.name().isEmpty() ? intake.nameOf(year) : form.name();
                if (confirmed) {
                    yield write(form, tables, name, year, problems, actor, request, response, redirect, model);
                }
                model.addAttribute("preview", preview(tables, name, year, file));
                yield "surveys/published/preview";
            }
        };
    }

    private PublishedPreview preview(List<PublishedTable> tables, Localised name, int year, byte[] file) {
        return new PublishedPreview(
                name,
                year,
                Base64.getEncoder().encodeToString(file),
                tables.stream()
                        .map(table -> new PublishedPreview.Checked(
                                Finding.of(table), questions.understand(table).code()))
                        .toList());
    }

    private String write(
            NewPublished form,
            List<PublishedTable> tables,
            Localised name,
            int year,
            Problems problems,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return switch (intake.write(tables, name, year, actor.account())) {
            case PublishedIntake.Outcome.Refused(var mistake) -> {
                problems.add("file", "surveys.published.file.refused", 1);
                yield again(form, problems, List.of(mistake), response, model);
            }
            case PublishedIntake.Outcome.Written(var round) -> done(round, "written", request, redirect);
            case PublishedIntake.Outcome.Same(var round) -> done(round, "same", request, redirect);
            case PublishedIntake.Outcome.Replaced(var round) -> done(round, "replaced", request, redirect);
        };
    }

    private String done(UUID round, String what, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "surveys.published.done." + what);
        return "redirect:/evaluation/rounds/" + round + "/results";
    }

    private static String again(
            NewPublished form, Problems problems, List<Mistake> mistakes, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("mistakes", mistakes);
        return "surveys/published/new";
    }
}
