package fi.solmu.shell.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final String MARK = "\ufeff";
    private static final int BLOCK = 1 << 16; // bytes
    private final OutputStream to;
    private final StringBuilder line = new StringBuilder();
    private final CSVPrinter printer;

    public CsvWriter(OutputStream to) throws IOException {
        this.to = new BufferedOutputStream(to, BLOCK);
        this.printer = new CSVPrinter(line, FORMAT);
        this.to.write(MARK.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void head(String... names) throws IOException {
        printer.printRecord((Object[]) names);
        to.write(printed());
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        to.write(printed(cells));
    }

    /** What the cells become is worked out once. */
    @Override
    public void rows(int times, @Nullable Object... cells) throws IOException {
        var row = printed(cells);
        for (int time = 0; time < times; time++) {
            to.write(row);
        }
    }

    private byte[] printed(@Nullable Object... cells) throws IOException {
        for (var cell : cells) {
            printer.print(written(cell));
        }
        printer.println();
        return printed();
    }

    /** What was printed so far, which is then forgotten. */
    private byte[] printed() {
        var bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        to.close();
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
