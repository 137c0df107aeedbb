/** Bringing a file in, from reading to taking it back: the job, its pages and its command. */
@NullMarked
package fi.solmu.imports.runs;

import org.jspecify.annotations.NullMarked;
