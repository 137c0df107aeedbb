package fi.solmu.meetings;

import fi.solmu.access.Scope;
import fi.solmu.access.ScopeResolver;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.Typed;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {meeting} in an address stands for: the network that called the meeting, shared with the one that joined it. */
@Component
class MeetingScopes implements ScopeResolver {
    private final JdbcClient db;

    MeetingScopes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String variable() {
        return "meeting";
    }

    @Override
    public Optional<Scope> resolve(String value) {
        return Typed.id(value).flatMap(this::scope);
    }

    private Optional<Scope> scope(UUID meeting) {
        return db.sql("""
                        SELECT c.canonical_id AS caller,
                               ARRAY(SELECT j.canonical_id FROM meeting_network o JOIN network j ON j.id = o.network_id
                                     WHERE o.meeting_id = w.meeting_id AND o.part = 'JOINS') AS others
                        FROM meeting_network w
                        JOIN network c ON c.id = w.network_id
                        WHERE w.meeting_id = :meeting AND w.part = 'CALLS'
                        """)
                .param("meeting", meeting)
                .query((row, _) -> (Scope) new Scope.Shared(
                        row.getObject("caller", UUID.class), Set.copyOf(Sql.idList(row.getArray("others")))))
                .optional();
    }
}
