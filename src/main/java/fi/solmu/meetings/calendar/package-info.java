/** Meetings to look at: the calendar, a network's meetings, one meeting, and their part of other pages. */
@NullMarked
package fi.solmu.meetings.calendar;

import org.jspecify.annotations.NullMarked;
