package fi.solmu.imports.runs;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.imports.Verdict;
import fi.solmu.shell.Pages;
import fi.solmu.shell.tables.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The pages of imports: the list, the file, the preview, and what came of it. */
@Controller
class RunController {
    private final ImportRuns imports;
    private final RunQueries runs;
    private final RowQueries rows;
    private final BroughtQueries brought;
    private final RunPages views;
    private final Pages pages;

    RunController(
            ImportRuns imports, RunQueries runs, RowQueries rows, BroughtQueries brought, RunPages views, Pages pages) {
        this.imports = imports;
        this.runs = runs;
        this.rows = rows;
        this.brought = brought;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/imports")
    @Needs(Action.SEE_IMPORTS)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("list", views.list(page));
        return "imports/runs/list";
    }

    @GetMapping("/imports/new")
    @Needs(Action.IMPORT)
    String form(Model model) {
        model.addAttribute("form", NewImport.EMPTY);
        return "imports/runs/new";
    }

    @PostMapping("/imports")
    @Needs(Action.IMPORT)
    String start(NewImport form, Actor actor, HttpServletResponse response, Model model) throws IOException {
        var problems = form.check();
        var file = form.file();
        if (problems.any() || file == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form);
            model.addAttribute("problems", problems);
            return "imports/runs/new";
        }
        var run = imports.start(
                form.what(),
                form.source(),
                form.standing(),
                form.fileName(),
                file.getBytes(),
                form.isWhole(),
                actor.account());
        return "redirect:/imports/" + run;
    }

    @GetMapping("/imports/{run}")
    @Needs(Action.SEE_IMPORTS)
    String run(
            @PathVariable UUID run,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(defaultValue = "0") int candidate,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("view", views.page(run, rows, page, line, candidate, pages.texts(request)));
        return "imports/runs/run";
    }

    @PostMapping("/imports/{run}/acceptance")
    @Needs(Action.IMPORT)
    String accept(
            @PathVariable UUID run,
            @RequestParam(defaultValue = "false") boolean much,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return after(imports.accept(run, much, actor.account()), run, null, request, redirect);
    }

    @GetMapping("/imports/{run}/discard")
    @Needs(Action.IMPORT)
    String discardForm(@PathVariable UUID run, Model model) {
        model.addAttribute("run", runs.find(run));
        return "imports/runs/discard";
    }

    @PostMapping("/imports/{run}/discard")
    @Needs(Action.IMPORT)
    String discard(@PathVariable UUID run, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return after(imports.discard(run, actor.account()), run, "imports.done.discarded", request, redirect);
    }

    @PostMapping("/imports/{run}/retry")
    @Needs(Action.IMPORT)
    String tryAgain(@PathVariable UUID run, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return after(imports.tryAgain(run, actor.account()), run, null, request, redirect);
    }

    @GetMapping("/imports/{run}/undo")
    @Needs(Action.IMPORT)
    String undoForm(@PathVariable UUID run, Model model) {
        var found = runs.find(run);
        if (found.status() != Status.APPLIED) {
            return "redirect:/imports/" + run;
        }
        var networks = brought.networks(run);
        model.addAttribute("run", found);
        model.addAttribute("going", networks.stream().filter(Brought::goes).toList());
        model.addAttribute(
                "staying", networks.stream().filter(each -> !each.goes()).toList());
        model.addAttribute("organisations", brought.organisations(run));
        model.addAttribute("people", brought.people(run));
        return "imports/runs/undo";
    }

    @PostMapping("/imports/{run}/undo")
    @Needs(Action.IMPORT)
    String undo(@PathVariable UUID run, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return after(imports.undo(run, actor.account()), run, "imports.done.undone", request, redirect);
    }

    @PostMapping("/imports/{run}/rows/{line}/decision")
    @Needs(Action.IMPORT)
    String decide(
            @PathVariable UUID run,
            @PathVariable int line,
            @RequestParam String decision,
            @RequestParam(defaultValue = "0") int candidate,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var outcome = switch (decision) {
            case "same" -> imports.decide(run, line, candidate, actor.account());
            case "different" -> imports.decide(run, line, null, actor.account());
            case "open" -> imports.undecide(run, line);
            default -> new ImportRuns.Outcome.Done();
        };
        var back = after(outcome, run, "imports.done.row." + known(decision), request, redirect, line);
        var next =
                decision.equals("open") ? null : rows.nextUndecided(run, line).orElse(null);
        return back + "?rows=review"
                + (next == null ? "" : "&line=" + next.judged().row().line());
    }

    private static String known(String decision) {
        return switch (decision) {
            case "same", "different", "open" -> decision;
            default -> "later";
        };
    }

    @GetMapping("/imports/{run}/errors.csv")
    @Needs(Action.SEE_IMPORTS)
    void errors(@PathVariable UUID run, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = pages.texts(request);
        runs.find(run);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"solmu-" + t.text("imports.errors.file") + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var csv = new CsvWriter(response.getOutputStream())) {
            csv.head(t.text("imports.line"), t.text("imports.column"), t.text("imports.reason"), t.text("imports.row"));
            for (var row : rows.of(run, Verdict.ERROR, 1, Integer.MAX_VALUE)) {
                for (var problem : row.judged().problems()) {
                    csv.row(
                            row.judged().row().line(),
                            problem.column(),
                            problem.in(t),
                            String.join(" | ", row.judged().row().content().values()));
                }
            }
        }
    }

    private String after(
            ImportRuns.Outcome outcome,
            UUID run,
            @Nullable String done,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Object... arguments) {
        return AfterAct.back(outcome, run, done, pages.texts(request), redirect, arguments);
    }
}
