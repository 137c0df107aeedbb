package fi.solmu.planning.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.kernel.Language;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanData;
import fi.solmu.planning.PlanKind;
import fi.solmu.shell.Pages;
import fi.solmu.shell.WorkToDo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class YearIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlanningWork work;

    @Autowired
    private Actors actors;

    @Autowired
    private Pages pages;

    @Autowired
    private Clock clock;

    private PlanData data;
    private UUID type;
    private int year;

    @BeforeEach
    void aNetworkThatShouldHaveAPlan() {
        data = new PlanData(db, browser);
        db.sql("UPDATE network SET status = 'RUNNING', role = 'COORDINATES' WHERE id = :id")
                .param("id", data.network)
                .update();
        type = data.rule(PlanKind.ACTIVITY, true, Approver.GROUP);
        year = LocalDate.now(clock).getYear();
    }

    private String ofType(String more) {
        return "/plans?type=" + type + more;
    }

    private void finds(UUID reader, String address, boolean found) throws Exception {
        data.open(reader, address)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(found ? containsString(data.networkName) : not(containsString(data.networkName))));
    }

    @Test
    void aNetworkStandsUnderTheStateOfItsYear() throws Exception {
        var raija = data.entries.account("Raija Ryhmäläinen", "GROUP");
        finds(raija, ofType("&state=missing"), true);
        var plan = data.draft(year);
        finds(raija, ofType("&state=missing"), false);
        finds(raija, ofType("&state=draft"), true);
        finds(raija, ofType("&waits=me"), false);
        data.state(plan, "PROPOSED", "2025-01-01T12:00Z", null);
        finds(raija, ofType("&state=proposed"), true);
        finds(raija, ofType("&waits=me"), true);
        finds(data.entries.account("Johanna Johtaja", "MANAGEMENT"), ofType("&waits=me"), false);
        data.state(plan, "APPROVED", "2025-01-02T12:00Z", null);
        finds(raija, ofType("&state=approved"), true);
        finds(raija, ofType("&waits=me"), false);
        finds(raija, ofType("&state=missing&year=" + (year + 1)), true);
    }

    @Test
    void aPlanThatWaitsIsFoundWhateverYearItIsOf() throws Exception {
        var raija = data.entries.account("Raija Ryhmäläinen", "GROUP");
        data.state(data.draft(year + 1), "PROPOSED", "2025-01-01T12:00Z", null);
        finds(raija, ofType("&waits=me"), true);
        finds(raija, ofType("&state=proposed"), false);
    }

    @Test
    void nobodyExpectsAPlanOfANetworkThatSomebodyElseRuns() throws Exception {
        db.sql("UPDATE network SET role = 'MEMBER' WHERE id = :id")
                .param("id", data.network)
                .update();
        var raija = data.entries.account("Raija Ryhmäläinen", "GROUP");
        finds(raija, ofType("&state=missing"), false);
        finds(raija, ofType("&state=not-expected"), true);
        assertThat(work(data.coordinator, "2026-03-01")).isEmpty();
    }

    @Test
    void aMemberSeesTheOwnNetworksAndNoOthers() throws Exception {
        data.measure(approved(), "Oma toimenpide", 1, "PLANNED");
        var other = new PlanData(db, browser);
        finds(data.member, "/plans", true);
        finds(other.member, "/plans", false);
        data.open(data.member, "/plans/measures?year=" + year)
                .andExpect(content().string(containsString("Oma toimenpide")));
        data.open(other.member, "/plans/measures?year=" + year)
                .andExpect(content().string(not(containsString("Oma toimenpide"))));
        data.open(data.entries.nobody(), "/plans").andExpect(status().isForbidden());
    }

    private UUID approved() {
        var plan = data.draft(year);
        data.state(plan, "APPROVED", "2025-01-02T12:00Z", null);
        return plan;
    }

    @Test
    void lateMeasuresComeFirstAndThoseOfDraftsAreNotLate() throws Exception {
        var last = data.draft(year - 1);
        data.measure(last, "Luonnoksen työ", 1, "PLANNED");
        var administrator = data.entries.administrator();
        data.open(administrator, "/plans/measures?type=" + type + "&year=" + (year - 1))
                .andExpect(content().string(not(containsString("Luonnoksen työ"))));
        data.state(last, "APPROVED", "2025-01-02T12:00Z", null);
        data.measure(last, "Tehty työ", 1, "DONE");
        data.measure(last, "Luovuttu työ", 2, "DROPPED");
        var page = data.open(administrator, "/plans/measures?type=" + type + "&year=" + (year - 1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Luonnoksen työ")).isPositive().isLessThan(page.indexOf("Tehty työ"));
        data.open(administrator, "/plans/measures?show=late&type=" + type + "&year=" + (year - 1))
                .andExpect(content().string(allOf(containsString("Luonnoksen työ"), not(containsString("Tehty työ")))));
        data.open(administrator, "/plans/measures?show=dropped&type=" + type + "&year=" + (year - 1))
                .andExpect(content().string(allOf(containsString("Luovuttu työ"), not(containsString("Tehty työ")))));
        data.open(administrator, ofType("&year=" + (year - 1)))
                .andExpect(content().string(containsString("1/3")));
    }

    @Test
    void theNetworksPageTellsOfThisYearsPlan() throws Exception {
        data.open(data.coordinator, "/networks/" + data.network)
                .andExpect(content().string(containsString("Suunnitelma puuttuu")))
                .andExpect(content().string(containsString("/networks/" + data.network + "/plans/new?year=" + year)));
        var plan = approved();
        data.measure(plan, "Tehty", 1, "DONE");
        data.open(data.member, "/networks/" + data.network)
                .andExpect(content().string(containsString("1/1 tavoitetta toteutunut")))
                .andExpect(content().string(containsString("/plans/" + plan)))
                .andExpect(content().string(not(containsString("Aloita suunnitelma"))));
    }

    private List<WorkToDo.Work> work(UUID account, String day) {
        return work.of(actors.find(account).orElseThrow(), pages.texts(Language.FI), LocalDate.parse(day));
    }

    @Test
    void aMissingPlanWaitsForTheCoordinatorAndNextYearsFromNovemberOn() {
        assertThat(work(data.coordinator, "2026-10-31")).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Kirjoita vuosisuunnitelma 2026");
            assertThat(each.address()).isEqualTo("/networks/" + data.network + "/plans/new?year=2026");
            assertThat(each.about()).isNotNull();
        });
        assertThat(work(data.coordinator, "2026-11-01"))
                .extracting(WorkToDo.Work::title)
                .containsExactlyInAnyOrder("Kirjoita vuosisuunnitelma 2026", "Kirjoita vuosisuunnitelma 2027");
        data.draft(2026);
        data.draft(2027);
        assertThat(work(data.coordinator, "2026-11-01")).isEmpty();
        assertThat(work(data.member, "2026-11-01")).isEmpty();
    }

    @Test
    void ofANetworkThatEndsThisYearNextYearsPlanIsNotAskedFor() {
        db.sql("UPDATE network_state SET term = 'FIXED', ends_on = '2026-12-31' WHERE network_id = :network")
                .param("network", data.network)
                .update();
        assertThat(work(data.coordinator, "2026-11-01"))
                .extracting(WorkToDo.Work::title)
                .containsExactly("Kirjoita vuosisuunnitelma 2026");
    }

    @Test
    void severalNetworksAreOneLineThatLeadsToTheirList() {
        var second = data.entries.network(fi.solmu.register.Entries.unique("Toinen"));
        db.sql("UPDATE network SET status = 'RUNNING', role = 'COORDINATES' WHERE id = :id")
                .param("id", second)
                .update();
        data.rule(second, 1, PlanKind.ACTIVITY, true, Approver.GROUP);
        data.entries.coordination(second, data.coordinatorPerson, false);
        assertThat(work(data.coordinator, "2026-03-01")).singleElement().satisfies(each -> {
            assertThat(each.address()).isEqualTo("/plans?year=2026&state=missing&own=yes");
            assertThat(each.text()).contains("2 verkostolta");
        });
    }

    @Test
    void aNetworkOfWhichNothingIsSaidIsNotAskedForAPlan() {
        var other = new PlanData(db, browser);
        db.sql("UPDATE network SET status = 'RUNNING' WHERE id = :id")
                .param("id", other.network)
                .update();
        assertThat(work(other.coordinator, "2026-03-01")).isEmpty();
    }

    @Test
    void aReturnedPlanWaitsForTheCoordinatorAndASentOneForItsApprover() {
        var plan = data.draft(2026);
        data.state(plan, "RETURNED", "2026-01-02T12:00Z", "Ei vielä");
        assertThat(work(data.coordinator, "2026-03-01"))
                .singleElement()
                .extracting(WorkToDo.Work::address)
                .isEqualTo("/plans/" + plan);
        data.state(plan, "PROPOSED", "2026-01-03T12:00Z", null);
        assertThat(work(data.coordinator, "2026-03-01")).isEmpty();
        assertThat(work(data.entries.account("Raija", "GROUP"), "2026-03-01"))
                .extracting(WorkToDo.Work::title)
                .contains("Hyväksy suunnitelma");
    }

    @Test
    void lateMeasuresWaitForTheCoordinatorTheOldestSayingHowLate() {
        var plan = data.draft(2026);
        data.measure(plan, "Tammikuun työ", 1, "PLANNED");
        data.measure(plan, "Helmikuun työ", 2, "UNDER_WAY");
        assertThat(work(data.coordinator, "2026-03-10"))
                .as("a draft binds nobody")
                .isEmpty();
        data.state(plan, "APPROVED", "2026-01-02T12:00Z", null);
        assertThat(work(data.coordinator, "2026-03-10")).singleElement().satisfies(each -> {
            assertThat(each.urgency()).isEqualTo(WorkToDo.Urgency.LATE);
            assertThat(each.due()).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(each.text()).contains("2 toimenpiteen");
        });
        assertThat(work(data.coordinator, "2026-02-28"))
                .singleElement()
                .extracting(WorkToDo.Work::text)
                .asString()
                .contains("Yhden toimenpiteen");
    }
}
