package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two networks found to be one (yhdistäminen). What hangs on either is from then on read through the one kept;
 * nothing is rewritten but the link {@code canonical_id}, and which statement counts of somebody who is in both; so a merge
 * can be taken back at any time and in any order.
 */
@Service
public class Merges {
    private final JdbcClient db;
    private final CanonicalLinks links;
    private final Values values;
    private final PersonValues people;
    private final Audit audit;

    Merges(JdbcClient db, Values values, PersonValues people, Audit audit, InstantSource clock) {
        this.db = db;
        this.links = new CanonicalLinks(db, clock, "network");
        this.values = values;
        this.people = people;
        this.audit = audit;
    }

    /** What came of a merge. */
    public sealed interface Outcome {
        record Merged(UUID merge) implements Outcome {}

        /** The two are one already, or one of them has been merged into yet another meanwhile. */
        record NotTwo() implements Outcome {}
    }

    /** Takes two networks for one; the first goes on under its own name. */
    @Transactional
    public Outcome merge(UUID kept, UUID other, @Nullable UUID account) {
        long own = db
                .sql("""
                        SELECT id, canonical_id FROM network
                        WHERE id IN (:kept, :other) ORDER BY id FOR UPDATE
                        """)
                .param("kept", kept)
                .param("other", other)
                .query((row, _) -> row.getObject("id", UUID.class).equals(row.getObject("canonical_id", UUID.class)))
                .list()
                .stream()
                .filter(itself -> itself)
                .count();
        if (own != 2) {
            return new Outcome.NotTwo();
        }
        var merge = links.join(kept, other, account);
        enter(kept, other, "merged", account);
        values.refreshNetworks(List.of(kept), account, Action.REVIEW_PAIRS);
        people.refresh(ofSeveral(List.of(kept)));
        return new Outcome.Merged(merge);
    }

    /** Takes a merge back: both networks are there again with everything that hung on each. Once only. */
    @Transactional
    public void undo(UUID merge, @Nullable UUID account) {
        var undone = links.takeBack(merge, account);
        if (undone.isEmpty()) {
            return;
        }
        var pair = undone.get();
        links.separate(pair.other());
        enter(pair.kept(), pair.other(), "separated", account);
        values.refreshNetworks(List.of(pair.kept(), pair.other()), account, Action.REVIEW_PAIRS);
        people.refresh(ofSeveral(List.of(pair.kept(), pair.other())));
    }

    /** Who is or was in several of the networks that are read as these: of what is said of them once counts. */
    private List<UUID> ofSeveral(List<UUID> networks) {
        return db.sql("""
                        SELECT m.person_id FROM membership_statement m JOIN network n ON n.id = m.network_id
                        WHERE n.canonical_id = ANY (:networks)
                        GROUP BY m.person_id HAVING count(DISTINCT m.network_id) > 1
                        """)
                .param("networks", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }

    private void enter(UUID kept, UUID other, String field, @Nullable UUID account) {
        audit.enterAll(
                account,
                Action.REVIEW_PAIRS,
                "network",
                List.of(
                        new Audit.SubjectChange(kept, new Audit.Change(field, null, other.toString())),
                        new Audit.SubjectChange(other, new Audit.Change(field, null, kept.toString()))));
    }
}
