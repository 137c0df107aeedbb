package fi.solmu.register.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.people.Origin.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two lists of the same forty people, some of whom corrected what is said of them. */
@SolmuTest
class OriginsIT {
    private static final int PEOPLE = 40;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Imports imports;

    @Autowired
    private PersonQueries queries;

    @Autowired
    private PersonEdits edits;

    @Autowired
    private PostsAndAddresses postsAndAddresses;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private String word;
    private String town;
    private String networkName;
    private UUID coordinator;

    @BeforeEach
    void twoLists() {
        entries = new Entries(db);
        word = Entries.unique("Alku").toLowerCase(java.util.Locale.ROOT);
        town = Entries.unique("Kotila");
        entries.municipality(town);
        networkName = Entries.unique("Piiri");
        var network = entries.network(networkName);
        coordinator = entries.account("Kaisa Koordinaattori");
        entries.coordination(network, entries.person("Kaisa", "K", coordinator), false);
        bring("crm", SourceKind.CRM, "johtaja", "fi");
        bring("lista", SourceKind.LIST, "sihteeri", "sv");
    }

    private void bring(String source, SourceKind kind, String title, String language) {
        var list = new StringBuilder("Id;Etunimi;Sukunimi;Sähköposti;Kunta;Tehtävä;Kieli;Verkosto\n");
        for (int i = 0; i < PEOPLE; i++) {
            list.append("%s%d;Aino;%s%s;aino.%s%s@kotila.example;%s;%s;%s;%s%n"
                    .formatted(source, i, word, letters(i), word, letters(i), town, title, language, networkName));
        }
        var file = list.toString().getBytes(StandardCharsets.UTF_8);
        var preview = (Imports.Preview.Ready)
                imports.preview(ImportKind.PEOPLE, source + " " + word, kind, source + ".csv", file, true, null);
        assertThat(imports.apply(preview.run(), null)).isInstanceOf(Imports.Applying.Applied.class);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 10) + (char) ('k' + number % 10);
    }

    private List<UUID> people() {
        return db.sql("SELECT id FROM person WHERE canonical_id = id AND family_name LIKE :word ORDER BY family_name")
                .param("word", word + "%")
                .query(UUID.class)
                .list();
    }

    private PersonProfile profile(UUID person) {
        return queries.profile(person, actors.find(coordinator).orElseThrow(), LocalDate.now(clock), Language.FI);
    }

    private static List<Origin> shown(PersonProfile profile) {
        var origins = new ArrayList<Origin>();
        for (var field : List.of("given_name", "family_name", "language")) {
            origins.add(profile.inUse(field).orElseThrow().origin());
        }
        profile.addresses().forEach(each -> origins.add(each.origin()));
        profile.employments().forEach(each -> origins.add(each.origin()));
        profile.memberships().forEach(each -> origins.add(each.origin()));
        return origins;
    }

    @Test
    void eachValueOfEverybodyNamesARowOfASourceOrAPersonsWord() {
        var all = people();
        assertThat(all).hasSize(PEOPLE);
        postsAndAddresses.addAddress(
                all.getFirst(), Entries.unique("uusi") + "@kotila.example", Doer.editing(coordinator));
        int values = 0;
        for (var person : all) {
            var profile = profile(person);
            assertThat(profile.seesAddresses()).isTrue();
            assertThat(profile.employments()).isNotEmpty();
            assertThat(profile.memberships()).isNotEmpty();
            for (var origin : shown(profile)) {
                values++;
                if (origin.source() == null) {
                    assertThat(origin.person()).as("%s of %s", origin, person).isEqualTo("Kaisa Koordinaattori");
                } else {
                    assertThat(origin.record()).as("%s of %s", origin, person).isNotNull();
                    assertThat(origin.line()).isBetween(2, PEOPLE + 1);
                    assertThat(rowNames(origin.record(), person)).isTrue();
                    assertThat(profile.imports()).containsKey(origin.run());
                }
            }
        }
        assertThat(values).isGreaterThanOrEqualTo(6 * PEOPLE + 1);
    }

    /** Whether the row is there and speaks of this person. */
    private boolean rowNames(UUID record, UUID person) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM source_record r JOIN record_link l ON l.record_id = r.id
                                       JOIN person p ON p.id = l.person_id
                                       WHERE r.id = :record AND p.canonical_id = :person AND l.ended_at IS NULL)
                        """)
                .param("record", record)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theRuleByWhichAValueWonIsTold() throws Exception {
        var person = people().getFirst();
        var language = profile(person).inUse("language").orElseThrow();
        assertThat(language.text()).isEqualTo("fi");
        assertThat(language.origin().rule()).isEqualTo(Rule.CRM);
        assertThat(profile(person).chosen("language", fi.solmu.kernel.Localised.NONE, null))
                .isTrue();

        var own = entries.account("Aino Itse");
        var facts = profile(person).facts();
        for (var said : List.of(entries.administrator(), coordinator, own)) {
            db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                    .param("account", own)
                    .param("person", person)
                    .update();
            edits.rename(
                    person,
                    queries.facts(person).version(),
                    facts.givenName()
                            + said.toString().charAt(35)
                            + said.toString().charAt(34),
                    facts.familyName(),
                    "en",
                    Doer.editing(said));
            var rule =
                    profile(person).inUse("given_name").orElseThrow().origin().rule();
            assertThat(rule)
                    .isEqualTo(
                            said.equals(own)
                                    ? Rule.OWN_WORD
                                    : said.equals(coordinator) ? Rule.COORDINATOR : Rule.OFFICE);
        }
        browser.perform(get("/people/{p}", person)
                        .with(user(entries.administrator().toString())))
                .andExpect(content().string(containsString("Rivi 2.")))
                .andExpect(content().string(containsString("crm.csv")))
                .andExpect(content().string(containsString("Ihminen on itse sanonut tämän")));
    }
}
