package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rounds. */
@Repository
class RoundQueries {
    private static final String HEAD = """
            SELECT r.id, r.name_fi, r.name_sv, r.name_en, r.promise_fi, r.promise_sv, r.promise_en, s.status,
                   r.opens_on, r.closes_on, r.figures_from, r.texts_from,
                   m.id AS member, m.version AS member_version,
                   m.name_fi AS member_fi, m.name_sv AS member_sv, m.name_en AS member_en,
                   c.id AS coordinator, c.version AS coordinator_version,
                   c.name_fi AS coordinator_fi, c.name_sv AS coordinator_sv, c.name_en AS coordinator_en,
                   k.id AS quick, k.name_fi AS quick_fi, k.name_sv AS quick_sv, k.name_en AS quick_en
            FROM survey_round r
            JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
            LEFT JOIN questionnaire m ON m.id = r.member_questionnaire_id
            LEFT JOIN questionnaire c ON c.id = r.coordinator_questionnaire_id
            LEFT JOIN network k ON k.id = r.quick_network_id
            """;

    private final JdbcClient db;

    RoundQueries(JdbcClient db) {
        this.db = db;
    }

    /** A round in the list of them, with how many forms were sent of those asked. */
    record Counted(UUID round, int networks, int members, int answered, int coordinators, int reported) {}

    /** Evaluations: not what a coordinator asks between them. */
    List<RoundView.Head> all() {
        return db.sql(HEAD + "WHERE r.quick_network_id IS NULL ORDER BY r.closes_on DESC, r.id DESC")
                .query((row, _) -> head(row))
                .list();
    }

    RoundView.Head head(UUID round) {
        return db.sql(HEAD + "WHERE r.id = :round")
                .param("round", round)
                .query((row, _) -> head(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static RoundView.Head head(ResultSet row) throws SQLException {
        return new RoundView.Head(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                Sql.localised(row, "promise"),
                RoundStatus.valueOf(row.getString("status")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("figures_from"),
                row.getInt("texts_from"),
                asked(row, "member"),
                asked(row, "coordinator"),
                quick(row));
    }

    private static RoundView.@Nullable Quick quick(ResultSet row) throws SQLException {
        var network = row.getObject("quick", UUID.class);
        return network == null ? null : new RoundView.Quick(network, Sql.localised(row, "quick"));
    }

    private static RoundView.@Nullable Asked asked(ResultSet row, String side) throws SQLException {
        var id = row.getObject(side, UUID.class);
        return id == null ? null : new RoundView.Asked(id, Sql.localised(row, side), row.getInt(side + "_version"));
    }

    List<Counted> counted() {
        return db.sql("""
                        SELECT n.round_id AS round, count(*)::int AS networks,
                               sum(n.members_asked)::int AS members,
                               coalesce(sum(coalesce(n.members_answered, a.answered)) FILTER (WHERE l.id IS NULL), 0)::int
                                   AS answered,
                               sum(n.coordinators_asked)::int AS coordinators,
                               (SELECT count(*)::int FROM survey_report p WHERE p.round_id = n.round_id) AS reported
                        FROM survey_network n
                        LEFT JOIN survey_open_link l ON l.round_id = n.round_id AND l.network_id = n.network_id
                        LEFT JOIN (SELECT round_id, network_id, count(*) AS answered FROM survey_answer
                                   GROUP BY round_id, network_id) a
                               ON a.round_id = n.round_id AND a.network_id = n.network_id
                        GROUP BY n.round_id
                        """).query(Counted.class).list();
    }

    /** Networks of a round; as long as it is prepared with how many would be asked today. */
    List<RoundView.Network> networks(RoundView.Head round, LocalDate today, Language reader) {
        return round.status().isPrepared() ? wouldBeAsked(round, today, reader) : asked(round, reader);
    }

    private List<RoundView.Network> asked(RoundView.Head round, Language reader) {
        return db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, t.name_fi AS type_fi, t.name_sv AS type_sv,
                               t.name_en AS type_en, x.members_asked AS members,
                               coalesce(x.members_answered, a.answered, 0) AS answered,
                               x.coordinators_asked AS coordinators, coalesce(p.reported, 0) AS reported,
                               EXISTS (SELECT FROM survey_open_link l
                                       WHERE l.round_id = x.round_id AND l.network_id = x.network_id) AS by_open_link
                        FROM survey_network x
                        JOIN network said ON said.id = x.network_id
                        JOIN network n ON n.id = said.canonical_id
                        LEFT JOIN network_type t ON t.id = x.type_id
                        LEFT JOIN (SELECT network_id, count(*)::int AS answered FROM survey_answer
                                   WHERE round_id = :round GROUP BY network_id) a ON a.network_id = x.network_id
                        LEFT JOIN (SELECT network_id, count(*)::int AS reported FROM survey_report
                                   WHERE round_id = :round GROUP BY network_id) p ON p.network_id = x.network_id
                        WHERE x.round_id = :round
                        ORDER BY %s, n.id
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("round", round.id())
                .query((row, _) -> network(row))
                .list();
    }

    private List<RoundView.Network> wouldBeAsked(RoundView.Head round, LocalDate today, Language reader) {
        return db.sql("WITH " + WhoIsAsked.ASKED + """
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, t.name_fi AS type_fi, t.name_sv AS type_sv,
                               t.name_en AS type_en, coalesce(a.members, 0) AS members, 0 AS answered,
                               coalesce(a.coordinators, 0) AS coordinators, 0 AS reported,
                               r.member_questionnaire_id IS NOT NULL
                               AND EXISTS (SELECT FROM open_network o WHERE o.network_id = n.id) AS by_open_link
                        FROM survey_network x
                        JOIN survey_round r ON r.id = x.round_id
                        JOIN network n ON n.id = x.network_id
                        LEFT JOIN network_typing y ON y.network_id = n.id AND y.typology_id = r.typology_id
                        LEFT JOIN network_type t ON t.id = y.type_id
                        LEFT JOIN (SELECT network_id, (count(*) FILTER (WHERE side = 'MEMBER'))::int AS members,
                                          (count(*) FILTER (WHERE side = 'COORDINATOR'))::int AS coordinators
                                   FROM asked GROUP BY network_id) a ON a.network_id = n.id
                        WHERE x.round_id = :round
                        ORDER BY %s, n.id
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("round", round.id())
                .param("networks", Sql.ids(chosen(round.id())))
                .param("today", today)
                .query((row, _) -> network(row))
                .list();
    }

    private static RoundView.Network network(ResultSet row) throws SQLException {
        return new RoundView.Network(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                Sql.localised(row, "type"),
                row.getInt("members"),
                row.getInt("answered"),
                row.getInt("coordinators"),
                row.getInt("reported"),
                row.getBoolean("by_open_link"));
    }

    /** @throws NotFound when the network has none in this round */
    OpenLinkView openLink(UUID round, UUID network, String address) {
        var head = head(round);
        return db.sql("""
                        SELECT l.network_id, n.name_fi, n.name_sv, n.name_en, s.status, l.most,
                               coalesce(x.members_answered, (SELECT count(*)::int FROM survey_answer a
                                                             WHERE a.round_id = :round AND a.network_id = :network)) AS answers
                        FROM survey_open_link l
                        JOIN survey_open_link_state s ON s.link_id = l.id AND s.ended_at IS NULL
                        JOIN survey_network x ON x.round_id = l.round_id AND x.network_id = l.network_id
                        JOIN network said ON said.id = l.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE l.round_id = :round AND l.network_id = :network
                        """)
                .param("round", round)
                .param("network", network)
                .query((row, _) -> new OpenLinkView(
                        head,
                        row.getObject("network_id", UUID.class),
                        Sql.localised(row, "name"),
                        OpenLinks.Status.valueOf(row.getString("status")),
                        row.getInt("answers"),
                        row.getInt("most"),
                        address))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<UUID> chosen(UUID round) {
        return db.sql("SELECT network_id FROM survey_network WHERE round_id = :round")
                .param("round", round)
                .query(UUID.class)
                .list();
    }

    int invited(UUID round) {
        return db.sql("SELECT count(*) FROM survey_invitation WHERE round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /** When those who were asked were told what came of it, the latest first. */
    List<Instant> told(UUID round) {
        return db.sql("SELECT sent_at FROM survey_feedback WHERE round_id = :round ORDER BY sent_at DESC")
                .param("round", round)
                .query((row, _) ->
                        row.getObject("sent_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** How many recommendations were made of it. */
    int recommendations(UUID round) {
        return db.sql("SELECT count(*)::int FROM survey_recommendation WHERE round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    List<Instant> reminders(UUID round) {
        return db.sql("SELECT sent_at FROM survey_reminder WHERE round_id = :round ORDER BY sent_at DESC")
                .param("round", round)
                .query((row, _) ->
                        row.getObject("sent_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Rounds of a status whose day has come. */
    List<UUID> due(RoundStatus status, String column, LocalDate day) {
        return db.sql("""
                        SELECT r.id FROM survey_round r
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        WHERE s.status = :status AND %s <= :day ORDER BY r.id
                        """.formatted(column))
                .param("status", status.name())
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Whom to write to: everybody who was invited and can still be reached. */
    record Invited(
            UUID invitation, String givenName, @Nullable String language, String address, boolean coordinates) {}

    List<Invited> invitedPeople(UUID round, LocalDate today) {
        return db.sql("""
                        SELECT DISTINCT ON (i.id) i.id AS invitation, p.given_name, p.language, e.address::text AS address,
                               EXISTS (SELECT FROM survey_coordinator c WHERE c.invitation_id = i.id) AS coordinates
                        FROM survey_invitation i
                        JOIN person said ON said.id = i.person_id
                        JOIN person p ON p.id = said.canonical_id
                        JOIN person_email_working e ON e.person_id = p.id AND %s
                        WHERE i.round_id = :round
                        ORDER BY i.id, e.since DESC NULLS LAST, e.id
                        """.formatted(fi.solmu.register.OwnAddress.IN_USE))
                .param("round", round)
                .param("today", today)
                .query(Invited.class)
                .list();
    }

    /** Of these networks and people, in no order that could tell anything. */
    record AskedPerson(UUID network, UUID person, String side) {}

    List<AskedPerson> people(Collection<UUID> networks, LocalDate today) {
        return db.sql("WITH " + WhoIsAsked.ASKED + "SELECT network_id AS network, person_id AS person, side FROM asked")
                .param("networks", Sql.ids(networks))
                .param("today", today)
                .query(AskedPerson.class)
                .list();
    }

    /** How many people would be written to. */
    int peopleToInvite(RoundView.Head round, LocalDate today) {
        return (int) people(chosen(round.id()), today).stream()
                .filter(each -> round.asked(Side.valueOf(each.side())) != null)
                .map(AskedPerson::person)
                .distinct()
                .count();
    }
}
