package fi.solmu.overview.scenarios;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.picture.Rearrangement;
import fi.solmu.overview.scenarios.Effect.Municipality;
import fi.solmu.overview.scenarios.Effect.Reach;
import fi.solmu.overview.scenarios.Effect.TypeReach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts whom networks reach, as they are or as they would be. */
@Repository
class ReachQueries {
    /** Who would belong where. */
    private static final String BELONGING = "WITH " + Rearrangement.SQL + """
            , belonging AS MATERIALIZED (
                SELECT DISTINCT t.stays AS network_id, m.person_id, m.organisation_id
                FROM membership_on(:day) m JOIN trial t ON t.network_id = m.network_id)
            """;

    /** Who belongs anywhere now and would not. */
    private static final String NOT_ANY_MORE = BELONGING + """
            , reached AS MATERIALIZED (SELECT DISTINCT person_id, organisation_id FROM membership_on(:day))
            """;

    private final JdbcClient db;
    private final Clock clock;

    ReachQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private StatementSpec ask(String sql, Rearrangement trial, LocalDate day) {
        return trial.in(db.sql(sql)).param("day", day);
    }

    Reach reach(Rearrangement trial, LocalDate day) {
        return ask(BELONGING + """
                        , sitting AS MATERIALIZED (
                            SELECT person_id, count(DISTINCT network_id) AS networks FROM belonging GROUP BY person_id),
                        met AS MATERIALIZED (
                            SELECT DISTINCT o.network_id, m.id, extract(epoch FROM m.ends_at - m.starts_at) / 3600 AS hours
                            FROM trial t
                            JOIN meeting_of_network o ON o.network_id = t.network_id
                            JOIN meeting m ON m.id = o.meeting_id
                            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL AND s.status = 'HELD'
                            WHERE t.stays = t.network_id AND m.starts_at >= :from AND m.starts_at < :to),
                        attended AS (
                            SELECT count(*) AS visits, coalesce(sum(hours), 0) AS hours
                            FROM (SELECT DISTINCT b.person_id, x.id, x.hours
                                  FROM belonging b JOIN met x ON x.network_id = b.network_id) each)
                        SELECT (SELECT count(DISTINCT stays) FROM trial) AS networks,
                               (SELECT count(*) FROM sitting) AS people,
                               (SELECT count(DISTINCT organisation_id) FROM belonging) AS organisations,
                               (SELECT count(DISTINCT b.organisation_id) FROM belonging b
                                JOIN organisation o ON o.id = b.organisation_id
                                WHERE o.kind = 'MUNICIPALITY') AS municipalities,
                               (SELECT count(*) FROM (SELECT DISTINCT network_id, person_id FROM belonging) m) AS memberships,
                               (SELECT count(DISTINCT id) FROM met) AS meetings,
                               (SELECT visits FROM attended) AS visits, (SELECT hours FROM attended) AS hours,
                               (SELECT count(*) FROM sitting WHERE networks >= :many) AS in_many,
                               (SELECT coalesce(max(networks), 0) FROM sitting) AS most
                        """, trial, day)
                .param("from", Sql.beginning(day.minusMonths(12).plusDays(1), clock.getZone()))
                .param("to", Sql.beginning(day.plusDays(1), clock.getZone()))
                .param("many", Effect.MANY)
                .query((row, _) -> new Reach(
                        row.getInt("networks"),
                        row.getInt("people"),
                        row.getInt("organisations"),
                        row.getInt("municipalities"),
                        row.getInt("memberships"),
                        row.getInt("meetings"),
                        row.getInt("visits"),
                        row.getDouble("hours"),
                        row.getInt("in_many"),
                        row.getInt("most")))
                .single();
    }

    List<TypeReach> types(Rearrangement trial, LocalDate day) {
        return ask(NOT_ANY_MORE + """
                        SELECT t.code, t.name_fi, t.name_sv, t.name_en, count(DISTINCT i.organisation_id) AS municipalities,
                               count(DISTINCT r.organisation_id) AS before, count(DISTINCT b.organisation_id) AS after
                        FROM municipality_type t
                        JOIN municipality_in_type_on(:day) i ON i.type_id = t.id
                        LEFT JOIN reached r ON r.organisation_id = i.organisation_id
                        LEFT JOIN belonging b ON b.organisation_id = i.organisation_id
                        GROUP BY t.id ORDER BY t.position
                        """, trial, day)
                .query((row, _) -> new TypeReach(
                        row.getString("code"),
                        Sql.localised(row, "name"),
                        row.getInt("municipalities"),
                        row.getInt("before"),
                        row.getInt("after")))
                .list();
    }

    List<Municipality> lost(Rearrangement trial, LocalDate day, Language reader) {
        return ask(NOT_ANY_MORE + """
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o
                        WHERE o.kind = 'MUNICIPALITY'
                          AND EXISTS (SELECT FROM reached r WHERE r.organisation_id = o.id)
                          AND NOT EXISTS (SELECT FROM belonging b WHERE b.organisation_id = o.id)
                        ORDER BY\s""" + Sql.sorted("o.name", reader), trial, day)
                .query((row, _) -> new Municipality(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /** People who would be in no network any more; how many, and a page of them. */
    List<LostPeople.Lost> people(Rearrangement trial, LocalDate day, Language reader, int from, int size) {
        return ask(NOT_ANY_MORE + """
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name,
                               ARRAY(SELECT DISTINCT m.network_id FROM membership_on(:day) m
                                     WHERE m.person_id = p.id) AS networks
                        FROM person p
                        WHERE EXISTS (SELECT FROM reached r WHERE r.person_id = p.id)
                          AND NOT EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id)
                        ORDER BY p.family_name COLLATE "%1$s", p.given_name COLLATE "%1$s", p.id
                        OFFSET :skip LIMIT :size
                        """.formatted(reader.collation()), trial, day)
                .param("skip", from)
                .param("size", size)
                .query((row, _) -> new LostPeople.Lost(
                        row.getObject("id", UUID.class), row.getString("name"), Sql.idList(row.getArray("networks"))))
                .list();
    }
}
