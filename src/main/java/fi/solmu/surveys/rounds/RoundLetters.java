package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Localised;
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
    static final String FEEDBACK = "surveys.feedback";
    private final AssociationLetters letters;

    RoundLetters(AssociationLetters letters) {
        this.letters = letters;
    }

    void invite(RoundView.Head round, List<Invited> people) {
        write(round, people, INVITATION, round.id(), round.promise());
    }

    /** @param reminder by which it is known that this one was written */
    void remind(RoundView.Head round, List<Invited> people, UUID reminder) {
        write(round, people, REMINDER, reminder, round.promise());
    }

    /** @param feedback by which it is known that this one was written */
    void tell(RoundView.Head round, List<Invited> people, UUID feedback, Localised message) {
        write(round, people, FEEDBACK, feedback, message);
    }

    private static String quick(String purpose) {
        return purpose.equals(REMINDER) ? "surveys.quick.reminder" : "surveys.quick.invitation";
    }

    private void write(RoundView.Head round, List<Invited> people, String purpose, UUID about, Localised words) {
        var batch = letters.batch();
        var quick = round.quick();
        var text = quick == null ? purpose : quick(purpose);
        for (var each : people) {
            var letter = batch.to(each.address(), each.language());
            var t = letter.texts();
            letter.queue(
                    purpose,
                    purpose + "/" + about + "/" + each.invitation(),
                    t.text(text + ".subject", t.read(round.name())),
                    t.text(
                            text + ".body",
                            each.givenName(),
                            letter.association(),
                            letter.linkInLanguage("/answer/" + LinkFilling.place(each.invitation())),
                            t.date(round.closesOn()),
                            letter.contact(),
                            t.text(each.coordinates() ? "surveys.letter.coordinates" : "surveys.letter.anonymous"),
                            t.read(words),
                            quick == null ? "" : t.read(quick.name()),
                            t.read(round.name())),
                    null);
        }
    }
}
