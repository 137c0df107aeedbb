package fi.solmu.imports.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** In which encoding a text file is. */
final class Encodings {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {}

    /**
     * UTF-8 unless its bytes say otherwise; then what Finnish and Swedish Windows write. A few wrong bytes in a file
     * that is otherwise UTF-8 are mistakes on their rows and not another encoding.
     */
    static Charset of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                return StandardCharsets.UTF_16;
            }
            boolean byteOrderMark = first == 0xEF && second == 0xBB && in.read() == 0xBF;
            in.reset();
            var count = count(in);
            return byteOrderMark || count.wrong == 0 || count.right > count.wrong
                    ? StandardCharsets.UTF_8
                    : WINDOWS_1252;
        }
    }

    /** How many characters outside ASCII were right UTF-8, and how many bytes were not. */
    private record Count(long right, long wrong) {}

    private static Count count(InputStream in) throws IOException {
        long right = 0;
        long wrong = 0;
        int awaited = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            boolean continuation = (b & 0xC0) == 0x80;
            if (awaited > 0 && continuation) {
                right += --awaited == 0 ? 1 : 0;
                continue;
            }
            wrong += awaited > 0 || continuation ? 1 : 0;
            awaited = following(b);
            if (awaited < 0) {
                wrong++;
                awaited = 0;
            }
        }
        return new Count(right, wrong + (awaited > 0 ? 1 : 0));
    }

    private static int following(int b) {
        if (b < 0xC0) {
            return 0;
        }
        if (b >= 0xC2 && b < 0xE0) {
            return 1;
        }
        if (b >= 0xE0 && b < 0xF0) {
            return 2;
        }
        return b >= 0xF0 && b < 0xF5 ? 3 : -1;
    }
}
