package fi.solmu.criteria.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class QuietIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private QuietNetworks networks;

    @Autowired
    private QuietQueries queries;

    @Autowired
    private CriterionSets sets;

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

    @BeforeEach
    void data() {
        data = new CriteriaData(db, intake, edits, sets);
        today = LocalDate.now(clock);
    }

    private List<Reason.Kind> reasons(UUID network, QuietRule rule) {
        return networks.find(rule, today, Language.FI).stream()
                .filter(each -> each.network().equals(network))
                .flatMap(each -> each.reasons().stream())
                .map(Reason::kind)
                .toList();
    }

    @Test
    void aNetworkIsQuietForEachOfItsReasons() {
        var rule = new QuietRule(12, 3, List.of("description.missing"), 1);
        var network = data.running("Hiljainen", today.minusYears(3));
        data.register.state(network, "languages", "fi", "purpose_fi", "Tarkoitus", "how_to_join_fi", "Pyydä");
        assertThat(reasons(network, rule))
                .as("just changed; and of missing descriptions there is none")
                .containsExactly(Reason.Kind.NONE_OF, Reason.Kind.NO_COORDINATOR);

        data.register.member(network, data.register.person("Aino", "Hiljainen"), today.minusYears(2), null);
        db.sql("UPDATE network_state SET review_on = :day WHERE network_id = :network")
                .param("day", today.minusMonths(4))
                .param("network", network)
                .update();
        assertThat(reasons(network, rule))
                .containsExactly(
                        Reason.Kind.NONE_OF,
                        Reason.Kind.NOT_CONFIRMED,
                        Reason.Kind.NO_COORDINATOR,
                        Reason.Kind.REVIEW_PAST);
        data.register.coordinates(network, data.register.person("Bertta", "Hiljainen"));
        assertThat(reasons(network, rule)).doesNotContain(Reason.Kind.NO_COORDINATOR);
        assertThat(reasons(network, new QuietRule(12, 3, List.of(), 3))).isEmpty();
    }

    @Test
    void aNetworkNothingWasDoneToForAYearIsQuiet() {
        var network = data.running("Koskematon", today.minusYears(3));
        db.sql("UPDATE network SET recorded_on = :day WHERE id = :network")
                .param("day", today.minusMonths(13))
                .param("network", network)
                .update();
        var rule = new QuietRule(12, 3, List.of(), 1);
        boolean entered = db.sql("SELECT EXISTS (SELECT FROM audit_entry WHERE subject_id = :network)")
                .param("network", network)
                .query(Boolean.class)
                .single();
        assertThat(reasons(network, rule).contains(Reason.Kind.NO_CHANGE)).isEqualTo(!entered);
        data.register.state(network, "purpose_fi", "Muutos");
        assertThat(reasons(network, rule)).doesNotContain(Reason.Kind.NO_CHANGE);
    }

    @Test
    void bodiesAndOtherPeoplesNetworksAreNotOurs() {
        var type = data.type("Ei verkosto");
        var network = data.running("Toimielin", today, type);
        var rule = new QuietRule(12, 3, List.of(), 1);
        assertThat(reasons(network, rule)).isNotEmpty();
        db.sql("UPDATE network_type SET kind = 'STATUTORY_BODY' WHERE id = :type")
                .param("type", type)
                .update();
        assertThat(reasons(network, rule)).isEmpty();
    }

    private String page(String address, UUID account, int status) throws Exception {
        return browser.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theWorkingGroupSeesThemAndHearsOfThem() throws Exception {
        var group = data.register.account("Pekka Ryhmä", "GROUP");
        var network = data.running("Aivan hiljaa", today.minusYears(3));
        assertThat(page("/quiet?reason=no-coordinator", group, 200)).contains("/networks/" + network, "Aivan hiljaa");
        assertThat(page("/today", group, 200)).contains("Käy läpi hiljaiset verkostot", "href=\"/quiet\"");
        page("/quiet/rule", group, 403);
        page("/quiet", data.register.coordinatorOf(network), 403);
    }

    @Test
    void anAdministratorChangesTheLimitsAndWhoeverIsSecondSeesBoth() throws Exception {
        var administrator = data.register.account("Sanna Pääkäyttäjä", "ADMINISTRATOR");
        var seen = RuleForm.mark(queries.rule());
        assertThat(page("/quiet/rule", administrator, 200)).contains(seen);
        var request = post("/quiet/rule")
                .with(user(administrator.toString()))
                .with(csrf())
                .header("Accept-Language", "fi")
                .param("opened", seen)
                .param("months", "7")
                .param("reviewMonths", "0")
                .param("reasonsNeeded", "3")
                .param("measures", "description.missing")
                .param("measures", "keksitty");
        browser.perform(request).andExpect(redirectedUrl("/quiet"));
        assertThat(queries.rule()).isEqualTo(new QuietRule(7, 0, List.of("description.missing"), 3));
        var second = browser.perform(post("/quiet/rule")
                        .with(user(administrator.toString()))
                        .with(csrf())
                        .header("Accept-Language", "fi")
                        .param("opened", seen)
                        .param("months", "9")
                        .param("reviewMonths", "0")
                        .param("reasonsNeeded", "3"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).contains("Joku muu muutti", ">7<", ">9<");
        browser.perform(post("/quiet/rule")
                        .with(user(administrator.toString()))
                        .with(csrf())
                        .param("opened", seen)
                        .param("months", "nolla"))
                .andExpect(status().is(422));
        assertThat(queries.rule().months()).isEqualTo(7);
    }
}
