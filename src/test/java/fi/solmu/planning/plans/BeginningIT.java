package fi.solmu.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.kernel.Language;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanData;
import fi.solmu.planning.PlanKind;
import fi.solmu.register.Entries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class BeginningIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Beginning beginning;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private PlanData data;
    private int year;
    private String plans;

    @BeforeEach
    void aNetwork() {
        data = new PlanData(db, browser);
        year = LocalDate.now(clock).getYear();
        plans = "/networks/" + data.network + "/plans";
    }

    private UUID planOf(int wanted) {
        return db.sql("SELECT id FROM plan WHERE network_id = :network AND year = :year")
                .param("network", data.network)
                .param("year", wanted)
                .query(UUID.class)
                .single();
    }

    private void begin(String from) throws Exception {
        data.send(data.coordinator, plans, "year", String.valueOf(year), "language", "sv", "from", from);
    }

    @Test
    void anEmptyPlanIsOfTheKindTheTypeSaysAndInTheLanguageThatWasChosen() throws Exception {
        data.rule(PlanKind.CUSTOMERSHIP, true, Approver.GROUP);
        data.open(data.coordinator, plans)
                .andExpect(content().string(containsString("ei ole vielä vuosisuunnitelmaa")));
        begin("empty");
        assertThat(db.sql("SELECT kind || ' ' || language FROM plan WHERE id = :id")
                        .param("id", planOf(year))
                        .query(String.class)
                        .single())
                .isEqualTo("CUSTOMERSHIP sv");
        assertThat(data.status(planOf(year))).isEqualTo("DRAFT");
        data.open(data.member, plans)
                .andExpect(content().string(containsString("Asiakkuussuunnitelma " + year)))
                .andExpect(content().string(not(containsString("Aloita suunnitelma"))));
    }

    @Test
    void whatWasNotDoneIsCopiedFromLastYearAndWhatWasIsNot() throws Exception {
        var last = data.draft(year - 1);
        data.measure(last, "Suunniteltu työ", 3, "PLANNED", data.memberPerson);
        data.measure(last, "Kesken oleva työ", null, "UNDER_WAY");
        data.measure(last, "Tehty työ", 4, "DONE");
        data.measure(last, "Luovuttu työ", 5, "DROPPED");
        var stranger = data.entries.person("Leevi", Entries.unique("Lähtenyt"));
        data.measure(last, "Lähteneen työ", 6, "PLANNED", stranger);
        data.open(data.coordinator, plans + "/new?year=" + year)
                .andExpect(content().string(containsString("Vuoden " + (year - 1) + " suunnitelmasta")));
        begin("earlier");
        var draft = planOf(year);
        assertThat(db.sql("SELECT words FROM plan_measure_now WHERE plan_id = :plan ORDER BY position")
                        .param("plan", draft)
                        .query(String.class)
                        .list())
                .containsExactly("Suunniteltu työ", "Kesken oleva työ", "Lähteneen työ");
        assertThat(db.sql("SELECT DISTINCT status FROM plan_measure_now WHERE plan_id = :plan")
                        .param("plan", draft)
                        .query(String.class)
                        .list())
                .containsExactly("PLANNED");
        assertThat(db.sql(
                                "SELECT coalesce(owner_id::text, owner_kind) FROM plan_measure_now WHERE plan_id = :plan ORDER BY position")
                        .param("plan", draft)
                        .query(String.class)
                        .list())
                .as("only who is in the network today")
                .containsExactly(data.memberPerson.toString(), "NOBODY", "NOBODY");
        assertThat(db.sql("SELECT language FROM plan WHERE id = :id")
                        .param("id", draft)
                        .query(String.class)
                        .single())
                .as("in the language of what was copied")
                .isEqualTo("fi");
        assertThat(db.sql("SELECT count(*) FROM plan_measure_now WHERE plan_id = :plan")
                        .param("plan", last)
                        .query(Integer.class)
                        .single())
                .as("last year's stays as it was")
                .isEqualTo(5);
        data.open(data.coordinator, "/plans/" + draft)
                .andExpect(content().string(containsString("Vuoden " + (year - 1) + " suunnitelma")));
    }

    @Test
    void aYearHasOnePlanWhoeverBeginsItAndHoweverOften() throws Exception {
        begin("empty");
        var first = planOf(year);
        data.send(data.coordinator, plans, "year", String.valueOf(year), "language", "fi")
                .andExpect(redirectedUrl("/plans/" + first));
        var helena = actors.find(data.coordinator).orElseThrow();
        var today = LocalDate.now(clock);
        var answer = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> beginning.begin(data.network, year + 1, Language.FI, false, helena, today),
                        () -> beginning.begin(data.network, year + 1, Language.FI, false, helena, today));
        assertThat(answer).isEqualTo(new Beginning.Outcome.There(planOf(year + 1)));
    }

    @Test
    void aYearFarAwayOrNoneIsNotPlanned() throws Exception {
        for (var typed : List.of("", "2O26", String.valueOf(year + 2), String.valueOf(year - 2))) {
            data.send(data.coordinator, plans, "year", typed, "language", "fi")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Valitse vuosi")));
        }
    }

    @Test
    void aNetworkThatHasEndedKeepsItsPlansAndGetsNoNewOnes() throws Exception {
        var closed = data.entries.network(Entries.unique("Päättynyt"), "CLOSED");
        db.sql("UPDATE network SET status = 'CLOSED' WHERE id = :id")
                .param("id", closed)
                .update();
        var administrator = data.entries.administrator();
        data.open(administrator, "/networks/" + closed + "/plans/new")
                .andExpect(redirectedUrl("/networks/" + closed + "/plans"));
        data.send(administrator, "/networks/" + closed + "/plans", "year", String.valueOf(year), "language", "fi")
                .andExpect(redirectedUrl("/networks/" + closed + "/plans"));
        assertThat(db.sql("SELECT count(*) FROM plan WHERE network_id = :id")
                        .param("id", closed)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePlansOfNetworksThatWereFoundToBeOneAreTheOnes() throws Exception {
        var other = data.entries.network(Entries.unique("Sama verkosto"));
        var approved = data.draft(other, year, null);
        data.state(approved, "APPROVED", "2025-01-01T12:00Z", null);
        data.draft(year);
        db.sql("UPDATE network SET canonical_id = :network WHERE id = :other")
                .param("network", data.network)
                .param("other", other)
                .update();
        data.open(data.member, "/plans/" + approved).andExpect(status().isOk());
        data.open(data.coordinator, plans)
                .andExpect(content().string(containsString("/plans/" + approved)))
                .andExpect(content().string(containsString("Hyväksytty")));
    }

    @Test
    void paperSaysWhoApprovedThePlanAndWhen() throws Exception {
        var plan = data.draft(year);
        data.measure(plan, "Toimenpide paperilla", 2, "DONE");
        data.open(data.member, "/plans/" + plan + "/print")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Luonnos, ei hyväksytty.")));
        data.state(plan, "APPROVED", "2026-01-15T12:00Z", null);
        data.open(data.member, "/plans/" + plan + "/print")
                .andExpect(content().string(containsString("Hyväksytty 15.1.2026.")))
                .andExpect(content().string(containsString("Toimenpide paperilla")))
                .andExpect(content().string(containsString("Tulostettu")));
    }
}
