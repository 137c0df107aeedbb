package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.slides.Tone;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Bars;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Figures;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One question's bars as a picture that stands alone (kuva): with its title, its bases and its source. */
final class Figure {
    private static final int WIDTH = 900;
    private static final int EDGE = 24;
    private static final int LABELS = 190;
    private static final int MEANS = 90;
    private static final int ROW = 52;
    private static final double LETTER = 0.56; // of its size, on average
    private static final String INK = "#1F1D19";
    private final StringBuilder svg = new StringBuilder();
    private int y = EDGE;

    private Figure() {}

    private record Row(String who, Cell cell) {}

    /**
     * The picture, as SVG.
     *
     * @param whose the group's name; none of all
     */
    static String of(RoundResults results, Topic topic, Group group, @Nullable String whose, Texts t) {
        var rows = List.of(Side.COORDINATOR, Side.MEMBER).stream()
                .map(side -> new Row(t.of("surveys.side", side), results.at(topic, side, group)))
                .filter(row -> !(row.cell() instanceof Cell.NotAsked))
                .toList();
        var round = results.round();
        var figure = new Figure();
        figure.lines(t.read(topic.text()), 20, true);
        if (whose != null) {
            figure.lines(whose, 15, false);
        }
        figure.legend(topic, t);
        figure.rows(rows, topic, round.figuresFrom(), t);
        figure.lines(t.text("surveys.exports.figure.base"), 12, false);
        figure.lines(t.text("surveys.exports.figure.source", ResultWords.source(round, t)), 12, false);
        return figure.whole(t.read(topic.text()), rows, topic, t);
    }

    private String whole(String title, List<Row> rows, Topic topic, Texts t) {
        var spoken = new ArrayList<String>();
        for (var row : rows) {
            if (row.cell() instanceof Cell.Shown(var tally)) {
                spoken.add(row.who() + ": " + Figures.spoken(topic.options(), tally, t));
            }
        }
        int height = y + EDGE / 2;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" xml:lang="%s" font-family="Arial, Helvetica, sans-serif">
                <title>%s</title>
                <desc>%s</desc>
                <rect width="%d" height="%d" fill="#FFFFFF"/>
                %s</svg>
                """.formatted(
                        WIDTH,
                        height,
                        WIDTH,
                        height,
                        t.language().code(),
                        escaped(title),
                        escaped(String.join("; ", spoken)),
                        WIDTH,
                        height,
                        svg);
    }

    /** A text on as many lines as it needs. */
    private void lines(String text, int size, boolean bold) {
        int most = (int) ((WIDTH - 2 * EDGE) / (size * LETTER));
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= most) {
                line(line.toString(), size, bold);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString(), size, bold);
    }

    private void line(String text, int size, boolean bold) {
        y += size + 4;
        text(EDGE, y, size, text, bold ? " font-weight=\"bold\"" : "", INK);
    }

    private void text(double x, double at, int size, String text, String more, String colour) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>%n"
                .formatted(number(x), number(at), size, colour, more, escaped(text)));
    }

    private void box(double x, double at, double width, double height, Tone tone) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%s\"/>%n"
                .formatted(number(x), number(at), number(width), number(height), tone.colour()));
    }

    private void legend(Topic topic, Texts t) {
        y += 30;
        double x = EDGE;
        int steps = topic.options().size();
        for (int step = 0; step < steps; step++) {
            var name = t.read(topic.options().get(step).text());
            double wide = 20 + name.length() * 13 * LETTER + 16;
            if (x + wide > WIDTH - EDGE && x > EDGE) {
                x = EDGE;
                y += 20;
            }
            box(x, y - 11, 13, 13, ShareBars.tone(Bars.tone(step, steps)));
            text(x + 19, y, 13, name, "", INK);
            x += wide;
        }
        y += 14;
    }

    private void rows(List<Row> rows, Topic topic, int limit, Texts t) {
        var tallies = new ArrayList<Tally>();
        for (var row : rows) {
            if (row.cell() instanceof Cell.Shown(var tally)) {
                tallies.add(tally);
            }
        }
        var bars = Bars.of(tallies);
        for (var row : rows) {
            text(EDGE, y + 20, 15, row.who(), " font-weight=\"bold\"", INK);
            switch (row.cell()) {
                case Cell.Shown(var tally) -> bar(bars, tally, t);
                case Cell.Hidden(var why) ->
                    text(EDGE + LABELS, y + 26, 13, t.text("surveys.results.hidden." + why, limit), "", INK);
                case Cell.NotAsked() -> throw new IllegalStateException("no row of " + topic.code());
            }
            y += ROW;
        }
    }

    private void bar(Bars bars, Tally tally, Texts t) {
        double left = EDGE + LABELS;
        double part = (WIDTH - left - MEANS - EDGE) / 100.0;
        text(
                EDGE,
                y + 37,
                12,
                t.text("surveys.results.onScaleOf", t.number(tally.onScale()), t.number(tally.all())),
                "",
                INK);
        for (var piece : bars.pieces(tally)) {
            var tone = ShareBars.tone(piece.tone());
            box(left + piece.x() * part, y + 6, piece.width() * part, 30, tone);
            if (piece.isLabelled()) {
                text(
                        left + (piece.x() + piece.width() / 2) * part,
                        y + 26,
                        13,
                        String.valueOf(piece.percent()),
                        " text-anchor=\"middle\"",
                        "#" + tone.on());
            }
        }
        double middle = left + bars.middle() * part;
        for (int end : new int[] {y, y + 36}) {
            svg.append("<line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>%n"
                    .formatted(number(middle), end, end + 6, INK));
        }
        if (tally.mean().isPresent()) {
            var mean = t.text("surveys.results.meanShort") + " "
                    + Figures.mean(tally.mean().getAsDouble(), t);
            text(WIDTH - EDGE - MEANS + 10, y + 26, 15, mean, "", INK);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
