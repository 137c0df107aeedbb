package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.FormMark;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads questionnaires. */
@Repository
public class QuestionnaireQueries {
    private final JdbcClient db;

    /** Published ones never change, and there are few. */
    private final Map<UUID, Questionnaire> published = new ConcurrentHashMap<>();

    QuestionnaireQueries(JdbcClient db) {
        this.db = db;
    }

    /** Where a questionnaire is in its life. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        /** Published once, and not to be chosen for a new round. */
        WITHDRAWN
    }

    /** A questionnaire in a list. */
    public record Listed(
            UUID id, String code, int version, Side side, Localised name, Status status, int questions, int rounds) {}

    /** One of the versions of a questionnaire. */
    public record Version(UUID id, int number, Status status) {}

    /**
     * Where a questionnaire is.
     *
     * @param by who brought it there; none when Solmu did
     * @param rounds how many rounds ask it
     * @param versions all there are of it, the newest first
     */
    public record Standing(
            Status status, Instant since, @Nullable String by, int rounds, boolean shipped, List<Version> versions) {}

    private record QuestionRow(
            UUID section, Localised sectionName, @Nullable Question question) {}

    /** All questionnaires, those of members first, the newest version of each first. */
    public List<Listed> all() {
        return db.sql("""
                        SELECT q.id, q.code, q.version, q.side, q.name_fi, q.name_sv, q.name_en, s.status,
                               (SELECT count(*)::int FROM questionnaire_question k
                                JOIN questionnaire_section c ON c.id = k.section_id
                                WHERE c.questionnaire_id = q.id) AS questions,
                               (SELECT count(*)::int FROM survey_round r
                                WHERE q.id IN (r.member_questionnaire_id, r.coordinator_questionnaire_id)) AS rounds
                        FROM questionnaire q
                        JOIN questionnaire_state s ON s.questionnaire_id = q.id AND s.ended_at IS NULL
                        WHERE NOT q.quick
                        ORDER BY q.side DESC, q.code, q.version DESC
                        """)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getInt("version"),
                        Side.valueOf(row.getString("side")),
                        Sql.localised(row, "name"),
                        Status.valueOf(row.getString("status")),
                        row.getInt("questions"),
                        row.getInt("rounds")))
                .list();
    }

    /** @throws NotFound when there is none */
    Standing standing(UUID id) {
        record Now(
                String code,
                Status status,
                Instant since,
                @Nullable String by,
                int rounds) {}
        var now = db.sql("""
                        SELECT q.code, s.status, s.begun_at AS since, a.name AS by,
                               (SELECT count(*)::int FROM survey_round r
                                WHERE q.id IN (r.member_questionnaire_id, r.coordinator_questionnaire_id)) AS rounds
                        FROM questionnaire q
                        JOIN questionnaire_state s ON s.questionnaire_id = q.id AND s.ended_at IS NULL
                        LEFT JOIN account a ON a.id = s.begun_by
                        WHERE q.id = :id
                        """).param("id", id).query(Now.class).optional().orElseThrow(NotFound::new);
        return new Standing(
                now.status(),
                now.since(),
                now.by(),
                now.rounds(),
                ShippedQuestionnaires.isShipped(now.code()),
                versions(now.code()));
    }

    /** The newest first. */
    List<Version> versions(String code) {
        return db.sql("""
                        SELECT q.id, q.version AS number, s.status
                        FROM questionnaire q
                        JOIN questionnaire_state s ON s.questionnaire_id = q.id AND s.ended_at IS NULL
                        WHERE q.code = :code ORDER BY q.version DESC
                        """).param("code", code).query(Version.class).list();
    }

    /** The words of all scales that published questionnaires use, by a mark of them. */
    Map<String, List<Option>> scales() {
        record Step(UUID question, Option option) {}
        var byQuestion = db
                .sql("""
                        SELECT o.question_id, o.value, o.text_fi, o.text_sv, o.text_en
                        FROM questionnaire_option o
                        JOIN questionnaire_question k ON k.id = o.question_id AND k.kind = 'SCALE'
                        JOIN questionnaire_section c ON c.id = k.section_id
                        JOIN questionnaire_state s ON s.questionnaire_id = c.questionnaire_id AND s.ended_at IS NULL
                        WHERE s.status <> 'DRAFT'
                        ORDER BY k.code, k.id, o.value
                        """)
                .query((row, _) -> new Step(
                        row.getObject("question_id", UUID.class),
                        new Option(row.getInt("value"), Sql.localised(row, "text"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Step::question, LinkedHashMap::new, Collectors.mapping(Step::option, Collectors.toList())));
        var scales = new LinkedHashMap<String, List<Option>>();
        byQuestion.values().forEach(options -> scales.putIfAbsent(FormMark.of(options), options));
        return scales;
    }

    /**
     * A questionnaire with all its questions.
     *
     * @throws NotFound when there is none
     */
    public Questionnaire whole(UUID id) {
        var known = published.get(id);
        if (known != null) {
            return known;
        }
        record Head(Questionnaire empty, Status status) {}
        var head = db.sql("""
                        SELECT q.id, q.code, q.version, q.side, q.name_fi, q.name_sv, q.name_en, q.languages, s.status
                        FROM questionnaire q
                        JOIN questionnaire_state s ON s.questionnaire_id = q.id AND s.ended_at IS NULL
                        WHERE q.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Head(
                        new Questionnaire(
                                id,
                                row.getString("code"),
                                row.getInt("version"),
                                Side.valueOf(row.getString("side")),
                                Sql.localised(row, "name"),
                                languages(Sql.list(row.getArray("languages"))),
                                List.of()),
                        Status.valueOf(row.getString("status"))))
                .optional()
                .orElseThrow(NotFound::new);
        var empty = head.empty();
        var whole = new Questionnaire(
                id, empty.code(), empty.version(), empty.side(), empty.name(), empty.languages(), sections(id));
        if (head.status() != Status.DRAFT) {
            published.put(id, whole);
        }
        return whole;
    }

    private static Set<Language> languages(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> Language.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    private List<Section> sections(UUID questionnaire) {
        var options = options(questionnaire);
        var rows = db.sql("""
                        SELECT c.id AS section, c.name_fi, c.name_sv, c.name_en, k.id, k.code, k.kind,
                               k.text_fi, k.text_sv, k.text_en, k.help_fi, k.help_sv, k.help_en, k.cannot_say,
                               k.least, k.most, k.condition_question_id, k.condition_values
                        FROM questionnaire_section c
                        LEFT JOIN questionnaire_question k ON k.section_id = c.id
                        WHERE c.questionnaire_id = :questionnaire
                        ORDER BY c.position, c.id, k.position, k.id
                        """)
                .param("questionnaire", questionnaire)
                .query((row, _) -> new QuestionRow(
                        row.getObject("section", UUID.class), Sql.localised(row, "name"), question(row, options)))
                .list();
        var sections = new LinkedHashMap<UUID, Section>();
        for (var row : rows) {
            var section = sections.computeIfAbsent(
                    row.section(), id -> new Section(id, row.sectionName(), new ArrayList<>()));
            if (row.question() != null) {
                section.questions().add(row.question());
            }
        }
        return List.copyOf(sections.values());
    }

    private static @Nullable Question question(ResultSet row, Map<UUID, List<Option>> options) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        var on = row.getObject("condition_question_id", UUID.class);
        return new Question(
                id,
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                Sql.localised(row, "text"),
                Sql.localised(row, "help"),
                row.getBoolean("cannot_say"),
                options.getOrDefault(id, List.of()),
                row.getInt("least"),
                row.getInt("most"),
                on == null
                        ? null
                        : new Question.Condition(
                                on,
                                Stream.of((Integer[])
                                                row.getArray("condition_values").getArray())
                                        .collect(Collectors.toSet())));
    }

    private Map<UUID, List<Option>> options(UUID questionnaire) {
        record Of(UUID question, Option option) {}
        return db
                .sql("""
                        SELECT o.question_id, o.value, o.text_fi, o.text_sv, o.text_en
                        FROM questionnaire_option o
                        JOIN questionnaire_question k ON k.id = o.question_id
                        JOIN questionnaire_section c ON c.id = k.section_id
                        WHERE c.questionnaire_id = :questionnaire
                        """)
                .param("questionnaire", questionnaire)
                .query((row, _) -> new Of(
                        row.getObject("question_id", UUID.class),
                        new Option(row.getInt("value"), Sql.localised(row, "text"))))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(of -> of.option().value()))
                .collect(Collectors.groupingBy(Of::question, Collectors.mapping(Of::option, Collectors.toList())));
    }
}
