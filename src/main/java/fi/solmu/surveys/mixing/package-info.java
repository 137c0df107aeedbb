/** What makes answers lose their order. */
@NullMarked
package fi.solmu.surveys.mixing;

import org.jspecify.annotations.NullMarked;
