/** Writing a plan: its themes, goals and measures. */
@NullMarked
package fi.solmu.planning.writing;

import org.jspecify.annotations.NullMarked;
