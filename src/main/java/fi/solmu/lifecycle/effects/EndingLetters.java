package fi.solmu.lifecycle.effects;

import fi.solmu.shell.AssociationLetters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Warns of the end of a fixed term: whoever runs the network, and the working group. */
@Service
class EndingLetters {
    private final JdbcClient db;
    private final AssociationLetters letters;

    EndingLetters(JdbcClient db, AssociationLetters letters) {
        this.db = db;
        this.letters = letters;
    }

    private record Recipient(String address, @Nullable String language) {}

    void warn(Endings.Warning warning) {
        var batch = letters.batch();
        for (var recipient : recipients(warning.network())) {
            var letter = batch.to(recipient.address(), recipient.language());
            var t = letter.texts();
            var name = t.read(warning.name());
            letter.queue(
                    "network.warning",
                    "network.warning/%s/%s/%d/%s"
                            .formatted(warning.network(), warning.endsOn(), warning.daysAhead(), recipient.address()),
                    t.text("lifecycle.letter.warning.subject", name, t.date(warning.endsOn())),
                    t.text(
                            "lifecycle.letter.warning.body",
                            name,
                            t.date(warning.endsOn()),
                            letter.link("/proposals/new?network=" + warning.network()),
                            letter.link("/networks/" + warning.network()),
                            letter.contact()),
                    null);
        }
    }

    private List<Recipient> recipients(UUID network) {
        return db.sql("""
                        SELECT DISTINCT ON (address) address, language FROM (
                            SELECT a.email::text AS address, a.language, 1 AS place
                            FROM account a JOIN role_grant g ON g.account_id = a.id AND g.role = 'GROUP' AND g.revoked_at IS NULL
                            WHERE NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                            UNION ALL
                            SELECT coalesce(a.email, own.address)::text, coalesce(a.language, p.language), 0
                            FROM network n
                            JOIN coordination c ON c.network_id = n.id AND c.until IS NULL
                            JOIN person p ON p.id = c.person_id
                            LEFT JOIN person held ON held.canonical_id = p.id AND held.account_id IS NOT NULL
                            LEFT JOIN account a ON a.id = held.account_id
                                AND NOT EXISTS (SELECT FROM account_closure x WHERE x.account_id = a.id)
                            LEFT JOIN LATERAL (
                                SELECT e.address FROM person_email e
                                WHERE e.person_id = p.id AND e.until IS NULL ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1) own ON true
                            WHERE n.canonical_id = :network
                        ) known WHERE address IS NOT NULL ORDER BY address, place
                        """).param("network", network).query(Recipient.class).list();
    }
}
