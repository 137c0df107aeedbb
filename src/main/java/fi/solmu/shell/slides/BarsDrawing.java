package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import fi.solmu.shell.tables.CellTexts;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

/**
 * One slide's bars as their plan says. The names and counts are written into the chart's own workbook, and the chart
 * reads them from there: what it shows and what it holds cannot differ.
 */
final class BarsDrawing {
    private static final String INK = "1F1D19";
    private static final String LINE = "DDD8CB";
    private static final String AXIS_LINE = "857E70";
    private static final String WHOLE = "#,##0";
    private static final String WHOLE_BUT_NOTHING = "#,##0;-#,##0;;";
    private final BarsPlan plan;
    private final List<String> categories;
    private final List<Drawn> series;
    private final boolean stacked;

    /** Whether the values are parts of wholes, which are written as percents. */
    private final boolean shares;

    private final Language language;

    private BarsDrawing(
            BarsPlan plan,
            List<String> categories,
            List<Drawn> series,
            boolean stacked,
            boolean shares,
            Language language) {
        this.plan = plan;
        this.categories = categories;
        this.series = series;
        this.stacked = stacked;
        this.shares = shares;
        this.language = language;
    }

    static BarsDrawing ofCounts(
            BarsPlan plan, List<String> categories, List<Series> series, boolean stacked, Language language) {
        var drawn = series.stream()
                .map(each -> new Drawn(each.name(), each.values(), each.tone()))
                .toList();
        return new BarsDrawing(plan, categories, drawn, stacked, false, language);
    }

    static BarsDrawing ofShares(BarsPlan plan, List<String> categories, List<Shares> series, Language language) {
        var drawn = series.stream()
                .map(each -> new Drawn(each.name(), each.values(), each.tone()))
                .toList();
        return new BarsDrawing(plan, categories, drawn, true, true, language);
    }

    private record Drawn(
            String name,
            List<? extends Number> values,
            @Nullable Tone tone) {}

    void draw(XMLSlideShow show, XSLFSlide slide, String title, double top) {
        double height = height();
        var chart = show.createChart();
        slide.addChart(chart, inUnits(new Rectangle2D.Double(Template.LEFT, top, Template.WIDTH, height)));
        var frames = slide.getXmlObject().getCSld().getSpTree();
        var about = frames.getGraphicFrameArray(frames.sizeOfGraphicFrameArray() - 1)
                .getNvGraphicFramePr()
                .getCNvPr();
        about.setName(title);
        about.setDescr(title + ": " + inWords());
        fill(chart, Template.WIDTH);
    }

    double height() {
        return plan.legend() + categories.size() * plan.row() + BarsPlan.AXIS;
    }

    /** An empty chart, so wide and as high as it wants to be, gets its workbook, its bars and its look. */
    void fill(XDDFChart chart, double width) {
        plot(chart, sheet(chart), width);
        layOut(chart, width, height());
    }

    private XSSFSheet sheet(XDDFChart chart) {
        try {
            var workbook = chart.getWorkbook(); // new, with its one sheet
            workbook.setSheetName(0, "Solmu");
            var sheet = workbook.getSheetAt(0);
            var look = workbook.createCellStyle();
            look.setDataFormat(workbook.createDataFormat().getFormat(format()));
            var head = sheet.createRow(0);
            for (int place = 0; place < series.size(); place++) {
                head.createCell(place + 1)
                        .setCellValue(CellTexts.fitting(series.get(place).name()));
            }
            for (int place = 0; place < categories.size(); place++) {
                var row = sheet.createRow(place + 1);
                row.createCell(0).setCellValue(CellTexts.fitting(categories.get(place)));
                for (int each = 0; each < series.size(); each++) {
                    var cell = row.createCell(each + 1);
                    cell.setCellValue(series.get(each).values().get(place).doubleValue());
                    cell.setCellStyle(look);
                }
            }
            sheet.setColumnWidth(0, 40 * 256);
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plot(XDDFChart chart, XSSFSheet sheet, double width) {
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN); // else the first would be lowest
        names.setMajorTickMark(AxisTickMark.NONE);
        names.setMinorTickMark(AxisTickMark.NONE);
        line(names.getOrAddShapeProperties().getXmlObject(), AXIS_LINE, 0.75);
        var counts = chart.createValueAxis(AxisPosition.BOTTOM);
        counts.setCrosses(AxisCrosses.MAX); // else it would be on top
        counts.setCrossBetween(AxisCrossBetween.BETWEEN);
        counts.setNumberFormat(format());
        counts.setMinimum(0);
        counts.setMaximum(shares ? plan.most() / 100.0 : plan.most());
        counts.setMajorUnit(shares ? plan.step() / 100.0 : plan.step());
        counts.setMajorTickMark(AxisTickMark.NONE);
        counts.setMinorTickMark(AxisTickMark.NONE);
        line(counts.getOrAddMajorGridProperties().getXmlObject(), LINE, 0.75);
        counts.getOrAddShapeProperties().getXmlObject().addNewLn().addNewNoFill();

        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setOverlap((byte) (stacked ? 100 : 0));
        data.setGapWidth(45);
        data.setVaryColors(false);
        int last = categories.size();
        for (int place = 0; place < series.size(); place++) {
            int column = place + 1;
            var drawn = (XDDFBarChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, last, 0, 0)),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(1, last, column, column)));
            drawn.setTitle(series.get(place).name(), new CellReference(sheet.getSheetName(), 0, column, true, true));
            drawn.setInvertIfNegative(false);
            colour(drawn.getCTBarSer(), tone(place), width);
        }
        chart.plot(data);
    }

    /** The least share in which there is room for its figure. */
    private String least(double width) {
        double room = width - plan.labels() - plan.atRight();
        return String.format(Locale.ROOT, "%.3f", (Letters.width("00 %", plan.size()) - 4) / room);
    }

    /** How a value is written. */
    private String format() {
        return shares ? (language == Language.EN ? "0%" : "0\\ %") : WHOLE;
    }

    private Tone tone(int place) {
        var tone = series.get(place).tone();
        if (tone != null) {
            return tone;
        }
        int before = (int) series.subList(0, place).stream()
                .filter(each -> each.tone() == null)
                .count();
        return Tone.at(before);
    }

    private void colour(CTBarSer bars, Tone tone, double width) {
        var look = bars.addNewSpPr();
        if (tone == Tone.UNKNOWN) {
            var hatched = look.addNewPattFill();
            hatched.setPrst(STPresetPatternVal.WD_UP_DIAG);
            hatched.addNewFgClr().addNewSrgbClr().setVal(bytes(tone.colour()));
            hatched.addNewBgClr().addNewSrgbClr().setVal(bytes("FFFFFF"));
        } else {
            look.addNewSolidFill().addNewSrgbClr().setVal(bytes(tone.colour()));
        }
        if (tone == Tone.UNKNOWN) {
            line(look, tone.colour(), 0.75);
        } else if (stacked) {
            line(look, "FFFFFF", 0.75);
        }
        var labels = bars.addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode(shares ? "[<" + least(width) + "]\"\";" + format() : stacked ? WHOLE_BUT_NOTHING : WHOLE);
        format.setSourceLinked(false);
        labels.addNewSpPr().addNewNoFill();
        var figures = labels.addNewTxPr();
        letters(figures, stacked ? tone.on() : INK);
        figures.getBodyPr().setWrap(STTextWrappingType.NONE);
        labels.addNewDLblPos().setVal(stacked ? STDLblPos.CTR : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private void layOut(XDDFChart chart, double width, double height) {
        var space = chart.getCTChartSpace();
        space.addNewRoundedCorners().setVal(false);
        space.addNewLang().setVal(language.locale().toLanguageTag());
        var around = space.addNewSpPr();
        around.addNewNoFill();
        around.addNewLn().addNewNoFill();
        letters(space.addNewTxPr(), INK);
        chart.setAutoTitleDeleted(true);
        chart.setPlotOnlyVisibleCells(true);
        double left = plan.labels() / width;
        var plot = chart.getOrAddManualLayout();
        plot.setTarget(LayoutTarget.INNER);
        plot.setXMode(LayoutMode.EDGE);
        plot.setYMode(LayoutMode.EDGE);
        plot.setX(left);
        plot.setY(plan.legend() / height);
        plot.setWidthRatio(1 - left - plan.atRight() / width);
        plot.setHeightRatio(categories.size() * plan.row() / height);
        if (series.size() > 1) {
            var legend = chart.getOrAddLegend();
            legend.setPosition(LegendPosition.TOP);
            legend.setOverlay(false);
        }
    }

    /** What the chart tells to those who do not see it: each name with its counts. */
    String inWords() {
        return IntStream.range(0, categories.size())
                .mapToObj(place -> categories.get(place) + " "
                        + series.stream()
                                .map(each -> (series.size() > 1 ? each.name() + " " : "")
                                        + inWords(each.values().get(place)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String inWords(Number value) {
        return shares ? Math.round(value.doubleValue() * 100) + " %" : value.toString();
    }

    private void letters(CTTextBody text, String colour) {
        text.addNewBodyPr();
        text.addNewLstStyle();
        var paragraph = text.addNewP();
        var look = paragraph.addNewPPr().addNewDefRPr();
        look.setSz((int) (plan.size() * 100));
        look.setB(false);
        look.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        paragraph.addNewEndParaRPr();
    }

    private static void line(CTShapeProperties look, String colour, double width) {
        var line = look.addNewLn();
        line.setW(Units.toEMU(width));
        line.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
    }

    private static byte[] bytes(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    private static Rectangle2D inUnits(Rectangle2D points) {
        return new Rectangle2D.Double(
                Units.toEMU(points.getX()),
                Units.toEMU(points.getY()),
                Units.toEMU(points.getWidth()),
                Units.toEMU(points.getHeight()));
    }
}
