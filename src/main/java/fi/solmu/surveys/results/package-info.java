/** What a round came to: figures, free text, and which of them may be shown. */
@NullMarked
package fi.solmu.surveys.results;

import org.jspecify.annotations.NullMarked;
