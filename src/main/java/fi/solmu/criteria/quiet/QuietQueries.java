package fi.solmu.criteria.quiet;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what may have fallen quiet, and the rule by which that is thought. */
@Repository
class QuietQueries {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    QuietQueries(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    private record RuleRow(UUID id, QuietRule rule) {}

    QuietRule rule() {
        return row().rule();
    }

    private RuleRow row() {
        return db.sql(
                        "SELECT id, months, review_months, measures, reasons_needed FROM quiet_rule WHERE ended_at IS NULL")
                .query((row, _) -> new RuleRow(
                        row.getObject("id", UUID.class),
                        new QuietRule(
                                row.getInt("months"),
                                row.getInt("review_months"),
                                Sql.list(row.getArray("measures")),
                                row.getInt("reasons_needed"))))
                .single();
    }

    /** Another rule from now on; says no when it is no longer the one that was seen. */
    @Transactional
    boolean change(String seen, QuietRule rule, UUID account) {
        db.sql("SELECT id FROM quiet_rule WHERE ended_at IS NULL FOR UPDATE")
                .query(UUID.class)
                .list(); // whoever waited reads the one that came of it below
        var before = row();
        if (!RuleForm.mark(before.rule()).equals(seen)) {
            return false;
        }
        if (before.rule().equals(rule)) {
            return true;
        }
        var now = Sql.at(clock.instant());
        db.sql("UPDATE quiet_rule SET ended_at = :now WHERE id = :id")
                .param("now", now)
                .param("id", before.id())
                .update();
        var id = db.sql("""
                        INSERT INTO quiet_rule (months, review_months, measures, reasons_needed, begun_at, begun_by)
                        VALUES (:months, :reviewMonths, :measures, :reasons, :now, :account) RETURNING id
                        """)
                .param("months", rule.months())
                .param("reviewMonths", rule.reviewMonths())
                .param("measures", Sql.texts(rule.measures()))
                .param("reasons", rule.reasonsNeeded())
                .param("now", now)
                .param("account", account)
                .query(UUID.class)
                .single();
        audit.enter(account, Action.EDIT_QUIET_RULE, "quiet_rule", id, changes(before.rule(), rule));
        return true;
    }

    private static List<Audit.Change> changes(QuietRule before, QuietRule after) {
        var changes = new ArrayList<Audit.Change>();
        changes.add(new Audit.Change("months", "" + before.months(), "" + after.months()));
        changes.add(new Audit.Change("reviewMonths", "" + before.reviewMonths(), "" + after.reviewMonths()));
        changes.add(new Audit.Change(
                "measures", String.join(", ", before.measures()), String.join(", ", after.measures())));
        changes.add(new Audit.Change("reasonsNeeded", "" + before.reasonsNeeded(), "" + after.reasonsNeeded()));
        changes.removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }

    /**
     * Networks that run, or of which nobody has checked whether they do, by name; not statutory bodies, nor other people's
     * networks. A change is what the audit trail has
     * of the network itself and of those merged into it, reading left out.
     */
    List<QuietRule.Facts> facts(LocalDate today, Language reader) {
        return db.sql("""
                        WITH joined AS (
                            SELECT x.canonical_id AS network, max(coalesce(m.confirmed_on, m.since)) AS confirmed
                            FROM network x JOIN membership m ON m.network_id = x.id
                            WHERE m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                            GROUP BY x.canonical_id),
                        led AS (
                            SELECT DISTINCT x.canonical_id AS network
                            FROM network x JOIN coordination c ON c.network_id = x.id
                            WHERE NOT c.as_deputy AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)),
                        typed AS (
                            SELECT y.network_id AS network, bool_and(t.members_named) AS members_named,
                                   bool_and(t.kind = 'NETWORK') AS is_network
                            FROM network_typing y JOIN network_type t ON t.id = y.type_id GROUP BY y.network_id)
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status, s.term, s.review_on, s.ends_on,
                               coalesce((SELECT max(last.at) FROM network x
                                         CROSS JOIN LATERAL (
                                             SELECT a.at FROM audit_entry a
                                             WHERE a.subject_id = x.id
                                               AND a.action <> ALL (ARRAY['SEE_MEMBER_ADDRESSES', 'EXPORT_MEMBERS'])
                                             ORDER BY a.at DESC LIMIT 1) last
                                         WHERE x.canonical_id = n.id) AT TIME ZONE :zone,
                                        n.recorded_on)::date AS changed,
                               CASE WHEN coalesce(y.members_named, true) THEN j.confirmed END AS confirmed,
                               l.network IS NOT NULL AS coordinated
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        LEFT JOIN joined j ON j.network = n.id
                        LEFT JOIN led l ON l.network = n.id
                        LEFT JOIN typed y ON y.network = n.id
                        WHERE NOT n.merged AND n.status IN ('RUNNING', 'RECORDED') AND coalesce(y.is_network, true)
                        ORDER BY %s, n.id
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("today", today)
                .param("zone", clock.getZone().getId())
                .query((row, _) -> facts(row))
                .list();
    }

    private static QuietRule.Facts facts(ResultSet row) throws SQLException {
        return new QuietRule.Facts(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                NetworkStatus.valueOf(row.getString("status")),
                row.getObject("changed", LocalDate.class),
                row.getObject("confirmed", LocalDate.class),
                row.getBoolean("coordinated"),
                "FIXED".equals(row.getString("term")) ? day(row, "ends_on") : null,
                day(row, "review_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
