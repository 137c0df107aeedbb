/** What is expected of the plans of each type of network. */
@NullMarked
package fi.solmu.planning.rules;

import org.jspecify.annotations.NullMarked;
