package fi.solmu.imports.runs;

import fi.solmu.imports.runs.ProposedPairs.NewPair;
import fi.solmu.register.Merges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of doubtful rows of networks when they are taken into the register. */
@Component
class DoubtfulRows {
    private final ProposedPairs pairs;
    private final Merges merges;

    DoubtfulRows(ProposedPairs pairs, Merges merges) {
        this.pairs = pairs;
        this.merges = merges;
    }

    /** A doubtful row is a network of its own; whether it is another's spelling is asked, or was said in the preview. */
    void take(Run run, List<StoredRow> rows, Map<Integer, UUID> subjects) {
        pairs.propose(run.id(), asked(rows, subjects));
        var foundToBe = new HashMap<UUID, UUID>();
        for (var row : rows) {
            if (row.decided()) {
                carryOutDecision(row, subjects, foundToBe);
            }
        }
    }

    private static List<NewPair> asked(List<StoredRow> rows, Map<Integer, UUID> subjects) {
        var asked = new ArrayList<NewPair>();
        for (var row : rows) {
            var subject = subjects.get(row.judged().row().line());
            if (subject != null && row.judged().match() == null && row.judged().matchLine() == null) {
                for (var candidate : row.judged().candidates()) {
                    var other = other(candidate, subjects);
                    if (other != null && !other.equals(subject)) {
                        asked.add(new NewPair(
                                subject, other, candidate.points(), candidate.relation(), candidate.reasons()));
                    }
                }
            }
        }
        return asked;
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
                    pairs.toldApart(subject, other, row.decidedBy());
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
            pairs.takenForOne(subject, other, merge, row.decidedBy());
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
