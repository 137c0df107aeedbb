package fi.solmu.overview.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private PlatformTransactionManager transactions;

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

    @Test
    void aSlideSetIsAskedForMadeByAJobAndTaken() throws Exception {
        ask();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !slideSets.of(account).getFirst().waits());

        var made = slideSets.of(account).getFirst();
        assertThat(open("/portfolio/slides").getContentAsString())
                .contains("/portfolio/slides/" + made.id())
                .doesNotContain("Diasarjaa laaditaan");
        var file = open("/portfolio/slides/" + made.id());
        assertThat(titles(file.getContentAsByteArray()))
                .contains("Pääkohdat")
                .anyMatch(title -> title.startsWith("Kokouskuorma"))
                .anyMatch(title -> title.startsWith("Vuoden muutos"));
    }

    @Test
    void aSlideSetThatIsBeingMadeIsSaidToBeAndCannotBeTaken() throws Exception {
        var waiting = waiting();
        assertThat(open("/portfolio/slides").getContentAsString()).contains("Diasarjaa laaditaan");
        browser.perform(get("/portfolio/slides/" + waiting).with(user(management)))
                .andExpect(status().isNotFound());
    }

    /** As when a node took over a job whose first node lives after all. */
    @Test
    void ofTwoWhoMakeTheSameSlideSetTheFirstCounts() {
        var waiting = waiting();
        new AtOnce(db, new TransactionTemplate(transactions))
                .whileStillOpen(
                        () -> db.sql("UPDATE slide_set SET made_at = asked_at, file = 'first' WHERE id = :id")
                                .param("id", waiting)
                                .update(),
                        () -> {
                            slideSets.make(waiting);
                            return waiting;
                        });
        assertThat(slideSets.file(waiting)).hasValue("first".getBytes(StandardCharsets.US_ASCII));
    }

    /** One that no job makes. */
    private UUID waiting() {
        return db.sql("""
                        INSERT INTO slide_set (language, asked_by, asked_at) VALUES ('fi', :account, :now)
                        RETURNING id
                        """)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
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
        var waiting = waiting();
        browser.perform(post("/portfolio/slides/cancel").with(user(management)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        slideSets.make(waiting);
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
