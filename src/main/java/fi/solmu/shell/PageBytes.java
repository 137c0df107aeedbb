package fi.solmu.shell;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page in the making, as the bytes that will be sent. A page consists of thousands of pieces, most of them short and
 * plain: each is put where it belongs at once, where the template engine's own output keeps an array for every piece and
 * copies them all in the end.
 */
final class PageBytes implements TemplateOutput {
    private static final int FIRST = 32 * 1024;
    private static final int MOST_BYTES_PER_CHARACTER = 3; // of UTF-8; a pair of surrogates takes four
    private byte[] bytes = new byte[FIRST];
    private int length;

    int length() {
        return length;
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, length);
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        makeRoom((end - begin) * MOST_BYTES_PER_CHARACTER);
        int at = length;
        for (int i = begin; i < end; i++) {
            char each = text.charAt(i);
            if (each < 0x80) {
                bytes[at++] = (byte) each;
            } else if (each < 0x800) {
                bytes[at++] = (byte) (0xC0 | (each >> 6));
                bytes[at++] = (byte) (0x80 | (each & 0x3F));
            } else {
                length = at;
                encode(text.substring(i, end)); // rare: dashes, quotation marks, other scripts
                return;
            }
        }
        length = at;
    }

    private void encode(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeBinaryContent(byte[] piece) {
        makeRoom(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
