package fi.solmu.register.organisations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class OrganisationPagesIT {
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

    private ResultActions open(String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(administrator)));
    }

    @Test
    void aMunicipalityIsFoundInAnInflectedFormAndByItsCode() throws Exception {
        var name = Entries.unique("Kivisalm") + "i";
        entries.municipality(name, "c" + name, null, 1_000);
        open("/organisations?q={q}", name.replace("i", "e") + "n").andExpect(status().isOk());
        open("/organisations?q={q}", name + "n").andExpect(content().string(containsString(name)));
        open("/organisations?q={q}", "c" + name).andExpect(content().string(containsString(name)));
        open("/organisations?q={q}", "%").andExpect(content().string(not(containsString(name))));
    }

    @Test
    void theListIsNarrowedByRegionTypeAndBeingInNoNetwork() throws Exception {
        var region = entries.region("Testilä");
        var type = Entries.unique("big");
        entries.municipalityType(type, 90_000);
        var big = entries.municipality(Entries.unique("Suurela"), Entries.unique("c"), region, 95_000);
        var bigName = name(big);
        var small = entries.municipality(Entries.unique("Pienelä"), Entries.unique("c"), region, 500);
        var smallName = name(small);
        entries.represented(entries.network("Testiverkosto"), big);

        open("/organisations?region={r}", region)
                .andExpect(content().string(containsString(bigName)))
                .andExpect(content().string(containsString(smallName)))
                .andExpect(content().string(containsString("2 organisaatiota")));
        open("/organisations?region={r}&type={t}", region, type)
                .andExpect(content().string(containsString(bigName)))
                .andExpect(content().string(not(containsString(smallName))));
        open("/organisations?region={r}&without=networks", region)
                .andExpect(content().string(not(containsString(bigName))))
                .andExpect(content().string(containsString(smallName)));
        for (var column : new String[] {
            "-name",
            "code",
            "-code",
            "region",
            "-region",
            "population",
            "-population",
            "networks",
            "-networks",
            "people",
            "-people"
        }) {
            open("/organisations?region={r}&sort={s}", region, column).andExpect(status().isOk());
        }
    }

    @Test
    void thePageTellsNetworksPeopleTypesAndWhy() throws Exception {
        var type = Entries.unique("large");
        entries.municipalityType(type, 50_001);
        var city = entries.municipality(Entries.unique("Kaupunki"), Entries.unique("c"), null, 62_000);
        var network = entries.network(Entries.unique("Johtajaverkosto"));
        var aino = entries.person("Aino", Entries.unique("Ahola"));
        entries.employment(aino, city, "kehitysjohtaja", LocalDate.of(2020, 1, 1), null);
        entries.membership(network, aino, city, LocalDate.of(2024, 3, 1));

        open("/organisations/{id}", city)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Johtajaverkosto")))
                .andExpect(content().string(containsString("1.3.2024")))
                .andExpect(content().string(containsString("kehitysjohtaja")))
                .andExpect(content().string(containsString("väkiluku vähintään 50")));
    }

    @Test
    void anOrganisationThatDoesNotExistIsNotFound() throws Exception {
        open("/organisations/{id}", "0198c0de-0000-7000-8000-000000000000").andExpect(status().isNotFound());
        open("/organisations/nonsense").andExpect(status().isNotFound());
    }

    @Test
    void visitorsAreAskedToSignInAndMembersMayNotLook() throws Exception {
        browser.perform(get("/organisations")).andExpect(redirectedUrlPattern("/sign-in?to=*"));
        browser.perform(get("/organisations").with(user(entries.nobody().toString())))
                .andExpect(status().isForbidden());
    }

    private String name(java.util.UUID organisation) {
        return db.sql("SELECT name_fi FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }
}
