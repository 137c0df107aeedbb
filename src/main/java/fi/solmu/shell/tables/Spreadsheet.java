package fi.solmu.shell.tables;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet, written when the table is closed. */
public final class Spreadsheet implements TableWriter {
    private final OutputStream to;
    private final Workbook workbook = new Workbook();
    private final TableWriter sheet;

    public Spreadsheet(OutputStream to, String name) {
        this.to = to;
        sheet = workbook.sheet(name);
    }

    @Override
    public void head(String... names) throws IOException {
        sheet.head(names);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        sheet.row(cells);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(to);
        }
    }
}
