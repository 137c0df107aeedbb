package fi.solmu.register.organisations;

import fi.solmu.register.organisations.MunicipalityComparison.Municipality;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's municipalities as they are compared with the statistical office's list. */
@Repository
public class Municipalities {
    private final JdbcClient db;

    Municipalities(JdbcClient db) {
        this.db = db;
    }

    /** Those that have a code and had not joined another by the day. */
    public List<Municipality> all(LocalDate day) {
        return db.sql("""
                        SELECT o.code, o.name_fi, o.name_sv, o.region_code, o.language_status, o.grouping,
                               o.population::text AS population
                        FROM organisation o
                        WHERE o.kind = 'MUNICIPALITY' AND o.code IS NOT NULL
                          AND NOT EXISTS (SELECT FROM organisation_succession s
                                          WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ORDER BY o.code
                        """)
                .param("day", day)
                .query((row, _) -> {
                    var values = new TreeMap<String, String>();
                    for (var field :
                            List.of("name_fi", "name_sv", "region_code", "language_status", "grouping", "population")) {
                        var value = row.getString(field);
                        if (value != null) {
                            values.put(field, value);
                        }
                    }
                    return new Municipality(row.getString("code"), values);
                })
                .list();
    }
}
