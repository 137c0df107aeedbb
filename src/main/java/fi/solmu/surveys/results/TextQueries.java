package fi.solmu.surveys.results;

import fi.solmu.kernel.Sql;
import fi.solmu.surveys.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was written in rounds, and the themes it is sorted by. */
@Repository
class TextQueries {
    private final JdbcClient db;

    TextQueries(JdbcClient db) {
        this.db = db;
    }

    /** What somebody wrote, and of which network. Coordinators' words are signed and name theirs always. */
    record Words(
            UUID id, UUID question, Side side, @Nullable UUID network, String words, List<Theme> themes) {}

    /** In the order of keys drawn by chance: no other order is left. */
    List<Words> words(UUID round) {
        var themes = new HashMap<UUID, Theme>();
        themes().forEach(theme -> themes.put(theme.id(), theme));
        return db.sql("""
                        SELECT id, question_id, 'MEMBER' AS side, network_id, words,
                               ARRAY(SELECT x.theme_id FROM survey_text_theme x WHERE x.text_id = t.id ORDER BY x.theme_id)
                                   AS themes
                        FROM survey_text t WHERE round_id = :round
                        UNION ALL
                        SELECT e.id, e.question_id, 'COORDINATOR', p.network_id, e.words,
                               ARRAY(SELECT x.theme_id FROM survey_report_entry_theme x WHERE x.entry_id = e.id
                                     ORDER BY x.theme_id)
                        FROM survey_report p JOIN survey_report_entry e ON e.report_id = p.id AND e.words IS NOT NULL
                        WHERE p.round_id = :round
                        ORDER BY id
                        """)
                .param("round", round)
                .query((row, _) -> new Words(
                        row.getObject("id", UUID.class),
                        row.getObject("question_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getObject("network_id", UUID.class),
                        row.getString("words"),
                        Sql.idList(row.getArray("themes")).stream()
                                .map(themes::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .list();
    }

    /** All themes there are, in the order in which they were thought of. */
    List<Theme> themes() {
        return db.sql("SELECT id, name_fi, name_sv, name_en FROM survey_theme ORDER BY id")
                .query((row, _) -> new Theme(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /** How many wrote something to one question. */
    record TextCount(UUID question, Side side, int texts) {}

    List<TextCount> count(UUID round) {
        return db.sql("""
                        SELECT t.question_id, 'MEMBER' AS side, count(*)::int AS texts
                        FROM survey_text t
                        LEFT JOIN survey_open_link l ON l.round_id = t.round_id AND l.network_id = t.network_id
                        WHERE t.round_id = :round AND l.id IS NULL
                        GROUP BY t.question_id
                        UNION ALL
                        SELECT e.question_id, 'COORDINATOR', count(*)::int
                        FROM survey_report p JOIN survey_report_entry e ON e.report_id = p.id AND e.words IS NOT NULL
                        WHERE p.round_id = :round GROUP BY e.question_id
                        """)
                .param("round", round)
                .query((row, _) -> new TextCount(
                        row.getObject("question_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getInt("texts")))
                .list();
    }
}
