package fi.solmu.imports.tables;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with a place to come back to: a mark holds while no more than {@link #LOOKAHEAD} are read. */
final class Characters {

    static final int LOOKAHEAD = 1 << 16;
    static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[LOOKAHEAD * 2];
    private int at;
    private int end;
    private int mark = -1;

    Characters(Reader in) {
        this.in = in;
    }

    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : END;
    }

    int next() throws IOException {
        return at < end || fill() ? buffer[at++] : END;
    }

    void mark() {
        mark = at;
    }

    void forgetMark() {
        mark = -1;
    }

    int sinceMark() {
        return at - mark;
    }

    void backToMark() {
        at = mark;
        mark = -1;
    }

    private boolean fill() throws IOException {
        int keepFrom = mark >= 0 ? mark : at;
        System.arraycopy(buffer, keepFrom, buffer, 0, end - keepFrom);
        end -= keepFrom;
        at -= keepFrom;
        mark = mark >= 0 ? 0 : -1;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }
}
