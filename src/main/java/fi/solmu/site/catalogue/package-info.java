/** The public catalogue of networks (verkostoluettelo) and the public page of each. */
@NullMarked
package fi.solmu.site.catalogue;

import org.jspecify.annotations.NullMarked;
