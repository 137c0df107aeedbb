package fi.solmu.imports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.access.Accounts;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.linkage.InventedPeople;
import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.model.Learning.Outcome;
import fi.solmu.imports.people.KnownPeopleQueries;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A model from learning to being in use and back. Rolled back, since all imports share the model in use. */
@SolmuTest
@Transactional
class ModelIT {
    private static final String HEADINGS = "Id,FirstName,LastName,Title,Email,Phone,Account";

    @Autowired
    private Imports imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private LearningQueries learnings;

    @Autowired
    private LearningWork work;

    @Autowired
    private PersonModels models;

    @Autowired
    private KnownPeopleQueries known;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    private String word;
    private UUID reviewer;

    @BeforeEach
    void aReviewer() {
        word = UUID.randomUUID().toString().replace("-", "");
        reviewer = accounts.open(word + "@example.org", "Aino", Language.EN);
        roles.grant(reviewer, Role.REVIEWER, null);
    }

    private UUID bring(String source, String rows) {
        var file = (HEADINGS + "\n" + rows).getBytes(StandardCharsets.UTF_8);
        var preview = imports.preview(
                ImportKind.PEOPLE, source + word, SourceKind.CRM, source + ".csv", file, true, reviewer);
        var run = ((Imports.Preview.Ready) preview).run();
        assertThat(imports.apply(run, reviewer)).isInstanceOf(Imports.Applying.Applied.class);
        return run;
    }

    private void bringInventedPeople(int people) {
        var lists = new InventedPeople(people)
                .threeLists(people).stream()
                        .map(InventedPeople.Row::sighting)
                        .collect(Collectors.groupingBy(
                                row -> row.source(),
                                Collectors.mapping(
                                        row -> String.join(
                                                ",",
                                                row.key(),
                                                row.given(),
                                                row.family(),
                                                Objects.requireNonNullElse(row.title(), ""),
                                                row.emails().isEmpty()
                                                        ? ""
                                                        : row.emails().getFirst(),
                                                Objects.requireNonNullElse(row.phone(), ""),
                                                Objects.requireNonNullElse(row.organisation(), "")),
                                        Collectors.joining("\n"))));
        lists.forEach(this::bring);
    }

    private Learning learn() {
        var learning = learnings.begin(reviewer).orElseThrow();
        work.carryOut(learning);
        return learnings.latest().orElseThrow();
    }

    private String page() throws Exception {
        return browser.perform(
                        get("/people/model").with(user(reviewer.toString())).header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void press(String address) throws Exception {
        var answer = browser.perform(
                        post(address).with(user(reviewer.toString())).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/people/model");
    }

    /** By key of the row: the model a link of this list was made by, and whether it is explained. */
    private Map<String, String> modelsOfLinks(String source) {
        return db
                .sql("""
                        SELECT r.source_key, coalesce(l.model_id::text, 'shipped') AS model
                        FROM person_record r
                        JOIN source s ON s.id = r.source_id AND s.name = :source
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        WHERE l.rule = 'SCORE' AND l.explanation IS NOT NULL
                        """)
                .param("source", source + word)
                .query((row, _) -> Map.entry(row.getString("source_key"), row.getString("model")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void aModelIsLearntShownTakenInUseNamedByLinksAndTakenBack() throws Exception {
        bringInventedPeople(1_500);
        assertThat(known.modelInUse()).isNull();

        var learning = learn();
        assertThat(learning.outcome()).isEqualTo(Outcome.LEARNT);
        var learnt = models.versions().getFirst();
        assertThat(learnt.isProposed()).isTrue();
        assertThat(learnt.learntFrom()).isEqualTo(learning.records()).isGreaterThan(2_000);
        assertThat(learnt.madeBy()).isEqualTo("Aino");
        assertThat(Objects.requireNonNull(learnt.effect()).pairs()).isGreaterThan(500);
        assertThat(known.modelInUse())
                .as("shown first, taken in use by a person")
                .isNull();
        assertThat(page())
                .contains("Model " + learnt.number() + " waits for a decision")
                .contains("/people/model/" + learnt.id() + "/use")
                .contains("would now be joined without asking");

        press("/people/model/" + learnt.id() + "/use");
        assertThat(known.modelInUse()).isEqualTo(learnt.id());
        assertThat(page()).doesNotContain("waits for a decision");
        assertThat(db.sql("SELECT after FROM audit_entry WHERE subject_kind = 'match_model' AND subject_id = :id")
                        .param("id", learnt.id())
                        .query(String.class)
                        .list())
                .containsExactly(learnt.id().toString());

        bring("one", "a1,Åsa," + word + ",rehtori,asa." + word + "@akaa.example,040 1234567,Akaa");
        bring("two", "b1,Åsa," + word + ",rehtori,asa." + word + "@akaa.example,040 1234567,Akaa");
        assertThat(modelsOfLinks("two")).containsEntry("b1", learnt.id().toString());

        press("/people/model/shipped/use");
        assertThat(known.modelInUse()).isNull();
        bring("three", "c1,Åsa," + word + ",rehtori,asa." + word + "@akaa.example,040 1234567,Akaa");
        assertThat(modelsOfLinks("three")).containsEntry("c1", "shipped");
        assertThat(modelsOfLinks("two"))
                .as("stays as it was made")
                .containsEntry("b1", learnt.id().toString());

        press("/people/model/" + learnt.id() + "/use");
        assertThat(known.modelInUse()).as("an earlier one again").isEqualTo(learnt.id());
    }

    @Test
    void ofTooFewRowsNothingIsLearntAndThePageSaysWhy() throws Exception {
        db.sql("UPDATE person_record SET ended_at = received_at WHERE ended_at IS NULL")
                .update();
        bring("one", "a1,Åsa," + word + ",rehtori,asa." + word + "@akaa.example,040 1234567,Akaa");
        var learning = learn();
        assertThat(learning.outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(page()).contains("No model was learnt", "2,000 rows of two lists are needed");
    }

    @Test
    void learningThatWasStoppedKeepsNothing() throws Exception {
        int before = models.versions().size();
        var learning = learnings.begin(reviewer).orElseThrow();
        assertThat(page()).contains("/people/model/learning/" + learning + "/stop");
        press("/people/model/learning/" + learning + "/stop");
        work.carryOut(learning);
        assertThat(learnings.latest().orElseThrow().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(models.versions()).hasSize(before);
    }

    @Test
    void oneIsLearntAtATime() {
        assertThat(learnings.begin(reviewer)).isPresent();
        assertThat(learnings.begin(reviewer)).isEmpty();
    }

    @Test
    void whatWasDiscardedIsNotTakenInUse() {
        var weights = Model.shipped().state();
        var first = models.propose(weights, 2_500, new Sides(9, 1, 2, 3), null, reviewer);
        assertThat(models.discard(first, reviewer)).isInstanceOf(PersonModels.Outcome.Done.class);
        assertThat(models.take(first, reviewer)).isInstanceOf(PersonModels.Outcome.NotNow.class);
        assertThat(models.discard(first, reviewer)).isInstanceOf(PersonModels.Outcome.NotNow.class);

        var second = models.propose(weights, 2_500, new Sides(9, 1, 2, 3), null, reviewer);
        var third = models.propose(weights, 2_600, new Sides(9, 1, 2, 3), null, reviewer);
        assertThat(models.take(second, reviewer))
                .as("done without when the next was learnt")
                .isInstanceOf(PersonModels.Outcome.NotNow.class);
        assertThat(models.take(third, reviewer)).isInstanceOf(PersonModels.Outcome.Done.class);
        assertThat(models.take(third, reviewer)).isInstanceOf(PersonModels.Outcome.NotNow.class);
    }
}
