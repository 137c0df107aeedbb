package fi.solmu.register.people;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations somebody can work for, by name; "none" first. */
@Repository
class Employers {
    private final JdbcClient db;

    Employers(JdbcClient db) {
        this.db = db;
    }

    Map<String, String> all(LocalDate day, Language reader) {
        var all = new LinkedHashMap<String, String>();
        all.put("", "–");
        db.sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o
                        WHERE NOT EXISTS (SELECT FROM organisation_succession s
                                          WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ORDER BY\s""" + Sql.sorted("o.name", reader) + ", o.id")
                .param("day", day)
                .query((row, _) ->
                        all.put(row.getString("id"), Sql.localised(row, "name").read(reader)))
                .list();
        return all;
    }
}
