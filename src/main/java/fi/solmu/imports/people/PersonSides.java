package fi.solmu.imports.people;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads people as reviewers compare them. */
@Repository
public class PersonSides {
    private static final TypeReference<List<PersonSide.Post>> POSTS = new TypeReference<>() {};
    private static final TypeReference<List<PersonSide.Belonging>> NETWORKS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonSides(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody whom the register has, perhaps under another's name by now. */
    public PersonSide of(UUID person, Language reader) {
        var side = of(List.of(person), reader).get(person);
        if (side == null) {
            throw new NotFound();
        }
        return side;
    }

    /** Each by the id asked for. */
    Map<UUID, PersonSide> of(Collection<UUID> people, Language reader) {
        var sides = new HashMap<UUID, PersonSide>();
        db.sql("""
                        SELECT asked.id AS asked, p.id, p.given_name || ' ' || p.family_name AS name,
                               ARRAY(SELECT e.address::text FROM person_email e WHERE e.person_id = p.id
                                     ORDER BY e.until DESC NULLS FIRST, e.id) AS emails,
                               ARRAY(SELECT DISTINCT r.phone FROM person_record r
                                     JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                                     JOIN person g ON g.id = l.person_id
                                     WHERE g.canonical_id = p.id AND r.phone IS NOT NULL AND r.ended_at IS NULL) AS phones,
                               (SELECT coalesce(jsonb_agg(jsonb_build_object('organisation', %1$s, 'title', e.title,
                                                                             'until', e.until)
                                                          ORDER BY e.until DESC NULLS FIRST, e.since DESC NULLS LAST, e.id), '[]')
                                FROM employment e
                                LEFT JOIN organisation_successor(:today) s
                                    ON s.id = e.organisation_id AND (e.until IS NULL OR e.until >= :today)
                                JOIN organisation o ON o.id = coalesce(s.lives_in, e.organisation_id)
                                WHERE e.person_id = p.id) AS posts,
                               (SELECT coalesce(jsonb_agg(jsonb_build_object('network', %2$s, 'since', m.since, 'until', m.until)
                                                          ORDER BY m.until DESC NULLS FIRST, m.since), '[]')
                                FROM membership m JOIN network x ON x.id = m.network_id
                                JOIN network n ON n.id = x.canonical_id
                                WHERE m.person_id = p.id) AS networks,
                               ARRAY(SELECT DISTINCT s.name FROM person_record r
                                     JOIN source s ON s.id = r.source_id
                                     JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                                     JOIN person g ON g.id = l.person_id
                                     WHERE g.canonical_id = p.id AND r.ended_at IS NULL ORDER BY 1) AS sources,
                               ARRAY(SELECT g.given_name || ' ' || g.family_name FROM person g
                                     WHERE g.canonical_id = p.id AND g.id <> p.id ORDER BY 1) AS found_to_be
                        FROM unnest(:people) AS asked (id)
                        JOIN person a ON a.id = asked.id
                        JOIN person p ON p.id = a.canonical_id
                        """.formatted(Sql.sorted("o.name", reader), Sql.sorted("n.name", reader)))
                .param("people", Sql.ids(people))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    sides.put(
                            row.getObject("asked", UUID.class),
                            new PersonSide(
                                    row.getObject("id", UUID.class),
                                    row.getString("name"),
                                    Sql.list(row.getArray("emails")),
                                    Sql.list(row.getArray("phones")),
                                    json.readValue(row.getString("posts"), POSTS),
                                    json.readValue(row.getString("networks"), NETWORKS),
                                    Sql.list(row.getArray("sources")),
                                    Sql.list(row.getArray("found_to_be"))));
                });
        return sides;
    }
}
