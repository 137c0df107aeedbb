package fi.solmu.surveys.recommendations;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.ProposalDrafts;
import fi.solmu.surveys.recommendations.Recommendation.Handling;
import fi.solmu.surveys.recommendations.Recommendation.Owner;
import fi.solmu.surveys.recommendations.Recommendation.Phase;
import fi.solmu.surveys.recommendations.Recommendation.Quarter;
import fi.solmu.surveys.recommendations.Recommendation.Round;
import fi.solmu.surveys.recommendations.Recommendation.Status;
import fi.solmu.surveys.recommendations.Recommendation.Thing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads recommendations, and what their form offers. */
@Repository
public class RecommendationQueries {
    private static final int QUARTERS = 12;

    private static final String SELECT = """
            SELECT c.id, c.number, c.title_fi, c.title_sv, c.title_en, c.reasons, c.handling, c.due_year, c.due_quarter, c.kind,
                   c.version, c.round_id, r.name_fi AS round_fi, r.name_sv AS round_sv, r.name_en AS round_en,
                   n.id AS network_id, n.name_fi AS network_fi, n.name_sv AS network_sv, n.name_en AS network_en,
                   a.id AS owner_id, a.name AS owner, s.status, s.outcome
            FROM survey_recommendation c
            JOIN survey_round r ON r.id = c.round_id
            JOIN survey_recommendation_state s ON s.recommendation_id = c.id AND s.ended_at IS NULL
            JOIN account a ON a.id = c.owner_id
            LEFT JOIN network o ON o.id = c.network_id
            LEFT JOIN network n ON n.id = o.canonical_id
            """;

    private final JdbcClient db;

    RecommendationQueries(JdbcClient db) {
        this.db = db;
    }

    Recommendation find(UUID id) {
        return db.sql(SELECT + "WHERE c.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<Recommendation> of(UUID round) {
        return db.sql(SELECT + "WHERE c.round_id = :round ORDER BY c.number")
                .param("round", round)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those of the last round before this one of which there are any: what became of them by now. */
    List<Recommendation> before(UUID round) {
        return db.sql(SELECT + """
                        WHERE c.round_id = (
                            SELECT e.id FROM survey_round e JOIN survey_round now ON now.id = :round
                            WHERE (e.closes_on, e.id) < (now.closes_on, now.id)
                              AND EXISTS (SELECT FROM survey_recommendation x WHERE x.round_id = e.id)
                            ORDER BY e.closes_on DESC, e.id DESC LIMIT 1)
                        ORDER BY c.number
                        """)
                .param("round", round)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those of a round that are about one network only. */
    public List<Recommendation> about(UUID round, UUID network) {
        return of(round).stream()
                .filter(each -> each.network() != null && each.network().id().equals(network))
                .toList();
    }

    /** Those of all rounds, what waits first, by its quarter. */
    List<Recommendation> all() {
        return db.sql(SELECT + """
                        ORDER BY s.status NOT IN ('OPEN', 'UNDERWAY'), c.due_year, c.due_quarter, r.closes_on DESC, c.number
                        """).query((row, _) -> read(row)).list();
    }

    List<Recommendation> waiting(UUID owner) {
        return db.sql(
                        SELECT
                                + "WHERE c.owner_id = :owner AND s.status IN ('OPEN', 'UNDERWAY') ORDER BY c.due_year, c.due_quarter")
                .param("owner", owner)
                .query((row, _) -> read(row))
                .list();
    }

    private static Recommendation read(ResultSet row) throws SQLException {
        var network = row.getObject("network_id", UUID.class);
        var kind = row.getString("kind");
        return new Recommendation(
                row.getObject("id", UUID.class),
                new Round(row.getObject("round_id", UUID.class), Sql.localised(row, "round")),
                row.getInt("number"),
                Sql.localised(row, "title"),
                row.getString("reasons"),
                network == null ? null : new Thing(network, Sql.localised(row, "network")),
                new Owner(row.getObject("owner_id", UUID.class), row.getString("owner")),
                Handling.valueOf(row.getString("handling")),
                new Quarter(row.getInt("due_year"), row.getInt("due_quarter")),
                kind == null ? null : ProposalDrafts.Kind.valueOf(kind),
                Status.valueOf(row.getString("status")),
                row.getString("outcome"),
                row.getInt("version"));
    }

    List<Phase> phases(UUID recommendation) {
        return db.sql("""
                        SELECT s.status, s.outcome, s.begun_at, a.name FROM survey_recommendation_state s
                        LEFT JOIN account a ON a.id = s.begun_by
                        WHERE s.recommendation_id = :id ORDER BY s.begun_at DESC, s.id DESC
                        """)
                .param("id", recommendation)
                .query((row, _) -> new Phase(
                        Status.valueOf(row.getString("status")),
                        row.getString("outcome"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list();
    }

    /** Of a round that has results. */
    Optional<Round> round(UUID id) {
        return db.sql("""
                        SELECT r.id, r.name_fi, r.name_sv, r.name_en FROM survey_round r
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        WHERE r.id = :id AND s.status IN ('CLOSED', 'PUBLISHED') AND r.quick_network_id IS NULL
                        """)
                .param("id", id)
                .query((row, _) -> new Round(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .optional();
    }

    RecommendationOffer offer(Round round, LocalDate today, Language reader) {
        return new RecommendationOffer(
                round,
                networks(round.id(), reader),
                owners(),
                Stream.iterate(Quarter.of(today), Quarter::next).limit(QUARTERS).toList());
    }

    /** Networks of the round; all that there are, where only tables were published of it. */
    private Map<String, String> networks(UUID round, Language reader) {
        var networks = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en FROM network n
                        WHERE n.canonical_id = n.id
                          AND (NOT EXISTS (SELECT FROM survey_network WHERE round_id = :round)
                               OR n.id IN (SELECT o.canonical_id FROM survey_network x JOIN network o ON o.id = x.network_id
                                           WHERE x.round_id = :round))
                        ORDER BY %s
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("round", round)
                .query(row -> {
                    Localised name = Sql.localised(row, "name");
                    networks.put(row.getString("id"), name.read(reader));
                });
        return networks;
    }

    private Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT a.id, a.name FROM account a
                        WHERE NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                          AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL)
                        ORDER BY a.name, a.id
                        """).query(row -> {
            owners.put(row.getString("id"), row.getString("name"));
        });
        return owners;
    }
}
