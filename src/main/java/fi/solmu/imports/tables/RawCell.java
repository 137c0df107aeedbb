package fi.solmu.imports.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell as a reader found it, before it is known what column it is in. */
record RawCell(int line, int column, Cell cell, @Nullable Fault fault) {

    /** What its reader already knows to be wrong with it. */
    record Fault(Problem.Code code, List<String> arguments) {
        static Fault of(Problem.Code code, String... arguments) {
            return new Fault(code, List.of(arguments));
        }
    }

    boolean isBlank() {
        return fault == null && cell.text().isBlank();
    }
}
