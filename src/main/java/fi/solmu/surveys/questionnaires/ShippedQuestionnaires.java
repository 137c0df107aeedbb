package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.StartingData;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questionnaires that come with Solmu: those of the association's evaluation (domain.md, section 5) and a short health
 * check. Taken into use once; after that they are data like any other.
 */
@Service
public class ShippedQuestionnaires {
    private static final String FOLDER = "surveys/";
    private static final Set<String> CODES = codes();
    private final JdbcClient db;
    private final QuestionnaireEdits edits;

    ShippedQuestionnaires(JdbcClient db, QuestionnaireEdits edits) {
        this.db = db;
        this.edits = edits;
    }

    /** Publishes those of which there is no version yet, and tells how many that were. */
    @Transactional
    public int take(@Nullable UUID account) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.questionnaires'))")
                .query()
                .singleRow();
        var known = db.sql("SELECT DISTINCT code FROM questionnaire")
                .query(String.class)
                .set();
        int taken = 0;
        for (var each : read()) {
            if (!known.contains(each.code())) {
                edits.begin(edits.write(each, account), QuestionnaireQueries.Status.PUBLISHED, account);
                taken++;
            }
        }
        return taken;
    }

    /** Whether this is one of those that come with Solmu: they are copied, and no version of them is made here. */
    static boolean isShipped(String code) {
        return CODES.contains(code);
    }

    private static Set<String> codes() {
        return StartingData.rows(FOLDER + "questionnaires.csv").stream()
                .map(row -> StartingData.cell(row, "code"))
                .collect(Collectors.toSet());
    }

    /** As they come with Solmu, whether taken into use or not; their ids mean nothing. */
    public static List<Questionnaire> read() {
        var scales = scales();
        var sections = new LinkedHashMap<String, LinkedHashMap<Localised, Section>>();
        for (var row : StartingData.rows(FOLDER + "questions.csv")) {
            sections.computeIfAbsent(StartingData.cell(row, "questionnaire"), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            words(row, "section"), name -> new Section(UUID.randomUUID(), name, new ArrayList<>()))
                    .questions()
                    .add(question(row, scales));
        }
        return StartingData.rows(FOLDER + "questionnaires.csv").stream()
                .map(row -> new Questionnaire(
                        UUID.randomUUID(),
                        StartingData.cell(row, "code"),
                        1,
                        Side.valueOf(StartingData.cell(row, "side")),
                        words(row, "name"),
                        EnumSet.allOf(Language.class),
                        List.copyOf(sections.getOrDefault(StartingData.cell(row, "code"), new LinkedHashMap<>())
                                .values())))
                .toList();
    }

    private static Map<String, List<Option>> scales() {
        var scales = new LinkedHashMap<String, List<Option>>();
        for (var row : StartingData.rows(FOLDER + "scales.csv")) {
            scales.computeIfAbsent(StartingData.cell(row, "scale"), _ -> new ArrayList<>())
                    .add(new Option(Integer.parseInt(StartingData.cell(row, "value")), words(row, "text")));
        }
        return scales;
    }

    /** The options of one of the scales that come with Solmu. */
    static List<Option> scale(String name) {
        return scales().getOrDefault(name, List.of());
    }

    private static Question question(Map<String, String> row, Map<String, List<Option>> scales) {
        return new Question(
                UUID.randomUUID(),
                StartingData.cell(row, "code"),
                Question.Kind.valueOf(StartingData.cell(row, "kind")),
                words(row, "text"),
                words(row, "help"),
                StartingData.cell(row, "cannot_say").equals("yes"),
                scales.getOrDefault(StartingData.cell(row, "scale"), List.of()),
                number(StartingData.cell(row, "least")),
                number(StartingData.cell(row, "most")),
                null);
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    private static Localised words(Map<String, String> row, String column) {
        return new Localised(
                StartingData.cell(row, column + "_fi"),
                StartingData.cell(row, column + "_sv"),
                StartingData.cell(row, column + "_en"));
    }
}
