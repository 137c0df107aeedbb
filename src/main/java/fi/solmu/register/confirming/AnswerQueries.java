package fi.solmu.register.confirming;

import fi.solmu.kernel.Sql;
import fi.solmu.register.confirming.Answer.Line;
import fi.solmu.register.confirming.Answer.What;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people answered, to be shown again. */
@Repository
class AnswerQueries {
    private final JdbcClient db;

    AnswerQueries(JdbcClient db) {
        this.db = db;
    }

    /** A line as it is kept. */
    record Kept(What what, @Nullable UUID network, @Nullable String words) {}

    void keep(UUID person, @Nullable UUID request, @Nullable UUID account, List<Kept> lines, Instant now) {
        db.sql("""
                        WITH answered AS (
                            INSERT INTO confirming_answer (person_id, request_id, account_id, answered_at)
                            VALUES (:person, :request, :account, :now) RETURNING id)
                        INSERT INTO confirming_said (answer_id, place, what, network_id, words)
                        SELECT answered.id, l.place, l.what, l.network, l.words
                        FROM answered
                        CROSS JOIN unnest(:whats, :networks, :words) WITH ORDINALITY AS l (what, network, words, place)
                        """)
                .param("person", person)
                .param("request", request)
                .param("account", account)
                .param("now", Sql.at(now))
                .param(
                        "whats",
                        Sql.texts(lines.stream().map(line -> line.what().name()).toList()))
                .param("networks", networks(lines))
                .param("words", Sql.texts(lines.stream().map(Kept::words).toList()))
                .update();
    }

    private static @Nullable UUID[] networks(List<Kept> lines) {
        return lines.stream().map(Kept::network).toArray(UUID[]::new);
    }

    Optional<Answer> ofRequest(UUID request) {
        return read("a.request_id = :key", request);
    }

    /** The latest answer of somebody, or of those found to be the same. */
    Optional<Answer> latest(UUID person) {
        return read("""
                a.id = (SELECT l.id FROM confirming_answer l JOIN person p ON p.id = l.person_id
                        WHERE p.canonical_id = :key ORDER BY l.answered_at DESC, l.id DESC LIMIT 1)""", person);
    }

    private Optional<Answer> read(String condition, UUID key) {
        var lines = new ArrayList<Line>();
        var at = db.sql("""
                        SELECT a.answered_at, s.what, s.words, n.name_fi, n.name_sv, n.name_en
                        FROM confirming_answer a
                        LEFT JOIN confirming_said s ON s.answer_id = a.id
                        LEFT JOIN network x ON x.id = s.network_id
                        LEFT JOIN network n ON n.id = x.canonical_id
                        WHERE %s ORDER BY s.place
                        """.formatted(condition))
                .param("key", key)
                .query((row, _) -> {
                    var what = row.getString("what");
                    if (what != null) {
                        lines.add(new Line(What.valueOf(what), Sql.localised(row, "name"), row.getString("words")));
                    }
                    return row.getObject("answered_at", OffsetDateTime.class).toInstant();
                })
                .list();
        return at.stream().findFirst().map(first -> new Answer(first, lines));
    }
}
