package fi.solmu.surveys.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.solmu.SolmuTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class ReportIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private HeldRound round;
    private UUID manager;

    @BeforeEach
    void aRoundThatIsClosed() {
        round = new HeldRound(context);
        manager = round.register.account("Riitta Johtaja", "MANAGEMENT");
        db.sql("UPDATE survey_round SET promise_fi = 'Kerromme, mitä seurasi.' WHERE id = :round")
                .param("round", round.id)
                .update();
    }

    private MockHttpServletResponse answer(String part, UUID who) throws Exception {
        return browser.perform(get(round.results(part)).with(user(who.toString())))
                .andReturn()
                .getResponse();
    }

    private XWPFDocument report(String language) throws Exception {
        var answer = answer("/report.docx?lang=" + language, manager);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static List<String> headings(XWPFDocument report, int level) {
        return report.getParagraphs().stream()
                .filter(paragraph -> ("Heading" + level).equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getText().replace('\u00a0', ' '))
                        .toList())
                .toList();
    }

    @Test
    void headingsAreHeadingsTablesHaveHeadsAndTheLanguageIsTold() throws Exception {
        try (var report = report("fi")) {
            assertThat(headings(report, 1))
                    .containsExactly(
                            "Luvattu vastaajille",
                            "Keneltä kysyttiin ja ketkä vastasivat",
                            "Kysymykset",
                            "Lukuina annetut vastaukset",
                            "Avoimet vastaukset",
                            "Vastausprosentit",
                            "Mitä ei näytetä ja miksi");
            assertThat(report.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
            assertThat(headings(report, 2)).contains("7. Kuinka tyytyväinen olet verkostoon kokonaisuutena?");
            assertThat(report.getTables())
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(report.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("fi-FI");
            assertThat(report.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Arviointi " + round.mark + ": tulokset");
            assertThat(report.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Kerromme, mitä seurasi.");
            assertThat(report.getCharts()).hasSize(6);
            assertThat(report.getDocument().xmlText()).contains("descr=\"Kuinka tyytyväinen olet");
        }
    }

    @Test
    void itsTablesHoldThePagesFiguresAndSayWhatIsHidden() throws Exception {
        try (var report = report("fi")) {
            var tables = report.getTables().stream().map(ReportIT::cells).toList();
            assertThat(tables)
                    .anySatisfy(table -> assertThat(table)
                            .contains(
                                    List.of("Vastaus", "Koordinaattorit", "Jäsenet"),
                                    List.of("Erittäin tyytyväinen", "–", "20 (38 %)"),
                                    List.of("Asteikolla", "–", "53"),
                                    List.of("Ka. (95 %)", "–", "3,6 (3,2–4,0)")))
                    .anySatisfy(table -> assertThat(table)
                            .contains(List.of("Kaupungit " + round.mark, "41", "4,1 (3,7–4,4)", "4", "")))
                    .anySatisfy(table -> assertThat(table)
                            .contains(
                                    List.of("Kuinka tyytyväinen olet verkostoon kokonaisuutena?", "0", "0", "1", "1")));
            var text =
                    report.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(text)
                    .contains("Koordinaattorit: ei kysytty.", "Keskikokoisen sana 3")
                    .anyMatch(line -> line.startsWith("Suuren sana 12 (Suuri "))
                    .anyMatch(line -> line.startsWith("Ei näytetä: alle 10"))
                    .noneMatch(line -> line.contains("Liian vähän"));
        }
    }

    @Test
    void itIsInTheLanguageAskedFor() throws Exception {
        try (var report = report("sv")) {
            assertThat(headings(report, 1)).contains("Vad som inte visas och varför");
            assertThat(report.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("sv-FI");
        }
    }

    @Test
    void whatWasCodedStandsThemeByTheme() throws Exception {
        var theme = "Kokoukset " + round.mark;
        db.sql("""
                        WITH made AS (INSERT INTO survey_theme (name_fi) VALUES (:name) RETURNING id)
                        INSERT INTO survey_text_theme (text_id, theme_id)
                        SELECT t.id, made.id FROM made, survey_text t
                        WHERE t.round_id = :round AND t.words IN ('Suuren sana 1', 'Toimialan sana 2')
                        """).param("name", theme).param("round", round.id).update();
        try (var report = report("fi")) {
            assertThat(headings(report, 3)).containsSubsequence(theme, "Ilman teemaa");
            assertThat(report.getTables().stream().flatMap(table -> table.getRows().stream()))
                    .anyMatch(row -> row.getCell(0).getText().equals(theme)
                            && row.getCell(1).getText().equals("2"));
        }
    }
}
