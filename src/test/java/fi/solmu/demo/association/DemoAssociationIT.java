package fi.solmu.demo.association;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.FreshDatabase;
import fi.solmu.register.MeasureSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What somebody finds who tries Solmu out: something on every page, also where there is something to decide. */
@SpringBootTest(
        properties = {
            "solmu.demo=true",
            "solmu.empty=false",
            "solmu.starting-data=finland",
            "solmu.secure-cookies=false",
            "solmu.base-url=http://localhost:8080"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class DemoAssociationIT {
    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoAssociation demo;

    @Autowired
    @Qualifier("meetingMeasures")
    private MeasureSource measures;

    @Autowired
    private Clock clock;

    @Test
    void peopleOfFourSourcesAreMostlyKnownAndTheRestWaitsToBeDecided() {
        assertThat(count("SELECT count(DISTINCT source_id) FROM person_record")).isEqualTo(4);
        int rows = count("SELECT count(*) FROM person_record");
        int people = count("SELECT count(*) FROM person WHERE canonical_id = id");
        assertThat(people).isBetween(rows - 500, rows - 350);
        assertThat(count("SELECT count(*) FROM open_people_pair WHERE relation = 'SAME'"))
                .isBetween(15, 40);
        assertThat(count("SELECT count(*) FROM open_people_pair WHERE relation = 'MOVED'"))
                .isBetween(15, 40);
        assertThat(count("SELECT count(*) FROM open_pair")).isPositive();
    }

    @Test
    void nobodyWhomTheListsKnowOtherwiseIsTakenForAnother() {
        List<Map<String, Object>> joined = db.sql("""
                        SELECT a.given_name || ' ' || a.family_name AS one, b.given_name || ' ' || b.family_name AS other
                        FROM record_link l
                        JOIN person_record a ON a.record_id = l.record_id
                        JOIN record_link m ON m.person_id = l.person_id AND m.record_id > l.record_id
                        JOIN person_record b ON b.record_id = m.record_id
                        WHERE similarity(a.family_name, b.family_name) < 0.3
                        """).query().listOfRows();
        assertThat(joined).isEmpty();
    }

    @Test
    void networksMeetOftenSeldomOrNotAtAll() {
        assertThat(count("SELECT count(*) FROM meeting")).isBetween(300, 1500);
        for (var status : List.of("PLANNED", "HELD", "CANCELLED")) {
            assertThat(count("SELECT count(*) FROM meeting_state WHERE ended_at IS NULL AND status = '" + status + "'"))
                    .as(status)
                    .isGreaterThan(20);
        }
        var all = db.sql("SELECT id FROM network WHERE canonical_id = id")
                .query(UUID.class)
                .list();
        var held = measures.values(all, LocalDate.now(clock)).stream()
                .filter(each -> each.measure().equals("meetings.held"))
                .map(MeasureSource.Value::value)
                .toList();
        assertThat(held).contains(0.0).anyMatch(value -> value > 8);
        assertThat(held.size()).isLessThan(all.size()); // of some it is not known
        assertThat(count("SELECT count(*) FROM meeting_network WHERE part = 'JOINS'"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM meeting WHERE open_to_all AND starts_at > now()"))
                .isPositive();
    }

    @Test
    void whatIsFilledIsNotFilledAgain() {
        int people = count("SELECT count(*) FROM person");
        demo.run(new DefaultApplicationArguments());
        assertThat(count("SELECT count(*) FROM person")).isEqualTo(people);
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }
}
