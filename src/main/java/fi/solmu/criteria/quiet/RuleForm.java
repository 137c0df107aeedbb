package fi.solmu.criteria.quiet;

import fi.solmu.criteria.CriteriaWords;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.register.MeasureSource.Measure;
import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule as typed. */
public record RuleForm(
        @Nullable String months,
        @Nullable String reviewMonths,
        @Nullable List<String> measures,
        @Nullable String reasonsNeeded) {
    private static final int LONGEST = 120;

    public RuleForm {
        months = Typed.stripped(months);
        reviewMonths = Typed.stripped(reviewMonths);
        measures = measures == null ? List.of() : List.copyOf(measures);
        reasonsNeeded = Typed.stripped(reasonsNeeded);
    }

    static RuleForm of(QuietRule rule) {
        return new RuleForm("" + rule.months(), "" + rule.reviewMonths(), rule.measures(), "" + rule.reasonsNeeded());
    }

    static String mark(QuietRule rule) {
        return FormMark.of(rule);
    }

    public boolean has(String measure) {
        return measures != null && measures.contains(measure);
    }

    Optional<QuietRule> check(List<String> known, Problems problems) {
        var quiet = problems.need(number(months, 1, LONGEST), "months", "criteria.quiet.problem.months");
        var review = problems.need(number(reviewMonths, 0, LONGEST), "reviewMonths", "criteria.quiet.problem.months");
        var needed = problems.need(
                number(reasonsNeeded, 1, Reason.Kind.values().length),
                "reasonsNeeded",
                "criteria.quiet.problem.reasons");
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(new QuietRule(
                quiet.orElseThrow(),
                review.orElseThrow(),
                known.stream().filter(this::has).toList(),
                needed.orElseThrow()));
    }

    private static Optional<Integer> number(@Nullable String typed, int least, int most) {
        return Typed.stripped(typed).matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(Typed.stripped(typed)))
                        .filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    /** What can be counted, and what the rule names though nobody counts it now. */
    static List<String> countable(Measures measures, QuietRule rule) {
        return Stream.concat(
                        measures.all().stream()
                                .filter(each -> each.unit() == Unit.COUNT)
                                .map(Measure::name),
                        rule.measures().stream())
                .distinct()
                .toList();
    }

    /** Field by field in words, to compare two versions. */
    Map<String, String> inWords(Texts t) {
        var words = new LinkedHashMap<String, String>();
        words.put(t.text("criteria.quiet.months"), Typed.stripped(months));
        words.put(t.text("criteria.quiet.reviewMonths"), Typed.stripped(reviewMonths));
        words.put(
                t.text("criteria.quiet.measures"),
                measures == null
                        ? ""
                        : measures.stream()
                                .map(each -> CriteriaWords.measure(t, each))
                                .collect(Collectors.joining(", ")));
        words.put(t.text("criteria.quiet.reasonsNeeded"), Typed.stripped(reasonsNeeded));
        return words;
    }
}
