package fi.solmu.overview.overlaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.overview.picture.Rearrangement;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class OverlapIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Overlaps overlaps;

    @Autowired
    private MockMvc browser;

    private RegisterData data;
    private UUID one;
    private UUID other;
    private UUID third;
    private final List<UUID> people = new ArrayList<>();

    /** Two networks with five of their six people in common, the same task and almost the same purpose; a third apart. */
    @BeforeEach
    void twoAlikeAndOneApart() {
        data = new RegisterData(db, intake, edits);
        var area = db.sql(
                        "INSERT INTO task_area (code, name_fi, position) VALUES (:code, 'Yhteinen tehtävä', 960) RETURNING id")
                .param("code", "o" + UUID.randomUUID())
                .query(UUID.class)
                .single();
        var purpose = "Verkosto kokoaa vesihuollon viranhaltijat vertailemaan hinnoittelua " + UUID.randomUUID();
        one = data.network("Päällekkäinen A " + UUID.randomUUID(), "purpose_fi", purpose);
        other = data.network("Päällekkäinen B " + UUID.randomUUID(), "purpose_fi", purpose + " ja laatua");
        third = data.network("Erillinen " + UUID.randomUUID(), "purpose_fi", "Aivan muuta asiaa.");
        for (var network : List.of(one, other)) {
            db.sql("INSERT INTO network_task_area (network_id, task_area_id) VALUES (:network, :area)")
                    .param("network", network)
                    .param("area", area)
                    .update();
        }
        for (int at = 0; at < 7; at++) {
            var person = data.person(
                    "Yhteinen" + at, "Jäsen" + UUID.randomUUID().toString().substring(0, 8));
            people.add(person);
            if (at < 6) {
                data.member(one, person, TODAY.minusYears(1), null);
            }
            if (at > 0) {
                data.member(other, person, TODAY.minusYears(1), null);
            }
        }
        data.member(third, people.getFirst(), TODAY.minusYears(1), null);
    }

    private Optional<Overlap> pair(List<Overlap> all) {
        return all.stream()
                .filter(each -> List.of(each.one().id(), each.other().id()).containsAll(List.of(one, other)))
                .findFirst();
    }

    @Test
    void twoNetworksWithTheSamePeopleTaskAndPurposeAreFound() {
        var found = pair(overlaps.of(TODAY)).orElseThrow();
        assertThat(found.shared()).isEqualTo(5);
        assertThat(found.one().people()).isEqualTo(6);
        assertThat(found.samePeople()).isTrue();
        assertThat(found.sameTask()).isTrue();
        assertThat(found.samePurpose()).isTrue();
        assertThat(found.marks()).isEqualTo(3);
        assertThat(overlaps.of(TODAY))
                .noneMatch(each ->
                        each.one().id().equals(third) || each.other().id().equals(third));
    }

    @Test
    void aPastMembershipIsNoOverlap() {
        db.sql("UPDATE membership_statement SET until = :yesterday WHERE network_id = :network")
                .param("yesterday", TODAY.minusDays(1))
                .param("network", other)
                .update();
        assertThat(pair(overlaps.of(TODAY)).orElseThrow().shared()).isZero();
    }

    @Test
    void onTrialNetworksThatAreGoneOverlapWithNobody() {
        assertThat(pair(overlaps.of(TODAY, new Rearrangement(List.of(one), Map.of()))))
                .isEmpty();
        assertThat(pair(overlaps.of(TODAY, new Rearrangement(List.of(), Map.of(one, other)))))
                .isEmpty();
        assertThat(pair(overlaps.of(TODAY, Rearrangement.NOTHING))).isPresent();
    }

    @Test
    void theFigureLeadsToThosePeople() throws Exception {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));
        assertThat(today).isAfter(TODAY.minusYears(1));
        var address = pair(overlaps.of(TODAY)).orElseThrow().sharedAddress();
        var page = open(address);
        for (var person : people.subList(1, 6)) {
            assertThat(page).contains("/people/" + person);
        }
        assertThat(page).doesNotContain("/people/" + people.getFirst()).doesNotContain("/people/" + people.getLast());
        browser.perform(get("/portfolio/overlaps/people")
                        .param("one", one.toString())
                        .param("other", one.toString())
                        .with(user(data.account("Riitta Johtaja", "MANAGEMENT").toString())))
                .andExpect(status().isNotFound());
    }

    private String open(String address) throws Exception {
        return browser.perform(get(address)
                        .with(user(data.account("Riitta Johtaja", "MANAGEMENT").toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
