package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import fi.solmu.mail.Letters;
import fi.solmu.register.MemberMoves;
import fi.solmu.register.MemberRemovals;
import fi.solmu.register.MembersRemoved;
import fi.solmu.register.privacy.Erasures.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The member data of a network that has closed go, and a receipt of numbers stays. */
@Service
class ClosingRemoval implements MemberRemovals {
    private final JdbcClient db;
    private final MemberMoves moves;
    private final Erasures erasures;
    private final HeldQueries held;
    private final Letters letters;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingRemoval(
            JdbcClient db,
            MemberMoves moves,
            Erasures erasures,
            HeldQueries held,
            Letters letters,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.moves = moves;
        this.erasures = erasures;
        this.held = held;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Counts(int members, int formerMembers, int organisations, int coordinators) {}

    private record Concerned(UUID person, boolean elsewhere) {}

    @Override
    @Transactional
    public Receipt remove(UUID network, LocalDate day) {
        moves.endAll(network, day); // locks the network, too
        var before = receipt(network);
        if (before.isPresent()) {
            return before.get();
        }
        events.publishEvent(new MembersRemoved(network));
        var counts = counts(network, day);
        var concerned = concerned(network, day);
        removeFromNetwork(network);
        int forgotten = 0;
        int erased = 0;
        for (var each : concerned) {
            if (!each.elsewhere()) {
                forgotten +=
                        letters.to(held.addresses(held.whole(each.person()))).size();
                if (erasures.erase(each.person(), Reason.NETWORK_CLOSED, null) == Erasures.Outcome.ERASED) {
                    erased++;
                }
            }
        }
        forgotten += letters.forgetAbout(network);
        var receipt = new Receipt(
                network,
                clock.instant(),
                day,
                counts.members(),
                counts.formerMembers(),
                counts.organisations(),
                counts.coordinators(),
                erased,
                concerned.size() - erased,
                forgotten);
        write(receipt);
        audit.enter(null, Action.CARRY_OUT_DECISION, "network", network);
        return receipt;
    }

    private Counts counts(UUID network, LocalDate day) {
        return db.sql("""
                        SELECT count(DISTINCT m.person_id) FILTER (WHERE m.until = :day::date - 1)::int AS members,
                               (count(DISTINCT m.person_id)
                                - count(DISTINCT m.person_id) FILTER (WHERE m.until = :day::date - 1))::int AS former_members,
                               count(DISTINCT m.organisation_id)::int AS organisations,
                               (SELECT count(DISTINCT c.person_id)::int FROM coordination c JOIN network x ON x.id = c.network_id
                                WHERE x.canonical_id = :network) AS coordinators
                        FROM network n JOIN membership m ON m.network_id = n.id
                        WHERE n.canonical_id = :network
                        """)
                .param("network", network)
                .param("day", day)
                .query(Counts.class)
                .single();
    }

    /** Whoever was here, and whether the register has another reason to hold them. */
    private List<Concerned> concerned(UUID network, LocalDate day) {
        return db.sql("""
                        WITH here AS (
                            SELECT id FROM network WHERE canonical_id = :network
                        ), was AS (
                            SELECT person_id FROM membership_statement WHERE network_id IN (SELECT id FROM here)
                            UNION
                            SELECT person_id FROM coordination WHERE network_id IN (SELECT id FROM here)
                        )
                        SELECT w.person_id AS person,
                               EXISTS (SELECT FROM membership_statement m
                                       WHERE m.person_id = w.person_id AND m.network_id NOT IN (SELECT id FROM here))
                               OR EXISTS (SELECT FROM coordination c
                                          WHERE c.person_id = w.person_id AND c.network_id NOT IN (SELECT id FROM here))
                               OR EXISTS (SELECT FROM contact_person c
                                          WHERE c.person_id = w.person_id AND (c.until IS NULL OR c.until >= :day))
                               OR EXISTS (SELECT FROM person p
                                          JOIN role_grant g ON g.account_id = p.account_id AND g.revoked_at IS NULL
                                          WHERE p.canonical_id = w.person_id) AS elsewhere
                        FROM was w ORDER BY w.person_id
                        """)
                .param("network", network)
                .param("day", day)
                .query(Concerned.class)
                .list();
    }

    /**
     * Nobody was here any more; how many there were from day to day stays as it was counted. Rows of sources that speak of
     * somebody who is in other networks, too, stay, without this one.
     */
    private void removeFromNetwork(UUID network) {
        db.sql("""
                        CREATE TEMPORARY TABLE counted_before ON COMMIT DROP AS
                        SELECT c.network_id, c.day, sum(c.members)::int AS members
                        FROM membership_change c JOIN network n ON n.id = c.network_id
                        WHERE n.canonical_id = :network GROUP BY c.network_id, c.day
                        """).param("network", network).update();
        db.sql("""
                        UPDATE membership_statement d SET deputy_for_id = NULL
                        FROM network n, membership_statement m
                        WHERE n.canonical_id = :network AND m.network_id = n.id AND d.deputy_for_id = m.id
                        """).param("network", network).update();
        for (var table : List.of("membership_statement", "coordination")) {
            db.sql("DELETE FROM %s t USING network n WHERE n.canonical_id = :network AND t.network_id = n.id"
                            .formatted(table))
                    .param("network", network)
                    .update();
        }
        db.sql(
                        "DELETE FROM membership_change c USING network n WHERE n.canonical_id = :network AND c.network_id = n.id")
                .param("network", network)
                .update();
        db.sql("""
                        INSERT INTO membership_change (network_id, day, members)
                        SELECT network_id, day, members FROM counted_before WHERE members <> 0
                        """).update();
        db.sql("DROP TABLE counted_before").update();
        db.sql("""
                        UPDATE person_record r
                        SET networks = ARRAY(SELECT x FROM unnest(r.networks) WITH ORDINALITY AS o (x, place)
                                             WHERE x NOT IN (SELECT id FROM network WHERE canonical_id = :network) ORDER BY place)
                        WHERE r.networks && ARRAY(SELECT id FROM network WHERE canonical_id = :network)
                        """).param("network", network).update();
    }

    private void write(Receipt receipt) {
        db.sql("""
                        INSERT INTO member_removal (network_id, removed_at, removed_on, members, former_members, organisations,
                                                    coordinators, people_erased, people_kept, letters)
                        VALUES (:network, :at, :on, :members, :former, :organisations, :coordinators, :erased, :kept, :letters)
                        """)
                .param("network", receipt.network())
                .param("at", Sql.at(receipt.removedAt()))
                .param("on", receipt.removedOn())
                .param("members", receipt.members())
                .param("former", receipt.formerMembers())
                .param("organisations", receipt.organisations())
                .param("coordinators", receipt.coordinators())
                .param("erased", receipt.peopleErased())
                .param("kept", receipt.peopleKept())
                .param("letters", receipt.letters())
                .update();
    }

    @Override
    public Optional<Receipt> receipt(UUID network) {
        return db.sql("""
                        SELECT network_id AS network, removed_at, removed_on, members, former_members, organisations,
                               coordinators, people_erased, people_kept, letters
                        FROM member_removal WHERE network_id = :network
                        """).param("network", network).query(Receipt.class).optional();
    }
}
