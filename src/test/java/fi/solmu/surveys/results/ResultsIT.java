package fi.solmu.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.PersonalData;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class ResultsIT {
    private static final LocalDate CLOSED_ON = LocalDate.of(2025, 3, 28);
    private static final int CANNOT_SAY = 255;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private ShippedQuestionnaires questionnaires;

    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private TransactionTemplate transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private RegisterData register;
    private AnsweredRounds rounds;
    private UUID manager;
    private UUID round;
    private UUID cities;
    private UUID sectors;
    private UUID large;
    private UUID middling;
    private UUID small;
    private UUID other;

    /**
     * Cities: a large network, one of eight, and one of three whose name was taken away at closing. Sectors: one network of
     * twelve.
     */
    @BeforeEach
    void aRoundThatIsClosed() {
        register = new RegisterData(db, intake, edits);
        rounds = new AnsweredRounds(db);
        questionnaires.take(null);
        manager = register.account("Riitta Johtaja", "MANAGEMENT");
        var typology = rounds.typology();
        cities = rounds.type(typology, "Kaupungit " + mark);
        sectors = rounds.type(typology, "Toimialat " + mark);
        large = register.network("Suuri " + mark);
        middling = register.network("Keskikokoinen " + mark);
        small = register.network("Pieni " + mark);
        other = register.network("Toimiala " + mark);
        round = rounds.round(typology, "Arviointi " + mark, "CLOSED", CLOSED_ON);
        rounds.takesPart(round, large, cities, 40, 30);
        rounds.takesPart(round, middling, cities, 10, 8);
        rounds.takesPart(round, small, cities, 6, 3);
        rounds.takesPart(round, other, sectors, 20, 12);
        rounds.answers(round, cities, large, 20, 4, 4, 4, 2, 4, 4, 5);
        rounds.answers(round, cities, large, 10, 5, 2, CANNOT_SAY, 3, 3, 0, 4);
        rounds.answers(round, cities, middling, 8, 3, 3, 3, 3, 3, 3, 3);
        rounds.answers(round, cities, null, 3, 1, 1, 1, 1, 1, 1, 1);
        rounds.answers(round, sectors, other, 12, 2, 2, 2, 4, 2, 2, 2);
        rounds.report(round, large, 5, 4, 3, 2);
        rounds.report(round, other, 2, 0, 2, 2);
    }

    private MockHttpServletResponse page(String address, UUID who) throws Exception {
        return browser.perform(get(address).with(user(who.toString())))
                .andReturn()
                .getResponse();
    }

    private String text(String address, UUID who) throws Exception {
        var answer = page(address, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString().replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    private String results(@Nullable String part) {
        return "/evaluation/rounds/" + round + "/results" + (part == null ? "" : part);
    }

    @Test
    void theWholeIsCountedWithItsBases() throws Exception {
        var page = text(results(null), manager);
        assertThat(page)
                .contains("<h1>Arviointi " + mark + ": tulokset</h1>")
                .contains("Koordinaattorit: 2 vastausta, kysely lähti 4 verkoston koordinaattoreille.")
                .contains("Jäsenet: 53 vastausta 4 verkostosta, kysely lähti 4 verkoston jäsenille.")
                .contains("Kierros päättyi 28.3.2025.")
                // 3 very badly, 12 fairly badly, 8 neutral, 20 fairly well, 10 very well: 181 / 53
                .contains("Erittäin huonosti 3, Melko huonosti 12, Neutraali 8, Melko hyvin 20, Erittäin hyvin 10")
                .contains("asteikolla 53/53")
                .contains("3,4 <span class=\"muted\">(3,1–3,7)</span>")
                // communication: ten cannot say
                .contains("asteikolla 43/53")
                .contains("10 ei osaa sanoa, 0 ei vastannut")
                // coordinators: one left the second question out
                .contains("asteikolla 1/2")
                .contains("Asteikon ulkopuolella: 1 ei vastannut, yhteensä 50 % kaikista")
                .contains("ei kysytty");
    }

    @Test
    void oneTypeAloneInSwedish() throws Exception {
        var page = text(results("?type=" + cities + "&lang=sv"), manager);
        assertThat(page)
                .contains("Kaupungit " + mark)
                .contains("Medlemmarna") // the notice
                .contains("på skalan 41/41")
                .doesNotContain("asteikolla");
    }

    /** The three of the small network could be computed from the type without the others: one more is hidden. */
    @Test
    void beneathTheLimitIsHiddenAndWhatWouldLayItOpenToo() throws Exception {
        var page = text(results("/networks?question=satisfaction"), manager);
        assertThat(row(page, "Suuri")).contains("4,7", "75 %", "1.");
        assertThat(row(page, "Keskikokoinen"))
                .contains("Ei näytetä, ettei pienemmän ryhmän tulosta voi laskea erotuksena", "80 %")
                .doesNotContain("3,0");
        assertThat(row(page, "Pieni")).contains("50 %").doesNotContain("1,0");
        assertThat(row(page, "Toimiala")).contains("2,0", "2.");
        assertThat(page).contains("4 verkostoa", "Yhdessä vastasi alle 5 jäsentä.");
        assertThat(text(results("/networks?type=" + sectors), manager))
                .contains("1 verkosto", "Toimiala " + mark)
                .doesNotContain("Suuri " + mark);
    }

    private String row(String page, String name) {
        int at = page.indexOf(name + " " + mark);
        int from = page.lastIndexOf("<tr>", at);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void typesAreComparedWithTheirCounts() throws Exception {
        var page = text(results("/types"), manager);
        assertThat(page)
                .contains("Kuinka tyytyväinen olet verkostoon kokonaisuutena?")
                .contains("href=\"/evaluation/rounds/" + round + "/results?type=" + cities + "\"");
        assertThat(row(page, "Kaupungit")).contains("41", "4,1");
        assertThat(row(page, "Toimialat")).contains("12", "2,0");
        assertThat(page(results("/types?question=meeting-frequency"), manager).getStatus())
                .isEqualTo(200);
    }

    @Test
    void networksStandByNameAndOneWithANewNameAtOnceInItsNewPlace() throws Exception {
        assertThat(listed()).containsExactly(middling, small, large, other);

        db.sql("UPDATE network SET name_fi = :name WHERE id = :id")
                .param("name", "Äärettömän suuri " + mark)
                .param("id", large)
                .update();

        assertThat(listed()).containsExactly(middling, small, other, large);
        assertThat(text(results("/networks"), manager)).contains("Äärettömän suuri " + mark);
    }

    @Test
    void aTypeIsCalledAtOnceWhatItHasBecome() throws Exception {
        assertThat(text(results("/types"), manager)).contains("Kaupungit " + mark);

        db.sql("UPDATE network_type SET name_fi = :name WHERE id = :id")
                .param("name", "Suurkaupungit " + mark)
                .param("id", cities)
                .update();

        assertThat(text(results("/types"), manager)).contains("Suurkaupungit " + mark);
    }

    private List<UUID> listed() throws Exception {
        var page = text(results("/networks"), manager);
        return Stream.of(large, middling, small, other)
                .sorted(Comparator.comparingInt(network -> page.indexOf("/networks/" + network)))
                .toList();
    }

    @Test
    void aTypeThatIsHiddenSaysWhy() throws Exception {
        var typology = rounds.typology();
        var few = rounds.type(typology, "Harvat " + mark);
        var many = rounds.type(typology, "Monet " + mark);
        var several = rounds.type(typology, "Useat " + mark);
        round = rounds.round(typology, "Toinen " + mark, "CLOSED", CLOSED_ON);
        rounds.takesPart(round, large, many, 40, 30);
        rounds.takesPart(round, middling, several, 40, 12);
        rounds.takesPart(round, other, few, 40, 4);
        rounds.answers(round, many, large, 30, 5, 5, 5, 5, 5, 5, 5);
        rounds.answers(round, several, middling, 12, 5, 5, 5, 5, 5, 5, 4);
        rounds.answers(round, few, null, 4, 5, 5, 5, 5, 5, 5, 1);
        var page = text(results("/types"), manager);
        assertThat(row(page, "Harvat")).contains("alle 5", "Ei näytetä: alle 5 vastaajaa");
        assertThat(row(page, "Useat")).contains("salattu");
        assertThat(row(page, "Monet")).contains("5,0");
        assertThat(text(results("/networks?question=satisfaction"), manager)).doesNotContain("4,0 ");
    }

    @Test
    void aMemberSeesOwnNetworkBesideItsCoordinatorAndNoOther() throws Exception {
        var member = register.account("Aino Jäsen");
        register.member(large, register.person("Aino", "Jäsen" + mark, member), LocalDate.of(2024, 1, 1), null);
        var page = text(results("/networks/" + large), member);
        assertThat(page)
                .contains("<h1>Suuri " + mark + "</h1>", "Jäsenet: 30 vastausta, kysytty 40.")
                .contains("Jäsenten keskiarvo poikkeaa koordinaattorien keskiarvosta: −0,7") // 4,33 - 5
                .doesNotContain("/results/networks\"", "href=\"/evaluation\"");
        assertThat(page(results("/networks/" + other), member).getStatus()).isEqualTo(404);
        assertThat(page(results(null), member).getStatus()).isEqualTo(403);
        assertThat(page(results("/networks"), member).getStatus()).isEqualTo(403);
        assertThat(page(results("/texts"), member).getStatus()).isEqualTo(403);
        assertThat(page(results(".csv"), member).getStatus()).isEqualTo(403);
    }

    @Test
    void aNetworkBeneathTheLimitShowsItsRateAndItsCoordinatorsReport() throws Exception {
        var coordinator = register.coordinatorOf(small);
        var report = rounds.report(round, small, 5, 5, 5, 5);
        rounds.said(report, "value-added", "Lisäarvoa on " + mark, null);
        rounds.said(report, "hours", null, 12);
        var page = text(results("/networks/" + small), coordinator);
        assertThat(page)
                .contains("Jäsenten vastausprosentti on 50.", "Jäseniä vastasi alle 5")
                .contains("Ei näytetä: alle 5 vastaajaa") // members' answers lost their name at closing
                .doesNotContain("Ei vastauksia")
                .contains("asteikolla 1/1", "Lisäarvoa on " + mark)
                .contains("Montako tuntia kuukaudessa");
        assertThat(page(results("/networks/" + UUID.randomUUID()), manager).getStatus())
                .isEqualTo(404);
    }

    @Test
    void textsAreShownWhereThereAreEnoughAndNameANetworkOnlyWhereItsAre() throws Exception {
        rounds.texts(round, "value-added", large, 12, "Suuren sana");
        rounds.texts(round, "value-added", middling, 3, "Keskikokoisen sana");
        rounds.texts(round, "value-added", other, 11, "Toimialan sana");
        rounds.texts(round, "proposals", large, 9, "Liian vähän");
        var page = text(results("/texts"), manager);
        assertThat(page)
                .contains("Suuren sana 12", "Keskikokoisen sana 3", "Toimialan sana 11")
                .contains("Suuri " + mark)
                // three without a name would all be of one network
                .doesNotContain(">Toimiala " + mark, "Keskikokoinen " + mark, "Liian vähän")
                .contains("Ei näytetä: alle 10 kirjoitti jotakin");
        assertThat(text(results(null), manager)).contains("Avoimet vastaukset <span class=\"num\">26</span>");
    }

    @Test
    void whatSomebodySignedGoesWithTheirDataAndIsNoLongerCounted() throws Exception {
        var person = register.person("Kaisa", "Vetäjä " + mark);
        var report = rounds.report(round, middling, 5, 4, 3, 2);
        rounds.said(report, "value-added", "Lisäarvoa on " + mark, null);
        db.sql("UPDATE survey_report SET person_id = :person WHERE id = :report")
                .param("person", person)
                .param("report", report)
                .update();
        assertThat(text(results(null), manager)).contains("Avoimet vastaukset <span class=\"num\">1</span>");
        for (var each : personalData) {
            transactions.executeWithoutResult(_ -> each.erase(List.of(person), List.of()));
        }
        assertThat(text(results(null), manager)).contains("Avoimet vastaukset <span class=\"num\">0</span>");
    }

    @Test
    void theSameQuestionOfAnEarlierRoundStandsBesideIt() throws Exception {
        var typology = rounds.typology();
        var before = rounds.round(typology, "Ennen " + mark, "CLOSED", LocalDate.of(1901, 5, 1));
        rounds.takesPart(before, large, null, 10, 10);
        rounds.answers(before, null, large, 10, 2, 1, 1, 1, 1, 1, 1);
        var later = rounds.round(typology, "Jälkeen " + mark, "CLOSED", LocalDate.of(1901, 5, 2));
        rounds.takesPart(later, large, null, 10, 10);
        rounds.answers(later, null, large, 10, 5, 5, 5, 5, 5, 5, 5);
        round = later;
        assertThat(text(results(null), manager))
                .contains("Sama kysymys aiemmin (1 kierros)", "Ennen " + mark, "ka. 2,0, asteikolla 10");
        assertThat(text(results("/networks/" + large), manager)).contains("ka. 2,0, asteikolla 10");
    }

    @Test
    void aRoundThatIsNotClosedSaysWhyThereIsNothingYet() throws Exception {
        db.sql("UPDATE survey_round_state SET status = 'OPEN' WHERE round_id = :round")
                .param("round", round)
                .update();
        for (var part : new String[] {"", "/types", "/networks", "/networks/" + large, "/texts"}) {
            assertThat(text(results(part), manager))
                    .contains("Tuloksia ei vielä ole", "Kysely on auki 28.3.2025 asti.")
                    .doesNotContain("asteikolla");
        }
        assertThat(page(results(".csv"), manager).getStatus()).isEqualTo(404);
    }

    @Test
    void theFileHoldsWhatThePagesShowAndNothingElse() throws Exception {
        var file = page(results(".csv"), manager).getContentAsString();
        assertThat(file.lines().filter(line -> line.contains("Keskikokoinen " + mark) && line.contains("Jäsenet")))
                .hasSize(7)
                .allMatch(line -> line.contains("Ei näytetä, ettei"));
        assertThat(file.lines().filter(line -> line.contains("Suuri " + mark) && line.contains("Erittäin tyytyväinen")))
                .singleElement()
                .asString()
                .contains("20", "30", "66");
    }
}
