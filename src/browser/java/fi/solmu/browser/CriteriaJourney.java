package fi.solmu.browser;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Verdict;
import fi.solmu.criteria.Verdicts;
import fi.solmu.kernel.DayWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator asks for more, sees beforehand who would fall short, and takes it into effect. */
@Journey
class CriteriaJourney {
    private static final String CODE = "meets_online";
    private static final String ASKED_FOR = "23";
    private static final String NEEDED = "vähintään " + ASKED_FOR;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private List<DayWork> works;

    @Autowired
    private Clock clock;

    private final List<String> wrong = new ArrayList<>();

    /** A type's set and the networks that fall short by it only when they must meet more often. */
    private record Chosen(String type, List<UUID> networks) {}

    @Test
    void theDifferenceIsSeenBeforeItTakesEffectAndTheDaysBeforeStayAsTheyWere() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var chosen = chosen();
        var network = "/networks/" + chosen.networks().getFirst();
        try (var administrator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            administrator.signInAs("admin");
            var page = administrator.page();
            var before = statusOf(page, network + "/criteria?lang=fi");
            assertThat(before).contains("täyttyy").doesNotContain("ei täyty", NEEDED);

            var draft = draftAskingForMore(administrator, chosen);
            seeTheDifference(administrator, chosen);
            assertThat(statusOf(page, network + "/criteria")).as("while it is a draft").isEqualTo(before);
            start(administrator, draft);

            assertThat(statusOf(page, network + "/criteria")).contains("ei täyty", NEEDED);
            assertThat(page.textContent("main")).contains("Verkosto jää vajaaksi");
            page.navigate(network);
            assertThat(page.textContent("#criteria")).contains(NEEDED);
            wrong.addAll(administrator.examineHere("a network by the new criteria"));

            writeDownToday();
            page.navigate(network + "/criteria");
            page.fill("#day", yesterday.toString());
            page.click("main form button");
            page.locator("main p", new Page.LocatorOptions().setHasText("Näin arvioitiin"))
                    .waitFor();
            assertThat(page.textContent("main"))
                    .doesNotContain("Verkosto jää vajaaksi", NEEDED);
            assertThat(page.textContent("#" + CODE)).contains("täyttyy").doesNotContain("ei täyty");
            wrong.addAll(administrator.examineHere("a network as it was judged the day before"));
            assertThat(administrator.complaints()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    /** What happens of criteria in the morning, and of nothing else: the other journeys share this register. */
    private void writeDownToday() {
        works.stream()
                .filter(work -> work.getClass().getPackageName().startsWith("fi.solmu.criteria"))
                .forEach(work -> work.on(LocalDate.now(clock)));
        assertThat(db.sql("SELECT count(*)::int FROM assessment WHERE until IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /**
     * Of the types that nobody has a draft for, the one by whose set most networks lack nothing; without those that began
     * within a year, which need not meet as often yet.
     */
    private Chosen chosen() {
        var drafted = db.sql("""
                        SELECT c.type_id FROM criterion_set c
                        JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL AND s.status = 'DRAFT'
                        WHERE c.type_id IS NOT NULL
                        """).query(UUID.class).list();
        var old = db.sql("SELECT network_id FROM network_state WHERE ended_at IS NULL AND since < :since")
                .param("since", LocalDate.now(clock).minusMonths(12))
                .query(UUID.class)
                .list();
        var sets = verdicts.ofAllRunning(LocalDate.now(clock)).stream()
                .flatMap(each -> each instanceof Judged judged ? Stream.of(judged) : Stream.empty())
                .filter(judged -> !drafted.contains(judged.set().type()))
                .filter(judged -> !judged.fallsShort() && line(judged) instanceof Verdict.Met)
                .filter(judged -> old.contains(judged.network()))
                .collect(groupingBy(Judged::set));
        var most = sets.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow();
        return new Chosen(
                most.getKey().typeName().fi(),
                most.getValue().stream().map(Judged::network).toList());
    }

    private static @Nullable Verdict line(Judged judged) {
        return judged.lines().stream()
                .filter(line -> line.criterion().code().equals(CODE))
                .map(Line::verdict)
                .findFirst()
                .orElse(null);
    }

    private static String statusOf(Page page, String address) {
        page.navigate(address);
        return page.textContent("#" + CODE);
    }

    /** Tells the address of the draft. */
    private String draftAskingForMore(Visitor administrator, Chosen chosen) {
        var page = administrator.page();
        wrong.addAll(administrator.examine("/admin/criteria"));
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(chosen.type()))
                .locator("button")
                .click();
        page.waitForURL("**/admin/criteria/sets/*");
        var draft = page.url();
        wrong.addAll(administrator.examineHere("a draft"));
        page.click("main tbody th a[href$='" + criterion(draft) + "']");
        page.fill("#threshold", ASKED_FOR);
        wrong.addAll(administrator.examineHere("a criterion of the draft"));
        page.click("main form button.btn-primary");
        page.locator(".s-toast").waitFor();
        assertThat(page.textContent("main")).contains(NEEDED);
        return draft;
    }

    private String criterion(String draft) {
        return db.sql("SELECT id::text FROM criterion WHERE code = :code AND set_id = :set")
                .param("code", CODE)
                .param("set", UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private void seeTheDifference(Visitor administrator, Chosen chosen) {
        var page = administrator.page();
        page.click(".s-actions a[href$='/trial']");
        page.waitForURL("**/trial");
        int more = chosen.networks().size();
        assertThat(page.textContent(".s-notice"))
                .contains((more == 1 ? "yksi verkosto" : more + " verkostoa") + " lisää jäisi vajaaksi");
        wrong.addAll(administrator.examineHere("a trial"));
        page.click(".s-notice a[href*='newly-short']");
        page.waitForURL("**show=newly-short*");
        var listed = page.locator("section[aria-labelledby=networks] tbody th a");
        assertThat(listed.all().stream().map(link -> link.getAttribute("href")))
                .containsExactlyInAnyOrderElementsOf(
                        chosen.networks().stream().map(id -> "/networks/" + id).toList());
        assertThat(String.join("; ", listed.allTextContents())).contains(names(chosen.networks()));
        wrong.addAll(administrator.examineHere("those who would fall short"));
    }

    private List<String> names(List<UUID> networks) {
        return db.sql("SELECT coalesce(name_fi, name_sv, name_en) FROM network WHERE id = ANY (:networks)")
                .param("networks", networks.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private void start(Visitor administrator, String draft) {
        var page = administrator.page();
        page.navigate(draft + "/trial");
        page.click(".s-actions a[href$='/start']");
        page.waitForURL("**/start");
        page.fill("#from", LocalDate.now(clock).toString());
        wrong.addAll(administrator.examineHere("taking a set into effect"));
        page.click("main form button.btn-primary");
        page.locator(".s-toast").waitFor();
        assertThat(page.textContent("body")).contains("Kriteeristö on voimassa");
        wrong.addAll(administrator.examineHere("a set in effect"));
    }
}
