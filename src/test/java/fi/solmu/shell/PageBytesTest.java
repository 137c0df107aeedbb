package fi.solmu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever pieces a page is made of, its bytes are those of all pieces in UTF-8. */
class PageBytesTest {

    @Property
    void piecesOfAnyTextAreJoinedAsUtf8(@ForAll List<String> texts, @ForAll List<byte[]> pieces) throws IOException {
        var page = new PageBytes();
        var expected = new ByteArrayOutputStream();
        for (int i = 0; i < Math.max(texts.size(), pieces.size()); i++) {
            if (i < texts.size()) {
                page.writeContent(texts.get(i));
                expected.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
            }
            if (i < pieces.size()) {
                page.writeBinaryContent(pieces.get(i));
                expected.write(pieces.get(i));
            }
        }
        var written = new ByteArrayOutputStream();
        page.writeTo(written);
        assertThat(written.toByteArray()).isEqualTo(expected.toByteArray());
        assertThat(page.length()).isEqualTo(expected.size());
    }

    @Property(tries = 50)
    void aPageOfAnySizeHasRoom(@ForAll String text) throws IOException {
        var part = "<td>Åbo – Överförmyndare 🏛 " + text + "</td>";
        var page = new PageBytes();
        for (int i = 0; i < 3000; i++) {
            page.writeContent(part, 1, part.length() - 1);
        }
        var written = new ByteArrayOutputStream();
        page.writeTo(written);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(new String(
                                part.substring(1, part.length() - 1).getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8)
                        .repeat(3000));
    }
}
