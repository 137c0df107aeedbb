package fi.solmu.surveys.rounds;

import fi.solmu.mail.LetterFilling;
import fi.solmu.surveys.AnswerSecrets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the secret link into a letter of a round as it is sent, if the letter is still needed then. */
@Configuration(proxyBeanMethods = false)
class LinkFilling {
    private static final Pattern PLACE = Pattern.compile("invitation-([0-9a-f-]{36})");

    /** What stands in the outbox where the secret will be. */
    static String place(UUID invitation) {
        return "invitation-" + invitation;
    }

    @Bean
    LetterFilling invitationFilling(AnswerSecrets secrets, NeededLetters needed) {
        return new Filling(RoundLetters.INVITATION, secrets, needed::canBeAnswered);
    }

    /** What came of a round is told when it is over. */
    @Bean
    LetterFilling feedbackFilling(AnswerSecrets secrets, NeededLetters needed) {
        return new Filling(RoundLetters.FEEDBACK, secrets, needed::isInvited);
    }

    /** Whoever has answered everything gets no reminder, though one was written to them. */
    @Bean
    LetterFilling reminderFilling(AnswerSecrets secrets, NeededLetters needed) {
        return new Filling(
                RoundLetters.REMINDER,
                secrets,
                invitation -> needed.canBeAnswered(invitation) && needed.waits(invitation, secrets.link(invitation)));
    }

    private record Filling(String purpose, AnswerSecrets secrets, Predicate<UUID> needed) implements LetterFilling {
        @Override
        public Optional<String> fill(String body) {
            var found = PLACE.matcher(body);
            if (!found.find()) {
                return Optional.of(body);
            }
            var invitation = UUID.fromString(found.group(1));
            return needed.test(invitation)
                    ? Optional.of(body.replace(found.group(), secrets.link(invitation)))
                    : Optional.empty();
        }
    }
}
