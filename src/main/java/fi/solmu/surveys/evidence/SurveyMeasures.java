package fi.solmu.surveys.evidence;

import fi.solmu.kernel.Sql;
import fi.solmu.register.MeasureSource;
import fi.solmu.shell.Texts;
import fi.solmu.surveys.results.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How useful members found their network, how satisfied they were and how many answered, in the latest round of the last
 * three years; and in how many rounds of the last two years enough of them answered to say. Means are known only where they
 * may be shown. That a network was not evaluated is known once anything was evaluated here within two years.
 */
@Component
class SurveyMeasures implements MeasureSource {
    private static final String USEFUL = "evaluation.useful";
    private static final String SATISFIED = "evaluation.satisfied";
    private static final String RESPONSE = "evaluation.response";
    private static final String EVALUATED = "evaluation.rounds";
    private static final int MONTHS_KNOWN = 36;
    private static final int MONTHS_RECENT = 24;

    private final JdbcClient db;
    private final NetworkEvaluationQueries evaluations;
    private final Clock clock;

    SurveyMeasures(JdbcClient db, NetworkEvaluationQueries evaluations, Clock clock) {
        this.db = db;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(USEFUL, Unit.SCALE),
                new Measure(SATISFIED, Unit.SCALE),
                new Measure(RESPONSE, Unit.SHARE),
                new Measure(EVALUATED, Unit.COUNT));
    }

    @Override
    public List<Value> values(Collection<UUID> networks, LocalDate asOf) {
        return db.sql("""
                        WITH closed AS (
                            SELECT r.id, r.closes_on, r.figures_from FROM survey_round r
                            JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL AND s.status = 'CLOSED'
                            WHERE (r.closes_on <= :asOf OR s.begun_at < :to) AND r.closes_on > :known
                              AND r.quick_network_id IS NULL),
                        latest AS (
                            SELECT DISTINCT ON (x.network_id) x.network_id, x.round_id, x.members_asked, x.members_answered
                            FROM survey_network x JOIN closed c ON c.id = x.round_id
                            WHERE x.network_id = ANY (:networks) AND x.members_asked > 0
                            ORDER BY x.network_id, c.closes_on DESC, c.id DESC),
                        mean AS (
                            SELECT l.network_id, m.measure, sum(f.on_scale * f.mean) / sum(f.on_scale) AS value
                            FROM latest l
                            JOIN survey_figure f ON f.round_id = l.round_id AND f.network_id = l.network_id
                            JOIN unnest(:questions, :measures) AS m (question, measure) ON m.question = f.question
                            GROUP BY l.network_id, m.measure),
                        often AS (
                            SELECT n.id AS network_id,
                                   (SELECT count(*) FROM survey_network x JOIN closed c ON c.id = x.round_id
                                    WHERE x.network_id = n.id AND c.closes_on > :recent
                                      AND x.members_answered >= c.figures_from) AS value
                            FROM unnest(:networks) AS n (id)
                            WHERE EXISTS (SELECT FROM closed WHERE closes_on > :recent))
                        SELECT network_id, measure, value FROM mean
                        UNION ALL
                        SELECT network_id, 'evaluation.response', members_answered::float8 / members_asked FROM latest
                        UNION ALL
                        SELECT network_id, 'evaluation.rounds', value FROM often
                        """)
                .params(parameters(networks, asOf))
                .query((row, _) -> new Value(
                        row.getObject("network_id", UUID.class), row.getString("measure"), row.getDouble("value")))
                .list();
    }

    private Map<String, Object> parameters(Collection<UUID> networks, LocalDate asOf) {
        var parameters = new HashMap<String, Object>();
        parameters.put("networks", Sql.ids(networks));
        parameters.put("asOf", asOf);
        parameters.put("to", Sql.beginning(asOf.plusDays(1), clock.getZone()));
        parameters.put("known", asOf.minusMonths(MONTHS_KNOWN));
        parameters.put("recent", asOf.minusMonths(MONTHS_RECENT));
        var measures = new ArrayList<String>();
        NetworkEvaluation.USEFUL.forEach(_ -> measures.add(USEFUL));
        measures.add(SATISFIED);
        var questions = new ArrayList<>(NetworkEvaluation.USEFUL);
        questions.add(NetworkEvaluation.SATISFACTION);
        parameters.put("questions", Sql.texts(questions));
        parameters.put("measures", Sql.texts(measures));
        return parameters;
    }

    @Override
    public List<Evidence> evidence(UUID network, String measure, LocalDate asOf, Texts t) {
        int months = measure.equals(EVALUATED) ? MONTHS_RECENT : MONTHS_KNOWN;
        return evaluations.of(List.of(network), asOf).stream()
                .filter(each -> each.closesOn().isAfter(asOf.minusMonths(months)))
                .limit(measure.equals(EVALUATED) ? Long.MAX_VALUE : 1)
                .map(each -> new Evidence(said(each, measure, t), each.address()))
                .toList();
    }

    private static String said(NetworkEvaluation each, String measure, Texts t) {
        var response = t.text("surveys.evidence.response", t.read(each.round()), each.answered(), each.asked());
        return switch (measure) {
            case USEFUL -> each.useful().map(mean -> mean(each, mean, t)).orElse(response);
            case SATISFIED -> each.satisfied().map(mean -> mean(each, mean, t)).orElse(response);
            default -> response;
        };
    }

    private static String mean(NetworkEvaluation each, NetworkEvaluation.Mean mean, Texts t) {
        return t.text("surveys.evidence.mean", t.read(each.round()), Figures.mean(mean.value(), t), mean.count());
    }
}
