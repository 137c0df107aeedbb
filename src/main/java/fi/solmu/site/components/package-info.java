/** A page of all components for those who build pages. */
@NullMarked
package fi.solmu.site.components;

import org.jspecify.annotations.NullMarked;
