package fi.solmu.imports.pairs;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.Merges;
import fi.solmu.register.NetworkEdits;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding whether two networks are one, and taking it back. */
@Service
@Transactional
class Pairs {
    private final PairQueries queries;
    private final Merges merges;
    private final NetworkEdits edits;
    private final Audit audit;

    Pairs(PairQueries queries, Merges merges, NetworkEdits edits, Audit audit) {
        this.queries = queries;
        this.merges = merges;
        this.edits = edits;
        this.audit = audit;
    }

    /** What came of a decision. */
    sealed interface Outcome {
        record Decided() implements Outcome {}

        /** Somebody else decided this pair first; nothing was changed. */
        record DecidedAlready(Pair pair) implements Outcome {}

        /** The two have become one by other decisions meanwhile. */
        record OneAlready() implements Outcome {}

        /** Somebody has said that the two are not one; that has to be taken back first. */
        record ToldApart(UUID pair) implements Outcome {}
    }

    private static final Outcome DECIDED = new Outcome.Decided();

    /**
     * Says what two networks are.
     *
     * @param kept when they are one, the network whose name stays
     */
    Outcome decide(UUID id, PairVerdict verdict, @Nullable UUID kept, UUID account) {
        queries.decisions().lock();
        var pair = queries.find(id).orElseThrow(NotFound::new);
        if (pair.isDecided()) {
            return new Outcome.DecidedAlready(pair);
        }
        return switch (verdict) {
            case SAME -> takeForOne(pair, kept, account);
            case DIFFERENT, UNSURE -> {
                note(pair, verdict, null, account);
                yield DECIDED;
            }
        };
    }

    private Outcome takeForOne(Pair pair, @Nullable UUID kept, UUID account) {
        var apart = queries.toldApart(pair.one(), pair.other());
        if (apart.isPresent()) {
            return new Outcome.ToldApart(apart.get());
        }
        var stays = pair.other().equals(kept) ? pair.other() : pair.one();
        var goes = stays.equals(pair.one()) ? pair.other() : pair.one();
        return switch (merges.merge(stays, goes, account)) {
            case Merges.Outcome.NotTwo _ -> new Outcome.OneAlready();
            case Merges.Outcome.Merged(var merge) -> {
                note(pair, PairVerdict.SAME, merge, account);
                yield DECIDED;
            }
        };
    }

    /** Makes the one network the parent of the other, which is a body of it. */
    Outcome setParent(UUID id, UUID account) {
        queries.decisions().lock();
        var pair = queries.find(id).orElseThrow(NotFound::new);
        if (pair.isDecided() || pair.perhapsSame()) {
            return new Outcome.DecidedAlready(pair);
        }
        note(pair, PairVerdict.DIFFERENT, null, account);
        var parent = new HashMap<String, @Nullable String>();
        parent.put("parent", pair.parent().toString());
        edits.state(pair.body(), parent, account, Action.REVIEW_PAIRS);
        return DECIDED;
    }

    private void note(Pair pair, PairVerdict verdict, @Nullable UUID merge, UUID account) {
        queries.decisions().takeBack(pair.id(), account);
        queries.decisions().decide(pair.id(), verdict, merge, account);
        enter(account, pair.id(), null, verdict.name());
    }

    /** Takes a decision back: the pair is open again, a merge undone. Once only; the second time changes nothing. */
    boolean takeBack(UUID id, UUID account) {
        queries.decisions().lock();
        var pair = queries.find(id).orElseThrow(NotFound::new);
        var decision = pair.decision();
        if (decision == null || !pair.isDecided()) {
            return false;
        }
        if (decision.merge() != null) {
            merges.undo(decision.merge(), account);
        }
        if (!pair.perhapsSame()
                && queries.parentOf(pair.body()).filter(pair.parent()::equals).isPresent()) {
            edits.takeBack(pair.body(), "parent", account, Action.REVIEW_PAIRS);
        }
        queries.decisions().takeBack(id, account);
        enter(account, id, decision.verdict().name(), null);
        return true;
    }

    private void enter(UUID account, UUID pair, @Nullable String before, @Nullable String after) {
        audit.enter(account, Action.REVIEW_PAIRS, "pair", pair, List.of(new Audit.Change("verdict", before, after)));
    }
}
