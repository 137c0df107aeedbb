package fi.solmu.imports.people;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.imports.people.Finding.Grounds;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.PersonMerges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding whether two people are one, and taking it back. */
@Service
@Transactional
public class PersonPairs {
    private final PersonPairQueries queries;
    private final PersonMerges merges;
    private final Audit audit;

    PersonPairs(PersonPairQueries queries, PersonMerges merges, Audit audit) {
        this.queries = queries;
        this.merges = merges;
        this.audit = audit;
    }

    /** A pair to be asked about. */
    public record NewPair(UUID one, UUID other, boolean moved, Grounds grounds) {
        /** Whether the one comes first in the order PostgreSQL has for ids: by their bytes, unsigned. */
        boolean inOrder() {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return (high != 0
                            ? high
                            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()))
                    < 0;
        }
    }

    /** What came of a decision. */
    sealed interface Outcome {
        record Decided() implements Outcome {}

        /** Somebody else decided this pair first; nothing was changed. */
        record DecidedAlready() implements Outcome {}

        /** The two have become one by other decisions meanwhile. */
        record OneAlready() implements Outcome {}

        /** Somebody has said that the two are not one; that has to be taken back first. */
        record ToldApart(UUID pair) implements Outcome {}

        /** Both have accounts of their own. */
        record TwoAccounts() implements Outcome {}
    }

    private static final Outcome DECIDED = new Outcome.Decided();

    /** Gives pairs to people to decide; those that were asked about before are not asked again. */
    public void propose(@Nullable UUID run, @Nullable UUID model, Collection<NewPair> pairs) {
        if (!pairs.isEmpty()) {
            queries.add(run, model, pairs);
        }
    }

    /** Says of a proposed pair that the two are one. */
    public void takeForOne(UUID kept, UUID other, @Nullable UUID account) {
        queries.between(kept, other).flatMap(queries::find).ifPresent(pair -> takeForOne(pair, kept, account));
    }

    /** Says of a proposed pair that the two are not one. */
    public void tellApart(UUID one, UUID other, @Nullable UUID account) {
        queries.between(one, other)
                .flatMap(queries::find)
                .filter(pair -> !pair.isDecided())
                .ifPresent(pair -> note(pair, PairVerdict.DIFFERENT, null, account));
    }

    /**
     * Says what two people are.
     *
     * @param kept when they are one, the person who goes on
     */
    Outcome decide(UUID id, PairVerdict verdict, @Nullable UUID kept, UUID account) {
        queries.decisions().lock();
        var pair = queries.find(id).orElseThrow(NotFound::new);
        if (pair.isDecided()) {
            return new Outcome.DecidedAlready();
        }
        if (verdict == PairVerdict.SAME) {
            return takeForOne(pair, kept, account);
        }
        note(pair, verdict, null, account);
        return DECIDED;
    }

    private Outcome takeForOne(PersonPair pair, @Nullable UUID kept, @Nullable UUID account) {
        var apart = queries.toldApart(pair.one(), pair.other());
        if (apart.isPresent()) {
            return new Outcome.ToldApart(apart.get());
        }
        var stays = pair.other().equals(kept) ? pair.other() : pair.one();
        var goes = stays.equals(pair.one()) ? pair.other() : pair.one();
        return switch (merges.merge(stays, goes, account)) {
            case PersonMerges.Outcome.NotTwo _ -> new Outcome.OneAlready();
            case PersonMerges.Outcome.TwoAccounts _ -> new Outcome.TwoAccounts();
            case PersonMerges.Outcome.Merged(var merge) -> {
                note(pair, PairVerdict.SAME, merge, account);
                yield DECIDED;
            }
        };
    }

    /** Takes several pairs for one each; tells which could not be. */
    List<PersonPair> takeAllForOne(Collection<UUID> ids, UUID account) {
        var left = new ArrayList<PersonPair>();
        for (var id : ids) {
            if (!(decide(id, PairVerdict.SAME, null, account) instanceof Outcome.Decided)) {
                queries.find(id).ifPresent(left::add);
            }
        }
        return left;
    }

    private void note(PersonPair pair, PairVerdict verdict, @Nullable UUID merge, @Nullable UUID account) {
        queries.decisions().takeBack(pair.id(), account);
        queries.decisions().decide(pair.id(), verdict, merge, account);
        queries.letGo(pair.id());
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
        queries.decisions().takeBack(id, account);
        enter(account, id, decision.verdict().name(), null);
        return true;
    }

    private void enter(@Nullable UUID account, UUID pair, @Nullable String before, @Nullable String after) {
        audit.enter(
                account,
                Action.REVIEW_PEOPLE,
                "people_pair",
                pair,
                List.of(new Audit.Change("verdict", before, after)));
    }
}
