package fi.solmu.register.search;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds networks as their list does: by stems in three languages, by parts of names, by letters nearly the same. */
@Repository
class SearchQueries {
    private static final int MOST_WORDS = 8;
    private final JdbcClient db;

    SearchQueries(JdbcClient db) {
        this.db = db;
    }

    record Found(List<NetworkHit> networks, int total) {}

    Found networks(String text, Language reader, int most) {
        var words = words(text);
        if (words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("""
                    (n.stems @@ (SELECT plainto_tsquery('finnish', :word%1$d) || plainto_tsquery('swedish', :word%1$d)
                                        || plainto_tsquery('english', :word%1$d) || plainto_tsquery('simple', :word%1$d))
                     OR (SELECT folded(:word%1$d)) <%% n.searched
                     OR n.searched LIKE (SELECT '%%' || folded(:word%1$d) || '%%'))""".formatted(i));
            parameters.put("word" + i, words.get(i));
        }
        parameters.put("text", text);
        parameters.put("like", Sql.containing(text));
        parameters.put("most", most);
        var total = new int[1];
        var hits = db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.short_code, count(*) OVER () AS total
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL AND s.status <> 'WITHDRAWN'
                        WHERE n.canonical_id = n.id AND\s""" + String.join(" AND ", conditions) + """

                        ORDER BY (n.searched LIKE (SELECT folded(:like))) DESC,
                                 word_similarity((SELECT folded(:text)), n.searched)
                                     + ts_rank(n.stems, (SELECT plainto_tsquery('finnish', :text)
                                                                || plainto_tsquery('swedish', :text)
                                                                || plainto_tsquery('english', :text))) DESC,
                        \s""" + Sql.sorted("n.name", reader)
                        + ", n.id LIMIT :most")
                .params(parameters)
                .query((row, _) -> {
                    total[0] = row.getInt("total");
                    return new NetworkHit(
                            row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getString("short_code"));
                })
                .list();
        return new Found(hits, total[0]);
    }

    private static List<String> words(String text) {
        var all = Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        var longer = all.stream().filter(word -> word.length() > 2).toList();
        return (longer.isEmpty() ? all : longer).stream().limit(MOST_WORDS).toList();
    }
}
