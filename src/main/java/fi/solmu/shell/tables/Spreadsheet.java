package fi.solmu.shell.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an XLSX file. Only the last rows are in memory. Every text is stored as a text, whatever it begins with,
 * so that no program runs it as a formula.
 */
public final class Spreadsheet implements TableWriter {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 24 * 256;
    private final OutputStream to;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle bold;
    private final CellStyle day;
    private int next;

    public Spreadsheet(OutputStream to, String name) {
        this.to = to;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("d.m.yyyy"));
    }

    @Override
    public void head(String... names) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < names.length; column++) {
            var cell = row.createCell(column);
            cell.setCellValue(names[column]);
            cell.setCellStyle(bold);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(@Nullable Object... cells) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> {}
                case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                case LocalDate date -> {
                    var cell = row.createCell(column);
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Object text -> row.createCell(column).setCellValue(fitting(text.toString()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(to);
        }
    }

    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most);
    }
}
