package fi.solmu.planning.rules;

import fi.solmu.access.Actor;
import fi.solmu.planning.PlanRules;
import fi.solmu.shell.Problems;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing what is said of the plans of a type. */
@Service
class RuleEdits {
    private final JdbcClient db;
    private final PlanRules rules;

    RuleEdits(JdbcClient db, PlanRules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Mistaken(Problems problems) implements Outcome {}

        /** Somebody else said otherwise meanwhile. */
        record ChangedMeanwhile(RuleForm now) implements Outcome {}
    }

    @Transactional
    Outcome say(UUID type, RuleForm typed, String opened, Actor actor) {
        // the rule may not be there to be locked
        db.sql("SELECT pg_advisory_xact_lock(hashtext('plan_rule'), hashtext(:type))")
                .param("type", type.toString())
                .query((_, _) -> true)
                .list();
        var now = RuleForm.of(rules.of(type).orElse(null));
        if (!now.mark().equals(opened)) {
            return new Outcome.ChangedMeanwhile(now);
        }
        if (typed.saysNothing()) {
            rules.say(type, null, actor.account());
            return new Outcome.Done();
        }
        var problems = new Problems();
        var rule = typed.read(problems);
        if (rule.isEmpty()) {
            return new Outcome.Mistaken(problems);
        }
        rules.say(type, rule.get(), actor.account());
        return new Outcome.Done();
    }
}
