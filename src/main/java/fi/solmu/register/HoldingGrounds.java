package fi.solmu.register;

import fi.solmu.kernel.Sql;
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGround.LegalGround;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads why people are held, and until when. What is shown is what is applied: who applies a period reads it here. */
@Repository
public class HoldingGrounds {
    private final JdbcClient db;

    HoldingGrounds(JdbcClient db) {
        this.db = db;
    }

    /** All that is said now, in the order of {@link About}. */
    public Map<About, HoldingGround> all() {
        var all = new EnumMap<About, HoldingGround>(About.class);
        db.sql("""
                        SELECT id, about, legal_ground, why_fi, why_sv, why_en, months
                        FROM holding_ground WHERE ended_at IS NULL
                        """).query((row, _) -> of(row)).list().forEach(each -> all.put(each.about(), each));
        return all;
    }

    /** How many months are applied to letters. */
    public int monthsOfLetters() {
        return db.sql(months(About.LETTERS)).query(Integer.class).single();
    }

    /** SQL of the months that are applied. */
    public static String months(About about) {
        return "(SELECT months FROM holding_ground WHERE about = '" + about.name() + "' AND ended_at IS NULL)";
    }

    public static HoldingGround of(ResultSet row) throws SQLException {
        return new HoldingGround(
                row.getObject("id", UUID.class),
                About.valueOf(row.getString("about")),
                LegalGround.valueOf(row.getString("legal_ground")),
                Sql.localised(row, "why"),
                row.getObject("months", Integer.class));
    }
}
