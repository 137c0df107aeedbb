package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/**
 * The slides themselves, with what all of them have. Each text is in the place its layout has for it, so that programs
 * know the title, and in the order in which it is to be read aloud: title, lead, content, footer, number.
 */
final class SlidePages {
    private static final double[] TITLE_SIZES = {26, 22, 18};
    private static final double[] FIRST_SIZES = {44, 36, 28, 22};
    private static final String NUMBER_FIELD = "{6F1D2B0A-52A4-4C0B-9D3E-0C5C1A7B9E21}";
    private static final int FOOTER = 11; // as the layouts number them
    private static final int NUMBER = 12;
    private final XMLSlideShow show;
    private final String language;
    private final String footer;

    SlidePages(XMLSlideShow show, Language language, String footer) {
        this.show = show;
        this.language = language.locale().toLanguageTag();
        this.footer = footer;
    }

    void first(String title, String under) {
        var slide = slide("Title");
        put(slide, 0, Fitted.into(title, 816 / Letters.BOLD, 170, FIRST_SIZES));
        put(slide, 1, Fitted.into(under, 816, 110, 20, 16, 12));
        finish(slide);
    }

    void points(String title, List<String> points, double size) {
        var slide = slide("Points");
        title(slide, title);
        var place = slide.getPlaceholder(1);
        place.clearText();
        for (var point : points) {
            speaks(place.addNewTextParagraph().addNewTextRun(), point).setFontSize(size);
        }
        finish(slide);
    }

    /** A slide for a table or a chart, which is put upon it before it is finished. */
    XSLFSlide figures(String title, @Nullable Fitted lead) {
        var slide = slide("Figures");
        title(slide, title);
        if (lead == null) {
            slide.removeShape(slide.getPlaceholder(1));
        } else {
            put(slide, 1, lead);
        }
        return slide;
    }

    /** The footer and the number: read last. */
    void finish(XSLFSlide slide) {
        var tree = slide.getXmlObject().getCSld().getSpTree();
        var foot = place(tree.addNewSp(), 1001, "Footer", STPlaceholderType.FTR, FOOTER);
        var line = foot.getTxBody().addNewP();
        line.addNewPPr().setAlgn(STTextAlignType.L); // not all programs look at the layout
        var run = line.addNewR();
        run.addNewRPr().setLang(language);
        run.setT(footer);
        var number = place(tree.addNewSp(), 1002, "Number", STPlaceholderType.SLD_NUM, NUMBER);
        var field = number.getTxBody().addNewP().addNewFld();
        field.setId(NUMBER_FIELD);
        field.setType("slidenum");
        field.addNewRPr().setLang(language);
        field.setT(Integer.toString(slide.getSlideNumber()));
    }

    private static CTShape place(CTShape shape, int id, String name, STPlaceholderType.Enum type, int number) {
        var about = shape.addNewNvSpPr();
        var properties = about.addNewCNvPr();
        properties.setId(id);
        properties.setName(name);
        about.addNewCNvSpPr().addNewSpLocks().setNoGrp(true);
        var holder = about.addNewNvPr().addNewPh();
        holder.setType(type);
        holder.setIdx(number);
        shape.addNewSpPr();
        var body = shape.addNewTxBody();
        body.addNewBodyPr();
        body.addNewLstStyle();
        return shape;
    }

    private XSLFSlide slide(String layout) {
        var slide = show.createSlide(Template.layout(show, layout));
        for (var place : slide.getPlaceholders()) { // where and how they are is the layout's to say
            var shape = (CTShape) place.getXmlObject();
            shape.getSpPr().set(CTShape.Factory.newInstance().addNewSpPr());
            shape.getTxBody()
                    .getBodyPr()
                    .set(CTShape.Factory.newInstance().addNewTxBody().addNewBodyPr());
            shape.getTxBody()
                    .getLstStyle()
                    .set(CTShape.Factory.newInstance().addNewTxBody().addNewLstStyle());
        }
        return slide;
    }

    private void title(XSLFSlide slide, String title) {
        put(slide, 0, Fitted.into(title, Template.WIDTH / Letters.BOLD, Template.TITLE_HEIGHT, TITLE_SIZES));
    }

    private void put(XSLFSlide slide, int place, Fitted text) {
        XSLFTextShape shape = slide.getPlaceholder(place);
        shape.clearText();
        speaks(shape.addNewTextParagraph().addNewTextRun(), text.text()).setFontSize(text.size());
    }

    private XSLFTextRun speaks(XSLFTextRun run, String text) {
        run.setText(text);
        run.getRPr(true).setLang(language);
        return run;
    }
}
