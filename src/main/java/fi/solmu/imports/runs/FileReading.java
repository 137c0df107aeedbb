package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.tables.Cell;
import fi.solmu.imports.tables.Limits;
import fi.solmu.imports.tables.Outcome;
import fi.solmu.imports.tables.Row;
import fi.solmu.imports.tables.Sink;
import fi.solmu.imports.tables.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens a file that somebody brought: its headings, its first rows, then all of them one by one. */
final class FileReading {
    private static final int SAMPLE_ROWS = 60;
    private static final Limits LIMITS = Limits.USUAL.withBytes(25L << 20).withRows(50_000);

    private final String fileName;
    private final byte[] file;

    FileReading(String fileName, byte[] file) {
        this.fileName = fileName;
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

    /** Leaves the reading when nobody wants more rows. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    Sample sample() {
        var headings = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        var refused = read(headings, row -> {
            rows.add(texts(row));
            return rows.size() < SAMPLE_ROWS;
        });
        return refused.<Sample>map(Sample.Refused::new).orElseGet(() -> new Sample.Rows(headings, rows));
    }

    /** Why the file as a whole cannot be read, if it cannot; rows that were given out before are void then. */
    Optional<Problem> rows(RowSink sink) {
        return read(new ArrayList<>(), row -> sink.row(row.line(), texts(row), problems(row)));
    }

    private Optional<Problem> read(List<String> headings, Predicate<Row> taker) {
        try {
            var outcome = Tables.read(new ByteArrayInputStream(file), fileName, null, LIMITS, new Sink() {
                @Override
                public void header(List<String> columns) {
                    headings.addAll(columns);
                }

                @Override
                public void row(Row row) {
                    if (!taker.test(row)) {
                        throw new Enough();
                    }
                }
            });
            return switch (outcome) {
                case Outcome.Read _ -> Optional.empty();
                case Outcome.Refused(var reason, var arguments) ->
                    Optional.of(new Problem(null, reason.name().toLowerCase(Locale.ROOT), arguments));
            };
        } catch (Enough _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static List<Problem> problems(Row row) {
        return row.problems().stream()
                .map(problem -> new Problem(
                        problem.column(), problem.code().name().toLowerCase(Locale.ROOT), problem.arguments()))
                .toList();
    }
}
