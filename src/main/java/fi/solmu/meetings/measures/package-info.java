/** What meetings tell of networks, for those who judge them. */
@NullMarked
package fi.solmu.meetings.measures;

import org.jspecify.annotations.NullMarked;
