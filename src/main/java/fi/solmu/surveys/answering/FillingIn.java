package fi.solmu.surveys.answering;

import fi.solmu.kernel.NotFound;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.answering.AnsweringQueries.Sheet;
import fi.solmu.surveys.answering.OpenRound.Status;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filling in the forms of a link. Nothing of it enters the audit trail, and nothing is written of whoever answers. */
@Service
class FillingIn {
    private final AnsweringQueries queries;
    private final QuestionnaireQueries questionnaires;
    private final Drafts drafts;
    private final Clock clock;

    FillingIn(AnsweringQueries queries, QuestionnaireQueries questionnaires, Drafts drafts, Clock clock) {
        this.queries = queries;
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Which form, and the secret that opens it. */
    record Key(String link, UUID network, Side side) {
        byte[] ballot() {
            return AnswerSecrets.ballot(link, network, side);
        }

        byte[] draft() {
            return AnswerSecrets.draftKey(link, network, side);
        }

        @Override
        public String toString() {
            return "a key"; // never in a log
        }
    }

    /** A form as it is filled in so far. */
    record Opened(Sheet sheet, Questionnaire questionnaire, Filled filled) {
        OpenRound.Form form() {
            return sheet.form();
        }

        boolean open() {
            return sheet.open();
        }

        /** With the answers of one theme as they are typed, good or not. */
        Filled with(int section, Map<String, String> typed) {
            return filled.with(questionnaire.sections().get(section).questions(), typed);
        }
    }

    /** What came of sending a form. */
    enum Sent {
        SENT,
        /** It was sent or laid aside before: an answer cannot be changed, since nobody knows which it is. */
        NOT_OPEN,
        /** The round can no longer be answered. */
        CLOSED,
        /** Something that was kept is no answer to its question. */
        WRONG,
        /** As many answers came by an open link as it takes. */
        FULL
    }

    Optional<OpenRound> round(String link) {
        return queries.round(link, today());
    }

    /** @throws NotFound when the link has no such form */
    Opened open(Key key) {
        var sheet = queries.sheet(key.ballot(), today()).orElseThrow(NotFound::new);
        return new Opened(sheet, questionnaire(sheet), filled(sheet, key));
    }

    private Questionnaire questionnaire(Sheet sheet) {
        if (sheet.questionnaire() == null) {
            throw new IllegalStateException("a ballot of a side that is not asked");
        }
        return questionnaires.whole(sheet.questionnaire());
    }

    private static Filled filled(Sheet sheet, Key key) {
        return sheet.draft()
                .map(draft -> Drafts.open(draft, key.draft(), key.ballot()))
                .orElse(Filled.NOTHING);
    }

    /** Keeps what is filled in, good or not. */
    void keep(Key key, Opened opened, Filled filled) {
        if (opened.open()) {
            queries.keepDraft(
                    key.ballot(), drafts.seal(filled, key.draft(), key.ballot()).bytes());
        }
    }

    /** Sends what is filled in, once. */
    @Transactional
    Sent send(Key key, Opened opened, Filled filled) {
        var sheet = opened.sheet();
        if (!sheet.open()) {
            return Sent.CLOSED;
        }
        var questionnaire = opened.questionnaire();
        if (filled.check(questionnaire.questions(), questionnaire).any()) {
            return Sent.WRONG;
        }
        if (OpenTicket.read(key.link()).isPresent()
                && !queries.hasRoom(sheet.round(), sheet.form().network())) {
            return Sent.FULL;
        }
        var ballot = key.ballot();
        if (!queries.use(ballot, Status.SENT, today())) {
            return Sent.NOT_OPEN;
        }
        var codes = filled.codes(questionnaire);
        var texts = filled.texts(questionnaire);
        var numbers = filled.numbers(questionnaire);
        switch (key.side()) {
            case MEMBER -> queries.keepAnswer(sheet, codes, texts, numbers);
            case COORDINATOR -> queries.keepReport(sheet, key.link(), codes, texts, numbers, clock.instant());
        }
        queries.forgetDraft(ballot);
        return Sent.SENT;
    }

    /** Lays a form aside: it is neither sent nor reminded of, until it is taken back. */
    @Transactional
    void skip(Key key) {
        if (queries.use(key.ballot(), Status.SKIPPED, today())) {
            queries.forgetDraft(key.ballot());
        }
    }

    void takeBack(Key key) {
        queries.takeBack(key.ballot());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
