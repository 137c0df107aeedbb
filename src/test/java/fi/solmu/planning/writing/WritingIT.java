package fi.solmu.planning.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.planning.PlanData;
import fi.solmu.register.Entries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class WritingIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Writing writing;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private PlanData data;
    private UUID plan;
    private String address;

    @BeforeEach
    void aDraft() {
        data = new PlanData(db, browser);
        plan = data.draft(2026);
        address = "/plans/" + plan;
    }

    private List<String> words(String table, String parent, UUID under) {
        return db.sql("SELECT words FROM %s WHERE %s = :under ORDER BY position, id".formatted(table, parent))
                .param("under", under)
                .query(String.class)
                .list();
    }

    private Map<String, Object> measure(String words) {
        return db.sql("SELECT * FROM plan_measure_now WHERE plan_id = :plan AND words = :words")
                .param("plan", plan)
                .param("words", words)
                .query()
                .singleRow();
    }

    @Test
    void oneAfterAnotherThemesGoalsAndMeasuresAreAdded() throws Exception {
        data.send(data.coordinator, address + "/themes", "words", "  Osaaminen  ")
                .andExpect(redirectedUrl(address + "/edit?at=theme"));
        assertThat(words("plan_theme", "plan_id", plan)).containsExactly("Edunvalvonta", "Osaaminen");
        var theme = data.theme(plan);
        data.send(data.coordinator, address + "/goals", "under", theme.toString(), "words", "Toinen tavoite")
                .andExpect(redirectedUrl(address + "/edit?at=goal-" + theme));
        assertThat(words("plan_goal", "theme_id", theme)).containsExactly("Yhteinen kanta", "Toinen tavoite");
        var goal = data.goal(plan);
        data.send(
                        data.coordinator,
                        address + "/measures",
                        "under",
                        goal.toString(),
                        "words",
                        "Kysely jäsenille",
                        "month",
                        "3",
                        "owner",
                        "jaana " + data.memberName.toUpperCase(java.util.Locale.ROOT))
                .andExpect(redirectedUrl(address + "/edit?at=measure-" + goal));
        assertThat(measure("Kysely jäsenille"))
                .containsEntry("month", 3)
                .containsEntry("owner_id", data.memberPerson)
                .containsEntry("status", "PLANNED");
        data.open(data.coordinator, address + "/edit?at=measure-" + goal)
                .andExpect(content().string(containsString("autofocus")));
        data.open(data.member, address)
                .andExpect(content().string(containsString("Kysely jäsenille")))
                .andExpect(content().string(containsString("Jaana " + data.memberName)));
    }

    @Test
    void aUnitOwnsAMeasureInWordsButNobodysNameIsTakenForAUnit() throws Exception {
        var goal = data.goal(plan).toString();
        data.send(data.coordinator, address + "/measures", "under", goal, "words", "Tiedotus", "owner", "viestintä");
        assertThat(measure("Tiedotus")).containsEntry("owner_unit", "viestintä").containsEntry("owner_id", null);
        var stranger = Entries.unique("Vierasniemi");
        data.entries.person("Sirpa", stranger);
        data.send(
                        data.coordinator,
                        address + "/measures",
                        "under",
                        goal,
                        "words",
                        "Vieraan tehtävä",
                        "owner",
                        "sirpa " + stranger)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Henkilö ei kuulu verkostoon")))
                .andExpect(content().string(containsString("value=\"Vieraan tehtävä\"")));
        assertThat(words("plan_measure", "goal_id", UUID.fromString(goal))).containsExactly("Tiedotus");
    }

    @Test
    void ofTwoNamesakesTheOneWithTheOrganisationIsMeant() throws Exception {
        var town = Entries.unique("Kaimala");
        var namesake = data.entries.person("Jaana", data.memberName);
        data.entries.employment(namesake, data.entries.municipality(town), "sihteeri", LocalDate.of(2024, 1, 1), null);
        data.entries.membership(data.network, namesake, null, LocalDate.of(2024, 1, 1));
        var goal = data.goal(plan).toString();
        var name = "Jaana " + data.memberName;
        data.send(
                data.coordinator,
                address + "/measures",
                "under",
                goal,
                "words",
                "Kaiman työ",
                "owner",
                name + ", " + town);
        assertThat(measure("Kaiman työ")).containsEntry("owner_id", namesake);
    }

    @Test
    void withoutWordsNothingIsAddedAndTheRestStaysTyped() throws Exception {
        var goal = data.goal(plan).toString();
        data.send(data.coordinator, address + "/measures", "under", goal, "words", " ", "owner", "viestintä")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoita toimenpide")))
                .andExpect(content().string(containsString("value=\"viestintä\"")));
        data.send(data.coordinator, address + "/themes", "words", "x".repeat(201))
                .andExpect(status().isUnprocessableContent());
        data.send(
                        data.coordinator,
                        address + "/goals",
                        "under",
                        UUID.randomUUID().toString(),
                        "words",
                        "Irtotavoite")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Irtotavoite")));
    }

    @Test
    void anotherPlansGoalIsNotAddedToNorChanged() throws Exception {
        var other = new PlanData(db, browser);
        var others = other.draft(2026);
        data.send(
                        data.coordinator,
                        address + "/measures",
                        "under",
                        other.goal(others).toString(),
                        "words",
                        "Väärään")
                .andExpect(status().isConflict());
        data.open(data.coordinator, address + "/goals/" + other.goal(others)).andExpect(status().isNotFound());
        data.send(data.coordinator, address + "/goals/" + other.goal(others) + "/removal")
                .andExpect(status().isNotFound());
        assertThat(words("plan_measure", "goal_id", other.goal(others))).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() throws Exception {
        var item = address + "/goals/" + data.goal(plan);
        var opened = data.opened(data.coordinator, item);
        data.send(data.coordinator, item, "opened", opened, "words", "Ensimmäisen versio")
                .andExpect(redirectedUrl(address + "/edit#goal-" + data.goal(plan)));
        data.send(data.coordinator, item, "opened", opened, "words", "Toisen versio")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ensimmäisen versio")))
                .andExpect(content().string(containsString("Toisen versio")));
        assertThat(words("plan_goal", "theme_id", data.theme(plan))).containsExactly("Ensimmäisen versio");
        data.send(data.coordinator, item, "opened", data.opened(data.coordinator, item), "words", "Toisen versio");
        assertThat(words("plan_goal", "theme_id", data.theme(plan))).containsExactly("Toisen versio");
    }

    @Test
    void whatWasTypedIntoSomethingRemovedCanStillBeCopied() throws Exception {
        var item = address + "/goals/" + data.goal(plan);
        var opened = data.opened(data.coordinator, item);
        data.send(data.coordinator, item + "/removal").andExpect(redirectedUrl(address + "/edit"));
        data.send(data.coordinator, item, "opened", opened, "words", "Pitkä muotoilu")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Pitkä muotoilu")))
                .andExpect(content().string(containsString("Joku muu poisti")));
    }

    @Test
    void aPlanThatWaitsOrHasBeenApprovedIsNotWritten() throws Exception {
        data.state(plan, "PROPOSED", "2025-01-01T12:00Z", null);
        data.send(data.coordinator, address + "/themes", "words", "Myöhästynyt teema")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Myöhästynyt teema")))
                .andExpect(content().string(containsString("on lähetetty hyväksyttäväksi")));
        data.state(plan, "APPROVED", "2025-01-02T12:00Z", null);
        data.send(data.coordinator, address + "/themes/" + data.theme(plan) + "/removal")
                .andExpect(redirectedUrl(address));
        assertThat(words("plan_theme", "plan_id", plan)).containsExactly("Edunvalvonta");
    }

    @Test
    void aStepUpAndDownChangesTheOrderAndStopsAtTheEnds() throws Exception {
        data.send(data.coordinator, address + "/themes", "words", "B");
        data.send(data.coordinator, address + "/themes", "words", "C");
        var first = address + "/themes/" + data.theme(plan) + "/move";
        data.send(data.coordinator, first, "direction", "down");
        assertThat(words("plan_theme", "plan_id", plan)).containsExactly("B", "Edunvalvonta", "C");
        var nowFirst = address + "/themes/" + data.theme(plan) + "/move";
        data.send(data.coordinator, nowFirst, "direction", "up");
        assertThat(words("plan_theme", "plan_id", plan)).containsExactly("B", "Edunvalvonta", "C");
    }

    @Test
    void twoWhoAddAtOnceBothKeepTheirPlace() {
        var helena = actors.find(data.coordinator).orElseThrow();
        var today = LocalDate.now(clock);
        var theme = new ItemForm("Ensimmäinen", "", "");
        var other = new ItemForm("Toinen", "", "");
        new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> writing.add(plan, Part.THEMES, null, theme, "", helena, today),
                        () -> writing.add(plan, Part.THEMES, null, other, "", helena, today));
        assertThat(db.sql("SELECT position FROM plan_theme WHERE plan_id = :plan ORDER BY position")
                        .param("plan", plan)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
    }

    @Test
    void whoOwnsAMeasureIsEnteredInTheTrailByIdAndNotByName() throws Exception {
        var goal = data.goal(plan).toString();
        data.send(
                data.coordinator,
                address + "/measures",
                "under",
                goal,
                "words",
                "Työ",
                "owner",
                "Jaana " + data.memberName);
        var entries = db.sql("SELECT after FROM audit_entry WHERE subject_id = :plan AND after IS NOT NULL")
                .param("plan", plan)
                .query(String.class)
                .list();
        assertThat(entries).contains("Työ", data.memberPerson.toString());
        assertThat(String.join(" ", entries)).doesNotContain(data.memberName);
        data.open(data.entries.administrator(), "/admin/audit?who=Helena")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Muutti suunnitelmaa")))
                .andExpect(content().string(not(containsString("???"))));
    }
}
