package fi.solmu.surveys.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.WorkToDo;
import fi.solmu.surveys.answering.Respondent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What rounds wait for, on the page Today of management. */
@SolmuTest
class RoundWorkIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private RoundWork work;

    @Autowired
    private Pages pages;

    @Autowired
    private Clock clock;

    private final List<UUID> people = new ArrayList<>();
    private RoundData data;
    private UUID network;
    private UUID round;

    @BeforeEach
    void aRound() {
        data = new RoundData(context);
        network = data.network(3, people);
        round = data.open(network);
    }

    private List<WorkToDo.Work> on(LocalDate day) {
        return work.of(data.management(), pages.texts(Language.FI), day).stream()
                .filter(each -> each.address().contains(round.toString()))
                .toList();
    }

    @Test
    void inItsLastWeekManagementIsToldHowManyHaveAnswered() throws Exception {
        var today = LocalDate.now(clock);
        new Respondent(browser, data.link(round, people.getFirst()))
                .answers(data.questionnaire("network-members"), network, 4, "Hyvä");
        assertThat(on(today)).isEmpty();
        assertThat(on(today.plusDays(15))).singleElement().satisfies(each -> {
            assertThat(each.due()).isEqualTo(today.plusDays(20));
            assertThat(each.text()).isEqualTo("Jäsenistä on vastannut 1 / 3.");
        });
    }

    @Test
    void afterItsEndRecommendationsAreAwaitedAndThenThatTheyAreTold() {
        var today = LocalDate.now(clock);
        data.close(round);
        assertThat(on(today))
                .extracting(WorkToDo.Work::address)
                .containsExactly("/evaluation/rounds/" + round + "/results");
        db.sql("""
                        INSERT INTO survey_recommendation (round_id, number, title_fi, reasons, owner_id, handling, due_year,
                                                           due_quarter)
                        VALUES (:round, 1, 'Otsikko', 'Syy', :owner, 'MANAGEMENT', 2031, 2)
                        """)
                .param("round", round)
                .param("owner", data.management().account())
                .update();
        assertThat(on(today))
                .extracting(WorkToDo.Work::address)
                .containsExactly("/evaluation/rounds/" + round + "/feedback");
        context.getBean(OutcomeLetters.class).tell(round, new Localised("Kiitos", null, null), data.management());
        assertThat(on(today)).isEmpty();
        assertThat(on(today.plusMonths(8))).isEmpty();
    }
}
