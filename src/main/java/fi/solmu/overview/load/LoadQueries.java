package fi.solmu.overview.load;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.load.Load.Organisation;
import fi.solmu.overview.load.Load.Person;
import fi.solmu.overview.load.Load.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts who sits where and how often they meet. */
@Repository
class LoadQueries {
    private static final String COUNTED = """
            WITH belonging AS MATERIALIZED (
                SELECT DISTINCT network_id, person_id, organisation_id FROM membership_on(:day)),
            met AS MATERIALIZED (
                SELECT o.network_id, m.id AS meeting_id, extract(epoch FROM m.ends_at - m.starts_at) / 3600 AS hours
                FROM meeting_of_network o
                JOIN meeting m ON m.id = o.meeting_id
                JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL AND s.status = 'HELD'
                WHERE m.starts_at >= :from AND m.starts_at < :to),
            sitting AS MATERIALIZED (
                SELECT person_id, count(DISTINCT network_id) AS networks FROM belonging GROUP BY person_id)
            """;

    /** Of some people: how many networks, meetings and hours each has. */
    private static final String PEOPLE = """
            SELECT c.person_id AS id, p.given_name || ' ' || p.family_name AS name, c.networks,
                   o.name_fi, o.name_sv, o.name_en, v.meetings, v.hours
            FROM chosen c
            JOIN person p ON p.id = c.person_id
            LEFT JOIN LATERAL (
                SELECT count(*) AS meetings, coalesce(sum(x.hours), 0) AS hours
                FROM (SELECT DISTINCT t.meeting_id, t.hours FROM belonging b JOIN met t ON t.network_id = b.network_id
                      WHERE b.person_id = c.person_id) x) v ON true
            LEFT JOIN LATERAL (
                SELECT b.organisation_id FROM belonging b
                WHERE b.person_id = c.person_id AND b.organisation_id IS NOT NULL
                GROUP BY b.organisation_id ORDER BY count(*) DESC, b.organisation_id LIMIT 1) r ON true
            LEFT JOIN organisation o ON o.id = r.organisation_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    LoadQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private StatementSpec ask(String sql, LocalDate day) {
        return db.sql(COUNTED + sql)
                .param("day", day)
                .param("from", Sql.beginning(day.minusMonths(12).plusDays(1), clock.getZone()))
                .param("to", Sql.beginning(day.plusDays(1), clock.getZone()));
    }

    List<Step> steps(LocalDate day) {
        return ask("""
                        SELECT least(networks, :top) AS networks, count(*) AS people FROM sitting
                        GROUP BY 1 ORDER BY 1
                        """, day)
                .param("top", Load.TOP)
                .query((row, _) -> new Step(row.getInt("networks"), row.getInt("people")))
                .list();
    }

    /** Those in most networks. */
    List<Person> heaviest(LocalDate day, int most) {
        return ask(
                        ", chosen AS (SELECT * FROM sitting ORDER BY networks DESC, person_id LIMIT :most) " + PEOPLE
                                + "ORDER BY c.networks DESC, v.meetings DESC, p.family_name, p.id",
                        day)
                .param("most", most)
                .query((row, _) -> person(row))
                .list();
    }

    /** A page of those in so many networks (all steps: 0), those in most first. */
    List<Person> people(LocalDate day, int networks, Language reader, int from, int size) {
        return ask("""
                        , chosen AS (
                            SELECT g.* FROM sitting g JOIN person q ON q.id = g.person_id
                            WHERE :networks = 0 OR least(g.networks, :top) = :networks
                            ORDER BY g.networks DESC, q.family_name COLLATE "%1$s", q.given_name COLLATE "%1$s", q.id
                            OFFSET :skip LIMIT :size)
                        """.formatted(reader.collation()) + PEOPLE + """
                        ORDER BY c.networks DESC, p.family_name COLLATE "%1$s", p.given_name COLLATE "%1$s", p.id
                        """.formatted(reader.collation()), day)
                .param("networks", networks)
                .param("top", Load.TOP)
                .param("skip", from)
                .param("size", size)
                .query((row, _) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        var organisation = Sql.localised(row, "name");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                organisation.isEmpty() ? null : organisation,
                row.getInt("networks"),
                row.getInt("meetings"),
                row.getDouble("hours"));
    }

    /** Organisations by the hours that their people's meetings take; those whose networks have not met, by memberships. */
    List<Organisation> organisations(LocalDate day, int most) {
        return ask("""
                        , kept AS MATERIALIZED (
                            SELECT network_id, count(*) AS meetings, sum(hours) AS hours FROM met GROUP BY network_id),
                        counted AS (
                            SELECT b.organisation_id, count(DISTINCT b.person_id) AS people,
                                   count(DISTINCT b.network_id) AS networks, count(*) AS memberships,
                                   coalesce(sum(k.meetings), 0) AS visits, coalesce(sum(k.hours), 0) AS hours
                            FROM belonging b LEFT JOIN kept k ON k.network_id = b.network_id
                            WHERE b.organisation_id IS NOT NULL
                            GROUP BY b.organisation_id)
                        SELECT c.*, o.name_fi, o.name_sv, o.name_en
                        FROM counted c JOIN organisation o ON o.id = c.organisation_id
                        ORDER BY c.hours DESC, c.memberships DESC, c.organisation_id LIMIT :most
                        """, day)
                .param("most", most)
                .query((row, _) -> new Organisation(
                        row.getObject("organisation_id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getInt("people"),
                        row.getInt("networks"),
                        row.getInt("memberships"),
                        row.getInt("visits"),
                        row.getDouble("hours")))
                .list();
    }
}
