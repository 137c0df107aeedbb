package fi.solmu.register;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Organisations for other modules to read: for other sites, and for the overview of what networks reach. Every figure
 * is that of a day: a municipality that had joined another by then is not counted, its memberships are the other's.
 */
@Repository
public class Organisations {
    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    /** An organisation as anybody may know it. */
    public record Organisation(
            UUID id,
            OrganisationKind kind,
            @Nullable String code,
            Localised name,
            @Nullable Region region) {}

    /** A region (maakunta). */
    public record Region(String code, Localised name) {}

    /** One page of a list and how long the list is. */
    public record Listing(List<Organisation> items, int total) {}

    /** A municipality and whether somebody represents it in a network. */
    public record Municipality(Organisation organisation, boolean inNetworks) {}

    /** How many of a region's municipalities there are, and how many are in no network; with the region's tile. */
    public record RegionCoverage(
            Region region,
            @Nullable Integer tileRow,
            @Nullable Integer tileColumn,
            int municipalities,
            int withoutNetworks) {}

    /** How many municipalities of a type there are, how many are in some network, and in how many networks. */
    public record TypeCoverage(
            UUID type, String code, Localised name, int municipalities, int inNetworks, int networks) {}

    /** How many networks work on a task area: all that are not closed, and those of them known to be running. */
    public record TaskAreaCoverage(UUID taskArea, String code, Localised name, int networks, int running) {}

    private static final String COLUMNS = """
            o.id, o.kind, o.code, o.name_fi, o.name_sv, o.name_en, o.region_code,
            r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en
            """;

    private static final String STILL_THERE = """
            NOT EXISTS (SELECT FROM organisation_succession s
                        WHERE s.predecessor_id = o.id AND s.on_day <= :day)
            """;

    /** Organisations of a kind (none: of all kinds), by code. */
    public Listing page(@Nullable OrganisationKind kind, int from, int size, LocalDate day) {
        var items = db.sql("SELECT " + COLUMNS + """
                        FROM organisation o
                        LEFT JOIN region r ON r.code = o.region_code
                        WHERE (:kind::text IS NULL OR o.kind = :kind) AND\s""" + STILL_THERE + """
                        ORDER BY o.kind, o.code, o.id
                        OFFSET :from LIMIT :size
                        """)
                .param("kind", kind == null ? null : kind.name())
                .param("day", day)
                .param("from", from)
                .param("size", size)
                .query((row, _) -> organisation(row))
                .list();
        int total = db.sql("""
                        SELECT count(*) FROM organisation o
                        WHERE (:kind::text IS NULL OR o.kind = :kind) AND\s""" + STILL_THERE)
                .param("kind", kind == null ? null : kind.name())
                .param("day", day)
                .query(Integer.class)
                .single();
        return new Listing(items, total);
    }

    /** The municipalities of a region (none: of all) and a type (none: of all), in the reader's order. */
    public List<Municipality> municipalities(
            @Nullable String region, @Nullable UUID type, LocalDate day, Language reader) {
        return db.sql("SELECT " + COLUMNS + """
                        , m.organisation_id IS NOT NULL AS in_networks
                        FROM organisation o
                        LEFT JOIN region r ON r.code = o.region_code
                        LEFT JOIN (SELECT DISTINCT organisation_id FROM membership_on(:day)) m
                            ON m.organisation_id = o.id
                        WHERE o.kind = 'MUNICIPALITY'
                          AND (:region::text IS NULL OR o.region_code = :region)
                          AND (:type::uuid IS NULL OR o.id IN (SELECT organisation_id FROM municipality_in_type_on(:day)
                                                               WHERE type_id = :type))
                          AND\s""" + STILL_THERE + "ORDER BY " + Sql.sorted("o.name", reader))
                .param("region", region)
                .param("type", type)
                .param("day", day)
                .query((row, _) -> new Municipality(organisation(row), row.getBoolean("in_networks")))
                .list();
    }

    /** Every region, in the reader's order. */
    public List<RegionCoverage> regions(LocalDate day, Language reader) {
        return db.sql("""
                        SELECT r.code, r.name_fi, r.name_sv, r.name_en, r.tile_row, r.tile_column,
                               count(o.id) AS municipalities,
                               count(o.id) FILTER (WHERE m.organisation_id IS NULL) AS without_networks
                        FROM region r
                        LEFT JOIN organisation o ON o.region_code = r.code AND o.kind = 'MUNICIPALITY'
                            AND\s""" + STILL_THERE + """
                        LEFT JOIN (SELECT DISTINCT organisation_id FROM membership_on(:day)) m
                            ON m.organisation_id = o.id
                        GROUP BY r.code
                        ORDER BY\s""" + Sql.sorted("r.name", reader))
                .param("day", day)
                .query((row, _) -> new RegionCoverage(
                        new Region(row.getString("code"), Sql.localised(row, "name")),
                        row.getObject("tile_row", Integer.class),
                        row.getObject("tile_column", Integer.class),
                        row.getInt("municipalities"),
                        row.getInt("without_networks")))
                .list();
    }

    /** Every municipality type, in its own order. */
    public List<TypeCoverage> municipalityTypes(LocalDate day) {
        return db.sql("""
                        SELECT t.id, t.code, t.name_fi, t.name_sv, t.name_en,
                               count(DISTINCT i.organisation_id) AS municipalities,
                               count(DISTINCT m.organisation_id) AS in_networks,
                               count(DISTINCT m.network_id) AS networks
                        FROM municipality_type t
                        LEFT JOIN municipality_in_type_on(:day) i ON i.type_id = t.id
                        LEFT JOIN (SELECT DISTINCT organisation_id, network_id FROM membership_on(:day)) m
                            ON m.organisation_id = i.organisation_id
                        GROUP BY t.id
                        ORDER BY t.position
                        """)
                .param("day", day)
                .query((row, _) -> new TypeCoverage(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Sql.localised(row, "name"),
                        row.getInt("municipalities"),
                        row.getInt("in_networks"),
                        row.getInt("networks")))
                .list();
    }

    /** Every task area in use, the emptiest first. */
    public List<TaskAreaCoverage> taskAreas() {
        return db.sql("""
                        SELECT a.id, a.code, a.name_fi, a.name_sv, a.name_en,
                               count(s.id) AS networks,
                               count(s.id) FILTER (WHERE s.status = 'RUNNING') AS running
                        FROM task_area a
                        LEFT JOIN network_task_area x ON x.task_area_id = a.id
                        LEFT JOIN network n ON n.id = x.network_id AND n.canonical_id = n.id
                        LEFT JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                            AND s.status NOT IN ('CLOSED', 'WITHDRAWN')
                        WHERE a.in_use
                        GROUP BY a.id
                        ORDER BY count(s.id), a.position
                        """)
                .query((row, _) -> new TaskAreaCoverage(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Sql.localised(row, "name"),
                        row.getInt("networks"),
                        row.getInt("running")))
                .list();
    }

    /** In which organisation one lives on that has merged into another by this day; others are not there. */
    public Map<UUID, UUID> successors(LocalDate day) {
        var successors = new LinkedHashMap<UUID, UUID>();
        db.sql("SELECT id, lives_in FROM organisation_successor(:day) ORDER BY id")
                .param("day", day)
                .query(row -> {
                    successors.put(row.getObject("id", UUID.class), row.getObject("lives_in", UUID.class));
                });
        return successors;
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        var region = row.getString("region_code");
        return new Organisation(
                row.getObject("id", UUID.class),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                Sql.localised(row, "name"),
                region == null ? null : new Region(region, Sql.localised(row, "region")));
    }
}
