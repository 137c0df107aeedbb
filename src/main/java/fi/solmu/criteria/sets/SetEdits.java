package fi.solmu.criteria.sets;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.criteria.Standing;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.StartingData;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes sets, version by version. Only a draft is ever changed. */
@Repository
class SetEdits implements CriterionSets {
    private static final String SHIPPED = "criteria/shipped.csv";
    private static final String SUBJECT = "criterion_set";

    private final JdbcClient db;
    private final SetQueries queries;
    private final Audit audit;
    private final InstantSource clock;

    SetEdits(JdbcClient db, SetQueries queries, Audit audit, InstantSource clock) {
        this.db = db;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<UUID> draftShipped(@Nullable UUID account) {
        var shipped = new LinkedHashMap<String, List<Criterion>>();
        for (var row : StartingData.rows(SHIPPED)) {
            var criteria = shipped.computeIfAbsent(StartingData.cell(row, "type"), _ -> new ArrayList<>());
            criteria.add(criterion(row, criteria.size() + 1));
        }
        var drafts = new ArrayList<UUID>();
        shipped.forEach((code, criteria) -> withoutSet(code).ifPresent(type -> {
            lockType(type);
            var draft = begin(type, account);
            criteria.forEach(criterion -> insert(draft, criterion));
            drafts.add(draft);
        }));
        return drafts;
    }

    private Optional<UUID> withoutSet(String code) {
        return db.sql("""
                        SELECT t.id FROM network_type t
                        WHERE t.code = :code AND t.kind = 'NETWORK'
                          AND NOT EXISTS (SELECT FROM criterion_set c WHERE c.type_id = t.id)
                        ORDER BY t.id LIMIT 1
                        """).param("code", code).query(UUID.class).optional();
    }

    private static Criterion criterion(Map<String, String> row, int position) {
        var due = StartingData.cell(row, "due_month");
        return new Criterion(
                new UUID(0, 0),
                position,
                StartingData.cell(row, "code"),
                StartingData.cell(row, "measure"),
                Comparison.valueOf(StartingData.cell(row, "comparison")),
                Double.parseDouble(StartingData.cell(row, "threshold")),
                Standing.valueOf(StartingData.cell(row, "standing")),
                new Localised(
                        StartingData.cell(row, "name_fi"),
                        StartingData.cell(row, "name_sv"),
                        StartingData.cell(row, "name_en")),
                Integer.parseInt(StartingData.cell(row, "grace_months")),
                due.isEmpty() ? null : Month.of(Integer.parseInt(due)));
    }

    @Override
    @Transactional
    public UUID draft(UUID type, LocalDate today, @Nullable UUID account) {
        lockType(type);
        var open = db.sql("""
                        SELECT c.id FROM criterion_set c
                        JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL
                        WHERE c.type_id = :type AND s.status = 'DRAFT'
                        """).param("type", type).query(UUID.class).optional();
        if (open.isPresent()) {
            return open.get();
        }
        var basis = db.sql("""
                        SELECT c.id FROM criterion_set c
                        JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL
                        WHERE c.type_id = :type AND s.status = 'IN_EFFECT' AND s.valid_from <= :today
                        ORDER BY s.valid_from DESC, c.version DESC LIMIT 1
                        """)
                .param("type", type)
                .param("today", today)
                .query(UUID.class)
                .optional();
        var draft = begin(type, account);
        basis.ifPresent(set -> queries.criteria(set).forEach(criterion -> insert(draft, criterion)));
        return draft;
    }

    /** Whoever drafts for the same type at once waits. */
    private void lockType(UUID type) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.criteria.' || :type))")
                .param("type", type.toString())
                .query()
                .singleRow();
        boolean known = db.sql("SELECT EXISTS (SELECT FROM network_type WHERE id = :type)")
                .param("type", type)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }

    private UUID begin(UUID type, @Nullable UUID account) {
        var draft = db.sql("""
                        INSERT INTO criterion_set (type_id, version)
                        SELECT :type, coalesce(max(version), 0) + 1 FROM criterion_set WHERE type_id = :type RETURNING id
                        """).param("type", type).query(UUID.class).single();
        state(draft, SetHead.Status.DRAFT, null, account);
        enter(Action.EDIT_CRITERIA, draft, account, new Audit.Change("state", null, SetHead.Status.DRAFT.name()));
        return draft;
    }

    private void state(UUID set, SetHead.Status status, @Nullable LocalDate from, @Nullable UUID account) {
        db.sql("UPDATE criterion_set_state SET ended_at = :now WHERE set_id = :set AND ended_at IS NULL")
                .param("now", Sql.at(clock.instant()))
                .param("set", set)
                .update();
        db.sql("""
                        INSERT INTO criterion_set_state (set_id, status, valid_from, begun_at, begun_by)
                        VALUES (:set, :status, :from, :now, :account)
                        """)
                .param("set", set)
                .param("status", status.name())
                .param("from", from)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    private void insert(UUID set, Criterion criterion) {
        write("""
                INSERT INTO criterion (set_id, position, code, measure, comparison, threshold, standing, name_fi, name_sv,
                                       name_en, grace_months, due_month)
                VALUES (:set, :position, :code, :measure, :comparison, :threshold, :standing, :fi, :sv, :en, :grace, :due)
                """, set, criterion);
    }

    private void update(UUID set, Criterion criterion) {
        write("""
                UPDATE criterion SET position = :position, measure = :measure, comparison = :comparison,
                       threshold = :threshold, standing = :standing, name_fi = :fi, name_sv = :sv, name_en = :en,
                       grace_months = :grace, due_month = :due
                WHERE set_id = :set AND code = :code
                """, set, criterion);
    }

    private void write(String sql, UUID set, Criterion criterion) {
        var due = criterion.dueBy();
        db.sql(sql)
                .param("set", set)
                .param("position", criterion.position())
                .param("code", criterion.code())
                .param("measure", criterion.measure())
                .param("comparison", criterion.comparison().name())
                .param("threshold", criterion.threshold())
                .param("standing", criterion.standing().name())
                .param("fi", criterion.name().fi())
                .param("sv", criterion.name().sv())
                .param("en", criterion.name().en())
                .param("grace", criterion.graceMonths())
                .param("due", due == null ? null : due.getValue())
                .update();
    }

    @Override
    @Transactional
    public void put(UUID draft, Criterion criterion, @Nullable UUID account) {
        if (!lockDraft(draft)) {
            throw new IllegalStateException("no draft");
        }
        var before = queries.criteria(draft).stream()
                .filter(each -> each.code().equals(criterion.code()))
                .findFirst();
        if (before.isPresent()) {
            update(draft, positioned(criterion, criterion.code(), before.get().position()));
        } else {
            insert(draft, positioned(criterion, criterion.code(), last(draft) + 1));
        }
        entered(draft, before.orElse(null), criterion, account);
    }

    private int last(UUID set) {
        return queries.criteria(set).stream()
                .mapToInt(Criterion::position)
                .max()
                .orElse(0);
    }

    private static Criterion positioned(Criterion criterion, String code, int position) {
        return new Criterion(
                criterion.id(),
                position,
                code,
                criterion.measure(),
                criterion.comparison(),
                criterion.threshold(),
                criterion.standing(),
                criterion.name(),
                criterion.graceMonths(),
                criterion.dueBy());
    }

    /** What came of a change. */
    enum Changing {
        DONE,
        CHANGED_MEANWHILE,
        NO_DRAFT
    }

    /** Adds a criterion; its code is made of its name and stays whatever the name becomes. */
    @Transactional
    Changing add(UUID set, Criterion criterion, UUID account) {
        if (!lockDraft(set)) {
            return Changing.NO_DRAFT;
        }
        var code = code(set, criterion.name().read(Language.EN));
        insert(set, positioned(criterion, code, criterion.position()));
        entered(set, null, criterion, account);
        return Changing.DONE;
    }

    private String code(UUID set, String name) {
        var plain = java.text.Normalizer.normalize(name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        var base = plain.isEmpty() ? "criterion" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        var taken = queries.criteria(set).stream().map(Criterion::code).toList();
        var code = base;
        for (int next = 2; taken.contains(code); next++) {
            code = base + "_" + next;
        }
        return code;
    }

    private static final int LONGEST_CODE = 60;

    /** Changes a criterion unless it is no longer as the form was opened with. */
    @Transactional
    Changing change(UUID set, UUID id, String opened, Criterion changed, UUID account) {
        if (!lockDraft(set)) {
            return Changing.NO_DRAFT;
        }
        var before = queries.criterion(set, id);
        if (!CriterionForm.mark(before).equals(opened)) {
            return Changing.CHANGED_MEANWHILE;
        }
        update(set, positioned(changed, before.code(), changed.position()));
        entered(set, before, changed, account);
        return Changing.DONE;
    }

    @Transactional
    Changing remove(UUID set, UUID id, UUID account) {
        if (!lockDraft(set)) {
            return Changing.NO_DRAFT;
        }
        var before = queries.criterion(set, id);
        db.sql("DELETE FROM criterion WHERE id = :id").param("id", id).update();
        entered(set, before, null, account);
        return Changing.DONE;
    }

    /** Holds the set until the end of the transaction; says no when it is no draft (any more). */
    private boolean lockDraft(UUID set) {
        var status = db.sql("""
                        SELECT s.status FROM criterion_set c
                        JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL
                        WHERE c.id = :set FOR UPDATE OF c
                        """).param("set", set).query(String.class).optional();
        if (status.isEmpty()) {
            throw new NotFound();
        }
        // Read again: whoever was waited for may have changed it.
        return db.sql("SELECT status FROM criterion_set_state WHERE set_id = :set AND ended_at IS NULL")
                .param("set", set)
                .query(String.class)
                .single()
                .equals(SetHead.Status.DRAFT.name());
    }

    @Override
    @Transactional
    public Start start(UUID draft, LocalDate from, @Nullable UUID account) {
        if (!lockDraft(draft)) {
            return Start.NO_DRAFT;
        }
        var criteria = queries.criteria(draft);
        if (criteria.isEmpty() || criteria.stream().anyMatch(SetEdits::hasGaps)) {
            return Start.GAPS;
        }
        state(draft, SetHead.Status.IN_EFFECT, from, account);
        enter(
                Action.START_CRITERIA,
                draft,
                account,
                new Audit.Change("state", SetHead.Status.DRAFT.name(), SetHead.Status.IN_EFFECT.name()),
                new Audit.Change("valid_from", null, from.toString()));
        return Start.STARTED;
    }

    static boolean hasGaps(Criterion criterion) {
        return !criterion.name().missing(List.of(Language.values())).isEmpty();
    }

    /** Discards a draft; makes a draft again of what is to take effect on a day to come. */
    @Transactional
    Changing withdraw(UUID set, LocalDate today, UUID account) {
        boolean draft = lockDraft(set);
        var head = queries.head(set, today);
        if (!draft && head.stage(today) != SetHead.Stage.COMING) {
            return Changing.NO_DRAFT;
        }
        var after = draft ? SetHead.Status.DISCARDED : SetHead.Status.DRAFT;
        if (after == SetHead.Status.DRAFT && hasOtherDraft(set)) {
            return Changing.CHANGED_MEANWHILE;
        }
        state(set, after, null, account);
        enter(
                Action.START_CRITERIA,
                set,
                account,
                new Audit.Change("state", head.status().name(), after.name()));
        return Changing.DONE;
    }

    private boolean hasOtherDraft(UUID set) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM criterion_set c
                                       JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL
                                       WHERE c.type_id = (SELECT type_id FROM criterion_set WHERE id = :set)
                                         AND c.id <> :set AND s.status = 'DRAFT')
                        """).param("set", set).query(Boolean.class).single();
    }

    private void entered(UUID set, @Nullable Criterion before, @Nullable Criterion after, @Nullable UUID account) {
        var change = new Audit.Change("criterion", inShort(before), inShort(after));
        if (!String.valueOf(change.before()).equals(String.valueOf(change.after()))) {
            enter(Action.EDIT_CRITERIA, set, account, change);
        }
    }

    private static @Nullable String inShort(@Nullable Criterion criterion) {
        return criterion == null
                ? null
                : String.join(
                        " · ",
                        String.valueOf(criterion.name().fi()),
                        String.valueOf(criterion.name().sv()),
                        String.valueOf(criterion.name().en()),
                        criterion.measure() + " " + criterion.comparison() + " " + criterion.threshold(),
                        criterion.standing().name(),
                        String.valueOf(criterion.graceMonths()),
                        String.valueOf(criterion.dueBy()));
    }

    private void enter(Action action, UUID set, @Nullable UUID account, Audit.Change... changes) {
        audit.enter(account, action, SUBJECT, set, List.of(changes));
    }
}
