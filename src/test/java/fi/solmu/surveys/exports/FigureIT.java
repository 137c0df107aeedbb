package fi.solmu.surveys.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.solmu.SolmuTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class FigureIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

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

    private String text(String part, UUID who) throws Exception {
        var answer = answer(part, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aPictureStandsAloneWithItsTitleBasesAndSource() throws Exception {
        var svg = text("/figure.svg?question=purpose-guides", manager);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getTextContent())
                .contains("Miten hyvin verkoston toiminta-ajatus ja tavoitteet ohjaavat verkoston toimintaa?")
                .contains("asteikolla 53/53", "asteikolla 2/2", "ka. 3,4")
                .contains("Jäsenet: Erittäin huonosti 3, Melko huonosti 12, Neutraali 8")
                .contains("Lähde: Arviointi " + round.mark + ", päättyi 28.3.2025");
    }

    @Test
    void itsTableHoldsOnlyThatQuestionOfThatGroup() throws Exception {
        var lines = text("/figure.csv?question=satisfaction&type=" + round.cities, manager)
                .lines()
                .toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.subList(1, 8)).allMatch(line -> line.startsWith("Kaupungit " + round.mark + ";Jäsenet;"));
    }

    @Test
    void whatThePageHidesHasNoPicture() throws Exception {
        assertThat(answer("/networks/" + round.middling + "/figure.svg?question=satisfaction", manager)
                        .getStatus())
                .isEqualTo(404);
        assertThat(text("/networks/" + round.middling + "/figure.csv?question=satisfaction", manager))
                .contains("Ei näytetä, ettei pienemmän ryhmän tulosta voi laskea erotuksena");
        assertThat(answer("/figure.svg?question=meeting-frequency", manager).getStatus())
                .isEqualTo(404);
        assertThat(answer("/figure.svg?question=nothing", manager).getStatus()).isEqualTo(404);
    }

    @Test
    void aMemberTakesThePicturesOfOwnNetworkAndFindsThemOnItsPage() throws Exception {
        var member = round.register.account("Aino Jäsen");
        round.register.member(
                round.large, round.register.person("Aino", "J" + round.mark, member), LocalDate.of(2024, 1, 1), null);
        var own = "/networks/" + round.large;
        assertThat(text(own, member))
                .contains(round.results(own + "/figure.svg?question=satisfaction"))
                .contains(round.results(own + "/slides.pptx?in=fi"), round.results(own + "/slides.pptx?in=sv"))
                .doesNotContain("/slides.pptx\"", "answers.csv", "report.docx");
        assertThat(answer(own + "/figure.svg?question=satisfaction", member).getStatus())
                .isEqualTo(200);
        assertThat(answer("/networks/" + round.other + "/figure.svg?question=satisfaction", member)
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/figure.svg?question=satisfaction", member).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoMayTakeResultsOutFindsAllFilesOnThePage() throws Exception {
        var page = text("", manager);
        for (var file : new String[] {
            "/slides.pptx", "/report.docx", ".xlsx", "/answers.csv", "/codebook.csv", ".csv", "/texts.csv"
        }) {
            assertThat(page).contains("href=\"" + round.results(file) + "\"");
        }
    }
}
