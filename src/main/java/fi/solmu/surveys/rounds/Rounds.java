package fi.solmu.surveys.rounds;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.DayWork;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Prepares rounds and moves them from state to state. What opens and closes them is a job of its own. */
@Service
class Rounds implements DayWork {
    static final String SUBJECT = "survey_round";
    private static final int ORDER = 60;
    private final JdbcClient db;
    private final RoundQueries queries;
    private final OpenLinks links;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final ObjectProvider<SchedulerClient> scheduler;

    Rounds(
            JdbcClient db,
            RoundQueries queries,
            OpenLinks links,
            Audit audit,
            Clock clock,
            TransactionOperations transactions,
            ObjectProvider<SchedulerClient> scheduler) {
        this.db = db;
        this.queries = queries;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.scheduler = scheduler;
    }

    /** A new round as it was typed, a draft. */
    @Transactional
    UUID begin(RoundForm.Wish wish, Actor actor) {
        var id = db.sql("""
                        INSERT INTO survey_round (name_fi, name_sv, name_en, promise_fi, promise_sv, promise_en, typology_id,
                            member_questionnaire_id, coordinator_questionnaire_id, opens_on, closes_on, figures_from, texts_from)
                        VALUES (:nameFi, :nameSv, :nameEn, :promiseFi, :promiseSv, :promiseEn,
                                (SELECT id FROM typology ORDER BY position, id LIMIT 1),
                                :member, :coordinator, :opens, :closes, :figures, :texts)
                        RETURNING id
                        """).params(parameters(wish)).query(UUID.class).single();
        setNetworks(id, wish.networks());
        begin(id, RoundStatus.DRAFT, actor.account());
        audit.enter(actor.account(), Action.EDIT_ROUND, SUBJECT, id);
        return id;
    }

    /** What came of changing a round: false when it is no longer prepared. */
    @Transactional
    boolean change(UUID round, RoundForm.Wish wish, Actor actor) {
        if (!status(round).isPrepared()) {
            return false;
        }
        db.sql("""
                        UPDATE survey_round SET name_fi = :nameFi, name_sv = :nameSv, name_en = :nameEn,
                               promise_fi = :promiseFi, promise_sv = :promiseSv, promise_en = :promiseEn,
                               member_questionnaire_id = :member, coordinator_questionnaire_id = :coordinator,
                               opens_on = :opens, closes_on = :closes, figures_from = :figures, texts_from = :texts
                        WHERE id = :round
                        """).params(parameters(wish)).param("round", round).update();
        setNetworks(round, wish.networks());
        audit.enter(actor.account(), Action.EDIT_ROUND, SUBJECT, round);
        return true;
    }

    private static Map<String, @Nullable Object> parameters(RoundForm.Wish wish) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("nameFi", wish.name().fi());
        parameters.put("nameSv", wish.name().sv());
        parameters.put("nameEn", wish.name().en());
        parameters.put("promiseFi", wish.promise().fi());
        parameters.put("promiseSv", wish.promise().sv());
        parameters.put("promiseEn", wish.promise().en());
        parameters.put("member", wish.member());
        parameters.put("coordinator", wish.coordinator());
        parameters.put("opens", wish.opensOn());
        parameters.put("closes", wish.closesOn());
        parameters.put("figures", wish.figuresFrom());
        parameters.put("texts", wish.textsFrom());
        return parameters;
    }

    private void setNetworks(UUID round, List<UUID> networks) {
        db.sql("""
                        DELETE FROM survey_network x WHERE x.round_id = :round
                          AND x.network_id NOT IN (SELECT n.canonical_id FROM network n WHERE n.id = ANY (:networks))
                        """).param("round", round).param("networks", Sql.ids(networks)).update();
        db.sql("""
                        INSERT INTO survey_network (round_id, network_id)
                        SELECT DISTINCT :round::uuid, n.canonical_id FROM network n WHERE n.id = ANY (:networks)
                        ON CONFLICT DO NOTHING
                        """).param("round", round).param("networks", Sql.ids(networks)).update();
        links.prepare(round, LocalDate.now(clock));
    }

    /** Opens at once when its day has come, else on that day. */
    @Transactional
    RoundStatus open(UUID round, Actor actor) {
        var head = queries.head(round);
        var next = head.opensOn().isAfter(LocalDate.now(clock)) ? RoundStatus.SCHEDULED : RoundStatus.OPENING;
        return move(round, next, Action.OPEN_ROUND, actor.account()) ? next : head.status();
    }

    @Transactional
    boolean backToDraft(UUID round, Actor actor) {
        return move(round, RoundStatus.DRAFT, Action.EDIT_ROUND, actor.account());
    }

    @Transactional
    boolean cancel(UUID round, Actor actor) {
        return move(round, RoundStatus.CANCELLED, Action.EDIT_ROUND, actor.account());
    }

    @Transactional
    boolean close(UUID round, Actor actor) {
        return move(round, RoundStatus.CLOSING, Action.CLOSE_ROUND, actor.account());
    }

    /** Goes into a state if it may, begins the job that the state needs, and says whether it did. */
    private boolean move(UUID round, RoundStatus next, Action action, @Nullable UUID account) {
        var now = status(round);
        if (!now.next().contains(next)) {
            return false;
        }
        begin(round, next, account);
        audit.enter(account, action, SUBJECT, round, List.of(new Change("state", now.name(), next.name())));
        switch (next) {
            case OPENING -> RoundJobs.schedule(scheduler, RoundJobs.OPEN, round, clock.instant());
            case CLOSING -> RoundJobs.schedule(scheduler, RoundJobs.CLOSE, round, clock.instant());
            default -> {}
        }
        return true;
    }

    /**
     * The state, held until the transaction ends: whoever answers at this moment is waited for, or waits. The round is held
     * first, for whoever waited for the state itself would find it ended and no other in its place.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundStatus status(UUID round) {
        var held = db.sql("SELECT id FROM survey_round WHERE id = :round FOR NO KEY UPDATE")
                .param("round", round)
                .query(UUID.class)
                .optional();
        return held.map(id -> db.sql(
                                "SELECT status FROM survey_round_state WHERE round_id = :id AND ended_at IS NULL FOR UPDATE")
                        .param("id", id)
                        .query((row, _) -> RoundStatus.valueOf(row.getString("status")))
                        .single())
                .orElseThrow(NotFound::new);
    }

    /** Ends the state that is, and begins another; the caller has made sure that it may. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(UUID round, RoundStatus status, @Nullable UUID account) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE survey_round_state SET ended_at = :now WHERE round_id = :round AND ended_at IS NULL")
                .param("now", now)
                .param("round", round)
                .update();
        db.sql("""
                        INSERT INTO survey_round_state (round_id, status, begun_at, begun_by)
                        VALUES (:round, :status, :now, :by)
                        """)
                .param("round", round)
                .param("status", status.name())
                .param("now", now)
                .param("by", account)
                .update();
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** A round opens on its first day, and closes on the day after its last. */
    @Override
    public void on(LocalDate day) {
        for (var round : queries.due(RoundStatus.SCHEDULED, "r.opens_on", day)) {
            transactions.execute(_ -> move(round, RoundStatus.OPENING, Action.OPEN_ROUND, null));
        }
        for (var round : queries.due(RoundStatus.OPEN, "r.closes_on + 1", day)) {
            transactions.execute(_ -> move(round, RoundStatus.CLOSING, Action.CLOSE_ROUND, null));
        }
    }
}
