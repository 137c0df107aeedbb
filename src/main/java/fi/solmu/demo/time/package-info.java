/** The time of the demo, which can be moved forward. */
@NullMarked
package fi.solmu.demo.time;

import org.jspecify.annotations.NullMarked;
