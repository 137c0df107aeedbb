package fi.solmu.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Codes;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Question.Condition;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilledTest {
    private final Question satisfied = question(Kind.SCALE, true, null);
    private final Question why = question(Kind.TEXT, false, new Condition(satisfied.id(), Set.of(1, 2)));
    private final Question often = question(Kind.CHOICE, false, new Condition(satisfied.id(), Set.of(4, 5)));
    private final Question hours = question(Kind.NUMBER, false, null);
    private final Questionnaire questionnaire = new Questionnaire(
            UUID.randomUUID(),
            "test",
            1,
            Side.MEMBER,
            words("Testi"),
            Set.of(Language.FI),
            List.of(section(satisfied), section(why, often, hours)));

    private static Localised words(String fi) {
        return new Localised(fi, null, null);
    }

    private static Section section(Question... questions) {
        return new Section(UUID.randomUUID(), words("Teema"), List.of(questions));
    }

    private static Question question(Kind kind, boolean cannotSay, @org.jspecify.annotations.Nullable Condition when) {
        var options = kind.hasOptions()
                ? IntStream.rangeClosed(1, 5)
                        .mapToObj(value -> new Option(value, words("Vaihtoehto")))
                        .toList()
                : List.<Option>of();
        int most = kind == Kind.NUMBER ? 200 : 0;
        return new Question(
                UUID.randomUUID(), "code", kind, words("Kysymys"), Localised.NONE, cannotSay, options, 0, most, when);
    }

    private static Questionnaire alone(Question question) {
        return new Questionnaire(
                UUID.randomUUID(),
                "test",
                1,
                Side.MEMBER,
                words("Testi"),
                Set.of(Language.FI),
                List.of(section(question)));
    }

    private List<Integer> codes(Filled filled) {
        var codes = filled.codes(questionnaire);
        return IntStream.range(0, codes.length)
                .mapToObj(at -> Codes.at(codes, at))
                .toList();
    }

    private Filled filled(Question question, String value) {
        return Filled.NOTHING.with(List.of(question), Map.of(Filled.field(question), value));
    }

    private boolean isRight(Question question, String value) {
        return !filled(question, value)
                .check(List.of(question), alone(question))
                .any();
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        assertThat(isRight(satisfied, "5")).isTrue();
        assertThat(isRight(satisfied, "255")).isTrue();
        assertThat(isRight(satisfied, "6")).isFalse();
        assertThat(isRight(satisfied, "hyvin")).isFalse();
        assertThat(isRight(satisfied, "99999999999999999999")).isFalse();
        var without = question(Kind.SCALE, false, null);
        assertThat(isRight(without, "255")).isFalse();
        assertThat(isRight(without, "")).isTrue();
    }

    @Test
    void numbersAreWholeAndWithinTheirLimits() {
        assertThat(isRight(hours, "0")).isTrue();
        assertThat(isRight(hours, "200")).isTrue();
        assertThat(isRight(hours, "201")).isFalse();
        assertThat(isRight(hours, "-1")).isFalse();
        assertThat(isRight(hours, "1,5")).isFalse();
    }

    @Test
    void wordsHaveAnEnd() {
        assertThat(isRight(question(Kind.TEXT, false, null), "a".repeat(4_000))).isTrue();
        assertThat(isRight(question(Kind.TEXT, false, null), "a".repeat(4_001))).isFalse();
    }

    @Test
    void whatIsNotAskedInTheEndIsNotKept() {
        var all = filled(satisfied, "2")
                .with(List.of(why, often), Map.of(Filled.field(why), "Syy", Filled.field(often), "3"));
        assertThat(all.asks(why, questionnaire)).isTrue();
        assertThat(all.asks(often, questionnaire)).isFalse();
        assertThat(codes(all)).containsExactly(2, Codes.NOT_ASKED);
        assertThat(all.texts(questionnaire)).containsExactly(Map.entry(why.id(), "Syy"));

        var satisfiedNow = all.with(List.of(satisfied), Map.of(Filled.field(satisfied), "4"));
        assertThat(codes(satisfiedNow)).containsExactly(4, 3);
        assertThat(satisfiedNow.texts(questionnaire)).isEmpty();
    }

    @Test
    void cannotSayIsKeptApartFromNoAnswer() {
        assertThat(Codes.at(filled(satisfied, "255").codes(questionnaire), 0)).isEqualTo(Codes.CANNOT_SAY);
        assertThat(Codes.at(Filled.NOTHING.codes(questionnaire), 0)).isEqualTo(Codes.NO_ANSWER);
    }

    @Test
    void anAnswerIsTakenBackByEmptyingItsField() {
        var hoursGiven = filled(hours, "12");
        assertThat(hoursGiven.numbers(questionnaire)).containsValue(12);
        assertThat(hoursGiven
                        .with(List.of(hours), Map.of(Filled.field(hours), " "))
                        .numbers(questionnaire))
                .isEmpty();
    }

    @Test
    void aDraftIsReadWithItsOwnKeyAndUnderItsOwnBallotOnly() {
        var drafts = new Drafts(new SecureRandom());
        var network = UUID.randomUUID();
        var key = AnswerSecrets.draftKey("oma", network, Side.MEMBER);
        var ballot = AnswerSecrets.ballot("oma", network, Side.MEMBER);
        var filled = filled(why, "Kukaan ei saa lukea tätä");
        var sealed = drafts.seal(filled, key, ballot);

        assertThat(Drafts.open(sealed, key, ballot)).isEqualTo(filled);
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("Kukaan");
        assertThat(drafts.seal(filled, key, ballot).bytes()).isNotEqualTo(sealed.bytes());
        assertThatThrownBy(() -> Drafts.open(sealed, AnswerSecrets.draftKey("toinen", network, Side.MEMBER), ballot))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Drafts.open(sealed, key, AnswerSecrets.ballot("oma", network, Side.COORDINATOR)))
                .isInstanceOf(IllegalStateException.class);
    }
}
