package fi.solmu.planning.deciding;

import fi.solmu.access.Actor;
import fi.solmu.planning.plans.PlanView;
import fi.solmu.shell.AssociationLetters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who run the network what came of their plan. */
@Component
class ApprovalLetters {
    private final JdbcClient db;
    private final AssociationLetters letters;

    ApprovalLetters(JdbcClient db, AssociationLetters letters) {
        this.db = db;
        this.letters = letters;
    }

    /** To everybody who runs the network today or stands in, but whoever decided. Each is written to once. */
    void tell(PlanView.Head plan, UUID state, Step step, String note, Actor decided, LocalDate today) {
        var batch = letters.batch();
        var words = "planning.letter." + step;
        for (var each : coordinators(plan.network(), decided.account(), today)) {
            var letter = batch.to(each.address(), each.language());
            var t = letter.texts();
            var network = t.read(plan.networkName());
            var year = String.valueOf(plan.year());
            letter.queue(
                    "plan.decided",
                    words + "/" + state + "/" + each.person(),
                    t.text(words + ".subject", network, year),
                    t.text(
                            words + (note.isEmpty() ? ".body" : ".body.note"),
                            network,
                            year,
                            decided.name(),
                            letter.link(plan.address()),
                            letter.association(),
                            note),
                    null);
        }
    }

    private record Coordinator(
            UUID person, String address, @Nullable String language) {}

    /** The address they sign in with; of those who have no account, the latest that works. */
    private List<Coordinator> coordinators(UUID network, UUID without, LocalDate today) {
        return db.sql("""
                        SELECT DISTINCT ON (p.id) p.id AS person, coalesce(a.email::text, e.address::text) AS address,
                               coalesce(a.language, p.language) AS language
                        FROM network x
                        JOIN coordination c ON c.network_id = x.id
                        JOIN person p ON p.id = c.person_id
                        LEFT JOIN LATERAL (
                            SELECT a.id, a.email, a.language FROM person held JOIN account a ON a.id = held.account_id
                            WHERE held.canonical_id = p.id
                              AND NOT EXISTS (SELECT FROM account_closure z WHERE z.account_id = a.id)
                            ORDER BY a.created_at LIMIT 1) a ON true
                        LEFT JOIN LATERAL (
                            SELECT e.address FROM person_email_working e
                            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :today)
                            ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1) e ON true
                        WHERE x.canonical_id = :network AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                          AND a.id IS DISTINCT FROM :without
                          AND coalesce(a.email::text, e.address::text) IS NOT NULL
                        ORDER BY p.id
                        """)
                .param("network", network)
                .param("without", without)
                .param("today", today)
                .query(Coordinator.class)
                .list();
    }
}
