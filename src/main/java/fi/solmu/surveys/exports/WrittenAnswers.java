package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.Round;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What was written in people's own words (avoimet vastaukset), in a list of its own and as the page shows it. */
final class WrittenAnswers {
    private WrittenAnswers() {}

    static void write(List<OwnWords> words, Round round, Texts t, TableWriter table) throws IOException {
        table.head(
                t.text("surveys.results.question"),
                t.text("surveys.results.respondents"),
                t.text("surveys.results.network"),
                t.text("surveys.exports.text"),
                t.text("surveys.exports.themes"),
                t.text("surveys.results.why"));
        for (var each : words) {
            var question = t.read(each.question().text());
            var who = t.of("surveys.side", each.side());
            if (!each.shown() || each.texts().isEmpty()) {
                table.row(question, who, null, null, null, why(each, round, t));
            }
            for (var text : each.texts()) {
                var network = text.network();
                table.row(
                        question,
                        who,
                        network == null ? null : t.read(network.name()),
                        text.words(),
                        text.themes().stream()
                                .map(theme -> t.read(theme.name()))
                                .collect(Collectors.joining(", ")),
                        null);
            }
        }
    }

    /** Why there are no texts to one question. */
    static String why(OwnWords words, Round round, Texts t) {
        return t.text(
                words.count() == 0 ? "surveys.results.texts.nobody" : "surveys.results.texts.tooFew",
                round.textsFrom());
    }
}
