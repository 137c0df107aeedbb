package fi.solmu.site.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SolmuTest
class FeedbackIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void removeFeedback() {
        db.sql("DELETE FROM accessibility_answer").update();
        db.sql("DELETE FROM accessibility_feedback").update();
    }

    @Test
    void theStatementIsReadWithoutASessionAndNamesStandardAndAuthority() throws Exception {
        var result = browser.perform(get("/fi/accessibility"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("WCAG 2.2"),
                                containsString("306/2019"),
                                containsString("käsin ruudunlukijalla"),
                                containsString("/fi/accessibility/feedback"))))
                .andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void onlyTheFormBeginsASessionAndIsNeverKept() throws Exception {
        browser.perform(get("/sv/accessibility/feedback"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void whoeverGivesFeedbackHearsByWhenItIsAnswered() throws Exception {
        var due = LocalDate.now(clock).plusDays(14);
        var sent = browser.perform(post("/fi/accessibility/feedback")
                        .param("message", "Ei toimi " + mark)
                        .with(csrf()))
                .andExpect(redirectedUrl("/fi/accessibility/feedback/thanks"))
                .andReturn()
                .getResponse();
        browser.perform(get("/fi/accessibility/feedback/thanks").cookie(sent.getCookies()))
                .andExpect(content().string(containsString("viimeistään " + due.getDayOfMonth() + ".")));
        assertThat(db.sql("SELECT answer_due_on FROM accessibility_feedback WHERE message = :message")
                        .param("message", "Ei toimi " + mark)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(due);
    }

    @Test
    void aMistakeKeepsEverythingTyped() throws Exception {
        browser.perform(post("/en/accessibility/feedback")
                        .param("message", "")
                        .param("page", "Page " + mark)
                        .param("replyTo", "not-an-address")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#message\""),
                                containsString("href=\"#replyTo\""),
                                containsString("value=\"Page " + mark + "\""),
                                containsString("value=\"not-an-address\""))));
    }

    @Test
    void aMachineCannotFillTheList() throws Exception {
        for (int i = 0; i < 30; i++) {
            browser.perform(post("/fi/accessibility/feedback")
                            .param("message", "Viesti " + i)
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        browser.perform(post("/fi/accessibility/feedback")
                        .param("message", "Liikaa " + mark)
                        .with(csrf()))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Liikaa " + mark)));
        assertThat(db.sql("SELECT count(*) FROM accessibility_feedback")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void anAdministratorAnswersOnceAndTheSecondSeesTheFirst() throws Exception {
        var admin = anAdministrator();
        var id = given("Vaikea lukea " + mark, LocalDate.now(clock).minusDays(1));
        browser.perform(get("/admin/feedback").with(admin))
                .andExpect(content().string(allOf(containsString("Vaikea lukea " + mark), containsString("Myöhässä"))));
        browser.perform(post("/admin/feedback/" + id)
                        .param("answer", " ")
                        .with(admin)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/admin/feedback/" + id)
                        .param("answer", "Korjattu")
                        .with(admin)
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/feedback"));
        browser.perform(post("/admin/feedback/" + id)
                        .param("answer", "Toinen vastaus")
                        .with(admin)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Korjattu"), containsString("Toinen vastaus"))));
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :id AND action = 'ANSWER_FEEDBACK'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverGaveAnAddressIsMailedTheDayAndTheAnswer() throws Exception {
        var address = "bertta-" + mark + "@example.org";
        browser.perform(post("/sv/accessibility/feedback")
                        .param("message", "Svårt {0} " + mark)
                        .param("replyTo", address)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var id = db.sql("SELECT id FROM accessibility_feedback WHERE reply_to = :address::citext")
                .param("address", address)
                .query(UUID.class)
                .single();
        browser.perform(post("/admin/feedback/" + id)
                        .param("answer", "Vi har rättat det")
                        .with(anAdministrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(db.sql("SELECT body FROM letter WHERE recipient = :address::citext ORDER BY purpose DESC")
                        .param("address", address)
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        received -> assertThat(received).contains("senast", "Svårt {0} " + mark),
                        answered -> assertThat(answered).contains("Vi har rättat det", "Svårt {0} " + mark));
    }

    @Test
    void feedbackIsForAdministratorsOnly() throws Exception {
        browser.perform(get("/admin/feedback")).andExpect(status().is3xxRedirection());
        browser.perform(get("/admin/feedback").with(anAccount())).andExpect(status().isForbidden());
    }

    private UUID given(String message, LocalDate dueOn) {
        return db.sql("""
                        INSERT INTO accessibility_feedback (given_at, language, message, answer_due_on)
                        VALUES (:due - INTERVAL '14 days', 'fi', :message, :due) RETURNING id
                        """)
                .param("message", message)
                .param("due", dueOn)
                .query(UUID.class)
                .single();
    }

    private RequestPostProcessor anAdministrator() {
        var account = account();
        db.sql("""
                        INSERT INTO role_grant (account_id, role, granted_at)
                        VALUES (:id, 'ADMINISTRATOR', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("id", account).update();
        return user(account.toString());
    }

    private RequestPostProcessor anAccount() {
        return user(account().toString());
    }

    private UUID account() {
        var account = UUID.randomUUID();
        db.sql("INSERT INTO account (id, email, name, language) VALUES (:id, :email, 'Aino Lehto', 'fi')")
                .param("id", account)
                .param("email", account + "@example.org")
                .update();
        return account;
    }
}
