/** People: whom they work for, where they can be reached, and the networks they are in. */
@NullMarked
package fi.solmu.register.people;

import org.jspecify.annotations.NullMarked;
