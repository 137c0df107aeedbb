package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Reason;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The pairs that a run gives to people to decide, and what was decided of them in the preview. */
@Repository
class ProposedPairs {
    private final JdbcClient db;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ProposedPairs(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A pair to be asked about, and what was decided of it in the preview. */
    record NewPair(UUID one, UUID other, int points, Candidate.Relation relation, List<Reason> reasons) {
        boolean inOrder() {
            return isBefore(one, other);
        }

        UUID first() {
            return inOrder() ? one : other;
        }

        UUID second() {
            return inOrder() ? other : one;
        }
    }

    /** Adds pairs that are not there yet. */
    void propose(UUID run, List<NewPair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO match_proposal (first_id, second_id, score, reasons, proposed_at, run_id, relation)
                        SELECT DISTINCT ON (first, second) first, second, points / 100.0, reasons::jsonb, :now, :run, relation
                        FROM unnest(:firsts, :seconds, :points, :reasons, :relations)
                             AS p (first, second, points, reasons, relation)
                        ORDER BY first, second, points DESC
                        ON CONFLICT (first_id, second_id) DO NOTHING
                        """)
                .param("firsts", pairs.stream().map(NewPair::first).toArray(UUID[]::new))
                .param("seconds", pairs.stream().map(NewPair::second).toArray(UUID[]::new))
                .param("points", pairs.stream().map(NewPair::points).toArray(Integer[]::new))
                .param(
                        "reasons",
                        pairs.stream()
                                .map(pair -> json.writeValueAsString(pair.reasons()))
                                .toArray(String[]::new))
                .param(
                        "relations",
                        pairs.stream()
                                .map(pair -> relation(pair.relation(), pair.inOrder()))
                                .toArray(String[]::new))
                .param("now", Sql.at(clock.instant()))
                .param("run", run)
                .update();
    }

    private static String relation(Candidate.Relation relation, boolean inOrder) {
        return switch (relation) {
            case SAME, MOVED -> "SAME";
            case BODY -> inOrder ? "FIRST_IS_BODY" : "SECOND_IS_BODY";
            case PARENT -> inOrder ? "SECOND_IS_BODY" : "FIRST_IS_BODY";
        };
    }

    /** The order PostgreSQL has for uuid: by their bytes, unsigned. */
    static boolean isBefore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return (high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()))
                < 0;
    }

    void takenForOne(UUID one, UUID other, UUID merge, @Nullable UUID account) {
        decided(one, other, "SAME", merge, account);
    }

    void toldApart(UUID one, UUID other, @Nullable UUID account) {
        decided(one, other, "DIFFERENT", null, account);
    }

    private void decided(UUID one, UUID other, String verdict, @Nullable UUID merge, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO match_decision (proposal_id, verdict, merge_id, decided_at, decided_by)
                        SELECT id, :verdict, :merge, :now, :account FROM match_proposal
                        WHERE first_id = least(:one, :other) AND second_id = greatest(:one, :other)
                        ON CONFLICT DO NOTHING
                        """)
                .param("one", one)
                .param("other", other)
                .param("verdict", verdict)
                .param("merge", merge)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }
}
