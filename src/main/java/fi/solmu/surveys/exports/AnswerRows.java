package fi.solmu.surveys.exports;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.RoundNetwork;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row for each answer to each question (vastaukset riveittäin). Rows are made from what the pages show, not from what
 * people sent: an answer names its network, or only its type, or nothing, as finely as that question's results are shown,
 * and no row tells which answer to another question came from the same person (docs/algorithms/small-groups.md).
 */
final class AnswerRows {
    static final String CANNOT_SAY = "cannot-say";
    static final String NO_ANSWER = "no-answer";

    private final RoundResults results;
    private final Texts t;
    private final TableWriter table;

    private AnswerRows(RoundResults results, Texts t, TableWriter table) {
        this.results = results;
        this.t = t;
        this.table = table;
    }

    static void write(RoundResults results, Texts t, TableWriter table) throws IOException {
        table.head(
                t.text("surveys.exports.column.side"),
                t.text("surveys.exports.column.type"),
                t.text("surveys.exports.column.network"),
                t.text("surveys.exports.column.question"),
                t.text("surveys.exports.column.answer"));
        var rows = new AnswerRows(results, t, table);
        for (var topic : results.topics()) {
            for (var side : topic.askedOf()) {
                rows.write(topic, side);
            }
        }
    }

    private void write(Topic topic, Side side) throws IOException {
        var whole = shown(topic, side, Group.ALL);
        if (whole == null) {
            return;
        }
        var question = new Question(topic, side);
        var left = question.counts(whole);
        for (var type : results.types()) {
            var ofType = shown(topic, side, new Group.OfType(type.id()));
            var name = ofType == null ? null : type.name();
            var leftOfType = ofType == null ? left : question.counts(ofType);
            writeNetworks(question, type.id(), name, leftOfType);
            if (ofType != null) {
                question.rows(name, null, leftOfType);
                take(question.counts(ofType), left);
            }
        }
        writeNetworks(question, null, null, left);
        question.rows(null, null, left);
    }

    /** Those of a type, or of none, that are shown; what they hold is taken from what is left of the group around them. */
    private void writeNetworks(Question question, @Nullable UUID type, @Nullable Localised typeName, int[] left)
            throws IOException {
        for (var network : results.networks()) {
            if (Objects.equals(network.type(), type)) {
                var tally = shown(question.topic, question.side, new Group.OfNetwork(network.id()));
                if (tally != null) {
                    var counts = question.counts(tally);
                    question.rows(typeName, network, counts);
                    if (question.side == Side.COORDINATOR || !network.byOpenLink()) {
                        take(counts, left); // what came by an open link is in no group around its network
                    }
                }
            }
        }
    }

    private @Nullable Tally shown(Topic topic, Side side, Group group) {
        return results.at(topic, side, group) instanceof Cell.Shown(var tally) ? tally : null;
    }

    private static void take(int[] counts, int[] from) {
        for (int at = 0; at < counts.length; at++) {
            from[at] -= counts[at];
        }
    }

    private final class Question {
        private final Topic topic;
        private final Side side;
        private final String who;

        Question(Topic topic, Side side) {
            this.topic = topic;
            this.side = side;
            this.who = t.of("surveys.side", side);
        }

        /** How often each option was chosen, then who could not say, then who left it out. */
        int[] counts(Tally tally) {
            int options = topic.options().size();
            var counts = new int[options + 2];
            for (int at = 0; at < options; at++) {
                counts[at] = tally.count(topic.options().get(at).value());
            }
            counts[options] = tally.cannotSay();
            counts[options + 1] = tally.noAnswer();
            return counts;
        }

        void rows(@Nullable Localised type, @Nullable RoundNetwork network, int[] counts) throws IOException {
            var typeName = type == null ? null : t.read(type);
            var networkName = network == null ? null : ResultWords.named(network, t);
            for (int at = 0; at < counts.length; at++) {
                table.rows(counts[at], who, typeName, networkName, topic.code(), code(at));
            }
        }

        private Object code(int at) {
            int options = topic.options().size();
            if (at < options) {
                return topic.options().get(at).value();
            }
            return at == options ? CANNOT_SAY : NO_ANSWER;
        }
    }
}
