package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Letters ask members and coordinators, who answer without signing in. Three extracts come in, the number of people is seen, who is who is decided by keyboard, one decision is taken back, a
 * move is carried through, and somebody who is erased does not come back.
 */
@Journey
class PeopleJourney {
    private static final int ALREADY_KNOWN = 60;
    private static final int MOVED = 22;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private record Official(String given, String family, String address, String employer, String title) {
        String before() {
            return address.substring(0, address.indexOf('@'));
        }
    }

    @Test
    void fromThreeExtractsToTheTrueNumber() {
        var officials = officials();
        try (var administrator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            administrator.signInAs("admin");
            var page = administrator.page();
            bring(administrator, "Asiakasrekisteri", "CRM", customers(officials));
            bring(administrator, "Osallistujalista", "SHEET", marks(officials));
            bring(administrator, "Postituslista", "LIST", addresses(officials));

            page.navigate("/people/number?lang=fi");
            assertThat(page.textContent("main")).contains("–", "Postituslista", "Osallistujalista");
            assertThat(administrator.examineHere("true number")).isEmpty();
            int people = people();

            decideTwenty(administrator);
            assertThat(people()).isEqualTo(people - 10);
            takeBackTheLatest(page);
            assertThat(people()).isEqualTo(people - 9);
            carryAMoveThrough(administrator);
        }
        eraseAndBringAgain(officials.get(1));
    }

    @Test
    void fromTheLetterBoxToASmallerNumberOfOpenQuestions() {
        try (var administrator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            administrator.signInAs("admin");
            int before = unconfirmed(administrator);
            try (var member = new Visitor(port, Screen.NARROW, Screen.WIDE)) {
                openLetter(member, "oikein?", addressOfOneNotConfirmed());
                assertThat(member.examineHere("own data")).isEmpty();
                member.page().click("main form button.btn-primary");
                member.page().locator("text=Kiitos").first().waitFor();
                assertThat(member.examineHere("thanks")).isEmpty();
            }
            assertThat(unconfirmed(administrator)).isLessThan(before);
            administrator.page().navigate("/people/questions?lang=fi");
            assertThat(administrator.examineHere("asking coordinators")).isEmpty();
            administrator.page().click("main form button.btn-primary");
            administrator.page().locator(".s-toast").waitFor();
        }
        try (var coordinator = new Visitor(port, Screen.NARROW, Screen.WIDE)) {
            openLetter(coordinator, "kysyttävää", "");
            assertThat(coordinator.examineHere("open questions")).isEmpty();
            var page = coordinator.page();
            page.locator("input[name=member]").first().check();
            page.click("button[value=CONFIRM]");
            assertThat(page.textContent(".s-toast")).contains("Vahvistettu 1");
            page.navigate("/questions?lang=fi");
            assertThat(coordinator.examineHere("networks with open questions")).isEmpty();
        }
        try (var member = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            member.signInAs("member");
            var page = member.page();
            page.navigate("/people/own?lang=fi");
            page.click("a[href$='/confirmation']");
            assertThat(member.examineHere("own data, signed in")).isEmpty();
            page.click("main form button.btn-primary");
            page.waitForURL("**/confirmation/latest");
            assertThat(member.examineHere("answered, signed in")).isEmpty();
        }
    }

    /** Letters also go to people who were confirmed some months ago: these count among the unconfirmed not yet. */
    private String addressOfOneNotConfirmed() {
        return db.sql("""
                        SELECT r.address::text FROM confirming_request r
                        JOIN person p ON p.id = r.person_id
                        JOIN membership_on(:today) m ON m.person_id = p.canonical_id
                        JOIN membership c ON c.id = m.membership_id
                        WHERE (c.confirmed_on IS NULL OR c.confirmed_on < :today::date - 365)
                          AND coalesce(p.language, 'fi') = 'fi'
                        ORDER BY r.address LIMIT 1
                        """)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .single();
    }

    private static void openLetter(Visitor reader, String subject, String recipient) {
        var page = reader.page();
        page.navigate("/demo/letters?lang=fi");
        page.fill("#q", recipient.isEmpty() ? subject : recipient);
        page.click("main form button");
        page.waitForURL("**?q=*");
        page.locator("main tbody tr", new Page.LocatorOptions().setHasText(subject))
                .filter(new Locator.FilterOptions().setHasText(recipient))
                .locator("a")
                .first()
                .click();
        page.locator(".s-letter a").first().click();
        page.locator("main form").first().waitFor();
    }

    private static int unconfirmed(Visitor administrator) {
        administrator.page().navigate("/people/number?lang=fi");
        return Integer.parseInt(administrator
                .page()
                .textContent("a[href$='question=not-confirmed']")
                .replaceAll("\\D", ""));
    }

    /** Every other pair is one person; the others are namesakes. */
    private void decideTwenty(Visitor administrator) {
        var page = administrator.page();
        for (int i = 0; i < 20; i++) {
            page.navigate("/people/pairs?about=moves&lang=fi");
            if (i == 0) {
                assertThat(administrator.examineHere("who is who")).isEmpty();
            }
            page.locator("button[value=SAME]").waitFor();
            page.keyboard().press(i % 2 == 0 ? "s" : "e");
            page.locator(".s-toast").waitFor();
        }
    }

    private static void takeBackTheLatest(Page page) {
        page.navigate("/people/pairs/decided?lang=fi");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("sama ihminen"))
                .first()
                .locator("a")
                .click();
        page.click("form[action$='/return'] button");
        page.locator("button[value=SAME]").waitFor();
    }

    private void carryAMoveThrough(Visitor administrator) {
        var page = administrator.page();
        var pair = db.sql("""
                        SELECT o.id::text FROM open_people_pair o
                        JOIN import_run r ON r.id = o.run_id AND r.source_name = 'Postituslista'
                        JOIN membership m ON m.person_id IN (o.one, o.other)
                        WHERE m.until IS NULL AND m.organisation_id IS NOT NULL AND o.relation = 'MOVED'
                          AND NOT EXISTS (SELECT FROM people_pair p
                                          JOIN people_pair_decision d ON d.pair_id = p.id AND d.taken_back_at IS NULL
                                          JOIN person a ON a.id IN (p.first_id, p.second_id)
                                          WHERE a.canonical_id IN (o.one, o.other))
                        ORDER BY o.id LIMIT 1
                        """).query(String.class).single();
        page.navigate("/people/pairs/" + pair + "?lang=fi");
        page.keyboard().press("s");
        page.waitForURL("**/move");
        assertThat(administrator.examineHere("move")).isEmpty();
        int before = memberships();
        page.click("main form[method=post] button.btn-primary");
        page.locator(".s-toast").waitFor();
        assertThat(memberships()).isLessThan(before);
    }

    private void eraseAndBringAgain(Official somebody) {
        try (var officer = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            officer.signInAs("officer");
            var page = officer.page();
            page.navigate("/people/" + id(somebody) + "/erasure?lang=fi");
            page.selectOption("#reason", "OBJECTION");
            page.check("#sure");
            page.click("main form button.btn-remove");
            page.waitForURL("**/protection**");
        }
        assertThat(known(somebody)).isZero();
        try (var administrator = new Visitor(port, Screen.WIDE)) {
            administrator.signInAs("admin");
            preview(administrator.page(), "Asiakasrekisteri", "CRM", customers(List.of(somebody)));
            administrator.page().navigate(administrator.page().url() + "?rows=error&lang=fi");
            assertThat(administrator.page().textContent("main")).contains("poistettu pyynnöstä");
        }
        assertThat(known(somebody)).isZero();
    }

    private static void bring(Visitor administrator, String source, String kind, String list) {
        preview(administrator.page(), source, kind, list);
        assertThat(administrator.examineHere("preview of " + source)).isEmpty();
        administrator.page().click("form[action$='/acceptance'] button");
        administrator.page().locator(".s-notice--ok").waitFor();
    }

    private static void preview(Page page, String source, String kind, String list) {
        page.navigate("/imports/new?lang=fi");
        page.setInputFiles(
                "#file", new FilePayload(source + ".csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.selectOption("#kind", "PEOPLE");
        page.fill("#sourceName", source);
        page.selectOption("#sourceKind", kind);
        page.click("main form button");
        page.locator("form[action$='/acceptance'] button").waitFor();
    }

    // ---------------------------------------------------------------- the extracts

    /** People of the demo of whom there is only one by that name. */
    private List<Official> officials() {
        return db.sql("""
                        SELECT p.given_name AS given, p.family_name AS family, e.address::text AS address, o.name_fi AS employer,
                               w.title
                        FROM person p
                        JOIN person_email e ON e.person_id = p.id
                        JOIN employment w ON w.person_id = p.id
                        JOIN organisation o ON o.id = w.organisation_id AND o.kind = 'MUNICIPALITY' AND o.name_fi <> 'Hanko'
                        WHERE p.account_id IS NULL
                          AND NOT EXISTS (SELECT FROM person n WHERE n.id <> p.id AND n.family_name = p.family_name
                                          AND n.given_name = p.given_name)
                          AND EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.until IS NULL)
                        ORDER BY e.address LIMIT :most
                        """).param("most", ALREADY_KNOWN).query(Official.class).list();
    }

    /** As a customer register exports them. */
    private static String customers(List<Official> officials) {
        var lines = new StringBuilder("Id,FirstName,LastName,Title,Email,Phone,Account,Language__c,IsDeleted\n");
        for (var each : officials) {
            lines.append("003Dk00000%s,%s,%s,%s,%s,+35840%07d,%s,fi,false%n"
                    .formatted(
                            each.before().toUpperCase(java.util.Locale.ROOT),
                            each.given(),
                            each.family(),
                            each.title(),
                            each.address(),
                            Math.floorMod(each.address().hashCode(), 10_000_000),
                            each.employer()));
        }
        return lines.toString();
    }

    /** Names in two columns, a column for each network. */
    private static String marks(List<Official> officials) {
        var lines = new StringBuilder("Etunimi;Sukunimi;Kunta;Tehtävä;Seutukaupunkiverkosto;Pienten kuntien verkosto\n");
        for (var each : officials) {
            lines.append("%s;%s;%s;%s;%s;%s%n"
                    .formatted(
                            each.given(),
                            each.family(),
                            each.employer(),
                            each.title(),
                            each.family().length() % 2 == 0 ? "x" : "",
                            each.family().length() % 2 == 0 ? "" : "x"));
        }
        return lines.toString();
    }

    /** One column for the name; some write from another employer's address. */
    private static String addresses(List<Official> officials) {
        var lines = new StringBuilder("Nimi;Sähköposti;Kunta\n");
        for (int i = 0; i < officials.size(); i++) {
            var each = officials.get(i);
            boolean moved = i % 2 == 0 && i < 2 * MOVED;
            lines.append("\"%s, %s\";%s;%s%n"
                    .formatted(
                            each.family(),
                            each.given(),
                            moved ? each.before() + "@hanko.example" : each.address(),
                            moved ? "Hanko" : each.employer()));
        }
        return lines.toString();
    }

    // ---------------------------------------------------------------- what came of it

    private int people() {
        return db.sql("SELECT count(*) FROM person WHERE canonical_id = id")
                .query(Integer.class)
                .single();
    }

    private int memberships() {
        return db.sql("SELECT count(*) FROM membership WHERE until IS NULL")
                .query(Integer.class)
                .single();
    }

    private String id(Official somebody) {
        return db.sql("SELECT id::text FROM person WHERE canonical_id = id AND given_name = :given AND family_name = :family")
                .param("given", somebody.given())
                .param("family", somebody.family())
                .query(String.class)
                .single();
    }

    private int known(Official somebody) {
        return db.sql("SELECT count(*) FROM person WHERE given_name = :given AND family_name = :family")
                .param("given", somebody.given())
                .param("family", somebody.family())
                .query(Integer.class)
                .single();
    }
}
