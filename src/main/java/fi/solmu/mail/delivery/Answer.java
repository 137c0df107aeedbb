package fi.solmu.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What became of one try to send a letter. */
sealed interface Answer {
    record Sent() implements Answer {}

    /** Not now, perhaps later: the server is away or asks for patience (4xx). */
    record Later(String why) implements Answer {}

    /** Never: the server refuses this letter or this address (5xx). */
    record Never(String why) implements Answer {}

    /** How a mail server's refusal for good begins: 550 No such user. */
    Pattern REFUSAL = Pattern.compile("5\\d\\d[ -].*", Pattern.DOTALL);

    /**
     * The mail library wraps the server's answer in others; the one that begins with a number tells. When we are not
     * let in, that is no judgement on the letter.
     */
    static Answer of(MailException problem) {
        if (problem instanceof MailAuthenticationException) {
            return new Later(words(problem));
        }
        var waiting = new ArrayDeque<Throwable>(List.of(problem));
        Set<Throwable> seen = new HashSet<>();
        boolean never = problem instanceof MailParseException;
        while (!waiting.isEmpty()) {
            var each = waiting.pop();
            if (!seen.add(each)) {
                continue;
            }
            never |= each instanceof AddressException || refuses(each);
            if (each.getCause() != null) {
                waiting.add(each.getCause());
            }
            if (each instanceof MessagingException messaging && messaging.getNextException() != null) {
                waiting.add(messaging.getNextException());
            }
            if (each instanceof MailSendException sending) {
                waiting.addAll(List.of(sending.getMessageExceptions()));
            }
        }
        return never ? new Never(words(problem)) : new Later(words(problem));
    }

    private static boolean refuses(Throwable problem) {
        return problem instanceof MessagingException
                && problem.getMessage() != null
                && REFUSAL.matcher(problem.getMessage()).matches();
    }

    private static String words(MailException problem) {
        var message =
                String.valueOf(problem.getMostSpecificCause().getMessage()).strip();
        return message.length() > 500 ? message.substring(0, 500) : message;
    }
}
