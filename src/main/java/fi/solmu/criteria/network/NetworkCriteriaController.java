package fi.solmu.criteria.network;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.judging.Judging;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The criteria of one network with their evidence, today or as they were. */
@Controller
class NetworkCriteriaController {
    private final Judging judging;
    private final Measures measures;
    private final Exemptions exemptions;
    private final Heads heads;
    private final Pages pages;
    private final Clock clock;

    NetworkCriteriaController(
            Judging judging, Measures measures, Exemptions exemptions, Heads heads, Pages pages, Clock clock) {
        this.judging = judging;
        this.measures = measures;
        this.exemptions = exemptions;
        this.heads = heads;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param day as typed; another than one gone by is a mistake */
    @GetMapping("/networks/{network}/criteria")
    @Needs(Action.SEE_CRITERIA)
    String page(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var head = heads.of(network);
        if (!head.id().equals(network)) {
            return "redirect:/networks/" + head.id() + "/criteria";
        }
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var asked = today;
        if (!day.isBlank()) {
            asked = problems.need(Typed.day(day), "day", "criteria.problem.date")
                    .orElse(today);
            if (asked.isAfter(today)) {
                problems.add("day", "criteria.problem.future");
                asked = today;
            }
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute("view", view(head, asked, asked.equals(today), pages.texts(request)));
        model.addAttribute("typed", day);
        model.addAttribute("problems", problems);
        return "criteria/network/page";
    }

    private CriteriaPage view(Heads.Head head, LocalDate day, boolean today, Texts t) {
        var verdicts = judging.of(head.id(), day);
        return new CriteriaPage(
                head.id(),
                head.name(),
                day,
                today,
                verdicts,
                rows(verdicts, day, today, t),
                today ? past(head.id(), verdicts) : List.of());
    }

    /** What was counted can only be told of today: what it was counted from may have changed since. */
    private List<CriteriaPage.Row> rows(NetworkVerdicts verdicts, LocalDate day, boolean today, Texts t) {
        if (!(verdicts instanceof Judged judged)) {
            return List.of();
        }
        Map<String, LocalDate> foreseen = today ? judging.foreseen(judged) : Map.of();
        return judged.lines().stream()
                .map(line -> new CriteriaPage.Row(
                        line,
                        today
                                ? measures.evidence(
                                        judged.network(), line.criterion().measure(), day, t)
                                : List.of(),
                        foreseen.get(line.criterion().code())))
                .toList();
    }

    private List<CriteriaPage.Past> past(UUID network, NetworkVerdicts verdicts) {
        var names = new HashMap<String, Localised>();
        if (verdicts instanceof Judged judged) {
            judged.lines()
                    .forEach(line ->
                            names.put(line.criterion().code(), line.criterion().name()));
        }
        return exemptions.of(network).stream()
                .map(given ->
                        new CriteriaPage.Past(given, names.get(given.exemption().code())))
                .toList();
    }
}
