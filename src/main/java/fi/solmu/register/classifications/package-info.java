/** What an administrator sorts things by: network types, task areas, municipality types; and the association's name. */
@NullMarked
package fi.solmu.register.classifications;

import org.jspecify.annotations.NullMarked;
