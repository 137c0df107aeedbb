package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.runs.Run.Details;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
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

    private final RunQueries runs;
    private final ReadingStep reading;
    private final ApplyingStep applying;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    Steps(RunQueries runs, ReadingStep reading, ApplyingStep applying, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.reading = reading;
        this.applying = applying;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        } catch (OutOfMemoryError e) {
            // What filled the memory is gone by now; trying the same again would fill it again.
            fail(state, run.get(), e, Problem.of(null, "out_of_memory"));
        } catch (RuntimeException e) {
            fail(state, run.get(), e, Problem.of(null, "failed", reference(state)));
        }
    }

    /** Carries out a step within the caller's transaction, if there is one; what fails is the caller's to see. */
    void carryOutNow(UUID state) {
        runs.runOfState(state).ifPresent(run -> step(state, run, Watcher.NOBODY));
    }

    private void step(UUID state, UUID run, Watcher watcher) {
        var found = runs.find(run);
        switch (found.status()) {
            case READING -> reading.read(state, found, watcher);
            case APPLYING -> transaction.executeWithoutResult(_ -> applying.apply(state, run, watcher));
            default -> {}
        }
    }

    private static String reference(UUID state) {
        return state.toString().substring(24);
    }

    private void fail(UUID state, UUID run, Throwable failure, Problem reason) {
        LOG.error("Import {} failed ({})", run, reference(state), failure);
        transaction.executeWithoutResult(_ -> {
            var found = runs.lock(run);
            if (found.state().equals(state)) {
                runs.begin(run, Status.FAILED, null, reason, new Details(0, 0, 0, 0, 0, found.status()));
            }
        });
    }
}
