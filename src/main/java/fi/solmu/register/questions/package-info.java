/** What is open about the members of a network, and coordinators' answers to it. */
@NullMarked
package fi.solmu.register.questions;

import org.jspecify.annotations.NullMarked;
