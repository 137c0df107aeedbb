/** What evaluation knows of one network: measures for criteria, and a part of its page. */
@NullMarked
package fi.solmu.surveys.evidence;

import org.jspecify.annotations.NullMarked;
