package fi.solmu.site.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.site.catalogue.SomeNetworks;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SolmuTest
class DataIT {
    @Autowired
    private MockMvc site;

    @Autowired
    private JdbcClient db;

    @Autowired
    private JsonMapper json;

    private SomeNetworks networks;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void begin() {
        networks = new SomeNetworks(db);
    }

    @Test
    void aNetworkIsToldInThreeLanguagesWithItsPages() throws Exception {
        var network = networks.published("data-" + mark, "Dataverkosto");
        networks.write(network, "purpose_sv", "Syfte");
        site.perform(get("/api/v1/networks/data-" + mark))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.names.fi").value("Dataverkosto"))
                .andExpect(jsonPath("$.names.en").hasJsonPath())
                .andExpect(jsonPath("$.purpose.sv").value("Syfte"))
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.pages.sv").value("http://localhost:8080/sv/networks/data-" + mark));
    }

    @Test
    void theListHoldsPublishedNetworksOnly() throws Exception {
        networks.published("julki-" + mark, "Julkinen");
        networks.add("salaa-" + mark, "Luonnos", false, "RUNNING");
        networks.add("loppu-" + mark, "Lakkautettu", true, "CLOSED");
        site.perform(get("/api/v1/networks").param("size", "1000"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[?(@.slug == 'julki-" + mark + "')]").exists())
                .andExpect(
                        jsonPath("$.items[?(@.slug == 'salaa-" + mark + "')]").doesNotExist())
                .andExpect(
                        jsonPath("$.items[?(@.slug == 'loppu-" + mark + "')]").doesNotExist())
                .andExpect(jsonPath("$.size").value(1000))
                .andExpect(jsonPath("$.total").isNumber());
        site.perform(get("/api/v1/networks/salaa-" + mark)).andExpect(status().isNotFound());
    }

    @Test
    void noAnswerHoldsAnythingAboutPeople() throws Exception {
        var network = networks.published("ihmiset-" + mark, "Verkosto");
        var person = UUID.randomUUID();
        db.sql("INSERT INTO person (id, given_name, family_name) VALUES (:id, 'Bertta', :name)")
                .param("id", person)
                .param("name", "Salainen" + mark)
                .update();
        db.sql("""
                        INSERT INTO person_email (person_id, address, said_at)
                        VALUES (:id, :address, TIMESTAMPTZ '2026-01-07 12:00+02')
                        """)
                .param("id", person)
                .param("address", "salainen-" + mark + "@example.org")
                .update();
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :id, false, DATE '2026-01-07', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("network", network).param("id", person).update();
        site.perform(get("/fi/networks/ihmiset-" + mark))
                .andExpect(content().string(containsString("salainen-" + mark + "@example.org")));
        for (var address : new String[] {"/api/v1/networks/ihmiset-" + mark, "/api/v1/networks?size=1000"}) {
            site.perform(get(address))
                    .andExpect(content().string(not(containsString("alainen" + mark))))
                    .andExpect(content().string(not(containsString("@"))));
        }
    }

    @Test
    void organisationsHaveCodeNamesAndRegion() throws Exception {
        db.sql("INSERT INTO region (code, name_fi) VALUES (:code, 'Testimaa')")
                .param("code", "R" + mark)
                .update();
        db.sql("""
                        INSERT INTO organisation (kind, code, name_fi, name_sv, region_code)
                        VALUES ('MUNICIPALITY', :code, 'Akaa', 'Ackas', :region)
                        """).param("code", "K" + mark).param("region", "R" + mark).update();
        site.perform(get("/api/v1/organisations?kind=municipality&size=1000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.code == 'K" + mark + "')].names.sv")
                        .value("Ackas"))
                .andExpect(
                        jsonPath("$.items[?(@.code == 'K" + mark + "')].region").value("R" + mark))
                .andExpect(
                        jsonPath("$.items[?(@.code == 'K" + mark + "')].kind").value("municipality"));
        site.perform(get("/api/v1/organisations?kind=company&size=1000"))
                .andExpect(jsonPath("$.items[?(@.code == 'K" + mark + "')]").doesNotExist());
    }

    @Test
    void unchangedDataAreNotSentTwiceAndAnySiteMayAsk() throws Exception {
        networks.published("etag-" + mark, "Verkosto");
        var address = "/api/v1/networks/etag-" + mark;
        var etag = String.valueOf(site.perform(get(address).header("Origin", "https://other.example"))
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        site.perform(get(address).header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void whatIsAskedWronglyIsRefusedInWords() throws Exception {
        for (var address : new String[] {
            "/api/v1/networks?sort=name",
            "/api/v1/networks?size=0",
            "/api/v1/networks?size=1001",
            "/api/v1/networks?page=-1",
            "/api/v1/networks?page=first",
            "/api/v1/organisations?kind=planet"
        }) {
            site.perform(get(address))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(400))
                    .andExpect(jsonPath("$.detail").isNotEmpty())
                    .andExpect(header().doesNotExist("ETag"));
        }
        site.perform(get("/api/v1/planets"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void theDescriptionNamesEveryAddressAndNothingElse() throws Exception {
        var description = json.readTree(site.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(names(description.get("paths")))
                .containsExactly("/api/v1/networks", "/api/v1/networks/{slug}", "/api/v1/organisations");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("http://localhost:8080");
        description.get("paths").forEach(path -> {
            assertThat(names(path)).containsExactly("get");
            var get = path.get("get");
            assertThat(get.get("summary").asString()).isNotBlank();
            assertThat(get.get("description").asString()).isNotBlank();
            get.get("parameters").forEach(parameter -> {
                assertThat(parameter.get("description").asString()).isNotBlank();
                assertThat(parameter.get("example")).isNotNull();
            });
        });
        assertThat(names(description.at("/components/schemas")))
                .contains("Network", "Organisation", "Problem", "Words");
    }

    @Test
    void thePageAboutDataLinksToThem() throws Exception {
        site.perform(get("/sv/open-data"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/api/openapi.json\""),
                                containsString("href=\"/api/v1/organisations?kind=municipality&amp;size=1000\""),
                                containsString("http://localhost:8080/api/v1/networks"))))
                .andExpect(header().string("ETag", startsWith("W/")));
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
