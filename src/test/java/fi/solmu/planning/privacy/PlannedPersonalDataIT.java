package fi.solmu.planning.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fi.solmu.SolmuTest;
import fi.solmu.planning.PlanData;
import fi.solmu.register.Entries;
import fi.solmu.register.PersonMerges;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class PlannedPersonalDataIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PersonMerges merges;

    private PlanData data;
    private UUID officer;
    private UUID plan;

    @BeforeEach
    void aPlanWithAMeasureOfTheMember() {
        data = new PlanData(db, browser);
        officer = data.entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        plan = data.draft(2026);
        data.measure(plan, "Jaanan tehtävä", 3, "PLANNED", data.memberPerson);
    }

    @Test
    void whatSomebodyOwnsIsShownWithTheRestThatIsHeldOfThem() throws Exception {
        data.open(data.member, "/people/" + data.memberPerson + "/held")
                .andExpect(content().string(containsString("Vastuu verkostojen suunnitelmien toimenpiteistä")))
                .andExpect(content().string(containsString("Jaanan tehtävä")))
                .andExpect(content().string(containsString(data.networkName)));
    }

    @Test
    void theMeasureOfSomebodyErasedStaysWithoutTheName() throws Exception {
        data.send(
                data.coordinator,
                "/plans/" + plan + "/measures",
                "under",
                data.goal(plan).toString(),
                "words",
                "Toinen tehtävä",
                "owner",
                "Jaana " + data.memberName);
        data.send(officer, "/people/" + data.memberPerson + "/erasure", "reason", "OBJECTION", "sure", "yes")
                .andExpect(redirectedUrl("/protection"));
        data.open(data.coordinator, "/plans/" + plan)
                .andExpect(content().string(containsString("Jaanan tehtävä")))
                .andExpect(content().string(containsString("vastuuhenkilön tiedot on poistettu")))
                .andExpect(content().string(not(containsString(data.memberName))));
        for (var table : new String[] {
            "plan_measure", "plan_measure_state", "plan_theme", "plan_goal", "plan_state", "audit_entry"
        }) {
            assertThat(db.sql("SELECT count(*) FROM %s t WHERE to_jsonb(t)::text ILIKE :name".formatted(table))
                            .param("name", "%" + data.memberName + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void peopleWhoWereFoundToBeOneOwnAMeasureAsTheOneTheyAre() throws Exception {
        var better = Entries.unique("Oikeanimi");
        var kept = data.entries.person("Jaana", better);
        merges.merge(kept, data.memberPerson, officer);
        data.open(data.coordinator, "/plans/" + plan)
                .andExpect(content().string(containsString("Jaana " + better)))
                .andExpect(content().string(containsString("/people/" + kept)))
                .andExpect(content().string(not(containsString(data.memberName))));
    }
}
