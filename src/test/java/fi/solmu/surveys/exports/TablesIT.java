package fi.solmu.surveys.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.PublishedRounds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class TablesIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PublishedRounds published;

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

    private List<String> lines(String part) throws Exception {
        var answer = answer(part, manager);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eachAnswerNamesItsNetworkOnlyWhereItsResultsAreShown() throws Exception {
        var lines = lines("/answers.csv");
        assertThat(lines.getFirst()).isEqualTo("\ufeffvastaajat;tyyppi;verkosto;kysymys;vastaus");
        var members = lines.stream().filter(line -> line.startsWith("Jäsenet;")).toList();
        assertThat(members.stream().filter(line -> line.contains(";satisfaction;")))
                .hasSize(53);
        assertThat(members.stream()
                        .filter(
                                ("Jäsenet;Kaupungit " + round.mark + ";Suuri " + round.mark + ";satisfaction;5")
                                        ::equals))
                .hasSize(20);
        // eight and three together, as what is left of their type
        assertThat(members.stream()
                        .filter(line -> line.startsWith("Jäsenet;Kaupungit " + round.mark + ";;satisfaction;")))
                .hasSize(11);
        assertThat(members).noneMatch(line -> line.contains("Keskikokoinen") || line.contains("Pieni"));
        assertThat(members.stream()
                        .filter(line -> line.contains(";Suuri ") && line.endsWith(";communication;cannot-say")))
                .hasSize(10);
        assertThat(members.stream().filter(line -> line.contains(";Suuri ") && line.endsWith(";useful-work;no-answer")))
                .hasSize(10);
        assertThat(lines).anyMatch(line -> line.startsWith("Koordinaattorit;") && line.contains(";Suuri "));
        // a spreadsheet program would run it
        assertThat(lines)
                .anyMatch(line -> line.contains(";'=Toimiala "))
                .noneMatch(line -> line.contains(";=Toimiala "));
    }

    @Test
    void theCodebookSaysWhatEachColumnAndCodeMeansInTheReadersLanguage() throws Exception {
        assertThat(lines("/codebook.csv"))
                .anyMatch(line -> line.startsWith("verkosto;;;Verkosto, jota vastaus koskee."))
                .contains(
                        "kysymys;satisfaction;satisfaction;Kuinka tyytyväinen olet verkostoon kokonaisuutena?;Jäsenet",
                        "vastaus;satisfaction;5;Erittäin tyytyväinen;",
                        "vastaus;satisfaction;cannot-say;En osaa sanoa;",
                        "vastaus;purpose-defined;no-answer;Ei vastausta;")
                .doesNotContain("vastaus;purpose-defined;cannot-say;En osaa sanoa;");
        assertThat(lines("/codebook.csv?lang=sv")).contains("svar;satisfaction;5;Mycket nöjd;");
    }

    @Test
    void textsAreAListOfTheirOwnAndNameANetworkOnlyWhereThePageDoes() throws Exception {
        var lines = lines("/texts.csv");
        assertThat(lines.stream().filter(line -> line.contains("Suuren sana") && line.contains(";Suuri ")))
                .hasSize(12);
        assertThat(lines.stream().filter(line -> line.contains("Keskikokoisen sana") && line.contains(";Jäsenet;;")))
                .hasSize(3);
        assertThat(lines)
                .noneMatch(line -> line.contains("Liian vähän"))
                .anyMatch(line -> line.endsWith(";Jäsenet;;;;Ei näytetä: alle 10 kirjoitti jotakin"))
                .anyMatch(line -> line.contains(";'=Lisäarvoa "));
    }

    @Test
    void theWorkbookHasASheetForEachPageAndSaysWhyAGroupIsHidden() throws Exception {
        var answer = answer(".xlsx", manager);
        assertThat(answer.getHeader("Content-Disposition")).contains("arviointi-" + round.mark + "-tulokset.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(
                            "Kaikki verkostot",
                            "Verkostotyypeittäin",
                            "Verkostoittain",
                            "Vastausprosentit",
                            "Lukuina annetut",
                            "Avoimet vastaukset",
                            "Muuttujaluettelo");
            var all = rows(book.getSheetAt(0));
            var satisfaction = row(all, "Kuinka tyytyväinen", "Jäsenet", "Kaikki verkostot");
            assertThat(satisfaction)
                    .startsWith(
                            "Kuinka tyytyväinen olet verkostoon kokonaisuutena?", "Jäsenet", "Kaikki verkostot", "53")
                    .contains("5.66", "22.64", "3.6", "53");
            assertThat(satisfaction.getLast()).startsWith("1: Erittäin tyytymätön; 2: ");
            assertThat(row(all, "Miten hyvin verkoston sisäinen", "Jäsenet", "Kaikki verkostot"))
                    .contains("43", "10");
            var networks = rows(book.getSheetAt(2));
            assertThat(row(networks, "Kuinka tyytyväinen", "Jäsenet", "Keskikokoinen"))
                    .contains("Ei näytetä, ettei pienemmän ryhmän tulosta voi laskea erotuksena (raja 5)")
                    .doesNotContain("8", "3.0", "3");
            assertThat(row(rows(book.getSheetAt(3)), "Pieni " + round.mark))
                    .containsExactly("Pieni " + round.mark, "Kaupungit " + round.mark, "6", "3", "50", "1", "1");
            assertThat(row(rows(book.getSheetAt(4)), "Montako tuntia", "Koordinaattorit", "Suuri"))
                    .contains("1", "12");
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        var format = new DataFormatter(Locale.ROOT);
        for (Row row : sheet) {
            var cells = new ArrayList<String>();
            for (int at = 0; at < row.getLastCellNum(); at++) {
                cells.add(format.formatCellValue(row.getCell(at)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> row(List<List<String>> rows, String... beginnings) {
        return rows.stream()
                .filter(row -> {
                    for (int at = 0; at < beginnings.length; at++) {
                        if (!row.get(at).startsWith(beginnings[at])) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoTookResultsOutIsWrittenDown() throws Exception {
        answer("/answers.csv", manager);
        assertThat(db.sql("SELECT action FROM audit_entry WHERE subject_id = :round")
                        .param("round", round.id)
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT_EVALUATION");
    }

    @Test
    void aRoundOfWhichOnlyTablesWerePublishedHasTheSameFilesWithoutParts() throws Exception {
        var name = "Muualla pidetty " + round.mark;
        var id = published.take("""
                respondents,question_fi,respondents_total,option_fi,count,published_percent
                members,Kuinka tyytyväinen olet verkostoon kokonaisuutena?,20,Melko tyytyväinen,12,60
                members,Kuinka tyytyväinen olet verkostoon kokonaisuutena?,20,Erittäin tyytyväinen,6,30
                """.getBytes(StandardCharsets.UTF_8), new Localised(name, null, null), 2024, manager);
        var held = "/evaluation/rounds/" + id + "/results";
        for (var file : List.of(".csv", ".xlsx", "/answers.csv", "/codebook.csv", "/slides.pptx", "/report.docx")) {
            assertThat(browser.perform(get(held + file).with(user(manager.toString())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(file)
                    .isEqualTo(200);
        }
        var rows = browser.perform(get(held + "/answers.csv").with(user(manager.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(rows.stream().filter("Jäsenet;;;satisfaction;4"::equals)).hasSize(12);
        assertThat(rows.stream().filter("Jäsenet;;;satisfaction;no-answer"::equals))
                .hasSize(2);
    }

    @Test
    void nothingLeavesBeforeTheRoundIsClosedNorForThoseWhoMayNot() throws Exception {
        var member = round.register.account("Aino Jäsen");
        round.register.member(
                round.large, round.register.person("Aino", "J" + round.mark, member), LocalDate.of(2024, 1, 1), null);
        for (var part : List.of(".csv", ".xlsx", "/answers.csv", "/codebook.csv", "/texts.csv")) {
            assertThat(answer(part, member).getStatus()).as(part).isEqualTo(403);
        }
        db.sql("UPDATE survey_round_state SET status = 'OPEN' WHERE round_id = :round")
                .param("round", round.id)
                .update();
        for (var part : List.of(".csv", ".xlsx", "/answers.csv", "/codebook.csv", "/texts.csv")) {
            assertThat(answer(part, manager).getStatus()).as(part).isEqualTo(404);
        }
    }
}
