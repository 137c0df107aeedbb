package fi.solmu.register.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.access.Actors;
import fi.solmu.access.Secrets;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Helena runs a network and has no account. Bertta is a member on behalf of Kotila, whose contact person is Aino. What
 * Helena and Bertta say through the links of their letters is said in their names.
 */
@SolmuTest
class SaidByLinkIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private static final Pattern SEEN = Pattern.compile("name=\"((?:seen-|mark)[^\"]*)\" value=\"(\\w+)\"");

    @Autowired
    private MockMvc server;

    @Autowired
    private PersonQueries queries;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID network;
    private UUID helena;
    private String helenasName;
    private String helenasAddress;
    private UUID kotila;
    private UUID aino;
    private UUID bertta;
    private String berttasName;
    private UUID ofBertta;

    @BeforeEach
    void aCoordinatorWithoutAnAccount() {
        entries = new Entries(db);
        network = entries.network(Entries.unique("Verkko"));
        helenasName = Entries.unique("Koordinaattori");
        helena = entries.person("Helena", helenasName);
        helenasAddress = Entries.unique("helena") + "@kunta.example";
        entries.email(helena, helenasAddress);
        entries.coordination(network, helena, false);
        kotila = entries.municipality(Entries.unique("Kotila"));
        aino = entries.account("Aino Yhteyshenkilö");
        db.sql("INSERT INTO contact_person (organisation_id, person_id, since, said_at) VALUES (:o, :p, :since, now())")
                .param("o", kotila)
                .param("p", entries.person("Aino", Entries.unique("Yhteyshenkilö"), aino))
                .param("since", LONG_AGO)
                .update();
        berttasName = Entries.unique("Berttala");
        bertta = entries.person("Bertta", berttasName);
        entries.employment(bertta, kotila, "suunitelija", LONG_AGO, null);
        ofBertta = entries.membership(network, bertta, kotila, LONG_AGO);
    }

    private TestBrowser byHelenasLink() throws Exception {
        var secret = "secret-" + UUID.randomUUID();
        db.sql("""
                        WITH asking AS (INSERT INTO membership_asking (asked_at) VALUES (now() - interval '1 year') RETURNING id)
                        INSERT INTO membership_asking_letter (token_hash, asking_id, person_id, address, expires_at)
                        SELECT :hash, id, :person, :address, now() + interval '30 days' FROM asking
                        """)
                .param("hash", Secrets.hash(secret))
                .param("person", helena)
                .param("address", helenasAddress)
                .update();
        var visitor = new TestBrowser(server);
        visitor.get("/questions/link/" + secret + "/" + network);
        return visitor;
    }

    private static Map<String, String> shown(String page) {
        var shown = new HashMap<String, String>();
        SEEN.matcher(page).results().forEach(each -> shown.put(each.group(1), each.group(2)));
        return shown;
    }

    private String page(UUID account, String address) throws Exception {
        return server.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> inUse(String what, String table) {
        return db.sql("SELECT " + what + " FROM " + table
                        + " WHERE person_id = :p AND (until IS NULL OR until >= now())")
                .param("p", bertta)
                .query(String.class)
                .list();
    }

    private void answered(String... typed) throws Exception {
        var visitor = byHelenasLink();
        var fields = shown(visitor.get("/questions/" + network).getContentAsString());
        for (int at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        assertThat(visitor.post("/questions/" + network, fields).getRedirectedUrl())
                .isEqualTo("/questions/" + network);
    }

    @Test
    void whatACoordinatorAnswersByLetterIsToldInTheirNameAndNoContactPersonCorrectsIt() throws Exception {
        var told = Entries.unique("bertta") + "@kotila.example";
        var uusila = Entries.unique("Uusila");
        entries.municipality(uusila);
        answered("email-" + ofBertta, told, "organisation-" + ofBertta, uusila);
        assertThat(inUse("address", "person_email")).containsExactly(told);

        var profile = queries.profile(bertta, actors.find(aino).orElseThrow(), LocalDate.now(clock), Language.FI);
        for (var origin : List.of(
                profile.addresses().getFirst().origin(),
                profile.memberships().getFirst().origin())) {
            assertThat(origin.person()).isEqualTo("Helena " + helenasName);
            assertThat(origin.rule()).isEqualTo(Origin.Rule.COORDINATOR);
        }
        assertThat(page(entries.administrator(), "/people/" + bertta))
                .contains("Verkoston koordinaattori sanoi tämän Solmussa", "Helena " + helenasName + ", ");
        var held = page(entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER"), "/people/" + bertta + "/held.json");
        assertThat(held.split("Helena " + helenasName, -1)).hasSize(3);

        var address = db.sql("SELECT id FROM person_email WHERE person_id = :p")
                .param("p", bertta)
                .query(UUID.class)
                .single();
        server.perform(post("/organisations/" + kotila + "/staff/" + bertta)
                .param("title", "suunnittelija")
                .param("address-" + address, "muu@kotila.example")
                .with(user(aino.toString()))
                .with(csrf()));
        assertThat(inUse("title", "employment")).as("nobody's word").containsExactly("suunnittelija");
        assertThat(inUse("address", "person_email")).as("a coordinator's word").containsExactly(told);
    }

    @Test
    void whatAMemberAnswersByLetterIsTheirOwnWordAndGoesBeforeACoordinators() throws Exception {
        var told = Entries.unique("bertta") + "@kotila.example";
        answered("email-" + ofBertta, told);
        var secret = entries.askedToConfirm(bertta, told);
        var visitor = new TestBrowser(server);
        var page = visitor.follow("/confirm/" + secret).getContentAsString();
        var post = Pattern.compile("name=\"(title-[^\"]+)\"").matcher(page);
        assertThat(post.find()).isTrue();
        var fields = shown(page);
        fields.put(post.group(1), "johtava suunnittelija");
        visitor.post("/confirm", fields);
        assertThat(inUse("title", "employment")).containsExactly("johtava suunnittelija");

        var seen = page(entries.administrator(), "/people/" + bertta);
        assertThat(seen).contains("Ihminen on itse sanonut tämän", "Bertta " + berttasName + ", ");
        server.perform(post("/organisations/" + kotila + "/staff/" + bertta)
                .param("title", "muu")
                .with(user(aino.toString()))
                .with(csrf()));
        assertThat(inUse("title", "employment")).containsExactly("johtava suunnittelija");
    }

    @Test
    void whenWhoSaidItIsErasedWhatWasSaidOfOthersStays() throws Exception {
        var told = Entries.unique("bertta") + "@kotila.example";
        answered("email-" + ofBertta, told);
        server.perform(post("/people/" + helena + "/erasure")
                        .param("reason", "OBJECTION")
                        .param("sure", "yes")
                        .with(user(entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER")
                                .toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/protection"));
        assertThat(inUse("address", "person_email")).containsExactly(told);
        assertThat(page(entries.administrator(), "/people/" + bertta)).doesNotContain(helenasName);
    }
}
