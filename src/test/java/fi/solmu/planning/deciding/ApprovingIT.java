package fi.solmu.planning.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanData;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.plans.PlanQueries;
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

/** Helena coordinates, Raija sits in the working group, Johanna in the management. */
@SolmuTest
class ApprovingIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Approving approving;

    @Autowired
    private PlanQueries queries;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private PlanData data;
    private UUID raija;
    private UUID johanna;
    private UUID plan;
    private String address;

    @BeforeEach
    void aDraftThatTheWorkingGroupApproves() {
        data = new PlanData(db, browser);
        data.rule(PlanKind.CUSTOMERSHIP, true, Approver.GROUP);
        raija = data.entries.account("Raija Ryhmäläinen", "GROUP");
        johanna = data.entries.account("Johanna Johtaja", "MANAGEMENT");
        plan = data.draft(LocalDate.now(clock).getYear());
        address = "/plans/" + plan;
    }

    private void propose() throws Exception {
        data.send(data.coordinator, address + "/proposal", "read", data.read(data.coordinator, plan))
                .andExpect(redirectedUrl(address));
    }

    private List<String> letters() {
        return db.sql("""
                        SELECT l.subject || ' | ' || l.body FROM letter l JOIN account a ON a.email::text = l.recipient::text
                        WHERE a.id = :account ORDER BY l.id
                        """)
                .param("account", data.coordinator)
                .query(String.class)
                .list();
    }

    @Test
    void aPlanIsSentApprovedAndTheCoordinatorIsTold() throws Exception {
        propose();
        assertThat(data.status(plan)).isEqualTo("PROPOSED");
        data.open(raija, address).andExpect(content().string(containsString("Hyväksytkö suunnitelman?")));
        data.send(raija, address + "/decision", "read", data.read(raija, plan), "choice", "approve")
                .andExpect(redirectedUrl(address));
        assertThat(data.status(plan)).isEqualTo("APPROVED");
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("Suunnitelma hyväksytty: " + data.networkName)
                .contains("Raija Ryhmäläinen hyväksyi")
                .contains(address)
                .doesNotContain("Perustelu");
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :plan AND action = 'APPROVE_PLAN'")
                        .param("plan", plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        data.open(data.member, address)
                .andExpect(content().string(containsString("Raija Ryhmäläinen")))
                .andExpect(content().string(not(containsString("Avaa muutettavaksi"))));
    }

    @Test
    void whoeverReturnsAPlanSaysWhyAndThatReachesTheCoordinator() throws Exception {
        propose();
        var read = data.read(raija, plan);
        data.send(raija, address + "/decision", "read", read, "choice", "return", "note", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoita, mitä suunnitelmassa on korjattava")));
        assertThat(data.status(plan)).isEqualTo("PROPOSED");
        assertThat(letters()).isEmpty();
        data.send(raija, address + "/decision", "read", read, "choice", "return", "note", "Lisätkää kuukaudet")
                .andExpect(redirectedUrl(address));
        assertThat(data.status(plan)).isEqualTo("RETURNED");
        assertThat(letters()).singleElement().asString().contains("Lisätkää kuukaudet");
        data.open(data.coordinator, address)
                .andExpect(content().string(containsString("Lisätkää kuukaudet")))
                .andExpect(content().string(containsString("Lähetä hyväksyttäväksi")));
    }

    @Test
    void whoeverIsNotTheApproverIsToldWhoIs() throws Exception {
        propose();
        for (var other : List.of(johanna, data.entries.administrator(), data.coordinator)) {
            var read = data.readToReopen(data.coordinator, plan);
            data.send(other, address + "/decision", "read", read, "choice", "approve")
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("sen hyväksyy asiakkuustyöryhmä")));
        }
        assertThat(data.status(plan)).isEqualTo("PROPOSED");
        data.send(data.member, address + "/decision", "choice", "approve").andExpect(status().isForbidden());
        data.send(data.entries.nobody(), address + "/decision", "choice", "approve")
                .andExpect(status().isNotFound());
    }

    @Test
    void theCoordinatorOfAnotherNetworkSeesThePlanAndChangesNothing() throws Exception {
        var other = new PlanData(db, browser);
        data.open(other.coordinator, address)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Muokkaa suunnitelmaa"))));
        data.open(other.coordinator, address + "/edit").andExpect(status().isForbidden());
        data.send(other.coordinator, address + "/proposal").andExpect(status().isForbidden());
        data.send(other.coordinator, address + "/themes", "words", "Vieras").andExpect(status().isForbidden());
        data.open(other.member, address).andExpect(status().isNotFound());
    }

    @Test
    void aCoordinatorWhoApprovesByThemselvesDoesSoAtOnceAndIsNotWrittenTo() throws Exception {
        var own = new PlanData(db, browser);
        own.rule(PlanKind.ACTIVITY, true, Approver.COORDINATOR);
        var draft = own.draft(2026);
        var deputy = own.entries.account("Veikko Vara");
        own.entries.coordination(own.network, own.entries.person("Veikko", "Vara", deputy), true);
        own.send(
                        own.coordinator,
                        "/plans/" + draft + "/decision",
                        "read",
                        own.read(own.coordinator, draft),
                        "choice",
                        "approve")
                .andExpect(redirectedUrl("/plans/" + draft));
        assertThat(own.status(draft)).isEqualTo("APPROVED");
        assertThat(db.sql("""
                        SELECT a.id FROM letter l JOIN account a ON a.email::text = l.recipient::text
                        WHERE a.id IN (:coordinator, :deputy)
                        """)
                        .param("coordinator", own.coordinator)
                        .param("deputy", deputy)
                        .query(UUID.class)
                        .list())
                .containsExactly(deputy);
    }

    @Test
    void anEmptyPlanIsNotSent() throws Exception {
        db.sql("DELETE FROM plan_theme WHERE plan_id = :plan")
                .param("plan", plan)
                .update();
        data.send(
                        data.coordinator,
                        address + "/proposal",
                        "read",
                        queries.whole(plan).mark())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ei ole vielä yhtään tavoitetta")));
        assertThat(data.status(plan)).isEqualTo("DRAFT");
    }

    @Test
    void aPlanThatChangedAfterItWasReadIsNotApprovedAndWhatWasWrittenStays() throws Exception {
        propose();
        var read = data.read(raija, plan);
        data.send(
                        data.coordinator,
                        address + "/reopening",
                        "read",
                        data.readToReopen(data.coordinator, plan),
                        "note",
                        "Unohtui")
                .andExpect(redirectedUrl(address + "/edit"));
        data.measure(plan, "Uusi toimenpide", 5, "PLANNED");
        propose();
        data.send(raija, address + "/decision", "read", read, "choice", "approve", "note", "Hieno suunnitelma")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("muuttui sillä välin")))
                .andExpect(content().string(containsString("Uusi toimenpide")))
                .andExpect(content().string(containsString("Hieno suunnitelma")));
        assertThat(data.status(plan)).isEqualTo("PROPOSED");
    }

    @Test
    void anApprovedPlanIsTakenBackForAReasonThatShows() throws Exception {
        propose();
        data.send(raija, address + "/decision", "read", data.read(raija, plan), "choice", "approve");
        data.open(data.coordinator, address + "/edit").andExpect(redirectedUrl(address));
        var read = data.readToReopen(data.coordinator, plan);
        data.send(data.coordinator, address + "/reopening", "read", read)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoita, miksi suunnitelmaa on muutettava")));
        data.send(data.coordinator, address + "/reopening", "read", read, "note", "Kokous siirtyi syksyyn")
                .andExpect(redirectedUrl(address + "/edit"));
        assertThat(data.status(plan)).isEqualTo("DRAFT");
        data.open(data.member, address)
                .andExpect(content().string(containsString("Kokous siirtyi syksyyn")))
                .andExpect(content().string(containsString("Viimeksi hyväksytty")));
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldWhatTheFirstDecided() throws Exception {
        propose();
        var second = data.entries.account("Seppo Samanaikainen", "GROUP");
        var first = actors.find(raija).orElseThrow();
        var other = actors.find(second).orElseThrow();
        var read = queries.whole(plan).mark();
        var today = LocalDate.now(clock);
        var answer = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> approving.take(Step.APPROVE, plan, read, "", first, today),
                        () -> approving.take(Step.RETURN, plan, read, "Ei kelpaa", other, today));
        assertThat(answer).isInstanceOf(Approving.Outcome.ChangedMeanwhile.class);
        assertThat(data.status(plan)).isEqualTo("APPROVED");
        assertThat(letters()).hasSize(1);
    }
}
