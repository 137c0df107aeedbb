package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.register.Intake.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A file on its way through the pages and the jobs. */
@SolmuTest
class ImportJourneyIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private RunQueries runs;

    @Autowired
    private RowQueries rows;

    @Autowired
    private ImportRuns imports;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcClient db;

    private UUID aino;
    private String word;

    @BeforeEach
    void anAdministratorAndAWordOfOurOwn() {
        word = "sananen" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        aino = db.sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", word + "@example.org")
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO role_grant (account_id, role, granted_at) VALUES (:id, 'ADMINISTRATOR', now())")
                .param("id", aino)
                .update();
    }

    private UUID brought(String... lines) throws Exception {
        var file = new MockMultipartFile(
                "file", word + ".csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var address = browser.perform(multipart("/imports")
                        .file(file)
                        .param("kind", "NETWORKS")
                        .param("sourceKind", "LIST")
                        .with(user(aino.toString()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var run = UUID.fromString(String.valueOf(address).substring("/imports/".length()));
        awaitThat(run, Status.PREVIEW);
        return run;
    }

    private void awaitThat(UUID run, Status status) {
        await().atMost(Duration.ofSeconds(60)).until(() -> runs.find(run).status() == status);
    }

    private void press(String address, String... parameters) throws Exception {
        var request = post(address).with(user(aino.toString())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        browser.perform(request).andExpect(status().is3xxRedirection());
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(user(aino.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int networks() {
        return db.sql("""
                        SELECT count(*) FROM network n JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.name_fi LIKE :word AND s.status <> 'WITHDRAWN' AND n.canonical_id = n.id
                        """).param("word", "%" + word + "%").query(Integer.class).single();
    }

    @Test
    void aFileIsReadDecidedTakenAndTakenBack() throws Exception {
        var run = brought(
                "network,meetings a year",
                word + "johtajien verkosto,1-2",
                "Kuntien " + word + "johtajien verkosto,3-5",
                word + "johtajien verkosto,3-5",
                "=cmd()|x,1-2",
                word + "hoitajien verkosto,often");
        assertThat(rows.totals(run)).hasToString("Totals[rows={NEW=1, REVIEW=1, CONFLICT=1, ERROR=2}]");
        assertThat(networks()).isZero();
        assertThat(page("/imports/" + run))
                .contains("Is this the same network?")
                .contains("Decide later");
        for (var verdict : Verdict.values()) {
            page("/imports/" + run + "?rows=" + verdict.name());
        }
        assertThat(page("/imports/" + run + "?rows=error&lang=fi")).contains("Solussa on kaava");
        assertThat(page("/imports/" + run + "/errors.csv")).contains("often");
        page("/imports/" + run + "/columns");
        page("/imports/" + run + "/discard");

        press("/imports/" + run + "/rows/3/decision", "decision", "same", "candidate", "0");
        assertThat(rows.undecided(run)).isZero();
        press("/imports/" + run + "/acceptance");
        awaitThat(run, Status.APPLIED);
        assertThat(networks()).isEqualTo(1);
        page("/imports/" + run);
        assertThat(page("/imports")).contains(word);

        assertThat(page("/imports/" + run + "/undo")).contains(word);
        press("/imports/" + run + "/undo");
        assertThat(runs.find(run).status()).isEqualTo(Status.UNDONE);
        assertThat(networks()).isZero();

        var again = brought("network,meetings a year", word + "johtajien verkosto,1-2");
        assertThat(rows.totals(again).fresh()).isEqualTo(1);
    }

    @Test
    void otherColumnsCanBeChosen() throws Exception {
        var run = brought("network,remark", "aaaaaaaaa,oma " + word + " verkosto");
        press("/imports/" + run + "/columns", "target", "-", "target", "NAME");
        awaitThat(run, Status.PREVIEW);
        assertThat(rows.of(run).getFirst().judged().row().name()).isEqualTo("oma " + word + " verkosto");
    }

    @Test
    void aFormWithoutAFileSaysSo() throws Exception {
        browser.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .param("sourceName", "My list " + word)
                        .with(user(aino.toString()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("My list " + word)))
                .andExpect(content().string(Matchers.containsString("Choose a file")));
    }

    @Test
    void whatIsBrokenOffInTheMiddleOfReadingIsReadAgainFromItsStart() {
        var lines = new StringBuilder("network\n");
        for (int i = 0; i < 1200; i++) {
            lines.append(word).append(i).append(" verkosto\n");
        }
        var run = runs.add(
                ImportKind.NETWORKS,
                word,
                SourceKind.LIST,
                "a.csv",
                lines.toString().getBytes(StandardCharsets.UTF_8),
                word,
                false,
                aino);
        var state = runs.begin(run, Status.READING, aino, null, Details.NONE);
        var trigger = "stop_" + word;
        db.sql("""
                        CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
                        CREATE TRIGGER %1$s BEFORE INSERT ON import_row FOR EACH ROW WHEN (NEW.line = 700
                            AND NEW.run_id = '%2$s') EXECUTE FUNCTION %1$s()
                        """.formatted(trigger, run)).update();
        try {
            assertThatThrownBy(() -> steps.carryOut(state)).isInstanceOf(RuntimeException.class);
        } finally {
            db.sql("DROP TRIGGER %1$s ON import_row; DROP FUNCTION %1$s()".formatted(trigger))
                    .update();
        }
        assertThat(runs.find(run).status()).isEqualTo(Status.READING);
        steps.carryOut(state);
        assertThat(runs.find(run).status()).isEqualTo(Status.PREVIEW);
        assertThat(rows.totals(run).all()).isEqualTo(1200);
    }

    @Test
    void whatIsBrokenOffWhileTakingLeavesNothingHalfDone() {
        var file = ("network\n" + word + "kirjaajien verkosto\n").getBytes(StandardCharsets.UTF_8);
        var run = runs.add(ImportKind.NETWORKS, word, SourceKind.LIST, "a.csv", file, word, false, aino);
        steps.carryOut(runs.begin(run, Status.READING, aino, null, Details.NONE));
        var state = runs.begin(run, Status.APPLYING, aino, null, Details.NONE);
        var trigger = "stop_" + word;
        db.sql("""
                        CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
                        CREATE TRIGGER %1$s BEFORE UPDATE ON network FOR EACH ROW WHEN (NEW.name_fi = '%2$skirjaajien verkosto')
                            EXECUTE FUNCTION %1$s()
                        """.formatted(trigger, word)).update();
        try {
            assertThatThrownBy(() -> steps.carryOut(state)).isInstanceOf(RuntimeException.class);
        } finally {
            db.sql("DROP TRIGGER %1$s ON network; DROP FUNCTION %1$s()".formatted(trigger))
                    .update();
        }
        assertThat(runs.find(run).status()).isEqualTo(Status.APPLYING);
        assertThat(networks()).isZero();
        steps.carryOut(state);
        assertThat(runs.find(run).status()).isEqualTo(Status.APPLIED);
        assertThat(networks()).isEqualTo(1);
        steps.carryOut(state);
        assertThat(networks()).isEqualTo(1);
    }

    @Test
    void aPreviewThatTheRegisterHasOvertakenIsShownAgain() {
        var file = ("network\n" + word + "kirjaajien verkosto\n").getBytes(StandardCharsets.UTF_8);
        var slow = imports.preview(ImportKind.NETWORKS, word + 1, SourceKind.LIST, "a.csv", file, null);
        var quick = imports.preview(
                ImportKind.NETWORKS,
                word + 2,
                SourceKind.LIST,
                "b.csv",
                (word + "\n" + word + "kirjaajien verkosto\n").getBytes(StandardCharsets.UTF_8),
                null);
        imports.apply(((Imports.Preview.Ready) quick).run(), null);
        var run = ((Imports.Preview.Ready) slow).run();
        assertThat(imports.apply(run, null)).isEqualTo(new Imports.Applying.LookAgain(1));
        assertThat(rows.totals(run).same()).isEqualTo(1);
        assertThat(imports.apply(run, null)).isInstanceOf(Imports.Applying.Applied.class);
        assertThat(networks()).isEqualTo(1);
    }
}
