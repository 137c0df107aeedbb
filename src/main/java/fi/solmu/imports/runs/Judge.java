package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what each row of a file is to the register and to the lines before it. Rows are shown in the order of the file.
 * Only equal names are taken for one; all that is doubtful is left for a person.
 */
abstract class Judge {
    /** Texts are never in conflict: the register shows the foremost source's. */
    private static final Set<String> NOT_COMPARED =
            Set.of("name_fi", "name_sv", "name_en", "purpose_fi", "purpose_sv", "purpose_en", "kind", "email_domain");

    private static final Map<String, String> FREQUENCIES = Map.of(
            "UNDER_1", "<1", "FROM_1_TO_2", "1–2", "FROM_3_TO_5", "3–5", "FROM_6_TO_10", "6–10", "OVER_10", ">10");

    final Known known;
    private final Mapping mapping;
    private final Map<Thing, Map<String, List<Said>>> facts = new HashMap<>();

    Judge(Known known, Mapping mapping) {
        this.known = known;
        this.mapping = mapping;
        for (var fact : known.facts()) {
            if (!fact.sameSource()) { // what this source said before, it says anew
                say(
                        new Thing(fact.id(), null),
                        fact.field(),
                        new Said(fact.value(), fact.precedence(), fact.source(), 0));
            }
        }
    }

    static Judge of(ImportKind kind, Known known, Mapping mapping) {
        return kind == ImportKind.NETWORKS ? new NetworkJudge(known, mapping) : new OrganisationJudge(known, mapping);
    }

    /** Something in the register, or the first line of the file that speaks of it. */
    record Thing(@Nullable UUID id, @Nullable Integer line) {
        static Thing of(Candidate candidate) {
            return new Thing(candidate.known(), candidate.line());
        }
    }

    private record Said(String value, int precedence, String source, int line) {}

    /** What a row's name leads to. */
    record Found(@Nullable Thing match, List<Candidate> candidates) {}

    Judged judge(ReadRow row) {
        if (!row.problems().isEmpty()) {
            return new Judged(row, Verdict.ERROR, null, null, false, List.of(), row.problems());
        }
        var before = known.cameBefore().get(row.fingerprint());
        if (before != null) {
            var thing = new Thing(before, null);
            remember(thing, row);
            return new Judged(row, Verdict.SAME, before, null, true, List.of(), List.of());
        }
        var found = find(row);
        var match = found.match();
        if (match != null) {
            var contradictions = contradictions(match, row);
            remember(match, row);
            return new Judged(
                    row,
                    contradictions.isEmpty() ? Verdict.SAME : Verdict.CONFLICT,
                    match.id(),
                    match.line(),
                    false,
                    List.of(),
                    contradictions);
        }
        remember(new Thing(null, row.line()), row);
        boolean doubtful = found.candidates().stream().anyMatch(Candidate::perhapsSame);
        return new Judged(
                row, doubtful ? Verdict.REVIEW : Verdict.NEW, null, null, false, found.candidates(), List.of());
    }

    /** The one thing of this name, or those that may be it. */
    abstract Found find(ReadRow row);

    /** Later lines may speak of the same. */
    abstract void rememberNames(Thing thing, ReadRow row);

    private void remember(Thing thing, ReadRow row) {
        rememberNames(thing, row);
        row.values().forEach((field, value) -> say(thing, field, new Said(value, known.precedence(), "", row.line())));
    }

    private void say(Thing thing, String field, Said said) {
        if (!NOT_COMPARED.contains(field)) {
            facts.computeIfAbsent(thing, _ -> new HashMap<>())
                    .computeIfAbsent(field, _ -> new ArrayList<>())
                    .add(said);
        }
    }

    /** A source contradicts those of its own standing; between others precedence decides, and a person before all. */
    private List<Problem> contradictions(Thing thing, ReadRow row) {
        var problems = new ArrayList<Problem>();
        var saidOfThing = facts.getOrDefault(thing, Map.of());
        row.values().forEach((field, value) -> {
            var said = saidOfThing.getOrDefault(field, List.of());
            boolean outranked = said.stream().anyMatch(each -> each.precedence() < known.precedence());
            if (!outranked) {
                said.stream()
                        .filter(each -> each.precedence() == known.precedence()
                                && !each.value().equals(value))
                        .findFirst()
                        .ifPresent(each -> problems.add(contradiction(field, value, each)));
            }
        });
        return problems;
    }

    private Problem contradiction(String field, String value, Said said) {
        var heading = mapping.columns().stream()
                .filter(column ->
                        column.target() != null && column.target().field().equals(field))
                .map(Mapping.Column::heading)
                .findFirst()
                .orElse(field);
        return said.line() > 0
                ? Problem.of(
                        heading, "contradicts_line", shown(value), shown(said.value()), String.valueOf(said.line()))
                : Problem.of(heading, "contradicts_source", shown(value), shown(said.value()), said.source());
    }

    static String shown(String value) {
        return FREQUENCIES.getOrDefault(value, value);
    }
}
