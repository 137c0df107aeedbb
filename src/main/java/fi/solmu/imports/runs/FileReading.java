package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Opens a file that somebody brought: its headings, its first rows, then all of them one by one. */
final class FileReading {
    private static final int SAMPLE_ROWS = 60;
    private static final int ROWS_AT_MOST = 50_000;

    private final byte[] file;

    FileReading(String fileName, byte[] file) {
        this.file = file;
    }

    /** The head of the file. */
    sealed interface Sample {
        record Rows(List<String> headings, List<List<String>> rows) implements Sample {}

        record Refused(Problem reason) implements Sample {}
    }

    /** Where the rows go. */
    interface RowSink {
        /** Problems are those of the row's shape. False when no more rows are wanted. */
        boolean row(int line, List<String> cells, List<Problem> problems);
    }

    Sample sample() {
        var rows = new ArrayList<List<String>>();
        var headings = new ArrayList<String>();
        var refused = read((line, cells, _) -> {
            if (line == 1) {
                headings.addAll(cells);
            } else {
                rows.add(cells);
            }
            return rows.size() < SAMPLE_ROWS;
        });
        return refused.<Sample>map(Sample.Refused::new).orElseGet(() -> new Sample.Rows(headings, rows));
    }

    /** Why the file as a whole cannot be read, if it cannot. */
    Optional<Problem> rows(RowSink sink) {
        var count = new int[1];
        var refused = read((line, cells, problems) ->
                line == 1 || (++count[0] <= ROWS_AT_MOST && sink.row(line, cells, problems)));
        if (refused.isEmpty() && count[0] > ROWS_AT_MOST) {
            return Optional.of(Problem.of(null, "too_many_rows", String.valueOf(ROWS_AT_MOST)));
        }
        return refused;
    }

    private Optional<Problem> read(RowSink sink) {
        var text = text();
        if (text.isBlank()) {
            return Optional.of(Problem.of(null, "empty_file"));
        }
        var firstLine = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(firstLine))
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            int width = 0;
            var iterator = parser.iterator();
            int line = 1;
            while (iterator.hasNext()) {
                var cells = iterator.next().toList();
                width = line == 1 ? cells.size() : width;
                var problems = cells.size() == width
                        ? List.<Problem>of()
                        : List.of(Problem.of(null, "cells", String.valueOf(cells.size()), String.valueOf(width)));
                if (!sink.row(line, cells, problems)) {
                    return Optional.empty();
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            return Optional.of(Problem.of(null, "not_a_table"));
        }
    }

    private String text() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static char delimiter(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
