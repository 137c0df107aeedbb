package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.KnownNetworks;
import fi.solmu.register.KnownNetworks.Named;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which networks took part in rounds, and of which types they can be. */
@Repository
class RoundNetworkQueries {
    private final JdbcClient db;
    private final KnownNetworks known;

    RoundNetworkQueries(JdbcClient db, KnownNetworks known) {
        this.db = db;
        this.known = known;
    }

    /** As the classification has them. */
    List<NetworkType> types() {
        return db.sql("SELECT id, name_fi, name_sv, name_en FROM network_type ORDER BY position, id")
                .query((row, _) -> new NetworkType(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /**
     * A network of a round, without its name.
     *
     * @param names the version of all names
     */
    private record TakingPart(
            UUID round,
            UUID network,
            @Nullable UUID type,
            int asked,
            int answered,
            int coordinatorsAsked,
            int coordinatorsAnswered,
            boolean byOpenLink,
            UUID names) {}

    private record Listed(TakingPart part, Named named) {
        RoundNetwork network() {
            return new RoundNetwork(
                    part.network(),
                    named.name(),
                    part.type(),
                    part.asked(),
                    part.answered(),
                    part.coordinatorsAsked(),
                    part.coordinatorsAnswered(),
                    named.languages(),
                    part.byOpenLink());
        }
    }

    /** Who takes part in each round, by name. */
    Map<UUID, List<RoundNetwork>> of(UUID[] rounds, Language reader) {
        var found = db.sql("""
                        SELECT w.round_id, w.network_id, w.type_id, w.members_asked, w.members_answered, w.coordinators_asked,
                               w.coordinators_answered, l.id IS NOT NULL, %s
                        FROM unnest((SELECT :rounds::uuid[])) AS r (id)
                        JOIN survey_network w ON w.round_id = r.id
                        LEFT JOIN survey_open_link l ON l.round_id = w.round_id AND l.network_id = w.network_id
                        """.formatted(KnownNetworks.VERSION))
                .param("rounds", rounds)
                .query((row, _) -> takingPart(row))
                .list();
        if (found.isEmpty()) {
            return Map.of();
        }
        var names = known.of(found.getFirst().names());
        return found.stream()
                .flatMap(part -> Stream.ofNullable(names.get(part.network())).map(named -> new Listed(part, named)))
                .sorted(Comparator.comparing(Listed::named, Named.alphabetically(reader)))
                .collect(Collectors.groupingBy(
                        each -> each.part().round(), Collectors.mapping(Listed::network, Collectors.toList())));
    }

    /** Columns by their places: there are some hundred rows of a round. None have answered where it is not known. */
    private static TakingPart takingPart(ResultSet row) throws SQLException {
        return new TakingPart(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getBoolean(8),
                row.getObject(9, UUID.class));
    }
}
