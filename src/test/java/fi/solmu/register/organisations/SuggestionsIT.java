package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class SuggestionsIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final String REGION = "ehdotus";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private UUID municipality;

    /** A region of more municipalities than are asked, and some elsewhere, so that it is not all there are. */
    @BeforeEach
    void aLargeRegion() {
        entries = new Entries(db);
        db.sql("""
                        INSERT INTO region (code, name_fi, name_sv, name_en)
                        VALUES (:region, 'Ehdotus', 'Förslag', 'Proposal'), ('muualla', 'Muualla', 'Annanstans', 'Elsewhere')
                        """).param("region", REGION).update();
        municipality = entries.municipality(Entries.unique("Itse"), Entries.unique("k"), REGION, 5_000);
        db.sql("""
                        INSERT INTO organisation (kind, code, name_fi, region_code, population, language_status, grouping)
                        SELECT 'MUNICIPALITY', 'naapuri' || i, 'Naapuri' || i, CASE WHEN i > 150 THEN 'muualla' ELSE :region END,
                               5000, 'FI', 'RURAL'
                        FROM generate_series(1, 170) i
                        """).param("region", REGION).update();
    }

    private UUID networkOf(String name, int first, int last, @Nullable LocalDate until) {
        var network = entries.network(Entries.unique(name), "RUNNING");
        db.sql("""
                        INSERT INTO membership (network_id, person_id, organisation_id, role, since, until, said_at)
                        SELECT :network, :person, id, 'MEMBER', :since::date, :until::date, now() FROM organisation
                        WHERE code IN (SELECT 'naapuri' || i FROM generate_series(:first, :last) i)
                        """)
                .param("network", network)
                .param("person", entries.person("Aino", Entries.unique("Edustaja")))
                .param("since", LONG_AGO)
                .param("until", until)
                .param("first", first)
                .param("last", last)
                .update();
        return network;
    }

    private String page() throws Exception {
        return browser.perform(get("/organisations/{o}", municipality)
                        .with(user(entries.administrator().toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String said(UUID network, int inside) {
        return "<a href=\"/networks/" + network + "#members\">" + inside + "</a>";
    }

    private String ofTheRegion(int size) {
        return "<a href=\"/organisations?kind=MUNICIPALITY&amp;region=" + REGION + "\">" + size + "</a>";
    }

    @Test
    void ofALargeGroupEveryMemberIsCountedAlthoughOnlySomeAreAsked() throws Exception {
        var well = networkOf("Laaja", 1, 140, null);
        var lessThanHalf = networkOf("Suppea", 1, 74, null);
        assertThat(page()).contains(said(well, 140), ofTheRegion(151)).doesNotContain(lessThanHalf.toString());
    }

    @Test
    void thoseThatLeftAreNotCountedAndThoseOfAMergedNetworkAre() throws Exception {
        var left = networkOf("Entinen", 1, 140, LONG_AGO.plusYears(1));
        var kept = networkOf("Jatkava", 1, 60, null);
        var merged = networkOf("Sulautunut", 41, 140, null);
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :merged")
                .param("kept", kept)
                .param("merged", merged)
                .update();
        assertThat(page())
                .contains(said(kept, 140))
                .doesNotContain(left.toString())
                .doesNotContain(merged.toString());
    }

    @Test
    void aMunicipalityIsNotToldOfANetworkItsPredecessorBroughtItInto() throws Exception {
        var network = networkOf("Oma", 1, 140, null);
        assertThat(page()).contains(said(network, 140));
        db.sql("""
                        INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                        SELECT id, :municipality, :day FROM organisation WHERE code = 'naapuri1'
                        """).param("municipality", municipality).param("day", LONG_AGO).update();
        assertThat(page()).contains("/networks/" + network).doesNotContain(network + "#members");
    }
}
