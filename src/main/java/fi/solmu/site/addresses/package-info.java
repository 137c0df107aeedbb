/** The front door, and the addresses told to search engines. */
@NullMarked
package fi.solmu.site.addresses;

import org.jspecify.annotations.NullMarked;
