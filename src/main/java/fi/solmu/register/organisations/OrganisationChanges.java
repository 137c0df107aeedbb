package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.register.EditOutcome;
import fi.solmu.register.OrganisationEdits;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding and correcting organisations, and mergers of municipalities. */
@Service
class OrganisationChanges {
    private static final String SUBJECT = "organisation";
    private final JdbcClient db;
    private final OrganisationEdits edits;
    private final Audit audit;

    OrganisationChanges(JdbcClient db, OrganisationEdits edits, Audit audit) {
        this.db = db;
        this.edits = edits;
        this.audit = audit;
    }

    /** Why a merger cannot be recorded. */
    enum MergerProblem {
        NO_SUCCESSOR,
        ALREADY_MERGED,
        SUCCESSOR_GONE,
        NOT_MUNICIPALITIES
    }

    /** Whether another organisation of the kind has the code. */
    boolean codeTaken(String kind, String code, @Nullable UUID except) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM organisation
                                       WHERE kind = :kind AND code = :code AND id IS DISTINCT FROM :except::uuid)
                        """)
                .param("kind", kind)
                .param("code", code)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    UUID add(OrganisationForm form, UUID account) {
        var values = form.values();
        var organisation = db.sql("""
                        INSERT INTO organisation (kind, name_fi, name_sv, name_en) VALUES (:kind, :fi, :sv, :en) RETURNING id
                        """)
                .param("kind", form.kind())
                .param("fi", values.get("name_fi"))
                .param("sv", values.get("name_sv"))
                .param("en", values.get("name_en"))
                .query(UUID.class)
                .single();
        audit.enter(account, Action.EDIT_ORGANISATION, SUBJECT, organisation);
        var stated = new LinkedHashMap<String, @Nullable String>();
        values.forEach((field, value) -> {
            if (value != null) {
                stated.put(field, value);
            }
        });
        edits.state(organisation, stated, account, Action.EDIT_ORGANISATION);
        return organisation;
    }

    @Transactional
    EditOutcome correct(
            UUID organisation, long version, OrganisationForm before, OrganisationForm typed, UUID account) {
        return edits.state(organisation, version, typed.changedFrom(before), account, Action.EDIT_ORGANISATION);
    }

    /**
     * From this day the municipality lives on in its successor. Nothing else is written: memberships are read through
     * the merger, and days before it stay as they were.
     *
     * @return why not, or nothing when it was recorded
     */
    @Transactional
    @Nullable
    MergerProblem merge(UUID predecessor, UUID successor, LocalDate day, UUID account) {
        if (successor.equals(predecessor)) {
            return MergerProblem.NO_SUCCESSOR;
        }
        // Locked by a statement of its own: the next one then sees what somebody else has written meanwhile.
        int municipalities = db.sql("""
                        SELECT id FROM organisation WHERE id IN (:predecessor, :successor) AND kind = 'MUNICIPALITY'
                        ORDER BY id FOR UPDATE
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .query(UUID.class)
                .list()
                .size();
        record Earlier(boolean merged, boolean successorGone) {}
        var earlier = db.sql("""
                        SELECT EXISTS (SELECT FROM organisation_succession WHERE predecessor_id = :predecessor) AS merged,
                               EXISTS (SELECT FROM organisation_succession WHERE predecessor_id = :successor) AS successor_gone
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .query(Earlier.class)
                .single();
        if (municipalities != 2) {
            return MergerProblem.NOT_MUNICIPALITIES;
        }
        if (earlier.merged()) {
            return MergerProblem.ALREADY_MERGED;
        }
        if (earlier.successorGone()) {
            return MergerProblem.SUCCESSOR_GONE;
        }
        db.sql("""
                        INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                        VALUES (:predecessor, :successor, :day)
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("day", day)
                .update();
        enter(account, predecessor, successor, null, day.toString());
        return null;
    }

    /** As if the merger had not been recorded. */
    @Transactional
    boolean undoMerger(UUID predecessor, UUID account) {
        record Undone(UUID successorId, LocalDate onDay) {}
        var undone = db.sql("""
                        DELETE FROM organisation_succession WHERE predecessor_id = :predecessor
                        RETURNING successor_id, on_day
                        """)
                .param("predecessor", predecessor)
                .query(Undone.class)
                .list();
        undone.forEach(each ->
                enter(account, predecessor, each.successorId(), each.onDay().toString(), null));
        return !undone.isEmpty();
    }

    /** In the history of both, each naming the other. */
    private void enter(
            UUID account, UUID predecessor, UUID successor, @Nullable String before, @Nullable String after) {
        var names = names(predecessor, successor);
        audit.enter(
                account,
                Action.MERGE_MUNICIPALITIES,
                SUBJECT,
                predecessor,
                List.of(new Change("joins", with(names.successor(), before), with(names.successor(), after))));
        audit.enter(
                account,
                Action.MERGE_MUNICIPALITIES,
                SUBJECT,
                successor,
                List.of(new Change("joined_by", with(names.predecessor(), before), with(names.predecessor(), after))));
    }

    private static @Nullable String with(String name, @Nullable String day) {
        return day == null ? null : name + " " + day;
    }

    private record Names(String predecessor, String successor) {}

    private Names names(UUID predecessor, UUID successor) {
        return db.sql("""
                        SELECT coalesce(p.name_fi, p.name_sv, p.name_en) AS predecessor,
                               coalesce(s.name_fi, s.name_sv, s.name_en) AS successor
                        FROM organisation p, organisation s
                        WHERE p.id = :predecessor AND s.id = :successor
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .query(Names.class)
                .single();
    }

    /** How many memberships hold on behalf of an organisation, and in how many networks. */
    record Reach(int memberships, int networks) {}

    Reach reach(UUID organisation, LocalDate day) {
        return db.sql("""
                        SELECT count(*) AS memberships, count(DISTINCT network_id) AS networks
                        FROM membership_on(:day) WHERE organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(Reach.class)
                .single();
    }
}
