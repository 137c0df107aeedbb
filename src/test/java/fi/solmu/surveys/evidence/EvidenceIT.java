package fi.solmu.surveys.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.MeasureSource.Evidence;
import fi.solmu.register.MeasureSource.Value;
import fi.solmu.shell.Pages;
import fi.solmu.surveys.answering.Respondent;
import fi.solmu.surveys.rounds.RoundData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What criteria and decisions get to know of evaluations. */
@SolmuTest
class EvidenceIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private SurveyMeasures measures;

    @Autowired
    private Pages pages;

    @Autowired
    private Clock clock;

    private RoundData data;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void data() {
        data = new RoundData(context);
    }

    private Map<String, Double> values(UUID network, LocalDate asOf) {
        return measures.values(List.of(network), asOf).stream().collect(Collectors.toMap(Value::measure, Value::value));
    }

    @Test
    void meansAreKnownOnlyWhereTheyMayBeShown() throws Exception {
        var large = data.network(8, people);
        var small = data.network(4, people);
        var beside = data.network(6, people); // hidden, so that what is left of all is not the small one alone
        var round = data.open(large, small, beside);
        var form = data.questionnaire("network-members");
        for (int i = 0; i < people.size(); i++) {
            if (i != 7) {
                new Respondent(browser, data.link(round, people.get(i)))
                        .answers(form, i < 8 ? large : i < 12 ? small : beside, i % 2 == 0 ? 4 : 5, "Hyvä");
            }
        }
        var today = LocalDate.now(clock);
        assertThat(values(large, today)).doesNotContainKeys("evaluation.useful", "evaluation.response");
        data.close(round);

        assertThat(values(large, today))
                .containsEntry("evaluation.response", 7 / 8.0)
                .containsEntry("evaluation.rounds", 1.0)
                .hasEntrySatisfying(
                        "evaluation.useful", mean -> assertThat(mean).isCloseTo(31 / 7.0, within(1e-9)))
                .hasEntrySatisfying(
                        "evaluation.satisfied", mean -> assertThat(mean).isCloseTo(31 / 7.0, within(1e-9)));
        assertThat(values(small, today))
                .containsEntry("evaluation.response", 1.0)
                .containsEntry("evaluation.rounds", 0.0)
                .doesNotContainKeys("evaluation.useful", "evaluation.satisfied");
        assertThat(values(large, today.minusDays(1))).doesNotContainKey("evaluation.useful");

        var t = pages.texts(Language.FI);
        assertThat(measures.evidence(large, "evaluation.useful", today, t))
                .singleElement()
                .isEqualTo(new Evidence(
                        name(round) + ": keskiarvo 4,4, vastauksia 14",
                        "/evaluation/rounds/" + round + "/results/networks/" + large));
        assertThat(measures.evidence(small, "evaluation.satisfied", today, t))
                .singleElement()
                .extracting(Evidence::text)
                .isEqualTo(name(round) + ": 4 jäsentä vastasi 4 kysytystä");
    }

    private String name(UUID round) {
        return context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT name_fi FROM survey_round WHERE id = :round")
                .param("round", round)
                .query(String.class)
                .single();
    }
}
