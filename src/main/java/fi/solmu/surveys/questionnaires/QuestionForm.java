package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed. Its options are rows; a row without words is no option, and an option keeps its value whatever
 * its words become.
 *
 * @param cannotSay "yes" when "cannot say" can be chosen, too
 * @param scale the words of a scale that is used elsewhere; none for words of its own
 * @param another "yes" when it no longer asks the same as in other questionnaires
 */
public record QuestionForm(
        @Nullable String textFi,
        @Nullable String textSv,
        @Nullable String textEn,
        @Nullable String helpFi,
        @Nullable String helpSv,
        @Nullable String helpEn,
        @Nullable String cannotSay,
        @Nullable String least,
        @Nullable String most,
        @Nullable String scale,
        @Nullable List<String> optionValue,
        @Nullable List<String> optionFi,
        @Nullable List<String> optionSv,
        @Nullable List<String> optionEn,
        @Nullable String another) {
    static final int MOST_OPTIONS = 30;
    static final int LAST_VALUE = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_HELP = 1_000;
    private static final int LONGEST_OPTION = 200;
    private static final int FEWEST_ROWS = 6;
    private static final int SPARE_ROWS = 3;
    private static final int LARGEST = 1_000_000;
    private static final String YES = "yes";

    public QuestionForm {
        textFi = Typed.stripped(textFi);
        textSv = Typed.stripped(textSv);
        textEn = Typed.stripped(textEn);
        helpFi = Typed.stripped(helpFi);
        helpSv = Typed.stripped(helpSv);
        helpEn = Typed.stripped(helpEn);
        cannotSay = Typed.stripped(cannotSay);
        least = Typed.stripped(least);
        most = Typed.stripped(most);
        scale = Typed.stripped(scale);
        optionValue = optionValue == null ? List.of() : List.copyOf(optionValue);
        optionFi = optionFi == null ? List.of() : List.copyOf(optionFi);
        optionSv = optionSv == null ? List.of() : List.copyOf(optionSv);
        optionEn = optionEn == null ? List.of() : List.copyOf(optionEn);
        another = Typed.stripped(another);
    }

    static QuestionForm empty() {
        return new QuestionForm(
                "", "", "", "", "", "", YES, "", "", "", List.of(), List.of(), List.of(), List.of(), "");
    }

    static QuestionForm of(Question question) {
        var options = question.options();
        boolean number = question.kind() == Kind.NUMBER;
        return new QuestionForm(
                question.text().fi(),
                question.text().sv(),
                question.text().en(),
                question.help().fi(),
                question.help().sv(),
                question.help().en(),
                question.cannotSay() ? YES : "",
                number ? String.valueOf(question.least()) : "",
                number ? String.valueOf(question.most()) : "",
                "",
                options.stream().map(each -> String.valueOf(each.value())).toList(),
                options.stream().map(each -> Typed.stripped(each.text().fi())).toList(),
                options.stream().map(each -> Typed.stripped(each.text().sv())).toList(),
                options.stream().map(each -> Typed.stripped(each.text().en())).toList(),
                "");
    }

    public boolean canNotSay() {
        return YES.equals(cannotSay);
    }

    public boolean isAnother() {
        return YES.equals(another);
    }

    /**
     * The rows to show: of a scale its five steps, of a choice what there is and some that are empty.
     *
     * @return an option without a value, 0, where the row is new
     */
    public List<Option> rows(Kind kind) {
        var typed = typed();
        var rows = new ArrayList<Option>();
        if (kind == Kind.SCALE) {
            for (int step = 1; step <= Gap.STEPS; step++) {
                int value = step;
                rows.add(typed.stream()
                        .filter(each -> each.value() == value)
                        .findFirst()
                        .orElse(new Option(value, Localised.NONE)));
            }
        } else {
            typed.stream().filter(each -> !each.text().isEmpty()).forEach(rows::add);
            int shown = Math.min(MOST_OPTIONS, Math.max(FEWEST_ROWS, rows.size() + SPARE_ROWS));
            while (rows.size() < shown) {
                rows.add(new Option(0, Localised.NONE));
            }
        }
        return rows;
    }

    private List<Option> typed() {
        var rows = new ArrayList<Option>();
        var values = optionValue == null ? List.<String>of() : optionValue;
        for (int at = 0; at < values.size(); at++) {
            var value = values.get(at);
            rows.add(new Option(
                    value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0,
                    new Localised(cell(optionFi, at), cell(optionSv, at), cell(optionEn, at))));
        }
        return rows;
    }

    private static @Nullable String cell(@Nullable List<String> column, int at) {
        return column != null && at < column.size() ? column.get(at) : null;
    }

    /**
     * The question, when there is nothing wrong with it; its code is not decided here.
     *
     * @param before the one that is changed; none when it is new
     * @param known scales that can be taken over, by their names
     * @param next the value of the next option that is new
     */
    Optional<Question> check(
            Kind kind, @Nullable Question before, Map<String, List<Option>> known, int next, Problems problems) {
        var text = new Localised(textFi, textSv, textEn);
        var help = new Localised(helpFi, helpSv, helpEn);
        Names.checkWords("text", text, "surveys.questionnaires.problem.text", LONGEST_TEXT, problems);
        Names.checkWords("help", help, null, LONGEST_HELP, problems);
        var options = switch (kind) {
            case SCALE -> steps(known, problems);
            case CHOICE -> options(before, next, problems);
            case NUMBER, TEXT -> List.<Option>of();
        };
        var from = Optional.<Integer>empty();
        var to = Optional.<Integer>empty();
        if (kind == Kind.NUMBER) {
            from = problems.need(number(least), "least", "surveys.questionnaires.problem.number");
            to = problems.need(number(most), "most", "surveys.questionnaires.problem.number");
            if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
                problems.add("most", "surveys.questionnaires.problem.limits");
            }
        }
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Question(
                        before == null ? new UUID(0, 0) : before.id(),
                        before == null ? "" : before.code(),
                        kind,
                        text,
                        help,
                        kind.hasOptions() && canNotSay(),
                        options,
                        from.orElse(0),
                        to.orElse(0),
                        before == null ? null : before.condition()));
    }

    /** In a draft steps may still be without words; then they are not there. */
    private List<Option> steps(Map<String, List<Option>> known, Problems problems) {
        if (!Typed.stripped(scale).isEmpty()) {
            var taken = known.get(scale);
            if (taken == null) {
                problems.add("scale", "surveys.questionnaires.problem.scale");
                return List.of();
            }
            return taken;
        }
        var rows = rows(Kind.SCALE);
        checkLengths(rows, problems);
        return rows.stream().filter(each -> !each.text().isEmpty()).toList();
    }

    private List<Option> options(@Nullable Question before, int next, Problems problems) {
        var rows = typed();
        checkLengths(rows, problems);
        var options = new ArrayList<Option>();
        int value = next;
        for (var row : rows) {
            if (!row.text().isEmpty()) {
                boolean there = before != null
                        && before.options().stream().anyMatch(each -> each.value() == row.value())
                        && options.stream().noneMatch(each -> each.value() == row.value());
                options.add(new Option(there ? row.value() : value++, row.text()));
            }
        }
        if (options.size() > MOST_OPTIONS || value > LAST_VALUE + 1) {
            problems.add("options", "surveys.questionnaires.problem.options", MOST_OPTIONS);
        }
        return List.copyOf(options);
    }

    private static void checkLengths(List<Option> rows, Problems problems) {
        for (int at = 0; at < rows.size(); at++) {
            Names.checkWords("option-" + (at + 1) + "-", rows.get(at).text(), null, LONGEST_OPTION, problems);
        }
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return Typed.stripped(typed).matches("-?\\d{1,7}")
                ? Optional.of(Integer.valueOf(Typed.stripped(typed))).filter(number -> Math.abs(number) <= LARGEST)
                : Optional.empty();
    }

    /** Whether two lists of options offer the same values, whatever their words. */
    static boolean offerTheSame(List<Option> one, List<Option> other) {
        return one.stream()
                .map(Option::value)
                .toList()
                .equals(other.stream().map(Option::value).toList());
    }

    /** Field by field in words, to compare two versions. */
    Map<String, String> inWords(Texts t, Kind kind) {
        var words = new LinkedHashMap<String, String>();
        words.put(t.text("surveys.questionnaires.field.textFi"), Typed.stripped(textFi));
        words.put(t.text("surveys.questionnaires.field.textSv"), Typed.stripped(textSv));
        words.put(t.text("surveys.questionnaires.field.textEn"), Typed.stripped(textEn));
        words.put(t.text("surveys.questionnaires.field.helpFi"), Typed.stripped(helpFi));
        words.put(t.text("surveys.questionnaires.field.helpSv"), Typed.stripped(helpSv));
        words.put(t.text("surveys.questionnaires.field.helpEn"), Typed.stripped(helpEn));
        if (kind.hasOptions()) {
            words.put(
                    t.text("surveys.questionnaires.options"),
                    String.join(
                            " | ",
                            typed().stream()
                                    .filter(each -> !each.text().isEmpty())
                                    .map(QuestionForm::line)
                                    .toList()));
            words.put(
                    t.text("surveys.questionnaires.canNotSay"),
                    t.text("surveys.questionnaires.cannotSay." + canNotSay()));
        }
        if (kind == Kind.NUMBER) {
            words.put(t.text("surveys.questionnaires.field.least"), Typed.stripped(least));
            words.put(t.text("surveys.questionnaires.field.most"), Typed.stripped(most));
        }
        return words;
    }

    /** An option in all its languages. */
    static String line(Option option) {
        return String.join(
                " / ",
                java.util.stream.Stream.of(
                                option.text().fi(),
                                option.text().sv(),
                                option.text().en())
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }
}
