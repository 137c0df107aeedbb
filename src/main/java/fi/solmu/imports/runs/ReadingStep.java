package fi.solmu.imports.runs;

import fi.solmu.imports.runs.Run.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading: the rows of the file are compared with the register and written down, with what was found of each. */
@Component
class ReadingStep {
    private static final int ROWS_AT_ONCE = 500;

    private final RunQueries runs;
    private final RowQueries rows;
    private final RegisterQueries register;
    private final TransactionTemplate transaction;

    ReadingStep(RunQueries runs, RowQueries rows, RegisterQueries register, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.rows = rows;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    void read(UUID state, Run run, Watcher watcher) {
        transaction.executeWithoutResult(_ -> {
            if (runs.holds(state)) {
                rows.remove(run.id()); // what an interrupted reading left
            }
        });
        var file = runs.file(run.id());
        var before = register.state(run.kind());
        var known = register.known(run);
        var writer = new RowWriter(state, run.id(), watcher);
        var refusal = Comparison.compare(
                run.kind(),
                known,
                runs.mapping(run.id()).orElse(null),
                runs.lastMapping(run.kind(), run.sourceName()).orElse(null),
                run.fileName(),
                file,
                writer);
        writer.write();
        if (writer.stopped) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (!runs.lock(run.id()).state().equals(state)) {
                return;
            }
            if (refusal.isPresent()) {
                rows.remove(run.id());
                if (!writer.mapped) {
                    runs.forgetFile(run.id());
                }
                runs.begin(run.id(), Status.REFUSED, run.by(), refusal.get(), Details.NONE);
            } else {
                runs.comparedWith(run.id(), before);
                runs.begin(run.id(), Status.PREVIEW, run.by(), null, Details.NONE);
            }
        });
    }

    /** Writes rows as they come, some hundreds at a time, each time asking whether the step is still wanted. */
    private final class RowWriter implements Comparison.Sink {
        private final UUID state;
        private final UUID run;
        private final Watcher watcher;
        private final List<Judged> waiting = new ArrayList<>();
        private int written;
        private boolean mapped;
        private boolean stopped;

        RowWriter(UUID state, UUID run, Watcher watcher) {
            this.state = state;
            this.run = run;
            this.watcher = watcher;
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
                    rows.write(run, waiting);
                } else {
                    stopped = true;
                }
            });
            written += waiting.size();
            waiting.clear();
            if (!stopped) {
                watcher.at(written, null);
            }
        }
    }
}
