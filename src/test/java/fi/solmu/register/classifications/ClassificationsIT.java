package fi.solmu.register.classifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class ClassificationsIT {
    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]*)\"");

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

    private ResultActions open(String address) throws Exception {
        return browser.perform(get(address).with(user(administrator)));
    }

    private ResultActions send(String address, String... fields) throws Exception {
        var request = post(address).with(user(administrator)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    /** Opens the form as a person does, and sends it with the mark of what it was opened with. */
    private ResultActions change(String address, String... fields) throws Exception {
        return sendAs(opened(address), address, fields);
    }

    private ResultActions sendAs(String opened, String address, String... fields) throws Exception {
        var all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "opened";
        all[fields.length + 1] = opened;
        return send(address, all);
    }

    private String opened(String address) throws Exception {
        var page = open(address).andReturn().getResponse().getContentAsString();
        var mark = OPENED.matcher(page);
        assertThat(mark.find()).as(address).isTrue();
        return mark.group(1);
    }

    /** Opens a form, lets another change the same thing, sends the form, and then once more, knowing what it does. */
    private void theSecondIsTold(String address, String there, String... fields) throws Exception {
        var mine = Arrays.copyOf(fields, fields.length + 2);
        mine[fields.length] = "nameFi";
        var theirs = mine.clone();
        theirs[fields.length + 1] = Entries.unique("Heidän nimensä");
        mine[fields.length + 1] = Entries.unique("Minun nimeni");
        var opened = opened(address);
        change(address, theirs).andExpect(redirectedUrl(there));

        var told = sendAs(opened, address, mine).andExpect(status().isConflict());

        var page = told.andReturn().getResponse().getContentAsString();
        assertThat(page)
                .contains(
                        "<td class=\"wide\" data-label=\"Rekisterissä nyt\">" + theirs[fields.length + 1] + "</td>",
                        "value=\"" + mine[fields.length + 1] + "\"");
        open(address).andExpect(content().string(containsString(theirs[fields.length + 1])));
        var again = OPENED.matcher(page);
        assertThat(again.find()).isTrue();
        sendAs(again.group(1), address, mine).andExpect(redirectedUrl(there));
    }

    @Test
    void whoeverChangesTheSameThingSecondIsToldOfTheFirst() throws Exception {
        var type = type(Entries.unique("Kilpailtu tyyppi"));
        var typology = db.sql("SELECT typology_id FROM network_type WHERE id = :id")
                .param("id", type)
                .query(UUID.class)
                .single();
        theSecondIsTold("/admin/types/" + type, "/admin/types", "kind", "NETWORK", "joining", "OPEN", "position", "1");
        theSecondIsTold("/admin/typologies/" + typology, "/admin/types");

        var area = Entries.unique("Kilpailtu alue");
        send("/admin/task-areas", "nameFi", area, "position", "95");
        theSecondIsTold("/admin/task-areas/" + id("task_area", area), "/admin/task-areas", "position", "95");

        var rule = Entries.unique("Kilpailtu kuntatyyppi");
        send("/admin/municipality-types", "nameFi", rule);
        var municipalities = "/admin/municipality-types/" + id("municipality_type", rule);
        theSecondIsTold(municipalities, municipalities, "minPopulation", "100");

        theSecondIsTold("/admin/association", "/admin/association", "contact", "liitto@esimerkki.invalid");
    }

    @Test
    void theAssociationSaysWhoSupervisesAndWhenTheStatementWasMade() throws Exception {
        change(
                        "/admin/association",
                        "nameFi",
                        "Esimerkkiliitto",
                        "contact",
                        "liitto@esimerkki.invalid",
                        "authorityFi",
                        "Esimerkkivirasto",
                        "authorityPage",
                        "https://virasto.esimerkki.invalid/valvonta",
                        "statedOn",
                        "2026-03-02")
                .andExpect(redirectedUrl("/admin/association"));
        open("/fi/accessibility")
                .andExpect(content()
                        .string(allOf(
                                containsString("Esimerkkivirasto"),
                                containsString("href=\"https://virasto.esimerkki.invalid/valvonta\""),
                                containsString("mailto:liitto@esimerkki.invalid"),
                                containsString("2.3.2026"))));
        change("/admin/association", "nameFi", "X", "authorityPage", "javascript:alert(1)", "statedOn", "2999-01-01")
                .andExpect(status().isUnprocessableContent());
        change("/admin/association", "nameFi", "Esimerkkiliitto").andExpect(redirectedUrl("/admin/association"));
        open("/sv/accessibility").andExpect(content().string(containsString("har ännu inget datum")));
    }

    private UUID id(String table, String name) {
        return db.sql("SELECT id FROM " + table + " WHERE name_fi = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private UUID type(String name) throws Exception {
        var typology = Entries.unique("Jaottelu");
        send("/admin/typologies", "nameFi", typology).andExpect(redirectedUrl("/admin/types"));
        send(
                        "/admin/typologies/" + id("typology", typology) + "/types",
                        "nameFi",
                        name,
                        "kind",
                        "NETWORK",
                        "joining",
                        "LIMITED",
                        "position",
                        "1",
                        "inUse",
                        "yes",
                        "membersNamed",
                        "yes",
                        "markCode",
                        "",
                        "markFi",
                        "Tapaa, usein",
                        "markSv",
                        "Träffas",
                        "markEn",
                        "",
                        "markCode",
                        "",
                        "markFi",
                        "",
                        "markSv",
                        "",
                        "markEn",
                        "")
                .andExpect(redirectedUrl("/admin/types"));
        return id("network_type", name);
    }

    @Test
    void aTypeIsAddedWithItsMarksAndChanged() throws Exception {
        var name = Entries.unique("Tyyppi");
        var type = type(name);
        open("/admin/types").andExpect(content().string(containsString(name)));
        open("/admin/types/" + type).andExpect(content().string(containsString("Tapaa, usein")));
        change(
                        "/admin/types/" + type,
                        "nameFi",
                        name,
                        "nameEn",
                        "A type",
                        "kind",
                        "STATUTORY_BODY",
                        "joining",
                        "OPEN",
                        "position",
                        "7")
                .andExpect(redirectedUrl("/admin/types"));
        assertThat(db.sql("SELECT kind || joining || in_use || position FROM network_type WHERE id = :id")
                        .param("id", type)
                        .query(String.class)
                        .single())
                .isEqualTo("STATUTORY_BODYOPENfalse7");
        send("/admin/types/" + type, "nameFi", "", "kind", "X", "position", "eka")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTypeInUseIsNotDeletedButOneNobodyUsesIs() throws Exception {
        var used = type(Entries.unique("Käytetty"));
        var network = entries.network(Entries.unique("Verkosto"));
        db.sql("""
                        INSERT INTO network_typing (network_id, typology_id, type_id)
                        SELECT :network, typology_id, id FROM network_type WHERE id = :type
                        """).param("network", network).param("type", used).update();
        open("/admin/types/" + used + "/deletion").andExpect(content().string(containsString("ei voi poistaa")));
        send("/admin/types/" + used + "/deletion").andExpect(status().isConflict());

        var unused = type(Entries.unique("Turha"));
        send("/admin/types/" + unused + "/deletion").andExpect(redirectedUrl("/admin/types"));
        open("/admin/types/" + unused).andExpect(status().isNotFound());
    }

    @Test
    void aTaskAreaIsAddedRenamedAndRetired() throws Exception {
        var name = Entries.unique("Alue");
        send("/admin/task-areas", "nameFi", name, "position", "90").andExpect(redirectedUrl("/admin/task-areas"));
        var area = id("task_area", name);
        change("/admin/task-areas/" + area, "nameFi", name + "2", "position", "91")
                .andExpect(redirectedUrl("/admin/task-areas"));
        assertThat(db.sql("SELECT in_use FROM task_area WHERE id = :id")
                        .param("id", area)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        open("/admin/task-areas").andExpect(content().string(containsString(name + "2")));
        send("/admin/task-areas", "position", "1").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aMunicipalityTypeHasARuleAndExceptionsWithReasons() throws Exception {
        var name = Entries.unique("Jättikunnat");
        send("/admin/municipality-types", "nameFi", name, "minPopulation", "9 000 000")
                .andExpect(status().is3xxRedirection());
        var type = id("municipality_type", name);
        var base = "/admin/municipality-types/" + type;
        var small = Entries.unique("Pikkukunta");
        var municipality = entries.municipality(small);
        send(base + "/exceptions", "municipality", municipality.toString(), "included", "yes")
                .andExpect(status().isUnprocessableContent());
        send(
                        base + "/exceptions",
                        "municipality",
                        municipality.toString(),
                        "included",
                        "yes",
                        "reasonFi",
                        "Sovittu näin")
                .andExpect(redirectedUrl(base));
        open(base)
                .andExpect(content().string(containsString(small)))
                .andExpect(content().string(containsString("Sovittu näin")));
        open("/organisations/" + municipality).andExpect(content().string(containsString("Sovittu näin")));
        send(base + "/exceptions/" + municipality + "/removal").andExpect(redirectedUrl(base));
        send(base, "nameFi", name, "minPopulation", "10", "maxPopulation", "5")
                .andExpect(status().isUnprocessableContent());
        change(base, "nameFi", name, "membersByList", "yes").andExpect(redirectedUrl(base));
        open("/admin/municipality-types").andExpect(status().isOk());
    }

    @Test
    void theAssociationsNameStandsOnEveryPage() throws Exception {
        send("/admin/association", "nameFi", "", "nameSv", "", "nameEn", "")
                .andExpect(status().isUnprocessableContent());
        var name = Entries.unique("Kuntien yhdistys");
        change("/admin/association", "nameFi", name).andExpect(redirectedUrl("/admin/association"));
        open("/admin/task-areas").andExpect(content().string(containsString(name)));
    }

    @Test
    void onlyAnAdministratorMaySeeThese() throws Exception {
        var group = entries.account("Risto Ryhmäläinen", "GROUP").toString();
        for (var address :
                new String[] {"/admin/types", "/admin/task-areas", "/admin/municipality-types", "/admin/association"}) {
            browser.perform(get(address).with(user(group))).andExpect(status().isForbidden());
        }
    }
}
