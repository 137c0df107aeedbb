package fi.solmu.site.accessibility;

import fi.solmu.kernel.Language;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import fi.solmu.shell.Pages;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is mailed to those who gave feedback and an address with it, in the language they gave it in. */
@Component
class FeedbackLetters {
    private final Letters letters;
    private final Pages pages;

    FeedbackLetters(Letters letters, Pages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /** The feedback has arrived, and is answered by this day. */
    void received(UUID feedback, FeedbackForm form, Language language, LocalDate answerDueOn) {
        var address = form.replyTo();
        if (address == null) {
            return;
        }
        var t = pages.texts(language);
        letters.queue(new Letter(
                "accessibility.received",
                "accessibility.received:" + feedback,
                address,
                language,
                t.text("site.feedback.letter.received.subject"),
                t.text("site.feedback.letter.received.body", t.date(answerDueOn), String.valueOf(form.message())),
                null));
    }

    /** The answer, with the question it answers. */
    void answered(Feedback feedback, String answer) {
        var address = feedback.replyTo();
        if (address == null) {
            return;
        }
        var t = pages.texts(feedback.language());
        letters.queue(new Letter(
                "accessibility.answered",
                "accessibility.answered:" + feedback.id(),
                address,
                feedback.language(),
                t.text("site.feedback.letter.answered.subject"),
                t.text("site.feedback.letter.answered.body", answer, feedback.message()),
                null));
    }
}
