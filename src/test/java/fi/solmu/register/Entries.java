package fi.solmu.register;

import fi.solmu.access.Secrets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests put into the register and look up there: small things with good defaults, each with its own name. */
public final class Entries {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final JdbcClient db;

    public Entries(JdbcClient db) {
        this.db = db;
    }

    /** A word that no other test has used. */
    public static String unique(String word) {
        return word + (char) ('a' + NUMBER.get() % 26) + "x" + NUMBER.incrementAndGet();
    }

    public UUID account(String name, String... roles) {
        var account = db.sql("""
                        INSERT INTO account (email, name, language) VALUES (:email, :name, 'fi') RETURNING id
                        """)
                .param("email", unique("account") + "@solmu.example")
                .param("name", name)
                .query(UUID.class)
                .single();
        for (var role : roles) {
            db.sql("INSERT INTO role_grant (account_id, role, granted_at) VALUES (:account, :role, now())")
                    .param("account", account)
                    .param("role", role)
                    .update();
        }
        return account;
    }

    public UUID administrator() {
        return account("Ylva Ylläpitäjä", "ADMINISTRATOR");
    }

    /** Somebody with an account who belongs to no network. */
    public UUID nobody() {
        return account("Niilo Nimetön");
    }

    public String region(String name) {
        var code = unique("r");
        db.sql("INSERT INTO region (code, name_fi) VALUES (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        return code;
    }

    public UUID municipality(String name, String code, @Nullable String region, int population) {
        return organisation("MUNICIPALITY", name, code, region, population);
    }

    public UUID municipality(String name) {
        return municipality(name, unique("m"), null, 5_000);
    }

    public UUID organisation(
            String kind, String name, @Nullable String code, @Nullable String region, @Nullable Integer population) {
        var organisation = db.sql("""
                        INSERT INTO organisation (kind, name_fi, code, region_code, population, language_status, grouping)
                        VALUES (:kind, :name, :code, :region, :population, CASE WHEN :kind = 'MUNICIPALITY' THEN 'FI' END,
                                CASE WHEN :kind = 'MUNICIPALITY' THEN 'RURAL' END)
                        RETURNING id
                        """)
                .param("kind", kind)
                .param("name", name)
                .param("code", code)
                .param("region", region)
                .param("population", population)
                .query(UUID.class)
                .single();
        db.sql("""
                        INSERT INTO correction (organisation_id, field, value, said_at)
                        SELECT o.id, v.key, v.value, now()
                        FROM organisation o, jsonb_each_text(to_jsonb(o)) v
                        WHERE o.id = :organisation AND v.value IS NOT NULL
                          AND v.key IN ('kind', 'code', 'name_fi', 'region_code', 'population', 'language_status', 'grouping')
                        """).param("organisation", organisation).update();
        return organisation;
    }

    public UUID network(String name) {
        return network(name, "RUNNING");
    }

    public UUID network(String name, String status) {
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO network (id, canonical_id, slug, recorded_on, name_fi)
                        VALUES (:id, :id, :slug, '2020-01-01', :name)
                        """)
                .param("id", id)
                .param("slug", unique("network"))
                .param("name", name)
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, term, ends_on, reason, begun_at)
                        VALUES (:id, :status, '2020-01-01', CASE WHEN :status = 'RUNNING' THEN 'CONTINUING' END, NULL,
                                CASE WHEN :status = 'CLOSED' THEN 'DECIDED' END, '2020-01-01T00:00Z')
                        """).param("id", id).param("status", status).update();
        return id;
    }

    public UUID person(String givenName, String familyName) {
        return person(givenName, familyName, null);
    }

    public UUID person(String givenName, String familyName, @Nullable UUID account) {
        return db.sql("""
                        INSERT INTO person (given_name, family_name, account_id) VALUES (:given, :family, :account)
                        RETURNING id
                        """)
                .param("given", givenName)
                .param("family", familyName)
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    public void email(UUID person, String address) {
        db.sql("INSERT INTO person_email (person_id, address, said_at) VALUES (:person, :address, now())")
                .param("person", person)
                .param("address", address)
                .update();
    }

    public void employment(UUID person, UUID organisation, String title, LocalDate since, @Nullable LocalDate until) {
        db.sql("""
                        INSERT INTO employment (person_id, organisation_id, title, since, until, said_at)
                        VALUES (:person, :organisation, :title, :since, :until, now())
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("title", title)
                .param("since", since)
                .param("until", until)
                .update();
    }

    public UUID membership(UUID network, UUID person, @Nullable UUID organisation, LocalDate since) {
        return membership(network, person, organisation, since, null);
    }

    public UUID membership(
            UUID network, UUID person, @Nullable UUID organisation, LocalDate since, @Nullable LocalDate until) {
        return db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, since, until, said_at)
                        VALUES (:network, :person, :organisation, 'MEMBER', :since, :until, now())
                        RETURNING id
                        """)
                .param("network", network)
                .param("person", person)
                .param("organisation", organisation)
                .param("since", since)
                .param("until", until)
                .query(UUID.class)
                .single();
    }

    /** The day a membership was last confirmed on; empty when nobody has. */
    public Optional<LocalDate> confirmedOn(UUID membership) {
        return Optional.ofNullable(db.sql("SELECT confirmed_on FROM membership WHERE id = :id")
                .param("id", membership)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst());
    }

    /** A letter that asks somebody whether their data are right; its secret. */
    public String askedToConfirm(UUID person, String address) {
        var secret = "secret-" + UUID.randomUUID();
        db.sql("""
                        WITH asked AS (
                            INSERT INTO confirming_request (person_id, address, asked_at)
                            VALUES (:person, :address, now()) RETURNING id)
                        INSERT INTO confirming_letter (token_hash, request_id, written_at, expires_at)
                        SELECT :hash, id, now(), now() + interval '60 days' FROM asked
                        """)
                .param("person", person)
                .param("address", address)
                .param("hash", Secrets.hash(secret))
                .update();
        return secret;
    }

    /** A member of the network on behalf of each of these organisations. */
    public void represented(UUID network, UUID... organisations) {
        for (var organisation : organisations) {
            membership(network, person("Aino", unique("Edustaja")), organisation, LocalDate.of(2024, 1, 1));
        }
    }

    public void coordination(UUID network, UUID person, boolean asDeputy) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :person, :deputy, '2024-01-01', now())
                        """)
                .param("network", network)
                .param("person", person)
                .param("deputy", asDeputy)
                .update();
    }

    public void succession(UUID predecessor, UUID successor, LocalDate day) {
        db.sql("""
                        INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                        VALUES (:predecessor, :successor, :day)
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("day", day)
                .update();
    }

    public UUID municipalityType(String code, int minPopulation) {
        return db.sql("""
                        INSERT INTO municipality_type (code, name_fi, min_population, position)
                        VALUES (:code, :code, :min, 99) RETURNING id
                        """)
                .param("code", code)
                .param("min", minPopulation)
                .query(UUID.class)
                .single();
    }
}
