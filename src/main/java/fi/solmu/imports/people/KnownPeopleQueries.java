package fi.solmu.imports.people;

import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.linkage.ModelState;
import fi.solmu.imports.linkage.Sighting;
import fi.solmu.imports.people.KnownPeople.Apart;
import fi.solmu.imports.people.KnownPeople.Row;
import fi.solmu.imports.people.KnownPeople.Version;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Organisations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the people the register knows, for comparing a list with them. */
@Repository
public class KnownPeopleQueries {
    private static final List<String> COMPARED_WITH = List.of(
            "person",
            "person_record",
            "record_link",
            "person_email_statement",
            "employment_statement",
            "people_pair_decision",
            "match_model_use",
            "erasure_trace",
            "source",
            "organisation",
            "organisation_succession",
            "network",
            "source_value",
            "correction");

    private final JdbcClient db;
    private final Organisations organisations;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownPeopleQueries(JdbcClient db, Organisations organisations, Clock clock) {
        this.db = db;
        this.organisations = organisations;
        this.clock = clock;
    }

    private record KeptModel(UUID id, Model model) {}

    /**
     * Everybody, as far as it tells who somebody is.
     *
     * @param source the name of the list that is compared
     */
    public KnownPeople known(String source) {
        var successors = successors();
        var rows = new ArrayList<Row>();
        var versions = new HashMap<String, Version>();
        var byPersonKey = new HashMap<String, UUID>();
        var spokenOf = readRecords(source, successors, rows, versions, byPersonKey);
        rows.addAll(withoutRecord(spokenOf));
        var model = model();
        return new KnownPeople(
                source,
                rows,
                versions,
                byPersonKey,
                successors,
                apart(),
                model.map(KeptModel::model).orElseGet(Model::shipped),
                model.map(KeptModel::id).orElse(null));
    }

    /** Of several rows of one person in one list, one is compared. Tells of whom any row speaks. */
    private Set<UUID> readRecords(
            String source,
            Map<UUID, UUID> successors,
            List<Row> rows,
            Map<String, Version> versions,
            Map<String, UUID> byPersonKey) {
        var seen = new HashSet<String>();
        return new HashSet<>(db.sql("""
                        SELECT r.record_id, p.canonical_id AS person, s.name AS source, r.source_key, r.person_key, r.own_key,
                               r.given_name, r.family_name, r.emails, r.phone, r.organisation_id, r.organisation_name, r.title,
                               r.identifier, CASE WHEN s.name = :source THEN (
                                   SELECT encode(x.fingerprint, 'hex') FROM source_record x WHERE x.id = r.record_id
                               ) END AS fingerprint
                        FROM person_record r
                        JOIN source s ON s.id = r.source_id
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        WHERE r.ended_at IS NULL
                        """)
                .param("source", source)
                .query((row, _) -> {
                    var name = row.getString("source");
                    var key = row.getString("person_key");
                    var record = row.getObject("record_id", UUID.class);
                    var person = row.getObject("person", UUID.class);
                    if (name.equals(source)) {
                        byPersonKey.put(key, person);
                        versions.put(
                                row.getString("source_key"),
                                new Version(
                                        person,
                                        record,
                                        row.getString("fingerprint"),
                                        (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                                        key));
                    }
                    if (seen.add(name + "\n" + key)) {
                        rows.add(new Row(person, record, sighting(row, successors, name, key)));
                    }
                    return person;
                })
                .list());
    }

    private static Sighting sighting(ResultSet row, Map<UUID, UUID> successors, String source, String key)
            throws SQLException {
        var employer = row.getObject("organisation_id", UUID.class);
        return new Sighting(
                PersonRow.sourceOf(source, key, row.getBoolean("own_key")),
                key,
                row.getString("given_name"),
                row.getString("family_name"),
                Sql.list(row.getArray("emails")),
                row.getString("phone"),
                employer == null
                        ? row.getString("organisation_name")
                        : successors.getOrDefault(employer, employer).toString(),
                row.getString("title"),
                row.getString("identifier"));
    }

    /** People of whom no source speaks. */
    private List<Row> withoutRecord(Collection<UUID> spokenOf) {
        return db.sql("""
                        SELECT p.id, p.given_name, p.family_name,
                               ARRAY(SELECT e.address::text FROM person_email e WHERE e.person_id = p.id ORDER BY e.id) AS emails,
                               coalesce(m.lives_in, w.organisation_id)::text AS organisation, w.title
                        FROM (SELECT id FROM person WHERE canonical_id = id
                              EXCEPT
                              SELECT unnest(:spokenOf)) AS silent
                        JOIN person p ON p.id = silent.id
                        LEFT JOIN LATERAL (
                            SELECT e.organisation_id, e.title FROM employment e WHERE e.person_id = p.id
                            ORDER BY e.until DESC NULLS FIRST, e.since DESC NULLS LAST, e.id LIMIT 1) w ON true
                        LEFT JOIN organisation_successor(:today) m ON m.id = w.organisation_id
                        """)
                .param("spokenOf", Sql.ids(spokenOf))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Row(
                            id,
                            null,
                            new Sighting(
                                    Sighting.REGISTER,
                                    id.toString(),
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    Sql.list(row.getArray("emails")),
                                    null,
                                    row.getString("organisation"),
                                    row.getString("title"),
                                    null));
                })
                .list();
    }

    /**
     * Another text whenever anything may have changed that people of lists are compared with. PostgreSQL names the
     * transaction that wrote a row (xmin): a row that is written, changed or gone changes the sum of its table.
     */
    public String state() {
        var tables = COMPARED_WITH.stream()
                .map("(SELECT count(*) || ' ' || coalesce(sum(hashxid(xmin)), 0) FROM %s)"::formatted)
                .collect(Collectors.joining(" || ',' || "));
        return db.sql("SELECT " + tables).query(String.class).single() + "," + new TreeMap<>(successors());
    }

    private Map<UUID, UUID> successors() {
        return organisations.successors(LocalDate.now(clock));
    }

    private List<Apart> apart() {
        return db.sql("""
                        SELECT DISTINCT a.canonical_id AS first, b.canonical_id AS second
                        FROM people_pair_decision d
                        JOIN people_pair p ON p.id = d.pair_id
                        JOIN person a ON a.id = p.first_id
                        JOIN person b ON b.id = p.second_id
                        WHERE d.verdict = 'DIFFERENT' AND d.taken_back_at IS NULL
                        """).query(Apart.class).list();
    }

    private Optional<KeptModel> model() {
        return db.sql("""
                        SELECT m.id, m.weights
                        FROM (SELECT model_id FROM match_model_use ORDER BY taken_at DESC, id DESC LIMIT 1) u
                        JOIN match_model m ON m.id = u.model_id
                        """)
                .query((row, _) -> new KeptModel(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("weights"), ModelState.class)
                                .model()))
                .optional();
    }

    /** The model that scores come from now; none when it is the one that came with the program. */
    public @Nullable UUID modelInUse() {
        return model().map(KeptModel::id).orElse(null);
    }
}
