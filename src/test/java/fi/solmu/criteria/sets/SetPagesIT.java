package fi.solmu.criteria.sets;

import static fi.solmu.criteria.CriteriaData.published;
import static fi.solmu.criteria.CriteriaData.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class SetPagesIT {
    private static final Map<String, String> GOOD = Map.of(
            "nameFi", "Koordinaattori on",
            "nameSv", "En koordinator finns",
            "nameEn", "There is a coordinator",
            "measure", "coordinator.named",
            "comparison", "AT_LEAST",
            "threshold", "1",
            "standing", "REQUIRED",
            "graceMonths", "3",
            "dueBy", "",
            "position", "2");

    @Autowired
    private MockMvc browser;

    @Autowired
    private CriterionSets sets;

    @Autowired
    private SetQueries queries;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Clock clock;

    private CriteriaData data;
    private LocalDate today;
    private UUID type;
    private UUID administrator;

    @BeforeEach
    void aType() {
        data = new CriteriaData(db, intake, edits, sets);
        today = LocalDate.now(clock);
        type = data.type("Sivutyyppi");
        administrator = data.register.account("Sanna Pääkäyttäjä", "ADMINISTRATOR");
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        var request =
                post(address).with(user(administrator.toString())).with(csrf()).header("Accept-Language", "fi");
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        var answer = browser.perform(
                        get(address).with(user(administrator.toString())).header("Accept-Language", "fi"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static String address(UUID set) {
        return "/admin/criteria/sets/" + set;
    }

    @Test
    void aSetIsDraftedEditedTriedAndTakenIntoEffect() throws Exception {
        data.inEffect(type, today.minusDays(10), published());
        var network = data.running("Sivuverkosto", today.minusYears(1), type);
        data.register.state(network, "published", "true");
        assertThat(page("/admin/criteria")).contains("Sivutyyppi", "Luonnostele uusi versio");

        var drafted = send("/admin/criteria/types/" + type + "/draft", Map.of()).getRedirectedUrl();
        assertThat(page(drafted)).contains("versio 2", "luonnos", "Kriteeri published");
        assertThat(send("/admin/criteria/types/" + type + "/draft", Map.of()).getRedirectedUrl())
                .as("there is one draft at a time")
                .isEqualTo(drafted);

        assertThat(send(drafted + "/criteria", GOOD).getRedirectedUrl()).isEqualTo(drafted);
        assertThat(page(drafted)).contains("Koordinaattori on", "arvioidaan, kun toimintaa on 3 kk");

        assertThat(page(drafted + "/trial"))
                .contains("Tällä kriteeristöllä", "yksi verkosto", "lisää jäisi vajaaksi", "Sivuverkosto");
        assertThat(page(drafted + "/trial?show=newly-short")).contains("Sivuverkosto");
        assertThat(page(drafted + "/trial?show=newly-meets")).doesNotContain("Sivuverkosto");

        assertThat(send(drafted + "/start", Map.of("from", today.toString())).getRedirectedUrl())
                .isEqualTo(drafted);
        assertThat(page(drafted)).contains("voimassa").doesNotContain(drafted + "/start");
        assertThat(page("/networks/" + network + "/criteria")).contains("versio 2", "Koordinaattori on");
        assertThat(send(drafted + "/criteria", GOOD).getRedirectedUrl()).isEqualTo(drafted);
        assertThat(queries.criteria(UUID.fromString(drafted.substring(drafted.lastIndexOf('/') + 1))))
                .as("what is in effect is not changed")
                .hasSize(2);
    }

    @Test
    void aMistakeIsSaidAndEverythingTypedIsStillThere() throws Exception {
        var draft = data.draft(type, today);
        var answer = send(
                address(draft) + "/criteria",
                Map.of("nameFi", "Puolikas", "measure", "members.confirmed", "threshold", "120", "graceMonths", "x"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Anna raja prosentteina", "Anna kuukaudet lukuna", "Puolikas", "value=\"120\"");
        assertThat(queries.criteria(draft)).isEmpty();
    }

    @Test
    void aShareIsTypedInPerCent() throws Exception {
        var draft = data.draft(type, today);
        var fields = new java.util.HashMap<>(GOOD);
        fields.put("measure", "members.confirmed");
        fields.put("threshold", "92,5 %");
        send(address(draft) + "/criteria", fields);
        var criterion = queries.criteria(draft).getFirst();
        assertThat(criterion.threshold()).isEqualTo(0.925);
        assertThat(page(address(draft) + "/criteria/" + criterion.id())).contains("value=\"92,5\"");
        assertThat(page(address(draft))).contains("vähintään 92,5");
    }

    @Test
    void whoeverSavesSecondSeesBoth() throws Exception {
        var draft = data.draft(type, today, published());
        var criterion = queries.criteria(draft).getFirst();
        var form = address(draft) + "/criteria/" + criterion.id();
        var opened = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"").matcher(page(form));
        assertThat(opened.find()).isTrue();
        var mine = new java.util.HashMap<>(GOOD);
        mine.put("opened", opened.group(1));
        mine.put("nameFi", "Ensimmäisen nimi");
        assertThat(send(form, mine).getRedirectedUrl()).isEqualTo(address(draft));
        mine.put("nameFi", "Toisen nimi");
        var answer = send(form, mine);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Ensimmäisen nimi", "Toisen nimi");
        assertThat(queries.criteria(draft).getFirst().name().fi()).isEqualTo("Ensimmäisen nimi");
    }

    @Test
    void aSetWithGapsInItsTranslationsCannotTakeEffect() throws Exception {
        var draft = data.draft(type, today);
        var fields = new java.util.HashMap<>(GOOD);
        fields.put("nameSv", "");
        send(address(draft) + "/criteria", fields);
        assertThat(page(address(draft) + "/start")).contains("nimi kaikilla kolmella kielellä");
        var answer = send(address(draft) + "/start", Map.of("from", today.toString()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(queries.head(draft, today).status()).isEqualTo(SetHead.Status.DRAFT);
        assertThat(sets.start(data.draft(data.type("Tyhjä"), today), today, null))
                .as("nor one without criteria")
                .isEqualTo(CriterionSets.Start.GAPS);
    }

    @Test
    void aSetTakesNoEffectInThePast() throws Exception {
        var draft = data.draft(type, today, published());
        var answer = send(
                address(draft) + "/start", Map.of("from", today.minusDays(1).toString()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Päivä on jo mennyt.");
        assertThat(queries.head(draft, today).status()).isEqualTo(SetHead.Status.DRAFT);
    }

    @Test
    void whatIsToTakeEffectCanBeTakenBackAndADraftDiscarded() throws Exception {
        var set = data.draft(type, today, published(), unmeasured());
        assertThat(page(address(set) + "/start")).contains("Solmu ei vielä mittaa näitä");
        send(address(set) + "/start", Map.of("from", today.plusDays(5).toString()));
        assertThat(page(address(set))).contains("tulee voimaan", "Peru käyttöönotto");
        send(address(set) + "/withdrawal", Map.of());
        assertThat(queries.head(set, today).stage(today)).isEqualTo(SetHead.Stage.DRAFT);
        var criterion = queries.criteria(set).getFirst();
        assertThat(page(address(set) + "/criteria/" + criterion.id() + "/removal"))
                .contains("Poista kriteeri");
        send(address(set) + "/criteria/" + criterion.id() + "/removal", Map.of());
        assertThat(queries.criteria(set)).hasSize(1);
        send(address(set) + "/withdrawal", Map.of());
        assertThat(queries.head(set, today).stage(today)).isEqualTo(SetHead.Stage.DISCARDED);
        assertThat(data.draft(type, today)).as("the next draft is another").isNotEqualTo(set);
    }

    @Test
    void solmusOwnCriteriaComeAsDraftsForTypesWithoutAny() throws Exception {
        var shipped = db.sql("""
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, position, name_fi)
                        SELECT typology_id, 'online_network', 'NETWORK', 'OPEN', false, 2, 'Verkkoverkosto'
                        FROM network_type WHERE id = :type RETURNING id
                        """).param("type", type).query(UUID.class).single();
        assertThat(send("/admin/criteria/shipped", Map.of()).getRedirectedUrl()).isEqualTo("/admin/criteria");
        boolean drafted = db.sql("SELECT EXISTS (SELECT FROM criterion_set WHERE type_id = :type)")
                .param("type", shipped)
                .query(Boolean.class)
                .single();
        if (drafted) { // of two types with this code in the shared database, one is chosen
            var draft = sets.draft(shipped, today, null);
            assertThat(queries.criteria(draft)).extracting(each -> each.code()).contains("open_to_all", "published");
            assertThat(queries.criteria(draft)).noneMatch(SetEdits::hasGaps);
        }
        int before = db.sql("SELECT count(*) FROM criterion_set")
                .query(Integer.class)
                .single();
        send("/admin/criteria/shipped", Map.of());
        assertThat(db.sql("SELECT count(*) FROM criterion_set")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void everyDeedIsInTheTrail() throws Exception {
        var draft = data.draft(type, today, published());
        send(address(draft) + "/start", Map.of("from", today.toString()));
        assertThat(db.sql("SELECT action || ' ' || field FROM audit_entry WHERE subject_id = :set ORDER BY id")
                        .param("set", draft)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "EDIT_CRITERIA state",
                        "EDIT_CRITERIA criterion",
                        "START_CRITERIA state",
                        "START_CRITERIA valid_from");
        assertThat(page("/admin/audit")).contains("Sivutyyppi 1");
    }

    @Test
    void aDeletedTypeLeavesItsSetsAndTheirVerdicts() throws Exception {
        var set = data.inEffect(type, today, published());
        db.sql("DELETE FROM network_type WHERE id = :type").param("type", type).update();
        assertThat(page(address(set))).contains("Poistettu tyyppi", "Kriteeri published");
    }
}
