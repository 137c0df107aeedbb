/** One box that finds networks, people and organisations. */
@NullMarked
package fi.solmu.register.search;

import org.jspecify.annotations.NullMarked;
