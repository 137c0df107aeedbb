/** The register's public part as data for other sites (avoin data). */
@NullMarked
package fi.solmu.site.data;

import org.jspecify.annotations.NullMarked;
