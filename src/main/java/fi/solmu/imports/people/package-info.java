/** Who is who among rows of several lists: judging rows of people, and the queue of pairs that people decide. */
@NullMarked
package fi.solmu.imports.people;

import org.jspecify.annotations.NullMarked;
