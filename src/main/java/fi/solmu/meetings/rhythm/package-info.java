/** The rhythm of a year (vuoden rytmi): its dates, looked through before they become meetings. */
@NullMarked
package fi.solmu.meetings.rhythm;

import org.jspecify.annotations.NullMarked;
