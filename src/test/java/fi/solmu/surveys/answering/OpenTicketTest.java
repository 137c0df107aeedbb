package fi.solmu.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenTicketTest {
    @Test
    void aTicketIsReadAsItWasWritten() {
        var ticket = OpenTicket.of("linkki-1_a");
        for (var each : new OpenTicket[] {
            ticket, ticket.with("oma_2-b"), ticket.with("oma").afterSending()
        }) {
            assertThat(OpenTicket.read(each.written())).contains(each);
        }
    }

    @Test
    void afterSendingNothingIsLeftOfTheSecret() {
        assertThat(OpenTicket.of("linkki").with("oma").afterSending().written()).isEqualTo("open.linkki.sent");
        assertThat(OpenTicket.of("linkki").with("oma")).hasToString("a ticket");
    }

    @Test
    void theLinkOfALetterIsNone() {
        for (var cookie : new String[] {null, "", "abc", "open.", "open.a.b.c", "open.a b", "xopen.a"}) {
            assertThat(OpenTicket.read(cookie)).as(cookie).isEmpty();
        }
    }
}
