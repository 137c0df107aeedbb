package fi.solmu.surveys.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Command;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.results.AnsweredRounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SolmuTest
class PublishedResultsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private List<Command> commands;

    @TempDir
    private Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID manager;
    private Path file;

    @BeforeEach
    void theTablesOf2025() throws IOException {
        manager = new RegisterData(db, intake, edits).account("Riitta Johtaja", "MANAGEMENT");
        new AnsweredRounds(db).typology();
        file = folder.resolve("evaluation-2025-tables.csv");
        Files.write(file, bytes());
    }

    private static byte[] bytes() throws IOException {
        return new ClassPathResource("demo/evaluation-2025.csv").getContentAsByteArray();
    }

    private record Ran(int code, String out) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var command = commands.stream()
                .filter(each -> each.name().equals("import published-results"))
                .findFirst()
                .orElseThrow();
        int code = command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }

    private int rounds() {
        return db.sql("SELECT count(*)::int FROM survey_round WHERE name_fi LIKE '%' || :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    private UUID round() {
        return db.sql("SELECT id FROM survey_round WHERE name_fi LIKE '%' || :mark")
                .param("mark", mark)
                .query(UUID.class)
                .single();
    }

    @Test
    void theFindingsAreTheBaseOfEachTable() {
        var ran = run(file.toString(), "--json");
        assertThat(ran.code()).isZero();
        var tables = ran.json().get("tables");
        assertThat(tables).hasSize(4);
        var found = new java.util.ArrayList<String>();
        for (var table : tables) {
            assertThat(table.propertyNames())
                    .containsExactly(
                            "respondents", "question", "base", "asked", "answered", "noAnswer", "agrees", "problems");
            assertThat(table.get("agrees").asBoolean()).isTrue();
            assertThat(table.get("problems")).isEmpty();
            found.add(table.get("respondents").asString() + " "
                    + table.get("base").asString() + " " + table.get("asked") + " " + table.get("answered") + " "
                    + table.get("noAnswer"));
        }
        assertThat(found)
                .containsExactly(
                        "coordinators asked 68 66 2",
                        "coordinators asked 68 63 5",
                        "members asked 373 369 4",
                        "members answered 373 371 2");
    }

    @Test
    void withoutTheWordNothingIsWrittenAndWithItOnce() throws IOException {
        assertThat(run(file.toString(), "--name", "Arviointi " + mark).code()).isZero();
        assertThat(rounds()).isZero();
        assertThat(run(file.toString(), "--name", "Arviointi " + mark, "--apply")
                        .code())
                .isZero();
        var before = tables();
        assertThat(run(file.toString(), "--name", "Arviointi " + mark, "--apply")
                        .code())
                .isZero();
        assertThat(rounds()).isEqualTo(1);
        assertThat(tables()).isEqualTo(before).hasSize(4);
        tablesInAnotherOrder();
        assertThat(run(file.toString(), "--name", "Arviointi " + mark, "--apply")
                        .code())
                .isZero();
        assertThat(tables()).isEqualTo(before);
        assertThat(audited()).isEqualTo(1);
    }

    private void tablesInAnotherOrder() throws IOException {
        var lines = Files.readAllLines(file);
        var sorted = new java.util.ArrayList<>(lines.subList(1, lines.size()));
        java.util.Collections.sort(sorted);
        sorted.addFirst(lines.getFirst());
        Files.write(file, sorted);
    }

    private List<UUID> tables() {
        return db.sql("SELECT id FROM survey_published_table WHERE round_id = :round ORDER BY id")
                .param("round", round())
                .query(UUID.class)
                .list();
    }

    private int audited() {
        return db.sql("SELECT count(*)::int FROM audit_entry WHERE subject_id = :round")
                .param("round", round())
                .query(Integer.class)
                .single();
    }

    /** Every published percentage, computed again from what was stored, on the base it was published with. */
    @Test
    void theFiguresAreThoseThatWerePublished() {
        run(file.toString(), "--name", "Arviointi " + mark, "--apply");
        var disagreeing =
                db.sql("""
                        SELECT count(*)::int FROM survey_published_table t
                        JOIN survey_published_row w ON w.table_id = t.id
                        CROSS JOIN LATERAL (SELECT sum(count) AS answered FROM survey_published_row a
                                            WHERE a.table_id = t.id) a
                        WHERE t.round_id = :round AND w.percent IS NOT NULL
                          AND round(100.0 * w.count / CASE t.base WHEN 'ASKED' THEN t.asked ELSE a.answered END, 2)
                              <> w.percent
                        """).param("round", round()).query(Integer.class).single();
        assertThat(disagreeing).isZero();
        var rows = db.sql("""
                        SELECT count(*)::int FROM survey_published_table t JOIN survey_published_row w ON w.table_id = t.id
                        WHERE t.round_id = :round AND t.question_code IN ('purpose-guides', 'purpose-defined')
                          AND w.text_sv IS NOT NULL AND w.text_en IS NOT NULL
                          AND (w.value IS NULL) = (w.text_fi = 'En osaa sanoa')
                        """).param("round", round()).query(Integer.class).single();
        assertThat(rows).isEqualTo(21);
    }

    @Test
    void aTableThatAgreesWithNothingSaysRowByRow() throws IOException {
        Files.writeString(file, Files.readString(file).replace("73,19.57", "73,19.75"));
        var table = run(file.toString(), "--json").json().get("tables").get(2);
        assertThat(table.get("agrees").asBoolean()).isFalse();
        assertThat(table.get("base").asString()).isEqualTo("none");
        assertThat(table.get("problems")).hasSize(1);
        assertThat(table.get("problems").get(0).asString()).contains("16", "Erittäin hyvin", "19", "75", "57", "78");
    }

    @Test
    void aBadFileIsRefusedWholeWithLineAndColumn() throws IOException {
        Files.writeString(file, Files.readString(file).replace(",134,", ",sata,"));
        var ran = run(file.toString(), "--name", "Arviointi " + mark, "--apply", "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json().get("error").asString()).contains("15", "count", "sata");
        assertThat(rounds()).isZero();
        assertThat(run(folder.resolve("none.csv").toString(), "--json").code()).isEqualTo(1);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run(file.toString(), "--year", "25").code()).isEqualTo(2);
    }

    @Test
    void moreAnswersThanRespondentsAreNotBroughtIn() throws IOException {
        Files.writeString(file, Files.readString(file).replace(",68,", ",60,"));
        var table = run(file.toString(), "--json").json().get("tables").get(0);
        assertThat(table.get("agrees").asBoolean()).isFalse();
        assertThat(run(file.toString(), "--name", "Arviointi " + mark, "--apply")
                        .code())
                .isEqualTo(1);
        assertThat(rounds()).isZero();
    }

    @Test
    void correctedTablesOfTheSameRoundReplaceThoseThatWereThere() throws IOException {
        run(file.toString(), "--name", "Arviointi " + mark, "--apply");
        Files.writeString(file, Files.readString(file).replace("Erittäin hyvin,9,13.24", "Erittäin hyvin,10,14.71"));
        run(file.toString(), "--name", "Arviointi " + mark, "--apply");
        assertThat(rounds()).isEqualTo(1);
        assertThat(tables()).hasSize(4);
        assertThat(audited()).isEqualTo(2);
    }

    // ---------------------------------------------------------------- the page

    private static String flat(String page) {
        return page.replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    @Test
    void managementSeesTheFindingsBeforeItConfirms() throws Exception {
        var preview = flat(browser.perform(multipart("/evaluation/published/new")
                        .file(new MockMultipartFile("file", "taulukot-2025.csv", "text/csv", bytes()))
                        .param("nameFi", "Arviointi " + mark)
                        .with(user(manager.toString()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(preview)
                .contains("Prosentit ovat kysymykseen vastanneista.", "vuosi 2025, 4 taulukkoa")
                .contains("Vastaajia 373, kysymykseen vastasi 369, vastaamatta jätti 4.");
        assertThat(rounds()).isZero();
        var content = Pattern.compile("name=\"content\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(content.find()).isTrue();
        var answer = browser.perform(post("/evaluation/published/new")
                        .param("confirmed", "true")
                        .param("content", content.group(1))
                        .param("nameFi", "Arviointi " + mark)
                        .param("year", "2025")
                        .with(user(manager.toString()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/evaluation/rounds/" + round() + "/results");
    }

    @Test
    void theRoundsPageShowsThemAsItShowsAnyOther() throws Exception {
        run(file.toString(), "--name", "Arviointi " + mark, "--apply");
        for (var language : Map.of(
                        "fi", "84 ei osaa sanoa, 4 ei vastannut",
                        "sv", "84 kan inte säga, 4 svarade inte",
                        "en", "84 cannot say, 4 no answer")
                .entrySet()) {
            var page = flat(browser.perform(get("/evaluation/rounds/" + round() + "/results?lang=" + language.getKey())
                            .with(user(manager.toString())))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(page).contains("Arviointi " + mark, language.getValue(), "285/373", "66/68");
        }
        var swedish = flat(browser.perform(get("/evaluation/rounds/" + round() + "/results?lang=sv")
                        .with(user(manager.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(swedish).contains("Hur väl styr nätverkets syfte och mål dess verksamhet?", "Mycket bra 73");
    }

    @Test
    void aBadFileComesBackWithItsMistakes() throws Exception {
        var answer = browser.perform(multipart("/evaluation/published/new")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", "respondents\n".getBytes(StandardCharsets.UTF_8)))
                        .param("nameFi", "Kirjoitettu " + mark)
                        .param("year", "25")
                        .with(user(manager.toString()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Kirjoitettu " + mark, "neljällä numerolla");
        var second = browser.perform(multipart("/evaluation/published/new")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", "respondents\n".getBytes(StandardCharsets.UTF_8)))
                        .with(user(manager.toString()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("Rivi 1, sarake count");
    }
}
