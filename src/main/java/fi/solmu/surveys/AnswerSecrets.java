package fi.solmu.surveys;

import fi.solmu.access.Secrets;
import fi.solmu.access.ServerSecret;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The secrets of a round of evaluation (docs/adr/0014). An invitation's link is derived from the server's own secret, so that
 * neither the database nor the outbox holds it; from the link's secret are made the fingerprints of its ballots and the keys
 * of its drafts. A copy of the database therefore does not tell whose ballot is whose.
 */
@Component
public class AnswerSecrets {
    private final ServerSecret server;

    AnswerSecrets(ServerSecret server) {
        this.server = server;
    }

    /** The secret in the link of this invitation. */
    public String link(UUID invitation) {
        return server.derive("surveys.invitation", invitation.toString());
    }

    /** The secret in the open link of a network: the same for everybody who has it. */
    public String openLink(UUID round, UUID network) {
        return server.derive("surveys.open", round + "\n" + network);
    }

    /** By what the database knows the right of this link's holder to fill in one form. */
    public static byte[] ballot(String link, UUID network, Side side) {
        return Secrets.hash("ballot\n" + link + "\n" + network + "\n" + side);
    }

    /** The key of the draft of one form: 256 bits. */
    public static byte[] draftKey(String link, UUID network, Side side) {
        return Secrets.hash("draft\n" + link + "\n" + network + "\n" + side);
    }
}
