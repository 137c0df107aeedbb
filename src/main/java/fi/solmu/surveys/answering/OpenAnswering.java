package fi.solmu.surveys.answering;

import fi.solmu.access.Secrets;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.answering.OpenRound.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Answering by an open link. Everybody who begins gets a ballot of their own, made of a secret that only their browser
 * keeps; from there on they answer as anybody does.
 */
@Service
class OpenAnswering {
    private final AnsweringQueries queries;
    private final Secrets secrets;
    private final OpenRate rate;
    private final Clock clock;

    OpenAnswering(AnsweringQueries queries, Secrets secrets, OpenRate rate, Clock clock) {
        this.queries = queries;
        this.secrets = secrets;
        this.rate = rate;
        this.clock = clock;
    }

    /** What came of beginning. */
    sealed interface Begun {
        /** A form can be filled in; the ticket is for the browser to keep. */
        record Ready(OpenTicket ticket, OpenDoor door) implements Begun {}

        /** Too many began from the same network address within the hour. */
        record TooMany(OpenDoor door) implements Begun {}

        /** No form can be begun now, as the door tells. */
        record Shut(OpenDoor door) implements Begun {}
    }

    Optional<OpenDoor> door(OpenTicket ticket) {
        return queries.door(ticket.token(), LocalDate.now(clock));
    }

    /** How far the form of this browser is; nothing when it has begun none. */
    Optional<Status> own(OpenTicket ticket, OpenDoor door) {
        return ticket.secret() == null
                ? Optional.empty()
                : queries.sheet(ballot(ticket, door), LocalDate.now(clock))
                        .map(sheet -> sheet.form().status());
    }

    private static byte[] ballot(OpenTicket ticket, OpenDoor door) {
        return AnswerSecrets.ballot(ticket.written(), door.network(), Side.MEMBER);
    }

    /** @param client where the request comes from: counted, and not kept */
    Optional<Begun> begin(OpenTicket ticket, String client) {
        return door(ticket).map(door -> {
            if (door.state() != OpenDoor.State.OPEN) {
                return new Begun.Shut(door);
            }
            if (!rate.admits(client, clock.instant())) {
                return new Begun.TooMany(door);
            }
            var own = ticket.with(secrets.next());
            queries.handOut(ballot(own, door), door);
            return new Begun.Ready(own, door);
        });
    }
}
