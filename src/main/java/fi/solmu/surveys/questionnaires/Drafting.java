package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.FormMark;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins questionnaires, publishes them, and takes them out of use. */
@Service
class Drafting {
    private final JdbcClient db;
    private final DraftHold hold;
    private final QuestionnaireQueries queries;
    private final QuestionnaireEdits edits;
    private final QuestionnaireTrail trail;
    private final Codings codings;

    Drafting(
            JdbcClient db,
            DraftHold hold,
            QuestionnaireQueries queries,
            QuestionnaireEdits edits,
            QuestionnaireTrail trail,
            Codings codings) {
        this.db = db;
        this.hold = hold;
        this.queries = queries;
        this.edits = edits;
        this.trail = trail;
        this.codings = codings;
    }

    /** What came of publishing. */
    sealed interface Publishing {
        record Published() implements Publishing {}

        /** It lacks something. */
        record Refused(List<Gap> gaps) implements Publishing {}

        /** It is no longer what was read before the button was pressed. */
        record ChangedMeanwhile() implements Publishing {}

        /** It was published before. */
        record NoDraft() implements Publishing {}
    }

    /**
     * A new draft.
     *
     * @param from the one whose themes and questions it begins with; they stay the same questions
     */
    @Transactional
    UUID begin(HeadForm.Wish wish, @Nullable UUID from, UUID account) {
        return edits.write(
                new Questionnaire(
                        new UUID(0, 0),
                        codings.ofQuestionnaire(wish.name()),
                        1,
                        wish.side(),
                        wish.name(),
                        wish.languages(),
                        from == null ? List.of() : queries.whole(from).sections()),
                account);
    }

    /** The draft of the next version: the one there is, or a new one with the same questions. Empty for what is no version. */
    @Transactional
    Optional<UUID> nextVersion(UUID questionnaire, UUID account) {
        if (hold.status(questionnaire) == Status.DRAFT) {
            return Optional.empty();
        }
        var form = queries.whole(questionnaire);
        if (ShippedQuestionnaires.isShipped(form.code())) {
            return Optional.empty();
        }
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.questionnaires'))")
                .query()
                .singleRow();
        var versions = queries.versions(form.code());
        var open =
                versions.stream().filter(each -> each.status() == Status.DRAFT).findFirst();
        if (open.isPresent()) {
            return open.map(QuestionnaireQueries.Version::id);
        }
        return Optional.of(edits.write(
                new Questionnaire(
                        new UUID(0, 0),
                        form.code(),
                        versions.getFirst().number() + 1,
                        form.side(),
                        form.name(),
                        form.languages(),
                        form.sections()),
                account));
    }

    /** Changes what a draft is called, whom it asks and in which languages. Versions ask the same side. */
    @Transactional
    Changing describe(UUID questionnaire, String opened, HeadForm.Wish wish, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var before = queries.whole(questionnaire);
        if (!FormMark.of(HeadForm.of(before)).equals(opened)) {
            return Changing.CHANGED_MEANWHILE;
        }
        var side = before.version() == 1 ? wish.side() : before.side();
        db.sql("""
                        UPDATE questionnaire SET name_fi = :fi, name_sv = :sv, name_en = :en, side = :side,
                               languages = :languages
                        WHERE id = :id
                        """)
                .params(QuestionnaireEdits.words(wish.name()))
                .param("side", side.name())
                .param("languages", Sql.texts(codes(wish.languages())))
                .param("id", questionnaire)
                .update();
        var changes = new ArrayList<Change>();
        QuestionnaireTrail.noteWords(changes, "name", before.name(), wish.name());
        QuestionnaireTrail.note(changes, "side", before.side().name(), side.name());
        QuestionnaireTrail.note(
                changes,
                "languages",
                String.join(", ", codes(before.languages())),
                String.join(", ", codes(wish.languages())));
        trail.enter(account, questionnaire, changes);
        return Changing.DONE;
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().sorted().map(Language::code).collect(Collectors.toList());
    }

    /** A draft that nobody has been asked with is as if it had not been. */
    @Transactional
    Changing remove(UUID questionnaire, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var form = queries.whole(questionnaire);
        db.sql("""
                        UPDATE questionnaire_question SET condition_question_id = NULL, condition_values = NULL
                        WHERE section_id IN (SELECT id FROM questionnaire_section WHERE questionnaire_id = :id)
                        """).param("id", questionnaire).update();
        db.sql("DELETE FROM questionnaire WHERE id = :id")
                .param("id", questionnaire)
                .update();
        trail.enter(account, questionnaire, List.of(new Change("name", QuestionnaireTrail.called(form.name()), null)));
        return Changing.DONE;
    }

    /**
     * Publishes a draft that lacks nothing; versions before it are not offered for new rounds any more.
     *
     * @param read the mark of what was read before
     */
    @Transactional
    Publishing publish(UUID questionnaire, String read, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return new Publishing.NoDraft();
        }
        var form = queries.whole(questionnaire);
        var gaps = Gap.of(form);
        if (!gaps.isEmpty()) {
            return new Publishing.Refused(gaps);
        }
        if (!mark(form).equals(read)) {
            return new Publishing.ChangedMeanwhile();
        }
        queries.versions(form.code()).stream()
                .filter(each -> each.status() == Status.PUBLISHED)
                .forEach(each -> move(each.id(), Status.PUBLISHED, Status.WITHDRAWN, account));
        move(questionnaire, Status.DRAFT, Status.PUBLISHED, account);
        return new Publishing.Published();
    }

    static String mark(Questionnaire questionnaire) {
        return FormMark.of(questionnaire);
    }

    /** Is not offered for new rounds any more, or is again; false when it was not where it was thought to be. */
    @Transactional
    boolean offer(UUID questionnaire, boolean offered, UUID account) {
        var before = offered ? Status.WITHDRAWN : Status.PUBLISHED;
        if (hold.status(questionnaire) != before) {
            return false;
        }
        move(questionnaire, before, offered ? Status.PUBLISHED : Status.WITHDRAWN, account);
        return true;
    }

    private void move(UUID questionnaire, Status before, Status after, UUID account) {
        edits.begin(questionnaire, after, account);
        trail.enter(account, questionnaire, List.of(new Change("state", before.name(), after.name())));
    }
}
