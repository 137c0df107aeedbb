package fi.solmu.register.measures;

import fi.solmu.kernel.JsonRows;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is measured: all of it for all networks asked about in one statement. */
@Repository
class MeasureQueries {
    /** As V0041 does: a name, what it is for and how to join, in each language of the network. */
    private static final List<String> EXPECTED = List.of("name", "purpose", "how_to_join");

    private static final String KNOWN = """
            WITH counted AS (
                SELECT x.canonical_id AS network, count(*) AS members,
                       count(*) FILTER (WHERE coalesce(m.confirmed_on, m.since) >= :yearAgo) AS confirmed
                FROM network x JOIN membership m ON m.network_id = x.id
                WHERE x.canonical_id = ANY (:networks) AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                GROUP BY x.canonical_id),
            led AS (
                SELECT DISTINCT x.canonical_id AS network
                FROM network x JOIN coordination c ON c.network_id = x.id
                WHERE x.canonical_id = ANY (:networks) AND NOT c.as_deputy
                  AND c.since <= :day AND (c.until IS NULL OR c.until >= :day)),
            typed AS (
                SELECT y.network_id AS network, bool_or(t.joining = 'OPEN') AS open,
                       bool_or(t.joining = 'LIMITED') AS limited, bool_and(t.members_named) AS members_named
                FROM network_typing y JOIN network_type t ON t.id = y.type_id
                WHERE y.network_id = ANY (:networks)
                GROUP BY y.network_id)
            SELECT n.id AS network, coalesce(c.members, 0) AS members, coalesce(c.confirmed, 0) AS confirmed,
                   cardinality(n.languages) AS spoken,
                   ('fi' = ANY (n.languages) AND num_nulls(n.name_fi, n.purpose_fi, n.how_to_join_fi) > 0)::int
                   + ('sv' = ANY (n.languages) AND num_nulls(n.name_sv, n.purpose_sv, n.how_to_join_sv) > 0)::int
                   + ('en' = ANY (n.languages) AND num_nulls(n.name_en, n.purpose_en, n.how_to_join_en) > 0)::int
                       AS missing,
                   coalesce(y.open, false) AS open, coalesce(y.limited, false) AS limited,
                   coalesce(y.members_named, true) AS members_named, s.term,
                   l.network IS NOT NULL AS coordinated, n.published%s
            FROM network n
            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
            LEFT JOIN counted c ON c.network = n.id
            LEFT JOIN led l ON l.network = n.id
            LEFT JOIN typed y ON y.network = n.id
            WHERE n.id = ANY (:networks)
            """;

    private final JdbcClient db;

    MeasureQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is counted of one network.
     *
     * @param members how many belong to it on the day
     * @param confirmed those of them somebody confirmed, or entered, within a year before the day
     * @param languages in how many languages it works
     * @param missing in how many of these its description has a gap
     * @param open whether a type of it is open to anyone; limited likewise
     * @param term none while nobody has checked that it is active
     */
    record Known(
            UUID network,
            int members,
            int confirmed,
            int languages,
            int missing,
            boolean open,
            boolean limited,
            boolean membersNamed,
            @Nullable String term,
            boolean coordinated,
            boolean published) {}

    List<Known> known(Collection<UUID> networks, LocalDate day) {
        return db.sql(KNOWN.formatted(""))
                .param("networks", Sql.ids(networks))
                .param("day", day)
                .param("yearAgo", day.minusYears(1))
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("network", UUID.class),
                row.getInt("members"),
                row.getInt("confirmed"),
                row.getInt("spoken"),
                row.getInt("missing"),
                row.getBoolean("open"),
                row.getBoolean("limited"),
                row.getBoolean("members_named"),
                row.getString("term"),
                row.getBoolean("coordinated"),
                row.getBoolean("published"));
    }

    /** A network with what its values were counted from. */
    record Seen(
            Known known,
            String slug,
            List<Language> languages,
            List<Missing> missing,
            List<Type> types,
            List<String> coordinators,
            @Nullable LocalDate endsOn) {}

    /** A text that one language lacks. */
    record Missing(String text, Language language) {}

    record Type(
            @Nullable String nameFi,
            @Nullable String nameSv,
            @Nullable String nameEn,
            String joining) {
        Localised name() {
            return new Localised(nameFi, nameSv, nameEn);
        }
    }

    Optional<Seen> seen(UUID network, LocalDate day) {
        var types = JsonRows.column("""
                SELECT t.name_fi, t.name_sv, t.name_en, t.joining
                FROM network_typing y JOIN network_type t ON t.id = y.type_id JOIN typology g ON g.id = t.typology_id
                WHERE y.network_id = n.id ORDER BY g.position
                """);
        var more = """
                , n.slug, n.languages, s.ends_on, n.name_fi, n.name_sv, n.name_en,
                n.purpose_fi, n.purpose_sv, n.purpose_en, n.how_to_join_fi, n.how_to_join_sv, n.how_to_join_en,
                ARRAY(SELECT p.given_name || ' ' || p.family_name
                      FROM network x JOIN coordination k ON k.network_id = x.id JOIN person p ON p.id = k.person_id
                      WHERE x.canonical_id = n.id AND NOT k.as_deputy
                        AND k.since <= :day AND (k.until IS NULL OR k.until >= :day)
                      ORDER BY k.since, p.id) AS coordinators, %s AS types
                """.formatted(types);
        return db.sql(KNOWN.formatted(more))
                .param("networks", new UUID[] {network})
                .param("day", day)
                .param("yearAgo", day.minusYears(1))
                .query((row, _) -> seen(row))
                .optional();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var languages = Sql.languages(row.getArray("languages"));
        var missing = new ArrayList<Missing>();
        for (var text : EXPECTED) {
            for (var language : Sql.localised(row, text).missing(languages)) {
                missing.add(new Missing(text, language));
            }
        }
        return new Seen(
                known(row),
                row.getString("slug"),
                languages,
                missing,
                JsonRows.read(row.getString("types"), Type.class),
                Sql.list(row.getArray("coordinators")),
                row.getObject("ends_on", LocalDate.class));
    }
}
