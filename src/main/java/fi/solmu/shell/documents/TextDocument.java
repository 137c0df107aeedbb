package fi.solmu.shell.documents;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Download;
import fi.solmu.shell.slides.SharesChart;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/**
 * A document for word processors (asiakirja): a DOCX file on A4. Headings are headings, so that one can move by them and
 * make a table of contents; lists are lists; the first row of a table is its head and is repeated on each page. The language
 * is told to programs that read aloud.
 *
 * <p>Nothing leaves before {@link #write} or {@link #send}: a failure midway leaves no half file behind.
 */
public final class TextDocument implements AutoCloseable {
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int DEEPEST = 3;
    private static final double TEXT_WIDTH = 482; // of an A4 with margins of two centimetres

    /** Letters that a column gets room for, at least and at most. */
    private static final int SHORT = 12;

    private static final int LONG = 44;

    /** Tables with no more rows are not cut between pages. */
    private static final int MOST_TOGETHER = 16;

    private final XWPFDocument document = new XWPFDocument();
    private final DocumentStyles styles;

    /**
     * @param title of the whole
     * @param language of all the words
     */
    public TextDocument(String title, Language language) {
        this.styles = new DocumentStyles(document, language);
        var about = document.getProperties().getCoreProperties();
        about.setTitle(plain(title));
        about.setCreator("Solmu");
        about.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(language.locale().toLanguageTag()));
        paragraph(title, DocumentStyles.TITLE);
    }

    /** A heading; the levels go down from 1, and none is left out. */
    public void heading(int level, String text) {
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("no heading of level " + level);
        }
        paragraph(text, DocumentStyles.HEADING + level);
    }

    public void paragraph(String text) {
        paragraph(text, DocumentStyles.BODY);
    }

    /** In smaller letters: what a table or a chart is of. */
    public void note(String text) {
        paragraph(text, DocumentStyles.NOTE);
    }

    /** Things in no order. */
    public void list(List<String> things) {
        for (var thing : things) {
            paragraph(thing, DocumentStyles.LIST).setNumID(styles.bullets());
        }
    }

    private XWPFParagraph paragraph(String text, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        var lines = text.strip().split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(plain(lines[at]));
        }
    }

    /** Without what XML forbids. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ");
    }

    /**
     * A table. Columns but the first hold figures, which stand at the right, unless told otherwise.
     *
     * @param texts how many columns from the left hold texts
     */
    public void table(List<String> head, int texts, List<? extends List<String>> rows) {
        var table = document.createTable(rows.size() + 1, head.size());
        look(table);
        layOut(table, head, rows);
        fill(table, 0, head, texts);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != head.size()) {
                throw new IllegalArgumentException(rows.get(row).size() + " cells under " + head.size() + " columns");
            }
            fill(table, row + 1, rows.get(row), texts);
        }
        var first = table.getRow(0);
        first.setRepeatHeader(true);
        for (var cell : first.getTableCells()) {
            cell.setColor("F2EFE7");
            cell.getParagraphs().getFirst().getRuns().forEach(run -> run.setBold(true));
        }
        for (int row = 0; row <= rows.size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            boolean together = rows.size() <= MOST_TOGETHER && row < rows.size();
            table.getRow(row).getTableCells().forEach(cell -> paragraph(cell).setKeepNext(together));
        }
        paragraph("", DocumentStyles.NOTE); // tables that touch would become one
    }

    private static void look(XWPFTable table) {
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setCellMargins(40, 80, 40, 80);
        var properties = table.getCTTbl().getTblPr();
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoVBand(true);
        var borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        for (var line : List.of(
                borders.isSetTop() ? borders.getTop() : borders.addNewTop(),
                borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(),
                borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH())) {
            line.setVal(STBorder.SINGLE);
            line.setSz(BigInteger.valueOf(4));
            line.setColor("DDD8CB");
        }
        for (var none : List.of(
                borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
                borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
                borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV())) {
            none.setVal(STBorder.NIL);
        }
    }

    /** Columns get room as their texts are long. */
    private static void layOut(XWPFTable table, List<String> head, List<? extends List<String>> rows) {
        var lengths = new int[head.size()];
        for (int column = 0; column < lengths.length; column++) {
            int least = Math.max(SHORT, longestWord(head.get(column)));
            int wanted = head.get(column).length();
            for (var row : rows) {
                least = Math.max(least, longestWord(row.get(column)));
                wanted = Math.max(wanted, row.get(column).length());
            }
            lengths[column] = Math.max(least, Math.min(wanted, LONG));
        }
        int all = IntStream.of(lengths).sum();
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < lengths.length; column++) {
            int width = (int) (TEXT_WIDTH * 20 * lengths[column] / all);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : table.getRows()) {
                row.getCell(column).setWidthType(TableWidthType.DXA);
                row.getCell(column).setWidth(String.valueOf(width));
            }
        }
    }

    private static int longestWord(String text) {
        return Stream.of(text.split(" ", -1)).mapToInt(String::length).max().orElse(0) + 2;
    }

    private static void fill(XWPFTable table, int row, List<String> texts, int atLeft) {
        for (int column = 0; column < texts.size(); column++) {
            var paragraph = paragraph(table.getRow(row).getCell(column));
            paragraph.setStyle(DocumentStyles.CELL);
            paragraph.setAlignment(column < atLeft ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            write(paragraph, texts.get(column));
        }
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    /** How wide a chart is, in points. */
    public static double chartWidth() {
        return TEXT_WIDTH;
    }

    /**
     * Bars of shares, native and with their own workbook.
     *
     * @param title what they show, for those who do not see it
     */
    public void chart(String title, SharesChart bars) {
        try {
            var paragraph = document.createParagraph();
            paragraph.setStyle(DocumentStyles.BODY);
            paragraph.setKeepNext(true);
            var run = paragraph.createRun();
            var chart = document.createChart(run, Units.toEMU(TEXT_WIDTH), Units.toEMU(bars.height()));
            bars.fill(chart);
            var about = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            about.setName(plain(title));
            about.setDescr(plain(title + ": " + bars.inWords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole file; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        document.write(to);
    }

    /** The whole file as a download of this name (without its ending). */
    public void send(HttpServletResponse response, String name) throws IOException {
        write(Download.begin(response, CONTENT_TYPE, name + ".docx"));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
