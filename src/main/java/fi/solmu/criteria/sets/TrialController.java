package fi.solmu.criteria.sets;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.criteria.judging.Judging;
import fi.solmu.criteria.judging.Judging.Tried;
import fi.solmu.criteria.judging.JudgingQueries;
import fi.solmu.criteria.sets.Trial.Show;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a set out on real data before it takes effect. */
@Controller
class TrialController {
    private final SetQueries queries;
    private final JudgingQueries sets;
    private final Judging judging;
    private final LanguageChoice language;
    private final Clock clock;

    TrialController(SetQueries queries, JudgingQueries sets, Judging judging, LanguageChoice language, Clock clock) {
        this.queries = queries;
        this.sets = sets;
        this.judging = judging;
        this.language = language;
        this.clock = clock;
    }

    /** @param show in small letters, as in an address; whatever else is all */
    @GetMapping("/admin/criteria/sets/{set}/trial")
    @Needs(Action.EDIT_CRITERIA)
    String trial(
            @PathVariable UUID set,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String criterion,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var head = queries.head(set, today);
        if (head.type() == null) {
            throw new NotFound(); // its type was deleted: there are no networks to try it on
        }
        var tried = sets.sets(List.of(set)).values().iterator().next();
        var reader = language.of(request);
        var collator = Collator.getInstance(reader.locale());
        var all = judging.tryOut(tried, head.typology(), today).stream()
                .sorted(Comparator.comparing((Tried each) -> each.name().read(reader), collator))
                .toList();
        var wanted = Arrays.stream(Show.values())
                .filter(each -> address(each).equals(show))
                .findFirst()
                .orElse(Show.ALL);
        model.addAttribute("head", head);
        model.addAttribute("trial", new Trial(tried.criteria(), all, wanted, criterion));
        return "criteria/sets/trial";
    }

    private static String address(Show show) {
        return show.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
