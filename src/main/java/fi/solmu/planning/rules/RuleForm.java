package fi.solmu.planning.rules;

import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a type as typed.
 *
 * @param expected true or false; empty when nothing is said of the type
 */
public record RuleForm(String expected, String kind, String approver) {
    public RuleForm(@Nullable String expected, @Nullable String kind, @Nullable String approver) {
        this.expected = expected == null ? "" : expected;
        this.kind = kind == null ? "" : kind;
        this.approver = approver == null ? "" : approver;
    }

    /** Where nothing is said, the form offers what holds then. */
    static RuleForm of(@Nullable PlanRule rule) {
        var shown = rule == null ? PlanRule.DEFAULT : rule;
        return new RuleForm(
                rule == null ? "" : String.valueOf(rule.expected()),
                shown.kind().name(),
                shown.approver().name());
    }

    String mark() {
        return FormMark.of(this);
    }

    boolean saysNothing() {
        return expected.isEmpty();
    }

    /** The rule, when there is nothing wrong with it. */
    Optional<PlanRule> read(Problems problems) {
        var should = problems.need(
                Optional.of(expected).filter(each -> each.equals("true") || each.equals("false")),
                "expected",
                "planning.problem.choice");
        var which = problems.need(
                Arrays.stream(PlanKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst(),
                "kind",
                "planning.problem.choice");
        var who = problems.need(
                Arrays.stream(Approver.values())
                        .filter(each -> each.name().equals(approver))
                        .findFirst(),
                "approver",
                "planning.problem.choice");
        return should.isEmpty() || which.isEmpty() || who.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanRule(which.get(), Boolean.parseBoolean(should.get()), who.get()));
    }
}
