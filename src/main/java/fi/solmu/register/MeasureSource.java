package fi.solmu.register;

import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Measures of networks (mittarit) that a module can take: meetings held, a plan approved. A module that knows something
 * of networks that can be counted makes a bean of this. What is expected of a measure is said elsewhere, as data.
 */
public interface MeasureSource {

    /** The measures this module can take, each with a name of its own among all modules. */
    List<Measure> measures();

    /**
     * All its measures of these networks as of a day; set-based, for one network as for twelve thousand. Of a day to come it
     * tells what they would be if nothing more happened. What is not known of a network is left out: it is unknown, not
     * nought.
     */
    List<Value> values(Collection<UUID> networks, LocalDate asOf);

    /**
     * What the value of one measure was counted from, newest first, in the reader's words. Asked for one network at a
     * time, when somebody looks.
     */
    List<Evidence> evidence(UUID network, String measure, LocalDate asOf, Texts texts);

    /**
     * One measure.
     *
     * @param name with dots, the module's first: {@code meetings.held.live}; also the message key {@code measure.NAME},
     *     its name for people, in the module's own bundle
     */
    record Measure(String name, Unit unit) {}

    /** In what it is measured. */
    enum Unit {
        /** So many, 0 or more. */
        COUNT,
        /** A share from 0 to 1. */
        SHARE,
        /** 1 for yes, 0 for no. */
        YES_NO,
        /** A mean on a scale from 1, the worst, to 5. */
        SCALE
    }

    /** What one measure of one network is. */
    record Value(UUID network, String measure, double value) {}

    /**
     * One thing that was counted, or that is missing.
     *
     * @param text "12.2.2026, on the spot"
     * @param address where it can be seen, for whoever may see the network
     */
    record Evidence(String text, String address) {}
}
