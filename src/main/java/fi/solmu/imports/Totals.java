package fi.solmu.imports;

/** How many rows of a file are what to the register. */
public record Totals(int fresh, int same, int review, int conflict, int error) {
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    public int all() {
        return fresh + same + review + conflict + error;
    }

    public int of(Verdict verdict) {
        return switch (verdict) {
            case NEW -> fresh;
            case SAME -> same;
            case REVIEW -> review;
            case CONFLICT -> conflict;
            case ERROR -> error;
        };
    }

    public Totals plus(Verdict verdict, int rows) {
        return switch (verdict) {
            case NEW -> new Totals(fresh + rows, same, review, conflict, error);
            case SAME -> new Totals(fresh, same + rows, review, conflict, error);
            case REVIEW -> new Totals(fresh, same, review + rows, conflict, error);
            case CONFLICT -> new Totals(fresh, same, review, conflict + rows, error);
            case ERROR -> new Totals(fresh, same, review, conflict, error + rows);
        };
    }
}
