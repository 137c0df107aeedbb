package fi.solmu.imports.tables;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** What came of reading a file. */
public sealed interface Outcome {

    /** Read to its end. Rows with problems are among the rows. */
    record Read(Format format, List<String> header, int rows, int rowsWithProblems) implements Outcome {
        public Read {
            header = List.copyOf(header);
        }
    }

    /** Not read, or not to its end: rows that were given out before are void. */
    record Refused(Reason reason, List<String> arguments) implements Outcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public String messageKey() {
            return "imports.problem." + reason.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a whole file is refused; the sentences are in docs/algorithms/reading-tables.md. */
    enum Reason {
        EMPTY,
        NO_HEADER,
        NOT_A_TABLE,
        TOO_LARGE,
        TOO_MANY_ROWS,
        ZIP_BOMB,
        EXTERNAL_ENTITY,
        ENCRYPTED,
        OLD_XLS,
        NO_SUCH_SHEET
    }

    /** How the file turned out to be written: shown to the person, who may know better. */
    sealed interface Format {
        record Text(Charset charset, char separator) implements Format {}

        record Workbook(String sheet, List<String> sheets) implements Format {
            public Workbook {
                sheets = List.copyOf(sheets);
            }
        }
    }
}
