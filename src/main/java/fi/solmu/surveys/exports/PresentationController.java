package fi.solmu.surveys.exports;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.AssociationName;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.surveys.results.ResultPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Results as slides and as a report. The first one of a node takes seconds, for what charts are made of has to be read. */
@Controller
class PresentationController {
    private final ResultPages results;
    private final AssociationName association;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Audit audit;

    PresentationController(
            ResultPages results, AssociationName association, LanguageChoice languages, Pages pages, Audit audit) {
        this.results = results;
        this.association = association;
        this.languages = languages;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/evaluation/rounds/{round}/results/slides.pptx")
    @Needs(Action.EXPORT_EVALUATION)
    void ofRound(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        audit.enter(actor.account(), Action.EXPORT_EVALUATION, "survey_round", round);
        try (var slides = RoundSlides.of(read, t.read(association.get()), t)) {
            slides.send(response, FileNames.of(closed, "surveys.exports.file.slides", t));
        }
    }

    @GetMapping("/evaluation/rounds/{round}/results/report.docx")
    @Needs(Action.EXPORT_EVALUATION)
    void report(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        audit.enter(actor.account(), Action.EXPORT_EVALUATION, "survey_round", round);
        try (var report =
                RoundReport.of(read, results.promise(closed), results.words(read), t.read(association.get()), t)) {
            report.send(response, FileNames.of(closed, "surveys.exports.file.report", t));
        }
    }

    /**
     * One network's slides.
     *
     * @param in the language of the slides, which need not be the reader's own: asked for by another name than that of
     *     pages, so that the pages stay in theirs
     */
    @GetMapping("/evaluation/rounds/{round}/results/networks/{network}/slides.pptx")
    @Needs(Action.SEE_NETWORK_EVALUATION)
    void ofNetwork(
            @PathVariable UUID round,
            @PathVariable UUID network,
            @RequestParam(required = false) @Nullable String in,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = pages.texts(Optional.ofNullable(in).flatMap(Language::of).orElseGet(() -> languages.of(request)));
        var read = results.results(results.closed(round), t.language());
        var shown = read.networks().stream()
                .filter(each -> each.id().equals(network))
                .findFirst()
                .orElseThrow(NotFound::new);
        try (var slides =
                NetworkSlides.of(read, shown, actor.may(Action.SEE_EVALUATIONS), t.read(association.get()), t)) {
            slides.send(response, FileNames.of(shown.name(), "surveys.exports.file.slides", t));
        }
    }
}
