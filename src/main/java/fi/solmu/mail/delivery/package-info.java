/** Hands the letters of the outbox to the mail server. */
@NullMarked
package fi.solmu.mail.delivery;

import org.jspecify.annotations.NullMarked;
