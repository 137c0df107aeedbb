/** Forms that are filled in through the link of a letter, without signing in. */
@NullMarked
package fi.solmu.surveys.answering;

import org.jspecify.annotations.NullMarked;
