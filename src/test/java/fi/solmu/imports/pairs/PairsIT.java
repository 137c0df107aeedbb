package fi.solmu.imports.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.register.Intake.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class PairsIT {
    @Autowired
    private Imports imports;

    @Autowired
    private Pairs pairs;

    @Autowired
    private PairQueries queries;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc browser;

    private UUID aino;
    private String word;

    @BeforeEach
    void anAdministratorAndAWordOfOurOwn() {
        word = "sananen" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        aino = db.sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", word + "@example.org")
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO role_grant (account_id, role, granted_at) VALUES (:id, 'ADMINISTRATOR', now())")
                .param("id", aino)
                .update();
    }

    @Test
    void theHistoryOfANetworkLeadsToWhereItsMergeIsTakenBack() throws Exception {
        var pair = aPair();
        pairs.decide(pair.id(), PairVerdict.SAME, pair.one(), aino);

        var undo = "<a href=\"/imports/pairs/" + pair.id() + "\">Take the merge back</a>";
        assertThat(page("/networks/" + pair.one() + "/history")).contains(undo);
        assertThat(page("/networks/" + pair.one())).contains(undo);

        pairs.takeBack(pair.id(), aino);
        assertThat(page("/networks/" + pair.one() + "/history")).doesNotContain("Take the merge back");
    }

    @Test
    void theTrailCallsThingsByTheirNames() throws Exception {
        var pair = aPair();
        pairs.decide(pair.id(), PairVerdict.SAME, pair.one(), aino);

        var trail = page("/admin/audit?action=REVIEW_PAIRS&who=" + word);

        assertThat(trail)
                .contains(
                        "href=\"/imports/pairs/" + pair.id(),
                        "href=\"/networks/" + pair.one(),
                        word + "johtajien verkosto")
                .contains("Merged with: <ins>", "Decision: <ins>same</ins>")
                .doesNotContain("<ins>" + pair.other(), ">pair<", ">network<");
        assertThat(page("/admin/audit?action=IMPORT")).contains("href=\"/imports/", "two.csv");
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(user(aino.toString())).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Two spellings, and the pair they make. */
    private Pair aPair() {
        bring("one", word + "johtajien verkosto");
        bring("two", "Kuntien " + word + "johtajien verkosto");
        return pairsOfOurs().getFirst();
    }

    private List<Pair> pairsOfOurs() {
        return queries.open(true, 1, 1000).stream()
                .filter(pair -> String.valueOf(pair.oneName().fi()).contains(word))
                .toList();
    }

    private void bring(String list, String... names) {
        var file = ("network\n" + String.join("\n", names)).getBytes(StandardCharsets.UTF_8);
        var preview = imports.preview(ImportKind.NETWORKS, word + list, SourceKind.LIST, list + ".csv", file, null);
        assertThat(imports.apply(((Imports.Preview.Ready) preview).run(), null))
                .isInstanceOf(Imports.Applying.Applied.class);
    }

    private UUID canonical(UUID network) {
        return db.sql("SELECT canonical_id FROM network WHERE id = :id")
                .param("id", network)
                .query(UUID.class)
                .single();
    }

    @Test
    void whoeverComesSecondIsToldAndNothingHappensTwice() {
        var pair = aPair();
        var first = new TransactionTemplate(transactions);
        CompletableFuture<Pairs.Outcome> second = first.execute(_ -> {
            assertThat(pairs.decide(pair.id(), PairVerdict.SAME, pair.one(), aino))
                    .isEqualTo(new Pairs.Outcome.Decided());
            var waiting =
                    CompletableFuture.supplyAsync(() -> pairs.decide(pair.id(), PairVerdict.DIFFERENT, null, aino));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForALock);
            return waiting;
        });
        assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Pairs.Outcome.DecidedAlready.class);
        assertThat(db.sql("SELECT count(*) FROM match_decision WHERE proposal_id = :id")
                        .param("id", pair.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(canonical(pair.other())).isEqualTo(pair.one());
    }

    private boolean somebodyWaitsForALock() {
        return db.sql("SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aDecisionTakenBackLeavesThePairOpenAndTheNetworksApart() {
        var pair = aPair();
        pairs.decide(pair.id(), PairVerdict.SAME, pair.other(), aino);
        assertThat(canonical(pair.one())).isEqualTo(pair.other());
        assertThat(pairsOfOurs()).isEmpty();
        assertThat(pairs.takeBack(pair.id(), aino)).isTrue();
        assertThat(pairs.takeBack(pair.id(), aino)).isFalse();
        assertThat(canonical(pair.one())).isEqualTo(pair.one());
        assertThat(pairsOfOurs()).hasSize(1);
        assertThat(pairs.decide(pair.id(), PairVerdict.SAME, pair.one(), aino)).isEqualTo(new Pairs.Outcome.Decided());
    }

    @Test
    void whatWasToldApartIsNotAskedAgainByAnotherList() {
        var pair = aPair();
        pairs.decide(pair.id(), PairVerdict.DIFFERENT, null, aino);
        bring("three", "Kuntien " + word + "johtajien verkosto", word + "johtajien verkosto");
        assertThat(pairsOfOurs()).isEmpty();
    }

    @Test
    void networksToldApartAreNotMergedByWayOfAThird() {
        bring("one", word + "johtajien verkosto");
        bring("two", "Kuntien " + word + "johtajien verkosto", word + "johtajien ryhmä");
        var open = pairsOfOurs();
        assertThat(open).hasSize(3);
        assertThat(pairs.decide(open.get(0).id(), PairVerdict.DIFFERENT, null, aino))
                .isEqualTo(new Pairs.Outcome.Decided());
        assertThat(pairs.decide(open.get(1).id(), PairVerdict.SAME, open.get(1).one(), aino))
                .isEqualTo(new Pairs.Outcome.Decided());
        assertThat(pairs.decide(open.get(2).id(), PairVerdict.SAME, null, aino))
                .isInstanceOf(Pairs.Outcome.ToldApart.class);
    }

    @Test
    void aBodyIsNeverCalledTheSameButItsParentCanBeSet() {
        bring("one", word + "verkosto");
        bring("two", word + "verkoston työvaliokunta");
        assertThat(pairsOfOurs()).isEmpty();
        var body = queries.open(false, 1, 1000).stream()
                .filter(pair -> String.valueOf(pair.oneName().fi()).contains(word))
                .findFirst()
                .orElseThrow();
        assertThat(pairs.setParent(body.id(), aino)).isEqualTo(new Pairs.Outcome.Decided());
        assertThat(queries.parentOf(body.body())).contains(body.parent());
        assertThat(pairs.takeBack(body.id(), aino)).isTrue();
        assertThat(queries.parentOf(body.body())).isEmpty();
    }

    @Test
    void thePagesShowAPairAndItsDecision() throws Exception {
        var pair = aPair();
        browser.perform(get("/imports/pairs").with(user(aino.toString()))).andExpect(status().isOk());
        browser.perform(get(pair.address()).with(user(aino.toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(word)))
                .andExpect(content().string(Matchers.containsString("data-key=\"s\"")));
        browser.perform(post(pair.address() + "/decision")
                        .param("verdict", "DIFFERENT")
                        .with(user(aino.toString()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(post(pair.address() + "/decision")
                        .param("verdict", "SAME")
                        .with(user(aino.toString()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        browser.perform(get("/imports/pairs/decided").with(user(aino.toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(pair.address())));
        browser.perform(get("/imports/conflicts").with(user(aino.toString()))).andExpect(status().isOk());
        browser.perform(get("/imports/pairs?about=bodies").with(user(aino.toString())))
                .andExpect(status().isOk());
    }
}
