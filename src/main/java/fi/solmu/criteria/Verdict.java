package fi.solmu.criteria;

import java.time.LocalDate;

/** What one criterion comes to for one network on one day (arvio), with what is known of it. */
public sealed interface Verdict {
    /** Täyttyy. */
    record Met(double value) implements Verdict {}

    /** Ei täyty. */
    record NotMet(double value) implements Verdict {}

    /**
     * Ei vielä arvioitavissa: it does not hold, and need not until the day after this one.
     *
     * @param lastDay the last day on which it need not hold
     */
    record NotYetDue(double value, LocalDate lastDay) implements Verdict {}

    /** Poikkeus. */
    record Exempt(Exemption exemption) implements Verdict {}

    /** Ei tiedossa: never taken for met, and never for missing. */
    record Unknown(Why why) implements Verdict {}

    /** Why nothing is known. */
    enum Why {
        /** No part of Solmu takes this measure. */
        NOBODY_MEASURES,
        /** The measure is taken, but there is nothing to take it of in this network. */
        NOTHING_TO_MEASURE
    }

    /** The name of a verdict, as in tables and filters. */
    enum Kind {
        MET,
        NOT_MET,
        NOT_YET_DUE,
        EXEMPT,
        UNKNOWN
    }

    default Kind kind() {
        return switch (this) {
            case Met _ -> Kind.MET;
            case NotMet _ -> Kind.NOT_MET;
            case NotYetDue _ -> Kind.NOT_YET_DUE;
            case Exempt _ -> Kind.EXEMPT;
            case Unknown _ -> Kind.UNKNOWN;
        };
    }
}
