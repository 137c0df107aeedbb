package fi.solmu.surveys.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.ResultPages;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class SlidesIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ResultPages pages;

    private HeldRound round;
    private UUID manager;

    @BeforeEach
    void aRoundThatIsClosed() {
        round = new HeldRound(context);
        manager = round.register.account("Riitta Johtaja", "MANAGEMENT");
    }

    private MockHttpServletResponse answer(String part, UUID who) throws Exception {
        return browser.perform(get(round.results(part)).with(user(who.toString())))
                .andReturn()
                .getResponse();
    }

    private XMLSlideShow slides(String part, UUID who) throws Exception {
        var answer = answer(part, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new XMLSlideShow(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private RoundResults results() {
        return pages.results(pages.closed(round.id), Language.FI);
    }

    /** One bar as the chart has it: its name and its parts. */
    private record Bar(String name, List<Double> parts) {}

    /** The bars that a chart shows, which must be those of its own workbook. */
    private static List<Bar> bars(XSLFChart chart) throws Exception {
        var series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
        var sheet = chart.getWorkbook().getSheetAt(0);
        var bars = new ArrayList<Bar>();
        int count = (int) series.getFirst()
                .getCat()
                .getStrRef()
                .getStrCache()
                .getPtCount()
                .getVal();
        assertThat(sheet.getLastRowNum()).isEqualTo(count);
        for (int bar = 0; bar < count; bar++) {
            var name = series.getFirst()
                    .getCat()
                    .getStrRef()
                    .getStrCache()
                    .getPtArray(bar)
                    .getV();
            assertThat(sheet.getRow(bar + 1).getCell(0).getStringCellValue()).isEqualTo(name);
            var parts = new ArrayList<Double>();
            for (int part = 0; part < series.size(); part++) {
                var cache = series.get(part).getVal().getNumRef().getNumCache();
                double shown = Double.parseDouble(cache.getPtArray(bar).getV());
                assertThat(sheet.getRow(bar + 1).getCell(part + 1).getNumericCellValue())
                        .isEqualTo(shown);
                parts.add(shown);
            }
            bars.add(new Bar(name, parts));
        }
        return bars;
    }

    private static List<Double> shares(Topic topic, Tally tally) {
        return topic.options().stream()
                .map(option -> tally.share(option.value()))
                .toList();
    }

    private static XSLFSlide slide(XMLSlideShow show, String title) {
        return show.getSlides().stream()
                .filter(slide -> String.valueOf(slide.getTitle()).endsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no slide " + title));
    }

    private static XSLFChart chart(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(shape -> shape instanceof XSLFGraphicFrame frame && frame.hasChart())
                .map(shape -> ((XSLFGraphicFrame) shape).getChart())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chart on " + slide.getTitle()));
    }

    private static List<List<String>> table(XSLFSlide slide) {
        var table = slide.getShapes().stream()
                .filter(XSLFTable.class::isInstance)
                .map(XSLFTable.class::cast)
                .findFirst()
                .orElseThrow();
        return table.getRows().stream()
                .map(row -> row.getCells().stream()
                        .map(cell -> cell.getText().replace('\u00a0', ' '))
                        .toList())
                .toList();
    }

    @Test
    void eachChartShowsWhatItsWorkbookHoldsAndWhatThePageShows() throws Exception {
        try (var show = slides("/slides.pptx", manager)) {
            var results = results();
            int compared = 0;
            for (var topic : results.topics()) {
                if (!topic.isScale()) {
                    continue;
                }
                var expected = new ArrayList<List<Double>>();
                for (var side : List.of(Side.COORDINATOR, Side.MEMBER)) {
                    if (results.at(topic, side, Group.ALL) instanceof Cell.Shown(var tally)) {
                        expected.add(shares(topic, tally));
                    }
                }
                for (var type : results.types()) {
                    if (results.at(topic, Side.MEMBER, new Group.OfType(type.id())) instanceof Cell.Shown(var tally)) {
                        expected.add(shares(topic, tally));
                    }
                }
                assertThat(bars(chart(slide(show, ". " + topic.text().fi()))))
                        .extracting(Bar::parts)
                        .containsExactlyElementsOf(expected);
                compared++;
            }
            assertThat(compared).isEqualTo(6);
            assertThat(bars(chart(slide(show, "Kuinka tyytyväinen olet verkostoon kokonaisuutena?"))))
                    .extracting(Bar::name)
                    .containsExactly(
                            "Jäsenet (asteikolla 53/53, ka. 3,6)",
                            "Jäsenet, Kaupungit " + round.mark + " (asteikolla 41/41, ka. 4,1)",
                            "Jäsenet, Toimialat " + round.mark + " (asteikolla 12/12, ka. 2,0)");
            assertThat(table(slide(show, "Kuinka usein verkosto kokoontuu?")))
                    .contains(List.of("1–2 kertaa vuodessa", "2 (100 %)", "20 (38 %)"));
            assertThat(table(slide(show, "Jäsenten vastaukset verkostotyypeittäin")))
                    .contains(
                            List.of("Kaupungit " + round.mark, "3", "56", "41", "73 %"),
                            List.of("Kaikki verkostot", "4", "76", "53", "70 %"));
        }
    }

    @Test
    void oneNetworkHasThreeSlidesInTheLanguageAskedFor() throws Exception {
        try (var show = slides("/networks/" + round.large + "/slides.pptx?in=sv", manager)) {
            assertThat(show.getSlides()).hasSize(3);
            assertThat(show.getSlides().getFirst().getPlaceholder(0).getText()).isEqualTo("Stora " + round.mark);
            var results = results();
            var expected = results.topics().stream()
                    .filter(Topic::isScale)
                    .map(topic -> shares(
                            topic,
                            ((Cell.Shown) results.at(topic, Side.MEMBER, new Group.OfNetwork(round.large))).tally()))
                    .toList();
            var bars = bars(chart(slide(show, "Vad medlemmarna svarade")));
            assertThat(bars).extracting(Bar::parts).containsExactlyElementsOf(expected);
            assertThat(bars.getLast().name())
                    .isEqualTo("Hur nöjd är du med nätverket som helhet? (på skalan 30/30, mv. 4,7)");
            assertThat(table(show.getSlides().getLast()))
                    .anyMatch(row -> row.getFirst().startsWith("Hur väl styr")
                            && row.subList(1, 6)
                                    .equals(List.of("4,3 (30)", "5,0 (1)", "−0,7", "3,8 (41)", "3,4 (53)")));
        }
        assertThat(answer("/networks/" + round.large + "/slides.pptx?in=sv", manager)
                        .getCookie("solmu_language"))
                .isNull();
    }

    @Test
    void aNetworkBeneathTheLimitHasItsThreeSlidesWithoutMembersFigures() throws Exception {
        for (var hidden : List.of(round.small, round.middling)) {
            try (var show = slides("/networks/" + hidden + "/slides.pptx", manager)) {
                assertThat(show.getSlides()).hasSize(3);
                assertThat(show.getCharts()).isEmpty();
                assertThat(table(show.getSlides().getLast()))
                        .filteredOn(row -> !row.getFirst().equals("Kysymys"))
                        .allMatch(
                                row -> row.get(1).equals("alle 5") || row.get(1).equals("salattu"));
            }
        }
    }

    @Test
    void aMemberTakesTheSlidesOfOwnNetworkAndNoOthers() throws Exception {
        var member = round.register.account("Aino Jäsen");
        round.register.member(
                round.large, round.register.person("Aino", "J" + round.mark, member), LocalDate.of(2024, 1, 1), null);
        try (var show = slides("/networks/" + round.large + "/slides.pptx", member)) {
            // others' results are on no page that a member sees
            assertThat(table(show.getSlides().getLast()).getFirst())
                    .containsExactly("Kysymys", "Jäsenet", "Koordinaattorit", "Jäsenten ja koordinaattorien ero");
        }
        assertThat(answer("/networks/" + round.other + "/slides.pptx", member).getStatus())
                .isEqualTo(404);
        assertThat(answer("/slides.pptx", member).getStatus()).isEqualTo(403);
        db.sql("UPDATE survey_round_state SET status = 'OPEN' WHERE round_id = :round")
                .param("round", round.id)
                .update();
        assertThat(answer("/networks/" + round.large + "/slides.pptx", member).getStatus())
                .isEqualTo(404);
        assertThat(answer("/slides.pptx", manager).getStatus()).isEqualTo(404);
    }
}
