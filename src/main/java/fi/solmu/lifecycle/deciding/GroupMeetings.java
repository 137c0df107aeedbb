package fi.solmu.lifecycle.deciding;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working group's meetings and what is on the agenda of each (työryhmän kokoukset). */
@Service
public class GroupMeetings {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    GroupMeetings(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting of the working group. */
    public record Meeting(
            UUID id, LocalDate meetsOn, @Nullable String place, int items) {}

    /** A proposal on an agenda; decided in this meeting, or waiting for it. */
    public record Item(
            UUID proposal,
            int position,
            String kind,
            @Nullable Integer year,
            @Nullable Integer number,
            Localised name,
            String status) {}

    public List<Meeting> all() {
        return db.sql("""
                        SELECT m.id, m.meets_on, m.place,
                               (SELECT count(*)::int FROM agenda_item a WHERE a.meeting_id = m.id) AS items
                        FROM group_meeting m ORDER BY m.meets_on DESC
                        """).query(Meeting.class).list();
    }

    public Optional<Meeting> find(UUID meeting) {
        return all().stream().filter(each -> each.id().equals(meeting)).findFirst();
    }

    /** The meeting that comes next, today's too. */
    public Optional<Meeting> next(LocalDate today) {
        return all().reversed().stream()
                .filter(each -> !each.meetsOn().isBefore(today))
                .findFirst();
    }

    public List<Item> agenda(UUID meeting) {
        return db.sql("""
                        SELECT p.id AS proposal, i.position, p.kind, p.year, p.number, s.status,
                               p.name_fi, p.name_sv, p.name_en
                        FROM agenda_item i
                        JOIN named_proposal p ON p.id = i.proposal_id
                        JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                        WHERE i.meeting_id = :meeting ORDER BY i.position
                        """)
                .param("meeting", meeting)
                .query((row, _) -> new Item(
                        row.getObject("proposal", UUID.class),
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getObject("year", Integer.class),
                        row.getObject("number", Integer.class),
                        Sql.localised(row, "name"),
                        row.getString("status")))
                .list();
    }

    /** The meeting that has a proposal on its agenda and has not been, and its place there. */
    public Optional<Planned> planned(UUID proposal) {
        return db.sql("""
                        SELECT m.id AS meeting, m.meets_on, i.position FROM agenda_item i JOIN group_meeting m ON m.id = i.meeting_id
                        WHERE i.proposal_id = :proposal ORDER BY m.meets_on DESC LIMIT 1
                        """).param("proposal", proposal).query(Planned.class).optional();
    }

    /** When a proposal is to be decided. */
    public record Planned(UUID meeting, LocalDate meetsOn, int position) {}

    /** The new meeting; empty when the group meets that day already. */
    @Transactional
    public Optional<UUID> plan(LocalDate day, @Nullable String place, @Nullable UUID account) {
        var meeting = db.sql("""
                        INSERT INTO group_meeting (meets_on, place, made_by, made_at) VALUES (:day, :place, :account, :now)
                        ON CONFLICT (meets_on) DO NOTHING
                        RETURNING id
                        """)
                .param("day", day)
                .param("place", place)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .optional();
        meeting.ifPresent(each -> audit.enter(account, Action.PLAN_GROUP_MEETING, "group_meeting", each));
        return meeting;
    }

    /** Puts what waits on the agenda, last; on one agenda that is still to come at a time. */
    @Transactional
    public void put(UUID meeting, List<UUID> waiting, UUID account) {
        take(waiting, account);
        db.sql("""
                        INSERT INTO agenda_item (meeting_id, proposal_id, position)
                        SELECT :meeting, w.proposal,
                               (SELECT coalesce(max(position), 0) FROM agenda_item WHERE meeting_id = :meeting) + w.place
                        FROM unnest(:proposals) WITH ORDINALITY AS w (proposal, place)
                        JOIN proposal_state s ON s.proposal_id = w.proposal AND s.ended_at IS NULL AND s.status = 'SENT'
                        ON CONFLICT DO NOTHING
                        """)
                .param("meeting", meeting)
                .param("proposals", Sql.ids(waiting))
                .update();
        audit.enter(account, Action.PLAN_GROUP_MEETING, "group_meeting", meeting);
    }

    /** Takes what is not decided off the agendas it is on. */
    @Transactional
    public void take(List<UUID> waiting, UUID account) {
        db.sql("""
                        DELETE FROM agenda_item i USING proposal_state s
                        WHERE i.proposal_id = ANY (:proposals) AND s.proposal_id = i.proposal_id AND s.ended_at IS NULL
                          AND s.status = 'SENT'
                        """).param("proposals", Sql.ids(waiting)).update();
    }
}
