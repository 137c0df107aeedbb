package fi.solmu.register.networks;

import static fi.solmu.register.networks.NetworkConditions.IN_CONFLICT;
import static fi.solmu.register.networks.NetworkConditions.LISTED;
import static fi.solmu.register.networks.NetworkConditions.NO_COORDINATOR;
import static fi.solmu.register.networks.NetworkConditions.ROLE_UNKNOWN;
import static fi.solmu.register.networks.NetworkConditions.TRANSLATIONS_MISSING;
import static fi.solmu.register.networks.NetworkConditions.UNCONFIRMED;

import fi.solmu.kernel.Sql;
import fi.solmu.register.networks.NetworkListView.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the networks that somebody returns to: by what they lack, above all. */
@Repository
class NetworkCounts {
    private final JdbcClient db;

    NetworkCounts(JdbcClient db) {
        this.db = db;
    }

    /** Of all listed networks, or of one's own only. */
    Counts of(Set<UUID> own, boolean onlyOwn, LocalDate today) {
        return db.sql(counts(onlyOwn))
                .param("own", Sql.ids(own))
                .param("today", today)
                .query((row, _) -> counts(row))
                .single();
    }

    private static String counts(boolean onlyOwn) {
        var counted = "FROM network n WHERE " + LISTED + (onlyOwn ? " AND n.id = ANY (:own)" : "");
        return """
                SELECT count(*) AS listed,
                       (SELECT count(*) %2$s AND n.id = ANY (:own)) AS own,
                       count(*) FILTER (WHERE %3$s) AS role_unknown,
                       count(*) FILTER (WHERE n.status = 'RECORDED') AS not_checked,
                       (SELECT count(*) %2$s AND %1$s) AS no_coordinator,
                       count(*) FILTER (WHERE %4$s) AS in_conflict,
                       count(*) FILTER (WHERE %5$s) AS translations_missing
                %2$s
                """.formatted(NO_COORDINATOR, counted, ROLE_UNKNOWN, IN_CONFLICT, TRANSLATIONS_MISSING);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("listed"),
                row.getInt("own"),
                row.getInt("role_unknown"),
                row.getInt("not_checked"),
                row.getInt("no_coordinator"),
                row.getInt("in_conflict"),
                row.getInt("translations_missing"));
    }

    /** How many networks have members nobody has confirmed in twelve months. */
    int unconfirmed(Set<UUID> own, boolean onlyOwn, LocalDate today) {
        return db.sql("SELECT count(*) FROM network n WHERE " + LISTED + " AND " + UNCONFIRMED
                        + (onlyOwn ? " AND n.id = ANY (:own)" : ""))
                .param("own", Sql.ids(own))
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .query(Integer.class)
                .single();
    }
}
