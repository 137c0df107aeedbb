package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class OrganisationEditIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private String administrator;

    @BeforeEach
    void someone() {
        entries = new Entries(db);
        administrator = entries.administrator().toString();
    }

    private ResultActions send(String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(user(administrator)).with(csrf());
        fields.forEach(request::param);
        return browser.perform(request);
    }

    private static Map<String, String> form(String name, String code, String... more) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "MUNICIPALITY");
        form.put("nameFi", name);
        form.put("code", code);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private UUID find(String name) {
        return db.sql("SELECT id FROM organisation WHERE name_fi = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private String column(UUID organisation, String column) {
        return db.sql("SELECT " + column + "::text FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    @Test
    void anOrganisationIsAddedAndCorrectedAndThePageTellsWhoSaidIt() throws Exception {
        var name = Entries.unique("Lisättylä");
        send("/organisations", form(name, Entries.unique("c"), "population", "12 345", "language", "FI"))
                .andExpect(status().is3xxRedirection());
        var id = find(name);
        assertThat(column(id, "population")).isEqualTo("12345");
        var correction = form(name, column(id, "code"), "population", "12346", "language", "FI");
        correction.put("version", column(id, "version"));
        send("/organisations/" + id, correction).andExpect(redirectedUrl("/organisations/" + id));
        assertThat(column(id, "population")).isEqualTo("12346");
        assertThat(column(id, "name_fi")).isEqualTo(name);
        browser.perform(get("/organisations/{id}", id).with(user(administrator)))
                .andExpect(content().string(containsString("Ylva Ylläpitäjä")));
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheRegisterSaysNow() throws Exception {
        var name = Entries.unique("Kiistala");
        var id = entries.municipality(name);
        var code = column(id, "code");
        var first = form(name, code, "population", "111", "language", "FI", "grouping", "RURAL", "version", "0");
        send("/organisations/" + id, first).andExpect(status().is3xxRedirection());
        var second = form(name, code, "population", "222", "language", "FI", "grouping", "RURAL", "version", "0");
        send("/organisations/" + id, second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<b>111</b>")))
                .andExpect(content().string(containsString("value=\"222\"")));
        assertThat(column(id, "population")).isEqualTo("111");
    }

    @Test
    void mistakesAreNamedAndNothingIsWritten() throws Exception {
        var taken = Entries.unique("c");
        entries.municipality(Entries.unique("Omistaja"), taken, null, 1);
        var name = Entries.unique("Virhelä");
        for (var wrong : new String[][] {
            {"population", "monta"},
            {"businessId", "12"},
            {"region", "ei ole"},
            {"kind", "KYLÄ"},
            {"nameFi", " "},
            {"emailDomain", "ei verkkotunnus"},
            {"language", "XX"},
            {"code", taken}
        }) {
            var form = form(name, "x" + name);
            form.put(wrong[0], wrong[1]);
            send("/organisations", form)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("href=\"#" + wrong[0] + "\"")));
        }
        assertThat(db.sql("SELECT count(*) FROM organisation WHERE name_fi = :n")
                        .param("n", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theListIsTakenOutAsCsvAndXlsxWithoutRunningAnything() throws Exception {
        var region = entries.region(Entries.unique("Vientimaa"));
        var name = Entries.unique("=Vaarala");
        entries.municipality(name, Entries.unique("c"), region, 1_234);
        var csv = browser.perform(get("/organisations.csv?region={r}", region).with(user(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("'" + name).contains("1234");
        browser.perform(get("/organisations.xlsx?region={r}", region).with(user(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
        browser.perform(get("/organisations.exe").with(user(administrator))).andExpect(status().isNotFound());
    }

    @Test
    void onlyAnAdministratorEdits() throws Exception {
        var coordinator = entries.account("Kaisa Koordinaattori");
        entries.coordination(
                entries.network("Verkosto"), entries.person("Kaisa", "Koordinaattori", coordinator), false);
        var id = entries.municipality(Entries.unique("Suojala"));
        browser.perform(get("/organisations/{id}", id).with(user(coordinator.toString())))
                .andExpect(status().isOk());
        for (var path : new String[] {"/edit", "/merger"}) {
            browser.perform(get("/organisations/" + id + path).with(user(coordinator.toString())))
                    .andExpect(status().isForbidden());
        }
    }
}
