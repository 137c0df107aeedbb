package fi.solmu.kernel;

import java.time.LocalDate;

/**
 * What is to be done because a day has come: a term that ends, a warning that falls due. A module that has such work
 * makes a bean of this; it is asked every morning, and for each day in turn when the time of the demo is moved.
 *
 * <p>Asked for a day it does all that has fallen due until then and has not been done, so that days on which no server
 * ran are made up for; asked twice it does nothing the second time.
 */
public interface DayWork {

    /** Work stands in this order within a day: lower first. */
    int order();

    /** Does what has fallen due by this day, in transactions of its own. */
    void on(LocalDate day);
}
