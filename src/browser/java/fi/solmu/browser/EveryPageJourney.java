package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.surveys.AnswerSecrets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page a browser can be pointed at: axe finds nothing, nothing scrolls sideways, the browser has nothing to
 * complain of. The list of pages is read from the running application.
 */
@Journey
class EveryPageJourney {
    /** So many themes has a shipped form at most. */
    private static final int THEMES = 4;

    private static final String FORM = "main form[method=post]";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AnswerSecrets secrets;

    @Value("${server.port}")
    private int port;

    private EveryAddress every;

    @BeforeEach
    void useTheRegister() {
        new RegisterInUse(context).comeAbout(port);
        every = new EveryAddress(mapping, db);
    }

    @Test
    void thereIsNoPageOfWhichTheWalkSeesNothing() {
        assertThat(every.withoutAddress()).isEmpty();
    }

    /** Swedish has the longest words, and the narrow screen the least room for them. */
    @Test
    void everyPageInSwedishOnANarrowScreen() {
        assertThat(wrong("sv", Screen.NARROW)).isEmpty();
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyPageInThreeLanguagesOnAWideAndANarrowScreen(String language) {
        assertThat(wrong(language, Screen.WIDE, Screen.NARROW)).isEmpty();
    }

    private List<String> wrong(String language, Screen... screens) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(port, screens)) {
            visitor.holdStill();
            var open = every.open(language);
            open.forEach(address -> wrong.addAll(walk(visitor, address)));
            wrong.addAll(visitor.examine("/nowhere?lang=" + language, 404));
            visitor.page().navigate("/" + language + "/accessibility/feedback");
            visitor.page().fill("#message", "Kiitos!");
            visitor.page().click("main form button");
            visitor.page().waitForURL("**/thanks");
            wrong.addAll(visitor.examineHere("feedback given in " + language));
            visitor.signInAs("admin");
            var closed = every.closed(language);
            closed.forEach(address -> wrong.addAll(walk(visitor, address)));
            wrong.addAll(wrongInRefusals(visitor, language));
            wrong.addAll(wrongInConflicts(visitor, language));

            wrong.addAll(wrongInAnswering(language, screens));
            wrong.addAll(wrongByOpenLink(language, screens));
            wrong.addAll(wrongFor("officer", every.officers(language), screens));
            wrong.addAll(wrongFor("contact", every.contacts(language), screens));
            wrong.addAll(wrongFor("group", every.groups(language), screens));
            System.out.println("EveryPageJourney: " + (open.size() + closed.size()) + " pages in " + language + " on "
                    + List.of(screens));
        }
        return wrong;
    }

    /** Pages that only one of the demo's people sees. */
    private List<String> wrongFor(String persona, List<String> addresses, Screen... screens) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(port, screens)) {
            visitor.holdStill();
            visitor.signInAs(persona);
            addresses.forEach(address -> wrong.addAll(walk(visitor, address)));
        }
        return wrong;
    }

    /** The forms of somebody who has the link of a letter, theme by theme. */
    private List<String> wrongInAnswering(String language, Screen... screens) {
        var wrong = new ArrayList<String>();
        for (var side : List.of("MEMBER", "COORDINATOR")) {
            try (var visitor = new Visitor(port, screens)) {
                visitor.holdStill();
                visitor.page().navigate("/answer/" + link(side));
                wrong.addAll(visitor.examine("/answer?lang=" + language));
                var forms = visitor.page()
                        .locator("main a[href^='/answer/forms/']")
                        .evaluateAll("links => links.map(link => link.getAttribute('href'))");
                assertThat(forms).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
                var form = ((List<?>) forms).getFirst();
                for (int part = 1; part <= THEMES; part++) {
                    wrong.addAll(visitor.examine(form + "?part=" + part + "&lang=" + language));
                }
            }
        }
        return wrong;
    }

    /** What an open link leads to, the form of whoever begins there, and thanks. */
    private List<String> wrongByOpenLink(String language, Screen... screens) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(port, screens)) {
            visitor.holdStill();
            var page = visitor.page();
            page.navigate("/answer/open/" + openLink());
            wrong.addAll(visitor.examine("/answer?lang=" + language));
            page.click("main form button");
            wrong.addAll(visitor.examineHere("a form begun by an open link, in " + language));
            var form = URI.create(page.url()).getPath();
            page.navigate(form + "?part=" + THEMES);
            page.click("main form button[value=send]");
            wrong.addAll(visitor.examineHere("thanks for answering by an open link, in " + language));
        }
        return wrong;
    }

    private String openLink() {
        var link = db.sql("""
                        SELECT l.round_id, l.network_id FROM survey_open_link l
                        JOIN survey_round_state s ON s.round_id = l.round_id AND s.ended_at IS NULL AND s.status = 'OPEN'
                        LIMIT 1
                        """)
                .query((row, _) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .single();
        return secrets.openLink(link.getFirst(), link.getLast());
    }

    private String link(String side) {
        return secrets.link(db.sql("""
                        SELECT i.id FROM survey_invitation i
                        JOIN survey_round_state s ON s.round_id = i.round_id AND s.ended_at IS NULL AND s.status = 'OPEN'
                        WHERE (:side = 'COORDINATOR') = EXISTS (SELECT FROM survey_coordinator c
                                                                WHERE c.invitation_id = i.id)
                        LIMIT 1
                        """).param("side", side).query(UUID.class).single());
    }

    /** A page that leads on to another was not seen. */
    private static List<String> walk(Visitor visitor, String address) {
        var wrong = visitor.examine(address);
        var seen = URI.create(visitor.page().url()).getPath();
        return wrong.isEmpty() && !seen.equals(URI.create(address).getPath())
                ? List.of(address + " led to " + seen)
                : wrong;
    }

    /** Forms that were sent with nothing in them, and what is not there. */
    private List<String> wrongInRefusals(Visitor visitor, String language) {
        var page = visitor.page();
        var wrong = new ArrayList<String>();
        wrong.addAll(visitor.examine("/networks/00000000-0000-0000-0000-000000000000?lang=" + language, 404));
        wrong.addAll(visitor.examine("/imports/not-a-number?lang=" + language, 404));
        for (var address : every.forms()) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            if (page.locator(FORM).count() == 0) {
                wrong.add(address + " has no form");
                continue;
            }
            page.evaluate("""
                    () => document.querySelectorAll('main form[method=post]').forEach((form) => {
                      form.noValidate = true;
                      form.querySelectorAll('input:not([type=hidden], [type=radio]), textarea').forEach((field) => {
                        field.value = '';
                        field.checked = false;
                      });
                    })""");
            var answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest(),
                    () -> page.locator(FORM + " button").first().click());
            if (answer.status() == 422) {
                page.locator(".s-errors").waitFor();
                wrong.addAll(visitor.examineHere(address + " sent empty, in " + language));
            } else {
                wrong.add(address + " sent empty answered " + answer.status());
            }
        }
        return wrong;
    }

    /** Forms in which something was typed while somebody else changed the same. */
    private List<String> wrongInConflicts(Visitor visitor, String language) {
        var page = visitor.page();
        var wrong = new ArrayList<String>();
        for (var address : every.sharedForms()) {
            page.navigate(address + "?lang=" + language);
            page.evaluate("""
                    () => {
                      document.querySelector('main input:is([name=opened], [name=version])').value = '-1';
                      document.querySelector('main input[lang=sv], main input[type=text]').value += ' Övertorneå';
                    }""");
            var answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest(),
                    () -> page.locator("main form[method=post]:has([name=opened], [name=version]) button")
                            .first()
                            .click());
            if (answer.status() == 409) {
                page.waitForLoadState();
                wrong.addAll(visitor.examineHere(address + " changed meanwhile, in " + language));
            } else {
                wrong.add(address + " changed meanwhile answered " + answer.status());
            }
        }
        return wrong;
    }

    @Test
    void aMembersPages() {
        try (var member = new Visitor(port, Screen.PHONE)) {
            member.signInAs("member");
            var wrong = new ArrayList<String>();
            for (var address : List.of(
                    "/today", "/account", "/people/own", every.ownNetwork(), "/plans", every.ownNetwork() + "/plans")) {
                wrong.addAll(member.examine(address));
            }
            wrong.addAll(member.examine("/admin", 403));
            assertThat(wrong).isEmpty();
        }
    }
}
