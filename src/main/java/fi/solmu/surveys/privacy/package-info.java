/** What the module holds of people: that they were invited, and reports they signed. */
@NullMarked
package fi.solmu.surveys.privacy;

import org.jspecify.annotations.NullMarked;
