package fi.solmu.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be entered.
 *
 * @param network the network that calls it
 * @param joining the other network of a joint meeting
 */
public record NewMeeting(UUID network, @Nullable UUID joining, MeetingPlan plan, MeetingState state) {}
