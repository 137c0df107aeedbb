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
import org.jspecify.annotations.Nullable;

/** Opens a file that somebody brought: its headings, its first rows, then all of them one by one. */
final class FileReading {
    private static final int SAMPLE_ROWS = 60;
    private static final Limits LIMITS = Limits.USUAL.withBytes(25L << 20).withRows(50_000);

    /** The heading of the column that says which sheet a row is from. */
    private static final String SHEET = "Sheet";

    private final String fileName;
    private final byte[] file;
    private final List<String> sheets;

    /**
     * A file.
     *
     * @param isNetwork whether a sheet's name is that of a network: such sheets are read one after the other, and each row
     *     says in a column more which sheet it is from
     */
    FileReading(String fileName, byte[] file, Predicate<String> isNetwork) {
        this.fileName = fileName;
        this.file = file;
        this.sheets = sheets(file, isNetwork);
    }

    private static List<String> sheets(byte[] file, Predicate<String> isNetwork) {
        try {
            return Tables.sheets(new ByteArrayInputStream(file), LIMITS).stream()
                    .filter(isNetwork)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var refused = read(headings, (_, cells, _) -> {
            rows.add(cells);
            return rows.size() < SAMPLE_ROWS;
        });
        return refused.<Sample>map(Sample.Refused::new).orElseGet(() -> new Sample.Rows(headings, rows));
    }

    /** Why the file as a whole cannot be read, if it cannot; rows that were given out before are void then. */
    Optional<Problem> rows(RowSink sink) {
        return read(new ArrayList<>(), sink);
    }

    private Optional<Problem> read(List<String> headings, RowSink taker) {
        if (sheets.isEmpty()) {
            return read(null, headings, 0, taker);
        }
        int[] last = {0};
        for (var sheet : sheets) {
            var own = new ArrayList<String>();
            var refused = read(sheet, own, last[0], (line, cells, problems) -> {
                last[0] = line;
                var wrong = new ArrayList<>(problems);
                if (headings.isEmpty()) {
                    headings.addAll(own);
                    headings.add(SHEET);
                } else if (!own.equals(headings.subList(0, headings.size() - 1))) {
                    wrong.add(Problem.of(null, "sheets_differ", sheet, sheets.getFirst()));
                }
                var withSheet = new ArrayList<>(cells);
                withSheet.add(sheet);
                return taker.row(line, withSheet, wrong);
            });
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /**
     * One sheet.
     *
     * @param sheet none for the first, or for a file without sheets
     * @param before how many lines came before
     */
    private Optional<Problem> read(@Nullable String sheet, List<String> headings, int before, RowSink taker) {
        try {
            var outcome = Tables.read(new ByteArrayInputStream(file), fileName, sheet, LIMITS, new Sink() {
                @Override
                public void header(List<String> columns) {
                    headings.addAll(columns);
                }

                @Override
                public void row(Row row) {
                    if (!taker.row(before + row.line(), texts(row), problems(row))) {
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
