package fi.solmu.surveys.exports;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableFormat;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.surveys.results.ResultPages;
import fi.solmu.surveys.results.ResultTable;
import fi.solmu.surveys.results.Round;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A round's results as tables. */
@Controller
class ResultTablesController {
    private static final String RESULTS = "/evaluation/rounds/{round}/results";

    private final ResultPages results;
    private final Pages pages;
    private final Audit audit;

    ResultTablesController(ResultPages results, Pages pages, Audit audit) {
        this.results = results;
        this.pages = pages;
        this.audit = audit;
    }

    /** Opens the writer only when there is something to be written, so that a mistake leaves no half file. */
    private TableWriter begin(Round round, String name, Texts t, Actor actor, HttpServletResponse response)
            throws IOException {
        audit.enter(actor.account(), Action.EXPORT_EVALUATION, "survey_round", round.id());
        return TableFormat.CSV.download(response, FileNames.of(round, name, t));
    }

    @GetMapping(RESULTS + ".csv")
    @Needs(Action.EXPORT_EVALUATION)
    void counts(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        try (var table = begin(closed, "surveys.exports.file.counts", t, actor, response)) {
            ResultTable.write(read, t, table);
        }
    }

    @GetMapping(RESULTS + "/answers.csv")
    @Needs(Action.EXPORT_EVALUATION)
    void answers(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        try (var table = begin(closed, "surveys.exports.file.answers", t, actor, response)) {
            AnswerRows.write(read, t, table);
        }
    }

    @GetMapping(RESULTS + "/codebook.csv")
    @Needs(Action.EXPORT_EVALUATION)
    void codebook(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        try (var table = begin(closed, "surveys.exports.file.codebook", t, actor, response)) {
            Codebook.ofRows(read, t, table);
        }
    }

    @GetMapping(RESULTS + "/texts.csv")
    @Needs(Action.EXPORT_EVALUATION)
    void texts(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var words = results.words(results.results(closed, t.language()));
        try (var table = begin(closed, "surveys.exports.file.texts", t, actor, response)) {
            WrittenAnswers.write(words, closed, t, table);
        }
    }

    @GetMapping(RESULTS + ".xlsx")
    @Needs(Action.EXPORT_EVALUATION)
    void workbook(@PathVariable UUID round, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var closed = results.closed(round);
        var read = results.results(closed, t.language());
        audit.enter(actor.account(), Action.EXPORT_EVALUATION, "survey_round", round);
        try (var workbook = ResultWorkbook.of(read, results.words(read), t)) {
            workbook.send(response, FileNames.of(closed, "surveys.exports.file.counts", t));
        }
    }
}
