/** Calendar feeds (kalenterisyötteet): meetings as calendars of phones and computers read them. */
@NullMarked
package fi.solmu.meetings.feeds;

import org.jspecify.annotations.NullMarked;
