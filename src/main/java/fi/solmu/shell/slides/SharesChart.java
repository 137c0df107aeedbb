package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;

/**
 * The bars of {@link SlideSet#shares} in another kind of document, as it makes them: native, with the workbook that they are
 * read from.
 */
public final class SharesChart {
    private static final double TALLEST = 640;
    private final BarsDrawing drawing;
    private final double width;

    /**
     * For a place so wide, in points.
     *
     * @param parts with a share for each category
     */
    public SharesChart(List<String> categories, List<Shares> parts, double width, Language language) {
        var names = categories.stream().map(PlainText::of).toList();
        var plan = BarsPlan.ofShares(names, parts, width, Math.min(TALLEST, 60 + 64.0 * names.size()));
        this.drawing = BarsDrawing.ofShares(plan, names, parts, language);
        this.width = width;
    }

    /** In points. */
    public double height() {
        return drawing.height();
    }

    /** Fills an empty chart of this width and height. */
    public void fill(XDDFChart chart) {
        drawing.fill(chart, width);
    }

    /** What it tells to those who do not see it. */
    public String inWords() {
        return drawing.inWords();
    }
}
