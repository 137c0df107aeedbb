package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A network from need to its public page, and another to its end, with the days coming as they would. */
@Journey
@TestPropertySource(properties = "solmu.test=the time is moved here, so that nobody else is in this register")
class LifecycleJourney {
    private static final double PATIENCE = 120_000;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final List<String> wrong = new ArrayList<>();

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves the time of the demo, and waits until it is there. */
    private void letPass(Visitor somebody, LocalDate day) {
        var page = somebody.page();
        page.navigate("/demo/time?lang=fi");
        page.fill("#to", day.toString());
        page.click("main form button.btn-primary");
        page.locator("#to").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(today()).isEqualTo(day);
    }

    private static void onward(Page page) {
        page.click("main form button.btn-primary");
    }

    @Test
    void fromNeedToPublicPageAndFromADecisionToTheReceipt() {
        try (var manager = new Visitor(port, Screen.WIDE, Screen.NARROW);
                var secretary = new Visitor(port, Screen.WIDE, Screen.NARROW);
                var administrator = new Visitor(port, Screen.WIDE)) {
            manager.signInAs("management");
            secretary.signInAs("group");
            administrator.signInAs("admin");
            var proposal = proposeToFound(manager.page());
            approve(secretary, proposal);
            letPass(administrator, today().plusDays(8));
            theEndIsWarnedOf();
            publish(administrator.page());
            letItEnd(administrator);
        }
        assertThat(wrong).isEmpty();
    }

    private String proposeToFound(Page page) {
        page.navigate("/proposals/new?lang=fi");
        onward(page);
        page.fill("#name_fi", "Tarkastuslautakuntien puheenjohtajat");
        page.fill("#problem", "Puheenjohtajat tekevät työtään yksin.");
        page.fill("#why", "Arviointi 2025 ehdotti verkostoa.");
        page.fill("#purpose", "Puheenjohtajat oppivat toisiltaan arvioinnista.");
        page.fill("#goals", "Yhteinen arvioinnin malli.");
        onward(page);
        page.fill("#customers", "Kunnat");
        page.fill("#target_group", "Tarkastuslautakuntien puheenjohtajat, arviolta 200");
        page.fill("#expectations", "Vertaistukea");
        onward(page);
        page.fill("#hours", "8");
        page.fill("#hours_by", "Tarkastuksen asiantuntija");
        page.fill("#resources_real", "Aika on varattu työsuunnitelmaan.");
        onward(page);
        page.fill("#structure", "Koko verkosto");
        page.fill("#methods", "Neljä verkkokokousta vuodessa");
        page.fill("#cooperation", "Sisäiset tarkastajat");
        page.fill("#how_to_join", "Ilmoita yhteystietosi koordinaattorille.");
        page.check("#languages-fi");
        onward(page);
        page.fill("#review_on", today().plusYears(2).toString());
        page.fill("#effect_on", today().plusDays(8).toString());
        onward(page);
        onward(page);
        page.locator(".s-toast").waitFor();
        assertThat(page.textContent("main")).contains("Odottaa päätöstä", "Tarkastuslautakuntien puheenjohtajat");
        return page.url();
    }

    private void approve(Visitor secretary, String proposal) {
        var page = secretary.page();
        page.navigate("/decisions?lang=fi");
        assertThat(page.textContent("main")).contains("Tarkastuslautakuntien puheenjohtajat");
        wrong.addAll(secretary.examine(proposal + "?lang=fi"));
        page.check("#verdict-APPROVED");
        page.click("form.s-decision button.btn-primary");
        page.locator(".s-errors").waitFor();
        wrong.addAll(secretary.examineHere("a decision without reasons"));
        page.fill("#reasons", "Tarve on osoitettu ja aika varattu.");
        page.locator("#parts select").first().selectOption("DECIDED");
        page.click("form.s-decision button.btn-primary");
        page.locator(".s-toast").waitFor();
        wrong.addAll(secretary.examineHere("an approved proposal"));
    }

    private void theEndIsWarnedOf() {
        assertThat(db.sql("SELECT count(*)::int FROM letter WHERE purpose = 'network.warning'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void publish(Page page) {
        var network = db.sql("SELECT id::text FROM network WHERE name_fi = 'Tarkastuslautakuntien puheenjohtajat'")
                .query(String.class)
                .single();
        page.navigate("/networks/" + network + "?lang=fi");
        assertThat(page.textContent("main")).contains("Toiminnassa", "Perustamisehdotus");
        page.navigate("/networks/" + network + "/publication?lang=fi");
        page.click("main form button");
        page.locator(".s-toast").waitFor();
        page.navigate("/fi/networks/tarkastuslautakuntien-puheenjohtajat");
        assertThat(page.textContent("main")).contains("Puheenjohtajat oppivat toisiltaan");
    }

    /** The demo has a network whose closing was decided, and some whose fixed term ends with the year. */
    private void letItEnd(Visitor administrator) {
        var closing = db.sql("""
                        SELECT network_id::text FROM network_state WHERE status = 'CLOSING' AND ended_at IS NULL LIMIT 1
                        """).query(String.class).single();
        var fixed = db.sql("""
                        SELECT s.network_id::text FROM network_state s
                        WHERE s.status = 'RUNNING' AND s.term = 'FIXED' AND s.ended_at IS NULL AND s.ends_on < :day
                        ORDER BY s.ends_on LIMIT 1
                        """)
                .param("day", today().plusDays(60))
                .query(String.class)
                .single();
        letPass(administrator, today().plusDays(60));
        var page = administrator.page();
        page.navigate("/networks/" + closing + "?lang=fi");
        assertThat(page.textContent("main")).contains("Verkosto on lakannut", "lakkautettu päätöksellä");
        wrong.addAll(administrator.examine("/networks/" + closing + "/removal?lang=fi"));
        assertThat(page.textContent("main")).contains("Poistettiin");
        page.navigate("/networks/" + fixed + "?lang=fi");
        assertThat(page.textContent("main")).contains("määräaika päättyi");
    }
}
