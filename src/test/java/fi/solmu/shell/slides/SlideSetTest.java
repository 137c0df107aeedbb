package fi.solmu.shell.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.kernel.Language;
import fi.solmu.shell.tables.Linked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.springframework.mock.web.MockHttpServletResponse;

/** What was written, opened again. */
class SlideSetTest {
    private static final String FOOTER = "Kuntaliitto · tilanne 19.11.2026";
    private static final String PAGE = "https://solmu.example/networks?state=RUNNING&page=2";
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "@SUM(A1)",
            "<b>&amp;</b> \"'",
            "Kesä 🌞👩‍👩‍👧",
            "\u0001\u0008\u001f\ud800 \ufffe",
            "_x0041_",
            "rivi\nrivi\tsarake\u2028",
            "é".repeat(40_000),
            "");

    private interface Filling {
        void fill(SlideSet slides);
    }

    @Test
    void everySlideHasItsTitleTheFooterAndItsNumber() throws IOException {
        try (var show = opened(slides -> {
            slides.title("Verkostojen kokonaiskuva", "Kuntaliiton johtoryhmä 19.11.2026");
            slides.text("Tiivistelmä", List.of("112 verkostoa toimii.", "27 täyttää kaikki kriteerit."));
            slides.table("Verkostot", "Eniten puuttuvat ensin.", List.of("Nimi"), List.of(List.of("Ekonominätverket")));
            slides.bars("Jäsenet", null, List.of("Kuntatyyppi"), List.of(new Series("Jäseniä", List.of(7))), false);
        })) {
            assertThat(show.getSlides())
                    .extracting(SlideSetTest::title)
                    .containsExactly("Verkostojen kokonaiskuva", "Tiivistelmä", "Verkostot", "Jäsenet");
            assertThat(words(show.getSlides().get(0)))
                    .containsExactly("Verkostojen kokonaiskuva", "Kuntaliiton johtoryhmä 19.11.2026", FOOTER, "1");
            assertThat(words(show.getSlides().get(1)))
                    .containsExactly("Tiivistelmä", "112 verkostoa toimii.\n27 täyttää kaikki kriteerit.", FOOTER, "2");
            assertThat(words(show.getSlides().get(2)))
                    .containsExactly("Verkostot", "Eniten puuttuvat ensin.", FOOTER, "3");
            assertThat(words(show.getSlides().get(3))).containsExactly("Jäsenet", FOOTER, "4");
        }
    }

    @Test
    void theFileTellsItsTitleAndLanguage() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var slides = new SlideSet(Language.SV, FOOTER)) {
            slides.title("Nätverken", "Kommunförbundet");
            slides.write(bytes);
        }
        try (var show = new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()))) {
            var about = show.getProperties().getCoreProperties();
            assertThat(about.getTitle()).isEqualTo("Nätverken");
            assertThat(about.getCreator()).isEqualTo("Solmu");
            assertThat(about.getUnderlyingProperties().getLanguageProperty()).contains("sv-FI");
            assertThat(show.getPageSize().getWidth() / show.getPageSize().getHeight())
                    .isEqualTo(16.0 / 9);
            assertThat(show.getSlides().getFirst().getXmlObject().xmlText())
                    .contains("lang=\"sv-FI\"")
                    .doesNotContain("lang=\"fi-FI\"");
        }
    }

    @Test
    void aTableHoldsItsTextsNumbersDaysAndLinks() throws IOException {
        try (var show = opened(slides -> slides.table(
                "Verkostot",
                null,
                List.of("Nimi", "Jäseniä", "Alkoi", "Osuus"),
                List.of(
                        List.of("=1+1", 1438, LocalDate.of(2026, 11, 9), "45 %"),
                        Arrays.asList("Kuntien tilastoasiantuntijat", new Linked(12, PAGE), null, "–12,5 %"))))) {
            var table = tables(show).getFirst();
            assertThat(texts(table))
                    .containsExactly(
                            List.of("Nimi", "Jäseniä", "Alkoi", "Osuus"),
                            List.of("=1+1", "1\u00a0438", "9.11.2026", "45 %"),
                            List.of("Kuntien tilastoasiantuntijat", "12", "", "–12,5 %"));
            assertThat(table.getCTTable().getTblPr().getFirstRow()).isTrue();
            for (int row = 0; row < 3; row++) {
                int at = row;
                assertThat(IntStream.range(0, 4)
                                .mapToObj(column -> table.getCell(at, column)
                                        .getTextParagraphs()
                                        .getFirst()
                                        .getTextAlign()))
                        .containsExactly(TextAlign.LEFT, TextAlign.RIGHT, TextAlign.LEFT, TextAlign.RIGHT);
            }
            var link = table.getCell(2, 1)
                    .getTextParagraphs()
                    .getFirst()
                    .getTextRuns()
                    .getFirst()
                    .getHyperlink();
            assertThat(Objects.requireNonNull(link).getAddress()).isEqualTo(PAGE);
            assertThat(show.getSlides().getFirst().getXmlObject().xmlText())
                    .contains("descr=\"Verkostot: Nimi, Jäseniä, Alkoi, Osuus\"");
        }
    }

    @Test
    void rowsThatDoNotFitGoOnUnderTheSameTitleAndHead() throws IOException {
        var rows = IntStream.range(0, 70)
                .mapToObj(row -> List.<Object>of(
                        "Verkosto " + row,
                        row % 7 == 0
                                ? "Vain yksi kokous kahdentoista kuukauden aikana. ".repeat(6)
                                : "Kuvaus puuttuu."))
                .toList();
        try (var show = opened(slides -> slides.table("Puutteet", "Kaikki.", List.of("Nimi", "Puuttuu"), rows))) {
            int of = show.getSlides().size();
            assertThat(of).isBetween(4, 12);
            assertThat(show.getSlides())
                    .extracting(SlideSetTest::title)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, of)
                            .mapToObj(number -> "Puutteet (" + number + "/" + of + ")")
                            .toList());
            var names = new ArrayList<String>();
            for (var table : tables(show)) {
                var texts = texts(table);
                assertThat(texts.getFirst()).containsExactly("Nimi", "Puuttuu");
                texts.subList(1, texts.size()).forEach(row -> names.add(row.getFirst()));
                assertThat(table.getAnchor().getMaxY()).isLessThanOrEqualTo(488.1);
                double tall = IntStream.range(0, table.getNumberOfRows())
                        .mapToDouble(table::getRowHeight)
                        .sum();
                assertThat(table.getAnchor().getY() + tall).isLessThanOrEqualTo(488.1);
            }
            assertThat(names)
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.getFirst().toString()).toList());
        }
    }

    @Test
    void anEmptyTableHasItsHead() throws IOException {
        try (var show =
                opened(slides -> slides.table("Lopetetut", "Ei yhtään.", List.of("Nimi", "Päivä"), List.of()))) {
            assertThat(show.getSlides()).hasSize(1);
            assertThat(texts(tables(show).getFirst())).containsExactly(List.of("Nimi", "Päivä"));
        }
    }

    @Test
    void pointsThatDoNotFitGoOn() throws IOException {
        var points = IntStream.range(0, 40).mapToObj(each -> "Kohta " + each).toList();
        try (var show = opened(slides -> slides.text("Asiat", points))) {
            assertThat(show.getSlides())
                    .extracting(SlideSetTest::title)
                    .containsExactly("Asiat (1/3)", "Asiat (2/3)", "Asiat (3/3)");
            assertThat(show.getSlides().stream()
                            .flatMap(slide -> words(slide).get(1).lines()))
                    .containsExactlyElementsOf(points);
        }
    }

    @Test
    void barsShowWhatTheirWorkbookHoldsTopDown() throws IOException {
        var categories = List.of("Kuntatyyppi", "Toimialajohto", "Kansainvälinen");
        var series = List.of(
                new Series("Täyttyy", List.of(5, 9, 2)),
                new Series("Puuttuu", List.of(2, 0, 1)),
                new Series("Ei tiedossa", List.of(0, 4, 5), Tone.UNKNOWN));
        try (var show = opened(slides -> slides.bars("Kriteerit", "Tyypeittäin.", categories, series, true))) {
            var chart = show.getCharts().getFirst();
            holds(chart, categories, series);
            var plot = chart.getCTChart().getPlotArea();
            assertThat(plot.getBarChartArray(0).getGrouping().getVal()).isEqualTo(STBarGrouping.STACKED);
            assertThat(plot.getCatAxArray(0)
                            .getScaling()
                            .getOrientation()
                            .getVal()
                            .toString())
                    .isEqualTo("maxMin");
            assertThat(plot.getValAxArray(0).getNumFmt().getFormatCode()).isEqualTo("#,##0");
            assertThat(plot.getValAxArray(0).getMajorUnit().getVal()).isEqualTo(5);
            assertThat(plot.getValAxArray(0).getScaling().getMax().getVal()).isEqualTo(15);
            assertThat(chart.getCTChart().isSetLegend()).isTrue();
            assertThat(plot.getBarChartArray(0).getSerList())
                    .allSatisfy(bars ->
                            assertThat(bars.getDLbls().getShowVal().getVal()).isTrue());
            assertThat(plot.getBarChartArray(0).getSerArray(0).xmlText()).contains("28376F");
            assertThat(plot.getBarChartArray(0).getSerArray(1).xmlText()).contains("A5B1DD");
            assertThat(plot.getBarChartArray(0).getSerArray(2).xmlText()).contains("pattFill");
            assertThat(show.getSlides().getFirst().getXmlObject().xmlText())
                    .contains(
                            "descr=\"Kriteerit: Kuntatyyppi Täyttyy 5, Puuttuu 2, Ei tiedossa 0; Toimialajohto"
                                    + " Täyttyy 9, Puuttuu 0, Ei tiedossa 4; Kansainvälinen Täyttyy 2, Puuttuu 1, Ei tiedossa 5\"");
        }
    }

    @Test
    void oneCategoryIsOneBarWithoutALegend() throws IOException {
        var series = List.of(new Series("Jäseniä", List.of(0)));
        try (var show = opened(slides -> slides.bars("Jäsenet", null, List.of("Kaikki"), series, false))) {
            holds(show.getCharts().getFirst(), List.of("Kaikki"), series);
            assertThat(show.getCharts().getFirst().getCTChart().isSetLegend()).isFalse();
        }
    }

    @Test
    void withoutCategoriesTheSlideHasNoChart() throws IOException {
        var series = List.of(new Series("Jäseniä", List.of()));
        try (var show = opened(slides -> slides.bars("Jäsenet", "Ei yhtään.", List.of(), series, false))) {
            assertThat(show.getCharts()).isEmpty();
            assertThat(words(show.getSlides().getFirst())).containsExactly("Jäsenet", "Ei yhtään.", FOOTER, "1");
        }
    }

    @Test
    void fortyCategoriesAreSharedBySlidesWithOneAxis() throws IOException {
        var categories =
                IntStream.range(0, 40).mapToObj(each -> "Verkosto " + each).toList();
        var values = IntStream.range(0, 40).mapToObj(each -> each * 7 % 53).toList();
        try (var show = opened(slides ->
                slides.bars("Jäsenet", "Kaikki.", categories, List.of(new Series("Jäseniä", values)), false))) {
            int first = 0;
            for (var chart : show.getCharts()) {
                int count = chart.getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getSerArray(0)
                        .getCat()
                        .getStrRef()
                        .getStrCache()
                        .sizeOfPtArray();
                holds(
                        chart,
                        categories.subList(first, first + count),
                        List.of(new Series("Jäseniä", values.subList(first, first + count))));
                assertThat(chart.getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .getScaling()
                                .getMax()
                                .getVal())
                        .isEqualTo(60);
                first += count;
            }
            assertThat(first).isEqualTo(40);
            assertThat(show.getSlides())
                    .extracting(SlideSetTest::title)
                    .containsExactly("Jäsenet (1/4)", "Jäsenet (2/4)", "Jäsenet (3/4)", "Jäsenet (4/4)");
        }
    }

    @Provide
    Arbitrary<List<String>> categories() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), Arbitraries.of(HOSTILE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<String>> seriesNames() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.of(HOSTILE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 60)
    void theWorkbookAlwaysHoldsWhatWasGiven(
            @ForAll("categories") List<String> categories,
            @ForAll("seriesNames") List<String> names,
            @ForAll boolean stacked,
            @ForAll int seed)
            throws IOException {
        var series = new ArrayList<Series>();
        for (int each = 0; each < names.size(); each++) {
            int shift = seed + each;
            series.add(new Series(
                    names.get(each),
                    IntStream.range(0, categories.size())
                            .mapToObj(place -> Math.floorMod(31 * shift + 7 * place * place, 1_000_003))
                            .toList()));
        }
        try (var show = opened(slides -> slides.bars("Luvut", null, categories, series, stacked))) {
            var shownNames =
                    categories.stream().map(name -> PlainText.of(name, 80)).toList();
            int first = 0;
            for (var chart : show.getCharts()) {
                int next = first
                        + (int) chart.getCTChart()
                                .getPlotArea()
                                .getBarChartArray(0)
                                .getSerArray(0)
                                .getVal()
                                .getNumRef()
                                .getNumCache()
                                .getPtCount()
                                .getVal();
                int from = first;
                holds(
                        chart,
                        shownNames.subList(first, next),
                        series.stream()
                                .map(each -> new Series(
                                        PlainText.of(each.name(), 80),
                                        each.values().subList(from, next)))
                                .toList());
                first = next;
            }
            assertThat(first).isEqualTo(categories.size());
        }
    }

    @Test
    void plainTextsOfOrdinaryLettersStayAsTheyAre() {
        assertThat(PlainText.of("Åbo & Österbotten <2026> – 🌞", 80)).isEqualTo("Åbo & Österbotten <2026> – 🌞");
        assertThat(PlainText.of("a\u0000b\n c\ud800")).isEqualTo("a b c");
        assertThat(PlainText.of("🌞".repeat(81), 80)).isEqualTo("🌞".repeat(79) + "…");
    }

    @Test
    void nothingGivenBreaksTheFileOrRuns() throws IOException {
        try (var show = opened(slides -> {
            for (var text : HOSTILE) {
                slides.title(text, text);
                slides.text(text, List.of(text, text));
                slides.table(text, text, List.of(text, text), List.of(List.of(text, new Linked(text, PAGE))));
                slides.bars(text, text, List.of(text, "b"), List.of(new Series(text, List.of(1, 2))), true);
            }
        })) {
            assertThat(show.getSlides()).hasSize(4 * HOSTILE.size() + 1); // a long point takes a slide
            assertThat(texts(tables(show).get(0)).get(1)).containsExactly("=1+1", "=1+1");
            assertThat(texts(tables(show).get(2)).get(1)).containsExactly("<b>&amp;</b> \"'", "<b>&amp;</b> \"'");
            assertThat(texts(tables(show).get(4)).get(1)).containsExactly("", "");
            assertThat(texts(tables(show).get(7)).get(1).getFirst())
                    .hasSizeLessThan(3000)
                    .endsWith("é…");
        }
    }

    @Test
    void aChartWhoseNumbersDoNotMatchItsNamesIsRefused() throws IOException {
        try (var slides = new SlideSet(Language.FI, FOOTER)) {
            var two = List.of("a", "b");
            assertThatThrownBy(() -> slides.bars("x", null, two, List.of(new Series("s", List.of(1))), false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> slides.bars("x", null, two, List.of(), false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> slides.table("x", null, two, List.of(List.of("a"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Series("s", List.of(-1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void itIsSentUnderItsNameAndKeptByNoCache() throws IOException {
        var response = new MockHttpServletResponse();
        try (var slides = new SlideSet(Language.FI, FOOTER)) {
            slides.title("Kooste", "Kuntaliitto");
            slides.send(response, "Kooste 2026");
        }
        assertThat(response.getContentType()).isEqualTo(SlideSet.CONTENT_TYPE);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition")).contains("Kooste%202026.pptx");
        try (var show = new XMLSlideShow(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(title(show.getSlides().getFirst())).isEqualTo("Kooste");
        }
    }

    /** What the chart shows, what its workbook holds and what was given are one. */
    private static void holds(XSLFChart chart, List<String> categories, List<Series> series) throws IOException {
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
        assertThat(bars).hasSameSizeAs(series);
        try (var workbook = workbook(chart)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(categories.size());
            for (int each = 0; each < series.size(); each++) {
                int column = each + 1;
                var letter = (char) ('A' + column);
                assertThat(shown(bars.get(each))).isEqualTo(categories);
                assertThat(counts(bars.get(each))).isEqualTo(series.get(each).values());
                var name = bars.get(each).getTx().getStrRef();
                assertThat(name.getStrCache().getPtArray(0).getV())
                        .isEqualTo(series.get(each).name());
                assertThat(name.getF()).isEqualTo("Solmu!$" + letter + "$1");
                assertThat(bars.get(each).getCat().getStrRef().getF()).isEqualTo(under('A', categories.size()));
                assertThat(bars.get(each).getVal().getNumRef().getF()).isEqualTo(under(letter, categories.size()));
                assertThat(sheet.getRow(0).getCell(column).getStringCellValue())
                        .isEqualTo(series.get(each).name());
                for (int row = 0; row < categories.size(); row++) {
                    var cell = sheet.getRow(row + 1).getCell(0);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(categories.get(row));
                    assertThat(sheet.getRow(row + 1).getCell(column).getNumericCellValue())
                            .isEqualTo(series.get(each).values().get(row).doubleValue());
                }
            }
        }
    }

    private static String under(char column, int rows) {
        var first = "Solmu!$" + column + "$2";
        return rows == 1 ? first : first + ":$" + column + "$" + (rows + 1);
    }

    private static XSSFWorkbook workbook(XSLFChart chart) throws IOException {
        try {
            return chart.getWorkbook();
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> shown(CTBarSer bars) {
        var cache = bars.getCat().getStrRef().getStrCache();
        var texts = new ArrayList<>(Collections.nCopies((int) cache.getPtCount().getVal(), ""));
        cache.getPtList().forEach(point -> texts.set((int) point.getIdx(), point.getV()));
        return texts;
    }

    private static List<Integer> counts(CTBarSer bars) {
        return bars.getVal().getNumRef().getNumCache().getPtList().stream()
                .map(point -> (int) Double.parseDouble(point.getV()))
                .toList();
    }

    private static List<XSLFTable> tables(XMLSlideShow show) {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFTable.class::isInstance)
                .map(XSLFTable.class::cast)
                .toList();
    }

    private static List<List<String>> texts(XSLFTable table) {
        return table.getRows().stream()
                .map(row -> row.getCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    /** What programs make an outline of. */
    private static String title(XSLFSlide slide) {
        return Arrays.stream(slide.getPlaceholders())
                .filter(place -> place.getPlaceholder() == Placeholder.TITLE
                        || place.getPlaceholder() == Placeholder.CENTERED_TITLE)
                .map(place -> place.getText())
                .collect(Collectors.joining("; "));
    }

    /** Of the slide's places for text, in the order in which they are read. */
    private static List<String> words(XSLFSlide slide) {
        return Arrays.stream(slide.getPlaceholders())
                .map(place -> place.getText())
                .toList();
    }

    /** Written and opened again; each part is what its schema allows, or programs would want to repair the file. */
    private static XMLSlideShow opened(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var slides = new SlideSet(Language.FI, FOOTER)) {
            filling.fill(slides);
            slides.write(bytes);
        }
        var show = new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
        valid(show.getCTPresentation());
        for (var master : show.getSlideMasters()) {
            valid(master.getXmlObject());
            valid(master.getTheme().getXmlObject());
            for (var layout : master.getSlideLayouts()) {
                valid(layout.getXmlObject());
            }
        }
        for (var slide : show.getSlides()) {
            valid(slide.getXmlObject());
            for (var shape : slide.getShapes()) {
                if (shape instanceof XSLFTable table) {
                    valid(table.getCTTable());
                }
            }
        }
        for (var chart : show.getCharts()) {
            valid(chart.getCTChartSpace());
        }
        return show;
    }

    private static void valid(XmlObject part) {
        var mistakes = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(mistakes));
        assertThat(mistakes).as(part.schemaType().toString()).isEmpty();
    }
}
