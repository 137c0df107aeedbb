package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.comparing.ComparedRow;
import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.comparing.NetworkSide;
import fi.solmu.imports.comparing.NetworkSides;
import fi.solmu.imports.people.PersonEvidence;
import fi.solmu.imports.people.PersonSide;
import fi.solmu.imports.people.PersonSides;
import fi.solmu.imports.runs.RunPage.Question;
import fi.solmu.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of imports show. */
@Component
public class RunPages {
    private static final int ROWS = 50;
    private static final int RUNS = 25;

    private final RunQueries runs;
    private final RowQueries rows;
    private final BroughtQueries brought;
    private final NetworkSides sides;
    private final PersonSides people;
    private final Clock clock;

    RunPages(
            RunQueries runs,
            RowQueries rows,
            BroughtQueries brought,
            NetworkSides sides,
            PersonSides people,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.brought = brought;
        this.sides = sides;
        this.people = people;
        this.clock = clock;
    }

    /** The list of runs, newest first. */
    public record RunList(List<Line> lines, int at, int pages) {
        /** A run with its totals. */
        public record Line(Run run, Totals totals) {}
    }

    RunList list(int page) {
        int pages = Math.max(1, (runs.count() + RUNS - 1) / RUNS);
        int at = Math.clamp(page, 1, pages);
        var list = runs.list(at, RUNS);
        var totals = rows.totals(list.stream().map(Run::id).toList());
        return new RunList(
                list.stream()
                        .map(run -> new RunList.Line(run, totals.getOrDefault(run.id(), Totals.NONE)))
                        .toList(),
                at,
                pages);
    }

    RunPage page(UUID id, @Nullable String rows, int page, @Nullable Integer line, int candidate, Texts t) {
        var run = runs.find(id);
        if (run.status().atWork()) {
            return new RunPage(
                    run,
                    Totals.NONE,
                    0,
                    runs.progress(id).orElse(null),
                    null,
                    Verdict.NEW,
                    List.of(),
                    1,
                    1,
                    null,
                    false);
        }
        var totals = this.rows.totals(id);
        var verdict = chosen(rows, totals);
        int pages = Math.max(1, (totals.of(verdict) + ROWS - 1) / ROWS);
        int at = Math.clamp(page, 1, pages);
        var shown = this.rows.of(id, verdict, at, ROWS);
        boolean asks = run.status() == Status.PREVIEW && verdict == Verdict.REVIEW;
        return new RunPage(
                run,
                totals,
                totals.review() == 0 ? 0 : this.rows.undecided(id),
                null,
                runs.mapping(id).orElse(null),
                verdict,
                views(run, shown, t),
                at,
                pages,
                asks ? question(run, line, candidate, t).orElse(null) : null,
                run.status() == Status.PREVIEW && Upheaval.in(totals, this.rows.cameBefore(id)));
    }

    /** What was asked for, else what needs somebody first. */
    private static Verdict chosen(@Nullable String rows, Totals totals) {
        if (rows != null) {
            for (var verdict : Verdict.values()) {
                if (verdict.name().equals(rows.toUpperCase(Locale.ROOT))) {
                    return verdict;
                }
            }
        }
        for (var verdict : List.of(Verdict.REVIEW, Verdict.CONFLICT, Verdict.ERROR, Verdict.NEW)) {
            if (totals.of(verdict) > 0) {
                return verdict;
            }
        }
        return Verdict.SAME;
    }

    private List<RowView> views(Run run, List<StoredRow> rows, Texts t) {
        var taken = run.status() == Status.APPLIED
                ? brought.subjects(
                        run.id(),
                        rows.stream().map(row -> row.judged().row().line()).toList())
                : Map.<Integer, UUID>of();
        var ids = new HashSet<>(taken.values());
        rows.forEach(row -> {
            var match = row.judged().match();
            if (match != null) {
                ids.add(match);
            }
        });
        var names = brought.names(run.kind(), ids);
        return rows.stream().map(row -> view(row, taken, names, t)).toList();
    }

    private static RowView view(StoredRow row, Map<Integer, UUID> taken, Map<UUID, String> names, Texts t) {
        var judged = row.judged();
        var subject = taken.getOrDefault(judged.row().line(), judged.match());
        return new RowView(
                judged.row().line(),
                judged.row().name(),
                judged.verdict(),
                judged.row().content(),
                choices(judged.candidates(), t),
                judged.problems(),
                subject,
                subject == null ? null : names.get(subject),
                judged.matchLine(),
                judged.cameBefore(),
                row.decided(),
                row.candidate(),
                judged.grounds() == null
                        ? List.of()
                        : PersonEvidence.of(judged.grounds().evidence(), t));
    }

    private static List<RowView.Choice> choices(List<Candidate> candidates, Texts t) {
        var choices = new ArrayList<RowView.Choice>();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            choices.add(new RowView.Choice(
                    i,
                    candidate.name(),
                    candidate.known(),
                    candidate.line(),
                    candidate.perhapsSame(),
                    candidate.relation().name(),
                    Evidence.score(candidate.points(), t),
                    sum(candidate, t)));
        }
        return choices;
    }

    private static String sum(Candidate candidate, Texts t) {
        return candidate.grounds() == null
                ? t.text("imports.evidence.score", Evidence.score(candidate.points(), t))
                : t.text(
                        "imports.people.chance",
                        PersonEvidence.shown(candidate.grounds().points(), t),
                        candidate.points());
    }

    // ---------------------------------------------------------------- the doubtful row that is asked about

    private Optional<Question> question(Run run, @Nullable Integer line, int place, Texts t) {
        var asked = line == null ? rows.nextUndecided(run.id(), 0) : rows.find(run.id(), line);
        return asked.filter(row -> row.judged().verdict() == Verdict.REVIEW).map(row -> {
            var candidates = row.judged().candidates();
            int chosen = place >= 0
                            && place < candidates.size()
                            && candidates.get(place).perhapsSame()
                    ? place
                    : 0;
            var view = views(run, List.of(row), t).getFirst();
            var candidate = candidates.get(chosen);
            return new Question(
                    view,
                    view.candidates().get(chosen),
                    compare(run, row, candidate, t),
                    candidate.grounds() == null
                            ? Evidence.of(candidate.reasons(), t)
                            : PersonEvidence.of(candidate.grounds().evidence(), t));
        });
    }

    private List<ComparedRow> compare(Run run, StoredRow row, Candidate candidate, Texts t) {
        if (run.kind() == ImportKind.PEOPLE) {
            var said = PersonSide.of(PeopleJudge.personRow(row.judged().row()));
            var other = candidate.known() != null
                    ? people.of(candidate.known(), t.language())
                    : rows.find(run.id(), Objects.requireNonNull(candidate.line()))
                            .map(earlier -> PersonSide.of(
                                    PeopleJudge.personRow(earlier.judged().row())))
                            .orElseThrow();
            return PersonSide.compare(said, other, t);
        }
        var said = said(row.judged().row(), t);
        var other = candidate.known() != null
                ? ofRegister(run, candidate.known(), candidate.name(), t)
                : rows.find(run.id(), Objects.requireNonNull(candidate.line()))
                        .map(earlier -> said(earlier.judged().row(), t))
                        .orElse(Map.of());
        var rows = new ArrayList<ComparedRow>();
        for (var field : fields(said.keySet(), other.keySet())) {
            rows.add(ComparedRow.of(
                    t.text("imports.field." + field), said.getOrDefault(field, ""), other.getOrDefault(field, "")));
        }
        return rows.stream().filter(ComparedRow::saysSomething).toList();
    }

    private static List<String> fields(Set<String> said, Set<String> other) {
        var fields = new ArrayList<>(said);
        other.stream().filter(field -> !said.contains(field)).forEach(fields::add);
        return fields;
    }

    private static Map<String, String> said(ReadRow row, Texts t) {
        var said = new LinkedHashMap<String, String>();
        row.values().forEach((field, value) -> said.put(field, shown(field, value, t)));
        return said;
    }

    private Map<String, String> ofRegister(Run run, UUID id, String name, Texts t) {
        if (run.kind() == ImportKind.ORGANISATIONS) {
            return Map.of("name_fi", name);
        }
        var side = sides.of(List.of(id), LocalDate.now(clock), t.language()).get(id);
        if (side == null) {
            return Map.of();
        }
        var said = new LinkedHashMap<String, String>();
        put(said, "name_fi", side.name().fi());
        put(said, "name_sv", side.name().sv());
        put(said, "name_en", side.name().en());
        put(said, "short_code", side.shortCode());
        put(said, "meeting_frequency", NetworkSide.frequency(side.meetingFrequency(), t));
        put(said, "types", side.types());
        var day = side.foundedOn();
        put(said, "founded_on", day == null ? null : t.date(day));
        put(said, "lists", String.join("; ", side.saidIn(t)));
        return said;
    }

    private static void put(Map<String, String> said, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.put(field, value);
        }
    }

    private static String shown(String field, String value, Texts t) {
        return switch (field) {
            case "meeting_frequency" -> NetworkSide.frequency(value, t);
            case "founded_on" -> t.date(LocalDate.parse(value));
            default -> value;
        };
    }
}
