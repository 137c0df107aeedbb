package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.people.Finding.Grounds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row with what it is to the register.
 *
 * @param match the network or organisation it speaks of, if the register has it
 * @param matchLine the earlier line of the file that speaks of the same, if the register has not
 * @param cameBefore this very row has been taken before: there is nothing to take
 * @param grounds of a row about a person: why it is taken for that person's, where a score decided
 * @param problems why it cannot be taken, or what it contradicts
 */
record Judged(
        ReadRow row,
        Verdict verdict,
        @Nullable UUID match,
        @Nullable Integer matchLine,
        boolean cameBefore,
        List<Candidate> candidates,
        List<Problem> problems,
        @Nullable Grounds grounds) {
    Judged(
            ReadRow row,
            Verdict verdict,
            @Nullable UUID match,
            @Nullable Integer matchLine,
            boolean cameBefore,
            List<Candidate> candidates,
            List<Problem> problems) {
        this(row, verdict, match, matchLine, cameBefore, candidates, problems, null);
    }

    Judged {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }
}
