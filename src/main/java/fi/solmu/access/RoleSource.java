package fi.solmu.access;

/**
 * Tells the roles an account holder has in networks and organisations. Supplied by the module that knows these; the
 * {@code kind} of a thing is the word of its path variable.
 */
public interface RoleSource {

    /**
     * The question as SQL, so that it is asked together with who the account's holder is: rows of {@code kind}
     * (network or organisation), {@code thing} (its id) and {@code role} (the name of a {@link Role}) on the day
     * {@code :today}.
     *
     * @param account the account's id, as an expression
     */
    String query(String account);
}
