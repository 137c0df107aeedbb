package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Secrets;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.AnswerSecrets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open links (avoimet linkit): one for each network of a round whose members nobody can write to, because they are not named
 * or not known. Anybody who has it can answer.
 */
@Service
class OpenLinks {
    private final JdbcClient db;
    private final AnswerSecrets secrets;
    private final Audit audit;
    private final InstantSource clock;
    private final int most;
    private final String base;

    OpenLinks(
            JdbcClient db,
            AnswerSecrets secrets,
            Audit audit,
            InstantSource clock,
            @Value("${solmu.open-links.most-answers}") int most,
            @Value("${solmu.base-url}") String base) {
        this.db = db;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.most = most;
        this.base = base;
    }

    /** Where a link is. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** Makes the links a round needs as its networks are on this day, and does away with those it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void prepare(UUID round, LocalDate today) {
        List<UUID> needed = db.sql("WITH " + WhoIsAsked.OPEN_NETWORKS + """
                        SELECT o.network_id FROM open_network o
                        JOIN survey_round r ON r.id = :round AND r.member_questionnaire_id IS NOT NULL
                        """)
                .param("round", round)
                .param("networks", Sql.ids(chosen(round)))
                .param("today", today)
                .query(UUID.class)
                .list();
        db.sql("DELETE FROM survey_open_link WHERE round_id = :round AND network_id <> ALL (:needed)")
                .param("round", round)
                .param("needed", Sql.ids(needed))
                .update();
        db.sql("""
                        WITH made AS (
                            INSERT INTO survey_open_link (round_id, network_id, token_hash, most)
                            SELECT :round, l.network, decode(l.hash, 'hex'), :most
                            FROM unnest(:networks, :hashes) AS l (network, hash)
                            ON CONFLICT (round_id, network_id) DO NOTHING
                            RETURNING id)
                        INSERT INTO survey_open_link_state (link_id, status, begun_at) SELECT id, 'OPEN', :now FROM made
                        """)
                .param("round", round)
                .param("most", most)
                .param("networks", Sql.ids(needed))
                .param(
                        "hashes",
                        Sql.texts(Secrets.hashes(needed.stream()
                                .map(network -> secrets.openLink(round, network))
                                .toList())))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private List<UUID> chosen(UUID round) {
        return db.sql("SELECT network_id FROM survey_network WHERE round_id = :round")
                .param("round", round)
                .query(UUID.class)
                .list();
    }

    /** A round whose answers are brought in has none: nobody was ever given one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID round) {
        db.sql("DELETE FROM survey_open_link WHERE round_id = :round")
                .param("round", round)
                .update();
    }

    /** The address to give to the members of a network. */
    String address(UUID round, UUID network) {
        return base + "/answer/open/" + secrets.openLink(round, network);
    }

    /** Takes no more answers, or takes them again; false when it is so already. */
    @Transactional
    boolean turn(UUID round, UUID network, Status status, UUID account) {
        var link = hold(round, network);
        int ended = db.sql("""
                        UPDATE survey_open_link_state SET ended_at = :now
                        WHERE link_id = :link AND ended_at IS NULL AND status <> :status
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("link", link)
                .param("status", status.name())
                .update();
        if (ended == 0) {
            return false;
        }
        db.sql("""
                        INSERT INTO survey_open_link_state (link_id, status, begun_at, begun_by)
                        VALUES (:link, :status, :now, :by)
                        """)
                .param("link", link)
                .param("status", status.name())
                .param("now", Sql.at(clock.instant()))
                .param("by", account)
                .update();
        enter(
                round,
                network,
                account,
                "open_link",
                status == Status.OPEN ? Status.CLOSED.name() : Status.OPEN.name(),
                status.name());
        return true;
    }

    @Transactional
    void limit(UUID round, UUID network, int wanted, UUID account) {
        var link = hold(round, network);
        int before = db.sql("SELECT most FROM survey_open_link WHERE id = :link")
                .param("link", link)
                .query(Integer.class)
                .single();
        if (before != wanted) {
            db.sql("UPDATE survey_open_link SET most = :most WHERE id = :link")
                    .param("most", wanted)
                    .param("link", link)
                    .update();
            enter(round, network, account, "open_link_most", String.valueOf(before), String.valueOf(wanted));
        }
    }

    private UUID hold(UUID round, UUID network) {
        return db.sql("SELECT id FROM survey_open_link WHERE round_id = :round AND network_id = :network FOR UPDATE")
                .param("round", round)
                .param("network", network)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void enter(
            UUID round, UUID network, UUID account, String field, @Nullable String before, @Nullable String after) {
        var name = db.sql("SELECT coalesce(name_fi, name_sv, name_en) FROM network WHERE id = :network")
                .param("network", network)
                .query(String.class)
                .single();
        audit.enter(
                account,
                Action.OPEN_ROUND,
                Rounds.SUBJECT,
                round,
                List.of(new Change("network", name, name), new Change(field, before, after)));
    }
}
