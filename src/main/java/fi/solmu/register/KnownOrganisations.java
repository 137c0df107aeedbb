package fi.solmu.register;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The names of all organisations and their regions, and the order in which readers expect them. Comparing names as a
 * language does is dear, and a list of members has as many organisations as members: it is done once, not for every page.
 */
@Component
public class KnownOrganisations {
    /** The version of these names, as a column. */
    public static final String VERSION = Kept.Part.ORGANISATIONS.version();

    private final JdbcClient db;
    private final Kept<Map<UUID, Named>> kept;

    KnownOrganisations(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.kept = new Kept<>(Kept.Part.ORGANISATIONS, db, transactions, this::readAll);
    }

    /**
     * An organisation as lists name it.
     *
     * @param region the code of its region
     */
    public record Named(
            UUID id,
            Localised name,
            boolean municipality,
            @Nullable String region,
            Localised regionName,
            Map<Language, Integer> place,
            Map<Language, Integer> placeOfRegion) {

        /** Alphabetically, as readers of this language expect. */
        public static Comparator<Named> alphabetically(Language reader) {
            return Comparator.comparing(each -> place(each.place, reader));
        }

        /** By region, alphabetically; those of none come last. */
        public static Comparator<Named> byRegion(Language reader) {
            return Comparator.<Named, Integer>comparing(each -> place(each.placeOfRegion, reader))
                    .thenComparing(alphabetically(reader));
        }

        private static Integer place(Map<Language, Integer> places, Language reader) {
            return places.getOrDefault(reader, Integer.MAX_VALUE);
        }
    }

    /** All of them, by id. */
    public Map<UUID, Named> of(UUID version) {
        return kept.of(version);
    }

    private Map<UUID, Named> readAll() {
        var regions = new HashMap<String, Localised>(); // one name for all that are in a region
        return db
                .sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en, o.kind = 'MUNICIPALITY' AS municipality,
                               o.region_code, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en,
                               %s
                        FROM organisation o
                        LEFT JOIN region r ON r.code = o.region_code
                        """.formatted(Stream.of(Language.values())
                        .map(KnownOrganisations::places)
                        .collect(Collectors.joining(",\n"))))
                .query((row, _) -> named(row, regions))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Named::id, each -> each));
    }

    private static String places(Language reader) {
        return """
                row_number() OVER (ORDER BY %2$s, o.id) AS place_%1$s,
                dense_rank() OVER (ORDER BY %3$s NULLS LAST, r.code) AS region_place_%1$s\
                """.formatted(reader.code(), Sql.sorted("o.name", reader), Sql.sorted("r.name", reader));
    }

    private static Named named(ResultSet row, Map<String, Localised> regions) throws SQLException {
        var region = row.getString("region_code");
        var regionName = Localised.NONE;
        if (region != null) {
            var read = Sql.localised(row, "region");
            regionName = regions.computeIfAbsent(region, _ -> read);
        }
        return new Named(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                row.getBoolean("municipality"),
                region,
                regionName,
                numbers(row, "place_"),
                numbers(row, "region_place_"));
    }

    private static Map<Language, Integer> numbers(ResultSet row, String prefix) throws SQLException {
        var numbers = new EnumMap<Language, Integer>(Language.class);
        for (var language : Language.values()) {
            numbers.put(language, row.getInt(prefix + language.code()));
        }
        return numbers;
    }
}
