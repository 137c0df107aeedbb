package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states of networks as rows of a history: a new state ends the one before. */
@Repository
public class NetworkStates {
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NetworkStates(JdbcClient db, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The state of a network now. */
    public NetworkState of(UUID network) {
        return db.sql("""
                        SELECT status, since, term, review_on, ends_on, reason
                        FROM network_state WHERE network_id = :network AND ended_at IS NULL
                        """)
                .param("network", network)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Begins the first state of a network just recorded. */
    @Transactional
    public void begin(UUID network, LocalDate since, @Nullable UUID account) {
        insert(network, new NetworkState.Recorded(since), null, account, clock.instant());
    }

    /** Begins the state of a network that was founded: it runs from its first day. */
    @Transactional
    public void found(
            UUID network,
            LocalDate opensOn,
            NetworkState.Term term,
            @Nullable UUID decided,
            @Nullable UUID account,
            Action action) {
        insert(network, new NetworkState.Running(opensOn, term), decided, account, clock.instant());
        audit.enter(
                account,
                action,
                "network",
                network,
                List.of(
                        new Audit.Change("state", null, NetworkStatus.RUNNING.name()),
                        new Audit.Change("term", null, written(term))));
    }

    /** What a decision makes of a network; what the state does not allow throws. */
    @Transactional
    public NetworkState decide(UUID network, NetworkState.Decision decision, @Nullable UUID account, Action action) {
        return decide(network, decision, null, account, action);
    }

    /**
     * The same, for what a body decided.
     *
     * @param decided the id by which whoever keeps decisions knows this one
     */
    @Transactional
    public NetworkState decide(
            UUID network,
            NetworkState.Decision decision,
            @Nullable UUID decided,
            @Nullable UUID account,
            Action action) {
        lock(network);
        var before = of(network);
        var after = before.after(decision);
        var now = clock.instant(); // one moment: what ends and what begins leave no gap
        db.sql("UPDATE network_state SET ended_at = :now WHERE network_id = :network AND ended_at IS NULL")
                .param("now", Sql.at(now))
                .param("network", network)
                .update();
        insert(network, after, decided, account, now);
        if (before.status() != after.status()) {
            audit.enter(
                    account,
                    action,
                    "network",
                    network,
                    List.of(new Audit.Change(
                            "state", before.status().name(), after.status().name())));
        }
        var termBefore = term(before);
        var termAfter = term(after);
        if (termAfter != null && !termAfter.equals(termBefore)) {
            audit.enter(
                    account,
                    action,
                    "network",
                    network,
                    List.of(new Audit.Change(
                            "term", termBefore == null ? null : written(termBefore), written(termAfter))));
        }
        if (after instanceof NetworkState.Closed(var on, var reason)) {
            events.publishEvent(new NetworkClosed(network, on, reason));
        }
        return after;
    }

    /** The state of a network before the one it is in, if it was in any. */
    public Optional<NetworkState> before(UUID network) {
        return db.sql("""
                        SELECT status, since, term, review_on, ends_on, reason
                        FROM network_state WHERE network_id = :network AND ended_at IS NOT NULL
                        ORDER BY ended_at DESC, id DESC LIMIT 1
                        """)
                .param("network", network)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The id of the decision that made the state of a network, where one did. */
    public Optional<UUID> decided(UUID network) {
        return db.sql("""
                        SELECT decision_id FROM network_state
                        WHERE network_id = :network AND ended_at IS NULL AND decision_id IS NOT NULL
                        """).param("network", network).query(UUID.class).optional();
    }

    /** Whoever else decides of the network waits until this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID network) {
        var locked = db.sql("SELECT id FROM network WHERE id = :network FOR UPDATE")
                .param("network", network)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound();
        }
    }

    private void insert(UUID network, NetworkState state, @Nullable UUID decided, @Nullable UUID account, Instant now) {
        var term = term(state);
        db.sql("""
                        INSERT INTO network_state
                            (network_id, status, since, term, review_on, ends_on, reason, decision_id, begun_at, begun_by)
                        VALUES (:network, :status, :since, :term, :reviewOn, :endsOn, :reason, :decided, :now, :account)
                        """)
                .param("network", network)
                .param("status", state.status().name())
                .param("since", state.since())
                .param(
                        "term",
                        switch (term) {
                            case null -> null;
                            case NetworkState.Term.Continuing _ -> "CONTINUING";
                            case NetworkState.Term.Fixed _ -> "FIXED";
                        })
                .param("reviewOn", term instanceof NetworkState.Term.Continuing(var day) ? day : null)
                .param("endsOn", endsOn(state, term))
                .param(
                        "reason",
                        state instanceof NetworkState.Closed closed
                                ? closed.reason().name()
                                : null)
                .param("decided", decided)
                .param("now", Sql.at(now))
                .param("account", account)
                .update();
    }

    private static @Nullable LocalDate endsOn(NetworkState state, NetworkState.@Nullable Term term) {
        if (state instanceof NetworkState.Closing closing) {
            return closing.lastDay();
        }
        return term instanceof NetworkState.Term.Fixed(var day) ? day : null;
    }

    /** The term that belongs to a state, if it has one. */
    public static NetworkState.@Nullable Term term(NetworkState state) {
        return switch (state) {
            case NetworkState.Running running -> running.term();
            case NetworkState.Paused paused -> paused.term();
            case NetworkState.Closing closing ->
                // its own end has been decided; a fixed term's day no longer counts
                closing.term() instanceof NetworkState.Term.Continuing continuing ? continuing : null;
            case NetworkState.Recorded _, NetworkState.Closed _, NetworkState.Withdrawn _ -> null;
        };
    }

    private static String written(NetworkState.Term term) {
        return switch (term) {
            case NetworkState.Term.Continuing(var day) -> "CONTINUING " + (day == null ? "" : day);
            case NetworkState.Term.Fixed(var day) -> "FIXED " + day;
        };
    }

    /** A state from its columns, which are called as in the table. */
    public static NetworkState read(ResultSet row) throws SQLException {
        return read(
                NetworkStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getString("term"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"));
    }

    private static NetworkState read(
            NetworkStatus status,
            LocalDate since,
            @Nullable String termKind,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate endsOn,
            @Nullable String reason) {
        NetworkState.Term term = termKind == null
                ? null
                : termKind.equals("FIXED") && endsOn != null
                        ? new NetworkState.Term.Fixed(endsOn)
                        : new NetworkState.Term.Continuing(reviewOn);
        return switch (status) {
            case RECORDED -> new NetworkState.Recorded(since);
            case RUNNING ->
                new NetworkState.Running(since, term == null ? new NetworkState.Term.Continuing(reviewOn) : term);
            case PAUSED -> new NetworkState.Paused(since, term);
            case CLOSING -> new NetworkState.Closing(since, endsOn == null ? since : endsOn, term);
            case CLOSED ->
                new NetworkState.Closed(since, NetworkState.Reason.valueOf(reason == null ? "DECIDED" : reason));
            case WITHDRAWN -> new NetworkState.Withdrawn(since);
        };
    }
}
