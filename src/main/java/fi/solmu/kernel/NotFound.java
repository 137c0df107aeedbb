package fi.solmu.kernel;

/** There is no such thing, or it is not this person's to know about: the same answer, 404, for both. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
