package fi.solmu.overview.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class CoverageIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Test
    void everyFigureLeadsToAListOfAsMany() throws Exception {
        var entries = new Entries(db);
        var administrator = entries.administrator().toString();
        var code = "c" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        entries.municipalityType(code, 7_000_000);
        var region = entries.region(Entries.unique("Maakunta"));
        var one = entries.municipality(Entries.unique("Jättikylä"), code + "1", region, 8_000_000);
        entries.municipality(Entries.unique("Jättipitäjä"), code + "2", region, 8_000_000);
        var network = entries.network(Entries.unique("Jättien verkosto"));
        var closed = entries.network(Entries.unique("Jättien entinen verkosto"), "CLOSED");
        entries.represented(network, one);
        var area = db.sql("INSERT INTO task_area (code, name_fi, position) VALUES (:code, :code, 900) RETURNING id")
                .param("code", code)
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO network_task_area (network_id, task_area_id) VALUES (:one, :area), (:other, :area)")
                .param("one", network)
                .param("other", closed)
                .param("area", area)
                .update();

        var page = open("/portfolio/coverage", administrator);
        var lists = "/organisations?kind=MUNICIPALITY&amp;type=" + code;
        for (var figure : new String[][] {
            {"/networks?area=" + code + "&amp;state=open", "1", "1"},
            {lists, "2", "2"},
            {lists + "&amp;network=any", "1/2", "1"},
            {lists + "&amp;network=" + network, "1/2", "1"},
            {lists + "&amp;without=networks", "1", "1"}
        }) {
            assertThat(page)
                    .containsPattern(
                            "href=\"" + Pattern.quote(figure[0]) + "\"[^>]*>" + Pattern.quote(figure[1]) + "</a>");
            assertThat(open(figure[0].replace("&amp;", "&"), administrator))
                    .as(figure[0])
                    .containsPattern("role=\"status\">(<b>)?" + figure[2] + " ");
        }
    }

    private String open(String address, String who) throws Exception {
        return browser.perform(get(URI.create(address)).with(user(who)).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
