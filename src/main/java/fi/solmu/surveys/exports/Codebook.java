package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Topic;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the columns and codes of a file of answers mean (muuttujaluettelo), in the reader's language. */
final class Codebook {
    private final RoundResults results;
    private final Texts t;
    private final TableWriter table;

    private Codebook(RoundResults results, Texts t, TableWriter table) throws IOException {
        this.results = results;
        this.t = t;
        this.table = table;
        table.head(
                t.text("surveys.exports.codebook.column"),
                t.text("surveys.exports.codebook.question"),
                t.text("surveys.exports.codebook.code"),
                t.text("surveys.exports.codebook.meaning"),
                t.text("surveys.exports.codebook.askedOf"));
    }

    /** Of the rows of answers. */
    static void ofRows(RoundResults results, Texts t, TableWriter table) throws IOException {
        var codebook = new Codebook(results, t, table);
        codebook.about();
        codebook.columns();
        codebook.questions();
    }

    /** Of tables that say in their head what the columns are. */
    static void ofTables(RoundResults results, Texts t, TableWriter table) throws IOException {
        new Codebook(results, t, table).questions();
    }

    private void about() throws IOException {
        var round = results.round();
        var about = t.text("surveys.exports.codebook.about");
        row(about, null, null, ResultWords.source(round, t));
        row(about, null, null, t.text("surveys.exports.codebook.rows"));
        row(about, null, null, t.text("surveys.exports.codebook.notJoined"));
        if (results.hasParts()) {
            row(about, null, null, t.text("surveys.exports.codebook.hidden", round.figuresFrom()));
            row(about, null, null, t.text("surveys.exports.codebook.texts"));
        }
        if (!results.numbers().isEmpty()) {
            row(about, null, null, t.text("surveys.exports.codebook.numbers"));
        }
    }

    private void columns() throws IOException {
        var side = t.text("surveys.exports.column.side");
        row(side, null, null, t.text("surveys.exports.codebook.side"));
        for (var each : Side.values()) {
            row(side, null, t.of("surveys.side", each), t.of("surveys.exports.codebook.side", each));
        }
        row(t.text("surveys.exports.column.type"), null, null, t.text("surveys.exports.codebook.type"));
        row(t.text("surveys.exports.column.network"), null, null, t.text("surveys.exports.codebook.network"));
        row(t.text("surveys.exports.column.question"), null, null, t.text("surveys.exports.codebook.questionCode"));
        row(t.text("surveys.exports.column.answer"), null, null, t.text("surveys.exports.codebook.answerCode"));
    }

    private void questions() throws IOException {
        var question = t.text("surveys.exports.column.question");
        var answer = t.text("surveys.exports.column.answer");
        for (var topic : results.topics()) {
            table.row(question, topic.code(), topic.code(), t.read(topic.text()), sides(topic));
            for (var option : topic.options()) {
                row(answer, topic.code(), option.value(), t.read(option.text()));
            }
            if (!topic.cannotSay().isEmpty()) {
                row(answer, topic.code(), AnswerRows.CANNOT_SAY, t.text("surveys.cannotSay"));
            }
            row(answer, topic.code(), AnswerRows.NO_ANSWER, t.text("surveys.results.noAnswer"));
        }
    }

    private String sides(Topic topic) {
        return topic.askedOf().stream().map(side -> t.of("surveys.side", side)).collect(Collectors.joining(", "));
    }

    private void row(String column, @Nullable String question, @Nullable Object code, String meaning)
            throws IOException {
        table.row(column, question, code, meaning, null);
    }
}
