package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of evaluation: prepared, opened, answered on telephones by members and a coordinator, reminded of, closed. */
@Journey
class EvaluationJourney {
    private static final String NETWORK = "Bildningsdirektörerna";

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    private final List<String> wrong = new ArrayList<>();

    /** Other journeys have rounds of their own; what this one makes has ids after this. */
    private UUID since;

    @BeforeEach
    void fromNowOn() {
        since = db.sql("SELECT uuidv7()").query(UUID.class).single();
    }

    @Test
    void aRoundIsAskedAnsweredAndClosed() {
        try (var management = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            management.signInAs("management");
            var round = prepare(management);
            open(management, round);
            var letters = letters("surveys.invitation");
            assertThat(letters).hasSize(7);
            assertThat(db.sql("SELECT count(*) FROM letter WHERE body LIKE '%/answer/invitation-%' AND id >= :since")
                            .param("since", since)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);

            int sessions = sessionsOfNobody();
            answerAsCoordinator(letters);
            answerAsMembers(letters);
            assertThat(sessionsOfNobody()).as("answering begins no session").isEqualTo(sessions);

            remind(management, round);
            close(management, round);
            var recommendation = recommend(management, round);
            var proposal = propose(management, recommendation);
            seeOnTheDesk(proposal, recommendation);
            tell(management, round);
            assertThat(management.complaints()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    private String prepare(Visitor management) {
        var page = management.page();
        page.navigate("/evaluation?lang=fi");
        page.click("a[href='/evaluation/rounds/new']");
        wrong.addAll(management.examineHere("a new round"));
        page.click("main form button.btn-primary");
        assertThat(page.textContent(".s-errors")).contains("Anna kierrokselle nimi");
        page.fill("#nameFi", "Talven kysely");
        page.fill("#nameSv", "Vinterns enkät");
        page.fill("#nameEn", "Winter survey");
        page.evaluate("document.querySelectorAll('input[name=networks]').forEach((box) => { box.checked = false; })");
        page.check("label:has-text('" + NETWORK + "')");
        choose(page, "#member", "Jäsenten kysely");
        choose(page, "#coordinator", "Koordinaattorien kysely");
        page.click("main form button.btn-primary");
        page.locator(".s-toast").waitFor();
        wrong.addAll(management.examineHere("a round that is prepared"));
        assertThat(page.textContent("main table tbody")).contains(NETWORK);
        return page.url();
    }

    private void open(Visitor management, String round) {
        var page = management.page();
        page.click("main a[href$='/open']");
        wrong.addAll(management.examineHere("before a round is opened"));
        assertThat(page.textContent(".s-confirm")).contains("7 ihmistä");
        page.click(".s-confirm button");
        page.waitForURL(round);
        page.locator("main a[href$='/remind']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        wrong.addAll(management.examineHere("a round that is open"));
    }

    /** So many rows has the round that this journey made. */
    private int rows(String table) {
        return db.sql("SELECT count(*) FROM " + table
                        + " WHERE round_id = (SELECT id FROM survey_round WHERE id >= :since)")
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    private int sessionsOfNobody() {
        return db.sql("SELECT count(*) FROM spring_session WHERE principal_name IS NULL")
                .query(Integer.class)
                .single();
    }

    private List<String> letters(String purpose) {
        return db.sql("SELECT id::text FROM letter WHERE purpose = :purpose AND id >= :since ORDER BY id")
                .param("purpose", purpose)
                .param("since", since)
                .query(String.class)
                .list();
    }

    private void answerAsCoordinator(List<String> letters) {
        try (var coordinator = new Visitor(port, Screen.PHONE, Screen.WIDE)) {
            var page = coordinator.page();
            var letter = letters.stream()
                    .filter(each -> {
                        page.navigate("/demo/letters/" + each);
                        page.click(".s-letter a");
                        page.waitForURL(Pattern.compile("/answer$"));
                        return page.locator("main a[href$='/coordinator']").count() > 0;
                    })
                    .findFirst();
            assertThat(letter).isPresent();
            wrong.addAll(coordinator.examineHere("what a coordinator is asked"));
            page.click("main a[href$='/coordinator']");
            for (int part = 1; part <= 3; part++) {
                arriveAt(page, part);
                wrong.addAll(coordinator.examineHere("the coordinator’s form, part " + part));
                chooseFourth(page);
                if (part == 3) {
                    page.fill("main input[type=text]", "kuusi");
                    page.click("main form button.btn-primary");
                    assertThat(page.locator(".s-errors").isVisible()).isTrue();
                    page.fill("main input[type=text]", "6");
                }
                page.click("main form button.btn-primary");
            }
            page.locator("main .s-status--ok").waitFor();
        }
        assertThat(rows("survey_report")).isOne();
    }

    private void answerAsMembers(List<String> letters) {
        for (var letter : letters) {
            try (var member = new Visitor(port, Screen.PHONE)) {
                var page = member.page();
                page.navigate("/demo/letters/" + letter);
                page.click(".s-letter a");
                page.waitForURL(Pattern.compile("/answer$"));
                page.navigate("/answer?lang=sv");
                if (page.locator("main a.btn-primary").count() == 0) {
                    continue; // the coordinator
                }
                boolean first = wrong.isEmpty() && letter.equals(letters.getFirst());
                if (first) {
                    wrong.addAll(member.examineHere("what a member is asked"));
                }
                page.click("main a.btn-primary");
                for (int part = 1; part <= 4; part++) {
                    arriveAt(page, part);
                    if (first) {
                        wrong.addAll(member.examineHere("a member’s form, part " + part));
                    }
                    chooseFourth(page);
                    page.click("main form button.btn-primary");
                }
                page.locator("main .s-status--ok").waitFor();
                assertThat(page.url()).doesNotContain("invitation");
            }
        }
        assertThat(rows("survey_answer")).isEqualTo(6);
    }

    /** What was asked last is offered first, and that depends on other rounds. */
    private static void choose(Page page, String select, String words) {
        var value = page.locator(select + " option:has-text('" + words + "')").first().getAttribute("value");
        page.selectOption(select, value);
    }

    /** A click does not wait for the page it leads to; the first theme is named in no address. */
    private static void arriveAt(Page page, int part) {
        page.waitForURL(Pattern.compile(part == 1 ? "/answer/forms/.*" : "[?]part=" + part + "$"));
    }

    /** By key, as somebody would who uses no mouse. */
    private static void chooseFourth(Page page) {
        for (var question : page.locator("main fieldset.s-question").all()) {
            question.locator("input[value='4']").focus();
            page.keyboard().press("Space");
        }
    }

    private void remind(Visitor management, String round) {
        var page = management.page();
        page.navigate(round);
        page.click("main a[href$='/remind']");
        wrong.addAll(management.examineHere("before a reminder"));
        page.click(".s-confirm button");
        page.locator(".s-toast").waitFor();
        var reminders = letters("surveys.reminder");
        assertThat(reminders).hasSize(7);
        page.navigate("/demo/letters/" + reminders.getFirst());
        assertThat(page.textContent("main")).contains("ei lähetettäisi");
    }

    private void close(Visitor management, String round) {
        var page = management.page();
        page.navigate(round);
        page.click("main a[href$='/close']");
        wrong.addAll(management.examineHere("before a round is closed"));
        page.click(".s-confirm button");
        page.locator("main a[href$='/results']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        wrong.addAll(management.examineHere("a round that is closed"));
        assertThat(rows("survey_ballot")).isZero();
    }

    /** Reads a network's results in Swedish, and makes a recommendation of them. */
    private String recommend(Visitor management, String round) {
        var page = management.page();
        page.navigate(round + "/results?lang=sv");
        wrong.addAll(management.examineHere("results in Swedish"));
        page.click("main a[href$='/results/networks']");
        page.click("main th a:has-text('" + NETWORK + "')");
        wrong.addAll(management.examineHere("a network's results in Swedish"));
        assertThat(page.textContent("main")).contains("Hur nöjd är du med nätverket som helhet?", "4,0");
        page.click("main a[href*='/recommendations/new?network=']");
        wrong.addAll(management.examineHere("a new recommendation"));
        page.fill("#titleSv", "Nätverket slås ihop med ett annat");
        page.fill("#reasons", "Medlemmarna är nöjda men få.");
        page.selectOption("#kind", "CLOSE");
        page.selectOption("#owner", new SelectOption().setIndex(1));
        page.click("main form button.btn-primary");
        page.locator(".s-toast").waitFor();
        wrong.addAll(management.examineHere("a recommendation"));
        return page.url();
    }

    private String propose(Visitor management, String recommendation) {
        var page = management.page();
        page.navigate(recommendation);
        page.click("main form[action$='/proposal'] button");
        page.waitForURL("**/proposals/*");
        var proposal = page.url();
        page.navigate(proposal + "/steps/assessment");
        page.fill("#results", "Målen nåddes.");
        page.fill("#still_needed", "Behovet finns kvar i ett annat nätverk.");
        page.click("main form button.btn-primary");
        assertThat(page.inputValue("#why")).contains("Medlemmarna är nöjda men få.");
        page.fill("#effect_on", "2030-01-31");
        page.click("main form button.btn-primary");
        page.click("main form button.btn-primary");
        page.navigate(recommendation + "?lang=sv");
        wrong.addAll(management.examineHere("a recommendation with its proposal"));
        return proposal;
    }

    private void seeOnTheDesk(String proposal, String recommendation) {
        try (var group = new Visitor(port, Screen.WIDE)) {
            group.signInAs("group");
            var page = group.page();
            page.navigate("/decisions?lang=fi");
            var path = URI.create(proposal).getPath();
            page.click("main a[href='" + path + "']");
            assertThat(page.textContent("main")).contains("Medlemmarna är nöjda men få.");
            assertThat(page.locator("main a[href='" + URI.create(recommendation).getPath() + "']").count())
                    .isOne();
        }
    }

    /** Those who were asked hear what came of it, and their link opens it. */
    private void tell(Visitor management, String round) {
        var page = management.page();
        page.navigate(round + "?lang=fi");
        page.click("main a[href$='/feedback']");
        wrong.addAll(management.examineHere("what those who were asked will be told"));
        page.fill("#messageFi", "Kiitos vastauksista. Verkosto yhdistetään toiseen.");
        page.fill("#messageSv", "Tack för svaren. Nätverket slås ihop med ett annat.");
        page.click("main form button.btn-primary");
        page.waitForURL(round);
        var told = letters("surveys.feedback");
        assertThat(told).hasSize(7);
        try (var member = new Visitor(port, Screen.PHONE, Screen.WIDE)) {
            var opened = member.page();
            opened.navigate("/demo/letters/" + told.getFirst());
            opened.click(".s-letter a");
            opened.waitForURL(Pattern.compile("/answer$"));
            wrong.addAll(member.examineHere("what came of a round"));
            assertThat(opened.textContent("main"))
                    .containsAnyOf("Kiitos vastauksista. Verkosto yhdistetään toiseen.", "Tack för svaren.")
                    .contains("Nätverket slås ihop med ett annat");
        }
    }
}
