package fi.solmu.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Gap.Missing;
import fi.solmu.surveys.questionnaires.Question.Condition;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a questionnaire must have before it is published. */
class GapTest {
    private static final Localised WHOLE = new Localised("Suomeksi", "På svenska", null);
    private static final Localised FINNISH = new Localised("Suomeksi", null, null);

    private static Questionnaire form(Localised name, Section... sections) {
        return new Questionnaire(
                UUID.randomUUID(),
                "testi",
                1,
                Side.MEMBER,
                name,
                EnumSet.of(Language.FI, Language.SV),
                List.of(sections));
    }

    private static Section theme(Question... questions) {
        return new Section(UUID.randomUUID(), WHOLE, List.of(questions));
    }

    private static Question question(
            Kind kind, Localised text, Localised help, List<Option> options, @Nullable Condition condition) {
        return new Question(UUID.randomUUID(), "k", kind, text, help, false, options, 0, 9, condition);
    }

    private static Question scale(List<Option> steps) {
        return question(Kind.SCALE, WHOLE, Localised.NONE, steps, null);
    }

    private static Question text(@Nullable Condition condition) {
        return question(Kind.TEXT, WHOLE, Localised.NONE, List.of(), condition);
    }

    private static List<Option> steps(int from, int to, Localised words) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(value -> new Option(value, words))
                .toList();
    }

    private static List<Missing> missing(Questionnaire form) {
        return Gap.of(form).stream().map(Gap::missing).toList();
    }

    @Test
    void oneThatIsWholeLacksNothing() {
        var scale = scale(steps(1, 5, WHOLE));
        var choice = question(Kind.CHOICE, WHOLE, WHOLE, steps(3, 4, WHOLE), null);
        var number = question(Kind.NUMBER, WHOLE, Localised.NONE, List.of(), null);
        var after = text(new Condition(scale.id(), Set.of(1, 2)));
        assertThat(Gap.of(form(WHOLE, theme(scale, choice, number), theme(after))))
                .isEmpty();
    }

    @Test
    void everyTextIsNeededInEachOfItsLanguagesAndInNoOther() {
        var help = question(Kind.TEXT, FINNISH, FINNISH, List.of(), null);
        var form = form(FINNISH, new Section(UUID.randomUUID(), FINNISH, List.of(help)));
        assertThat(missing(form))
                .containsExactly(Missing.NAME, Missing.SECTION_NAME, Missing.QUESTION_TEXT, Missing.HELP);
        assertThat(Gap.of(form)).allSatisfy(gap -> assertThat(gap.languages()).containsExactly(Language.SV));
    }

    @Test
    void eachGapSaysWhereItIsPutRight() {
        var scale = scale(List.of(new Option(1, WHOLE), new Option(2, FINNISH), new Option(3, WHOLE)));
        var form = form(FINNISH, theme(scale), theme());
        assertThat(Gap.of(form))
                .extracting(Gap::place)
                .containsExactly(
                        "/edit#nameSv",
                        "/questions/" + scale.id() + "#option-2-Sv",
                        "/questions/" + scale.id() + "#option-4-Fi",
                        "/questions/" + scale.id() + "#option-5-Fi",
                        "#section-" + form.sections().getLast().id());
    }

    @Test
    void aFormHasThemesAndAThemeHasQuestions() {
        assertThat(missing(form(WHOLE))).containsExactly(Missing.SECTIONS);
        assertThat(missing(form(WHOLE, theme()))).containsExactly(Missing.QUESTIONS);
    }

    @Test
    void whoeverIsToChooseHasSomethingToChooseBetween() {
        var one = question(Kind.CHOICE, WHOLE, Localised.NONE, steps(1, 1, WHOLE), null);
        var halfTranslated = question(Kind.CHOICE, WHOLE, Localised.NONE, steps(1, 2, FINNISH), null);
        assertThat(missing(form(WHOLE, theme(one)))).containsExactly(Missing.OPTIONS);
        assertThat(missing(form(WHOLE, theme(halfTranslated))))
                .containsExactly(Missing.OPTION_TEXT, Missing.OPTION_TEXT);
        assertThat(missing(form(WHOLE, theme(scale(List.of()))))).hasSize(5).containsOnly(Missing.STEP_TEXT);
    }

    @Test
    void aConditionIsAboutAnEarlierQuestionAndOptionsThatAreThere() {
        var scale = scale(steps(1, 5, WHOLE));
        var after = text(new Condition(scale.id(), Set.of(1)));
        assertThat(missing(form(WHOLE, theme(scale, after)))).isEmpty();
        assertThat(missing(form(WHOLE, theme(after, scale)))).containsExactly(Missing.CONDITION_EARLIER);
        assertThat(missing(form(WHOLE, theme(after)))).containsExactly(Missing.CONDITION_EARLIER);
        var gone = text(new Condition(scale.id(), Set.of(1, 6)));
        assertThat(missing(form(WHOLE, theme(scale, gone)))).containsExactly(Missing.CONDITION_OPTION);
    }
}
