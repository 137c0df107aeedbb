package fi.solmu.site.catalogue;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.site.catalogue.Catalogue.Entry;
import fi.solmu.site.catalogue.Catalogue.Group;
import fi.solmu.site.catalogue.Catalogue.Joining;
import fi.solmu.site.catalogue.Catalogue.Search;
import fi.solmu.site.catalogue.PublicNetwork.Contact;
import fi.solmu.site.catalogue.PublicNetwork.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads published networks for visitors. */
@Repository
class CatalogueQueries {
    private static final int ON_A_PAGE = 200;
    private final JdbcClient db;

    CatalogueQueries(JdbcClient db) {
        this.db = db;
    }

    /** Published, not merged into another, and not closed or withdrawn. */
    private static final String SHOWN = """
            n.published AND n.canonical_id = n.id
            AND EXISTS (SELECT FROM network_state s
                        WHERE s.network_id = n.id AND s.ended_at IS NULL AND s.status NOT IN ('CLOSED', 'WITHDRAWN'))
            """;

    private static final String MATCHING = """
            AND (n.stems @@ (SELECT websearch_to_tsquery('finnish', :words) || websearch_to_tsquery('swedish', :words)
                                    || websearch_to_tsquery('english', :words) || websearch_to_tsquery('simple', :words))
                 OR n.searched LIKE (SELECT '%' || folded(:inside) || '%')
                 OR (SELECT folded(:words)) <% n.searched)
            """;

    private static final String OPEN = """
            AND EXISTS (SELECT FROM network_typing x JOIN network_type t ON t.id = x.type_id
                        WHERE x.network_id = n.id AND t.joining = 'OPEN')
            """;

    private record Total(@Nullable UUID type, Localised name, int networks) {}

    Catalogue list(Search search, Language reader, int page) {
        var where = where(search);
        var totals = bound(db.sql("""
                        WITH first AS (SELECT id FROM typology ORDER BY position, code LIMIT 1)
                        SELECT t.id, t.name_fi, t.name_sv, t.name_en, count(*) AS networks
                        FROM network n
                        LEFT JOIN network_typing x ON x.network_id = n.id AND x.typology_id = (SELECT id FROM first)
                        LEFT JOIN network_type t ON t.id = x.type_id
                        WHERE %s
                        GROUP BY t.id
                        ORDER BY t.position NULLS LAST, t.id
                        """.formatted(where)), search)
                .query((row, _) ->
                        new Total(row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getInt("networks")))
                .list();
        int total = totals.stream().mapToInt(Total::networks).sum();
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = Math.clamp(page, 1, pages);
        var entries = total == 0 ? List.<Entry>of() : entries(search, where, reader, at);
        return new Catalogue(
                groups(totals, entries),
                total,
                at,
                pages,
                entries.stream().anyMatch(entry -> entry.isElsewhere(reader)));
    }

    private List<Entry> entries(Search search, String where, Language reader, int at) {
        return bound(db.sql("""
                        WITH first AS (SELECT id FROM typology ORDER BY position, code LIMIT 1),
                        chosen AS (
                            SELECT n.id, t.id AS type_id, t.position,
                                   %1$s AS sorted
                            FROM network n
                            LEFT JOIN network_typing x
                                   ON x.network_id = n.id AND x.typology_id = (SELECT id FROM first)
                            LEFT JOIN network_type t ON t.id = x.type_id
                            WHERE %2$s
                            ORDER BY t.position NULLS LAST, t.id, sorted, n.id
                            LIMIT :most OFFSET :skipped)
                        SELECT n.id, c.type_id, n.slug, n.name_fi, n.name_sv, n.name_en, n.languages,
                               n.for_whom_fi, n.for_whom_sv, n.for_whom_en, n.purpose_fi, n.purpose_sv, n.purpose_en,
                               (SELECT min(t.joining) FILTER (WHERE t.joining <> 'UNSTATED')
                                FROM network_typing x JOIN network_type t ON t.id = x.type_id
                                WHERE x.network_id = n.id) AS joining
                        FROM chosen c
                        JOIN network n ON n.id = c.id
                        ORDER BY c.position NULLS LAST, c.type_id, c.sorted, n.id
                        """.formatted(Sql.sorted("n.name", reader), where)), search)
                .param("most", ON_A_PAGE)
                .param("skipped", (at - 1) * ON_A_PAGE)
                .query((row, _) -> {
                    var forWhom = Sql.localised(row, "for_whom");
                    return new Entry(
                            row.getObject("id", UUID.class),
                            row.getObject("type_id", UUID.class),
                            row.getString("slug"),
                            Sql.localised(row, "name"),
                            forWhom.isEmpty() ? Sql.localised(row, "purpose") : forWhom,
                            joining(row.getString("joining")),
                            languages(row));
                })
                .list();
    }

    private static String where(Search search) {
        return SHOWN
                + (search.words().isEmpty() ? "" : MATCHING)
                + (search.language() == null ? "" : "AND :language = ANY (n.languages)\n")
                + (search.onlyOpen() ? OPEN : "");
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Search search) {
        var spec = statement;
        if (!search.words().isEmpty()) {
            spec = spec.param("words", search.words()).param("inside", Sql.literal(search.words()));
        }
        var language = search.language();
        return language == null ? spec : spec.param("language", language.code());
    }

    private static List<Group> groups(List<Total> totals, List<Entry> entries) {
        Map<@Nullable UUID, List<Entry>> byType = new HashMap<>();
        entries.forEach(entry ->
                byType.computeIfAbsent(entry.type(), _ -> new ArrayList<>()).add(entry));
        return totals.stream()
                .filter(total -> byType.containsKey(total.type()))
                .map(total ->
                        new Group(total.name(), total.networks(), Objects.requireNonNull(byType.get(total.type()))))
                .toList();
    }

    /** A network found by its address, in whatever state it is. */
    record Found(UUID id, String slug, boolean published, Status status) {}

    /** Follows a merge to the network it is now. */
    Optional<Found> find(String slug) {
        return db.sql("""
                        SELECT c.id, c.slug, c.published, s.status
                        FROM network n
                        JOIN network c ON c.id = n.canonical_id
                        JOIN network_state s ON s.network_id = c.id AND s.ended_at IS NULL
                        WHERE n.slug = :slug
                        """).param("slug", slug).query(Found.class).optional();
    }

    PublicNetwork network(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT n.*, s.status, s.since, s.term, s.ends_on, s.reason,
                               t.name_fi AS type_fi, t.name_sv AS type_sv, t.name_en AS type_en,
                               (SELECT min(any_type.joining) FILTER (WHERE any_type.joining <> 'UNSTATED')
                                FROM network_typing x JOIN network_type any_type ON any_type.id = x.type_id
                                WHERE x.network_id = n.id) AS joining
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        LEFT JOIN network_typing x ON x.network_id = n.id
                             AND x.typology_id = (SELECT id FROM typology ORDER BY position, code LIMIT 1)
                        LEFT JOIN network_type t ON t.id = x.type_id
                        WHERE n.id = :network
                        """)
                .param("network", network)
                .query((row, _) -> new PublicNetwork(
                        row.getString("slug"),
                        Sql.localised(row, "name"),
                        Sql.localised(row, "purpose"),
                        Sql.localised(row, "goals"),
                        Sql.localised(row, "for_whom"),
                        Sql.localised(row, "way_of_working"),
                        Sql.localised(row, "how_to_join"),
                        joining(row.getString("joining")),
                        languages(row),
                        Sql.localised(row, "type"),
                        PublicNetwork.Role.valueOf(row.getString("role")),
                        row.getObject("founded_on", LocalDate.class),
                        Status.valueOf(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason"),
                        contact(network, today)))
                .single();
    }

    /** Who runs the network today; when nobody does, who stands in. */
    private @Nullable Contact contact(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT p.given_name || ' ' || p.family_name AS person, e.title,
                               o.name_fi, o.name_sv, o.name_en,
                               (SELECT m.address FROM person_email m
                                WHERE m.person_id = p.id AND (m.until IS NULL OR m.until >= :today)
                                ORDER BY m.since DESC NULLS LAST, m.said_at DESC LIMIT 1) AS address
                        FROM network n
                        JOIN coordination c ON c.network_id = n.id
                        JOIN person p ON p.id = c.person_id
                        LEFT JOIN LATERAL (
                            SELECT title, organisation_id FROM employment
                            WHERE person_id = p.id AND (since IS NULL OR since <= :today)
                              AND (until IS NULL OR until >= :today)
                            ORDER BY since DESC NULLS LAST LIMIT 1) e ON true
                        LEFT JOIN organisation_successor(:today) s ON s.id = e.organisation_id
                        LEFT JOIN organisation o ON o.id = coalesce(s.lives_in, e.organisation_id)
                        WHERE n.canonical_id = :network AND c.since <= :today
                          AND (c.until IS NULL OR c.until >= :today)
                        ORDER BY c.as_deputy, c.since, p.id
                        LIMIT 1
                        """)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> new Contact(
                        row.getString("person"),
                        row.getString("title"),
                        Sql.localised(row, "name"),
                        row.getString("address")))
                .optional()
                .orElse(null);
    }

    private static Joining joining(@Nullable String stated) {
        return stated == null ? Joining.ASK : Joining.valueOf(stated);
    }

    private static List<Language> languages(ResultSet row) throws SQLException {
        return Sql.list(row.getArray("languages")).stream()
                .flatMap(code -> Language.of(code).stream())
                .sorted()
                .toList();
    }
}
