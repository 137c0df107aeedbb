/** What is held of people, why and until when; and how it is erased. */
@NullMarked
package fi.solmu.register.privacy;

import org.jspecify.annotations.NullMarked;
