package fi.solmu.imports.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was read, all of it kept to look at. */
record Collected(Outcome outcome, List<Row> rows) {

    static Collected of(String csv) {
        return of(csv.getBytes(StandardCharsets.UTF_8));
    }

    static Collected of(byte[] file) {
        return of(file, null, Limits.USUAL);
    }

    static Collected of(byte[] file, @Nullable String sheet, Limits limits) {
        var rows = new ArrayList<Row>();
        try {
            var outcome = Tables.read(new ByteArrayInputStream(file), "list", sheet, limits, rows::add);
            return new Collected(outcome, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** Each as "line column CODE". */
    List<String> problems() {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .toList();
    }

    List<String> header() {
        return ((Outcome.Read) outcome).header();
    }

    Outcome.Format format() {
        return ((Outcome.Read) outcome).format();
    }

    Outcome.Reason refusal() {
        return ((Outcome.Refused) outcome).reason();
    }
}
