package fi.solmu.surveys.exports;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Download;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableFormat;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.ResultPages;
import fi.solmu.surveys.results.ResultTable;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One question of a page of results, as a picture or as its table: for whoever sees the page. */
@Controller
class FigureController {
    private static final String RESULTS = "/evaluation/rounds/{round}/results";
    private static final String FILE = "/figure.{ending:svg|csv}";
    private final ResultPages results;
    private final Pages pages;

    FigureController(ResultPages results, Pages pages) {
        this.results = results;
        this.pages = pages;
    }

    @GetMapping(RESULTS + FILE)
    @Needs(Action.SEE_EVALUATIONS)
    void ofAll(
            @PathVariable UUID round,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable UUID type,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var read = results.results(results.closed(round), t.language());
        if (type == null) {
            send(read, question, Group.ALL, null, ending, t, response);
            return;
        }
        var name = read.types().stream()
                .filter(each -> each.id().equals(type))
                .map(each -> t.read(each.name()))
                .findFirst()
                .orElseThrow(NotFound::new);
        send(read, question, new Group.OfType(type), name, ending, t, response);
    }

    @GetMapping(RESULTS + "/networks/{network}" + FILE)
    @Needs(Action.SEE_NETWORK_EVALUATION)
    void ofNetwork(
            @PathVariable UUID round,
            @PathVariable UUID network,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var t = pages.texts(request);
        var read = results.results(results.closed(round), t.language());
        var name = read.networks().stream()
                .filter(each -> each.id().equals(network))
                .map(each -> t.read(each.name()))
                .findFirst()
                .orElseThrow(NotFound::new);
        send(read, question, new Group.OfNetwork(network), name, ending, t, response);
    }

    private static void send(
            RoundResults results,
            @Nullable String question,
            Group group,
            @Nullable String name,
            String ending,
            Texts t,
            HttpServletResponse response)
            throws IOException {
        var topic = results.topics().stream()
                .filter(each -> each.code().equals(question))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (ending.equals("csv")) {
            try (var table =
                    TableFormat.CSV.download(response, FileNames.of(topic.text(), "surveys.exports.file.table", t))) {
                ResultTable.write(results, topic, group, t, table);
            }
            return;
        }
        if (!topic.isScale() || !hasBars(results, topic, group)) {
            throw new NotFound();
        }
        var picture = Figure.of(results, topic, group, name, t);
        Download.begin(response, "image/svg+xml", FileNames.of(topic.text(), "surveys.exports.file.figure", t) + ".svg")
                .write(picture.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasBars(RoundResults results, Topic topic, Group group) {
        return topic.askedOf().stream().anyMatch(side -> results.at(topic, side, group) instanceof Cell.Shown);
    }
}
