package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Kept;
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
import org.springframework.transaction.PlatformTransactionManager;

/** Reads which networks took part in rounds, and of which types they can be. */
@Repository
class RoundNetworkQueries {
    private final JdbcClient db;
    private final KnownNetworks known;
    private final Kept<List<NetworkType>> types;

    RoundNetworkQueries(JdbcClient db, KnownNetworks known, PlatformTransactionManager transactions) {
        this.db = db;
        this.known = known;
        this.types = new Kept<>(Kept.Part.CLASSIFICATION, db, transactions, this::types);
    }

    /** @param types that networks can be of, as the classification has them */
    record TakingPart(Map<UUID, List<RoundNetwork>> byRound, List<NetworkType> types) {

        /** By name. */
        List<RoundNetwork> in(UUID round) {
            return byRound.getOrDefault(round, List.of());
        }
    }

    private List<NetworkType> types() {
        return db.sql("SELECT id, name_fi, name_sv, name_en FROM network_type ORDER BY position, id")
                .query((row, _) -> new NetworkType(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
    }

    /**
     * A network of a round, without its name.
     *
     * @param names the version of all names
     * @param types the version of all types
     */
    private record Row(
            UUID round,
            UUID network,
            @Nullable UUID type,
            int asked,
            int answered,
            int coordinatorsAsked,
            int coordinatorsAnswered,
            boolean byOpenLink,
            UUID names,
            UUID types) {}

    private record Listed(Row row, Named named) {
        RoundNetwork network() {
            return new RoundNetwork(
                    row.network(),
                    named.name(),
                    row.type(),
                    row.asked(),
                    row.answered(),
                    row.coordinatorsAsked(),
                    row.coordinatorsAnswered(),
                    named.languages(),
                    row.byOpenLink());
        }
    }

    /** Who takes part in each of these rounds. */
    TakingPart of(UUID[] rounds, Language reader) {
        var found = db.sql("""
                        SELECT w.round_id, w.network_id, w.type_id, w.members_asked, w.members_answered, w.coordinators_asked,
                               w.coordinators_answered, l.id IS NOT NULL, %s, %s
                        FROM unnest((SELECT :rounds::uuid[])) AS r (id)
                        JOIN survey_network w ON w.round_id = r.id
                        LEFT JOIN survey_open_link l ON l.round_id = w.round_id AND l.network_id = w.network_id
                        """.formatted(KnownNetworks.VERSION, Kept.Part.CLASSIFICATION.version()))
                .param("rounds", rounds)
                .query((row, _) -> row(row))
                .list();
        if (found.isEmpty()) {
            return new TakingPart(Map.of(), List.of());
        }
        var names = known.of(found.getFirst().names());
        var byRound = found.stream()
                .flatMap(row -> Stream.ofNullable(names.get(row.network())).map(named -> new Listed(row, named)))
                .sorted(Comparator.comparing(Listed::named, Named.alphabetically(reader)))
                .collect(Collectors.groupingBy(
                        each -> each.row().round(), Collectors.mapping(Listed::network, Collectors.toList())));
        return new TakingPart(byRound, types.of(found.getFirst().types()));
    }

    /** Columns by their places: there are some hundred rows of a round. None have answered where it is not known. */
    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getBoolean(8),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class));
    }
}
