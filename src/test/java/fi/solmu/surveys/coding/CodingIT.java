package fi.solmu.surveys.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import fi.solmu.surveys.results.AnsweredRounds;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What people wrote, searched and given themes. */
@SolmuTest
class CodingIT {
    private static final Pattern CHECKBOX = Pattern.compile("name=\"text\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private ShippedQuestionnaires questionnaires;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID manager;
    private UUID round;
    private String address;

    /** Twelve wrote what the network brings, four how it should change; a coordinator reported, too. */
    @BeforeEach
    void aRoundThatIsClosed() {
        var register = new RegisterData(db, intake, edits);
        var rounds = new AnsweredRounds(db);
        questionnaires.take(null);
        manager = register.account("Riitta Johtaja", "MANAGEMENT");
        var network = register.network("Kirjoittava " + mark);
        round = rounds.round(rounds.typology(), "Arviointi " + mark, "CLOSED", LocalDate.of(2026, 3, 28));
        rounds.takesPart(round, network, null, 20, 12);
        rounds.texts(round, "value-added", network, 10, "Vertaistukea");
        rounds.texts(round, "value-added", network, 2, "Aikaa KOKOUKSILLE");
        rounds.texts(round, "proposals", network, 4, "Salaisuus");
        rounds.said(rounds.report(round, network, 4, 4, 4, 3), "value-added", "Koordinaattorin kokoukset", null);
        address = "/evaluation/rounds/" + round + "/results/texts";
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path).param("lang", "fi").with(user(manager.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(String path, UUID who, String... fieldsAndValues) throws Exception {
        var request = post(path).with(user(who.toString())).with(csrf()).header("Accept-Language", "fi");
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request = request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private static List<String> boxes(String page) {
        return CHECKBOX.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void wordsAreFoundInSmallLettersAndCapitalsAndOnlyInWhatMayBeShown() throws Exception {
        assertThat(page(address)).contains("Vertaistukea 1", "Koordinaattorin kokoukset", "13 vastausta");
        assertThat(page(address)).doesNotContain("Salaisuus");
        assertThat(boxes(page(address + "?words=kokou"))).hasSize(3);
        assertThat(page(address + "?words=kokou")).doesNotContain("Vertaistukea 1");
        assertThat(page(address + "?words=salaisuus")).contains("Hakuun ei osu yksikään vastaus");
    }

    @Test
    void aThemeIsGivenCountedFoundAndTakenAway() throws Exception {
        var found = boxes(page(address + "?words=kokou"));
        var name = "Kokoukset " + mark;
        var answer = send(
                address + "?words=kokou",
                manager,
                "text",
                found.get(0),
                "text",
                found.get(1),
                "text",
                found.get(2),
                "name",
                name,
                "act",
                "ADD");
        assertThat(answer.getRedirectedUrl()).isEqualTo(address + "?words=kokou");
        var theme = db.sql("SELECT id FROM survey_theme WHERE name_fi = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
        var whole = page(address);
        assertThat(whole)
                .containsPattern(
                        name
                                + "\\s*</a></th><td class=\"r\" data-label=\"Jäsenet\">2</td><td class=\"r\" data-label=\"Koordinaattorit\">1</td>");
        assertThat(boxes(page(address + "?theme=" + theme))).containsExactlyInAnyOrderElementsOf(found);
        assertThat(boxes(page(address + "?theme=none"))).hasSize(10);
        assertThat(page("/evaluation/themes/" + theme)).contains("Arviointi " + mark, address + "?theme=" + theme);

        // the same name again is the same theme, in small letters, too
        send(address, manager, "text", found.getFirst(), "name", name.toUpperCase(java.util.Locale.ROOT), "act", "ADD");
        assertThat(boxes(page(address + "?theme=" + theme))).hasSize(3);
        send(address, manager, "text", found.getFirst(), "chosenTheme", theme.toString(), "act", "REMOVE");
        assertThat(boxes(page(address + "?theme=" + theme))).hasSize(2).doesNotContain(found.getFirst());

        assertThat(page("/evaluation/themes/" + theme + "/removal")).contains("2 vastauksesta");
        send("/evaluation/themes/" + theme + "/removal", manager);
        assertThat(boxes(page(address))).hasSize(13);
        assertThat(page("/evaluation/themes")).doesNotContain(name);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() throws Exception {
        var found = boxes(page(address)).getFirst();
        var nothing = send(address, manager, "name", "Uusi " + mark, "act", "ADD");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("Valitse ainakin yksi vastaus.", "value=\"Uusi " + mark);
        var nameless = send(address, manager, "text", found, "act", "ADD");
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString())
                .contains("Valitse teema tai kirjoita uuden teeman nimi.")
                .containsPattern("value=\"" + found + "\" id=\"text-" + found + "\" checked");
        assertThat(db.sql("SELECT count(*) FROM survey_theme WHERE name_fi = :name")
                        .param("name", "Uusi " + mark)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Texts below the limit are shown to nobody, so nobody can code them, not even by their key. */
    @Test
    void whatIsNotShownCannotBeCoded() throws Exception {
        var hidden = db.sql("SELECT id FROM survey_text WHERE round_id = :round AND words LIKE 'Salaisuus%' LIMIT 1")
                .param("round", round)
                .query(UUID.class)
                .single();
        var answer = send(address, manager, "text", hidden.toString(), "name", "Arvattu " + mark, "act", "ADD");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(db.sql("SELECT count(*) FROM survey_text_theme WHERE text_id = :id")
                        .param("id", hidden)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoThemesCannotHaveOneName() throws Exception {
        var found = boxes(page(address)).getFirst();
        send(address, manager, "text", found, "name", "Aika " + mark, "act", "ADD");
        send(address, manager, "text", found, "name", "Tuki " + mark, "act", "ADD");
        var theme = db.sql("SELECT id FROM survey_theme WHERE name_fi = :name")
                .param("name", "Aika " + mark)
                .query(UUID.class)
                .single();
        var taken = send("/evaluation/themes/" + theme, manager, "nameFi", "tuki " + mark, "nameSv", "Tid " + mark);
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString()).contains("Toisella teemalla on jo tämä nimi.", "Tid " + mark);
        assertThat(send("/evaluation/themes/" + theme, manager, "nameFi", "Aika " + mark, "nameSv", "Tid " + mark)
                        .getStatus())
                .isEqualTo(302);
        assertThat(browser.perform(get(address).param("lang", "sv").with(user(manager.toString())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Tid " + mark);
    }
}
