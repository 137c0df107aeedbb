package fi.solmu.imports.runs;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.imports.runs.RunQueries.NewPair;
import fi.solmu.imports.runs.RunQueries.StoredRow;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Merges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work of an import: reading, and taking into the register. Each step can be broken off at any moment and carried
 * out again from its start; taking is one transaction, all or nothing.
 */
@Component
class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final int ROWS_AT_ONCE = 500;

    private final RunQueries runs;
    private final RegisterQueries register;
    private final Intake intake;
    private final Merges merges;
    private final Audit audit;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    Steps(
            RunQueries runs,
            RegisterQueries register,
            Intake intake,
            Merges merges,
            Audit audit,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.register = register;
        this.intake = intake;
        this.merges = merges;
        this.audit = audit;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Tells how far the work is. */
    private interface Progress {
        void at(int done, @Nullable Integer total);

        /** For work that nobody watches. */
        Progress UNWATCHED = (_, _) -> {};
    }

    /**
     * Carries out the step that this state stands for, as a job. A step that is no longer wanted is left; what fails
     * for good is written down for people; when only the database is away, the job is left to be tried again.
     */
    void carryOut(UUID state) {
        var run = runs.runOfState(state);
        if (run.isEmpty()) {
            return;
        }
        try {
            runs.beginProgress(run.get());
            step(
                    state,
                    run.get(),
                    (done, total) -> ownTransaction.executeWithoutResult(_ -> runs.progress(run.get(), done, total)));
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            fail(state, run.get(), e);
        }
    }

    /** Carries out a step within the caller's transaction, if there is one; what fails is the caller's to see. */
    void carryOutNow(UUID state) {
        runs.runOfState(state).ifPresent(run -> step(state, run, Progress.UNWATCHED));
    }

    private void step(UUID state, UUID run, Progress progress) {
        var found = runs.find(run);
        switch (found.status()) {
            case READING -> read(state, found, progress);
            case APPLYING -> transaction.executeWithoutResult(_ -> apply(state, run, progress));
            default -> {}
        }
    }

    private void fail(UUID state, UUID run, RuntimeException failure) {
        var reference = state.toString().substring(24);
        LOG.error("Import {} failed ({})", run, reference, failure);
        transaction.executeWithoutResult(_ -> {
            var found = runs.lock(run);
            if (found.state().equals(state)) {
                runs.begin(
                        run,
                        Status.FAILED,
                        null,
                        Problem.of(null, "failed", reference),
                        new Details(0, 0, 0, 0, 0, found.status()));
            }
        });
    }

    // ---------------------------------------------------------------- reading

    private void read(UUID state, Run run, Progress progress) {
        transaction.executeWithoutResult(_ -> {
            if (runs.holds(state)) {
                runs.removeRows(run.id()); // what an interrupted reading left
            }
        });
        var file = runs.file(run.id());
        var known = register.known(
                run.kind(), run.sourceName(), run.sourceKind(), Objects.requireNonNullElse(run.fileDigest(), ""));
        var writer = new RowWriter(state, run.id(), progress);
        var refusal = Comparison.compare(
                run.kind(), known, runs.mapping(run.id()).orElse(null), run.fileName(), file, writer);
        writer.write();
        if (writer.stopped) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (!runs.lock(run.id()).state().equals(state)) {
                return;
            }
            if (refusal.isPresent()) {
                runs.removeRows(run.id());
                if (!writer.mapped) {
                    runs.forgetFile(run.id());
                }
                runs.begin(run.id(), Status.REFUSED, run.by(), refusal.get(), Details.NONE);
            } else {
                runs.begin(run.id(), Status.PREVIEW, run.by(), null, Details.NONE);
            }
        });
    }

    /** Writes rows as they come, some hundreds at a time, each time asking whether the step is still wanted. */
    private final class RowWriter implements Comparison.Sink {
        private final UUID state;
        private final UUID run;
        private final Progress progress;
        private final List<Judged> waiting = new ArrayList<>();
        private int written;
        private boolean mapped;
        private boolean stopped;

        RowWriter(UUID state, UUID run, Progress progress) {
            this.state = state;
            this.run = run;
            this.progress = progress;
        }

        @Override
        public void mapping(Mapping mapping) {
            mapped = true;
            transaction.executeWithoutResult(_ -> runs.map(run, mapping));
        }

        @Override
        public boolean row(Judged row) {
            waiting.add(row);
            if (waiting.size() >= ROWS_AT_ONCE) {
                write();
            }
            return !stopped;
        }

        void write() {
            transaction.executeWithoutResult(_ -> {
                if (runs.holds(state)) {
                    runs.write(run, waiting);
                } else {
                    stopped = true;
                }
            });
            written += waiting.size();
            waiting.clear();
            if (!stopped) {
                progress.at(written, null);
            }
        }
    }

    // ---------------------------------------------------------------- taking into the register

    private void apply(UUID state, UUID runId, Progress progress) {
        var run = runs.lock(runId);
        if (!run.state().equals(state)) {
            return;
        }
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.imports.applying'))")
                .query((_, _) -> 0)
                .single(); // one file at a time, so that each sees what the one before brought
        var rows = runs.rows(runId);
        progress.at(0, rows.size());
        var changed = judgeAgain(run, rows);
        if (!changed.isEmpty()) {
            runs.write(runId, changed);
            runs.voidDecisions(
                    runId, changed.stream().map(row -> row.row().line()).toList());
            runs.begin(runId, Status.PREVIEW, run.by(), null, new Details(changed.size(), 0, 0, 0, 0, null));
            return;
        }
        var taken = take(run, rows, progress);
        runs.forgetFile(runId);
        if (taken.rowsTaken() > 0) {
            audit.enter(run.by(), Action.IMPORT, "import", runId);
        }
        runs.begin(runId, Status.APPLIED, run.by(), null, taken);
    }

    /** The register may have changed since the rows were looked at. */
    private List<Judged> judgeAgain(Run run, List<StoredRow> rows) {
        var known = register.known(
                run.kind(), run.sourceName(), run.sourceKind(), Objects.requireNonNullElse(run.fileDigest(), ""));
        var mapping = runs.mapping(run.id()).orElseThrow();
        var judge = run.kind() == ImportKind.NETWORKS
                ? new NetworkJudge(known, mapping)
                : new OrganisationJudge(known, mapping);
        var changed = new ArrayList<Judged>();
        for (var row : rows) {
            var now = judge.judge(row.judged().row());
            if (!isSame(now, row.judged())) {
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

    private Details take(Run run, List<StoredRow> rows, Progress progress) {
        var records = records(run, rows);
        if (records.isEmpty()) {
            return Details.NONE;
        }
        var source = intake.source(run.sourceName(), run.sourceKind());
        var subjects = run.kind() == ImportKind.NETWORKS
                ? intake.takeNetworks(source, run.id(), records, run.by())
                : intake.takeOrganisations(source, run.id(), records, run.by());
        progress.at(rows.size(), rows.size());
        if (run.kind() == ImportKind.NETWORKS) {
            propose(run, rows, subjects);
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

    // ---------------------------------------------------------------- doubtful rows

    /** A doubtful row is a network of its own; whether it is another's spelling is asked, or was said in the preview. */
    private void propose(Run run, List<StoredRow> rows, Map<Integer, UUID> subjects) {
        var pairs = new ArrayList<NewPair>();
        for (var row : rows) {
            var subject = subjects.get(row.judged().row().line());
            if (subject != null && row.judged().match() == null && row.judged().matchLine() == null) {
                for (var candidate : row.judged().candidates()) {
                    var other = other(candidate, subjects);
                    if (other != null && !other.equals(subject)) {
                        pairs.add(new NewPair(
                                subject, other, candidate.points(), candidate.relation(), candidate.reasons()));
                    }
                }
            }
        }
        runs.propose(run.id(), pairs);
        var foundToBe = new HashMap<UUID, UUID>();
        for (var row : rows) {
            if (row.decided()) {
                carryOutDecision(row, subjects, foundToBe);
            }
        }
    }

    private void carryOutDecision(StoredRow row, Map<Integer, UUID> subjects, Map<UUID, UUID> foundToBe) {
        var subject = subjects.get(row.judged().row().line());
        if (subject == null) {
            return;
        }
        var chosen = row.candidate();
        if (chosen == null) {
            for (var candidate : row.judged().candidates()) {
                var other = other(candidate, subjects);
                if (candidate.perhapsSame() && other != null) {
                    runs.toldApart(subject, other, row.decidedBy());
                }
            }
            return;
        }
        var other = other(row.judged().candidates().get(chosen), subjects);
        if (other == null) {
            return;
        }
        var kept = last(other, foundToBe);
        if (merges.merge(kept, last(subject, foundToBe), row.decidedBy()) instanceof Merges.Outcome.Merged(var merge)) {
            foundToBe.put(last(subject, foundToBe), kept);
            runs.takenForOne(subject, other, merge, row.decidedBy());
        }
    }

    private static UUID last(UUID network, Map<UUID, UUID> foundToBe) {
        var at = network;
        while (foundToBe.containsKey(at)) {
            at = Objects.requireNonNull(foundToBe.get(at));
        }
        return at;
    }

    private static @Nullable UUID other(Candidate candidate, Map<Integer, UUID> subjects) {
        return candidate.known() != null ? candidate.known() : subjects.get(candidate.line());
    }
}
