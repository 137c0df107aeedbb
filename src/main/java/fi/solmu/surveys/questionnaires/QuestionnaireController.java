package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The questionnaires there are; one of them theme by theme; new ones. */
@Controller
class QuestionnaireController {
    private static final String LIST = "redirect:/evaluation/questionnaires";
    private static final String PROBLEMS = "problems";
    private final QuestionnaireQueries queries;
    private final ShippedQuestionnaires shipped;
    private final Drafting drafting;
    private final DraftPages drafts;
    private final Pages pages;

    QuestionnaireController(
            QuestionnaireQueries queries,
            ShippedQuestionnaires shipped,
            Drafting drafting,
            DraftPages drafts,
            Pages pages) {
        this.queries = queries;
        this.shipped = shipped;
        this.drafting = drafting;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/evaluation/questionnaires")
    @Needs(Action.SEE_EVALUATIONS)
    String list(Model model) {
        model.addAttribute("questionnaires", queries.all());
        return "surveys/questionnaires/list";
    }

    @PostMapping("/evaluation/questionnaires/shipped")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String takeShipped(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "surveys.questionnaires.taken", shipped.take(actor.account()));
        return LIST;
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}")
    @Needs(Action.SEE_EVALUATIONS)
    String page(@PathVariable UUID questionnaire, Model model) {
        var form = queries.whole(questionnaire);
        var standing = queries.standing(questionnaire);
        model.addAttribute("questionnaire", form);
        model.addAttribute("standing", standing);
        model.addAttribute("gaps", standing.status() == Status.DRAFT ? Gap.of(form) : List.of());
        return "surveys/questionnaires/page";
    }

    @GetMapping("/evaluation/questionnaires/new")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String asked(@RequestParam(defaultValue = "") String from, Model model) {
        return head(null, HeadForm.empty(), "", from, new Problems(), model);
    }

    @PostMapping("/evaluation/questionnaires")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String begin(
            HeadForm typed,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var wish = typed.check(problems);
        var basis = Typed.id(from)
                .filter(id -> queries.all().stream().anyMatch(each -> each.id().equals(id)));
        if (basis.isEmpty() && !from.isEmpty()) {
            problems.add("from", "surveys.questionnaires.problem.from");
        }
        if (wish.isEmpty() || problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return head(null, typed, "", from, problems, model);
        }
        var draft = drafting.begin(wish.get(), basis.orElse(null), actor.account());
        pages.say(redirect, request, "surveys.questionnaires.begun");
        return LIST + "/" + draft;
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/versions")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String nextVersion(
            @PathVariable UUID questionnaire, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var draft = drafting.nextVersion(questionnaire, actor.account());
        pages.say(
                redirect,
                request,
                draft.isPresent() ? "surveys.questionnaires.version.begun" : "surveys.questionnaires.version.none");
        return LIST + "/" + draft.orElse(questionnaire);
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}/edit")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edit(
            @PathVariable UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        var form = queries.whole(questionnaire);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        return head(form, HeadForm.of(form), FormMark.of(HeadForm.of(form)), "", new Problems(), model);
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/edit")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edited(
            @PathVariable UUID questionnaire,
            HeadForm typed,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var problems = new Problems();
        var wish = typed.check(problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return head(form, typed, opened, "", problems, model);
        }
        return switch (drafting.describe(questionnaire, opened, wish.get(), actor.account())) {
            case DONE -> drafts.done(questionnaire, "", request, redirect, "surveys.questionnaires.saved");
            case CHANGED_MEANWHILE -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = HeadForm.of(queries.whole(questionnaire));
                var t = pages.texts(request);
                model.addAttribute("meanwhile", Meanwhile.between(now.inWords(t), typed.inWords(t)));
                yield head(form, typed, FormMark.of(now), "", problems, model);
            }
            case NO_DRAFT -> drafts.noDraft(questionnaire, request, redirect);
        };
    }

    private String head(
            @Nullable Questionnaire questionnaire,
            HeadForm typed,
            String opened,
            String from,
            Problems problems,
            Model model) {
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("typed", typed);
        model.addAttribute("opened", opened);
        model.addAttribute("from", from);
        model.addAttribute("others", queries.all());
        model.addAttribute(PROBLEMS, problems);
        return "surveys/questionnaires/head";
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removal(
            @PathVariable UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        return confirm(questionnaire, Status.DRAFT, "removal", request, redirect, model);
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removed(
            @PathVariable UUID questionnaire, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        if (drafting.remove(questionnaire, actor.account()) == Changing.NO_DRAFT) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        pages.say(redirect, request, "surveys.questionnaires.removal.done");
        return LIST;
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}/withdrawal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String withdrawal(
            @PathVariable UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        return confirm(questionnaire, Status.PUBLISHED, "withdrawal", request, redirect, model);
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/withdrawal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String withdrawn(
            @PathVariable UUID questionnaire, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return drafts.done(
                questionnaire,
                "",
                request,
                redirect,
                drafting.offer(questionnaire, false, actor.account())
                        ? "surveys.questionnaires.withdrawal.done"
                        : "surveys.questionnaires.elsewhere");
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/offer")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String offered(
            @PathVariable UUID questionnaire, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return drafts.done(
                questionnaire,
                "",
                request,
                redirect,
                drafting.offer(questionnaire, true, actor.account())
                        ? "surveys.questionnaires.offer.done"
                        : "surveys.questionnaires.elsewhere");
    }

    /** The page before an act that can be done in one state only. */
    private String confirm(
            UUID questionnaire,
            Status in,
            String act,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var standing = queries.standing(questionnaire);
        if (standing.status() != in) {
            return drafts.done(questionnaire, "", request, redirect, "surveys.questionnaires.elsewhere");
        }
        model.addAttribute("questionnaire", queries.whole(questionnaire));
        model.addAttribute("act", act);
        return "surveys/questionnaires/confirm";
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}/publication")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String publication(
            @PathVariable UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        return publication(questionnaire, false, model);
    }

    @PostMapping("/evaluation/questionnaires/{questionnaire}/publication")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String published(
            @PathVariable UUID questionnaire,
            @RequestParam(defaultValue = "") String read,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return switch (drafting.publish(questionnaire, read, actor.account())) {
            case Drafting.Publishing.Published() ->
                drafts.done(questionnaire, "", request, redirect, "surveys.questionnaires.publication.done");
            case Drafting.Publishing.Refused _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield publication(questionnaire, false, model);
            }
            case Drafting.Publishing.ChangedMeanwhile() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield publication(questionnaire, true, model);
            }
            case Drafting.Publishing.NoDraft() -> drafts.noDraft(questionnaire, request, redirect);
        };
    }

    private String publication(UUID questionnaire, boolean changed, Model model) {
        var form = queries.whole(questionnaire);
        model.addAttribute("questionnaire", form);
        model.addAttribute("standing", queries.standing(questionnaire));
        model.addAttribute("gaps", Gap.of(form));
        model.addAttribute("read", Drafting.mark(form));
        model.addAttribute("changed", changed);
        return "surveys/questionnaires/publication";
    }
}
