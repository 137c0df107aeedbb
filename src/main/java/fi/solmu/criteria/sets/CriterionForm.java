package fi.solmu.criteria.sets;

import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.CriteriaWords;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.Standing;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A criterion as typed. A share is typed in per cent. */
public record CriterionForm(
        @Nullable String nameFi,
        @Nullable String nameSv,
        @Nullable String nameEn,
        @Nullable String measure,
        @Nullable String comparison,
        @Nullable String threshold,
        @Nullable String standing,
        @Nullable String graceMonths,
        @Nullable String dueBy,
        @Nullable String position) {
    private static final int LONGEST = 200;
    private static final int MOST = 100_000;
    private static final int LONGEST_GRACE = 60;
    private static final int LAST_POSITION = 999;
    private static final BigDecimal HIGHEST_STEP = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CriterionForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        measure = Typed.stripped(measure);
        comparison = Typed.stripped(comparison);
        threshold = Typed.stripped(threshold);
        standing = Typed.stripped(standing);
        graceMonths = Typed.stripped(graceMonths);
        dueBy = Typed.stripped(dueBy);
        position = Typed.stripped(position);
    }

    static CriterionForm empty(int position) {
        return new CriterionForm(
                "", "", "", "", Comparison.AT_LEAST.name(), "", Standing.REQUIRED.name(), "0", "", "" + position);
    }

    static CriterionForm of(Criterion criterion, @Nullable Unit unit) {
        var limit = BigDecimal.valueOf(criterion.threshold());
        var due = criterion.dueBy();
        return new CriterionForm(
                criterion.name().fi(),
                criterion.name().sv(),
                criterion.name().en(),
                criterion.measure(),
                criterion.comparison().name(),
                (unit == Unit.SHARE ? limit.multiply(HUNDRED) : limit)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ','),
                criterion.standing().name(),
                String.valueOf(criterion.graceMonths()),
                due == null ? "" : String.valueOf(due.getValue()),
                String.valueOf(criterion.position()));
    }

    /** Of what the form for a criterion is opened with. */
    static String mark(Criterion criterion) {
        return FormMark.of(of(criterion, null));
    }

    /** The criterion, when there is nothing wrong with it; id and code are the one's that is changed. */
    Optional<Criterion> check(Measures measures, @Nullable Criterion before, Problems problems) {
        var name = new Localised(nameFi, nameSv, nameEn);
        if (name.isEmpty()) {
            problems.add("nameFi", "criteria.problem.name");
        }
        for (var each : Map.of(
                        "nameFi",
                        Typed.stripped(nameFi),
                        "nameSv",
                        Typed.stripped(nameSv),
                        "nameEn",
                        Typed.stripped(nameEn))
                .entrySet()) {
            if (each.getValue().length() > LONGEST) {
                problems.add(each.getKey(), "criteria.problem.tooLong", LONGEST);
            }
        }
        var unit = measures.unit(Typed.stripped(measure));
        // One that nobody takes just now may stay: the module that took it may come back.
        if (unit.isEmpty() && (before == null || !before.measure().equals(measure))) {
            problems.add("measure", "criteria.problem.measure");
        }
        var compared =
                problems.need(constant(Comparison.values(), comparison), "comparison", "criteria.problem.choice");
        var limit = limit(unit.orElse(Unit.COUNT), problems);
        var counts = problems.need(constant(Standing.values(), standing), "standing", "criteria.problem.choice");
        var grace = problems.need(number(graceMonths, 0, LONGEST_GRACE), "graceMonths", "criteria.problem.grace");
        var due = number(dueBy, 1, Month.values().length);
        if (due.isEmpty() && !Typed.stripped(dueBy).isEmpty()) {
            problems.add("dueBy", "criteria.problem.choice");
        }
        var place = problems.need(number(position, 1, LAST_POSITION), "position", "criteria.problem.position");
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(new Criterion(
                before == null ? new UUID(0, 0) : before.id(),
                place.orElseThrow(),
                before == null ? "" : before.code(),
                Typed.stripped(measure),
                compared.orElseThrow(),
                limit.orElseThrow(),
                counts.orElseThrow(),
                name,
                grace.orElseThrow(),
                due.map(Month::of).orElse(null)));
    }

    private Optional<Double> limit(Unit unit, Problems problems) {
        var typed = Typed.stripped(threshold).replace("%", "").strip().replace(',', '.');
        if (!typed.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            problems.add("threshold", "criteria.problem.threshold." + unit.name());
            return Optional.empty();
        }
        var number = new BigDecimal(typed);
        var most = switch (unit) {
            case SHARE -> HUNDRED;
            case YES_NO -> BigDecimal.ONE;
            case SCALE -> HIGHEST_STEP;
            case COUNT -> BigDecimal.valueOf(MOST);
        };
        if (number.compareTo(most) > 0) {
            problems.add("threshold", "criteria.problem.threshold." + unit.name());
            return Optional.empty();
        }
        return Optional.of((unit == Unit.SHARE ? number.movePointLeft(2) : number).doubleValue());
    }

    private static Optional<Integer> number(@Nullable String typed, int least, int most) {
        return Typed.stripped(typed).matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(Typed.stripped(typed)))
                        .filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, @Nullable String typed) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** Field by field in words, to compare two versions. */
    Map<String, String> inWords(Texts t) {
        var words = new LinkedHashMap<String, String>();
        words.put(t.text("criteria.field.name_fi"), Typed.stripped(nameFi));
        words.put(t.text("criteria.field.name_sv"), Typed.stripped(nameSv));
        words.put(t.text("criteria.field.name_en"), Typed.stripped(nameEn));
        words.put(t.text("criteria.field.measure"), CriteriaWords.measure(t, Typed.stripped(measure)));
        words.put(
                t.text("criteria.field.comparison"),
                constant(Comparison.values(), comparison)
                        .map(each -> t.of("criteria.comparison", each))
                        .orElse(""));
        words.put(t.text("criteria.field.threshold"), Typed.stripped(threshold));
        words.put(
                t.text("criteria.field.standing"),
                constant(Standing.values(), standing)
                        .map(each -> t.of("criteria.standing", each))
                        .orElse(""));
        words.put(t.text("criteria.field.grace"), Typed.stripped(graceMonths));
        words.put(t.text("criteria.field.due"), Typed.stripped(dueBy));
        words.put(t.text("criteria.field.position"), Typed.stripped(position));
        return words;
    }

    /** To choose from, with words. */
    public static <E extends Enum<E>> Map<String, String> choices(Texts t, String prefix, E[] constants) {
        var choices = new LinkedHashMap<String, String>();
        for (var each : constants) {
            choices.put(each.name(), t.of(prefix, each));
        }
        return choices;
    }
}
