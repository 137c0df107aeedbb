package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import fi.solmu.shell.tables.Linked;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table as it is shown.
 *
 * @param figure whether it belongs to a column of figures, which stand at the right
 * @param address of the page it leads to
 */
record Cell(String text, boolean figure, @Nullable String address) {
    private static final Pattern FIGURE = Pattern.compile("[+−–-]?[\\d\\h.,]*\\d[\\d\\h.,]*%?");

    static Cell of(@Nullable Object content, Language language) {
        return switch (content) {
            case null -> new Cell("", false, null);
            case Linked linked -> {
                var shown = of(linked.shown(), language);
                yield new Cell(shown.text, shown.figure, linked.address());
            }
            case Number number -> new Cell(number(number, language), true, null);
            case LocalDate day ->
                new Cell(
                        DateTimeFormatter.ofPattern(
                                        language == Language.EN ? "d MMMM yyyy" : "d.M.yyyy", language.locale())
                                .format(day),
                        false,
                        null);
            case Object other -> {
                var text = PlainText.of(other.toString());
                yield new Cell(text, FIGURE.matcher(text).matches(), null);
            }
        };
    }

    private static String number(Number number, Language language) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setGroupingUsed(Math.abs(number.doubleValue()) >= 1000);
        return format.format(number);
    }
}
