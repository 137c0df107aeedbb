package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.matching.NetworkNames;
import fi.solmu.imports.people.KnownPeopleQueries;
import fi.solmu.kernel.Sql;
import fi.solmu.register.ErasureTraces;
import fi.solmu.register.Intake.SourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the register knows, for comparing a file with it. */
@Repository
class RegisterQueries {
    private final JdbcClient db;
    private final KnownPeopleQueries people;
    private final PeopleLookupQueries lookups;
    private final ErasureTraces traces;

    RegisterQueries(JdbcClient db, KnownPeopleQueries people, PeopleLookupQueries lookups, ErasureTraces traces) {
        this.db = db;
        this.people = people;
        this.lookups = lookups;
        this.traces = traces;
    }

    /** Another text whenever what {@link #known} gives may have changed; none where comparing again costs little. */
    @Nullable
    String state(ImportKind kind) {
        return kind == ImportKind.PEOPLE ? people.state() : null;
    }

    Against known(Run run) {
        return known(
                run.kind(),
                run.sourceName(),
                run.sourceKind(),
                Objects.requireNonNullElse(run.fileDigest(), ""),
                run.whole());
    }

    /**
     * What the register knows that a file of this source is compared with.
     *
     * @param whole of a list of people: whether whoever is not in the file has left it
     * @param digest the file's own digest: the same file under another name brings nothing new
     */
    Against known(ImportKind kind, String sourceName, SourceKind sourceKind, String digest, boolean whole) {
        if (kind == ImportKind.PEOPLE) {
            return new Against.People(people.known(sourceName), lookups.read(), whole, traces::erased);
        }
        var source = db.sql("SELECT id, kind FROM source WHERE name = :name")
                .param("name", sourceName)
                .query(Source.class)
                .optional();
        var id = source.map(Source::id).orElse(NO_SOURCE);
        var standing = source.map(Source::kind).orElse(sourceKind); // a known source keeps the standing it has
        return kind == ImportKind.NETWORKS
                ? new Known(
                        networkNames(),
                        facts("network", id),
                        cameBefore("network", id, digest),
                        toldApart(),
                        Map.of(),
                        standing,
                        id)
                : new Known(
                        organisationNames(),
                        facts("organisation", id),
                        cameBefore("organisation", id, digest),
                        Set.of(),
                        regions(),
                        standing,
                        id);
    }

    private static final UUID NO_SOURCE = new UUID(0, 0);

    private record Source(UUID id, SourceKind kind) {}

    /** Every spelling that anything linked to a network has, the network's own name first. */
    private List<Known.Name> networkNames() {
        return db.sql("""
                        SELECT id, name FROM (
                            SELECT n.id, x.name, 0 AS rank
                            FROM network n
                            CROSS JOIN LATERAL (VALUES (n.name_fi), (n.name_sv), (n.name_en)) AS x (name)
                            WHERE n.canonical_id = n.id AND x.name IS NOT NULL
                            UNION
                            SELECT s.network_id, s.value, 1
                            FROM network_statement s
                            WHERE s.field IN ('name_fi', 'name_sv', 'name_en') AND s.value IS NOT NULL
                        ) names
                        WHERE NOT EXISTS (SELECT FROM network_state st
                                          WHERE st.network_id = id AND st.ended_at IS NULL AND st.status = 'WITHDRAWN')
                        ORDER BY id, rank, name
                        """).query(Known.Name.class).list();
    }

    private List<Known.Name> organisationNames() {
        return db.sql("""
                        SELECT o.id, x.name FROM organisation o
                        CROSS JOIN LATERAL (VALUES (o.name_fi, 1), (o.name_sv, 2), (o.name_en, 3)) AS x (name, rank)
                        WHERE x.name IS NOT NULL
                        ORDER BY o.id, x.rank
                        """).query(Known.Name.class).list();
    }

    private List<Known.Fact> facts(String subject, UUID source) {
        return db.sql("""
                        SELECT c.%1$s_id AS id, c.field, coalesce(c.value, '') AS value, c.precedence,
                               coalesce(s.name, '') AS source, c.source_id IS NOT DISTINCT FROM :source AS same_source
                        FROM %1$s_claim c
                        LEFT JOIN source s ON s.id = c.source_id
                        WHERE c.field IN ('short_code', 'meeting_frequency', 'founded_on', 'code', 'business_id',
                                          'region_code', 'language_status', 'grouping', 'population')
                        ORDER BY c.precedence, c.said_at, c.line
                        """.formatted(subject))
                .param("source", source)
                .query(Known.Fact.class)
                .list();
    }

    private Map<String, UUID> cameBefore(String subject, UUID source, String digest) {
        var rows = new HashMap<String, UUID>();
        db.sql("""
                        SELECT encode(r.fingerprint, 'hex') AS fingerprint, %s AS id
                        FROM source_record r
                        JOIN record_link l ON l.record_id = r.id AND l.ended_at IS NULL
                        %s
                        WHERE r.source_id = :source
                           OR r.run_id IN (SELECT id FROM import_run WHERE file_digest = :digest)
                        """.formatted(
                                subject.equals("network") ? "n.canonical_id" : "l.organisation_id",
                                subject.equals("network")
                                        ? "JOIN network n ON n.id = l.network_id"
                                        : "JOIN organisation o ON o.id = l.organisation_id"))
                .param("source", source)
                .param("digest", digest)
                .query((row, _) -> rows.putIfAbsent(row.getString("fingerprint"), row.getObject("id", UUID.class)))
                .list();
        return rows;
    }

    /** Pairs of names that somebody has said not to be one network. */
    private Set<String> toldApart() {
        var pairs = new HashSet<String>();
        db.sql("""
                        WITH apart AS (
                            SELECT DISTINCT p.first_id, p.second_id
                            FROM match_decision d JOIN match_proposal p ON p.id = d.proposal_id
                            WHERE d.verdict = 'DIFFERENT' AND d.taken_back_at IS NULL
                        ), spelling AS (
                            SELECT a.id, x.name
                            FROM (SELECT first_id AS id FROM apart UNION SELECT second_id FROM apart) a
                            JOIN network n ON n.id = a.id
                            CROSS JOIN LATERAL (VALUES (n.name_fi), (n.name_sv), (n.name_en)) AS x (name)
                            WHERE x.name IS NOT NULL
                            UNION
                            SELECT a.id, v.value
                            FROM (SELECT first_id AS id FROM apart UNION SELECT second_id FROM apart) a
                            JOIN record_link l ON l.network_id = a.id
                            JOIN source_value v ON v.record_id = l.record_id
                                 AND v.field IN ('name_fi', 'name_sv', 'name_en')
                        )
                        SELECT array_agg(DISTINCT f.name) AS firsts, array_agg(DISTINCT s.name) AS seconds
                        FROM apart
                        JOIN spelling f ON f.id = apart.first_id
                        JOIN spelling s ON s.id = apart.second_id
                        GROUP BY apart.first_id, apart.second_id
                        """)
                .query((row, _) -> {
                    for (var first : Sql.list(row.getArray("firsts"))) {
                        for (var second : Sql.list(row.getArray("seconds"))) {
                            pairs.add(Known.pair(NetworkNames.key(first), NetworkNames.key(second)));
                        }
                    }
                    return 0;
                })
                .list();
        return pairs;
    }

    private Map<String, String> regions() {
        var regions = new HashMap<String, String>();
        db.sql("SELECT code, name_fi, name_sv, name_en FROM region")
                .query((row, _) -> {
                    var code = row.getString("code");
                    for (@Nullable String word : new String[] {"code", "name_fi", "name_sv", "name_en"}) {
                        var name = row.getString(word);
                        if (name != null) {
                            regions.put(RowReading.key(name), code);
                        }
                    }
                    return code;
                })
                .list();
        return regions;
    }
}
