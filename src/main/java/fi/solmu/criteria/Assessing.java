package fi.solmu.criteria;

import java.time.LocalDate;

/** The door by which verdicts of a day are written down, as they are every morning. */
public interface Assessing {

    /**
     * Writes down what has changed since the day before; days are taken in their order. What is measured is told of that
     * day, what networks there are and of which types as of now. Nothing is done for a day before one written down.
     */
    void writeDown(LocalDate day);
}
