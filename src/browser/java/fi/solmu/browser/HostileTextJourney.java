package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** D9: markup and scripts typed into the text fields are shown as text wherever they are shown, and nothing runs. */
@Journey
class HostileTextJourney {
    private static final String MARK = "zqx";
    private static final List<String> HOSTILE = List.of(
            MARK + " <script>window.ran=1</script>",
            MARK + " \"><img src=x onerror=window.ran=2>",
            MARK + " </textarea></title><svg onload=window.ran=3>",
            MARK + " ' autofocus onfocus='window.ran=4",
            "javascript:window.ran=5 " + MARK,
            MARK + " {{7*7}}${7*7}<%=7*7%>");
    /** What would stand in the page if a text had become markup. */
    private static final String INJECTED = """
            () => [...document.querySelectorAll(
                "img[src='x'], [onload], [onfocus], [onerror], [href^='javascript:' i], main script, main title")]
              .map((each) => each.outerHTML.slice(0, 120))
              .concat(window.ran ? ['a script ran: ' + window.ran] : [])
            """;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private int number;

    @Test
    void whatIsTypedNeverRuns() {
        var wrong = new ArrayList<String>();
        try (var stranger = new Visitor(port, Screen.WIDE);
                var administrator = new Visitor(port, Screen.WIDE)) {
            var page = stranger.page();
            page.navigate("/fi/accessibility/feedback");
            fillIn(page);
            page.fill("#replyTo", "zqx@example.org");
            send(page);

            page = administrator.page();
            administrator.signInAs("admin");
            page.navigate("/networks/new");
            fillIn(page);
            send(page);
            var network = id("network", "name_fi LIKE 'zqx%'");
            for (var section : List.of("names", "texts", "facts")) {
                page.navigate("/networks/" + network + "/edit/" + section);
                fillIn(page);
                send(page);
            }
            page.navigate("/networks/" + network + "/publication");
            send(page);
            planMeeting(page, "/networks/" + network);
            page.navigate("/people/new");
            fillIn(page);
            page.fill("#email", "hostile@example.org");
            page.fill("#since", "1.1.2026");
            page.selectOption("#organisation", new SelectOption().setIndex(1));
            send(page);
            page.navigate("/networks/" + network + "/members/new?q=" + MARK);
            page.locator("input[name=person]").first().check();
            send(page);
            page.navigate("/organisations/new");
            page.selectOption("#kind", "COMPANY");
            for (var field : List.of("#nameFi", "#nameSv", "#nameEn")) {
                page.fill(field, hostile(page.locator(field).getAttribute("maxlength")));
            }
            send(page);
            bringIn(page);
            nameAccount(page);
            labelPasskey(page);
            classify(page);
            var before = nameAssociation(page);

            var addresses = addresses(network);
            addresses.forEach(address -> look(administrator, address, wrong));
            for (var language : List.of("fi", "sv", "en")) {
                look(stranger, "/" + language + "/networks?q=" + MARK, wrong);
                look(stranger, "/" + language + "/networks/" + slug(network), wrong);
            }
            look(stranger, "/fi/accessibility", wrong);
            look(stranger, "/fi/privacy", wrong);
            page.navigate("/admin/association");
            before.forEach(page::fill);
            send(page);
            wrong.addAll(administrator.complaints());
            wrong.addAll(stranger.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> addresses(String network) {
        var here = "/networks/" + network;
        var run = "/imports/" + id("import_run", "source_name LIKE '%zqx%'");
        return List.of(
                "/networks?q=" + MARK,
                "/people?q=" + MARK,
                "/organisations?q=" + MARK,
                "/search?q=" + MARK,
                here,
                here + "/sources",
                here + "/history",
                here + "/edit/names",
                here + "/edit/texts",
                here + "/edit/facts",
                here + "/members/new?q=" + MARK,
                here + "/members/print",
                here + "/publication",
                here + "/meetings",
                here + "/meetings/new",
                "/meetings?whose=all&q=" + MARK,
                meeting(),
                meeting() + "/edit",
                meeting() + "/cancellation",
                "/meetings/feeds?network=" + network,
                "/people/" + id("person", "given_name LIKE '%zqx%'"),
                "/people/" + id("person", "given_name LIKE '%zqx%'") + "/edit",
                "/organisations/" + id("organisation", "name_fi LIKE '%zqx%'"),
                "/organisations/" + id("organisation", "name_fi LIKE '%zqx%'") + "/edit",
                "/imports",
                run,
                run + "?rows=new",
                run + "?rows=error",
                run + "/columns",
                run + "/discard",
                "/admin/feedback",
                "/admin/feedback/" + id("accessibility_feedback", "message LIKE '%zqx%'"),
                "/admin/accounts?q=" + MARK,
                "/admin/accounts/" + account(),
                "/admin/accounts/" + account() + "/details",
                "/admin/accounts/" + account() + "/closure",
                "/admin/audit?who=" + MARK,
                "/admin/association",
                "/admin/task-areas",
                "/admin/task-areas/" + id("task_area", "name_fi LIKE '%zqx%'"),
                "/admin/types",
                "/admin/typologies/" + id("typology", "name_fi LIKE '%zqx%'"),
                "/admin/types/" + id("network_type", "name_fi LIKE '%zqx%'"),
                "/admin/types/" + id("network_type", "name_fi LIKE '%zqx%'") + "/deletion",
                "/admin/municipality-types",
                "/admin/municipality-types/" + id("municipality_type", "name_fi LIKE '%zqx%'"),
                here + "/edit/classification",
                "/portfolio/coverage",
                "/account",
                "/demo/letters/" + id("letter", "body LIKE '%zqx%'"));
    }

    private String meeting() {
        return "/meetings/" + id("meeting", "concat(title_fi, title_sv, title_en) LIKE '%zqx%'");
    }

    /** Open to everyone, so that the public page shows it too. */
    private void planMeeting(Page page, String network) {
        page.navigate(network + "/meetings/new");
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
        fillIn(page);
        page.fill("#day", LocalDate.now(clock).plusDays(40).toString());
        page.check("#mode-HYBRID");
        page.fill("#link", "https://kokous.example/?a=" + MARK);
        page.check("#open");
        send(page);
    }

    private static void look(Visitor visitor, String address, List<String> wrong) {
        var page = visitor.page();
        var answer = page.navigate(address);
        if (answer.status() != 200) {
            wrong.add(address + " answered " + answer.status());
        } else if (!page.content().contains(MARK)) {
            wrong.add(address + " does not show what was typed");
        }
        ((List<?>) page.evaluate(INJECTED)).forEach(each -> wrong.add(address + ": " + each));
    }

    /** Something hostile into every field of the form that takes words, as long as the field lets it be. */
    private void fillIn(Page page) {
        for (var field : page.locator("main form[method=post] :is(input[type=text]:not(#parent, #with, #present), textarea)")
                .all()) {
            field.fill(hostile(field.getAttribute("maxlength")));
        }
    }

    private String hostile(String most) {
        var words = HOSTILE.get(number++ % HOSTILE.size());
        return words.substring(0, Math.min(words.length(), Integer.parseInt(most)));
    }

    private static void send(Page page) {
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && response.request().method().equals("POST"),
                () -> page.locator("main form[method=post] button").first().click());
        assertThat(answer.status())
                .as(page.url() + " " + page.locator(".s-errors").allTextContents())
                .isEqualTo(302);
        page.waitForLoadState();
    }

    private void bringIn(Page page) {
        var list = new StringBuilder("Verkosto;Tarkoitus;zqx <b onfocus=window.ran=6>\n;" + HOSTILE.getFirst() + ";\n");
        HOSTILE.forEach(words -> list.append("\"Tuotu ")
                .append(words.replace("\"", "\"\""))
                .append("\";;\"")
                .append(words.replace("\"", "\"\""))
                .append("\"\n"));
        page.navigate("/imports/new");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "zqx<img src=x onerror=window.ran=7>.csv",
                        "text/csv",
                        list.toString().getBytes(StandardCharsets.UTF_8)));
        page.selectOption("#kind", "NETWORKS");
        page.fill("#sourceName", HOSTILE.get(1));
        page.selectOption("#sourceKind", "LIST");
        send(page);
        page.locator("form[action$='/acceptance'] button").waitFor();
    }

    private void nameAccount(Page page) {
        page.navigate("/admin/accounts/new");
        fillIn(page);
        page.fill("#email", "zqx@example.org");
        send(page);
        page.navigate("/admin/accounts/" + account() + "/details");
        fillIn(page);
        send(page);
    }

    private String account() {
        return id("account", "email = 'zqx@example.org'");
    }

    /** Labels of passkeys are shown to their owner and to administrators. */
    private void labelPasskey(Page page) {
        Device.in(page);
        page.navigate("/account");
        page.fill("#label", hostile("100"));
        page.click("form[data-passkey=create] button");
        page.locator("a[href$='/removal']").first().waitFor();
    }

    /** Names of areas and types, and of what types are of; and the marks of a type. */
    private void classify(Page page) {
        for (var form : List.of("task-areas", "typologies", "municipality-types")) {
            page.navigate("/admin/" + form + "/new");
            fillIn(page);
            Map.of("#position", "99", "#minPopulation", "", "#maxPopulation", "1000")
                    .forEach((field, number) -> {
                        if (page.locator(field).count() == 1) {
                            page.fill(field, number);
                        }
                    });
            send(page);
        }
        page.navigate("/admin/typologies/" + id("typology", "name_fi LIKE '%zqx%'") + "/types/new");
        fillIn(page);
        page.fill("#position", "99");
        page.selectOption("#kind", new SelectOption().setIndex(1));
        page.selectOption("#joining", new SelectOption().setIndex(1));
        for (var name : List.of("markFi", "markSv", "markEn")) {
            page.locator("[name=" + name + "]").first().fill(hostile("200"));
        }
        send(page);
    }

    /** The association's name and what its statement says; returned is what stood there, as others use it too. */
    private Map<String, String> nameAssociation(Page page) {
        page.navigate("/admin/association");
        var before = new TreeMap<String, String>();
        for (var field : List.of("#nameFi", "#nameSv", "#nameEn", "#authorityFi", "#authoritySv", "#authorityEn")) {
            before.put(field, page.inputValue(field));
            page.fill(field, hostile(page.getAttribute(field, "maxlength")));
        }
        send(page);
        return before;
    }

    private String id(String table, String where) {
        return db.sql("SELECT id::text FROM " + table + " WHERE " + where + " LIMIT 1")
                .query(String.class)
                .single();
    }

    private String slug(String network) {
        return db.sql("SELECT slug FROM network WHERE id = :id::uuid")
                .param("id", network)
                .query(String.class)
                .single();
    }
}
