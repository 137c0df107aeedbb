package fi.solmu.register.memberships;

import fi.solmu.kernel.Sql;
import fi.solmu.register.Successors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people to choose from, by the words of a name, by names spelt alike, or by a whole e-mail address. */
@Repository
public class PersonChoices {
    public static final int MOST = 20;
    private static final String NAME = "p.searched";
    private final JdbcClient db;

    PersonChoices(JdbcClient db) {
        this.db = db;
    }

    public List<PersonChoice> find(String typed, LocalDate today) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.contains("@")) {
            return read("""
                    p.id IN (SELECT a.person_id FROM person_email a
                             WHERE a.address = :address::citext AND (a.until IS NULL OR a.until >= :today))""", Map.of("address", text), "p.family_name, p.given_name", today);
        }
        var byWords = byWords(text, today);
        return byWords.isEmpty()
                ? read(
                        "folded(:q) <% " + NAME,
                        Map.of("q", text),
                        "word_similarity(folded(:q), " + NAME + ") DESC",
                        today)
                : byWords;
    }

    /** Whether what was chosen is a person. */
    public boolean has(UUID person) {
        return db.sql("SELECT true FROM person WHERE id = :person AND canonical_id = id")
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private List<PersonChoice> byWords(String text, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        var condition = new StringBuilder("true");
        var words = Arrays.stream(text.split("\\s+")).limit(5).toList();
        for (int at = 0; at < words.size(); at++) {
            condition
                    .append(" AND ")
                    .append(NAME)
                    .append(" LIKE '%' || folded(:word")
                    .append(at)
                    .append(") || '%'");
            parameters.put("word" + at, Sql.literal(words.get(at)));
        }
        return read(condition.toString(), parameters, "p.family_name, p.given_name", today);
    }

    private List<PersonChoice> read(String condition, Map<String, Object> parameters, String order, LocalDate today) {
        return db.sql("""
                        WITH found AS MATERIALIZED (
                            SELECT p.*, row_number() OVER (ORDER BY %2$s, p.id) AS place FROM person p
                            WHERE p.canonical_id = p.id AND %1$s ORDER BY %2$s, p.id LIMIT :most)
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name, e.title,
                               o.name_fi, o.name_sv, o.name_en
                        FROM found p
                        LEFT JOIN LATERAL (
                            SELECT e.organisation_id, e.title FROM employment e
                            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :today)
                            ORDER BY e.since DESC NULLS LAST LIMIT 1) e ON true
                        LEFT JOIN organisation o ON o.id = %3$s
                        ORDER BY p.place
                        """.formatted(condition, order, Successors.livesIn("e.organisation_id", ":today")))
                .params(parameters)
                .param("today", today)
                .param("most", MOST)
                .query((row, _) -> new PersonChoice(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("title"),
                        Sql.localised(row, "name")))
                .list();
    }
}
