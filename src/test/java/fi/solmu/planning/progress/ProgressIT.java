package fi.solmu.planning.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.planning.PlanData;
import fi.solmu.register.MeasureSource;
import fi.solmu.shell.Pages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class ProgressIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlanMeasures measures;

    @Autowired
    private Pages pages;

    private PlanData data;
    private UUID plan;

    @BeforeEach
    void aPlanOf2026() {
        data = new PlanData(db, browser);
        plan = data.draft(2026);
    }

    private String progressOf(UUID measure) {
        return "/plans/" + plan + "/measures/" + measure + "/progress";
    }

    @Test
    void howFarAMeasureHasComeIsToldAlsoOfAnApprovedPlan() throws Exception {
        var measure = data.measure(plan, "Kysely", 3, "PLANNED");
        data.state(plan, "APPROVED", "2026-01-10T12:00Z", null);
        var address = progressOf(measure);
        data.send(
                        data.coordinator,
                        address,
                        "status",
                        "DONE",
                        "note",
                        "Sata vastausta",
                        "opened",
                        data.opened(data.coordinator, address))
                .andExpect(redirectedUrl("/plans/" + plan + "#measure-" + measure));
        assertThat(data.status(plan, "Kysely")).isEqualTo("DONE");
        assertThat(data.status(plan)).isEqualTo("APPROVED");
        data.open(data.member, "/plans/" + plan)
                .andExpect(content().string(containsString("Sata vastausta")))
                .andExpect(content().string(containsString("Toteutunut")));
        data.open(data.member, address).andExpect(status().isForbidden());
    }

    @Test
    void whoeverDropsAMeasureSaysWhy() throws Exception {
        var address = progressOf(data.measure(plan, "Kysely", 3, "PLANNED"));
        var opened = data.opened(data.coordinator, address);
        data.send(data.coordinator, address, "status", "DROPPED", "opened", opened)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoita, miksi toimenpiteestä luovutaan")));
        data.send(data.coordinator, address, "status", "POISTETTU", "opened", opened)
                .andExpect(status().isUnprocessableContent());
        assertThat(data.status(plan, "Kysely")).isEqualTo("PLANNED");
    }

    @Test
    void ofTwoWhoReportAtTheSameTimeTheSecondSeesWhatTheFirstSaid() throws Exception {
        var address = progressOf(data.measure(plan, "Kysely", 3, "PLANNED"));
        var opened = data.opened(data.coordinator, address);
        data.send(data.coordinator, address, "status", "UNDER_WAY", "opened", opened);
        data.send(data.coordinator, address, "status", "DONE", "note", "Valmista tuli", "opened", opened)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Käynnissä")))
                .andExpect(content().string(containsString("Valmista tuli")));
        assertThat(data.status(plan, "Kysely")).isEqualTo("UNDER_WAY");
    }

    @Test
    void aMeasureOfAnotherPlanIsNotThere() throws Exception {
        var other = new PlanData(db, browser);
        var others = other.measure(other.draft(2026), "Muun työ", 1, "PLANNED");
        data.open(data.coordinator, progressOf(others)).andExpect(status().isNotFound());
    }

    private Map<String, Double> on(String day) {
        var values = new HashMap<String, Double>();
        measures.values(List.of(data.network), LocalDate.parse(day))
                .forEach(each -> values.put(each.measure(), each.value()));
        return values;
    }

    @Test
    void aPlanIsApprovedFromTheDayItWasUntilTheDayItWasTakenBack() {
        data.state(plan, "APPROVED", "2026-02-10T12:00Z", null);
        data.state(plan, "DRAFT", "2026-06-05T09:00Z", "Muutos");
        data.state(plan, "APPROVED", "2026-06-20T09:00Z", null);
        assertThat(on("2026-02-09")).containsEntry("plan.approved", 0.0);
        assertThat(on("2026-02-10")).containsEntry("plan.approved", 1.0);
        assertThat(on("2026-06-04")).containsEntry("plan.approved", 1.0);
        assertThat(on("2026-06-05")).containsEntry("plan.approved", 0.0);
        assertThat(on("2026-06-20")).containsEntry("plan.approved", 1.0);
        assertThat(on("2027-01-01")).as("another year").containsEntry("plan.approved", 0.0);
    }

    @Test
    void aDayEndsAtMidnightInHelsinki() {
        data.state(plan, "APPROVED", "2026-02-10T22:30Z", null);
        assertThat(on("2026-02-10")).containsEntry("plan.approved", 0.0);
        assertThat(on("2026-02-11")).containsEntry("plan.approved", 1.0);
    }

    @Test
    void ofTheMeasuresThatWereDueThoseDoneOrDroppedCountAsOfTheDay() {
        data.state(plan, "APPROVED", "2026-01-10T12:00Z", null);
        var done = data.measure(plan, "Tehty", 1, "PLANNED");
        data.report(done, "DONE", "2026-03-15T12:00Z");
        data.report(data.measure(plan, "Luovuttu", 2, "PLANNED"), "DROPPED", "2026-02-20T12:00Z");
        data.measure(plan, "Myöhässä", 2, "UNDER_WAY");
        data.measure(plan, "Tulossa", 12, "PLANNED");
        data.measure(plan, "Joskus", null, "PLANNED");
        assertThat(on("2026-01-31")).as("nothing was due").doesNotContainKey("plan.measures.done");
        assertThat(on("2026-02-01")).containsEntry("plan.measures.done", 0.0);
        assertThat(on("2026-03-01")).containsEntry("plan.measures.done", 1.0 / 3);
        assertThat(on("2026-03-31")).containsEntry("plan.measures.done", 2.0 / 3);
    }

    @Test
    void ofAPlanThatWasNeverApprovedNothingIsDue() {
        data.measure(plan, "Luonnoksen työ", 1, "PLANNED");
        assertThat(on("2026-12-31")).containsEntry("plan.approved", 0.0).doesNotContainKey("plan.measures.done");
    }

    @Test
    void whatWasCountedLeadsToThePlan() {
        data.state(plan, "APPROVED", "2026-01-10T12:00Z", null);
        var measure = data.measure(plan, "Kysely", 1, "DONE");
        var t = pages.texts(Language.FI);
        var day = LocalDate.of(2026, 6, 1);
        assertThat(measures.evidence(data.network, "plan.approved", day, t))
                .containsExactly(
                        new MeasureSource.Evidence("Suunnitelma 2026, hyväksytty 10.1.2026", "/plans/" + plan));
        assertThat(measures.evidence(data.network, "plan.measures.done", day, t))
                .containsExactly(new MeasureSource.Evidence(
                        "tammikuu: Kysely (Tehty)", "/plans/" + plan + "#measure-" + measure));
    }

    @Test
    void eachNetworkThatWasAskedOfIsAnswered() {
        var other = new PlanData(db, browser);
        var values = measures.values(List.of(data.network, other.network), LocalDate.of(2026, 6, 1));
        assertThat(values)
                .filteredOn(each -> each.measure().equals("plan.approved"))
                .extracting(MeasureSource.Value::network)
                .containsExactlyInAnyOrder(data.network, other.network);
    }
}
