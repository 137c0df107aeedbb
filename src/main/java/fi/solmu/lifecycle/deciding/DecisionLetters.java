package fi.solmu.lifecycle.deciding;

import fi.solmu.kernel.Sql;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.shell.AssociationLetters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells whoever proposed, and whoever runs the network, what was decided and why. */
@Service
class DecisionLetters {
    private final JdbcClient db;
    private final AssociationLetters letters;

    DecisionLetters(JdbcClient db, AssociationLetters letters) {
        this.db = db;
        this.letters = letters;
    }

    private record Recipient(String address, @Nullable String language) {}

    void tell(Proposal proposal, Decision decision) {
        var recipients = recipients(proposal);
        if (recipients.isEmpty()) {
            return;
        }
        var batch = letters.batch();
        for (var recipient : recipients) {
            var letter = batch.to(recipient.address(), recipient.language());
            var t = letter.texts();
            var name = proposal.name().read(t.language());
            var day = decision.effectOn();
            letter.queue(
                    "network.decision",
                    "network.decision/" + proposal.id() + "/" + decision.id() + "/" + recipient.address(),
                    t.text(
                            "lifecycle.letter.decision.subject",
                            name,
                            t.text("lifecycle.verdict." + decision.verdict())),
                    t.text(
                            "lifecycle.letter.decision.body",
                            t.text("lifecycle.kind." + proposal.kind() + ".proposal"),
                            name,
                            t.text("lifecycle.verdict." + decision.verdict()),
                            t.date(decision.decidedOn()),
                            decision.reasons(),
                            day == null ? "" : t.text("lifecycle.letter.decision.day", t.date(day)),
                            letter.link("/proposals/" + proposal.id()),
                            letter.contact()),
                    null);
        }
    }

    private List<Recipient> recipients(Proposal proposal) {
        var maker = proposal.maker();
        var network = proposal.network();
        return db.sql("""
                        SELECT a.email::text AS address, a.language FROM account a
                        WHERE NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                          AND (a.id = :maker::uuid
                               OR a.id IN (SELECT held.account_id FROM network n
                                           JOIN coordination c ON c.network_id = n.id AND c.until IS NULL
                                           JOIN person held ON held.canonical_id = c.person_id
                                           WHERE n.canonical_id = ANY (:networks)))
                        ORDER BY address
                        """)
                .param("maker", maker == null ? null : maker.account())
                .param("networks", Sql.ids(network == null ? List.<UUID>of() : List.of(network.id())))
                .query(Recipient.class)
                .list();
    }
}
