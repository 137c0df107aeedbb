package fi.solmu.imports.runs;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.imports.ImportKind;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody says what the columns of a file mean, and of which network a list of people is. */
@Controller
class ColumnsController {
    private final ImportRuns imports;
    private final RunQueries runs;
    private final PeopleLookupQueries lookups;
    private final Pages pages;

    ColumnsController(ImportRuns imports, RunQueries runs, PeopleLookupQueries lookups, Pages pages) {
        this.imports = imports;
        this.runs = runs;
        this.lookups = lookups;
        this.pages = pages;
    }

    @GetMapping("/imports/{run}/columns")
    @Needs(Action.IMPORT)
    String columns(@PathVariable UUID run, HttpServletRequest request, Model model) {
        var found = runs.find(run);
        var mapping = runs.mapping(run);
        if (!found.canBeReadAgain() || mapping.isEmpty()) {
            return "redirect:/imports/" + run;
        }
        model.addAttribute("run", found);
        model.addAttribute("mapping", mapping.get());
        model.addAttribute("targets", Target.of(found.kind()));
        model.addAttribute(
                "networks",
                found.kind() == ImportKind.PEOPLE
                        ? lookups.openNetworks(pages.texts(request).language())
                        : Map.of());
        return "imports/runs/columns";
    }

    @PostMapping("/imports/{run}/columns")
    @Needs(Action.IMPORT)
    String readAgain(
            @PathVariable UUID run,
            @RequestParam(name = "target", defaultValue = "") List<String> targets,
            @RequestParam(required = false) @Nullable UUID network,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var outcome = imports.readAgain(run, parsed(targets), network, actor.account());
        return AfterAct.back(outcome, run, null, pages.texts(request), redirect);
    }

    private static List<@Nullable Target> parsed(List<String> targets) {
        var parsed = new ArrayList<@Nullable Target>();
        for (var name : targets) {
            parsed.add(Arrays.stream(Target.values())
                    .filter(target -> target.name().equals(name))
                    .findFirst()
                    .orElse(null));
        }
        return parsed;
    }
}
