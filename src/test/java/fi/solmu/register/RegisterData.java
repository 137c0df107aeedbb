package fi.solmu.register;

import fi.solmu.access.Action;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what a test needs: accounts, people, networks, memberships. Each test makes its own. */
public final class RegisterData {
    private final JdbcClient db;
    private final Intake intake;
    private final NetworkEdits edits;

    public RegisterData(JdbcClient db, Intake intake, NetworkEdits edits) {
        this.db = db;
        this.intake = intake;
        this.edits = edits;
    }

    /** A network that a list of its own tells of, with these values. */
    public UUID network(String nameFi, String... fieldsAndValues) {
        return networkFrom(source("Luettelo " + UUID.randomUUID()), nameFi, fieldsAndValues);
    }

    public UUID source(String name) {
        return intake.source(name, Intake.SourceKind.LIST);
    }

    public UUID networkFrom(UUID source, String nameFi, String... fieldsAndValues) {
        return said(source, null, 7, nameFi, fieldsAndValues);
    }

    /** Another source (or another line) speaks of the same network. */
    public UUID said(UUID source, @Nullable UUID network, int line, String nameFi, String... fieldsAndValues) {
        var values = new LinkedHashMap<String, String>();
        values.put("name_fi", nameFi);
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            values.put(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        var record = new IncomingRecord(
                line,
                "%064x".formatted(UUID.randomUUID().getMostSignificantBits()),
                Map.of("Nimi", nameFi),
                values,
                nameFi,
                network,
                "a");
        var made = intake.takeNetworks(source, UUID.randomUUID(), java.util.List.of(record), null);
        return made.values().iterator().next();
    }

    public void state(UUID network, String... fieldsAndValues) {
        var values = new HashMap<String, @Nullable String>();
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            values.put(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        edits.state(network, values, null, Action.EDIT_NETWORK);
    }

    /** An account holder; roles held for the whole association, if any. */
    public UUID account(String name, String... roles) {
        var account = db.sql("INSERT INTO account (name, email, language) VALUES (:name, :email, 'fi') RETURNING id")
                .param("name", name)
                .param("email", UUID.randomUUID() + "@esimerkki.invalid")
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

    public UUID person(String givenName, String familyName) {
        return person(givenName, familyName, null);
    }

    public UUID person(String givenName, String familyName, @Nullable UUID account) {
        var person = db.sql("""
                        INSERT INTO person (given_name, family_name, account_id)
                        VALUES (:given, :family, :account) RETURNING id
                        """)
                .param("given", givenName)
                .param("family", familyName)
                .param("account", account)
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO person_email (person_id, address, said_at) VALUES (:person, :address, now())")
                .param("person", person)
                .param("address", address(givenName, familyName))
                .update();
        return person;
    }

    public static String address(String givenName, String familyName) {
        return givenName.toLowerCase(java.util.Locale.ROOT) + "." + familyName.toLowerCase(java.util.Locale.ROOT)
                + "@esimerkki.invalid";
    }

    public UUID organisation(String name) {
        return db.sql("INSERT INTO organisation (kind, name_fi) VALUES ('OTHER', :name) RETURNING id")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    public void works(UUID person, UUID organisation, String title) {
        db.sql("""
                        INSERT INTO employment (person_id, organisation_id, title, said_at)
                        VALUES (:person, :organisation, :title, now())
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("title", title)
                .update();
    }

    public UUID member(UUID network, UUID person, LocalDate since, @Nullable LocalDate confirmed) {
        return db.sql("""
                        INSERT INTO membership (network_id, person_id, role, since, confirmed_on, said_at)
                        VALUES (:network, :person, 'MEMBER', :since, :confirmed, now()) RETURNING id
                        """)
                .param("network", network)
                .param("person", person)
                .param("since", since)
                .param("confirmed", confirmed)
                .query(UUID.class)
                .single();
    }

    /** An account holder who coordinates this network. */
    public UUID coordinatorOf(UUID network) {
        var account = account("Helena Koordinaattori");
        coordinates(
                network, person("Helena", "Koordinaattori" + account.toString().substring(30), account));
        return account;
    }

    public void coordinates(UUID network, UUID person) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :person, false, DATE '2020-01-01', now())
                        """).param("network", network).param("person", person).update();
    }
}
