package fi.solmu.criteria.network;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.criteria.Exempting;
import fi.solmu.criteria.Exemption;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gives exemptions and ends them. */
@Repository
public class Exemptions implements Exempting {
    /** Ended ones last until the day before the criterion counts again. */
    private static final String READ = """
            SELECT e.id, e.code, e.reason, e.since, least(e.until, x.counts_from - 1) AS until, g.name AS given_by,
                   e.given_at, x.ended_at, b.name AS ended_by
            FROM exemption e
            LEFT JOIN exemption_end x ON x.exemption_id = e.id
            LEFT JOIN account g ON g.id = e.given_by
            LEFT JOIN account b ON b.id = x.ended_by
            WHERE e.network_id = :network
            ORDER BY e.given_at DESC, e.id DESC
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Exemptions(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An exemption with its story.
     *
     * @param endedAt when somebody ended it; none when nobody did
     */
    public record Given(
            Exemption exemption,
            Instant givenAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {

        /** Whether there is anything to end. */
        public boolean canEnd(LocalDate today) {
            return endedAt == null
                    && (exemption.until() == null || !exemption.until().isBefore(today));
        }
    }

    List<Given> of(UUID network) {
        return db.sql(READ)
                .param("network", network)
                .query((row, _) -> given(row))
                .list();
    }

    private static Given given(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Given(
                new Exemption(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("given_by")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }

    @Override
    @Transactional
    public Outcome exempt(
            UUID network,
            String code,
            String reason,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID account) {
        lock(network);
        var already = of(network).stream()
                .map(Given::exemption)
                .filter(each -> each.code().equals(code))
                .filter(each -> each.until() == null || !each.until().isBefore(since))
                .filter(each -> until == null || !each.since().isAfter(until))
                .filter(each -> each.until() == null || !each.until().isBefore(each.since()))
                .findFirst();
        if (already.isPresent()) {
            return new Outcome.Already(already.get());
        }
        var id = db.sql("""
                        INSERT INTO exemption (network_id, code, reason, since, until, given_at, given_by)
                        VALUES (:network, :code, :reason, :since, :until, :now, :account) RETURNING id
                        """)
                .param("network", network)
                .param("code", code)
                .param("reason", reason)
                .param("since", since)
                .param("until", until)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .single();
        enter(network, null, reason, account);
        return new Outcome.Given(id);
    }

    /** Ends an exemption: from this day on the criterion counts again. Says no when somebody ended it before. */
    @Transactional
    boolean end(UUID network, UUID exemption, LocalDate countsFrom, UUID account) {
        lock(network);
        var given = find(network, exemption).orElseThrow(NotFound::new);
        int ended = db.sql("""
                        INSERT INTO exemption_end (exemption_id, counts_from, ended_at, ended_by)
                        VALUES (:exemption, :countsFrom, :now, :account) ON CONFLICT DO NOTHING
                        """)
                .param("exemption", exemption)
                .param("countsFrom", countsFrom)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
        if (ended > 0) {
            enter(network, given.exemption().reason(), null, account);
        }
        return ended > 0;
    }

    Optional<Given> find(UUID network, UUID exemption) {
        return of(network).stream()
                .filter(each -> each.exemption().id().equals(exemption))
                .findFirst();
    }

    /** Two who exempt a network at once wait for each other. */
    private void lock(UUID network) {
        var locked = db.sql("SELECT id FROM network WHERE id = :network FOR NO KEY UPDATE")
                .param("network", network)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound();
        }
    }

    private void enter(UUID network, @Nullable String before, @Nullable String after, @Nullable UUID account) {
        audit.enter(
                account,
                Action.EXEMPT_FROM_CRITERION,
                "network",
                network,
                List.of(new Audit.Change("exemption", before, after)));
    }
}
