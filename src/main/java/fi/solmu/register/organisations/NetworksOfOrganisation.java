package fi.solmu.register.organisations;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.organisations.OrganisationProfile.Facts;
import fi.solmu.register.organisations.Participation.Representative;
import fi.solmu.register.organisations.Suggestion.Basis;
import fi.solmu.register.organisations.Suggestion.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the networks an organisation is in, was in and could be in. */
@Repository
class NetworksOfOrganisation {
    /** How many of a group tell what the group does. */
    private static final int ASKED = 50;

    private final JdbcClient db;

    NetworksOfOrganisation(JdbcClient db) {
        this.db = db;
    }

    /** What an organisation takes part in on a day, and what it took part in before. */
    record Participations(List<Participation> now, List<Participation> earlier) {}

    /** Memberships on behalf of the organisation and of those that live on in it, by network. */
    Participations participations(UUID organisation, LocalDate day, Language reader) {
        record Key(boolean now, UUID network) {}
        var found = new LinkedHashMap<Key, Participation>();
        db.sql("""
                        SELECT n.canonical_id AS network, c.name_fi, c.name_sv, c.name_en, p.id AS person,
                               p.given_name || ' ' || p.family_name AS person_name, m.role, m.since,
                               least(m.until, joined.on_day - 1) AS until,
                               m.organisation_id <> :organisation AS inherited,
                               o.name_fi AS of_fi, o.name_sv AS of_sv, o.name_en AS of_en,
                               m.since <= :day AND (m.until IS NULL OR m.until >= :day) AND joined.on_day IS NULL
                                   AND NOT EXISTS (SELECT FROM network_state s
                                                   WHERE s.network_id = c.id AND s.ended_at IS NULL
                                                     AND s.status IN ('CLOSED', 'WITHDRAWN') AND s.since <= :day) AS now
                        FROM membership m
                        JOIN network n ON n.id = m.network_id
                        JOIN network c ON c.id = n.canonical_id
                        JOIN person p ON p.id = m.person_id
                        JOIN organisation o ON o.id = m.organisation_id
                        LEFT JOIN LATERAL (SELECT min(s.on_day) AS on_day FROM organisation_succession s
                                           WHERE s.predecessor_id = :organisation AND s.on_day <= :day) joined ON true
                        WHERE m.organisation_id = ANY (ARRAY(
                            SELECT :organisation::uuid
                            UNION ALL
                            SELECT s.id FROM organisation_successor(:day) s WHERE s.lives_in = :organisation))
                        ORDER BY %s, c.id,
                                 array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY', 'EXPERT', 'OBSERVER',
                                                      'DEPUTY'], m.role),
                                 m.since DESC, p.family_name, p.id
                        """.formatted(Sql.sorted("c.name", reader)))
                .param("organisation", organisation)
                .param("day", day)
                .query((row, _) -> found.computeIfAbsent(
                                new Key(row.getBoolean("now"), row.getObject("network", UUID.class)),
                                key -> participation(key.network(), row))
                        .representatives()
                        .add(representative(row)))
                .list();
        var participations = new Participations(new ArrayList<>(), new ArrayList<>());
        found.forEach((key, participation) ->
                (key.now() ? participations.now() : participations.earlier()).add(participation));
        return participations;
    }

    private static Participation participation(UUID network, ResultSet row) {
        try {
            return new Participation(network, Sql.localised(row, "name"), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Representative representative(ResultSet row) throws SQLException {
        return new Representative(
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("role"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("inherited") ? Sql.localised(row, "of") : null);
    }

    /** Running networks the organisation is not in, with how many of each group it belongs to are in them. */
    List<Suggestion> candidates(Facts facts, LocalDate day) {
        var likely = likely(facts, day);
        return likely.isEmpty() ? List.of() : counted(likely, facts, day);
    }

    /**
     * The networks worth counting. Of each group some others are asked in which networks they are: all of them, or as
     * many as tell what a large group does, always the same ones, in an order that has to do with nothing else. Of those
     * asked in a large group a quarter is enough: when half of the group are in a network, fewer than that hardly
     * happens: about once or twice in ten thousand when it is exactly half (a binomial tail), more rarely the more they
     * are. So what it costs does not grow with the group.
     */
    private List<UUID> likely(Facts facts, LocalDate day) {
        return db.sql("""
                        WITH asked (basis, code, organisation_id) AS MATERIALIZED (
                            SELECT 'TYPE', t.code, others.organisation_id
                            FROM municipality_type t
                            CROSS JOIN LATERAL (SELECT i.organisation_id FROM municipality_in_type_on(:day) i
                                                WHERE i.type_id = t.id AND i.organisation_id <> :organisation
                                                ORDER BY md5(i.organisation_id::text) LIMIT :asked) others
                            WHERE t.id IN (SELECT own.type_id FROM municipality_in_type_on(:day) own
                                           WHERE own.organisation_id = :organisation)
                            UNION ALL
                            (SELECT 'REGION', o.region_code, o.id FROM organisation o
                             WHERE o.kind = :kind AND :kind = 'MUNICIPALITY' AND o.region_code = :region
                               AND o.id <> :organisation
                               AND NOT EXISTS (SELECT FROM organisation_succession s
                                               WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                             ORDER BY md5(o.id::text) LIMIT :asked)
                            UNION ALL
                            (SELECT 'KIND', o.kind, o.id FROM organisation o
                             WHERE o.kind = :kind AND :kind IN ('MUNICIPALITY', 'REGIONAL_COUNCIL', 'WELLBEING_COUNTY')
                               AND o.id <> :organisation
                               AND NOT EXISTS (SELECT FROM organisation_succession s
                                               WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                             ORDER BY md5(o.id::text) LIMIT :asked)
                        ), spoken_for (source, organisation_id) AS MATERIALIZED (
                            SELECT organisation_id, organisation_id FROM asked
                            UNION
                            SELECT s.id, s.lives_in FROM organisation_successor(:day) s
                            WHERE s.lives_in IN (SELECT organisation_id FROM asked)
                        ), taking_part AS MATERIALIZED (
                            SELECT DISTINCT f.organisation_id, n.canonical_id AS network_id
                            FROM membership m
                            JOIN spoken_for f ON f.source = m.organisation_id
                            JOIN network n ON n.id = m.network_id
                            WHERE m.organisation_id = ANY (ARRAY(SELECT source FROM spoken_for))
                              AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                        )
                        SELECT DISTINCT t.network_id
                        FROM asked a
                        JOIN taking_part t ON t.organisation_id = a.organisation_id
                        JOIN (SELECT basis, code, count(*) AS number FROM asked GROUP BY basis, code) g
                            ON g.basis = a.basis AND g.code = a.code
                        GROUP BY a.basis, a.code, t.network_id, g.number
                        HAVING count(*) * (CASE WHEN g.number < :asked THEN 2 ELSE 4 END) >= g.number
                        """)
                .param("organisation", facts.id())
                .param("kind", facts.kind().name())
                .param("region", facts.regionCode())
                .param("day", day)
                .param("asked", ASKED)
                .query(UUID.class)
                .list();
    }

    private List<Suggestion> counted(List<UUID> networks, Facts facts, LocalDate day) {
        return db.sql("""
                        WITH alike (basis, code, organisation_id) AS MATERIALIZED (
                            SELECT 'TYPE', t.code, i.organisation_id
                            FROM municipality_in_type_on(:day) i
                            JOIN municipality_type t ON t.id = i.type_id
                            WHERE i.type_id IN (SELECT own.type_id FROM municipality_in_type_on(:day) own
                                                WHERE own.organisation_id = :organisation)
                            UNION ALL
                            SELECT 'REGION', o.region_code, o.id FROM organisation o
                            WHERE o.kind = :kind AND :kind = 'MUNICIPALITY' AND o.region_code = :region
                              AND NOT EXISTS (SELECT FROM organisation_succession s
                                              WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                            UNION ALL
                            SELECT 'KIND', o.kind, o.id FROM organisation o
                            WHERE o.kind = :kind AND o.kind IN ('MUNICIPALITY', 'REGIONAL_COUNCIL', 'WELLBEING_COUNTY')
                              AND NOT EXISTS (SELECT FROM organisation_succession s
                                              WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ), taking_part AS MATERIALIZED (
                            SELECT DISTINCT n.canonical_id AS network_id,
                                   coalesce(s.lives_in, m.organisation_id) AS organisation_id
                            FROM network n
                            JOIN membership m ON m.network_id = n.id AND m.organisation_id IS NOT NULL
                                AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                            LEFT JOIN organisation_successor(:day) s ON s.id = m.organisation_id
                            WHERE n.canonical_id = ANY (:networks)
                        ), counted AS (
                            SELECT a.basis, a.code, t.network_id, count(*) AS inside
                            FROM alike a
                            JOIN taking_part t USING (organisation_id)
                            GROUP BY a.basis, a.code, t.network_id
                        )
                        SELECT c.basis, c.code, c.inside, g.size, n.id, n.name_fi, n.name_sv, n.name_en,
                               coalesce(y.name_fi, r.name_fi) AS group_fi, coalesce(y.name_sv, r.name_sv) AS group_sv,
                               coalesce(y.name_en, r.name_en) AS group_en
                        FROM counted c
                        JOIN (SELECT basis, code, count(*) AS size FROM alike GROUP BY basis, code) g USING (basis, code)
                        JOIN network n ON n.id = c.network_id
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL AND s.status = 'RUNNING'
                        LEFT JOIN municipality_type y ON c.basis = 'TYPE' AND y.code = c.code
                        LEFT JOIN region r ON c.basis = 'REGION' AND r.code = c.code
                        WHERE n.id NOT IN (SELECT own.network_id FROM taking_part own
                                           WHERE own.organisation_id = :organisation)
                          AND NOT EXISTS (SELECT FROM network_typing x JOIN network_type k ON k.id = x.type_id
                                          WHERE x.network_id = n.id AND k.kind <> 'NETWORK')
                        """)
                .param("organisation", facts.id())
                .param("kind", facts.kind().name())
                .param("region", facts.regionCode())
                .param("networks", Sql.ids(networks))
                .param("day", day)
                .query((row, _) -> new Suggestion(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        group(
                                Basis.valueOf(row.getString("basis")),
                                row.getString("code"),
                                Sql.localised(row, "group")),
                        row.getInt("inside"),
                        row.getInt("size")))
                .list();
    }

    private static Group group(Basis basis, String code, Localised name) {
        var listed = switch (basis) {
            case TYPE -> "/organisations?type=" + code;
            case REGION -> "/organisations?kind=MUNICIPALITY&region=" + code;
            case KIND -> "/organisations?kind=" + code;
        };
        return new Group(basis, code, name, listed);
    }
}
