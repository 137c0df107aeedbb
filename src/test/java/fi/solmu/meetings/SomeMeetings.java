package fi.solmu.meetings;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings for tests, each with a title of its own. */
public final class SomeMeetings {
    private final JdbcClient db;
    private final MeetingIntake intake;

    public SomeMeetings(JdbcClient db, MeetingIntake intake) {
        this.db = db;
        this.intake = intake;
    }

    public UUID planned(UUID network, String title, LocalDate day) {
        return add(network, null, title, day, MeetingMode.ONLINE, false, new MeetingState.Planned());
    }

    public UUID open(UUID network, String title, LocalDate day) {
        return add(network, null, title, day, MeetingMode.ONLINE, true, new MeetingState.Planned());
    }

    public UUID held(UUID network, String title, LocalDate day, MeetingMode mode) {
        return add(network, null, title, day, mode, false, new MeetingState.Held(12));
    }

    public UUID add(
            UUID network,
            @Nullable UUID joining,
            String title,
            LocalDate day,
            MeetingMode mode,
            boolean open,
            MeetingState state) {
        return add(network, joining, title, day.atTime(9, 0), mode, open, state);
    }

    public UUID add(
            UUID network,
            @Nullable UUID joining,
            String title,
            LocalDateTime starts,
            MeetingMode mode,
            boolean open,
            MeetingState state) {
        var plan = new MeetingPlan(
                new Localised(title, null, null),
                Localised.NONE,
                starts,
                starts.plusHours(2),
                mode,
                "Kuntatalo, Helsinki",
                "https://kokous.example/" + title.hashCode(),
                open);
        intake.take(List.of(new NewMeeting(network, joining, plan, state)), null);
        return find(title);
    }

    /** A meeting by its title. */
    public UUID find(String title) {
        return db.sql("SELECT id FROM meeting WHERE title_fi = :title")
                .param("title", title)
                .query(UUID.class)
                .single();
    }

    public String state(UUID meeting) {
        return db.sql("SELECT status FROM meeting_state WHERE meeting_id = :meeting AND ended_at IS NULL")
                .param("meeting", meeting)
                .query(String.class)
                .single();
    }

    public int version(UUID meeting) {
        return db.sql("SELECT version FROM meeting WHERE id = :meeting")
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }
}
