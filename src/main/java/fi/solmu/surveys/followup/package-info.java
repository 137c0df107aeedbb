/** Makes of a closed round what people make of it through the pages. */
@NullMarked
package fi.solmu.surveys.followup;

import org.jspecify.annotations.NullMarked;
