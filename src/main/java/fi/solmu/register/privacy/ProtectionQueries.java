package fi.solmu.register.privacy;

import fi.solmu.kernel.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the data protection officer's page: how many people are held and why, and who they are. */
@Repository
class ProtectionQueries {
    private static final String SORTED = """
            WITH sorted AS (
                SELECT p.id, p.given_name, p.family_name, was.last,
                       p.id IN (SELECT m.person_id FROM membership_on(:day) m) AS member,
                       p.id IN (SELECT c.person_id FROM coordination c
                                WHERE c.since <= :day AND (c.until IS NULL OR c.until >= :day)) AS coordinator,
                       p.id IN (SELECT c.person_id FROM contact_person c
                                WHERE c.since <= :day AND (c.until IS NULL OR c.until >= :day)) AS contact,
                       p.id IN (SELECT h.canonical_id FROM person h
                                WHERE h.account_id IS NOT NULL
                                  AND h.account_id NOT IN (SELECT account_id FROM account_closure)) AS signs_in,
                       p.id IN (SELECT q.canonical_id FROM record_link l JOIN person q ON q.id = l.person_id
                                WHERE l.ended_at IS NULL) AS from_source
                FROM person p
                LEFT JOIN (SELECT m.person_id, max(least(coalesce(m.until, :day), coalesce(s.since, :day))) AS last
                           FROM membership m
                           JOIN network n ON n.id = m.network_id
                           LEFT JOIN network_state s ON s.network_id = n.canonical_id AND s.ended_at IS NULL
                                                    AND s.status IN ('CLOSED', 'WITHDRAWN')
                           GROUP BY m.person_id) was ON was.person_id = p.id
                WHERE p.canonical_id = p.id
            )
            """;
    private final JdbcClient db;

    ProtectionQueries(JdbcClient db) {
        this.db = db;
    }

    Counts counts(LocalDate day) {
        var counted = Arrays.stream(PeopleGroup.values())
                .map(group -> "count(*) FILTER (WHERE " + group.condition() + ")::int AS " + group.name())
                .collect(Collectors.joining(", "));
        return db.sql(SORTED + "SELECT count(*)::int AS all_people, " + counted + " FROM sorted")
                .param("day", day)
                .query((row, _) -> {
                    var groups = new EnumMap<PeopleGroup, Integer>(PeopleGroup.class);
                    for (var group : PeopleGroup.values()) {
                        groups.put(group, row.getInt(group.name()));
                    }
                    return new Counts(row.getInt("all_people"), groups);
                })
                .single();
    }

    /** The groups that somebody is in; of those who left also whether their time has passed. */
    Set<PeopleGroup> of(UUID person, LocalDate day) {
        var groups = Arrays.stream(PeopleGroup.values())
                .map(group -> "(" + group.condition() + ") AS " + group.name())
                .collect(Collectors.joining(", "));
        return db.sql(SORTED + "SELECT " + groups + " FROM sorted WHERE id = :person")
                .param("day", day)
                .param("person", person)
                .query((row, _) -> {
                    var in = EnumSet.noneOf(PeopleGroup.class);
                    for (var group : PeopleGroup.values()) {
                        if (row.getBoolean(group.name())) {
                            in.add(group);
                        }
                    }
                    return in;
                })
                .optional()
                .orElseGet(() -> EnumSet.noneOf(PeopleGroup.class));
    }

    List<Somebody> people(PeopleGroup group, LocalDate day, Language reader, int from, int most) {
        return db.sql(SORTED + "SELECT id, given_name, family_name, last FROM sorted WHERE " + group.condition()
                        + " ORDER BY family_name COLLATE \"%1$s\", given_name COLLATE \"%1$s\", id"
                                .formatted(reader.collation())
                        + " LIMIT :most OFFSET :from")
                .param("day", day)
                .param("most", most)
                .param("from", from)
                .query(Somebody.class)
                .list();
    }

    List<Erased> erasures(String zone, int most) {
        return db.sql("""
                        SELECT (erased_at AT TIME ZONE :zone)::date AS day, e.reason, count(*)::int AS people,
                               sum(records)::int AS records, sum(memberships)::int AS memberships,
                               count(l.erasure_id)::int AS lifted
                        FROM erasure e LEFT JOIN erasure_lifting l ON l.erasure_id = e.id
                        GROUP BY day, e.reason ORDER BY day DESC, e.reason LIMIT :most
                        """)
                .param("zone", zone)
                .param("most", most)
                .query(Erased.class)
                .list();
    }

    /** Whether people are told that a source has told of them. */
    boolean tells() {
        return db.sql("SELECT count(*) > 0 FROM notice_period WHERE ended_at IS NULL")
                .query(Boolean.class)
                .single();
    }

    int told() {
        return db.sql("SELECT count(DISTINCT person_id)::int FROM person_notice")
                .query(Integer.class)
                .single();
    }
}
