package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of one network, which its coordinator asks between evaluations (pikakyselyt). */
@Service
public class QuickRounds {
    /** Fewer answers are not shown. */
    public static final int FIGURES_FROM = RoundForm.FIGURES;

    /** Nor texts of fewer people. */
    public static final int TEXTS_FROM = RoundForm.TEXTS;

    private final JdbcClient db;
    private final RoundQueries queries;
    private final Rounds rounds;
    private final Reminding reminding;
    private final Clock clock;

    QuickRounds(JdbcClient db, RoundQueries queries, Rounds rounds, Reminding reminding, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.rounds = rounds;
        this.reminding = reminding;
        this.clock = clock;
    }

    /**
     * A quick round; {@code answered} of those {@code asked}, a count while it is open.
     *
     * @param reminded when those who had not answered were last reminded
     */
    public record Quick(
            UUID id,
            UUID network,
            Localised name,
            RoundStatus status,
            LocalDate closesOn,
            int asked,
            int answered,
            @Nullable Instant reminded) {
        public String results() {
            return "/evaluation/rounds/" + id + "/results/networks/" + network;
        }

        /** Where the page is that ends it early. */
        public String closing() {
            return address() + "/close";
        }

        /** Where the page is that reminds of it. */
        public String reminding() {
            return address() + "/remind";
        }

        private String address() {
            return "/networks/" + network + "/surveys/" + id;
        }
    }

    /** Whether a network's members can be asked now. */
    public enum Readiness {
        READY,
        /** The network is not running. */
        NOT_RUNNING,
        /** One is open still: of two at once, one could be computed from the other. */
        ONE_IS_OPEN,
        /** So few can be written to that no result could ever be shown. */
        TOO_FEW
    }

    /**
     * What a network is called.
     *
     * @throws NotFound when there is none
     */
    public Localised name(UUID network) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM network WHERE id = :id")
                .param("id", network)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of a network, the latest first. */
    public List<Quick> of(UUID network) {
        return db.sql("""
                        SELECT r.id, n.id AS network, r.name_fi, r.name_sv, r.name_en, s.status, r.closes_on, x.members_asked,
                               coalesce(x.members_answered,
                                        (SELECT count(*)::int FROM survey_answer a WHERE a.round_id = r.id)) AS answered,
                               (SELECT max(m.sent_at) FROM survey_reminder m WHERE m.round_id = r.id) AS reminded
                        FROM survey_round r
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        JOIN network said ON said.id = r.quick_network_id
                        JOIN network n ON n.id = said.canonical_id
                        JOIN survey_network x ON x.round_id = r.id
                        WHERE n.id = (SELECT canonical_id FROM network WHERE id = :network)
                        ORDER BY r.id DESC
                        """)
                .param("network", network)
                .query((row, _) -> new Quick(
                        row.getObject("id", UUID.class),
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("members_asked"),
                        row.getInt("answered"),
                        Optional.ofNullable(row.getObject("reminded", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /**
     * One of a network's.
     *
     * @throws NotFound when this network has no such round
     */
    public Quick find(UUID network, UUID round) {
        return of(network).stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many members of a network could be written to today. */
    public int reachable(UUID network) {
        var today = LocalDate.now(clock);
        return (int) queries.people(List.of(network), today).stream()
                .filter(each -> each.side().equals("MEMBER"))
                .count();
    }

    public Readiness readiness(UUID network) {
        boolean running =
                db.sql("""
                        SELECT EXISTS (SELECT FROM network n JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                                       WHERE n.id = :network AND s.status = 'RUNNING')
                        """).param("network", network).query(Boolean.class).single();
        if (!running) {
            return Readiness.NOT_RUNNING;
        }
        if (of(network).stream().anyMatch(each -> each.status().isUnderway())) {
            return Readiness.ONE_IS_OPEN;
        }
        return reachable(network) < FIGURES_FROM ? Readiness.TOO_FEW : Readiness.READY;
    }

    /**
     * Asks now, until the end of a day.
     *
     * @return what stands in the way, or that nothing did
     */
    @Transactional
    public Readiness ask(UUID network, Localised name, UUID questionnaire, LocalDate closesOn, Actor actor) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('solmu.quick' || :network, 0))")
                .param("network", network.toString())
                .query()
                .singleRow(); // of two at once, the second sees the first
        var readiness = readiness(network);
        if (readiness != Readiness.READY) {
            return readiness;
        }
        var round = rounds.begin(
                new RoundForm.Wish(
                        name,
                        Localised.NONE,
                        questionnaire,
                        null,
                        LocalDate.now(clock),
                        closesOn,
                        FIGURES_FROM,
                        TEXTS_FROM,
                        List.of(network)),
                actor);
        db.sql("UPDATE survey_round SET quick_network_id = :network WHERE id = :round")
                .param("network", network)
                .param("round", round)
                .update();
        rounds.open(round, actor);
        return Readiness.READY;
    }

    /** Reminds those who have not answered, as of an evaluation. */
    @Transactional
    public Reminding.Outcome remind(Quick round, Actor actor) {
        return reminding.remind(round.id(), Action.ASK_NETWORK, actor);
    }

    /** Ends one before its day; false when it is not open. */
    @Transactional
    public boolean close(Quick round, Actor actor) {
        return rounds.close(round.id(), actor);
    }
}
