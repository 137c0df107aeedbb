package fi.solmu.register.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class MembershipIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    private RegisterData data;
    private UUID network;
    private UUID coordinator;

    @BeforeEach
    void aNetworkWithItsCoordinator() {
        data = new RegisterData(db, intake, edits);
        network = data.network("Jäsenverkosto");
        coordinator = data.coordinatorOf(network);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get("/networks/" + network + path)
                        .with(user(coordinator.toString()))
                        .header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private ResultActions send(String path, String... typed) throws Exception {
        var request = post("/networks/" + network + path)
                .with(user(coordinator.toString()))
                .with(csrf())
                .header("Accept-Language", "fi");
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return browser.perform(request);
    }

    @Test
    void somebodyInTheRegisterIsFoundAndAddedOnceOnly() throws Exception {
        var person = data.person("Aurora", "Löydettävä");
        assertThat(open("/members/new?q=loydettava").getContentAsString()).contains("Aurora Löydettävä");
        assertThat(open("/members/new?q=" + RegisterData.address("Aurora", "Löydettävä"))
                        .getContentAsString())
                .contains("Aurora Löydettävä");

        send("/members", "q", "x", "person", person.toString(), "role", "CHAIR", "since", "2026-01-01")
                .andExpect(status().is3xxRedirection());
        assertThat(open("").getContentAsString()).contains("Aurora Löydettävä", "puheenjohtaja");
        var again = send("/members", "q", "x", "person", person.toString(), "role", "MEMBER", "since", "2026-02-01")
                .andExpect(status().is(422));
        assertThat(again.andReturn().getResponse().getContentAsString()).contains("kuuluu jo verkostoon");
    }

    @Test
    void aNewPersonIsAddedWithAddressAndEmployer() throws Exception {
        var employer = "Kunta " + UUID.randomUUID();
        data.organisation(employer);
        var wrong = send(
                        "/members",
                        "q",
                        "x",
                        "person",
                        "new",
                        "given_name",
                        "",
                        "family_name",
                        "Uusi",
                        "email",
                        "ei osoite",
                        "employer",
                        "Olematon kunta",
                        "role",
                        "DEPUTY",
                        "since",
                        "eilen")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(wrong)
                .contains(
                        "href=\"#given_name\"", "href=\"#email\"", "href=\"#employer\"", "ei osoite", "Olematon kunta");

        send(
                        "/members",
                        "q",
                        "x",
                        "person",
                        "new",
                        "given_name",
                        "Uolevi",
                        "family_name",
                        "Uusi",
                        "email",
                        network + "@esimerkki.invalid",
                        "employer",
                        employer,
                        "title",
                        "sihteeri",
                        "role",
                        "MEMBER",
                        "since",
                        "2026-01-01")
                .andExpect(status().is3xxRedirection());
        assertThat(open("").getContentAsString()).contains("Uolevi Uusi", employer, network + "@esimerkki.invalid");
    }

    @Test
    void somebodyOfTheSameNameIsOfferedBeforeANewPersonIsMade() throws Exception {
        var known = data.person("Kerttu", "Kaimanen");
        String[] typed = {
            "q",
            "x",
            "person",
            "new",
            "given_name",
            "Kerttu",
            "family_name",
            "Kaimanen",
            "role",
            "MEMBER",
            "since",
            "2026-01-01"
        };
        var asked =
                send("/members", typed).andExpect(status().is(422)).andReturn().getResponse();
        assertThat(asked.getContentAsString())
                .contains("sama nimi tai osoite", "value=\"" + known + "\"", "name=\"another\"", "value=\"Kaimanen\"");
        assertThat(named("Kaimanen")).isEqualTo(1);

        var sure = java.util.Arrays.copyOf(typed, typed.length + 2);
        sure[typed.length] = "another";
        sure[typed.length + 1] = "yes";
        send("/members", sure).andExpect(status().is3xxRedirection());
        assertThat(named("Kaimanen")).isEqualTo(2);
    }

    @Test
    void anAddressThatSomebodyHasOffersThatPerson() throws Exception {
        var known = data.person("Oskari", "Osoitteinen");
        var asked = send(
                        "/members",
                        "q",
                        "x",
                        "person",
                        "new",
                        "given_name",
                        "O.",
                        "family_name",
                        "Toisenniminen",
                        "email",
                        RegisterData.address("Oskari", "Osoitteinen"),
                        "role",
                        "MEMBER",
                        "since",
                        "2026-01-01")
                .andExpect(status().is(422));
        assertThat(asked.andReturn().getResponse().getContentAsString())
                .contains("value=\"" + known + "\"", "Oskari Osoitteinen");
    }

    private int named(String familyName) {
        return db.sql("SELECT count(*) FROM person WHERE family_name = :name")
                .param("name", familyName)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMistypedOrganisationIsAnsweredWithThoseSpeltLikeIt() throws Exception {
        data.organisation("Kuvitteellisen saariston kunta");
        var person = data.person("Signe", "Sjöblom");
        var wrong = send(
                        "/members",
                        "q",
                        "x",
                        "person",
                        person.toString(),
                        "role",
                        "MEMBER",
                        "since",
                        "2026-01-01",
                        "on_behalf",
                        "Kuvitelisen saaristn kunta")
                .andExpect(status().is(422));
        assertThat(wrong.andReturn().getResponse().getContentAsString())
                .contains("Tarkoititko", "Kuvitteellisen saariston kunta", "value=\"Kuvitelisen saaristn kunta\"");
    }

    @Test
    void aDeputyStandsInForOneNamedMember() throws Exception {
        var member = data.person("Satu", "Merivirta");
        var membership = data.member(network, member, LONG_AGO, null);
        var deputy = data.person("Joni", "Palmgren");
        send("/members", "q", "x", "person", deputy.toString(), "role", "DEPUTY", "since", "2026-01-01")
                .andExpect(status().is(422));
        send(
                        "/members",
                        "q",
                        "x",
                        "person",
                        deputy.toString(),
                        "role",
                        "DEPUTY",
                        "deputy_for",
                        membership.toString(),
                        "since",
                        "2026-01-01")
                .andExpect(status().is3xxRedirection());
        assertThat(open("").getContentAsString()).contains("varajäsen: Satu Merivirta");
    }

    @Test
    void anotherRoleEndsTheMembershipAndBeginsAnother() throws Exception {
        var person = data.person("Timo", "Väätäinen");
        var before = data.member(network, person, LONG_AGO, null);
        open("/members/" + before);
        send("/members/" + before, "role", "VICE_CHAIR", "since", "2026-03-01").andExpect(status().is3xxRedirection());

        assertThat(db.sql(
                                "SELECT role || ' ' || since || ' ' || coalesce(until::text, '') FROM membership WHERE person_id = :p ORDER BY since")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .containsExactly("MEMBER 2019-05-01 2026-02-28", "VICE_CHAIR 2026-03-01 ");
        assertThat(open("").getContentAsString()).contains("varapuheenjohtaja");
        assertThat(open("/history").getContentAsString()).contains("Timo Väätäinen, varapuheenjohtaja");
    }

    @Test
    void anEndedMembershipIsNotDeletedAndTheEndCanBeTakenBack() throws Exception {
        var person = data.person("Riikka", "Saarela");
        var membership = data.member(network, person, LONG_AGO, null);
        send("/members/" + membership + "/end", "last_day", "2018-01-01").andExpect(status().is(422));
        send("/members/" + membership + "/end", "last_day", "2025-12-31").andExpect(status().is3xxRedirection());
        assertThat(open("").getContentAsString()).doesNotContain(">Riikka Saarela<");
        assertThat(open("/members/" + membership).getContentAsString()).contains("Peru päättyminen");
        send("/members/" + membership + "/reopening").andExpect(status().is3xxRedirection());
        assertThat(open("").getContentAsString()).contains("Riikka Saarela");
    }

    @Test
    void membersAreConfirmedAllThatAreShownAtOnce() throws Exception {
        var one = data.member(network, data.person("Anu", "Kenttälä"), LONG_AGO, null);
        var two = data.member(network, data.person("Elina", "Kurki"), LONG_AGO, LONG_AGO);
        var elsewhere = data.member(data.network("Toinen"), data.person("Olli", "Muualla"), LONG_AGO, null);
        assertThat(open("/members/confirmation").getContentAsString()).contains("Anu Kenttälä", "Elina Kurki");

        send(
                        "/members/confirmation",
                        "membership",
                        one.toString(),
                        "membership",
                        two.toString(),
                        "membership",
                        elsewhere.toString())
                .andExpect(status().is3xxRedirection());

        assertThat(open("/members/confirmation").getContentAsString()).contains("Kaikki jäsenet on vahvistettu");
        assertThat(db.sql("SELECT confirmed_on IS NULL FROM membership WHERE id = :id")
                        .param("id", elsewhere)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theCoordinatorTakesTheListAlongOthersDoNot() throws Exception {
        var person = data.person("=Petra", "Huovila");
        data.member(network, person, LONG_AGO, null);
        var csv = open("/members.csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2).anyMatch(line -> line.contains(";Huovila;'=Petra;jäsen;"));
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(open("/members.xlsx").getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("=Petra");
        }
        assertThat(open("/members/print").getContentAsString())
                .contains("Huovila")
                .doesNotContain(RegisterData.address("=Petra", "Huovila"));
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE action = 'EXPORT_MEMBERS' AND subject_id = :n")
                        .param("n", network)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        var administrator = data.account("Aino", "ADMINISTRATOR");
        browser.perform(get("/networks/" + network + "/members.csv").with(user(administrator.toString())))
                .andExpect(status().isForbidden());
    }
}
