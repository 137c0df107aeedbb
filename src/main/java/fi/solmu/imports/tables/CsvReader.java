package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Problem.Code;
import fi.solmu.imports.tables.RawCell.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads separated values as people's programs write them (RFC 4180 and its neighbours). What sets it apart from a
 * library's parser is that it goes on: a quotation mark that is never closed costs its own line and no other.
 */
final class CsvReader {

    /** Takes each row as it is found. */
    interface RowTaker {
        void row(int line, List<RawCell> cells, int width, int written, boolean cutShort);
    }

    private final Characters characters;
    private final char separator;
    private final Limits limits;
    private final RowTaker taker;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;
    private @Nullable Fault fault;
    private boolean cutShort;
    private int line = 1;

    CsvReader(Characters characters, char separator, Limits limits, RowTaker taker) {
        this.characters = characters;
        this.separator = separator;
        this.limits = limits;
        this.taker = taker;
    }

    void readAll() throws IOException {
        while (characters.peek() != Characters.END) {
            readRow();
        }
    }

    private void readRow() throws IOException {
        int firstLine = line;
        var cells = new ArrayList<RawCell>();
        int width = 0;
        int column = 0;
        cutShort = false;
        while (true) {
            var cell = readCell(column);
            if (!cell.isBlank()) {
                width = column + 1;
            }
            if (column < limits.columns()) {
                cells.add(cell);
            }
            column++;
            if (cutShort || !atSeparator()) {
                break;
            }
            characters.next();
        }
        if (!cutShort) {
            endLine(characters.next());
        }
        taker.row(firstLine, cells, width, column, cutShort);
    }

    private RawCell readCell(int column) throws IOException {
        int firstLine = line;
        text.setLength(0);
        tooLong = false;
        fault = null;
        if (characters.peek() == '"') {
            characters.next();
            readQuoted();
        } else {
            readPlain();
        }
        if (tooLong && fault == null) {
            fault = Fault.of(Code.TOO_LONG, String.valueOf(limits.cellLength()));
        } else if (fault == null && looksLikeFormula()) {
            fault = Fault.of(Code.FORMULA);
        }
        return new RawCell(firstLine, column, new Cell(text.toString(), false), fault);
    }

    private void readPlain() throws IOException {
        while (!atSeparator() && !atLineEnd()) {
            add((char) characters.next());
        }
    }

    /** Remembers the first line end inside the quotes: that is where to go on if they turn out never to be closed. */
    private void readQuoted() throws IOException {
        int lineAfterMark = 0;
        int lengthAtMark = 0;
        while (true) {
            int c = characters.next();
            boolean marked = lineAfterMark > 0;
            if (c == '"' && characters.peek() == '"') {
                add((char) characters.next());
            } else if (c == '"' && (atSeparator() || atLineEnd())) {
                characters.forgetMark();
                return;
            } else if (c == '"' && !marked) {
                fault = Fault.of(Code.STRAY_QUOTE);
                add('"');
                readPlain();
                return;
            } else if (c == '"' || c == Characters.END || (marked && characters.sinceMark() > Characters.LOOKAHEAD)) {
                giveUp(lineAfterMark, lengthAtMark);
                return;
            } else if (c == '\n' || c == '\r') {
                int length = text.length();
                endLine(c);
                add('\n');
                if (!marked) {
                    characters.mark();
                    lineAfterMark = line;
                    lengthAtMark = length;
                }
            } else {
                add((char) c);
            }
        }
    }

    private void giveUp(int lineAfterMark, int lengthAtMark) {
        fault = Fault.of(Code.UNCLOSED_QUOTE);
        cutShort = true;
        if (lineAfterMark > 0) {
            characters.backToMark();
            line = lineAfterMark;
            text.setLength(lengthAtMark);
        }
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && characters.peek() == '\n') {
            characters.next();
        }
        line++;
    }

    private void add(char c) {
        if (text.length() < limits.cellLength()) {
            text.append(c);
        } else {
            tooLong = true;
        }
    }

    private boolean looksLikeFormula() {
        return !text.isEmpty() && text.charAt(0) == '=';
    }

    private boolean atSeparator() throws IOException {
        return characters.peek() == separator;
    }

    private boolean atLineEnd() throws IOException {
        int c = characters.peek();
        return c == '\n' || c == '\r' || c == Characters.END;
    }
}
