/** What a coordinator asks the members of a network between evaluations (pikakyselyt). */
@NullMarked
package fi.solmu.surveys.quick;

import org.jspecify.annotations.NullMarked;
