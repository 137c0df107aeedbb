package fi.solmu.surveys.published;

import fi.solmu.shell.Texts;
import fi.solmu.surveys.published.PublishedTable.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Whether the percentages of a published table are those of its counts, and of which base (tarkistus). */
public record Finding(PublishedTable table, Base base, List<Problem> problems) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Two decimals agree when they are no further apart than rounding can bring them. */
    private static final BigDecimal HALF_A_HUNDREDTH = new BigDecimal("0.005");

    /** Of whom the percentages are. */
    public enum Base {
        /** Of all who filled in the form. */
        ASKED,
        /** Of those who answered the question. */
        ANSWERED,
        /** Of neither. */
        NONE
    }

    /** What is wrong with one row, or with the table. */
    public record Problem(String key, List<Object> arguments) {
        public String in(Texts t) {
            return t.text("surveys.published.problem." + key, arguments.toArray());
        }
    }

    public int asked() {
        return table.asked();
    }

    public int answered() {
        return table.answered();
    }

    /** Who left the question out: the table does not say so, the difference does. */
    public int noAnswer() {
        return Math.max(0, asked() - answered());
    }

    public boolean agrees() {
        return base != Base.NONE;
    }

    /** The base on which all rows agree, or none with what does not on the nearer one. */
    static Finding of(PublishedTable table) {
        if (table.answered() > table.asked()) {
            return new Finding(
                    table, Base.NONE, List.of(new Problem("tooMany", List.of(table.answered(), table.asked()))));
        }
        var ofAsked = disagreeing(table, table.asked());
        if (ofAsked.isEmpty()) {
            return new Finding(table, Base.ASKED, List.of());
        }
        var ofAnswered = disagreeing(table, table.answered());
        if (ofAnswered.isEmpty()) {
            return new Finding(table, Base.ANSWERED, List.of());
        }
        var nearer = ofAnswered.size() < ofAsked.size() ? ofAnswered : ofAsked;
        return new Finding(
                table,
                Base.NONE,
                nearer.stream().map(row -> problem(table, row)).toList());
    }

    private static List<Row> disagreeing(PublishedTable table, int base) {
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var percent = row.percent();
            boolean agrees = percent == null
                    ? row.count() == 0
                    : percent.subtract(percentOf(row.count(), base)).abs().compareTo(HALF_A_HUNDREDTH) <= 0;
            if (!agrees) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static BigDecimal percentOf(int count, int base) {
        return base == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(base), MathContext.DECIMAL64);
    }

    private static Problem problem(PublishedTable table, Row row) {
        var ofAsked = twoDecimals(percentOf(row.count(), table.asked()));
        var ofAnswered = twoDecimals(percentOf(row.count(), table.answered()));
        var line = String.valueOf(row.line());
        return row.percent() == null
                ? new Problem("missing", List.of(line, row.option(), row.count(), ofAsked, ofAnswered))
                : new Problem("differs", List.of(line, row.option(), row.percent(), ofAsked, ofAnswered));
    }

    private static BigDecimal twoDecimals(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }
}
