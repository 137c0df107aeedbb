/** One meeting: planning it, changing it, saying that it was held or is cancelled; what the database knows of it. */
@NullMarked
package fi.solmu.meetings.recording;

import org.jspecify.annotations.NullMarked;
