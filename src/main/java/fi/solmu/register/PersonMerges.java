package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people found to be one (henkilöiden yhdistäminen). Statements stay said of whom they were said; only whose they
 * are read as changes, so a merge can be taken back at any time and leaves nothing behind.
 */
@Service
public class PersonMerges {
    private final JdbcClient db;
    private final CanonicalLinks links;
    private final PersonValues values;
    private final List<PersonMergeNotices> told;
    private final Audit audit;

    PersonMerges(JdbcClient db, PersonValues values, List<PersonMergeNotices> told, Audit audit, InstantSource clock) {
        this.db = db;
        this.links = new CanonicalLinks(db, clock, "person");
        this.values = values;
        this.told = told;
        this.audit = audit;
    }

    /** What came of a merge. */
    public sealed interface Outcome {
        record Merged(UUID merge) implements Outcome {}

        /** The two are one already, or one of them has been merged into yet another meanwhile. */
        record NotTwo() implements Outcome {}

        /** Both sign in with an account of their own: one of the accounts has to be closed first. */
        record TwoAccounts() implements Outcome {}
    }

    /** A merge that holds. */
    public record Merge(
            UUID id,
            UUID kept,
            String keptName,
            UUID other,
            String otherName,
            Instant mergedAt,
            @Nullable String mergedBy) {}

    private record Locked(UUID id, UUID canonical, boolean hasAccount) {
        boolean isItself() {
            return id.equals(canonical);
        }
    }

    /** Takes two people for one; the first goes on. */
    @Transactional
    public Outcome merge(UUID kept, UUID other, @Nullable UUID account) {
        lock(db, kept, other);
        var both = db.sql("""
                        SELECT p.id, p.canonical_id AS canonical,
                               EXISTS (SELECT FROM person held
                                       WHERE held.canonical_id = p.id AND held.account_id IS NOT NULL
                                         AND NOT EXISTS (SELECT FROM account_closure c
                                                         WHERE c.account_id = held.account_id)) AS has_account
                        FROM person p WHERE p.id IN (:kept, :other)
                        """)
                .param("kept", kept)
                .param("other", other)
                .query(Locked.class)
                .list();
        if (both.size() != 2 || !both.stream().allMatch(Locked::isItself)) {
            return new Outcome.NotTwo();
        }
        if (both.stream().allMatch(Locked::hasAccount)) {
            return new Outcome.TwoAccounts();
        }
        values.keepNames(List.of(kept, other));
        var merge = links.join(kept, other, account);
        enter(audit, kept, other, "merged", account);
        values.refresh(List.of(kept), account, Action.REVIEW_PEOPLE);
        return new Outcome.Merged(merge);
    }

    /**
     * Whoever else merges or separates any of these people waits. What they are found to be is looked at in a statement
     * of its own afterwards: it must see what the one before us committed while we waited.
     */
    static void lock(JdbcClient db, UUID... people) {
        db.sql("""
                        SELECT id FROM person
                        WHERE canonical_id IN (SELECT canonical_id FROM person WHERE id = ANY (:people))
                        ORDER BY id FOR UPDATE
                        """).param("people", people).query(UUID.class).list();
    }

    /** Takes a merge back: both are there again with everything that was said of each. Once only. */
    @Transactional
    public void undo(UUID merge, @Nullable UUID account) {
        var undone = links.takeBack(merge, account);
        if (undone.isEmpty()) {
            return;
        }
        var pair = undone.get();
        lock(db, pair.kept(), pair.other());
        links.separate(pair.other());
        told.forEach(each -> each.undone(merge, account));
        enter(audit, pair.kept(), pair.other(), "separated", account);
        values.refresh(List.of(pair.kept(), pair.other()), account, Action.REVIEW_PEOPLE);
    }

    /** The merges by which somebody came to be several of the register's people, the latest first. */
    public List<Merge> of(UUID person) {
        return db.sql("""
                        SELECT m.id, k.id AS kept, k.given_name || ' ' || k.family_name AS kept_name,
                               o.id AS other, o.given_name || ' ' || o.family_name AS other_name,
                               m.merged_at, a.name AS merged_by
                        FROM person_merge m
                        JOIN person k ON k.id = m.kept_id
                        JOIN person o ON o.id = m.other_id
                        LEFT JOIN account a ON a.id = m.merged_by
                        WHERE m.undone_at IS NULL AND o.canonical_id = (SELECT canonical_id FROM person WHERE id = :person)
                        ORDER BY m.merged_at DESC, m.id DESC
                        """).param("person", person).query(Merge.class).list();
    }

    /** Enters with each of two people what became of the other. */
    static void enter(Audit audit, UUID kept, UUID other, String field, @Nullable UUID account) {
        audit.enterAll(
                account,
                Action.REVIEW_PEOPLE,
                "person",
                List.of(
                        new Audit.SubjectChange(kept, new Audit.Change(field, null, other.toString())),
                        new Audit.SubjectChange(other, new Audit.Change(field, null, kept.toString()))));
    }
}
