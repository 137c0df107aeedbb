package fi.solmu.imports.runs;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Taking into the register, within the caller's transaction: all or nothing. */
@Component
class ApplyingStep {
    private final RunQueries runs;
    private final RowQueries rows;
    private final RegisterQueries register;
    private final Intake intake;
    private final DoubtfulRows doubtfulRows;
    private final PeopleRows peopleRows;
    private final Audit audit;
    private final JdbcClient db;

    ApplyingStep(
            RunQueries runs,
            RowQueries rows,
            RegisterQueries register,
            Intake intake,
            DoubtfulRows doubtfulRows,
            PeopleRows peopleRows,
            Audit audit,
            JdbcClient db) {
        this.runs = runs;
        this.rows = rows;
        this.register = register;
        this.intake = intake;
        this.doubtfulRows = doubtfulRows;
        this.peopleRows = peopleRows;
        this.audit = audit;
        this.db = db;
    }

    void apply(UUID state, UUID runId, Watcher watcher) {
        var run = runs.lock(runId);
        if (!run.state().equals(state)) {
            return;
        }
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.imports.applying'))")
                .query((_, _) -> 0)
                .single(); // one file at a time, so that each sees what the one before brought
        var stored = rows.of(runId);
        watcher.at(0, stored.size());
        var now = register.state(run.kind());
        var changed = runs.wasComparedWith(runId, now) ? List.<Judged>of() : judgeAgain(run, stored);
        if (!changed.isEmpty()) {
            rows.write(runId, changed);
            rows.voidDecisions(
                    runId, changed.stream().map(row -> row.row().line()).toList());
            runs.comparedWith(runId, now);
            runs.begin(runId, Status.PREVIEW, run.by(), null, new Details(changed.size(), 0, 0, 0, 0, null));
            return;
        }
        var taken = take(run, stored, watcher);
        runs.forgetFile(runId);
        if (taken.rowsTaken() > 0) {
            audit.enter(run.by(), Action.IMPORT, "import", runId);
        }
        runs.begin(runId, Status.APPLIED, run.by(), null, taken);
    }

    /** The register may have changed since the rows were looked at. */
    private List<Judged> judgeAgain(Run run, List<StoredRow> rows) {
        var before = new HashMap<Integer, Judged>();
        rows.forEach(row -> before.put(row.judged().row().line(), row.judged()));
        var read = rows.stream()
                .map(StoredRow::judged)
                .filter(row -> row.verdict() != Verdict.GONE) // not a row of the file
                .map(Judged::row)
                .toList();
        var changed = new ArrayList<Judged>();
        for (var now :
                register.known(run).judge(run.kind(), runs.mapping(run.id()).orElseThrow(), read)) {
            var was = before.remove(now.row().line());
            if (was == null || !isSame(now, was)) {
                changed.add(now);
            }
        }
        return changed;
    }

    private static boolean isSame(Judged now, Judged before) {
        return now.verdict() == before.verdict()
                && now.cameBefore() == before.cameBefore()
                && Objects.equals(now.match(), before.match())
                && Objects.equals(now.matchLine(), before.matchLine())
                && now.candidates().equals(before.candidates());
    }

    private Details take(Run run, List<StoredRow> rows, Watcher watcher) {
        if (run.kind() == ImportKind.PEOPLE) {
            return peopleRows.take(run, rows, watcher);
        }
        var records = records(run, rows);
        if (records.isEmpty()) {
            return Details.NONE;
        }
        var source = intake.source(run.sourceName(), run.sourceKind());
        var subjects = run.kind() == ImportKind.NETWORKS
                ? intake.takeNetworks(source, run.id(), records, run.by())
                : intake.takeOrganisations(source, run.id(), records, run.by());
        watcher.at(rows.size(), rows.size());
        if (run.kind() == ImportKind.NETWORKS) {
            doubtfulRows.take(run, rows, subjects);
        }
        int added = (int) records.stream()
                .filter(each -> each.subject() == null)
                .map(IncomingRecord::group)
                .distinct()
                .count();
        return new Details(0, records.size(), added, 0, 0, null);
    }

    /**
     * What is taken: everything but rows with errors and rows that came before. A row that came before is taken again
     * when another row of the file says something new of the same, so that both stand side by side.
     */
    private static List<IncomingRecord> records(Run run, List<StoredRow> rows) {
        var spokenOf = new HashSet<UUID>();
        for (var row : rows) {
            var judged = row.judged();
            if (!judged.cameBefore() && judged.match() != null) {
                spokenOf.add(judged.match());
            }
        }
        var records = new ArrayList<IncomingRecord>();
        var left = new HashSet<Integer>();
        for (var row : rows) {
            var judged = row.judged();
            boolean takenAnew = !judged.cameBefore() || spokenOf.contains(judged.match());
            if (judged.verdict() != Verdict.ERROR && takenAnew) {
                if (run.kind() == ImportKind.ORGANISATIONS && isOpen(row, left)) {
                    left.add(judged.row().line());
                } else {
                    records.add(run.kind() == ImportKind.ORGANISATIONS ? decided(row) : record(row));
                }
            }
        }
        return records;
    }

    /** There is no queue for organisations: a doubtful one is taken only after somebody has decided. */
    private static boolean isOpen(StoredRow row, Set<Integer> left) {
        return (row.judged().verdict() == Verdict.REVIEW && !row.decided())
                || (row.judged().matchLine() != null
                        && left.contains(row.judged().matchLine()));
    }

    private static IncomingRecord record(StoredRow row) {
        return record(row, row.judged().match(), row.judged().matchLine());
    }

    private static IncomingRecord decided(StoredRow row) {
        var chosen = row.candidate();
        if (row.judged().verdict() != Verdict.REVIEW || chosen == null) {
            return record(row);
        }
        var candidate = row.judged().candidates().get(chosen);
        return record(row, candidate.known(), candidate.line());
    }

    private static IncomingRecord record(StoredRow row, @Nullable UUID subject, @Nullable Integer line) {
        var read = row.judged().row();
        return new IncomingRecord(
                read.line(),
                read.fingerprint(),
                read.content(),
                read.values(),
                Objects.requireNonNullElse(read.name(), ""),
                subject,
                String.valueOf(line == null ? read.line() : line));
    }
}
