package fi.solmu.overview.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.overview.year.Change.Moved;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class ChangeIT {
    private static final LocalDate THEN = LocalDate.of(2023, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2024, 3, 1);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private ChangeQueries queries;

    @Autowired
    private MockMvc browser;

    private UUID network(Object... statesAndDays) {
        var network = new RegisterData(db, intake, edits).network("Muuttuva " + UUID.randomUUID());
        db.sql("DELETE FROM network_state WHERE network_id = :network")
                .param("network", network)
                .update();
        for (int at = 0; at < statesAndDays.length; at += 2) {
            boolean last = at + 2 == statesAndDays.length;
            state(network, at, statesAndDays[at].toString(), (LocalDate) statesAndDays[at + 1], last);
        }
        return network;
    }

    private void state(UUID network, int at, String status, LocalDate since, boolean last) {
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, term, review_on, reason, begun_at, ended_at)
                        VALUES (:network, :status, :since, CASE WHEN :status = 'RUNNING' THEN 'CONTINUING' END, NULL,
                                CASE WHEN :status = 'CLOSED' THEN 'DECIDED' END,
                                TIMESTAMPTZ '2025-01-01' + make_interval(mins => :at),
                                CASE WHEN :last THEN NULL ELSE TIMESTAMPTZ '2025-01-01' + make_interval(mins => :at + 2) END)
                        """)
                .param("network", network)
                .param("status", status)
                .param("since", since)
                .param("at", at)
                .param("last", last)
                .update();
    }

    private @Nullable Moved moved(UUID network) {
        Optional<Moved> found = queries.moved(THEN, NOW).stream()
                .filter(each -> each.network().equals(network))
                .findFirst();
        return found.orElse(null);
    }

    @Test
    void aNetworkThatClosedHasCeased() {
        var found = moved(network("RUNNING", THEN.minusYears(1), "CLOSED", NOW.minusDays(3)));
        assertThat(found).isNotNull();
        assertThat(found.from()).isEqualTo(NetworkStatus.RUNNING);
        assertThat(found.ceased()).isTrue();
        assertThat(found.reason()).isEqualTo("DECIDED");
    }

    @Test
    void aNetworkThatWasNotThereHasBegun() {
        var found = moved(network("RUNNING", NOW.minusDays(30)));
        assertThat(found).isNotNull();
        assertThat(found.from()).isNull();
        assertThat(found.began()).isTrue();
    }

    @Test
    void whatCameAndWentWithinTheYearOrAfterItIsNoChange() {
        assertThat(moved(network(
                        "RUNNING", THEN.minusYears(1), "PAUSED", THEN.plusDays(9), "RUNNING", THEN.plusDays(60))))
                .isNull();
        assertThat(moved(network("RUNNING", THEN.minusYears(1), "CLOSED", NOW.plusDays(1))))
                .isNull();
    }

    /** The day that stands in the field can be sent as it stands, in every language. */
    @Test
    void theDayThatIsShownIsUnderstood() throws Exception {
        var who = new RegisterData(db, intake, edits)
                .account("Riitta", "MANAGEMENT")
                .toString();
        for (var language : Language.values()) {
            var page = get("/portfolio/change").with(user(who)).param("lang", language.code());
            var shown = Pattern.compile("name=\"since\"[^>]* value=\"([^\"]+)\"")
                    .matcher(browser.perform(page).andReturn().getResponse().getContentAsString());
            assertThat(shown.find()).isTrue();
            browser.perform(page.param("since", shown.group(1))).andExpect(status().isOk());
        }
    }

    /** Whoever confirms later that a network has run for years says how it was all the time. */
    @Test
    void whatWasSaidLaterOfEarlierDaysHolds() {
        assertThat(moved(network("RECORDED", NOW.minusDays(2), "RUNNING", THEN.minusYears(3))))
                .isNull();
    }
}
