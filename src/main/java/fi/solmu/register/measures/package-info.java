/** What the register itself can measure of networks. */
@NullMarked
package fi.solmu.register.measures;

import org.jspecify.annotations.NullMarked;
