/** The demo association's networks, people and a year of their doings. */
@NullMarked
package fi.solmu.demo.association;

import org.jspecify.annotations.NullMarked;
