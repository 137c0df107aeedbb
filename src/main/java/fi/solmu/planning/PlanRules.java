package fi.solmu.planning;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of plans, type by type, and the rule that holds for a network. */
@Repository
public class PlanRules {
    private final JdbcClient db;
    private final Audit audit;

    PlanRules(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** What is said of the networks of a type; empty when nothing is. */
    public Optional<PlanRule> of(UUID type) {
        return db.sql("SELECT kind, expected, approver FROM plan_rule WHERE type_id = :type")
                .param("type", type)
                .query(PlanRule.class)
                .optional();
    }

    /** The rule that holds for a network, which is one that was not merged into another. */
    public PlanRule ofNetwork(UUID network) {
        return db.sql("SELECT kind, expected, approver FROM plan_rule_of_network WHERE network_id = :network")
                .param("network", network)
                .query(PlanRule.class)
                .optional()
                .orElse(PlanRule.DEFAULT);
    }

    /** Says the rule of a type; without one, nothing is said of it any more. */
    @Transactional
    public void say(UUID type, @Nullable PlanRule rule, @Nullable UUID account) {
        var before = of(type).orElse(null);
        if (rule == null) {
            db.sql("DELETE FROM plan_rule WHERE type_id = :type")
                    .param("type", type)
                    .update();
        } else {
            db.sql("""
                            INSERT INTO plan_rule (type_id, kind, expected, approver)
                            VALUES (:type, :kind, :expected, :approver)
                            ON CONFLICT (type_id) DO UPDATE SET kind = :kind, expected = :expected, approver = :approver
                            """)
                    .param("type", type)
                    .param("kind", rule.kind().name())
                    .param("expected", rule.expected())
                    .param("approver", rule.approver().name())
                    .update();
        }
        var changes = changes(before, rule);
        if (!changes.isEmpty()) {
            audit.enter(account, Action.EDIT_PLAN_RULES, PlanNames.RULE, type, changes);
        }
    }

    private static List<Change> changes(@Nullable PlanRule before, @Nullable PlanRule after) {
        var changes = new ArrayList<Change>();
        note(
                changes,
                "kind",
                before == null ? null : before.kind().name(),
                after == null ? null : after.kind().name());
        note(
                changes,
                "expected",
                before == null ? null : String.valueOf(before.expected()),
                after == null ? null : String.valueOf(after.expected()));
        note(
                changes,
                "approver",
                before == null ? null : before.approver().name(),
                after == null ? null : after.approver().name());
        return changes;
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!java.util.Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
