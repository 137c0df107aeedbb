package fi.solmu.shell.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheet programs of these latitudes open it: UTF-8 with its mark, semicolons, days as 19.11.2026. A text
 * that a program would run as a formula gets an apostrophe before it; telephone numbers and figures stay as they are.
 */
public final class CsvWriter implements TableWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final Pattern FIGURE = Pattern.compile("[+-][0-9 \u00a0().,/-]*");
    private static final int BLOCK = 256; // rows
    private final CSVPrinter printer;

    public CsvWriter(OutputStream to) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void head(String... names) throws IOException {
        printer.printRecord((Object[]) names);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        for (var cell : cells) {
            printer.print(written(cell));
        }
        printer.println();
    }

    /** What the cells become is worked out once. */
    @Override
    public void rows(int times, @Nullable Object... cells) throws IOException {
        var written = new Object[cells.length];
        for (int column = 0; column < cells.length; column++) {
            written[column] = written(cells[column]);
        }
        var line = FORMAT.format(written) + FORMAT.getRecordSeparator();
        for (int left = times; left > 0; left -= BLOCK) {
            printer.getOut().append(line.repeat(Math.min(left, BLOCK)));
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static @Nullable Object written(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Linked linked -> written(linked.shown());
            case LocalDate day -> DAY.format(day);
            case Number number -> number;
            default -> harmless(cell.toString());
        };
    }

    /** The text with an apostrophe before it when a spreadsheet program would take it for a formula. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        var stripped = text.stripLeading();
        return !stripped.isEmpty()
                && switch (stripped.charAt(0)) {
                    case '=', '@', '\uff1d', '\uff20', '\uff0b', '\uff0d' -> true;
                    case '+', '-' -> !FIGURE.matcher(stripped).matches();
                    default -> false;
                };
    }
}
