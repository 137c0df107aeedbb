package fi.solmu.surveys.results;

/** Whether a group's result may be shown. */
public enum Verdict {
    SHOWN,
    /** Nobody in it chose anything: there is nothing to show, and nothing to hide. */
    EMPTY,
    TOO_FEW,
    /** Large enough, but from it and from others a smaller group could be computed. */
    PROTECTS;

    public boolean isShown() {
        return this == SHOWN;
    }
}
