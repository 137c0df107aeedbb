package fi.solmu.shell.tables;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How the cells of a workbook look: made once for all its sheets. */
final class SheetStyles {
    private final SXSSFWorkbook workbook;
    final CellStyle head;
    final CellStyle day;
    final CellStyle link;
    final CellStyle linkedDay;

    SheetStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        var bold = workbook.createFont();
        bold.setBold(true);
        head = workbook.createCellStyle();
        head.setFont(bold);
        var linked = workbook.createFont();
        linked.setUnderline(Font.U_SINGLE);
        linked.setColor(IndexedColors.DARK_BLUE.getIndex());
        link = workbook.createCellStyle();
        link.setFont(linked);
        short asDay = workbook.createDataFormat().getFormat("d.m.yyyy");
        day = workbook.createCellStyle();
        day.setDataFormat(asDay);
        linkedDay = workbook.createCellStyle();
        linkedDay.setFont(linked);
        linkedDay.setDataFormat(asDay);
    }

    Hyperlink linkTo(String address) {
        var to = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        to.setAddress(address);
        return to;
    }
}
