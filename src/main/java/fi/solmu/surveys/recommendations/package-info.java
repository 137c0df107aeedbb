/** What is recommended because of a round's results (suositukset), whose it is, and what came of it. */
@NullMarked
package fi.solmu.surveys.recommendations;

import org.jspecify.annotations.NullMarked;
