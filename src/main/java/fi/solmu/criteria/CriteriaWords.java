package fi.solmu.criteria;

import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Says values, limits and verdicts in words. */
public final class CriteriaWords {
    private static final double PER_CENT = 100;

    private CriteriaWords() {}

    /** A measure's name for people; its code while no module takes it. */
    public static String measure(Texts t, String measure) {
        return t.textOr("measure." + measure, measure);
    }

    /** What was found and what is needed; why nothing is known, or why it does not matter. */
    public static String finding(Texts t, Line line) {
        return switch (line.verdict()) {
            case Verdict.Met(double value) -> found(t, line, value);
            case Verdict.NotMet(double value) -> found(t, line, value);
            case Verdict.NotYetDue(double value, var _) -> found(t, line, value);
            case Verdict.Exempt(var exemption) -> exemption.reason();
            case Verdict.Unknown(var why) ->
                t.text("criteria.unknown." + why, measure(t, line.criterion().measure()));
        };
    }

    /** What is wrong, in one short sentence; of what is not known, that it is not. */
    public static String shortcoming(Texts t, Line line) {
        var criterion = line.criterion();
        var key = "measure." + criterion.measure();
        return switch (line.verdict()) {
            case Verdict.NotMet(double value)
            when line.unit() == Unit.YES_NO -> t.textOr(key + (value > 0 ? ".yes" : ".no"), finding(t, line));
            case Verdict.NotMet(double value) ->
                t.textOr(key + ".short", "").isEmpty()
                        ? finding(t, line)
                        : t.text(key + ".short", value(t, line.unit(), value), needed(t, criterion, line.unit()));
            case Verdict.Unknown _ -> t.text("criteria.shortcoming.unknown", t.read(criterion.name()));
            default -> finding(t, line);
        };
    }

    private static String found(Texts t, Line line, double value) {
        return t.text(
                "criteria.found",
                measure(t, line.criterion().measure()),
                value(t, line.unit(), value),
                needed(t, line.criterion(), line.unit()));
    }

    /** 3 · 91 % · yes · 3.9. Shares and means are rounded down: 94.9 % is not shown as the 95 % it is not. */
    public static String value(Texts t, @Nullable Unit unit, double value) {
        return switch (unit) {
            case SHARE -> t.text("criteria.percent", t.decimal(Math.floor(value * PER_CENT + TINY)));
            case YES_NO -> t.text(value > 0 ? "criteria.yes" : "criteria.no");
            case SCALE -> t.decimal(Math.floor(value * TENTHS + TINY) / TENTHS);
            case COUNT -> t.decimal(value);
            case null -> t.decimal(value);
        };
    }

    private static final double TENTHS = 10;

    /** For shares like 0.29, whose hundredfold is a hair less than 29. */
    private static final double TINY = 1e-9;

    /** "More than 3", "at least 95 %", "yes". */
    public static String needed(Texts t, Criterion criterion, @Nullable Unit unit) {
        if (unit == Unit.YES_NO) {
            return t.text(criterion.comparison().holds(1, criterion.threshold()) ? "criteria.yes" : "criteria.no");
        }
        var limit = unit == Unit.SHARE
                ? t.text("criteria.percent", t.decimal(criterion.threshold() * PER_CENT))
                : t.decimal(criterion.threshold());
        return t.text("criteria.needed." + criterion.comparison().name(), limit);
    }

    /** What would meet it; the empty string when it is met, or when nothing can be said. */
    public static String remedy(Texts t, Line line) {
        return switch (line.verdict()) {
            case Verdict.NotMet(double value) -> remedy(t, line, value);
            case Verdict.NotYetDue(double value, var last) ->
                remedy(t, line, value) + " " + t.text("criteria.remedy.by", t.date(last));
            case Verdict.Met _, Verdict.Exempt _, Verdict.Unknown _ -> "";
        };
    }

    private static String remedy(Texts t, Line line, double value) {
        var criterion = line.criterion();
        if (line.unit() != Unit.COUNT) {
            return switch (line.unit()) {
                case SHARE -> t.text("criteria.remedy.share", needed(t, criterion, line.unit()));
                case SCALE -> t.text("criteria.remedy.scale", needed(t, criterion, line.unit()));
                case null, default -> t.text("criteria.remedy.yes");
            };
        }
        double limit = criterion.threshold();
        return switch (criterion.comparison()) {
            case MORE_THAN -> t.text("criteria.remedy.more", Math.floor(limit) + 1 - value);
            case AT_LEAST -> t.text("criteria.remedy.more", Math.ceil(limit) - value);
            case AT_MOST -> t.text("criteria.remedy.fewer", value - Math.floor(limit));
            case LESS_THAN -> t.text("criteria.remedy.fewer", value - Math.ceil(limit) + 1);
        };
    }

    /** The shape that stands for a verdict. */
    public static String shape(Verdict verdict) {
        return switch (verdict.kind()) {
            case MET -> "met";
            case NOT_MET -> "unmet";
            case NOT_YET_DUE -> "open";
            case EXEMPT -> "waived";
            case UNKNOWN -> "draft";
        };
    }

    /** The class that colours it. */
    public static String css(Verdict verdict) {
        return switch (verdict.kind()) {
            case MET -> "is-met";
            case NOT_MET -> "is-unmet";
            case NOT_YET_DUE -> "is-open";
            case EXEMPT, UNKNOWN -> "is-waived";
        };
    }
}
