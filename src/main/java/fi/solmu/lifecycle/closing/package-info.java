/** What members are told before a network closes, and what is removed after it. */
@NullMarked
package fi.solmu.lifecycle.closing;

import org.jspecify.annotations.NullMarked;
