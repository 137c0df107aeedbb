/** Questionnaires and their questions. */
@NullMarked
package fi.solmu.surveys.questionnaires;

import org.jspecify.annotations.NullMarked;
