package fi.solmu.register.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.access.Accounts;
import fi.solmu.kernel.Language;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import fi.solmu.register.Entries;
import fi.solmu.register.ErasureTraces;
import fi.solmu.register.IncomingIdentity;
import fi.solmu.register.IncomingPerson;
import fi.solmu.register.IncomingPerson.Link;
import fi.solmu.register.IncomingPerson.Rule;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.PeopleIntake;
import fi.solmu.register.PersonMerges;
import fi.solmu.register.people.NewPerson;
import fi.solmu.register.people.PersonEdits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class PrivacyIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private PeopleIntake intake;

    @Autowired
    private Intake sources;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private PersonEdits edits;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Letters letters;

    @Autowired
    private ErasureTraces traces;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private UUID officer;
    private UUID network;
    private UUID employer;
    private UUID source;
    private String sourceName;

    /** A word that is in nobody's data but the one person's. */
    private String rare;

    private String address;
    private UUID person;
    private UUID namesake;
    private UUID account;

    @BeforeEach
    void somebodyWithEverything() {
        entries = new Entries(db);
        officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        network = entries.network(Entries.unique("Verkosto"));
        employer = entries.municipality(Entries.unique("Kunta"));
        sourceName = Entries.unique("jakelulista");
        source = sources.source(sourceName, SourceKind.LIST);
        rare = Entries.unique("Quvviniemi") + "zz";
        address = "aamu." + rare.toLowerCase(Locale.ROOT) + "@kunta.example";
        person = row(null, "key " + rare, rare, address);
        row(person, "key " + rare, rare, address);
        var other = ((PersonEdits.Adding.Added) edits.add(
                        new NewPerson(
                                "Aamu", rare, "fi", "toinen." + rare + "@kunta.example", employer, "sihteeri", null),
                        true,
                        officer))
                .person();
        merges.merge(person, other, officer);
        entries.coordination(network, person, false);
        db.sql("INSERT INTO contact_person (organisation_id, person_id, since, said_at) VALUES (:o, :p, :since, now())")
                .param("o", employer)
                .param("p", person)
                .param("since", LONG_AGO)
                .update();
        account = accounts.open(address, "Aamu " + rare, Language.FI, officer);
        db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                .param("account", account)
                .param("person", person)
                .update();
        transaction.executeWithoutResult(_ -> letters.queue(
                new Letter("test", "test/" + rare, address, Language.FI, "Hei " + rare, "Hei " + rare, null)));
        namesake = entries.person("Aamu", "Tavallinen");
    }

    private UUID row(UUID of, String key, String family, String email) {
        var row = new IncomingPerson(
                7,
                key,
                key,
                true,
                "%064x".formatted(UUID.randomUUID().getMostSignificantBits()),
                Map.of("nimi", "Aamu " + family, "sähköposti", email, "puhelin", "+358 40 " + family),
                "Aamu",
                family,
                List.of(email),
                "+358 40 " + family,
                employer,
                null,
                "suunnittelija",
                "fi",
                null,
                null,
                List.of(network),
                MembershipRole.MEMBER,
                LONG_AGO,
                new Link(of, key, of == null ? Rule.NEW : Rule.KEY, null, null));
        return intake.take(source, UUID.randomUUID(), List.of(row), List.of(), null, officer)
                .get(7);
    }

    private ResultActions open(UUID account, String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(account.toString())));
    }

    private ResultActions send(UUID account, String address, String... fields) throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    /** Every place in the database where this word stands, whatever the capitals. */
    private java.util.Set<String> placesOf(String word) {
        var places = new TreeSet<String>();
        db.sql("""
                        SELECT c.table_name, c.column_name
                        FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                          AND c.data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'USER-DEFINED', 'character varying')
                        """)
                .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    boolean there = db.sql("SELECT EXISTS (SELECT FROM %s WHERE \"%s\"::text ILIKE :word)"
                                    .formatted(column.getFirst(), column.getLast()))
                            .param("word", "%" + word + "%")
                            .query(Boolean.class)
                            .single();
                    if (there) {
                        places.add(column.getFirst() + "." + column.getLast());
                    }
                });
        return places;
    }

    @Test
    void onePageAndOneFileTellEverythingThatIsHeld() throws Exception {
        assertThat(placesOf(rare))
                .as("the test's own data, so that there is something to find")
                .contains(
                        "source_record.content",
                        "person.family_name",
                        "audit_entry.after",
                        "letter.recipient",
                        "account.email",
                        "correction.value",
                        "person_record.emails");
        for (var file : List.of("", ".json")) {
            open(account, "/people/{p}/held" + file, person)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(content().string(containsString("toinen." + rare)))
                    .andExpect(content().string(containsString(address)))
                    .andExpect(content().string(containsString("+358 40 " + rare)))
                    .andExpect(content().string(containsString(sourceName)))
                    .andExpect(content().string(containsString("Hei " + rare)))
                    .andExpect(content().string(containsString("Yleistä etua koskeva tehtävä")))
                    .andExpect(content().string(containsString("Rivit lähteistä")))
                    .andExpect(content().string(containsString("sihteeri")))
                    .andExpect(content().string(containsString("Tehtävä organisaation yhteyshenkilönä")))
                    .andExpect(content().string(not(containsString("???"))));
        }
        assertThat(looks()).as("one's own is read unnoticed").isZero();
        open(officer, "/people/{p}/held", person).andExpect(content().string(containsString(address)));
        assertThat(looks()).isEqualTo(1);
        open(officer, "/people/{p}/held.json", person)
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(looks()).isEqualTo(2);
        open(entries.administrator(), "/people/{p}/held", person).andExpect(status().isForbidden());
        open(entries.nobody(), "/people/{p}/held", person).andExpect(status().isNotFound());
    }

    private int looks() {
        return db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :p AND action = 'SEE_HELD_DATA'")
                .param("p", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void anErasureLeavesNoRowAnywhereThatHoldsTheNameOrTheAddress() throws Exception {
        var audited = db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :p")
                .param("p", person)
                .query(Integer.class)
                .single();
        var before = db.sql("SELECT to_jsonb(p)::text FROM person p WHERE id = :p")
                .param("p", namesake)
                .query(String.class)
                .single();
        open(officer, "/people/{p}/erasure", person)
                .andExpect(content().string(containsString("2 riviä lähteistä")))
                .andExpect(content().string(containsString("jää ilman koordinaattoria")));
        send(officer, "/people/" + person + "/erasure", "reason", "OBJECTION", "sure", "yes")
                .andExpect(redirectedUrl("/protection"));

        assertThat(placesOf(rare)).isEmpty();
        assertThat(db.sql("SELECT count(*) FROM contact_person WHERE organisation_id = :o")
                        .param("o", employer)
                        .query(Integer.class)
                        .single())
                .isZero();
        open(officer, "/people/{p}/held", person).andExpect(status().isNotFound());
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :p")
                        .param("p", person)
                        .query(Integer.class)
                        .single())
                .as("that something was done remains")
                .isGreaterThanOrEqualTo(audited);
        assertThat(accounts.get(account).open()).isFalse();
        assertThat(db.sql("SELECT to_jsonb(p)::text FROM person p WHERE id = :p")
                        .param("p", namesake)
                        .query(String.class)
                        .single())
                .as("another of the same given name")
                .isEqualTo(before);
        assertThat(db.sql("SELECT coalesce(sum(members), 0) FROM membership_change WHERE network_id = :n")
                        .param("n", network)
                        .query(Integer.class)
                        .single())
                .as("members counted")
                .isZero();
    }

    @Test
    void aTraceKnowsTheRowAgainByAddressByKeyOrByNameInTheOrganisation() throws Exception {
        var shared = "info." + rare.toLowerCase(Locale.ROOT) + "@kunta.example";
        entries.email(person, shared);
        entries.email(namesake, shared);
        assertThat(known("muu", "9", "Aamu", rare, address, employer)).isFalse();
        send(officer, "/people/" + person + "/erasure", "reason", "LEFT", "sure", "yes")
                .andExpect(redirectedUrl("/protection"));

        assertThat(known("muu", "9", "Joku", "Toinen", " " + address.toUpperCase(Locale.ROOT), null))
                .as("address")
                .isTrue();
        assertThat(known(sourceName, "key " + rare, "Joku", "Toinen", "x@kunta.example", null))
                .as("key")
                .isTrue();
        assertThat(known("muu", null, "AAMU ", rare.toUpperCase(Locale.ROOT), "uusi@kunta.example", employer))
                .as("name and organisation")
                .isTrue();
        assertThat(known("muu", "key " + rare, "Aamu", rare, "uusi@kunta.example", null))
                .as("the same name elsewhere, and the same key of another source")
                .isFalse();
        assertThat(known("muu", null, "Aamu", "Tavallinen", shared, null))
                .as("an address that others use too")
                .isFalse();
        var rows = List.of(
                new IncomingIdentity(3, "muu", null, "Eri", "Ihminen", List.of("eri@kunta.example"), null),
                new IncomingIdentity(4, "muu", null, "Eri", "Ihminen", List.of("eri@kunta.example", address), null));
        assertThat(traces.erased(rows)).containsExactly(4);
        assertThat(db.sql("SELECT count(*) FROM erasure_trace WHERE trace = sha256(convert_to(:word, 'UTF8'))")
                        .param("word", "address " + address)
                        .query(Integer.class)
                        .single())
                .as("nobody who guesses an address can look it up without the key")
                .isZero();
    }

    private boolean known(String from, String key, String given, String family, String email, UUID organisation) {
        return !traces.erased(List.of(new IncomingIdentity(7, from, key, given, family, List.of(email), organisation)))
                .isEmpty();
    }

    @Test
    void theTraceIsTheHmacThatEveryoneElseComputes() throws Exception {
        var key = db.sql("SELECT key FROM erasure_key").query(byte[].class).single();
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
        var ours = db.sql("SELECT trace FROM erasure_traces(ARRAY['address åäö@kunta.example'])")
                .query(byte[].class)
                .single();
        assertThat(ours)
                .isEqualTo(mac.doFinal("address åäö@kunta.example".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsErasedWithoutAReasonAndAYes() throws Exception {
        send(officer, "/people/" + person + "/erasure", "reason", "OBJECTION")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vahvista")));
        send(officer, "/people/" + person + "/erasure", "sure", "yes")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse syy")));
        assertThat(placesOf(rare)).contains("person.family_name");
    }

    @Test
    void whoeverErasesThemselvesIsSignedOutAndToldSo() throws Exception {
        open(account, "/people/{p}/erasure", person)
                .andExpect(content().string(containsString("sinut kirjataan ulos")));
        send(account, "/people/" + person + "/erasure", "reason", "OBJECTION", "sure", "yes")
                .andExpect(redirectedUrl("/erased"));
        browser.perform(get("/erased")).andExpect(content().string(containsString("Tietosi on poistettu")));
        assertThat(placesOf(rare)).isEmpty();
    }

    @Test
    void aDeputyOfSomebodyErasedRemainsInTheRegisterAndStandsInForNobody() throws Exception {
        var deputy = entries.person("Varpu", Entries.unique("Vara"));
        var standing = db.sql("""
                        INSERT INTO membership (network_id, person_id, role, deputy_for_id, since, said_at)
                        SELECT network_id, :deputy, 'DEPUTY', id, since, now() FROM membership WHERE person_id = :person
                        RETURNING id
                        """)
                .param("deputy", deputy)
                .param("person", person)
                .query(UUID.class)
                .single();
        send(officer, "/people/" + person + "/erasure", "reason", "LEFT", "sure", "yes")
                .andExpect(redirectedUrl("/protection"));
        assertThat(db.sql("SELECT deputy_for_id IS NULL AND until < current_date + 1 FROM membership WHERE id = :id")
                        .param("id", standing)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        open(entries.administrator(), "/people/{p}", deputy).andExpect(status().isOk());
        open(entries.administrator(), "/networks/{n}", network).andExpect(status().isOk());
    }

    @Test
    void theTrailCanOnlyBeBlankedAndOnlyWhereAPersonIsErased() {
        assertThatThrownBy(() -> db.sql("UPDATE audit_entry SET before = NULL").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("DELETE FROM audit_entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    db.sql("SELECT set_config('solmu.erasing', 'yes', true)")
                            .query(String.class)
                            .single();
                    db.sql("UPDATE audit_entry SET action = 'X', before = NULL, after = NULL")
                            .update();
                }))
                .hasMessageContaining("only the values can be blanked");
    }

    @Test
    void theProtectionPageSaysWhoIsHeldAndWhyAndWhatWaits() throws Exception {
        var left = entries.person("Lauri", Entries.unique("Lähtenyt"));
        entries.membership(network, left, null, LONG_AGO, LONG_AGO.plusMonths(1));
        var current = entries.person("Jatta", Entries.unique("Jatkava"));
        entries.membership(network, current, null, LONG_AGO);
        open(officer, "/protection")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("yli 12 kuukautta ilman yhtään verkostoa")))
                .andExpect(content().string(not(containsString("???"))));
        open(officer, "/protection/LONG_LEFT")
                .andExpect(content().string(containsString("Lähtenyt")))
                .andExpect(content().string(not(containsString("Jatkava"))));
        open(officer, "/protection/MEMBERS").andExpect(status().isOk());
        open(officer, "/protection/NOBODY").andExpect(status().isNotFound());
        open(entries.account("Raija Ryhmä", "GROUP"), "/protection").andExpect(status().isForbidden());
        send(officer, "/protection/notices", "choice", "EVERYBODY").andExpect(status().isForbidden());
    }

    @Test
    void peopleAreToldOnceOfTheirSourcesWhenTheAssociationChoosesSo() throws Exception {
        notices.tell();
        assertThat(told(address)).isZero();
        send(entries.administrator(), "/protection/notices", "choice", "NEW_ONES")
                .andExpect(redirectedUrl("/protection"));
        var later = "uusi." + rare.toLowerCase(Locale.ROOT) + "@kunta.example";
        var fresh = row(null, "uusi " + rare, "Uusi" + rare, later);
        var shared = "yhteinen." + rare.toLowerCase(Locale.ROOT) + "@kunta.example";
        row(null, "a " + rare, "Yksi" + rare, shared);
        row(null, "b " + rare, "Kaksi" + rare, shared);
        while (notices.tell() > 0) {
            // until nobody is left to be told
        }
        assertThat(told(address)).as("came before").isZero();
        assertThat(told(shared)).as("an address of several").isZero();
        assertThat(told(later)).isEqualTo(1);
        row(fresh, "uusi " + rare, "Uudempi" + rare, later);
        notices.tell();
        assertThat(told(later)).as("once only").isEqualTo(1);
        assertThat(db.sql("SELECT body FROM letter WHERE recipient = :to::citext")
                        .param("to", later)
                        .query(String.class)
                        .single())
                .contains(sourceName, "/people/" + fresh + "/held");
        send(entries.administrator(), "/protection/notices", "choice", "NOBODY")
                .andExpect(redirectedUrl("/protection"));
    }

    private int told(String recipient) {
        return db.sql("SELECT count(*) FROM letter WHERE recipient = :to::citext AND purpose = 'person.notice'")
                .param("to", recipient)
                .query(Integer.class)
                .single();
    }
}
