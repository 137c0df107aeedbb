package fi.solmu.overview.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which networks would be gone on trial, and into which others (järjestely).
 *
 * @param closed those that go into no other
 * @param merged those that do, and into which
 */
public record Rearrangement(List<UUID> closed, Map<UUID, UUID> merged) {
    /** Everything as it is. */
    public static final Rearrangement NOTHING = new Rearrangement(List.of(), Map.of());

    /**
     * The networks as they would be, for {@link #in}: those that stay, and of each that would go into another which one
     * that is.
     */
    public static final String SQL = """
            trial AS MATERIALIZED (
                SELECT n.id AS network_id, coalesce(g.into_id, n.id) AS stays
                FROM network n
                LEFT JOIN unnest(:gone::uuid[], :into::uuid[]) AS g (id, into_id) ON g.id = n.id
                WHERE n.canonical_id = n.id AND n.status NOT IN ('CLOSED', 'WITHDRAWN')
                  AND (g.id IS NULL OR g.into_id IS NOT NULL))
            """;

    public StatementSpec in(StatementSpec question) {
        var gone = new ArrayList<UUID>(closed);
        var into = new ArrayList<@Nullable UUID>();
        closed.forEach(_ -> into.add(null));
        merged.forEach((from, to) -> {
            gone.add(from);
            into.add(to);
        });
        return question.param("gone", gone.toArray(UUID[]::new)).param("into", into.toArray(UUID[]::new));
    }

    /** Which network it would be; none when it would be closed. */
    public @Nullable UUID stays(UUID network) {
        return closed.contains(network) ? null : merged.getOrDefault(network, network);
    }
}
