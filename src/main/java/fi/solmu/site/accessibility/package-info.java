/** The accessibility statement (saavutettavuusseloste), what people say of it, and the answers they get. */
@NullMarked
package fi.solmu.site.accessibility;

import org.jspecify.annotations.NullMarked;
