package fi.solmu.register.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.Networks;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class EditingIT {
    private static final Pattern MARK = Pattern.compile("name=\"(was[^\"]*)\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkStates states;

    @Autowired
    private Networks networks;

    @Autowired
    private Actors actors;

    private RegisterData data;

    @BeforeEach
    void data() {
        data = new RegisterData(db, intake, edits);
    }

    private String page(String address, UUID account) throws Exception {
        return browser.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What a form sends besides what is typed: marks of the values it was opened with. */
    private Map<String, String> opened(String address, UUID account) throws Exception {
        var marks = new HashMap<String, String>();
        var found = MARK.matcher(page(address, account));
        while (found.find()) {
            marks.put(found.group(1), found.group(2));
        }
        return marks;
    }

    private ResultActions send(String address, UUID account, Map<String, String> marks, String... typed)
            throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf()).header("Accept-Language", "fi");
        marks.forEach(request::param);
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return browser.perform(request);
    }

    private String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    @Test
    void aChangedNameIsShownWithWhatItWasBefore() throws Exception {
        var network = data.network("Vanha nimi");
        var coordinator = data.coordinatorOf(network);
        var address = "/networks/" + network + "/edit/names";

        send(address, coordinator, opened(address, coordinator), "name_fi", "Uusi nimi", "name_sv", "Nytt namn")
                .andExpect(redirectedUrl("/networks/" + network));

        assertThat(page("/networks/" + network, coordinator))
                .contains("<h1>Uusi nimi", "Nytt namn", "Vanha nimi</del>", "Uusi nimi</ins>");
    }

    @Test
    void aMistypedParentIsAnsweredWithThoseSpeltLikeIt() throws Exception {
        data.network("Valtakunnallinen kirjastofoorumi");
        var network = data.network("Kirjastoautojen piiri");
        var administrator = data.account("Aino", "ADMINISTRATOR");
        var address = "/networks/" + network + "/edit/facts";

        assertThat(page(address, administrator))
                .contains("list=\"parent-names\"", "<option value=\"Valtakunnallinen kirjastofoorumi\">");
        var wrong =
                send(address, administrator, opened(address, administrator), "parent", "Valtakunalinen kirjastoforumi");

        assertThat(wrong.andReturn().getResponse().getStatus()).isEqualTo(422);
        assertThat(text(wrong))
                .contains("Tarkoititko", "Valtakunnallinen kirjastofoorumi", "value=\"Valtakunalinen kirjastoforumi\"");
    }

    @Test
    void theSecondEditorSeesBothVersionsAndChoosesFieldByField() throws Exception {
        var network = data.network("Kilpailtu");
        var first = data.coordinatorOf(network);
        var second = data.coordinatorOf(network);
        var address = "/networks/" + network + "/edit/names";
        var marksOfSecond = opened(address, second);
        send(address, first, opened(address, first), "name_fi", "Ensimmäisen nimi", "name_sv", "Den förstas")
                .andExpect(status().is3xxRedirection());

        var contested = send(address, second, marksOfSecond, "name_fi", "Toisen nimi", "name_sv", "Den andras")
                .andExpect(status().isConflict());
        var page = text(contested);
        assertThat(page).contains("Ensimmäisen nimi", "Toisen nimi", "Den förstas", "Den andras");

        var marks = new HashMap<String, String>();
        var found = MARK.matcher(page);
        while (found.find()) {
            marks.put(found.group(1), found.group(2));
        }
        send(
                        address,
                        second,
                        marks,
                        "name_fi",
                        "Toisen nimi",
                        "choose.name_fi",
                        "mine",
                        "name_sv",
                        "Den andras",
                        "choose.name_sv",
                        "theirs")
                .andExpect(status().is3xxRedirection());
        assertThat(page("/networks/" + network, second)).contains("<h1>Toisen nimi", "Den förstas");
    }

    @Test
    void mistakesAreShownWithEverythingTyped() throws Exception {
        var network = data.network("Virheet");
        var coordinator = data.coordinatorOf(network);
        var names = "/networks/" + network + "/edit/names";
        var answer = send(names, coordinator, opened(names, coordinator), "short_code", "x".repeat(31))
                .andExpect(status().is(422));
        assertThat(text(answer))
                .contains("href=\"#name_fi\"", "href=\"#short_code\"", "value=\"" + "x".repeat(31) + "\"")
                .contains("id=\"name_sv\"", "id=\"name_en\"");

        var facts = "/networks/" + network + "/edit/facts";
        var wrong = send(
                        facts,
                        coordinator,
                        opened(facts, coordinator),
                        "parent",
                        "Olematon verkosto",
                        "founded_on",
                        "2999-01-01",
                        "meeting_frequency",
                        "NEVER",
                        "languages",
                        "fi")
                .andExpect(status().is(422));
        assertThat(text(wrong)).contains("href=\"#parent\"", "href=\"#founded_on\"", "href=\"#meeting_frequency\"");
    }

    @Test
    void factsTextsRoleAndParentAreKept() throws Exception {
        var above = data.network("Ylempi " + UUID.randomUUID());
        var aboveName = db.sql("SELECT name_fi FROM network WHERE id = :id")
                .param("id", above)
                .query(String.class)
                .single();
        var network = data.network("Alempi");
        var administrator = data.account("Aino", "ADMINISTRATOR");
        var facts = "/networks/" + network + "/edit/facts";
        send(
                        facts,
                        administrator,
                        opened(facts, administrator),
                        "parent",
                        aboveName,
                        "founded_on",
                        "2011-04-02",
                        "languages",
                        "sv",
                        "languages",
                        "fi",
                        "meeting_frequency",
                        "FROM_1_TO_2")
                .andExpect(status().is3xxRedirection());
        var classification = "/networks/" + network + "/edit/classification";
        send(classification, administrator, opened(classification, administrator), "role", "COORDINATES")
                .andExpect(status().is3xxRedirection());
        var texts = "/networks/" + network + "/edit/texts";
        send(texts, administrator, opened(texts, administrator), "purpose_fi", "Rivi 1\r\n\r\nRivi 2 <b>")
                .andExpect(status().is3xxRedirection());

        assertThat(page("/networks/" + network, administrator))
                .contains(aboveName, "2.4.2011", "suomi, ruotsi", "Liitto koordinoi", "Rivi 1", "Rivi 2 &lt;b&gt;")
                .contains("Nimi, ruotsi");
        assertThat(page("/networks/" + above, administrator)).contains("Alempi");
        var circle = "/networks/" + above + "/edit/facts";
        send(circle, administrator, opened(circle, administrator), "parent", "Alempi")
                .andExpect(status().is(422));
    }

    @Test
    void onlyItsOwnCoordinatorAndAdministratorsMayEdit() throws Exception {
        var network = data.network("Omat oikeudet");
        var other = data.coordinatorOf(data.network("Muualla"));
        var member = data.account("Bertta");
        data.member(network, data.person("Bertta", "Oikeus", member), LocalDate.of(2020, 1, 1), null);
        for (var path : new String[] {"/edit/names", "/activity", "/publication", "/coordinators", "/members/new"}) {
            browser.perform(get("/networks/" + network + path).with(user(other.toString())))
                    .andExpect(status().isForbidden());
            browser.perform(get("/networks/" + network + path).with(user(member.toString())))
                    .andExpect(status().isForbidden());
            browser.perform(get("/networks/" + UUID.randomUUID() + path).with(user(other.toString())))
                    .andExpect(status().isNotFound());
        }
        send("/networks/" + network + "/edit/names", other, Map.of(), "name_fi", "Kaapattu")
                .andExpect(status().isForbidden());
        browser.perform(post("/networks/" + network + "/publication").with(user(other.toString())))
                .andExpect(status().isForbidden());
    }

    @Test
    void confirmingActivityAsksForRoleAndReviewDateAndMakesItRun() throws Exception {
        var network = data.network("Vahvistettava");
        var coordinator = data.coordinatorOf(network);
        var address = "/networks/" + network + "/activity";
        page(address, coordinator);

        assertThat(text(send(address, coordinator, Map.of(), "role", "UNKNOWN", "term", "CONTINUING", "review_on", "")
                        .andExpect(status().is(422))))
                .contains("href=\"#role\"", "href=\"#review_on\"");
        assertThat(states.of(network).status()).isEqualTo(NetworkStatus.RECORDED);

        var review = LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1);
        var typed = new HashMap<String, String>();
        db.sql("SELECT g.code, min(t.code) FROM typology g JOIN network_type t ON t.typology_id = g.id GROUP BY g.code")
                .query(row -> {
                    typed.put("type:" + row.getString(1), row.getString(2));
                });
        send(address, coordinator, typed, "role", "COORDINATES", "term", "CONTINUING", "review_on", review.toString())
                .andExpect(status().is3xxRedirection());
        assertThat(states.of(network).status()).isEqualTo(NetworkStatus.RUNNING);
    }

    @Test
    void publishingSaysWhatIsMissingAndCanBeTakenBack() throws Exception {
        var network = data.network("Julkaistava", "languages", "fi sv", "purpose_fi", "Tarkoitus");
        var coordinator = data.coordinatorOf(network);
        var address = "/networks/" + network + "/publication";

        assertThat(page(address, coordinator)).contains("Nimi, ruotsi", "Miten mukaan, suomi");
        send(address, coordinator, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(page("/networks/" + network, coordinator)).contains("Katso julkinen sivu");
        send(address + "/end", coordinator, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(page("/networks/" + network, coordinator)).contains("Verkostoa ei ole julkaistu");
    }

    @Test
    void aConflictIsSettledWithAReasonAndTheSettlementTakenBack() throws Exception {
        var network = data.network("Sovittava", "meeting_frequency", "OVER_10");
        data.said(data.source("Kysely " + network), network, 12, "Sovittava", "meeting_frequency", "UNDER_1");
        var coordinator = data.coordinatorOf(network);
        var address = "/networks/" + network + "/conflicts/meeting_frequency";

        assertThat(text(send(address, coordinator, Map.of(), "value", "said:UNDER_1")
                        .andExpect(status().is(422))))
                .contains("href=\"#reason\"");
        send(address, coordinator, Map.of(), "value", "said:OVER_10", "reason", "Kysyttiin puheenjohtajalta")
                .andExpect(status().is3xxRedirection());
        assertThat(page("/networks/" + network, coordinator))
                .contains("Kysyttiin puheenjohtajalta", "yli 10 kertaa vuodessa")
                .doesNotContain("id=\"conflicts\"");
        assertThat(page(address, coordinator)).contains("Peru ratkaisu");
        send(address + "/end", coordinator, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(page("/networks/" + network, coordinator)).contains("id=\"conflicts\"");
    }

    @Test
    void anAdministratorAddsANetworkAndAppointsItsCoordinator() throws Exception {
        var administrator = data.account("Aino", "ADMINISTRATOR");
        page("/networks/new", administrator);
        send("/networks/new", administrator, Map.of(), "short_code", "UUSI", "role", "UNKNOWN")
                .andExpect(status().is(422));
        var name = "Uusi verkosto " + UUID.randomUUID();
        var address = send("/networks/new", administrator, Map.of(), "name_fi", name, "role", "UNKNOWN")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("/networks/new", administrator, Map.of(), "name_fi", name, "role", "UNKNOWN")
                .andExpect(status().is(422));

        var account = data.account("Cecilia");
        var person = data.person("Cecilia", "Nimettävä", account);
        assertThat(page(address + "/coordinators?q=nimettävä", administrator)).contains("Cecilia Nimettävä");
        send(address + "/coordinators", administrator, Map.of(), "q", "x", "as", "coordinator", "since", "2026-02-31")
                .andExpect(status().is(422));
        send(
                        address + "/coordinators",
                        administrator,
                        Map.of(),
                        "person",
                        person.toString(),
                        "as",
                        "coordinator",
                        "since",
                        "2026-01-01")
                .andExpect(status().is3xxRedirection());
        assertThat(page(address + "/edit/names", account)).contains(name);
        var coordination = db.sql("SELECT id FROM coordination WHERE person_id = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
        page(address + "/coordinators/" + coordination, administrator);
        send(address + "/coordinators/" + coordination, administrator, Map.of(), "until", "2026-01-02")
                .andExpect(status().is3xxRedirection());
        browser.perform(get(address + "/edit/names").with(user(account.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatNetworksLackIsCountedAsTheListShowsIt() throws Exception {
        var network = data.network("Puutteellinen", "languages", "sv");
        var account = data.coordinatorOf(network);
        data.member(network, data.person("Eeva", "Vahvistamaton"), LocalDate.of(2019, 1, 1), null);
        var actor = actors.find(account).orElseThrow();

        var lacking = networks.lacking(actor, LocalDate.of(2026, 11, 1));
        assertThat(lacking)
                .extracting(Networks.Lacking::lack)
                .containsExactly(
                        Networks.Lack.ROLE,
                        Networks.Lack.ACTIVITY_CHECK,
                        Networks.Lack.TRANSLATIONS,
                        Networks.Lack.MEMBERS_CONFIRMED);
        for (var each : lacking) {
            assertThat(each.count()).isEqualTo(1);
            assertThat(page(each.address(), account)).contains("Puutteellinen", "<b>1 verkosto,</b>");
        }
        assertThat(networks.own(actor, LocalDate.of(2026, 11, 1)))
                .singleElement()
                .satisfies(own -> assertThat(own.unconfirmed()).isEqualTo(1));
    }
}
