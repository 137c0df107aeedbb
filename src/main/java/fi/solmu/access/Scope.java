package fi.solmu.access;

import java.util.Set;
import java.util.UUID;

/** What an act is done to, as far as rights go. Access knows no more of it than this. */
public sealed interface Scope {
    /** The association as a whole. */
    record Association() implements Scope {}

    /** One network. */
    record Network(UUID id) implements Scope {}

    /** Something that one network answers for and others share: a joint meeting. */
    record Shared(UUID network, Set<UUID> others) implements Scope {}

    /** One organisation. */
    record Organisation(UUID id) implements Scope {}

    /** Something that is one account holder's own. */
    record Account(UUID id) implements Scope {}

    /** Something that hangs on no network and belongs to nobody with an account. */
    record Nobody() implements Scope {}
}
