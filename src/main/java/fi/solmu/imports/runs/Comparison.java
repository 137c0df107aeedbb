package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a file with what the register knows, row by row. Writes nothing; needs no database. */
final class Comparison {
    private Comparison() {}

    /** Where the judged rows go. */
    interface Sink {
        /** What the columns were taken for; told once, before the rows. */
        void mapping(Mapping mapping);

        /** The next row; false when no more are wanted. */
        boolean row(Judged row);
    }

    /**
     * Reads the file and gives every row to the sink with what it is to the register.
     *
     * @param mapping what a person said of the columns; recognised when nobody has
     * @param before what they meant when the list was last taken in
     * @return why the file as a whole cannot be read, if it cannot
     */
    static Optional<Problem> compare(
            ImportKind kind,
            Against against,
            @Nullable Mapping mapping,
            @Nullable Mapping before,
            String fileName,
            byte[] file,
            Sink sink) {
        var table = new FileReading(fileName, file, against::isNetwork);
        Mapping columns;
        if (mapping != null) {
            columns = mapping;
        } else {
            var sample = table.sample();
            if (sample instanceof FileReading.Sample.Refused(var reason)) {
                return Optional.of(reason);
            }
            var rows = (FileReading.Sample.Rows) sample;
            columns = Mapping.recognise(kind, rows.headings(), rows.rows(), against::isNetwork, before);
        }
        sink.mapping(columns);
        if (!columns.hasName()) {
            return Optional.of(Problem.of(null, "no_name_column"));
        }
        return switch (against) {
            case Known known -> {
                var reading = new RowReading(kind, columns, known.regions());
                var judge = Judge.of(kind, known, columns);
                yield table.rows((line, cells, problems) -> sink.row(judge.judge(reading.read(line, cells, problems))));
            }
            case Against.People people -> together(people, columns, table, sink);
        };
    }

    /** Who a row is of depends on all the others. */
    private static Optional<Problem> together(Against.People people, Mapping columns, FileReading table, Sink sink) {
        var network = columns.network();
        if (network != null) {
            var named = people.lookups().network(network);
            if (named.isEmpty() || named.get().closed()) {
                return Optional.of(Problem.of(null, named.isEmpty() ? "no_such_network" : "closed_list"));
            }
        }
        var reading = new PeopleRowReading(columns, people.lookups());
        var rows = new ArrayList<ReadRow>();
        var refusal = table.rows((line, cells, problems) -> rows.add(reading.read(line, cells, problems)));
        if (refusal.isEmpty()) {
            for (var row : people.judge(ImportKind.PEOPLE, columns, rows)) {
                if (!sink.row(row)) {
                    break;
                }
            }
        }
        return refusal;
    }
}
