package fi.solmu.meetings.recording;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.MeetingState.Cancelled;
import fi.solmu.meetings.MeetingState.Held;
import fi.solmu.meetings.MeetingState.Why;
import fi.solmu.meetings.NewMeeting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes meetings and their states, each change into the audit trail. No meeting is ever deleted. */
@Repository
public class MeetingBook implements MeetingIntake {
    private final JdbcClient db;
    private final MeetingQueries queries;
    private final Audit audit;
    private final InstantSource clock;

    MeetingBook(JdbcClient db, MeetingQueries queries, Audit audit, InstantSource clock) {
        this.db = db;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void take(Collection<NewMeeting> meetings, @Nullable UUID account) {
        enter(List.copyOf(meetings), account, Action.PLAN_MEETING);
    }

    private record Numbered(UUID id, NewMeeting meeting) {}

    /** Enters meetings; their ids come in the order of the meetings. */
    @Transactional
    public List<UUID> enter(List<NewMeeting> meetings, @Nullable UUID account, Action action) {
        var numbered = meetings.stream()
                .map(meeting -> new Numbered(UUID.randomUUID(), meeting))
                .toList();
        var ids = numbered.stream().map(Numbered::id).toList();
        insertMeetings(numbered, account);
        insertNetworks(numbered);
        insertStates(numbered, account);
        audit.enterAll(
                account,
                action,
                "meeting",
                numbered.stream()
                        .flatMap(each ->
                                entered(each.meeting()).stream().map(change -> new SubjectChange(each.id(), change)))
                        .toList());
        return ids;
    }

    private static List<Change> entered(NewMeeting meeting) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("network", null, meeting.network().toString()));
        changes.add(new Change("starts", null, meeting.plan().starts().toString()));
        changes.add(new Change("state", null, meeting.state().status()));
        return changes;
    }

    private void insertMeetings(List<Numbered> meetings, @Nullable UUID account) {
        var spec = db.sql("""
                        INSERT INTO meeting (id, title_fi, title_sv, title_en, purpose_fi, purpose_sv, purpose_en,
                                             starts_at, ends_at, mode, place, link, open_to_all,
                                             made_at, made_by, changed_at)
                        SELECT m.id, m.title_fi, m.title_sv, m.title_en, m.purpose_fi, m.purpose_sv, m.purpose_en,
                               m.starts::timestamptz, m.ends::timestamptz, m.mode, m.place, m.link, m.open::boolean,
                               :now, :account, :now
                        FROM unnest(:ids, :titleFi, :titleSv, :titleEn, :purposeFi, :purposeSv, :purposeEn,
                                    :starts, :ends, :modes, :places, :links, :opens)
                             AS m (id, title_fi, title_sv, title_en, purpose_fi, purpose_sv, purpose_en,
                                   starts, ends, mode, place, link, open)
                        """)
                .param("ids", Sql.ids(meetings.stream().map(Numbered::id).toList()))
                .param("account", account)
                .param("now", Sql.at(clock.instant()));
        spec = texts(spec, "titleFi", meetings, plan -> plan.title().fi());
        spec = texts(spec, "titleSv", meetings, plan -> plan.title().sv());
        spec = texts(spec, "titleEn", meetings, plan -> plan.title().en());
        spec = texts(spec, "purposeFi", meetings, plan -> plan.purpose().fi());
        spec = texts(spec, "purposeSv", meetings, plan -> plan.purpose().sv());
        spec = texts(spec, "purposeEn", meetings, plan -> plan.purpose().en());
        spec = texts(
                spec, "starts", meetings, plan -> queries.moment(plan.starts()).toString());
        spec = texts(spec, "ends", meetings, plan -> queries.moment(plan.ends()).toString());
        spec = texts(spec, "modes", meetings, plan -> plan.mode().name());
        spec = texts(spec, "places", meetings, MeetingPlan::place);
        spec = texts(spec, "links", meetings, MeetingPlan::link);
        texts(spec, "opens", meetings, plan -> Boolean.toString(plan.openToAll()))
                .update();
    }

    private static StatementSpec texts(
            StatementSpec spec, String name, List<Numbered> meetings, Function<MeetingPlan, @Nullable String> part) {
        var values = new ArrayList<@Nullable String>();
        meetings.forEach(each -> values.add(part.apply(each.meeting().plan())));
        return spec.param(name, Sql.texts(values));
    }

    private void insertNetworks(List<Numbered> meetings) {
        var ids = new ArrayList<UUID>();
        var parts = new ArrayList<String>();
        var networks = new ArrayList<UUID>();
        for (var each : meetings) {
            ids.add(each.id());
            parts.add("CALLS");
            networks.add(each.meeting().network());
            var joining = each.meeting().joining();
            if (joining != null) {
                ids.add(each.id());
                parts.add("JOINS");
                networks.add(joining);
            }
        }
        db.sql("""
                        INSERT INTO meeting_network (meeting_id, part, network_id)
                        SELECT w.meeting, w.part, w.network
                        FROM unnest(:ids, :parts, :networks) AS w (meeting, part, network)
                        """)
                .param("ids", Sql.ids(ids))
                .param("parts", Sql.texts(parts))
                .param("networks", Sql.ids(networks))
                .update();
    }

    private void insertStates(List<Numbered> meetings, @Nullable UUID account) {
        for (var state :
                meetings.stream().map(each -> each.meeting().state()).distinct().toList()) {
            insertState(
                    meetings.stream()
                            .filter(each -> each.meeting().state().equals(state))
                            .map(Numbered::id)
                            .toList(),
                    state,
                    account);
        }
    }

    private void insertState(Collection<UUID> meetings, MeetingState state, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO meeting_state (meeting_id, status, present, cause, reason, begun_at, begun_by)
                        SELECT m.id, :status, :present, :cause, :reason, :now, :account FROM unnest(:ids) AS m (id)
                        """)
                .param("ids", Sql.ids(meetings))
                .param("status", state.status())
                .param("present", state instanceof Held(var present) ? present : null)
                .param(
                        "cause",
                        !(state instanceof Cancelled(var why))
                                ? null
                                : why instanceof Why.NetworkClosed ? "NETWORK_CLOSED" : "DECIDED")
                .param("reason", state instanceof Cancelled(Why.Decided(var reason)) ? reason : null)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    /** The meeting as it is once nobody else is changing it; whoever else wants to waits for the surrounding transaction. */
    Meeting lock(UUID meeting) {
        db.sql("SELECT id FROM meeting WHERE id = :meeting FOR UPDATE")
                .param("meeting", meeting)
                .query(UUID.class)
                .optional();
        return queries.find(meeting).orElseThrow(NotFound::new);
    }

    /** Another state follows the one it has; what may not throws. */
    @Transactional
    void decide(Meeting meeting, MeetingState next, @Nullable UUID account, Action action) {
        if (!meeting.state().mayBecome(next)) {
            throw new IllegalStateException(
                    next.status() + " does not follow " + meeting.state().status() + " of a meeting");
        }
        end(List.of(meeting.id()));
        insertState(List.of(meeting.id()), next, account);
        var changes = new ArrayList<Change>();
        if (!meeting.state().status().equals(next.status())) {
            changes.add(new Change("state", meeting.state().status(), next.status()));
        }
        if (next instanceof Held(var present)) {
            var before = meeting.present() == 0 ? null : Integer.toString(meeting.present());
            changes.add(new Change("present", before, Integer.toString(present)));
        }
        if (next instanceof Cancelled(Why.Decided(var reason))) {
            changes.add(new Change("reason", null, reason));
        }
        audit.enter(account, action, "meeting", meeting.id(), changes);
    }

    private void end(Collection<UUID> meetings) {
        db.sql("UPDATE meeting_state SET ended_at = :now WHERE meeting_id = ANY (:ids) AND ended_at IS NULL")
                .param("now", Sql.at(clock.instant()))
                .param("ids", Sql.ids(meetings))
                .update();
        db.sql("UPDATE meeting SET version = version + 1, changed_at = :now WHERE id = ANY (:ids)")
                .param("now", Sql.at(clock.instant()))
                .param("ids", Sql.ids(meetings))
                .update();
    }

    /** What the meeting is to be becomes something else; tells whether anything differs. */
    @Transactional
    boolean change(Meeting meeting, MeetingPlan plan, @Nullable UUID joining, @Nullable UUID account, Action action) {
        var before = meeting.joining() == null ? null : meeting.joining().id();
        var changes = differences(meeting.plan(), before, plan, joining);
        if (changes.isEmpty()) {
            return false;
        }
        db.sql("""
                        UPDATE meeting
                        SET version = version + 1, title_fi = :titleFi, title_sv = :titleSv, title_en = :titleEn,
                            purpose_fi = :purposeFi, purpose_sv = :purposeSv, purpose_en = :purposeEn,
                            starts_at = :starts, ends_at = :ends, mode = :mode, place = :place, link = :link,
                            open_to_all = :open, changed_at = :now
                        WHERE id = :meeting
                        """)
                .param("titleFi", plan.title().fi())
                .param("titleSv", plan.title().sv())
                .param("titleEn", plan.title().en())
                .param("purposeFi", plan.purpose().fi())
                .param("purposeSv", plan.purpose().sv())
                .param("purposeEn", plan.purpose().en())
                .param("starts", Sql.at(queries.moment(plan.starts())))
                .param("ends", Sql.at(queries.moment(plan.ends())))
                .param("mode", plan.mode().name())
                .param("place", plan.place())
                .param("link", plan.link())
                .param("open", plan.openToAll())
                .param("now", Sql.at(clock.instant()))
                .param("meeting", meeting.id())
                .update();
        if (!Objects.equals(before, joining)) {
            db.sql("DELETE FROM meeting_network WHERE meeting_id = :meeting AND part = 'JOINS'")
                    .param("meeting", meeting.id())
                    .update();
            if (joining != null) {
                db.sql("""
                                INSERT INTO meeting_network (meeting_id, part, network_id)
                                VALUES (:meeting, 'JOINS', :network)
                                """)
                        .param("meeting", meeting.id())
                        .param("network", joining)
                        .update();
            }
        }
        audit.enter(account, action, "meeting", meeting.id(), changes);
        return true;
    }

    /** What differs; a link is told to have changed, but not which it is, since not all who read the trail may know it. */
    private static List<Change> differences(
            MeetingPlan before, @Nullable UUID joiningBefore, MeetingPlan after, @Nullable UUID joining) {
        var changes = new ArrayList<Change>();
        compare(changes, "title", before.title(), after.title());
        compare(changes, "purpose", before.purpose(), after.purpose());
        compare(changes, "starts", before.starts().toString(), after.starts().toString());
        compare(changes, "ends", before.ends().toString(), after.ends().toString());
        compare(changes, "mode", before.mode().name(), after.mode().name());
        compare(changes, "place", before.place(), after.place());
        if (!Objects.equals(before.link(), after.link())) {
            changes.add(new Change("link", null, null));
        }
        compare(changes, "open", Boolean.toString(before.openToAll()), Boolean.toString(after.openToAll()));
        compare(
                changes,
                "joining",
                joiningBefore == null ? null : joiningBefore.toString(),
                joining == null ? null : joining.toString());
        return changes;
    }

    private static void compare(List<Change> changes, String field, Localised before, Localised after) {
        compare(changes, field + "_fi", before.fi(), after.fi());
        compare(changes, field + "_sv", before.sv(), after.sv());
        compare(changes, field + "_en", before.en(), after.en());
    }

    private static void compare(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    /** Cancels what a network that closes had planned for that day or later. */
    @Transactional
    int cancelPlanned(UUID network, LocalDate from) {
        var coming = db.sql("""
                        SELECT m.id FROM meeting m
                        JOIN meeting_network w ON w.meeting_id = m.id AND w.part = 'CALLS'
                        JOIN network n ON n.id = w.network_id
                        WHERE n.canonical_id = (SELECT canonical_id FROM network WHERE id = :network)
                          AND m.starts_at >= :from
                        ORDER BY m.id FOR UPDATE OF m
                        """)
                .param("network", network)
                .param("from", queries.beginning(from))
                .query(UUID.class)
                .list();
        // asked only now that nobody changes them: one question would see the states from before the wait
        var planned =
                db.sql("""
                        SELECT meeting_id FROM meeting_state
                        WHERE meeting_id = ANY (:ids) AND ended_at IS NULL AND status = 'PLANNED'
                        """).param("ids", Sql.ids(coming)).query(UUID.class).list();
        if (planned.isEmpty()) {
            return 0;
        }
        var cancelled = new Cancelled(new Why.NetworkClosed());
        end(planned);
        insertState(planned, cancelled, null);
        audit.enterAll(
                null,
                Action.CANCEL_MEETING,
                "meeting",
                planned.stream()
                        .map(id -> new SubjectChange(id, new Change("state", "PLANNED", cancelled.status())))
                        .toList());
        return planned.size();
    }
}
