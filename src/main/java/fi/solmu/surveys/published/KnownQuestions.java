package fi.solmu.surveys.published;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the question of ours that a published table is about, by its words, so that rounds can be compared and the table
 * is read in all languages.
 */
@Component
class KnownQuestions {
    private final Localised cannotSay;

    KnownQuestions(Pages pages) {
        this.cannotSay = new Localised(
                pages.texts(Language.FI).text("surveys.cannotSay"),
                pages.texts(Language.SV).text("surveys.cannotSay"),
                pages.texts(Language.EN).text("surveys.cannotSay"));
    }

    /**
     * A table with what it means.
     *
     * @param code none when no question of ours reads so
     */
    record Understood(PublishedTable table, @Nullable String code, Localised text, Kind kind, List<Meant> rows) {}

    /**
     * An option with what it means.
     *
     * @param value none when it is off the scale
     */
    record Meant(PublishedTable.Row row, @Nullable Integer value, Localised text) {}

    Understood understand(PublishedTable table) {
        var all = ShippedQuestionnaires.read();
        var question = all.stream()
                .filter(form -> form.side() == table.side())
                .flatMap(form -> form.coded().stream())
                .filter(each -> table.question().equals(each.text().fi()) && fits(table, each))
                .findFirst();
        var like = question.or(() -> all.stream()
                .map(Questionnaire::coded)
                .flatMap(List::stream)
                .filter(each -> fits(table, each))
                .findFirst());
        var rows = new ArrayList<Meant>();
        for (var row : table.rows()) {
            rows.add(meant(row, like.orElse(null), rows.size() + 1));
        }
        rows.sort(Comparator.comparing(Meant::value, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Understood(
                table,
                question.map(Question::code).orElse(null),
                question.map(Question::text).orElse(new Localised(table.question(), null, null)),
                like.map(Question::kind).orElse(Kind.CHOICE),
                List.copyOf(rows));
    }

    /** Whether all that could be chosen is an option of this question, cannot say apart. */
    private boolean fits(PublishedTable table, Question question) {
        var options = table.rows().stream().filter(row -> !isCannotSay(row)).toList();
        return !options.isEmpty()
                && options.stream().allMatch(row -> option(row, question).isPresent());
    }

    private static Optional<Option> option(PublishedTable.Row row, Question question) {
        return question.options().stream()
                .filter(option -> row.option().equals(option.text().fi()))
                .findFirst();
    }

    private boolean isCannotSay(PublishedTable.Row row) {
        return row.option().equalsIgnoreCase(cannotSay.fi());
    }

    private Meant meant(PublishedTable.Row row, @Nullable Question like, int place) {
        if (isCannotSay(row)) {
            return new Meant(row, null, cannotSay);
        }
        return like == null
                ? new Meant(row, place, new Localised(row.option(), null, null))
                : option(row, like)
                        .map(option -> new Meant(row, option.value(), option.text()))
                        .orElseThrow();
    }
}
