package fi.solmu.surveys.rounds;

import fi.solmu.shell.AssociationLetters;
import fi.solmu.surveys.rounds.RoundQueries.Invited;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Letters of a round, to everybody who was invited. The link of each is put in when it is sent ({@link LinkFilling}): here
 * stands only whose it is.
 */
@Component
class RoundLetters {
    static final String INVITATION = "surveys.invitation";
    static final String REMINDER = "surveys.reminder";
    private final AssociationLetters letters;

    RoundLetters(AssociationLetters letters) {
        this.letters = letters;
    }

    void invite(RoundView.Head round, List<Invited> people) {
        write(round, people, INVITATION, round.id());
    }

    /** @param reminder by which it is known that this one was written */
    void remind(RoundView.Head round, List<Invited> people, UUID reminder) {
        write(round, people, REMINDER, reminder);
    }

    private void write(RoundView.Head round, List<Invited> people, String purpose, UUID about) {
        var batch = letters.batch();
        for (var each : people) {
            var letter = batch.to(each.address(), each.language());
            var t = letter.texts();
            letter.queue(
                    purpose,
                    purpose + "/" + about + "/" + each.invitation(),
                    t.text(purpose + ".subject", t.read(round.name())),
                    t.text(
                            purpose + ".body",
                            each.givenName(),
                            letter.association(),
                            letter.linkInLanguage("/answer/" + LinkFilling.place(each.invitation())),
                            t.date(round.closesOn()),
                            letter.contact(),
                            t.text(each.coordinates() ? "surveys.letter.coordinates" : "surveys.letter.anonymous"),
                            t.read(round.promise())),
                    null);
        }
    }
}
