package fi.solmu.planning.plans;

import fi.solmu.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose a measure can be: somebody's of the network, or a unit's in words. */
@Repository
public class Owners {
    /** Of a measure {@code m}, that its owner coordinates the network {@code :network} or belongs to it {@code :today}. */
    static final String IN_NETWORK = """
            (EXISTS (SELECT FROM coordination c JOIN network x ON x.id = c.network_id
                     WHERE x.canonical_id = :network AND c.person_id = m.owner_id
                       AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))
             OR EXISTS (SELECT FROM membership c JOIN network x ON x.id = c.network_id
                        WHERE x.canonical_id = :network AND c.person_id = m.owner_id
                          AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)))
            """;

    private final JdbcClient db;

    Owners(JdbcClient db) {
        this.db = db;
    }

    /**
     * Somebody of the network.
     *
     * @param label what is typed to choose them: the name, with the organisation when two have the same name
     */
    public record Choice(UUID person, String name, String label) {}

    private record Row(UUID person, String name, @Nullable String organisation) {}

    /** Everybody of the network, those who run it first; of an open network, whose members are not named, only those. */
    public List<Choice> of(UUID network, LocalDate today, Language reader) {
        var rows = db.sql("""
                        SELECT p.id AS person, p.given_name || ' ' || p.family_name AS name,
                               coalesce(o.name_fi, o.name_sv, o.name_en) AS organisation
                        FROM (SELECT person_id, min(place) AS place FROM (
                                  SELECT c.person_id, 1 AS place FROM coordination c JOIN network x ON x.id = c.network_id
                                  WHERE x.canonical_id = :network AND c.since <= :today
                                    AND (c.until IS NULL OR c.until >= :today)
                                  UNION ALL
                                  SELECT m.person_id, 2 FROM membership m JOIN network x ON x.id = m.network_id
                                  WHERE x.canonical_id = :network AND m.since <= :today
                                    AND (m.until IS NULL OR m.until >= :today)
                                    AND NOT EXISTS (SELECT FROM network_typing y JOIN network_type t ON t.id = y.type_id
                                                    WHERE y.network_id = :network AND NOT t.members_named)) u
                              GROUP BY person_id) w
                        JOIN person p ON p.id = w.person_id
                        LEFT JOIN LATERAL (
                            SELECT e.organisation_id FROM employment e
                            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :today)
                            ORDER BY e.since DESC NULLS LAST LIMIT 1) e ON true
                        LEFT JOIN organisation o ON o.id = e.organisation_id
                        ORDER BY w.place, p.family_name COLLATE "%1$s", p.given_name COLLATE "%1$s", p.id
                        """.formatted(reader.collation()))
                .param("network", network)
                .param("today", today)
                .query(Row.class)
                .list();
        var choices = new ArrayList<Choice>();
        for (var row : rows) {
            boolean namesakes =
                    rows.stream().filter(each -> each.name().equals(row.name())).count() > 1;
            choices.add(new Choice(
                    row.person(),
                    row.name(),
                    namesakes && row.organisation() != null ? row.name() + ", " + row.organisation() : row.name()));
        }
        return choices;
    }

    /** Whether somebody in the register has this name: as words, it would stay when the person is erased. */
    public boolean isSomebodysName(String words) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM person
                                       WHERE searched LIKE '%' || folded(:words) || '%'
                                         AND folded(given_name || ' ' || family_name) = folded(:words))
                        """).param("words", words.strip()).query(Boolean.class).single();
    }
}
