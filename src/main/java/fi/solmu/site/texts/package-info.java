/** Standing texts for everyone: help and data protection. */
@NullMarked
package fi.solmu.site.texts;

import org.jspecify.annotations.NullMarked;
