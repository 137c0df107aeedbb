package fi.solmu.register.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Verdict;
import fi.solmu.register.Entries;
import fi.solmu.register.ErasureTraces;
import fi.solmu.register.IncomingIdentity;
import fi.solmu.register.Intake.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody erased stays away from lists until the trace is lifted; and is known through mergers of municipalities. */
@SolmuTest
class LiftingIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private Imports imports;

    @Autowired
    private ErasureTraces traces;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID officer;
    private String family;
    private String town;
    private UUID municipality;
    private String address;

    @BeforeEach
    void anOfficerAndATown() {
        entries = new Entries(db);
        officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        family = Entries.unique("Palaaja");
        town = Entries.unique("Kotila");
        municipality = entries.municipality(town);
        address = "aino." + family.toLowerCase(Locale.ROOT) + "@kotila.example";
    }

    private ResultActions send(UUID account, String to, String... fields) throws Exception {
        var request = post(to).with(user(account.toString())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private void erase(UUID person) throws Exception {
        send(officer, "/people/" + person + "/erasure", "reason", "OBJECTION", "sure", "yes")
                .andExpect(redirectedUrl("/protection"));
    }

    private Imports.Preview.Ready preview() {
        var list = "Id;Etunimi;Sukunimi;Sähköposti;Kunta\n1;Aino;%s;%s;%s\n".formatted(family, address, town);
        return (Imports.Preview.Ready) imports.preview(
                ImportKind.PEOPLE,
                "lista " + family,
                SourceKind.LIST,
                "lista.csv",
                list.getBytes(StandardCharsets.UTF_8),
                true,
                null);
    }

    private List<UUID> people() {
        return db.sql("SELECT id FROM person WHERE family_name = :name")
                .param("name", family)
                .query(UUID.class)
                .list();
    }

    private UUID erasure() {
        return db.sql("SELECT id FROM erasure WHERE erased_by = :by ORDER BY erased_at DESC LIMIT 1")
                .param("by", officer)
                .query(UUID.class)
                .single();
    }

    private int lifted() {
        return db.sql("SELECT count(*) FROM erasure_lifting WHERE lifted_by = :by")
                .param("by", officer)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoWasErasedIsRefusedByImportsUntilTheTraceIsLifted() throws Exception {
        imports.apply(preview().run(), null);
        assertThat(people()).hasSize(1);
        erase(people().getFirst());
        var refused = preview();
        assertThat(refused.totals().of(Verdict.ERROR)).isEqualTo(1);
        browser.perform(get("/imports/{run}?rows=error", refused.run())
                        .with(user(entries.account("Molempi", "ADMINISTRATOR", "PROTECTION_OFFICER")
                                .toString())))
                .andExpect(content().string(containsString("href=\"/protection/traces\"")));

        send(officer, "/protection/traces", "givenName", "aino", "familyName", family, "address", address)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Löytyi yksi poisto.")))
                .andExpect(content().string(containsString("sama osoite")))
                .andExpect(content().string(not(containsString("???"))));
        var erasure = erasure().toString();
        send(officer, "/protection/traces/lifting", "address", address, "erasure", erasure)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse, miksi")));
        send(officer, "/protection/traces/lifting", "address", address, "why", "ASKED_BACK")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse, minkä")));
        assertThat(lifted()).isZero();
        send(officer, "/protection/traces/lifting", "address", address, "erasure", erasure, "why", "ASKED_BACK")
                .andExpect(redirectedUrl("/protection/traces"));
        assertThat(lifted()).isEqualTo(1);

        send(officer, "/protection/traces", "address", address)
                .andExpect(content().string(containsString("Jälkeä ei ole")));
        var brought = preview();
        assertThat(brought.totals().of(Verdict.ERROR)).isZero();
        assertThat(imports.apply(brought.run(), null)).isInstanceOf(Imports.Applying.Applied.class);
        assertThat(people()).hasSize(1);
        assertThat(db.sql("""
                        SELECT count(*) FROM audit_entry
                        WHERE account_id = :by AND action IN ('FIND_ERASURE', 'LIFT_ERASURE')
                          AND to_jsonb(audit_entry)::text ILIKE '%' || :name || '%'
                        """)
                        .param("by", officer)
                        .param("name", family)
                        .query(Integer.class)
                        .single())
                .as("whom it was about")
                .isZero();
        assertThat(db.sql("""
                        SELECT action || coalesce(' ' || after, '') FROM audit_entry
                        WHERE account_id = :by AND subject_kind = 'erasure' ORDER BY at, id
                        """).param("by", officer).query(String.class).list())
                .contains("FIND_ERASURE", "LIFT_ERASURE ASKED_BACK");
    }

    @Test
    void theNameAloneFindsATraceInWhateverOrganisationAndLiftsNothingThatWasNotFound() throws Exception {
        var person = entries.person("Aino", family);
        entries.employment(person, municipality, "johtaja", LocalDate.of(2024, 1, 1), null);
        erase(person);
        var erasure = erasure().toString();
        send(officer, "/protection/traces", "givenName", "AINO", "familyName", family)
                .andExpect(content().string(containsString("voi olla kaima")));
        send(officer, "/protection/traces", "givenName", "Eino", "familyName", family)
                .andExpect(content().string(containsString("Jälkeä ei ole")));
        send(officer, "/protection/traces", "givenName", "Aino").andExpect(status().isUnprocessableContent());
        send(
                        officer,
                        "/protection/traces/lifting",
                        "givenName",
                        "Eino",
                        "familyName",
                        family,
                        "erasure",
                        erasure,
                        "why",
                        "MISTAKE")
                .andExpect(redirectedUrl("/protection/traces"));
        assertThat(lifted()).as("another name was typed").isZero();
        send(entries.administrator(), "/protection/traces", "address", address).andExpect(status().isForbidden());
        send(entries.administrator(), "/protection/traces/lifting", "address", address)
                .andExpect(status().isForbidden());
    }

    @Test
    void whoWasErasedIsKnownByNameThroughMergersOfMunicipalitiesBothWays() throws Exception {
        var today = LocalDate.now(clock);
        var successor = entries.municipality(Entries.unique("Suurkunta"));
        var neighbour = entries.municipality(Entries.unique("Naapuri"));
        var elsewhere = entries.municipality(Entries.unique("Muualla"));
        var ofPredecessor = entries.person("Aino", family);
        entries.employment(ofPredecessor, municipality, "johtaja", LocalDate.of(2024, 1, 1), null);
        var ofSuccessor = entries.person("Bertta", family);
        entries.employment(ofSuccessor, successor, "johtaja", LocalDate.of(2024, 1, 1), null);
        erase(ofPredecessor);
        erase(ofSuccessor);
        assertThat(known("Aino", successor)).as("before any merger").isFalse();

        entries.succession(municipality, successor, today.plusDays(1));
        assertThat(known("Aino", successor)).as("a merger ahead").isFalse();
        db.sql("UPDATE organisation_succession SET on_day = :day WHERE predecessor_id = :id")
                .param("day", today)
                .param("id", municipality)
                .update();
        assertThat(known("Aino", municipality))
                .as("a list that still names the former")
                .isTrue();
        assertThat(known("Aino", successor))
                .as("erased there, comes as the successor's")
                .isTrue();
        assertThat(known("Bertta", municipality))
                .as("erased of the successor, comes as the former's")
                .isTrue();
        assertThat(known("Aino", neighbour)).isFalse();
        entries.succession(neighbour, successor, today.minusYears(1));
        assertThat(known("Aino", neighbour)).as("of two that merged into one").isTrue();
        assertThat(known("Aino", elsewhere)).isFalse();
        assertThat(known("Cecilia", successor)).isFalse();
    }

    private boolean known(String given, UUID organisation) {
        return !traces.erased(List.of(new IncomingIdentity(7, "muu", null, given, family, List.of(), organisation)))
                .isEmpty();
    }
}
