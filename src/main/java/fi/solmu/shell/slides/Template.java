package fi.solmu.shell.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;

/**
 * An empty set of slides in the pages' own colours: the master and its three layouts, kept as readable files and put
 * together when one is needed. Whoever edits the slides later finds the same layouts in their program.
 */
final class Template {
    /** The width and height of a slide and where its parts are, in points, as the files have them. */
    static final double LEFT = 48;

    static final double WIDTH = 864;
    static final double TITLE_HEIGHT = 66;
    static final double LEAD_TOP = 92;
    static final double LEAD_HEIGHT = 46;
    static final double TOP = 104;
    static final double BOTTOM = 488;
    private static final List<String> FILES = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "ppt/presentation.xml",
            "ppt/_rels/presentation.xml.rels",
            "ppt/theme/theme1.xml",
            "ppt/slideMasters/slideMaster1.xml",
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            "ppt/slideLayouts/slideLayout1.xml",
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            "ppt/slideLayouts/slideLayout2.xml",
            "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
            "ppt/slideLayouts/slideLayout3.xml",
            "ppt/slideLayouts/_rels/slideLayout3.xml.rels");

    private Template() {}

    static XMLSlideShow open() {
        try {
            return new XMLSlideShow(new ByteArrayInputStream(zipped()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSLFSlideLayout layout(XMLSlideShow show, String name) {
        var layout = show.getSlideMasters().getFirst().getLayout(name);
        if (layout == null) {
            throw new IllegalStateException("the template has no layout " + name);
        }
        return layout;
    }

    private static byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : FILES) {
                zip.putNextEntry(new ZipEntry(file));
                try (var from = Template.class.getResourceAsStream("/slides/" + file)) {
                    if (from == null) {
                        throw new IllegalStateException("missing from the slides' template: " + file);
                    }
                    from.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }
}
