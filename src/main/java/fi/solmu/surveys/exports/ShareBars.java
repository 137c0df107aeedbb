package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.slides.Shares;
import fi.solmu.shell.slides.Tone;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.results.Bars;
import fi.solmu.surveys.results.Figures;
import fi.solmu.surveys.results.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of one scale, each a group's or a question's answers cut in shares (palkit).
 *
 * @param steps what the steps are called, the worst first
 */
record ShareBars(List<String> steps, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param name what it is of, with its base
     */
    record Bar(String name, List<Option> options, Tally tally) {}

    List<String> names() {
        return bars.stream().map(Bar::name).toList();
    }

    /** The parts, step by step. */
    List<Shares> parts() {
        var parts = new ArrayList<Shares>();
        for (int step = 0; step < steps.size(); step++) {
            int at = step;
            parts.add(new Shares(
                    steps.get(step), bars.stream().map(bar -> share(bar, at)).toList(), tone(step, steps.size())));
        }
        return parts;
    }

    private static double share(Bar bar, int step) {
        return step < bar.options().size()
                ? bar.tally().share(bar.options().get(step).value())
                : 0;
    }

    private static Tone tone(int step, int steps) {
        return tone(Bars.tone(step, steps));
    }

    /** The same colours as on the pages, which name them so. */
    static Tone tone(String name) {
        return switch (name) {
            case "n2" -> Tone.WORST;
            case "n1" -> Tone.POOR;
            case "p1" -> Tone.GOOD;
            case "p2" -> Tone.BEST;
            default -> Tone.MIDDLE;
        };
    }

    /** What a bar is called: of whom, how many of them are on the scale, and their mean. */
    static String named(String name, Tally tally, Texts t) {
        var base = t.text("surveys.results.onScaleOf", t.number(tally.onScale()), t.number(tally.all()));
        return tally.mean().isEmpty()
                ? name + " (" + base + ")"
                : name + " (" + base + ", " + t.text("surveys.results.meanShort") + " "
                        + Figures.mean(tally.mean().getAsDouble(), t) + ")";
    }
}
