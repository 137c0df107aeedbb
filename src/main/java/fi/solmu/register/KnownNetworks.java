package fi.solmu.register;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What all networks are called, in which languages they work, and the order in which readers expect them (verkostojen
 * nimet). Comparing names as a language does is dear: it is done once, not for every page, as with {@link
 * KnownOrganisations}.
 */
@Component
public class KnownNetworks {
    /** The version of these names, as a column. */
    public static final String VERSION = Kept.Part.NETWORKS.version();

    private final JdbcClient db;
    private final Kept<Map<UUID, Named>> kept;

    KnownNetworks(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.kept = new Kept<>(Kept.Part.NETWORKS, db, transactions, this::readAll);
    }

    /** A network as lists name it. */
    public record Named(UUID id, Localised name, List<Language> languages, Map<Language, Integer> place) {

        /** Alphabetically, as readers of this language expect. */
        public static Comparator<Named> alphabetically(Language reader) {
            return Comparator.comparing(each -> each.place.getOrDefault(reader, Integer.MAX_VALUE));
        }
    }

    /** All there are in the register, by id, those that have ended or were merged among them. */
    public Map<UUID, Named> of(UUID version) {
        return kept.of(version);
    }

    private Map<UUID, Named> readAll() {
        return db
                .sql("SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.languages, %s FROM network n"
                        .formatted(Stream.of(Language.values())
                                .map(KnownNetworks::place)
                                .collect(Collectors.joining(", "))))
                .query((row, _) -> named(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Named::id, each -> each));
    }

    private static String place(Language reader) {
        return "row_number() OVER (ORDER BY %s, n.id) AS place_%s"
                .formatted(Sql.sorted("n.name", reader), reader.code());
    }

    private static Named named(ResultSet row) throws SQLException {
        var place = new EnumMap<Language, Integer>(Language.class);
        for (var language : Language.values()) {
            place.put(language, row.getInt("place_" + language.code()));
        }
        return new Named(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                Sql.languages(row.getArray("languages")),
                place);
    }
}
