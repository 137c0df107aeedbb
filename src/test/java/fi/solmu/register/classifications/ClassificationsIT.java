package fi.solmu.register.classifications;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class ClassificationsIT {
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
        send(
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
        send("/admin/task-areas/" + area, "nameFi", name + "2", "position", "91")
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
        send(base, "nameFi", name, "membersByList", "yes").andExpect(redirectedUrl(base));
        open("/admin/municipality-types").andExpect(status().isOk());
    }

    @Test
    void theAssociationsNameStandsOnEveryPage() throws Exception {
        send("/admin/association", "nameFi", "", "nameSv", "", "nameEn", "")
                .andExpect(status().isUnprocessableContent());
        var name = Entries.unique("Kuntien yhdistys");
        send("/admin/association", "nameFi", name).andExpect(redirectedUrl("/admin/association"));
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
