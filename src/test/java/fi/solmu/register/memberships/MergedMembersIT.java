package fi.solmu.register.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import fi.solmu.register.Merges;
import fi.solmu.register.memberships.MemberQueries.Addresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino is a member of two networks that are found to be one, Bertta of the first, Cecilia of the second. */
@SolmuTest
class MergedMembersIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private static final Pattern SEEN = Pattern.compile("name=\"(seen-[^\"]+)\" value=\"(\\w+)\"");

    @Autowired
    private MockMvc server;

    @Autowired
    private Merges merges;

    @Autowired
    private MemberQueries members;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID first;
    private UUID second;
    private UUID coordinator;
    private String helenasName;
    private UUID aino;

    @BeforeEach
    void twoNetworks() {
        entries = new Entries(db);
        first = entries.network(Entries.unique("Ensimmäinen"));
        second = entries.network(Entries.unique("Toinen"));
        coordinator = entries.nobody();
        helenasName = Entries.unique("Koordinaattori");
        var helena = entries.person("Helena", helenasName, coordinator);
        entries.coordination(first, helena, false);
        entries.coordination(second, helena, false);
        aino = entries.person("Aino", Entries.unique("Molemmissa"));
        entries.membership(first, aino, null, LONG_AGO);
        entries.membership(second, aino, null, LONG_AGO.plusMonths(1));
        entries.membership(first, entries.person("Bertta", Entries.unique("Yksi")), null, LONG_AGO);
        entries.membership(second, entries.person("Cecilia", Entries.unique("Kaksi")), null, LONG_AGO);
    }

    private UUID merge() {
        return ((Merges.Outcome.Merged) merges.merge(first, second, null)).merge();
    }

    private List<String> listed(UUID network) {
        return members.of(network, Language.FI, false, Addresses.NONE, LocalDate.now(clock)).stream()
                .map(Member::givenName)
                .sorted()
                .toList();
    }

    private int counted(UUID network) {
        return db.sql("""
                        SELECT coalesce(sum(c.members), 0)::int FROM membership_change c JOIN network n ON n.id = c.network_id
                        WHERE n.canonical_id = :network AND c.day <= :today
                        """)
                .param("network", network)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private String questions(UUID network) throws Exception {
        return server.perform(get("/networks/" + network + "/members/questions")
                        .with(user(coordinator.toString()))
                        .header("Accept-Language", "fi"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoeverIsInBothIsListedCountedAndAskedAboutOnce() throws Exception {
        var merge = merge();
        assertThat(listed(first)).containsExactly("Aino", "Bertta", "Cecilia");
        assertThat(counted(first)).isEqualTo(3);
        assertThat(SEEN.matcher(questions(first)).results()).hasSize(3);

        merges.undo(merge, null);
        assertThat(listed(first)).containsExactly("Aino", "Bertta");
        assertThat(listed(second)).containsExactly("Aino", "Cecilia");
        assertThat(counted(first)).isEqualTo(2);
        assertThat(counted(second)).isEqualTo(2);
        assertThat(SEEN.matcher(questions(second)).results()).hasSize(2);
    }

    @Test
    void whoeverIsEndedInOneOfThemIsNotLeftOverInTheOther() throws Exception {
        var merge = merge();
        var page = questions(first);
        var request = post("/networks/" + first + "/members/questions")
                .with(user(coordinator.toString()))
                .with(csrf())
                .param("deed", "END")
                .param("lastDay", LocalDate.now(clock).minusDays(1).toString());
        SEEN.matcher(page).results().forEach(each -> request.param(each.group(1), each.group(2)));
        db.sql("SELECT id FROM membership WHERE person_id = :person")
                .param("person", aino)
                .query(UUID.class)
                .list()
                .forEach(each -> request.param("member", each.toString()));
        server.perform(request);
        assertThat(listed(first)).containsExactly("Bertta", "Cecilia");

        merges.undo(merge, null);
        assertThat(listed(first)).containsExactly("Bertta");
        assertThat(listed(second)).containsExactly("Cecilia");
    }

    @Test
    void whoeverRunsBothIsNamedOnceAndRunsNeitherWhenTheTaskEnds() throws Exception {
        var merge = merge();
        var administrator = entries.administrator();
        assertThat(names(administrator, "/networks/" + first + "/coordinators")).hasSize(1);
        var name = Entries.unique("Yhdistetty"); // computed anew by merging, and no source says any
        db.sql("UPDATE network SET name_fi = :name WHERE id = :id")
                .param("name", name)
                .param("id", first)
                .update();
        assertThat(names(administrator, "/networks?q=" + name)).hasSize(1);

        var task = db.sql("SELECT id FROM coordination WHERE network_id = ANY (:networks) ORDER BY since, id LIMIT 1")
                .param("networks", new UUID[] {first, second})
                .query(UUID.class)
                .single();
        server.perform(post("/networks/" + first + "/coordinators/" + task)
                .param("until", LocalDate.now(clock).minusDays(1).toString())
                .with(user(administrator.toString()))
                .with(csrf()));
        assertThat(names(administrator, "/networks/" + first + "/coordinators")).isEmpty();
        merges.undo(merge, null);
        assertThat(names(administrator, "/networks/" + second + "/coordinators"))
                .isEmpty();
    }

    private List<String> names(UUID account, String address) throws Exception {
        var page = server.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Pattern.compile("Helena " + helenasName + "(?!</span></a>)") // the words of a button name them once more
                .matcher(page)
                .results()
                .map(each -> each.group())
                .toList();
    }
}
