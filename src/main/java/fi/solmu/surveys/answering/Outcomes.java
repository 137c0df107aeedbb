package fi.solmu.surveys.answering;

import fi.solmu.kernel.Sql;
import fi.solmu.surveys.recommendations.RecommendationQueries;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what came of rounds. */
@Repository
class Outcomes {
    private final JdbcClient db;
    private final RecommendationQueries recommendations;
    private final Clock clock;

    Outcomes(JdbcClient db, RecommendationQueries recommendations, Clock clock) {
        this.db = db;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Nothing until it is told. */
    Optional<Outcome> of(UUID round) {
        return db.sql("""
                        SELECT message_fi, message_sv, message_en, sent_at FROM survey_feedback
                        WHERE round_id = :round ORDER BY sent_at DESC, id DESC LIMIT 1
                        """)
                .param("round", round)
                .query((row, _) -> new Outcome(
                        Sql.localised(row, "message"),
                        row.getObject("sent_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        recommendations.of(round)))
                .optional();
    }
}
