/** Tables published of rounds held elsewhere: reading them, checking their percentages, bringing them in. */
@NullMarked
package fi.solmu.surveys.published;

import org.jspecify.annotations.NullMarked;
