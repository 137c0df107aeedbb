package fi.solmu.meetings.recording;

import fi.solmu.register.NetworkClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a network had planned is cancelled when it closes, in the transaction that closes it. */
@Component
class NetworkEnds {
    private final MeetingBook book;

    NetworkEnds(MeetingBook book) {
        this.book = book;
    }

    @EventListener
    void networkClosed(NetworkClosed closed) {
        book.cancelPlanned(closed.network(), closed.on());
    }
}
