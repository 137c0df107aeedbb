package fi.solmu.surveys.results;

import java.util.UUID;

/** Of whom a result is (ryhmä): only these are published, so that nothing else has to be thought of when hiding. */
public sealed interface Group {
    Group ALL = new All();

    /** Everybody who answered. */
    record All() implements Group {}

    /** Those of the networks of one type, as it was in the round. */
    record OfType(UUID id) implements Group {}

    /** Those of one network. */
    record OfNetwork(UUID id) implements Group {}
}
