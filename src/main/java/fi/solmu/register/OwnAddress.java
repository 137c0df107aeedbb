package fi.solmu.register;

/** SQL that tells which addresses may be written to about their person: those that are nobody else's. */
public final class OwnAddress {
    /**
     * Of an address {@code e}, that it is used on the day {@code :today} and only one person has ever been written to
     * there.
     */
    public static final String IN_USE = """
            (e.until IS NULL OR e.until >= :today)
            AND NOT EXISTS (SELECT FROM person_email_statement o
                            WHERE o.address = e.address AND o.person_id <> e.person_id)
            """;

    private OwnAddress() {}
}
