package fi.solmu.imports.model;

import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.linkage.PeopleMatching;
import fi.solmu.imports.linkage.Sighting;
import fi.solmu.imports.model.Learning.Outcome;
import fi.solmu.imports.people.KnownPeople;
import fi.solmu.imports.people.KnownPeopleQueries;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns a model from the rows of the register, and tells what it would change. Can be broken off at any moment and
 * carried out again from its start.
 */
@Component
class LearningWork {
    private static final Logger LOG = LoggerFactory.getLogger(LearningWork.class);

    /** The same rows give the same model. */
    private static final long SEED = 1;

    private final LearningQueries learnings;
    private final PersonModels models;
    private final KnownPeopleQueries known;
    private final TransactionTemplate transaction;

    LearningWork(
            LearningQueries learnings,
            PersonModels models,
            KnownPeopleQueries known,
            PlatformTransactionManager transactions) {
        this.learnings = learnings;
        this.models = models;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** As a job: what fails for good is told to people; when only the database is away, it is tried again. */
    void carryOut(UUID learning) {
        try {
            learn(learning);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            // What filled the memory is gone by now; trying the same again would fill it again.
            LOG.error("Learning {} failed", learning, e);
            learnings.end(learning, Outcome.FAILED, null, null);
        }
    }

    /** Does nothing more once somebody has stopped it. */
    private void learn(UUID learning) {
        if (!goesOn(learning, 0)) {
            return;
        }
        var everybody = known.known("");
        var sightings = sightings(everybody);
        int lists = lists(sightings);
        learnings.counted(learning, sightings.size(), lists, null);
        if (!Enough.toBegin(sightings.size(), lists)) {
            learnings.end(learning, Outcome.TOO_FEW, null, null);
            return;
        }
        if (!goesOn(learning, 1)) {
            return;
        }
        var learnt = PeopleMatching.learn(sightings, SEED);
        int pairs = learnt.expectedPairs(sightings.size());
        learnings.counted(learning, sightings.size(), lists, pairs);
        if (!Enough.toLearnFrom(sightings.size(), lists, pairs)) {
            learnings.end(learning, Outcome.TOO_FEW, null, null);
            return;
        }
        if (!goesOn(learning, 2)) {
            return;
        }
        var before = said(sightings, everybody.model());
        if (!goesOn(learning, 3)) {
            return;
        }
        var effect = Sides.changed(before, said(sightings, learnt));
        keep(learning, learnt, sightings.size(), effect, everybody.modelId());
    }

    private boolean goesOn(UUID learning, int stepsDone) {
        learnings.progress(learning, stepsDone);
        return learnings.goesOn(learning);
    }

    private static List<Sighting> sightings(KnownPeople everybody) {
        return everybody.rows().stream().map(KnownPeople.Row::sighting).toList();
    }

    private static int lists(List<Sighting> sightings) {
        return (int) sightings.stream().map(Sighting::source).distinct().count();
    }

    /** As if all rows came now, and nobody had decided anything. */
    private static Sides.Said said(List<Sighting> sightings, Model model) {
        return Sides.Said.by(PeopleMatching.match(
                sightings,
                model,
                Collections.<@Nullable Integer>nCopies(sightings.size(), null),
                List.of(),
                _ -> true));
    }

    private void keep(UUID learning, Model learnt, int records, Sides effect, @Nullable UUID comparedWith) {
        transaction.executeWithoutResult(_ -> {
            var asker = learnings.lock(learning);
            if (asker.isPresent()) {
                var by = asker.get();
                var model = models.propose(learnt.state(), records, effect, comparedWith, by.account());
                learnings.end(learning, Outcome.LEARNT, null, model);
            }
        });
    }
}
