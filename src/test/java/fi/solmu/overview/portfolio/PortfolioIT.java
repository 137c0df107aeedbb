package fi.solmu.overview.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class PortfolioIT {
    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private CriterionSets sets;

    @Autowired
    private MockMvc browser;

    @Autowired
    private SlideSets slideSets;

    @Autowired
    private Clock clock;

    private String management;
    private UUID account;
    private UUID lacking;
    private UUID meeting;
    private String unit;

    /** Two networks of one type and unit: one meets its only criterion, the other does not. */
    @BeforeEach
    void oneThatMeetsAndOneThatLacks() {
        var data = new CriteriaData(db, intake, edits, sets);
        account = data.register.account("Riitta Johtaja", "MANAGEMENT");
        management = account.toString();
        var today = LocalDate.now(clock);
        var type = data.type("Kokonaiskuvan tyyppi " + UUID.randomUUID());
        data.inEffect(type, today.minusYears(1), CriteriaData.coordinated());
        unit = "Yksikkö & " + UUID.randomUUID();
        lacking = data.running("Vajaa " + UUID.randomUUID(), today.minusYears(2), type);
        meeting = data.running("Täysi " + UUID.randomUUID(), today.minusYears(2), type);
        data.register.coordinates(meeting, data.register.person("Kaisa", "Vetäjä"));
        db.sql("UPDATE network SET owning_unit_fi = :unit WHERE id IN (:one, :other)")
                .param("unit", unit)
                .param("one", lacking)
                .param("other", meeting)
                .update();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return browser.perform(get(URI.create(address)).with(user(management)).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private String ofUnit(String path, String more) {
        return path + "?unit=" + unit.replace(" ", "%20").replace("&", "%26").replace("ö", "%C3%B6") + more;
    }

    @Test
    void everyCellLeadsToItsEvidenceAndSaysInWordsWhatIsMissing() throws Exception {
        var page = open(ofUnit("/portfolio", "")).getContentAsString();
        assertThat(page)
                .contains("href=\"/networks/" + lacking + "/criteria#coordinated\"")
                .contains("href=\"/networks/" + meeting + "/criteria#coordinated\"")
                .contains("Koordinaattoria ei ole nimetty.")
                .containsPattern("role=\"status\"><b>2 verkostoa</b>");
        assertThat(page.indexOf("/networks/" + lacking)).isLessThan(page.indexOf("/networks/" + meeting));
        assertThat(open("/networks/" + lacking + "/criteria").getContentAsString())
                .contains("id=\"coordinated\"");
    }

    @Test
    void aSumLeadsToJustThoseNetworks() throws Exception {
        var page = open(ofUnit("/portfolio", "&criterion=coordinated")).getContentAsString();
        assertThat(page)
                .contains("/networks/" + lacking)
                .doesNotContain("/networks/" + meeting + "\"")
                .containsPattern("role=\"status\"><b>Yksi verkosto</b>");
    }

    @Test
    void theWorkbookHoldsTheNetworksThePageShows() throws Exception {
        var answer = open(ofUnit("/portfolio.xlsx", ""));
        assertThat(answer.getHeader("Content-Disposition")).contains("kokonaiskuva.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(7);
            var names = new ArrayList<String>();
            for (Row row : book.getSheetAt(0)) {
                names.add(row.getCell(0).getStringCellValue());
            }
            assertThat(names).hasSize(3);
            assertThat(names.get(1)).startsWith("Vajaa");
            assertThat(names.get(2)).startsWith("Täysi");
        }
    }

    /** The job is done by hand here, as it is by the scheduler elsewhere. */
    @Test
    void aSlideSetIsAskedForMadeOnceAndTaken() throws Exception {
        ask();
        var asked = slideSets.of(account).getFirst();
        assertThat(asked.waits()).isTrue();
        assertThat(open("/portfolio/slides").getContentAsString()).contains("Diasarjaa laaditaan");
        browser.perform(get("/portfolio/slides/" + asked.id()).with(user(management)))
                .andExpect(status().isNotFound());

        slideSets.make(asked.id());
        var made = slideSets.of(account).getFirst();
        slideSets.make(asked.id());

        assertThat(slideSets.of(account)).containsExactly(made);
        assertThat(open("/portfolio/slides").getContentAsString())
                .contains("/portfolio/slides/" + asked.id())
                .doesNotContain("Diasarjaa laaditaan");
        var file = open("/portfolio/slides/" + asked.id());
        assertThat(titles(file.getContentAsByteArray()))
                .contains("Pääkohdat")
                .anyMatch(title -> title.startsWith("Kokouskuorma"))
                .anyMatch(title -> title.startsWith("Vuoden muutos"));
    }

    private void ask() throws Exception {
        browser.perform(post("/portfolio/slides")
                        .with(user(management))
                        .with(csrf())
                        .header("Accept-Language", "fi"))
                .andExpect(status().is3xxRedirection());
    }

    private static List<String> titles(byte[] file) throws IOException {
        try (var slides = new XMLSlideShow(new ByteArrayInputStream(file))) {
            return slides.getSlides().stream()
                    .map(slide -> String.valueOf(slide.getTitle()))
                    .toList();
        }
    }

    @Test
    void aCancelledSlideSetIsNotMade() throws Exception {
        ask();
        var asked = slideSets.of(account).getFirst();
        browser.perform(post("/portfolio/slides/cancel").with(user(management)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        slideSets.make(asked.id());
        assertThat(slideSets.of(account)).isEmpty();
    }

    @Test
    void slideSetsOfTheDayBeforeAreThrownAway() throws Exception {
        slideSets.ask(Language.SV, account);
        db.sql("UPDATE slide_set SET asked_at = asked_at - interval '25 hours' WHERE asked_by = :account")
                .param("account", account)
                .update();
        slideSets.forget();
        assertThat(slideSets.of(account)).isEmpty();
    }
}
