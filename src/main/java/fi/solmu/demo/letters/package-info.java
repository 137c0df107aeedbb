/** The letters that would be mailed, to be read here: in demo mode only. */
@NullMarked
package fi.solmu.demo.letters;

import org.jspecify.annotations.NullMarked;
