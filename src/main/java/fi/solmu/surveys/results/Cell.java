package fi.solmu.surveys.results;

/** What is to be said of one group and one question. */
public sealed interface Cell {
    /** The figures. */
    record Shown(Tally tally) implements Cell {}

    /** That there are figures, or nobody's, and why they are not shown. */
    record Hidden(Verdict why) implements Cell {}

    /** That it was not asked. */
    record NotAsked() implements Cell {}

    static Cell of(Verdict verdict, Tally tally) {
        return verdict.isShown() ? new Shown(tally) : new Hidden(verdict);
    }
}
