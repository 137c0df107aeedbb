/** How much each agreement of two rows tells: the model learnt, shown, taken in use, and taken back. */
@NullMarked
package fi.solmu.imports.model;

import org.jspecify.annotations.NullMarked;
