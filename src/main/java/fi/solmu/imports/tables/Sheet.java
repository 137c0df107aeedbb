package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Problem.Code;
import fi.solmu.imports.tables.RawCell.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, read cell by cell; never more than a row of it is in memory. */
final class Sheet {

    private static final int MOST_LINES = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final XMLStreamReader xml;
    private final List<String> strings;
    private final Set<String> dateStyles;
    private final boolean since1904;
    private final Limits limits;
    private final RowAssembler rows;
    private final CappedText text;

    private int line;
    private int column;
    private int width;
    private List<RawCell> cells = new ArrayList<>();
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean inValue;

    Sheet(
            XMLStreamReader xml,
            List<String> strings,
            Set<String> dateStyles,
            boolean since1904,
            Limits limits,
            RowAssembler rows) {
        this.xml = xml;
        this.strings = strings;
        this.dateStyles = dateStyles;
        this.since1904 = since1904;
        this.limits = limits;
        this.rows = rows;
        text = new CappedText(limits.cellLength());
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inValue) {
                        text.append(xml);
                    }
                }
                default -> {}
            }
        }
    }

    private void start(String element) {
        switch (element) {
            case "row" -> {
                line = number(SafeXml.attribute(xml, "r"), line + 1, MOST_LINES);
                cells = new ArrayList<>();
                column = -1;
                width = 0;
            }
            case "c" -> {
                column = column(SafeXml.attribute(xml, "r"));
                type = SafeXml.attribute(xml, "t");
                style = SafeXml.attribute(xml, "s");
                formula = false;
                text.clear();
            }
            case "f" -> formula = true;
            case "v", "t" -> inValue = true;
            case "rPh" -> inValue = false;
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "v", "t" -> inValue = false;
            case "c" -> addCell();
            case "row" -> rows.row(line, cells, width, Integer.MAX_VALUE, false);
            default -> {}
        }
    }

    private void addCell() {
        var value = value();
        var cell = new RawCell(line, column, new Cell(value, formula), fault(value));
        if (!cell.isBlank()) {
            width = Math.max(width, column + 1);
        }
        if (column < limits.columns() && cells.size() < limits.columns()) {
            cells.add(cell);
        }
    }

    private String value() {
        var written = text.toString();
        return switch (type) {
            case "s" -> shared(written);
            case "b" -> written.equals("1") ? "true" : "false";
            case "", "n" ->
                dateStyles.contains(style) ? CellValues.date(written, since1904) : CellValues.number(written);
            default -> written;
        };
    }

    private String shared(String written) {
        int number = number(written, -1, Integer.MAX_VALUE);
        return number >= 0 && number < strings.size() ? strings.get(number) : "";
    }

    private @Nullable Fault fault(String value) {
        if (text.isCut() || value.length() > limits.cellLength()) {
            return Fault.of(Code.TOO_LONG, String.valueOf(limits.cellLength()));
        }
        if (type.equals("e")) {
            return Fault.of(Code.CELL_ERROR, value);
        }
        return formula && value.isBlank() ? Fault.of(Code.FORMULA) : null;
    }

    /** B5 is column 1; a cell that does not say is the next. */
    private int column(String reference) {
        int number = 0;
        for (int i = 0;
                i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z';
                i++) {
            number = number * 26 + reference.charAt(i) - 'A' + 1;
        }
        return number == 0 || number > MOST_COLUMNS ? column + 1 : number - 1;
    }

    private static int number(String text, int otherwise, int most) {
        if (!text.matches("\\d{1,9}")) {
            return otherwise;
        }
        int number = Integer.parseInt(text);
        return number > most ? otherwise : number;
    }
}
