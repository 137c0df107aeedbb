package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.kernel.Sql;
import fi.solmu.register.IncomingPerson.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door through which rows that speak of people enter the register: each version of a row kept as it came and linked
 * to a person; what it states of memberships, posts and addresses set beside what others state. All rows of a call or
 * none.
 */
@Service
public class PeopleIntake {
    private static final int ROWS_AT_ONCE = 1_000;
    private final JdbcClient db;
    private final PersonStatements statements;
    private final PersonValues values;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PeopleIntake(JdbcClient db, PersonStatements statements, PersonValues values, Clock clock) {
        this.db = db;
        this.statements = statements;
        this.values = values;
        this.clock = clock;
    }

    /**
     * Takes rows.
     *
     * @param run the import these rows came with
     * @param gone keys of rows that the source has no longer: what they stated ends yesterday
     * @return by line, the person each row speaks of
     */
    @Transactional
    public Map<Integer, UUID> take(
            UUID source,
            UUID run,
            Collection<IncomingPerson> rows,
            Collection<String> gone,
            @Nullable UUID model,
            @Nullable UUID account) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var keys = rows.stream().map(IncomingPerson::key).toList();
        boolean anew = hadAny(source, keys);
        if (anew) {
            end(source, run, keys, now);
        }
        var made = new HashMap<String, UUID>();
        var people = new LinkedHashMap<Integer, UUID>();
        for (var some :
                rows.stream().gather(Gatherers.windowFixed(ROWS_AT_ONCE)).toList()) {
            makePeople(some, made, now);
            some.forEach(row -> people.put(row.line(), personOf(row.link(), made)));
            keep(source, run, some, people, model, now);
            measureTables(people.size());
        }
        statements.state(run, anew, now, today);
        var left = leave(source, run, gone, now, today);
        var touched = spokenOfElsewhere(rows, people);
        touched.addAll(left);
        values.refresh(touched, account, Action.IMPORT);
        return people;
    }

    /** People who were known before, or have several rows: who is made of one row is what that row says. */
    private static Set<UUID> spokenOfElsewhere(Collection<IncomingPerson> rows, Map<Integer, UUID> people) {
        var touched = new HashSet<UUID>();
        var once = new HashSet<UUID>();
        for (var row : rows) {
            var person = Objects.requireNonNull(people.get(row.line()));
            if (row.link().person() != null || !once.add(person)) {
                touched.add(person);
            }
        }
        return touched;
    }

    /** Whether the source ever had any of these rows. */
    private boolean hadAny(UUID source, Collection<String> keys) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM person_record
                                       WHERE source_id = :source AND source_key = ANY (:keys))
                        """)
                .param("source", source)
                .param("keys", Sql.texts(keys))
                .query(Boolean.class)
                .single();
    }

    private static UUID personOf(Link link, Map<String, UUID> made) {
        return link.person() != null ? link.person() : Objects.requireNonNull(made.get(link.group()));
    }

    /**
     * Lets the database see how large these tables have become, where these rows are many times what it knows of. By
     * itself it looks some time after a transaction; until then it would look things up in them as if they were as good
     * as empty, and take minutes for it.
     */
    private void measureTables(int added) {
        boolean grown = db.sql("SELECT :added > reltuples * 10 FROM pg_class WHERE oid = 'person_record'::regclass")
                .param("added", added)
                .query(Boolean.class)
                .single();
        if (grown) {
            List.of(
                            "person (id, canonical_id)",
                            "source_record (id, run_id)",
                            "person_record (record_id)",
                            "record_link (record_id, person_id)")
                    .forEach(table -> db.sql("ANALYZE " + table).update());
        }
    }

    private record Made(UUID id, String key) {}

    /** Makes the people these rows speak of that are neither known nor made yet. */
    private void makePeople(Collection<IncomingPerson> rows, Map<String, UUID> made, Instant now) {
        var wanted = new LinkedHashMap<String, IncomingPerson>();
        for (var row : rows) {
            if (row.link().person() == null && !made.containsKey(row.link().group())) {
                wanted.putIfAbsent(row.link().group(), row);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        db.sql("""
                        WITH fresh AS MATERIALIZED (
                            SELECT uuidv7() AS id, key, given, family, language
                            FROM unnest(:keys, :given, :family, :languages) AS f (key, given, family, language)
                        ), made AS (
                            INSERT INTO person (id, canonical_id, given_name, family_name, language, recorded_at)
                            SELECT id, id, given, family, language, :now FROM fresh
                        )
                        SELECT id, key FROM fresh
                        """)
                .param("keys", Sql.texts(wanted.keySet()))
                .param(
                        "given",
                        Sql.texts(wanted.values().stream()
                                .map(IncomingPerson::givenName)
                                .toList()))
                .param(
                        "family",
                        Sql.texts(wanted.values().stream()
                                .map(IncomingPerson::familyName)
                                .toList()))
                .param(
                        "languages",
                        Sql.texts(wanted.values().stream()
                                .map(IncomingPerson::language)
                                .toList()))
                .param("now", Sql.at(now))
                .query(Made.class)
                .list()
                .forEach(each -> made.put(each.key(), each.id()));
    }

    private List<UUID> end(UUID source, UUID run, Collection<String> keys, Instant now) {
        return db.sql("""
                        UPDATE person_record SET ended_at = :now, ended_by_run = :run
                        WHERE source_id = :source AND source_key = ANY (:keys) AND ended_at IS NULL
                        RETURNING record_id
                        """)
                .param("now", Sql.at(now))
                .param("run", run)
                .param("source", source)
                .param("keys", Sql.texts(keys))
                .query(UUID.class)
                .list();
    }

    private List<UUID> leave(UUID source, UUID run, Collection<String> gone, Instant now, LocalDate today) {
        if (gone.isEmpty()) {
            return List.of();
        }
        return statements.endAll(end(source, run, gone, now), today);
    }

    /** A row as the database takes it. */
    private record Row(
            int line,
            String fingerprint,
            Map<String, String> content,
            String source_key,
            String person_key,
            boolean own_key,
            String given_name,
            String family_name,
            List<String> emails,
            @Nullable String phone,
            @Nullable UUID organisation_id,
            @Nullable String organisation_name,
            @Nullable String title,
            @Nullable String language,
            @Nullable String identifier,
            @Nullable String bounced_on,
            List<UUID> networks,
            String member_role,
            String member_since,
            UUID person_id,
            String rule,
            @Nullable Integer points,
            @Nullable String explanation) {}

    private void keep(
            UUID source,
            UUID run,
            Collection<IncomingPerson> rows,
            Map<Integer, UUID> people,
            @Nullable UUID model,
            Instant now) {
        db.sql("""
                        WITH row AS MATERIALIZED (
                            SELECT uuidv7() AS id, r.*
                            FROM jsonb_to_recordset(:rows::jsonb) AS r (
                                line int, fingerprint text, content jsonb, source_key text, person_key text, own_key boolean, given_name text,
                                family_name text, emails text[], phone text, organisation_id uuid,
                                organisation_name text, title text, language text, identifier text, bounced_on date,
                                networks uuid[], member_role text, member_since date, person_id uuid, rule text,
                                points int, explanation text)
                        ), record AS (
                            INSERT INTO source_record (id, source_id, run_id, line, fingerprint, content, received_at)
                            SELECT id, :source, :run, line, decode(fingerprint, 'hex'), content, :now FROM row
                        ), person_row AS (
                            INSERT INTO person_record (record_id, source_id, source_key, person_key, own_key, given_name,
                                                       family_name, emails,
                                                       phone, organisation_id, organisation_name, title, language,
                                                       identifier, bounced_on, networks, member_role, member_since,
                                                       received_at)
                            SELECT id, :source, source_key, person_key, own_key, given_name, family_name, emails, phone, organisation_id,
                                   organisation_name, title, language, identifier, bounced_on, networks, member_role,
                                   member_since, :now
                            FROM row
                        )
                        INSERT INTO record_link (record_id, person_id, rule, points, explanation, model_id, linked_at)
                        SELECT id, person_id, rule, points, explanation::jsonb,
                               CASE WHEN points IS NOT NULL THEN :model::uuid END, :now
                        FROM row
                        """)
                .param(
                        "rows",
                        json.writeValueAsString(rows.stream()
                                .map(row -> row(row, Objects.requireNonNull(people.get(row.line()))))
                                .toList()))
                .param("source", source)
                .param("run", run)
                .param("model", model)
                .param("now", Sql.at(now))
                .update();
    }

    private static Row row(IncomingPerson row, UUID person) {
        return new Row(
                row.line(),
                row.fingerprint(),
                row.content(),
                row.key(),
                row.personKey(),
                row.ownKey(),
                row.givenName(),
                row.familyName(),
                row.emails(),
                row.phone(),
                row.organisation(),
                row.organisationName(),
                row.title(),
                row.language(),
                row.identifier(),
                row.bouncedOn() == null ? null : row.bouncedOn().toString(),
                row.networks(),
                row.role().name(),
                row.since().toString(),
                person,
                row.link().rule().name(),
                row.link().points(),
                row.link().explanation());
    }

    /**
     * Takes back everything a run brought: its rows speak of nobody any more, the rows they were new versions of say what
     * they said before, and people of whom nothing else speaks are gone.
     *
     * @return how many people went
     */
    @Transactional
    public int withdraw(UUID run, @Nullable UUID account) {
        var touched = statements.withdraw(run);
        var left =
                db.sql("""
                        DELETE FROM person p
                        WHERE p.id = ANY (:people) AND p.account_id IS NULL
                          AND NOT EXISTS (SELECT FROM record_link l WHERE l.person_id = p.id)
                          AND NOT EXISTS (SELECT FROM correction c WHERE c.person_id = p.id)
                          AND NOT EXISTS (SELECT FROM membership_statement m WHERE m.stated_for = p.id)
                          AND NOT EXISTS (SELECT FROM employment_statement e WHERE e.stated_for = p.id)
                          AND NOT EXISTS (SELECT FROM person_email_statement e WHERE e.stated_for = p.id)
                          AND NOT EXISTS (SELECT FROM coordination c WHERE c.stated_for = p.id)
                          AND NOT EXISTS (SELECT FROM contact_person c WHERE c.stated_for = p.id)
                          AND NOT EXISTS (SELECT FROM person_merge m WHERE p.id IN (m.kept_id, m.other_id))
                          AND NOT EXISTS (SELECT FROM person o WHERE o.canonical_id = p.id AND o.id <> p.id)
                        RETURNING p.id
                        """).param("people", Sql.ids(touched)).query(UUID.class).list();
        var staying = new HashSet<>(touched);
        left.forEach(staying::remove);
        values.refresh(staying, account, Action.IMPORT);
        return left.size();
    }
}
