package fi.solmu.shell.tables;

import fi.solmu.shell.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The kinds of file in which a table can be taken out of the register. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", Workbook.CONTENT_TYPE);

    private final String ending;
    private final String contentType;

    TableFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** How the file's name ends; also how addresses name the format. */
    public String ending() {
        return ending;
    }

    public static Optional<TableFormat> of(String ending) {
        for (var format : values()) {
            if (format.ending.equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Begins a download of this name (without its ending); close the writer when the rows are written. */
    public TableWriter download(HttpServletResponse response, String name) throws IOException {
        var to = Download.begin(response, contentType, name + "." + ending);
        return switch (this) {
            case CSV -> new CsvWriter(to);
            case XLSX -> new Spreadsheet(to, name);
        };
    }
}
