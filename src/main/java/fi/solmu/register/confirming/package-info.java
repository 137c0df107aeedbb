/** Members confirm their own data once a year, in one step from a letter (tietojen vuosittainen vahvistaminen). */
@NullMarked
package fi.solmu.register.confirming;

import org.jspecify.annotations.NullMarked;
