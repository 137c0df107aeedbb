package fi.solmu.shell.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook. Every text is stored as a text, whatever it begins with, so that no program runs it as a
 * formula. A column is as wide as its longest text, within limits.
 */
final class Sheet implements TableWriter {
    private static final int MOST_LINKS = 65_530; // more, and Excel calls the file broken
    private static final int LONGEST_ADDRESS = 2_079;
    private static final int LETTER = 256; // widths are in parts of a letter
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final List<Integer> widths = new ArrayList<>();
    private int next;
    private int links;
    private boolean closed;

    Sheet(SXSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    @Override
    public void head(String... names) {
        row((Object[]) names);
        for (var cell : sheet.getRow(next - 1)) {
            cell.setCellStyle(styles.head);
        }
        sheet.createFreezePane(0, next);
    }

    @Override
    public void row(@Nullable Object... cells) {
        if (closed) {
            throw new IllegalStateException("the sheet is closed");
        }
        var row = sheet.createRow(next++);
        for (int column = 0; column < cells.length; column++) {
            if (column == widths.size()) {
                widths.add(NARROWEST);
            }
            if (cells[column] != null) {
                write(cells[column], row.createCell(column));
            }
        }
    }

    private void write(Object content, Cell cell) {
        switch (content) {
            case Linked(Object shown, String address) -> {
                write(shown, cell);
                link(cell, address);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(styles.day);
            }
            case Object other -> {
                var text = CellTexts.fitting(other.toString());
                cell.setCellValue(text);
                widths.set(cell.getColumnIndex(), Math.max(widths.get(cell.getColumnIndex()), text.length() + 2));
            }
        }
    }

    private void link(Cell cell, String address) {
        if (links < MOST_LINKS && address.length() <= LONGEST_ADDRESS) {
            links++;
            cell.setHyperlink(styles.linkTo(address));
            cell.setCellStyle(cell.getCellStyle().equals(styles.day) ? styles.linkedDay : styles.link);
        }
    }

    /** It takes no more rows; what it holds stays in the workbook. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            for (int column = 0; column < widths.size(); column++) {
                sheet.setColumnWidth(column, Math.min(widths.get(column), WIDEST) * LETTER);
            }
        }
    }
}
