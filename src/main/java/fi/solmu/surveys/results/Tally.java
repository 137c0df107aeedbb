package fi.solmu.surveys.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What one group answered to one question (jakauma). Shares of the steps are of those who are on the scale; shares of
 * what is off it are of all who sent the form.
 *
 * @param steps what could be chosen, in order, with how many chose it
 * @param noAnswer who sent the form and left this question out
 */
public record Tally(List<Step> steps, int cannotSay, int noAnswer) {
    /** With fewer on the scale an interval would say more of chance than of the group. */
    public static final int INTERVAL_FROM = 10;

    private static final double UPPER_TAIL = 0.025;

    /** By degrees of freedom: each is searched for, and a page asks for the same few again and again. */
    private static final Map<Integer, Double> STUDENTS_T = new ConcurrentHashMap<>();

    public Tally {
        steps = List.copyOf(steps);
    }

    /** One option. On a scale its value counts in the mean. */
    public record Step(int value, int count) {}

    public int onScale() {
        int onScale = 0;
        for (var step : steps) {
            onScale += step.count();
        }
        return onScale;
    }

    /** Who chose something, "cannot say" included: so many a reader learns of. */
    public int chose() {
        return onScale() + cannotSay;
    }

    /** Forms sent: the base of all shares that are of everybody. */
    public int all() {
        return chose() + noAnswer;
    }

    public int offScale() {
        return cannotSay + noAnswer;
    }

    public int count(int value) {
        int count = 0;
        for (var step : steps) {
            count += step.value() == value ? step.count() : 0;
        }
        return count;
    }

    /** Of those on the scale, from 0 to 1. */
    public double share(int value) {
        return part(count(value), onScale());
    }

    /** Of all who sent the form, from 0 to 1. */
    public double shareOfAll(int count) {
        return part(count, all());
    }

    private static double part(int count, int base) {
        return base == 0 ? 0 : (double) count / base;
    }

    /** None when nobody is on the scale. */
    public OptionalDouble mean() {
        long sum = 0;
        for (var step : steps) {
            sum += (long) step.value() * step.count();
        }
        int onScale = onScale();
        return onScale == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / onScale);
    }

    /** The middle answer, or half-way between the two in the middle; none when nobody is on the scale. */
    public OptionalDouble median() {
        int onScale = onScale();
        return onScale == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((inOrder((onScale - 1) / 2) + inOrder(onScale / 2)) / 2.0);
    }

    private int inOrder(int place) {
        int passed = 0;
        for (var step : steps) {
            passed += step.count();
            if (passed > place) {
                return step.value();
            }
        }
        throw new IllegalArgumentException("only " + passed + " are on the scale");
    }

    /** By Student's t; cut at the ends of the scale, beyond which no mean can be. */
    public Optional<Interval> interval() {
        int onScale = onScale();
        if (onScale < INTERVAL_FROM) {
            return Optional.empty();
        }
        double mean = mean().orElseThrow();
        double squares = 0;
        for (var step : steps) {
            squares += step.count() * (step.value() - mean) * (step.value() - mean);
        }
        double error = Math.sqrt(squares / (onScale - 1) / onScale);
        double half = STUDENTS_T.computeIfAbsent(onScale - 1, Tally::studentsT) * error;
        return Optional.of(new Interval(
                Math.max(mean - half, steps.getFirst().value()),
                Math.min(mean + half, steps.getLast().value())));
    }

    private static double studentsT(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(UPPER_TAIL);
    }
}
