/** What decisions and days do by themselves. */
@NullMarked
package fi.solmu.lifecycle.effects;

import org.jspecify.annotations.NullMarked;
