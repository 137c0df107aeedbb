package fi.solmu.imports.runs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PeopleIntake;
import fi.solmu.register.Values;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and code can do with an import. */
@Service
@Transactional
class ImportRuns implements Imports {
    private static final Duration KEPT_UNTIL_ACCEPTED = Duration.ofDays(30);

    private final RunQueries runs;
    private final RowQueries rows;
    private final BroughtQueries brought;
    private final Steps steps;
    private final Intake intake;
    private final PeopleIntake people;
    private final Values values;
    private final Audit audit;
    private final JdbcClient db;
    private final InstantSource clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    ImportRuns(
            RunQueries runs,
            RowQueries rows,
            BroughtQueries brought,
            Steps steps,
            Intake intake,
            PeopleIntake people,
            Values values,
            Audit audit,
            JdbcClient db,
            InstantSource clock,
            ObjectProvider<SchedulerClient> scheduler) {
        this.runs = runs;
        this.rows = rows;
        this.brought = brought;
        this.steps = steps;
        this.intake = intake;
        this.people = people;
        this.values = values;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    // ---------------------------------------------------------------- from code

    @Override
    public Preview preview(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            boolean whole,
            @Nullable UUID account) {
        var run = runs.add(kind, sourceName, sourceKind, fileName, file, digest(file), whole, account);
        steps.carryOutNow(runs.begin(run, Status.READING, account, null, Details.NONE));
        var read = runs.find(run);
        return read.refusal() == null
                ? new Preview.Ready(run, rows.totals(run))
                : new Preview.Refused(run, read.refusal());
    }

    @Override
    public Applying apply(UUID run, boolean much, @Nullable UUID account) {
        if (runs.lock(run).status() != Status.PREVIEW) {
            return new Applying.NotInPreview();
        }
        if (!much && Upheaval.in(rows.totals(run), rows.cameBefore(run))) {
            return new Applying.TooMuch(rows.totals(run));
        }
        steps.carryOutNow(runs.begin(run, Status.APPLYING, account, null, Details.NONE));
        var after = runs.find(run);
        return after.status() == Status.APPLIED
                ? new Applying.Applied(rows.totals(run))
                : new Applying.LookAgain(after.details().changedRows());
    }

    @Override
    public int openPairs() {
        return db.sql("SELECT count(*) FROM open_pair WHERE relation = 'SAME'")
                .query(Integer.class)
                .single();
    }

    // ---------------------------------------------------------------- from pages

    /** What came of an act on a run. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was first, or the work has gone on meanwhile. */
        record NotNow(Status status) implements Outcome {}

        /** More of the list would change or go than goes without a word. */
        record TooMuch() implements Outcome {}
    }

    private static final Outcome DONE = new Outcome.Done();

    UUID start(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            boolean whole,
            UUID account) {
        var run = runs.add(kind, sourceName, sourceKind, fileName, file, digest(file), whole, account);
        work(runs.begin(run, Status.READING, account, null, Details.NONE));
        return run;
    }

    /**
     * Reads the file again with other columns.
     *
     * @param network the network that everybody in a list of people belongs to, if it is the list of one
     */
    Outcome readAgain(UUID id, List<@Nullable Target> targets, @Nullable UUID network, UUID account) {
        var run = runs.lock(id);
        if (!run.canBeReadAgain()) {
            return new Outcome.NotNow(run.status());
        }
        runs.map(id, mapping(run, targets, run.kind() == ImportKind.PEOPLE ? network : null));
        work(runs.begin(id, Status.READING, account, null, Details.NONE));
        return DONE;
    }

    private Mapping mapping(Run run, List<@Nullable Target> targets, @Nullable UUID network) {
        var columns = runs.mapping(run.id()).orElseThrow().columns();
        var taken = EnumSet.noneOf(Target.class);
        var mapped = new ArrayList<Mapping.Column>();
        for (int i = 0; i < columns.size(); i++) {
            var target = i < targets.size() ? targets.get(i) : null;
            boolean fits = target != null && target.fits(run.kind()) && (taken.add(target) || target.repeats());
            var now = fits ? target : null;
            var before = columns.get(i);
            mapped.add(
                    now == before.target() ? before : new Mapping.Column(before.heading(), now, Mapping.Ground.SAID));
        }
        return new Mapping(mapped, network);
    }

    /** @param much somebody has seen how much would change or go, and says that it is right */
    Outcome accept(UUID id, boolean much, UUID account) {
        var run = runs.lock(id);
        if (run.status() != Status.PREVIEW) {
            return new Outcome.NotNow(run.status());
        }
        if (!much && Upheaval.in(rows.totals(id), rows.cameBefore(id))) {
            return new Outcome.TooMuch();
        }
        work(runs.begin(id, Status.APPLYING, account, null, Details.NONE));
        return DONE;
    }

    /** Breaks off the reading, or puts the preview aside. Nothing of the file is kept. */
    Outcome discard(UUID id, @Nullable UUID account) {
        var run = runs.lock(id);
        if (run.status() == Status.APPLYING || run.status() == Status.APPLIED || run.status() == Status.UNDONE) {
            return new Outcome.NotNow(run.status());
        }
        runs.begin(id, Status.CANCELLED, account, null, Details.NONE);
        rows.remove(id);
        runs.forgetFile(id);
        return DONE;
    }

    /**
     * Discards what nobody has taken in: it holds data of people for no purpose.
     *
     * @return how many files that were
     */
    int discardForgotten() {
        var forgotten = runs.waitingSince(clock.instant().minus(KEPT_UNTIL_ACCEPTED));
        forgotten.forEach(run -> discard(run, null));
        return forgotten.size();
    }

    Outcome tryAgain(UUID id, UUID account) {
        var run = runs.lock(id);
        var step = run.details().failedIn();
        if (run.status() != Status.FAILED || step == null) {
            return new Outcome.NotNow(run.status());
        }
        work(runs.begin(id, step, account, null, Details.NONE));
        return DONE;
    }

    /** Says of a doubtful row which candidate it is (by its place), or that it is none of them. */
    Outcome decide(UUID id, int line, @Nullable Integer candidate, UUID account) {
        var run = runs.lock(id);
        var row = rows.find(id, line);
        if (run.status() != Status.PREVIEW
                || row.isEmpty()
                || row.get().judged().verdict() != Verdict.REVIEW
                || (candidate != null
                        && (candidate < 0
                                || candidate >= row.get().judged().candidates().size()
                                || !row.get()
                                        .judged()
                                        .candidates()
                                        .get(candidate)
                                        .perhapsSame()))) {
            return new Outcome.NotNow(run.status());
        }
        rows.decide(id, line, candidate, account);
        return DONE;
    }

    Outcome undecide(UUID id, int line) {
        var run = runs.lock(id);
        if (run.status() != Status.PREVIEW) {
            return new Outcome.NotNow(run.status());
        }
        rows.voidDecisions(id, List.of(line));
        return DONE;
    }

    /** Takes everything back that the run brought. */
    Outcome undo(UUID id, UUID account) {
        var run = runs.lock(id);
        if (run.status() != Status.APPLIED) {
            return new Outcome.NotNow(run.status());
        }
        int spokenOf = switch (run.kind()) {
            case NETWORKS -> brought.networks(id).size();
            case ORGANISATIONS -> brought.organisations(id);
            case PEOPLE -> brought.people(id);
        };
        int withdrawn;
        if (run.kind() == ImportKind.PEOPLE) {
            withdrawn = people.withdraw(id, account);
            rows.remove(id);
        } else {
            var networks = intake.withdraw(id, account);
            values.refreshNetworks(brought.foundToBe(networks), account, Action.IMPORT);
            withdrawn = networks.size();
        }
        audit.enter(account, Action.IMPORT, "import", id);
        runs.begin(id, Status.UNDONE, account, null, new Details(0, 0, 0, withdrawn, spokenOf - withdrawn, null));
        return DONE;
    }

    Totals totals(UUID run) {
        return rows.totals(run);
    }

    private void work(UUID state) {
        // due since ever: the scheduler has the system's time, which may not be ours
        scheduler
                .getObject()
                .scheduleIfNotExists(ImportJobs.TASK.instance(state.toString()).build(), Instant.EPOCH);
    }

    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
