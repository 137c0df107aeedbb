package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Outcome.Format;
import fi.solmu.imports.tables.Outcome.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables people have: CSV as any program writes it, and XLSX. How: docs/algorithms/reading-tables.md. */
public final class Tables {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 1 << 16;

    private Tables() {}

    /** Reads a file within the usual limits; of a workbook, its first sheet. */
    public static Outcome read(InputStream in, String fileName, Sink sink) throws IOException {
        return read(in, fileName, null, Limits.USUAL, sink);
    }

    /**
     * Gives each row to the sink as it is read. A bad row is given with its problems and the next is read; a file that
     * cannot be read at all is an outcome. The only exceptions are those of the stream and of the sink.
     *
     * @param sheet the sheet of a workbook, or null for the first
     */
    public static Outcome read(InputStream in, String fileName, @Nullable String sheet, Limits limits, Sink sink)
            throws IOException {
        // Two passes and a workbook's directory need a file: a stream can be read once only.
        var file = Files.createTempFile("solmu-import-", ".tmp");
        try {
            copy(in, file, limits);
            return readFile(file, fileName, sheet, limits, sink);
        } catch (RefusedException refused) {
            return refused.outcome();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The names of a workbook's sheets, in order; none of any other file, or of one that cannot be read. */
    public static List<String> sheets(InputStream in, Limits limits) throws IOException {
        var file = Files.createTempFile("solmu-import-", ".tmp");
        try {
            copy(in, file, limits);
            return FileKind.of(file) == FileKind.ZIP ? Workbook.sheets(file, limits) : List.of();
        } catch (RefusedException _) {
            return List.of();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream in, Path file, Limits limits) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > limits.bytes()) {
                    throw new RefusedException(Reason.TOO_LARGE, String.valueOf(limits.bytes() >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Outcome readFile(Path file, String fileName, @Nullable String sheet, Limits limits, Sink sink)
            throws IOException {
        var rows = new RowAssembler(limits, sink);
        return switch (FileKind.of(file)) {
            case EMPTY -> throw new RefusedException(Reason.EMPTY);
            case ENCRYPTED_OFFICE -> throw new RefusedException(Reason.ENCRYPTED);
            case OLD_OFFICE -> throw new RefusedException(Reason.OLD_XLS);
            case OTHER -> throw new RefusedException(Reason.NOT_A_TABLE, fileName);
            case ZIP -> rows.outcome(Workbook.read(file, fileName, sheet, limits, rows));
            case TEXT -> rows.outcome(readText(file, limits, rows));
        };
    }

    private static Format readText(Path file, Limits limits, RowAssembler rows) throws IOException {
        var charset = Encodings.of(file);
        String start;
        try (var reader = open(file, charset)) {
            var sample = new char[SAMPLE];
            int read = reader.read(sample);
            start = new String(sample, 0, Math.max(read, 0));
        }
        char named = Separators.named(start);
        char separator = named == 0 ? Separators.mostLikely(start) : named;
        try (var reader = open(file, charset)) {
            var characters = new Characters(reader);
            new CsvReader(characters, separator, limits, named == 0 ? rows::row : afterFirst(rows)).readAll();
        }
        return new Format.Text(charset, separator);
    }

    /** The line that names the separator is not the header. */
    private static CsvReader.RowTaker afterFirst(RowAssembler rows) {
        return (line, cells, width, written, cutShort) -> {
            if (line > 1) {
                rows.row(line, cells, width, written, cutShort);
            }
        };
    }

    /** Bytes that are nothing in the encoding come out as U+FFFD, which the rows report. */
    private static Reader open(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
