package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.register.TermForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A decision as typed.
 *
 * @param parts by account, the name of a {@link Decision.Part.Role} or empty for who was not there
 * @param stated by account, another opinion or the stake
 */
public record DecisionForm(
        String verdict,
        String decidedOn,
        String meeting,
        String reasons,
        String effectOn,
        TermForm term,
        Map<UUID, String> parts,
        Map<UUID, String> stated,
        List<Row> conditions) {
    static final int CONDITIONS = 4;
    private static final int LONGEST = 4000;

    /** One condition as typed. */
    public record Row(String demand, String dueOn) {
        boolean empty() {
            return demand.isEmpty() && dueOn.isEmpty();
        }
    }

    /** As the proposal has it, on the day of the meeting that has it on its agenda. */
    static DecisionForm of(Proposal proposal, @Nullable UUID meeting, LocalDate day) {
        var term = new LinkedMultiValueMap<String, String>();
        for (var field : List.of("term", "review_on", "ends_on")) {
            term.add(field, proposal.answer(field));
        }
        if (proposal.answer("term").isEmpty()) {
            term.set("term", "CONTINUING");
        }
        return new DecisionForm(
                "",
                day.toString(),
                meeting == null ? "" : meeting.toString(),
                "",
                proposal.answer("effect_on"),
                TermForm.of(term),
                Map.of(),
                Map.of(),
                List.of());
    }

    static DecisionForm of(MultiValueMap<String, String> typed, List<DecisionQueries.Member> group) {
        var parts = new HashMap<UUID, String>();
        var stated = new HashMap<UUID, String>();
        for (var member : group) {
            parts.put(member.account(), first(typed, "part." + member.account()));
            stated.put(member.account(), first(typed, "stated." + member.account()));
        }
        var conditions = new ArrayList<Row>();
        for (int at = 1; at <= CONDITIONS; at++) {
            var row = new Row(first(typed, "demand." + at), first(typed, "due." + at));
            conditions.add(row);
        }
        return new DecisionForm(
                first(typed, "verdict"),
                first(typed, "decided_on"),
                first(typed, "meeting"),
                first(typed, "reasons").replace("\r\n", "\n"),
                first(typed, "effect_on"),
                TermForm.of(typed),
                parts,
                stated,
                conditions);
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Typed.stripped(typed.getFirst(field));
    }

    public String part(UUID account) {
        return parts.getOrDefault(account, "");
    }

    public String statedBy(UUID account) {
        return stated.getOrDefault(account, "");
    }

    /** The condition in this row, 1 for the first; rows that were not typed are empty. */
    public Row condition(int row) {
        return row <= conditions.size() ? conditions.get(row - 1) : new Row("", "");
    }

    Optional<Verdict> chosen() {
        return Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst();
    }

    /** Whether the day of what is decided is asked for; otherwise it is the day of the decision. */
    static boolean asksForDay(ProposalKind kind) {
        return kind.asks("effect_on");
    }

    /** What was decided, when there is nothing wrong with it. */
    Optional<Decided> check(Proposal proposal, List<DecisionQueries.Member> group, LocalDate today, Problems problems) {
        var kind = proposal.kind();
        var verdict = problems.need(chosen(), "verdict", "lifecycle.problem.verdict");
        var day = problems.need(Typed.day(decidedOn), "decided_on", "lifecycle.problem.day");
        if (day.isPresent() && day.get().isAfter(today)) {
            problems.add("decided_on", "lifecycle.problem.future");
        }
        if (reasons.isEmpty()) {
            problems.add("reasons", "lifecycle.problem.reasons");
        } else if (reasons.length() > LONGEST) {
            problems.add("reasons", "lifecycle.problem.tooLong", LONGEST);
        }
        boolean approves = verdict.isPresent() && verdict.get().approves();
        Optional<LocalDate> effect = approves && asksForDay(kind) ? effectDay(today, problems) : day;
        var term = approves && kind.asks("term")
                ? this.term.check(problems, today)
                : Optional.<fi.solmu.register.NetworkState.Term>empty();
        var took = parts(group, problems);
        var set = conditions(verdict.orElse(null), day.orElse(today), problems);
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(new Decided(
                day.orElseThrow(),
                verdict.orElseThrow(),
                reasons,
                approves ? effect.orElseThrow() : null,
                term.orElse(null),
                Typed.id(meeting).orElse(null),
                took,
                set));
    }

    /** What a day has brought cannot be brought by an earlier one. */
    private Optional<LocalDate> effectDay(LocalDate today, Problems problems) {
        var day = problems.need(Typed.day(effectOn), "effect_on", "lifecycle.problem.day");
        if (day.isPresent() && day.get().isBefore(today)) {
            problems.add("effect_on", "lifecycle.problem.past");
        }
        return day;
    }

    private List<Decided.Part> parts(List<DecisionQueries.Member> group, Problems problems) {
        var took = new ArrayList<Decided.Part>();
        boolean decided = false;
        for (var member : group) {
            var said = statedBy(member.account());
            var role = member.stake() ? Decision.Part.Role.STAKE : role(part(member.account()));
            if (role == null) {
                continue;
            }
            decided |= role == Decision.Part.Role.DECIDED;
            if (role == Decision.Part.Role.DISSENTED && said.isEmpty()) {
                problems.add("stated." + member.account(), "lifecycle.problem.dissent", member.name());
            }
            took.add(new Decided.Part(member.account(), role, said.isEmpty() ? null : said));
        }
        if (!decided) {
            problems.add("parts", "lifecycle.problem.nobodyDecided");
        }
        return took;
    }

    private static Decision.Part.@Nullable Role role(String name) {
        for (var role : Decision.Part.Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }

    private List<Decided.Condition> conditions(@Nullable Verdict verdict, LocalDate decided, Problems problems) {
        var set = new ArrayList<Decided.Condition>();
        if (verdict != Verdict.CONDITIONAL) {
            return set;
        }
        for (int at = 1; at <= conditions.size(); at++) {
            var row = conditions.get(at - 1);
            if (row.empty()) {
                continue;
            }
            var due = problems.need(Typed.day(row.dueOn()), "due." + at, "lifecycle.problem.day");
            if (row.demand().isEmpty()) {
                problems.add("demand." + at, "lifecycle.problem.missing");
            }
            if (due.isPresent() && due.get().isBefore(decided)) {
                problems.add("due." + at, "lifecycle.problem.past");
            }
            due.ifPresent(day -> set.add(new Decided.Condition(row.demand(), day)));
        }
        if (set.isEmpty() && !problems.any()) {
            problems.add("demand.1", "lifecycle.problem.condition");
        }
        return set;
    }
}
