package fi.solmu.register.privacy;

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
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGrounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** What the association says of why people are held is told everywhere, and its months are what is applied. */
@SolmuTest
@Transactional
class GroundsIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private HoldingGrounds grounds;

    @Autowired
    private ProtectionQueries queries;

    @Autowired
    private OldLetters oldLetters;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID officer;

    @BeforeEach
    void anOfficer() {
        entries = new Entries(db);
        officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
    }

    private ResultActions open(UUID account, String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(account.toString())));
    }

    private ResultActions save(UUID account, About about, String opened, String ground, String why, String months)
            throws Exception {
        return browser.perform(post("/protection/grounds/" + about)
                .with(user(account.toString()))
                .with(csrf())
                .param("opened", opened)
                .param("legalGround", ground)
                .param("whyFi", why)
                .param("months", months));
    }

    private String now(About about) {
        return grounds.all().get(about).id().toString();
    }

    private UUID memberUntil(LocalDate day) {
        var person = entries.person("Lauri", Entries.unique("Lähtenyt"));
        entries.membership(entries.network(Entries.unique("Verkosto")), person, null, day.minusYears(1), day);
        return person;
    }

    @Test
    void everyGroupOfPeopleHasAGroundFromTheStart() {
        assertThat(grounds.all()).containsOnlyKeys(About.values());
        assertThat(grounds.all().get(About.LEFT).months()).isEqualTo(12);
        assertThat(grounds.monthsOfLetters()).isEqualTo(6);
        assertThat(grounds.all().values())
                .allSatisfy(each -> assertThat(each.why().missing(java.util.List.of(Language.values())))
                        .isEmpty());
    }

    @Test
    void theMonthsThatAreShownAreThoseAfterWhichSomebodyWaitsToBeErased() throws Exception {
        var today = LocalDate.now(clock);
        var recent = memberUntil(today.minusMonths(3).minusDays(2));
        var longAgo = memberUntil(today.minusMonths(13));
        assertThat(queries.of(recent, today)).containsExactly(PeopleGroup.LEFT);
        assertThat(queries.of(longAgo, today)).containsExactly(PeopleGroup.LEFT, PeopleGroup.LONG_LEFT);

        save(officer, About.LEFT, now(About.LEFT), "LEGITIMATE_INTERESTS", "Virheen voi korjata", "3")
                .andExpect(redirectedUrl("/protection/grounds/LEFT"));

        assertThat(queries.of(recent, today)).containsExactly(PeopleGroup.LEFT, PeopleGroup.LONG_LEFT);
        open(officer, "/protection")
                .andExpect(content().string(containsString("yli 3 kuukautta ilman yhtään verkostoa")))
                .andExpect(content().string(containsString("Virheen voi korjata")))
                .andExpect(content().string(containsString("Oikeutettu etu")))
                .andExpect(content().string(not(containsString("???"))));
        open(officer, "/protection/LONG_LEFT").andExpect(content().string(containsString("yli 3 kuukautta")));
        for (var file : new String[] {"", ".json"}) {
            open(officer, "/people/{p}/held" + file, recent)
                    .andExpect(content().string(containsString("Virheen voi korjata")))
                    .andExpect(content().string(containsString("Oikeutettu etu")))
                    .andExpect(content().string(containsString("3 kuukautta viimeisen jäsenyyden päättymisestä")))
                    .andExpect(content().string(containsString("on 3 kuukautta, tietosuojavastaavaa muistutetaan")));
        }
        browser.perform(get("/fi/privacy"))
                .andExpect(content().string(containsString("Virheen voi korjata")))
                .andExpect(content().string(containsString("3 kuukautta viimeisen jäsenyyden päättymisestä")))
                .andExpect(content().string(containsString("6 kuukautta kirjoittamisesta")));
        browser.perform(get("/sv/privacy"))
                .andExpect(content().string(containsString("<span lang=\"fi\">Virheen voi korjata</span>")));
    }

    @Test
    void lettersAreRemovedAfterTheMonthsThatAreSaid() throws Exception {
        var old = letter(7);
        var younger = letter(4);
        oldLetters.forget();
        assertThat(there(old)).isFalse();
        assertThat(there(younger)).isTrue();
        save(officer, About.LETTERS, now(About.LETTERS), "PUBLIC_TASK", "Selvitetään", "3")
                .andExpect(redirectedUrl("/protection/grounds/LETTERS"));
        oldLetters.forget();
        assertThat(there(younger)).isFalse();
    }

    private String letter(int monthsAgo) {
        var key = Entries.unique("kirje");
        db.sql("""
                        INSERT INTO letter (purpose, unique_key, recipient, language, subject, body, written_at, next_try_at, status)
                        VALUES ('test', :key, 'aino@kunta.example', 'fi', 'Hei', 'Hei', :at, :at, 'SENT')
                        """)
                .param("key", key)
                .param(
                        "at",
                        java.time.ZonedDateTime.now(clock)
                                .minusMonths(monthsAgo)
                                .toOffsetDateTime())
                .update();
        return key;
    }

    private boolean there(String key) {
        return db.sql("SELECT EXISTS (SELECT FROM letter WHERE unique_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatWasSaidBeforeStaysWithWhoSaidItAndIsInTheTrail() throws Exception {
        var administrator = entries.administrator();
        save(administrator, About.MEMBERS, now(About.MEMBERS), "CONSENT", "Suostuivat", "")
                .andExpect(redirectedUrl("/protection/grounds/MEMBERS"));
        save(officer, About.MEMBERS, now(About.MEMBERS), "LEGITIMATE_INTERESTS", "Etu", "")
                .andExpect(redirectedUrl("/protection/grounds/MEMBERS"));
        open(officer, "/protection/grounds/MEMBERS")
                .andExpect(content().string(containsString("Suostuivat")))
                .andExpect(content().string(containsString("Suostumus")))
                .andExpect(content().string(containsString("Tiina Tietosuoja")))
                .andExpect(content().string(containsString("Solmu")));
        assertThat(db.sql("""
                        SELECT field || ' ' || after FROM audit_entry
                        WHERE action = 'EDIT_GROUNDS' AND account_id = :account ORDER BY field
                        """).param("account", officer).query(String.class).list())
                .contains("about MEMBERS", "legal_ground LEGITIMATE_INTERESTS", "why_fi Etu");
        open(administrator, "/admin/audit")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Toimivien verkostojen jäsenet")))
                .andExpect(content().string(containsString("Oikeutettu etu")));
    }

    @Test
    void aPeriodOutOfBoundsIsRefusedAndNothingIsSaved() throws Exception {
        var before = now(About.LEFT);
        for (var months : new String[] {"0", "121", "-1", "puoli", "", "1.5"}) {
            save(officer, About.LEFT, before, "PUBLIC_TASK", "Syy", months)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("vähintään 1 ja enintään 120")));
        }
        save(officer, About.LEFT, before, "WHIM", " ", "12")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoita ainakin yhdellä kielellä")));
        assertThat(now(About.LEFT)).isEqualTo(before);
    }

    @Test
    void whoeverWritesOverSomebodyElseIsToldFirst() throws Exception {
        var opened = now(About.MEMBERS);
        save(entries.administrator(), About.MEMBERS, opened, "CONSENT", "Toisen teksti", "");
        save(officer, About.MEMBERS, opened, "CONSENT", "Oma teksti", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Toisen teksti")))
                .andExpect(content().string(containsString("Oma teksti")));
        assertThat(grounds.all().get(About.MEMBERS).why().fi()).isEqualTo("Toisen teksti");
        open(entries.account("Raija Ryhmä", "GROUP"), "/protection/grounds/MEMBERS")
                .andExpect(status().isForbidden());
        open(officer, "/protection/grounds/NOBODY").andExpect(status().isNotFound());
    }
}
