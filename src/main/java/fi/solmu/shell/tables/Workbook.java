package fi.solmu.shell.tables;

import fi.solmu.shell.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file of one or more sheets (työkirja). Only the last rows of a sheet are in memory. Nothing leaves before
 * {@link #write} or {@link #send}: a failure midway leaves no half file behind that looks whole.
 */
public final class Workbook implements AutoCloseable {
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_IN_MEMORY = 100;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SheetNames names = new SheetNames();
    private final SheetStyles styles = new SheetStyles(workbook);
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable Sheet open;

    /**
     * The next sheet of the file; the one before it takes no more rows.
     *
     * @param name shortened and changed where a sheet cannot have it, or another sheet has it already
     */
    public TableWriter sheet(String name) {
        if (open != null) {
            open.close();
        }
        open = new Sheet(workbook.createSheet(names.free(name)), styles);
        sheets.add(open);
        return open;
    }

    /** The whole file; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("a workbook has at least one sheet");
        }
        sheets.forEach(Sheet::close);
        workbook.write(to);
    }

    /** The whole file as a download of this name (without its ending). */
    public void send(HttpServletResponse response, String name) throws IOException {
        write(Download.begin(response, CONTENT_TYPE, name + ".xlsx"));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
