package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.register.Intake.SourceKind;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

/** The two lists that the demo brings, one after the other, as an association would bring its own. */
@SolmuTest
@TestPropertySource(properties = "solmu.test=two lists") // a register of its own: these names stand in other tests, too
@Transactional
class TwoListsIT {
    @Autowired
    private Imports imports;

    @Autowired
    private RowQueries rows;

    @Autowired
    private JdbcClient db;

    @Test
    void aNetworkThatOneListHasTwiceWithTwoAnswersIsInConflict() throws IOException {
        var run = bring("list_meeting_frequency.csv");
        var conflicts = rows.of(run, Verdict.CONFLICT, 1, 10);
        assertThat(conflicts).hasSize(1);
        var row = conflicts.getFirst().judged();
        assertThat(row.row().name()).isEqualTo("Toimitilajohdon verkosto");
        assertThat(row.problems().getFirst().arguments()).startsWith("3–5", "1–2");
    }

    @Test
    void theSameFileAgainChangesNothingWhateverItIsCalled() throws IOException {
        bring("list_meeting_frequency.csv");
        var before = counts();
        var again = previewed("list_meeting_frequency.csv", "list_meeting_frequency");
        assertThat(rows.totals(again).same()).isEqualTo(rows.totals(again).all());
        assertThat(imports.apply(again, null)).isInstanceOf(Imports.Applying.Applied.class);
        var renamed = previewed("list_meeting_frequency.csv", "another name");
        assertThat(imports.apply(renamed, null)).isInstanceOf(Imports.Applying.Applied.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theOrderOfTheListsMakesNoDifference() throws IOException {
        bring("list_meeting_frequency.csv");
        bring("list_member_survey.csv");
        var oneWay = register();
        assertThat(oneWay.pairs()).isPositive();
        assertThat(oneWay.conflicts()).isEqualTo(1);
        TestTransaction.end(); // back to before
        TestTransaction.start();
        bring("list_member_survey.csv");
        bring("list_meeting_frequency.csv");
        assertThat(register()).isEqualTo(oneWay);
    }

    private record Register(int networks, int pairs, int conflicts) {}

    private Register register() {
        return db.sql("""
                        SELECT (SELECT count(*) FROM network)::int AS networks,
                               (SELECT count(*) FROM open_pair WHERE relation = 'SAME')::int AS pairs,
                               (SELECT count(*) FROM network WHERE conflicts <> '{}')::int AS conflicts
                        """).query(Register.class).single();
    }

    private String counts() {
        return db.sql("""
                        SELECT concat_ws(' ', (SELECT count(*) FROM source_record), (SELECT count(*) FROM source_value),
                                         (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM network),
                                         (SELECT count(*) FROM match_proposal), (SELECT sum(version) FROM network))
                        """).query(String.class).single();
    }

    private UUID bring(String list) throws IOException {
        var run = previewed(list, list.substring(0, list.indexOf('.')));
        var totals = rows.totals(run);
        assertThat(imports.apply(run, null)).isEqualTo(new Imports.Applying.Applied(totals));
        return run;
    }

    private UUID previewed(String list, String source) throws IOException {
        var file = new ClassPathResource("demo/" + list).getContentAsByteArray();
        var preview = imports.preview(ImportKind.NETWORKS, source, SourceKind.LIST, list, file, null);
        assertThat(preview).isInstanceOf(Imports.Preview.Ready.class);
        var ready = (Imports.Preview.Ready) preview;
        assertThat(ready.totals()).isNotEqualTo(Totals.NONE);
        return ready.run();
    }
}
