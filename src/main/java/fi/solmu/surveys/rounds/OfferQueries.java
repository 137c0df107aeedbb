package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a round can be put together of. */
@Repository
class OfferQueries {
    private final JdbcClient db;

    OfferQueries(JdbcClient db) {
        this.db = db;
    }

    /** Networks by type in the round's way of sorting networks, or for a new round in the first there is. */
    RoundOffer of(@Nullable UUID round, LocalDate today, Language reader) {
        var running = db.sql("SELECT id FROM network WHERE canonical_id = id AND status = 'RUNNING'")
                .query(UUID.class)
                .list();
        var networks = db.sql("WITH " + WhoIsAsked.ASKED + """
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, t.name_fi AS type_fi, t.name_sv AS type_sv,
                               t.name_en AS type_en, coalesce(a.members, 0) AS members,
                               coalesce(a.coordinators, 0) AS coordinators, o.network_id IS NOT NULL AS by_open_link
                        FROM network n
                        LEFT JOIN open_network o ON o.network_id = n.id
                        LEFT JOIN network_typing y ON y.network_id = n.id AND y.typology_id = coalesce(
                            (SELECT r.typology_id FROM survey_round r WHERE r.id = :round),
                            (SELECT g.id FROM typology g ORDER BY g.position, g.id LIMIT 1))
                        LEFT JOIN network_type t ON t.id = y.type_id
                        LEFT JOIN (SELECT network_id, (count(*) FILTER (WHERE side = 'MEMBER'))::int AS members,
                                          (count(*) FILTER (WHERE side = 'COORDINATOR'))::int AS coordinators
                                   FROM asked GROUP BY network_id) a ON a.network_id = n.id
                        WHERE n.id = ANY (:networks) AND (a.network_id IS NOT NULL OR o.network_id IS NOT NULL)
                        ORDER BY t.position, t.id, %s, n.id
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("round", round)
                .param("networks", Sql.ids(running))
                .param("today", today)
                .query((row, _) -> new RoundOffer.Network(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        Sql.localised(row, "type"),
                        row.getInt("members"),
                        row.getInt("coordinators"),
                        row.getBoolean("by_open_link")))
                .list();
        return new RoundOffer(questionnaires(Side.MEMBER, round), questionnaires(Side.COORDINATOR, round), networks);
    }

    /** Published ones, and what the round asks though it was withdrawn since; what was asked last comes first. */
    private List<RoundOffer.Choice> questionnaires(Side side, @Nullable UUID round) {
        return db.sql("""
                        SELECT q.id, q.name_fi, q.name_sv, q.name_en, q.version
                        FROM questionnaire q
                        JOIN questionnaire_state s ON s.questionnaire_id = q.id AND s.ended_at IS NULL
                        LEFT JOIN (SELECT DISTINCT ON (a.code) a.code, r.id AS round
                                   FROM questionnaire a
                                   JOIN survey_round r ON a.id IN (r.member_questionnaire_id, r.coordinator_questionnaire_id)
                                   ORDER BY a.code, r.id DESC) last ON last.code = q.code
                        WHERE q.side = :side AND NOT q.quick
                          AND (s.status = 'PUBLISHED'
                               OR EXISTS (SELECT FROM survey_round r
                                          WHERE r.id = :round
                                            AND q.id IN (r.member_questionnaire_id, r.coordinator_questionnaire_id)))
                        ORDER BY last.round DESC NULLS LAST, q.code DESC, q.version DESC
                        """)
                .param("side", side.name())
                .param("round", round)
                .query((row, _) -> new RoundOffer.Choice(
                        row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getInt("version")))
                .list();
    }
}
