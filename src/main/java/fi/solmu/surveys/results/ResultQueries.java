package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.WholeVersion;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what rounds came to: a fixed handful of questions, however many answers, networks and rounds there are. */
@Repository
class ResultQueries {
    private static final String ROUND = """
            SELECT r.id, r.name_fi, r.name_sv, r.name_en, s.status, r.opens_on, r.closes_on, r.figures_from, r.texts_from,
                   r.member_questionnaire_id, r.coordinator_questionnaire_id, r.quick_network_id IS NOT NULL AS quick,
                   %s AS version
            FROM survey_round r
            JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
            """.formatted(WholeVersion.VERSION);

    /** What was chosen, of all questions in a row. */
    private static final String CODES = """
            SELECT 'MEMBER' AS side, type_id, network_id, NULL::uuid AS question_id,
                   string_agg(codes, ''::bytea) AS codes, NULL::int[] AS numbers
            FROM survey_answer WHERE round_id = r.id
            GROUP BY type_id, network_id
            UNION ALL
            SELECT 'COORDINATOR', NULL, network_id, NULL, string_agg(codes, ''::bytea), NULL
            FROM survey_report WHERE round_id = r.id
            GROUP BY network_id
            """;

    /** More rows beside {@link #CODES}: numbers, question by question. */
    private static final String NUMBERS = """
            UNION ALL
            SELECT 'MEMBER', type_id, network_id, question_id, NULL, array_agg(value)
            FROM survey_number WHERE round_id = r.id
            GROUP BY question_id, type_id, network_id
            UNION ALL
            SELECT 'COORDINATOR', NULL, p.network_id, e.question_id, NULL, array_agg(e.value)
            FROM survey_report p JOIN survey_report_entry e ON e.report_id = p.id AND e.value IS NOT NULL
            WHERE p.round_id = r.id
            GROUP BY e.question_id, p.network_id
            """;

    private final JdbcClient db;
    private final QuestionnaireQueries questionnaires;
    private final PublishedQueries published;
    private final RoundNetworkQueries networks;

    ResultQueries(
            JdbcClient db,
            QuestionnaireQueries questionnaires,
            PublishedQueries published,
            RoundNetworkQueries networks) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.published = published;
        this.networks = networks;
    }

    Optional<Round> round(UUID id) {
        return db.sql(ROUND + "WHERE r.id = :id")
                .param("id", id)
                .query((row, _) -> round(row))
                .optional();
    }

    Localised promise(UUID round) {
        return db.sql("SELECT promise_fi, promise_sv, promise_en FROM survey_round WHERE id = :id")
                .param("id", round)
                .query((row, _) -> Sql.localised(row, "promise"))
                .single();
    }

    /** The latest of the rounds before this one that have results, the latest first. */
    List<Round> before(Round round, int most) {
        return db.sql(ROUND + """
                        WHERE s.status IN %s AND r.id <> :id AND (r.closes_on, r.id) < (:closes, :id)
                          AND r.quick_network_id IS NULL
                        ORDER BY r.closes_on DESC, r.id DESC
                        LIMIT :most
                        """.formatted(Round.Status.WITH_RESULTS))
                .param("id", round.id())
                .param("closes", round.closesOn())
                .param("most", most)
                .query((row, _) -> round(row))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                Round.Status.valueOf(row.getString("status")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("figures_from"),
                row.getInt("texts_from"),
                row.getObject("member_questionnaire_id", UUID.class),
                row.getObject("coordinator_questionnaire_id", UUID.class),
                row.getBoolean("quick"),
                row.getString("version"));
    }

    /** What these rounds came to, in their order. */
    List<RoundResults> read(List<Round> rounds, Language reader) {
        var counted = counted(
                rounds.stream()
                        .filter(round -> round.status() == Round.Status.CLOSED)
                        .toList(),
                reader);
        var published = this.published.read(rounds.stream()
                .filter(round -> round.status() == Round.Status.PUBLISHED)
                .toList());
        return rounds.stream()
                .flatMap(round -> Stream.of(counted.get(round.id()), published.get(round.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, RoundResults> counted(List<Round> rounds, Language reader) {
        if (rounds.isEmpty()) {
            return Map.of();
        }
        var ids = Sql.ids(rounds.stream().map(Round::id).toList());
        var takingPart = this.networks.of(ids, reader);
        var counted = new HashMap<UUID, CountedRound>();
        boolean hasNumbers = false;
        for (var round : rounds) {
            var forms = forms(round);
            hasNumbers |= forms.values().stream()
                    .flatMap(form -> form.questions().stream())
                    .anyMatch(question -> question.kind() == Kind.NUMBER);
            var networks = takingPart.in(round.id());
            counted.put(round.id(), new CountedRound(round, forms, ofThese(networks, takingPart.types()), networks));
        }
        answers(ids, hasNumbers, counted);
        return new HashMap<>(counted);
    }

    private static List<NetworkType> ofThese(List<RoundNetwork> networks, List<NetworkType> types) {
        var theirs = networks.stream().map(RoundNetwork::type).collect(Collectors.toSet());
        return types.stream().filter(type -> theirs.contains(type.id())).toList();
    }

    Map<Side, Questionnaire> forms(Round round) {
        var forms = new EnumMap<Side, Questionnaire>(Side.class);
        if (round.memberQuestionnaire() != null) {
            forms.put(Side.MEMBER, questionnaires.whole(round.memberQuestionnaire()));
        }
        if (round.coordinatorQuestionnaire() != null) {
            forms.put(Side.COORDINATOR, questionnaires.whole(round.coordinatorQuestionnaire()));
        }
        return forms;
    }

    /** Everything in as many bytes as there are answers to questions: the database only puts them in a row. */
    private void answers(UUID[] rounds, boolean withNumbers, Map<UUID, CountedRound> counted) {
        db.sql(ofEachRound(withNumbers ? CODES + NUMBERS : CODES))
                .param("rounds", rounds)
                .query(row -> {
                    var round = Objects.requireNonNull(counted.get(row.getObject("round_id", UUID.class)));
                    var side = Side.valueOf(row.getString("side"));
                    var type = row.getObject("type_id", UUID.class);
                    var network = row.getObject("network_id", UUID.class);
                    var question = row.getObject("question_id", UUID.class);
                    if (question != null) {
                        var numbers =
                                List.of((Integer[]) row.getArray("numbers").getArray());
                        round.addNumbers(side, question, type, network, numbers);
                    } else if (side == Side.MEMBER) {
                        round.addAnswers(type, network, row.getBytes("codes"));
                    } else {
                        round.addReports(network, row.getBytes("codes"));
                    }
                });
    }

    /**
     * Round by round, so that each is found by the index: of several at once the database expects most of all answers, and
     * would read them all. The rounds are selected so that it plans this once, and not anew for how many they are.
     */
    private static String ofEachRound(String answers) {
        return """
                SELECT r.id AS round_id, a.* FROM unnest((SELECT :rounds::uuid[])) AS r (id)
                CROSS JOIN LATERAL (%s) a
                """.formatted(answers);
    }
}
