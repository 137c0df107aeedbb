package fi.solmu.shell.documents;

import fi.solmu.kernel.Language;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document: those that word processors know by name, so that whoever goes on writing finds them. */
final class DocumentStyles {
    static final String BODY = "Normal";
    static final String TITLE = "Title";
    static final String HEADING = "Heading";
    static final String LIST = "ListBullet";
    static final String NOTE = "Caption";
    static final String CELL = "TableText";
    private static final String FONT = "Arial";
    private static final int[] HEADINGS = {32, 26, 22}; // half points
    private final XWPFDocument document;
    private final XWPFStyles styles;
    private final BigInteger bullets;

    DocumentStyles(XWPFDocument document, Language language) {
        this.document = document;
        this.styles = document.createStyles();
        var tag = language.locale().toLanguageTag();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage(tag);
        page();
        style(BODY, "Normal", 21, false, "1F1D19", 0, 120);
        style(TITLE, "Title", 44, true, "28376F", 0, 120);
        for (int level = 1; level <= HEADINGS.length; level++) {
            heading(level);
        }
        style(LIST, "List Bullet", 21, false, "1F1D19", 0, 80);
        style(NOTE, "caption", 18, false, "5C564A", 0, 120);
        style(CELL, "Table Text", 18, false, "1F1D19", 0, 0);
        bullets = bulleted();
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    /** An A4 with margins of two centimetres, in twentieths of a point. */
    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        var two = BigInteger.valueOf(1_134);
        margins.setTop(two);
        margins.setBottom(two);
        margins.setLeft(two);
        margins.setRight(two);
    }

    private void heading(int level) {
        var heading = made(HEADING + level, "heading " + level, HEADINGS[level - 1], true, "1F1D19", 320, 100);
        heading.getPPr().addNewKeepNext();
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        styles.addStyle(new XWPFStyle(heading)); // as it is now: what is changed later is not seen
    }

    private void style(String id, String name, int halfPoints, boolean bold, String colour, int before, int after) {
        styles.addStyle(new XWPFStyle(made(id, name, halfPoints, bold, colour, before, after)));
    }

    private static CTStyle made(
            String id, String name, int halfPoints, boolean bold, String colour, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals(BODY)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(BODY);
            style.addNewNext().setVal(BODY);
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        var letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private BigInteger bulleted() {
        var numbering = document.createNumbering();
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(240));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    /** By which a paragraph becomes one of a list. */
    BigInteger bullets() {
        return bullets;
    }
}
