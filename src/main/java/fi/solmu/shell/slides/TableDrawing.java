package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A table put on slides as its plan says: the head on each of them, hairlines between rows, figures at the right. */
final class TableDrawing {
    /** The style of PowerPoint's own that adds no colours and lines to ours. */
    private static final String NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

    private static final Color INK = new Color(0x1f1d19);
    private static final Color HEAD = new Color(0xf2efe7);
    private static final String LINE = "DDD8CB";
    private static final String STRONG_LINE = "857E70";
    private static final double HAIRLINE = 0.75;
    private static final double STRONG = 1;
    private final TablePlan plan;
    private final String title;
    private final List<String> head;
    private final List<List<Cell>> rows;
    private final List<Boolean> figures = new ArrayList<>();
    private final String language;

    TableDrawing(TablePlan plan, String title, List<String> head, List<List<Cell>> rows, Language language) {
        this.plan = plan;
        this.title = title;
        this.head = head;
        this.rows = rows;
        this.language = language.locale().toLanguageTag();
        for (int column = 0; column < head.size(); column++) {
            figures.add(holdsFigures(column));
        }
    }

    /** The rows from {@code first} on, before {@code next}. */
    void draw(XSLFSlide slide, int first, int next, double top) {
        var table = slide.createTable(next - first + 1, head.size());
        double height = plan.headHeight();
        table.setRowHeight(0, plan.headHeight());
        for (int column = 0; column < head.size(); column++) {
            table.setColumnWidth(column, plan.widths().get(column));
            fill(table.getCell(0, column), plan.head().get(column), column, null);
            beHead(table.getCell(0, column));
        }
        for (int row = first; row < next; row++) {
            int at = row - first + 1;
            table.setRowHeight(at, plan.heights().get(row));
            height += plan.heights().get(row);
            for (int column = 0; column < head.size(); column++) {
                fill(
                        table.getCell(at, column),
                        plan.rows().get(row).get(column),
                        column,
                        rows.get(row).get(column).address());
            }
        }
        table.setAnchor(new Rectangle2D.Double(Template.LEFT, top, Template.WIDTH, height));
        var properties = table.getCTTable().getTblPr();
        properties.setFirstRow(true);
        properties.setBandRow(false);
        properties.setTableStyleId(NO_STYLE);
        var about = ((CTGraphicalObjectFrame) table.getXmlObject())
                .getNvGraphicFramePr()
                .getCNvPr();
        about.setName(title);
        about.setDescr(title + ": " + String.join(", ", plan.head()));
    }

    private boolean holdsFigures(int column) {
        boolean some = false;
        for (var row : rows) {
            var cell = row.get(column);
            if (!cell.figure() && !cell.text().isEmpty()) {
                return false;
            }
            some |= cell.figure();
        }
        return some;
    }

    private void fill(XSLFTableCell cell, String text, int column, @Nullable String address) {
        cell.setLeftInset(TablePlan.SIDE);
        cell.setRightInset(TablePlan.SIDE);
        cell.setTopInset(TablePlan.ABOVE);
        cell.setBottomInset(TablePlan.ABOVE);
        cell.setVerticalAlignment(VerticalAlignment.TOP);
        lineUnder(cell, HAIRLINE, LINE);
        cell.clearText();
        var body = ((CTTableCell) cell.getXmlObject()).getTxBody();
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
            body.addNewLstStyle();
        }
        var paragraph = cell.addNewTextParagraph();
        paragraph.setTextAlign(figures.get(column) ? TextAlign.RIGHT : TextAlign.LEFT);
        var run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(plan.size());
        run.setFontColor(INK);
        run.getRPr(true).setLang(language);
        if (address != null && !text.isEmpty()) {
            run.createHyperlink().setAddress(address);
        }
    }

    private static void beHead(XSLFTableCell cell) {
        cell.setFillColor(HEAD);
        cell.setVerticalAlignment(VerticalAlignment.BOTTOM);
        lineUnder(cell, STRONG, STRONG_LINE);
        cell.getTextParagraphs().getFirst().getTextRuns().getFirst().setBold(true);
    }

    /** POI's own borders put the parts of a line in an order that the schema does not have. */
    private static void lineUnder(XSLFTableCell cell, double width, String colour) {
        var properties = ((CTTableCell) cell.getXmlObject()).getTcPr();
        if (properties.isSetLnB()) {
            properties.unsetLnB();
        }
        var line = properties.addNewLnB();
        line.setW(Units.toEMU(width));
        line.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(colour));
    }
}
