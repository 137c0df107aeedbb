package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Sql;
import fi.solmu.register.HoldingGround;
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGrounds;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes why people are held, and until when. What was said before stays as history. */
@Service
class GroundEdits {
    private static final int VERSIONS_SHOWN = 50;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    GroundEdits(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    enum Outcome {
        SAVED,
        CHANGED_MEANWHILE
    }

    /** What is said now and was said before, newest first. */
    List<GroundVersion> versions(About about) {
        return db.sql("""
                        SELECT g.id, g.about, g.legal_ground, g.why_fi, g.why_sv, g.why_en, g.months, g.said_at, a.name
                        FROM holding_ground g LEFT JOIN account a ON a.id = g.said_by
                        WHERE g.about = :about
                        ORDER BY g.ended_at IS NULL DESC, g.said_at DESC, g.id DESC LIMIT :most
                        """)
                .param("about", about.name())
                .param("most", VERSIONS_SHOWN)
                .query((row, _) -> new GroundVersion(
                        HoldingGrounds.of(row),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list();
    }

    /**
     * Says it anew.
     *
     * @param opened the wording that the form was opened with
     */
    @Transactional
    Outcome change(About about, String opened, GroundForm form, UUID account) {
        // Two who change the same wait for each other here.
        db.sql("SELECT id FROM holding_ground WHERE about = :about ORDER BY id FOR UPDATE")
                .param("about", about.name())
                .query(UUID.class)
                .list();
        var before = versions(about).getFirst().ground();
        if (!before.id().toString().equals(opened)) {
            return Outcome.CHANGED_MEANWHILE;
        }
        var after = new HoldingGround(
                before.id(),
                about,
                form.chosen().orElseThrow(),
                form.why(),
                about.hasMonths() ? form.number().orElseThrow() : null);
        if (!after.equals(before)) {
            write(before, after, account);
        }
        return Outcome.SAVED;
    }

    private void write(HoldingGround before, HoldingGround after, UUID account) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE holding_ground SET ended_at = :now WHERE id = :id")
                .param("now", now)
                .param("id", before.id())
                .update();
        db.sql("""
                        INSERT INTO holding_ground (about, legal_ground, why_fi, why_sv, why_en, months, said_at, said_by)
                        VALUES (:about, :ground, :fi, :sv, :en, :months, :now, :by)
                        """)
                .param("about", after.about().name())
                .param("ground", after.legalGround().name())
                .param("fi", after.why().fi())
                .param("sv", after.why().sv())
                .param("en", after.why().en())
                .param("months", after.months())
                .param("now", now)
                .param("by", account)
                .update();
        var changes = new ArrayList<Change>();
        changes.add(new Change("about", null, after.about().name()));
        note(
                changes,
                "legal_ground",
                before.legalGround().name(),
                after.legalGround().name());
        note(changes, "why_fi", before.why().fi(), after.why().fi());
        note(changes, "why_sv", before.why().sv(), after.why().sv());
        note(changes, "why_en", before.why().en(), after.why().en());
        note(changes, "months", words(before.months()), words(after.months()));
        audit.enter(account, Action.EDIT_GROUNDS, "holding_ground", null, changes);
    }

    private static @Nullable String words(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
