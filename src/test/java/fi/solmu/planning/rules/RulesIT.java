package fi.solmu.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanData;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanRules;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class RulesIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlanRules rules;

    private PlanData data;
    private UUID administrator;

    @BeforeEach
    void aNetwork() {
        data = new PlanData(db, browser);
        administrator = data.entries.administrator();
    }

    @Test
    void whereNothingIsSaidNoPlanIsExpectedAndTheCoordinatorApproves() {
        assertThat(rules.ofNetwork(data.network)).isEqualTo(PlanRule.DEFAULT);
    }

    @Test
    void ofSeveralTypologiesTheLastThatSaysSomethingHolds() {
        data.rule(data.network, 1, PlanKind.ACTIVITY, true, Approver.MANAGEMENT);
        var later = data.rule(data.network, 2, PlanKind.CUSTOMERSHIP, false, Approver.GROUP);
        var latest = data.rule(data.network, 3, PlanKind.ACTIVITY, true, Approver.ADMINISTRATOR);
        assertThat(rules.ofNetwork(data.network).approver()).isEqualTo(Approver.ADMINISTRATOR);
        rules.say(latest, null, administrator);
        assertThat(rules.ofNetwork(data.network)).isEqualTo(new PlanRule(PlanKind.CUSTOMERSHIP, false, Approver.GROUP));
        rules.say(later, null, administrator);
        assertThat(rules.ofNetwork(data.network).approver()).isEqualTo(Approver.MANAGEMENT);
    }

    @Test
    void anAdministratorSaysTheRuleAndTakesItBack() throws Exception {
        var type = data.rule(PlanKind.ACTIVITY, true, Approver.GROUP);
        var address = "/admin/plan-rules/" + type;
        data.open(administrator, "/admin/plan-rules").andExpect(content().string(containsString(address)));
        data.send(
                        administrator,
                        address,
                        "opened",
                        data.opened(administrator, address),
                        "expected",
                        "false",
                        "kind",
                        "CUSTOMERSHIP",
                        "approver",
                        "MANAGEMENT")
                .andExpect(redirectedUrl("/admin/plan-rules"));
        assertThat(rules.of(type)).contains(new PlanRule(PlanKind.CUSTOMERSHIP, false, Approver.MANAGEMENT));
        assertThat(db.sql(
                                "SELECT field || ' ' || before || ' ' || after FROM audit_entry WHERE subject_id = :type ORDER BY field")
                        .param("type", type)
                        .query(String.class)
                        .list())
                .containsExactly("approver GROUP MANAGEMENT", "expected true false", "kind ACTIVITY CUSTOMERSHIP");
        data.send(administrator, address, "opened", data.opened(administrator, address), "expected", "");
        assertThat(rules.of(type)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndWhatSomebodyElseSaidMeanwhileIsShown() throws Exception {
        var type = data.rule(PlanKind.ACTIVITY, true, Approver.GROUP);
        var address = "/admin/plan-rules/" + type;
        var opened = data.opened(administrator, address);
        data.send(administrator, address, "opened", opened, "expected", "true", "kind", "X", "approver", "GROUP")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse jokin vaihtoehdoista")));
        rules.say(type, new PlanRule(PlanKind.ACTIVITY, true, Approver.ADMINISTRATOR), administrator);
        data.send(
                        administrator,
                        address,
                        "opened",
                        opened,
                        "expected",
                        "true",
                        "kind",
                        "ACTIVITY",
                        "approver",
                        "MANAGEMENT")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Joku muu muutti")));
        assertThat(rules.of(type).orElseThrow().approver()).isEqualTo(Approver.ADMINISTRATOR);
        data.open(data.coordinator, address).andExpect(status().isForbidden());
        data.open(administrator, "/admin/plan-rules/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }
}
