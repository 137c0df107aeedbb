package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import fi.solmu.register.Organisations;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class MergerIT {
    private static final LocalDate MERGER = LocalDate.of(2025, 1, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Organisations organisations;

    private Entries entries;
    private String administrator;
    private String region;
    private UUID small;
    private UUID large;
    private UUID network;
    private String networkName;
    private String smallName;
    private String largeName;

    @BeforeEach
    void twoMunicipalitiesOfWhichTheSmallIsInANetwork() {
        entries = new Entries(db);
        administrator = entries.administrator().toString();
        region = entries.region(Entries.unique("Liitosmaa"));
        smallName = Entries.unique("Pikkula");
        small = entries.municipality(smallName, Entries.unique("c"), region, 900);
        largeName = Entries.unique("Isola");
        large = entries.municipality(largeName, Entries.unique("c"), region, 9_000);
        networkName = Entries.unique("Yhteisverkko");
        network = entries.network(networkName);
        entries.membership(
                network, entries.person("Aino", Entries.unique("Edustaja")), small, LocalDate.of(2024, 1, 1));
    }

    private ResultActions open(String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(administrator)));
    }

    private ResultActions merge(UUID predecessor, UUID successor, String day) throws Exception {
        return browser.perform(post("/organisations/" + predecessor + "/merger")
                .with(user(administrator))
                .with(csrf())
                .param("successor", successor.toString())
                .param("onDay", day));
    }

    private Organisations.RegionCoverage figures(LocalDate day) {
        return organisations.regions(day, Language.FI).stream()
                .filter(each -> each.region().code().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fromThatDayMembershipsAreTheSuccessorsAndTheYearBeforeStaysAsItWas() throws Exception {
        merge(small, large, "1.1.2025").andExpect(redirectedUrl("/organisations/" + small));

        assertThat(figures(MERGER.minusDays(1)).municipalities()).isEqualTo(2);
        assertThat(figures(MERGER.minusDays(1)).withoutNetworks()).isEqualTo(1);
        assertThat(figures(MERGER).municipalities()).isEqualTo(1);
        assertThat(figures(MERGER).withoutNetworks()).isZero();

        open("/organisations/{o}", large)
                .andExpect(content().string(containsString(networkName)))
                .andExpect(content().string(containsString("alun perin: " + smallName)));
        open("/organisations/{o}", small)
                .andExpect(content().string(containsString(networkName)))
                .andExpect(content().string(containsString("31.12.2024")));
        open("/organisations?region={r}", region).andExpect(content().string(not(containsString(smallName))));
        open("/organisations?region={r}&former=yes", region).andExpect(content().string(containsString(smallName)));
    }

    @Test
    void undoingTheMergerBringsEverythingBack() throws Exception {
        merge(small, large, "2025-01-01");
        open("/organisations/{o}/merger/undo", small).andExpect(status().isOk());
        browser.perform(post("/organisations/" + small + "/merger/undo")
                        .with(user(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/organisations/" + small));
        assertThat(figures(MERGER).municipalities()).isEqualTo(2);
        open("/organisations/{o}", large).andExpect(content().string(not(containsString(networkName))));
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :id AND action = 'MERGE_MUNICIPALITIES'")
                        .param("id", small)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void peopleOfAMergedMunicipalityWorkForItsSuccessorWhereverTheyAreShown() throws Exception {
        var name = Entries.unique("Muuttaja");
        var person = entries.person("Bertta", name);
        entries.employment(person, small, "rehtori", LocalDate.of(2020, 1, 1), null);
        entries.coordination(network, person, false);
        var earlier = entries.person("Cecilia", Entries.unique("Lähtijä"));
        entries.employment(earlier, small, "sihteeri", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 5, 31));
        open("/networks/{n}", network)
                .andExpect(content().string(containsString(smallName)))
                .andExpect(content().string(not(containsString(largeName))));
        open("/organisations/{o}", small).andExpect(content().string(containsString(name)));

        merge(small, large, "1.1.2025");

        open("/people/{p}", person)
                .andExpect(content().string(containsString(largeName)))
                .andExpect(content().string(containsString("alun perin: " + smallName)));
        open("/people/{p}", earlier) // who left before the merger never worked for the successor
                .andExpect(content().string(containsString(smallName)))
                .andExpect(content().string(not(containsString(largeName))));
        open("/people?q={q}", name).andExpect(content().string(containsString(largeName)));
        open("/people?organisation={o}", large).andExpect(content().string(containsString(name)));
        open("/people?organisation={o}", small).andExpect(content().string(not(containsString(name))));
        open("/organisations/{o}", large).andExpect(content().string(containsString(name)));
        open("/organisations/{o}", small).andExpect(content().string(not(containsString(name))));
        open("/networks/{n}", network)
                .andExpect(content().string(containsString(largeName)))
                .andExpect(content().string(not(containsString(smallName))));

        browser.perform(post("/organisations/" + small + "/merger/undo")
                .with(user(administrator))
                .with(csrf()));
        open("/networks/{n}", network)
                .andExpect(content().string(containsString(smallName)))
                .andExpect(content().string(not(containsString(largeName))));
    }

    /** Somebody whom one list has with the one and another list with the other has one employer to leave. */
    @Test
    void whoeverIsSaidToWorkForBothHasOneEmployerToLeave() throws Exception {
        var person = entries.person("Doris", Entries.unique("Kahdesti"));
        entries.employment(person, small, "rehtori", LocalDate.of(2020, 1, 1), null);
        entries.employment(person, large, "rehtori", LocalDate.of(2025, 1, 1), null);
        entries.membership(network, person, small, LocalDate.of(2024, 1, 1));
        open("/people/{p}/move", person).andExpect(content().string(containsString(smallName)));

        merge(small, large, "1.1.2025");

        var post = db.sql("SELECT id FROM employment WHERE person_id = :person AND organisation_id = :large")
                .param("person", person)
                .param("large", large)
                .query(UUID.class)
                .single();
        open("/people/{p}/move?from={post}", person, post)
                .andExpect(content().string(not(containsString(smallName))))
                .andExpect(content().string(containsString(networkName)));
        browser.perform(post("/people/" + person + "/move")
                .with(user(administrator))
                .with(csrf())
                .param("from", post.toString()));
        assertThat(db.sql("SELECT count(*) FROM employment WHERE person_id = :person AND until IS NULL")
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMergerOfAMergerIsReadThroughBoth() throws Exception {
        var largest = entries.municipality(Entries.unique("Suurin"), Entries.unique("c"), region, 90_000);
        merge(small, large, "1.1.2025");
        merge(large, largest, "1.1.2026");
        open("/organisations/{o}", largest).andExpect(content().string(containsString(networkName)));
        assertThat(figures(MERGER).municipalities()).isEqualTo(2);
        assertThat(figures(MERGER.plusYears(1)).municipalities()).isEqualTo(1);
    }

    @Test
    void whatCannotBeMergedIsRefusedWithAReason() throws Exception {
        merge(small, small, "1.1.2025").andExpect(status().isUnprocessableContent());
        merge(small, large, "31.2.2025").andExpect(status().isUnprocessableContent());
        var council = entries.organisation("REGIONAL_COUNCIL", Entries.unique("Liitto"), null, null, null);
        merge(small, council, "1.1.2025").andExpect(status().isUnprocessableContent());
        merge(small, large, "1.1.2025").andExpect(status().is3xxRedirection());
        merge(large, small, "1.1.2025").andExpect(status().isUnprocessableContent()); // no circles
        merge(small, large, "1.1.2026").andExpect(status().isUnprocessableContent());
        open("/organisations/{o}/merger", council).andExpect(status().isNotFound());
    }
}
