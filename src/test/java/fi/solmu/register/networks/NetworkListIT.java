package fi.solmu.register.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class NetworkListIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    private RegisterData data;
    private UUID administrator;

    @BeforeEach
    void anAdministrator() {
        data = new RegisterData(db, intake, edits);
        administrator = data.account("Aino", "ADMINISTRATOR");
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(user(administrator.toString())).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "lukiolehtien, Kuntaliiton lukiolehtiverkosto",
        "tietosujavastaavat, Kuntien tietosuojavastaavien verkosto",
        "kehyskunnat, Kehyskuntaverkosto",
        "natverk, Nätverket för kulturchefer",
        "kultturchefer, Nätverket för kulturchefer",
        "tietosuojavastaava verkosto, Kuntien tietosuojavastaavien verkosto"
    })
    void aNetworkIsFoundInspiteOfInflectionAndTypingErrors(String typed, String name) throws Exception {
        data.network(name);
        data.network("Ruokapalvelupäälliköt");

        assertThat(page("/networks?q=" + typed)).contains(name).doesNotContain("Ruokapalvelupäälliköt");
    }

    @Test
    void aWordOfThePurposeFindsTheNetworkToo() throws Exception {
        data.network("Xylofonistit", "purpose_fi", "Kokoaa soittimien huoltajia ja virittäjiä.");

        assertThat(page("/networks?q=virittäjä")).contains("Xylofonistit");
    }

    @Test
    void filtersNarrowAndSavedViewsLinkToWhatTheyCount() throws Exception {
        data.network("Aakkosrooli", "role", "MEMBER", "languages", "sv");
        data.network("Aakkostuntematon");

        assertThat(page("/networks?role=unknown")).contains("Aakkostuntematon").doesNotContain("Aakkosrooli");
        assertThat(page("/networks?role=member&language=sv")).contains("Aakkosrooli");
        assertThat(page("/networks?role=member&language=fi")).doesNotContain("Aakkosrooli");
        assertThat(page("/networks?missing=translations"))
                .contains("Aakkosrooli")
                .doesNotContain("Aakkostuntematon");
        assertThat(page("/networks?coordinator=none")).contains("Aakkosrooli");
        assertThat(page("/networks?state=recorded")).contains("Aakkosrooli");
        assertThat(page("/networks?published=yes")).doesNotContain("Aakkosrooli");
    }

    @Test
    void columnsOrderTheListAsTheReaderExpects() throws Exception {
        data.network("Öljyntorjunta zz");
        data.network("Ankkurit zz");

        var page = page("/networks?q=zz&sort=name");
        assertThat(page.indexOf("Ankkurit zz")).isLessThan(page.indexOf("Öljyntorjunta zz"));
        assertThat(page).contains("aria-sort=\"ascending\"");
        var turned = page("/networks?q=zz&sort=name&order=desc");
        assertThat(turned.indexOf("Öljyntorjunta zz")).isLessThan(turned.indexOf("Ankkurit zz"));
        for (var sort : NetworkFilter.Sort.values()) {
            page("/networks?q=zz&order=desc&sort=" + sort.code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=' OR 1=1 --",
                "role=ADMIN",
                "state=withdrawn",
                "sort=password",
                "sort=name; DROP TABLE network",
                "sort=relevance",
                "order=asc, (SELECT pg_sleep(5))",
                "page=0",
                "page=-1",
                "page=99999999999",
                "page=１",
                "published=maybe",
                "coordinator=all",
                "own=no",
                "missing=everything",
                "language=xx",
                "area=nowhere",
                "type-none=x",
                "type-current=x' OR ''='",
                "email=a@b.fi",
                "q[]=a",
                "account_id=1",
                "n.role=UNKNOWN",
                "q=a&q=b",
                "density=none"
            })
    void anAddressWithAnythingUnknownInItIsRefused(String query) throws Exception {
        var request = get("/networks");
        for (var pair : query.split("&", -1)) {
            request.queryParam(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        browser.perform(request.with(user(administrator.toString()))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE network; --",
                "\" OR 1=1",
                "%_%",
                "\\",
                "a:b & !c | (d",
                "<script>alert(1)</script>",
                "pg_sleep(10)",
                "{{7*7}}",
                "ÅÄÖ åäö",
                "-- :word0 :typed",
                "?",
                "'"
            })
    void whateverIsSearchedIsOnlySearchedFor(String typed) throws Exception {
        var page = browser.perform(get("/networks").queryParam("q", typed).with(user(administrator.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void filesHoldWhatTheListShows() throws Exception {
        data.network("=Kaava qqq", "short_code", "+358 40");
        data.network("Toinen qqq");
        var csv = browser.perform(get("/networks.csv").queryParam("q", "qqq").with(user(administrator.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(csv.getHeader("Content-Disposition")).contains("verkostot.csv");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("'=Kaava qqq;'=Kaava qqq;;;+358 40;"));

        var xlsx = browser.perform(get("/networks.xlsx").queryParam("q", "qqq").with(user(administrator.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .endsWith("qqq");
        }
    }

    @Test
    void aMemberDoesNotSeeTheList() throws Exception {
        var network = data.network("Jäsenen verkosto");
        var account = data.account("Bertta");
        data.member(network, data.person("Bertta", "Jäsen", account), java.time.LocalDate.of(2020, 1, 1), null);

        browser.perform(get("/networks").with(user(account.toString()))).andExpect(status().isForbidden());
        browser.perform(get("/networks.csv").with(user(account.toString()))).andExpect(status().isForbidden());
    }
}
