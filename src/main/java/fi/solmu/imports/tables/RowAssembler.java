package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Outcome.Reason;
import fi.solmu.imports.tables.Problem.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Makes rows of what a reader finds: the first that is not blank is the header, the others are checked against it. */
final class RowAssembler {

    private static final char REPLACEMENT = '\uFFFD';

    private final Limits limits;
    private final Sink sink;
    private List<String> header = List.of();
    private int rows;
    private int rowsWithProblems;

    RowAssembler(Limits limits, Sink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    List<String> header() {
        return header;
    }

    /**
     * @param cells those within the limit of columns
     * @param width the number of cells up to the last that is not blank, however many there are
     * @param written the number of cells written, or the width where blank cells need not be written
     * @param cutShort whether the rest of the row is lost, and its cells therefore not missed
     */
    void row(int line, List<RawCell> cells, int width, int written, boolean cutShort) {
        if (width == 0) {
            return;
        }
        if (header.isEmpty()) {
            readHeader(cells, width);
            return;
        }
        if (++rows > limits.rows()) {
            throw new RefusedException(Reason.TOO_MANY_ROWS, String.valueOf(limits.rows()));
        }
        var row = new Row(line, inColumns(cells), problems(line, cells, width, written, cutShort));
        rowsWithProblems += row.isSound() ? 0 : 1;
        sink.row(row);
    }

    Outcome.Read outcome(Outcome.Format format) {
        if (header.isEmpty()) {
            throw new RefusedException(Reason.EMPTY);
        }
        return new Outcome.Read(format, header, rows, rowsWithProblems);
    }

    private void readHeader(List<RawCell> cells, int width) {
        boolean words =
                cells.stream().anyMatch(cell -> cell.cell().text().chars().anyMatch(Character::isLetter));
        boolean sound = cells.stream()
                .allMatch(cell -> cell.fault() == null && contentProblems(cell).isEmpty());
        if (!words || !sound || width > limits.columns()) {
            throw new RefusedException(Reason.NO_HEADER);
        }
        var names = new ArrayList<>(Collections.nCopies(width, ""));
        cells.stream()
                .filter(cell -> cell.column() < width)
                .forEach(cell -> names.set(cell.column(), cell.cell().text().strip()));
        header = List.copyOf(names);
        sink.header(header);
    }

    private List<Cell> inColumns(List<RawCell> cells) {
        var inColumns = new ArrayList<>(Collections.nCopies(header.size(), Cell.EMPTY));
        for (var cell : cells) {
            if (cell.column() < header.size()) {
                inColumns.set(
                        cell.column(),
                        new Cell(cell.cell().text().strip(), cell.cell().computed()));
            }
        }
        return inColumns;
    }

    private List<Problem> problems(int line, List<RawCell> cells, int width, int written, boolean cutShort) {
        var problems = new ArrayList<Problem>();
        for (var cell : cells) {
            var fault = cell.fault();
            if (fault != null) {
                problems.add(new Problem(cell.line(), columnName(cell.column()), fault.code(), fault.arguments()));
            }
            problems.addAll(contentProblems(cell));
        }
        if (width > header.size()) {
            problems.add(wrongWidth(line, Code.TOO_MANY_COLUMNS, width));
        } else if (written < header.size() && !cutShort) {
            problems.add(wrongWidth(line, Code.TOO_FEW_COLUMNS, written));
        }
        return problems;
    }

    private Problem wrongWidth(int line, Code code, int found) {
        return new Problem(line, "", code, List.of(String.valueOf(found), String.valueOf(header.size())));
    }

    private List<Problem> contentProblems(RawCell cell) {
        var text = cell.cell().text();
        if (text.indexOf(REPLACEMENT) >= 0) {
            return List.of(new Problem(cell.line(), columnName(cell.column()), Code.NOT_TEXT, List.of()));
        }
        var bad = text.chars().filter(RowAssembler::isControl).findFirst();
        return bad.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        cell.line(),
                        columnName(cell.column()),
                        Code.CONTROL_CHARACTER,
                        List.of(String.format(Locale.ROOT, "U+%04X", bad.getAsInt()))));
    }

    /** Also those that turn the direction of text, for they make a name look like another. */
    private static boolean isControl(int c) {
        boolean whiteSpace = c == '\t' || c == '\n' || c == '\r';
        return (Character.isISOControl(c) && !whiteSpace)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private String columnName(int column) {
        var name = column < header.size() ? header.get(column) : "";
        return Objects.requireNonNull(name).isEmpty() ? "#" + (column + 1) : name;
    }
}
