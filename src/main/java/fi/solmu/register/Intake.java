package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door through which rows of sources enter the register: kept as they came, linked to what they speak of, and
 * values computed anew. All rows of a call or none.
 */
@Service
public class Intake {
    private final JdbcClient db;
    private final Values values;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Intake(JdbcClient db, Values values, Clock clock) {
        this.db = db;
        this.values = values;
        this.clock = clock;
    }

    /** How much a source is trusted beside others; see the order of precedence in {@link Values}. */
    public enum SourceKind {
        REFERENCE,
        CRM,
        LIST,
        SHEET
    }

    /** The source of this name, added when it is new. */
    @Transactional
    public UUID source(String name, SourceKind kind) {
        return db.sql("""
                        INSERT INTO source (name, kind, added_at) VALUES (:name, :kind, :now)
                        ON CONFLICT (name) DO UPDATE SET name = excluded.name
                        RETURNING id
                        """)
                .param("name", name)
                .param("kind", kind.name())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /**
     * Takes rows about networks. New networks are recorded, their activity not yet checked.
     *
     * @param run the import these rows came with
     * @return by line, the network each row speaks of
     */
    @Transactional
    public Map<Integer, UUID> takeNetworks(
            UUID source, UUID run, Collection<IncomingRecord> records, @Nullable UUID account) {
        var made = makeNetworks(records, account);
        var subjects = subjects(records, made);
        keep(source, run, records, subjects, "network_id");
        beginState(withdrawnAmong(subjects.values()), "RECORDED", account); // spoken of again, so there again
        values.refreshNetworks(new HashSet<>(subjects.values()), account, Action.IMPORT);
        return subjects;
    }

    /** The same for rows about organisations; their values must hold a kind and a name. */
    @Transactional
    public Map<Integer, UUID> takeOrganisations(
            UUID source, UUID run, Collection<IncomingRecord> records, @Nullable UUID account) {
        var made = makeOrganisations(records);
        var subjects = subjects(records, made);
        keep(source, run, records, subjects, "organisation_id");
        values.refreshOrganisations(new HashSet<>(subjects.values()), account, Action.IMPORT);
        return subjects;
    }

    /**
     * Takes back everything a run brought: its rows speak of nothing any more, and networks of which nothing else
     * speaks are withdrawn. What people said or attached since keeps its network.
     *
     * @return the networks that were withdrawn
     */
    @Transactional
    public List<UUID> withdraw(UUID run, @Nullable UUID account) {
        var now = Sql.at(clock.instant());
        var networks = db.sql("""
                        UPDATE record_link l SET ended_at = :now
                        FROM source_record r
                        WHERE r.id = l.record_id AND r.run_id = :run AND l.ended_at IS NULL AND l.network_id IS NOT NULL
                        RETURNING l.network_id
                        """)
                .param("now", now)
                .param("run", run)
                .query(UUID.class)
                .list();
        var organisations = db.sql("""
                        UPDATE record_link l SET ended_at = :now
                        FROM source_record r
                        WHERE r.id = l.record_id AND r.run_id = :run AND l.ended_at IS NULL
                          AND l.organisation_id IS NOT NULL
                        RETURNING l.organisation_id
                        """)
                .param("now", now)
                .param("run", run)
                .query(UUID.class)
                .list();
        var withdrawn = db.sql("""
                        SELECT n.id FROM network n
                        WHERE n.id = ANY (:networks)
                          AND NOT EXISTS (SELECT FROM record_link l WHERE l.network_id = n.id AND l.ended_at IS NULL)
                          AND NOT EXISTS (SELECT FROM correction c
                                          WHERE c.network_id = n.id AND c.taken_back_at IS NULL)
                          AND NOT EXISTS (SELECT FROM membership m WHERE m.network_id = n.id)
                          AND NOT EXISTS (SELECT FROM coordination c WHERE c.network_id = n.id)
                          AND NOT EXISTS (SELECT FROM network other WHERE other.canonical_id = n.id AND other.id <> n.id)
                        """)
                .param("networks", Sql.ids(networks))
                .query(UUID.class)
                .list();
        beginState(withdrawn, "WITHDRAWN", account);
        var remaining = new HashSet<>(networks);
        withdrawn.forEach(remaining::remove); // a withdrawn network keeps its name, so that history can be read
        values.refreshNetworks(remaining, account, Action.IMPORT);
        refreshSpokenOf(organisations, account);
        return withdrawn;
    }

    /** An organisation of which nothing speaks any more keeps the values it had: it cannot be without a name. */
    private void refreshSpokenOf(Collection<UUID> organisations, @Nullable UUID account) {
        var spokenOf = db.sql(
                        "SELECT DISTINCT organisation_id FROM organisation_claim WHERE organisation_id = ANY (:ids)")
                .param("ids", Sql.ids(organisations))
                .query(UUID.class)
                .list();
        values.refreshOrganisations(spokenOf, account, Action.IMPORT);
    }

    private List<UUID> withdrawnAmong(Collection<UUID> networks) {
        return db.sql("""
                        SELECT network_id FROM network_state
                        WHERE network_id = ANY (:networks) AND ended_at IS NULL AND status = 'WITHDRAWN'
                        """)
                .param("networks", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }

    private void beginState(Collection<UUID> networks, String status, @Nullable UUID account) {
        db.sql("UPDATE network_state SET ended_at = :now WHERE network_id = ANY (:networks) AND ended_at IS NULL")
                .param("networks", Sql.ids(networks))
                .param("now", Sql.at(clock.instant()))
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, begun_at, begun_by)
                        SELECT id, :status, :today, :now, :account FROM unnest(:networks) AS id
                        """)
                .param("networks", Sql.ids(networks))
                .param("status", status)
                .param("today", LocalDate.now(clock))
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    private static Map<Integer, UUID> subjects(Collection<IncomingRecord> records, Map<String, UUID> made) {
        var subjects = new LinkedHashMap<Integer, UUID>();
        for (var each : records) {
            var subject = each.subject() != null ? each.subject() : made.get(each.group());
            if (subject == null) {
                throw new IllegalStateException("line " + each.line() + " speaks of nothing");
            }
            subjects.put(each.line(), subject);
        }
        return subjects;
    }

    private record Made(UUID id, String key) {}

    private Map<String, UUID> makeNetworks(Collection<IncomingRecord> records, @Nullable UUID account) {
        var wanted = new LinkedHashMap<String, String>();
        for (var each : records) {
            if (each.subject() == null) {
                wanted.putIfAbsent(each.group(), Slug.of(each.name()));
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var taken = new HashSet<>(db.sql(
                        "SELECT slug FROM network WHERE regexp_replace(slug, '-[0-9]+$', '') = ANY (:slugs) OR slug = ANY (:slugs)")
                .param("slugs", Sql.texts(wanted.values()))
                .query(String.class)
                .list());
        var groupBySlug = new HashMap<String, String>();
        wanted.forEach((group, slug) -> {
            var distinct = Slug.distinct(slug, taken);
            taken.add(distinct);
            groupBySlug.put(distinct, group);
        });
        var made = db.sql("""
                        WITH fresh AS MATERIALIZED (
                            SELECT uuidv7() AS id, slug FROM unnest(:slugs) AS slug
                        ), network_row AS (
                            INSERT INTO network (id, canonical_id, slug, recorded_on)
                            SELECT id, id, slug, :today FROM fresh
                            RETURNING id, slug
                        )
                        SELECT id, slug AS key FROM network_row
                        """)
                .param("slugs", Sql.texts(groupBySlug.keySet()))
                .param("today", LocalDate.now(clock))
                .query(Made.class)
                .list();
        beginState(made.stream().map(Made::id).toList(), "RECORDED", account);
        var byGroup = new HashMap<String, UUID>();
        made.forEach(each -> byGroup.put(groupBySlug.get(each.key()), each.id()));
        return byGroup;
    }

    private Map<String, UUID> makeOrganisations(Collection<IncomingRecord> records) {
        var wanted = new LinkedHashMap<String, IncomingRecord>();
        for (var each : records) {
            if (each.subject() == null) {
                wanted.putIfAbsent(each.group(), each);
            }
        }
        var made = db.sql("""
                        WITH fresh AS MATERIALIZED (
                            SELECT uuidv7() AS id, key, kind, name FROM unnest(:keys, :kinds, :names) AS f (key, kind, name)
                        ), made AS (
                            INSERT INTO organisation (id, kind, name_fi, recorded_at)
                            SELECT id, kind, name, :now FROM fresh
                        )
                        SELECT id, key FROM fresh
                        """)
                .param("keys", Sql.texts(wanted.keySet()))
                .param(
                        "kinds",
                        Sql.texts(wanted.values().stream()
                                .map(each -> each.values().getOrDefault("kind", "OTHER"))
                                .toList()))
                .param(
                        "names",
                        Sql.texts(wanted.values().stream()
                                .map(IncomingRecord::name)
                                .toList()))
                .param("now", Sql.at(clock.instant()))
                .query(Made.class)
                .list();
        var byGroup = new HashMap<String, UUID>();
        made.forEach(each -> byGroup.put(each.key(), each.id()));
        return byGroup;
    }

    private void keep(
            UUID source,
            UUID run,
            Collection<IncomingRecord> records,
            Map<Integer, UUID> subjects,
            String subjectColumn) {
        db.sql("""
                        WITH row AS MATERIALIZED (
                            SELECT uuidv7() AS id, line, decode(fingerprint, 'hex') AS fingerprint, content::jsonb AS content, said::jsonb AS said, subject
                            FROM unnest(:lines, :fingerprints, :contents, :said, :subjects)
                                 AS r (line, fingerprint, content, said, subject)
                        ), record AS (
                            INSERT INTO source_record (id, source_id, run_id, line, fingerprint, content, received_at)
                            SELECT id, :source, :run, line, fingerprint, content, :now FROM row
                        ), link AS (
                            INSERT INTO record_link (record_id, %s, linked_at)
                            SELECT id, subject, :now FROM row
                        )
                        INSERT INTO source_value (record_id, field, value)
                        SELECT row.id, v.key, v.value FROM row CROSS JOIN LATERAL jsonb_each_text(row.said) v
                        """.formatted(subjectColumn))
                .param("lines", records.stream().map(IncomingRecord::line).toArray(Integer[]::new))
                .param(
                        "fingerprints",
                        records.stream().map(IncomingRecord::fingerprint).toArray(String[]::new))
                .param(
                        "contents",
                        records.stream()
                                .map(each -> json.writeValueAsString(each.content()))
                                .toArray(String[]::new))
                .param(
                        "said",
                        records.stream()
                                .map(each -> json.writeValueAsString(each.values()))
                                .toArray(String[]::new))
                .param(
                        "subjects",
                        records.stream().map(each -> subjects.get(each.line())).toArray(UUID[]::new))
                .param("source", source)
                .param("run", run)
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
