package fi.solmu.register;

import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking members once a year by letter whether their own data are right (tietojen vuosittainen vahvistaminen). */
public interface YearlyConfirmation {

    /** From now on letters go in this month of each year; never, when there is none. */
    void choose(@Nullable Month month, UUID by);

    /** Writes the letters that are due today, and the reminders, at most so many; tells how many. */
    int ask(int most);
}
