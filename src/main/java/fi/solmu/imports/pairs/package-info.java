/** Pairs of networks that may be one, for a person to decide (tarkistusjono). */
@NullMarked
package fi.solmu.imports.pairs;

import org.jspecify.annotations.NullMarked;
