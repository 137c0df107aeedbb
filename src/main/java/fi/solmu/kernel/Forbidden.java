package fi.solmu.kernel;

/** The thing is known to this person, but the act is not theirs to do: 403. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
