/** Contact persons of organisations, and the people of an organisation whom they keep up to date. */
@NullMarked
package fi.solmu.register.contacts;

import org.jspecify.annotations.NullMarked;
