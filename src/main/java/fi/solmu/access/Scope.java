package fi.solmu.access;

import java.util.UUID;

/** What an act is done to, as far as rights go. Access knows no more of it than this. */
public sealed interface Scope {
    /** The association as a whole. */
    record Association() implements Scope {}

    /** One network. */
    record Network(UUID id) implements Scope {}

    /** One organisation. */
    record Organisation(UUID id) implements Scope {}

    /** Something that is one account holder's own. */
    record Account(UUID id) implements Scope {}

    /** Something that hangs on no network and belongs to nobody with an account. */
    record Nobody() implements Scope {}
}
