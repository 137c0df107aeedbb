/** The owners of measures are people: what is held of them and how it is erased. */
@NullMarked
package fi.solmu.planning.privacy;

import org.jspecify.annotations.NullMarked;
