package fi.solmu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.kernel.DayWork;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.RegisterData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The life of a network, from need to receipt, through the pages. */
@SolmuTest
class LifecycleIT {
    private static final Pattern FIELD = Pattern.compile("name=\"(version|former)\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkStates states;

    @Autowired
    private List<DayWork> works;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private UUID secretary;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** A day so long ago that nothing of any other test falls due on it. */
    private final LocalDate longAgo =
            LocalDate.of(1900, 1, 1).plusDays(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 36_000));

    @BeforeEach
    void aWorkingGroup() {
        data = new RegisterData(db, intake, edits);
        secretary = data.account("Pekka Sihteeri " + mark, "GROUP");
    }

    private String page(String address, UUID account) throws Exception {
        return browser.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String address, UUID account, String... typed) throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf()).header("Accept-Language", "fi");
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return browser.perform(request);
    }

    private static String location(ResultActions answer) throws Exception {
        return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** What the form on a page sends besides what is typed. */
    private String hidden(String address, UUID account) throws Exception {
        var found = FIELD.matcher(page(address, account));
        assertThat(found.find()).as(address).isTrue();
        return found.group(2);
    }

    /** Begins a proposal; tells its address. */
    private String begin(String kind, String network, UUID account) throws Exception {
        var step = location(send("/proposals", account, "kind", kind, "network", network));
        assertThat(step).startsWith("/proposals/").contains("/steps/");
        return step.substring(0, step.indexOf("/steps/"));
    }

    private void answer(String proposal, String step, UUID account, String... typed) throws Exception {
        var address = proposal + "/steps/" + step;
        var all = new ArrayList<>(List.of("version", hidden(address, account)));
        all.addAll(Arrays.asList(typed));
        send(address, account, all.toArray(String[]::new)).andExpect(status().is3xxRedirection());
    }

    private ResultActions decide(String proposal, String verdict, String... typed) throws Exception {
        var all = new ArrayList<>(List.of(
                "former",
                hidden(proposal, secretary),
                "verdict",
                verdict,
                "decided_on",
                today().toString(),
                "reasons",
                "Perusteltu " + mark,
                "part." + secretary,
                "DECIDED"));
        all.addAll(Arrays.asList(typed));
        return send(proposal + "/decision", secretary, all.toArray(String[]::new));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID running(String name, Term term) {
        var network = data.network(name);
        states.decide(network, new NetworkState.Decision.Confirm(today(), term), null, Action.CONFIRM_ACTIVITY);
        return network;
    }

    private UUID running(String name) {
        return running(name, new Term.Continuing(today().plusYears(1)));
    }

    private UUID member(UUID network, String family) {
        var person = data.person("Aino", family + mark);
        data.member(network, person, today().minusYears(1), null);
        return person;
    }

    private void lifeOn(LocalDate day) {
        works.forEach(work -> work.on(day));
    }

    /** Lets the day of what was decided be long ago, so that it can come without any other's. */
    private void dayOf(String proposal, LocalDate day) {
        db.sql("UPDATE decision SET effect_on = :day WHERE proposal_id = :proposal")
                .param("day", day)
                .param("proposal", UUID.fromString(proposal.substring("/proposals/".length())))
                .update();
    }

    @Test
    void aNetworkIsFoundedFromNeedToItsFirstDay() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var name = "Elinvoimajohtajat " + mark;
        var proposal = begin("FOUND", "", maker);
        answer(
                proposal,
                "need",
                maker,
                "name_fi",
                name,
                "problem",
                "Ei ole",
                "why",
                "Tarvitaan",
                "purpose",
                "Yhteinen tahto",
                "goals",
                "Kolme");
        assertThat(text(send(proposal + "/sending", maker).andExpect(status().is(422))))
                .contains("Ennen lähettämistä", "/steps/customers#customers");
        answer(
                proposal,
                "customers",
                maker,
                "customers",
                "Kunnat",
                "target_group",
                "Johtajat",
                "expectations",
                "Tukea");
        answer(
                proposal,
                "resources",
                maker,
                "hours",
                "12",
                "hours_by",
                "Erityisasiantuntija",
                "resources_real",
                "Sovittu");
        answer(
                proposal,
                "plan",
                maker,
                "structure",
                "Työvaliokunta",
                "methods",
                "Kokoukset",
                "cooperation",
                "Muut verkostot",
                "how_to_join",
                "Ilmoittaudu",
                "languages",
                "fi");
        var review = today().plusYears(2);
        var opens = today().plusDays(30);
        answer(
                proposal,
                "term",
                maker,
                "term",
                "CONTINUING",
                "review_on",
                review.toString(),
                "effect_on",
                opens.toString());
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));

        assertThat(page("/decisions", secretary)).contains(name, "Perustaminen");
        assertThat(page("/today", secretary)).contains("Päätä ehdotuksista");
        decide(
                        proposal,
                        "APPROVED",
                        "term",
                        "CONTINUING",
                        "review_on",
                        review.toString(),
                        "effect_on",
                        opens.toString())
                .andExpect(redirectedUrl(proposal));
        assertThat(page(proposal, maker)).contains("hyväksytty", "odottaa päiväänsä", "Perusteltu " + mark);
        assertThat(letters("%" + proposal.substring("/proposals/".length()) + "%"))
                .isEqualTo(1);

        dayOf(proposal, longAgo);
        lifeOn(longAgo.minusDays(1));
        assertThat(named(name)).isEmpty();
        lifeOn(longAgo);
        var network = named(name).getFirst();
        assertThat(states.of(network)).isEqualTo(new NetworkState.Running(longAgo, new Term.Continuing(review)));
        assertThat(page("/networks/" + network, maker))
                .contains(name, "Yhteinen tahto", "Johtajat", "Kokoukset", "Perustamisehdotus");
        lifeOn(longAgo);
        assertThat(named(name)).hasSize(1);
    }

    private List<UUID> named(String name) {
        return db.sql("SELECT id FROM network WHERE name_fi = :name")
                .param("name", name)
                .query(UUID.class)
                .list();
    }

    private int letters(String key) {
        return db.sql("SELECT count(*)::int FROM letter WHERE unique_key LIKE :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasAStakeIsNamedAndDoesNotDecide() throws Exception {
        var network = running("Osallisten " + mark);
        var proposal = continuing(network, secretary);
        assertThat(page(proposal, secretary)).contains("Olet asiassa osallinen");
        send(proposal + "/decision", secretary, "former", "", "verdict", "APPROVED")
                .andExpect(redirectedUrl(proposal));
        assertThat(page(proposal, secretary)).contains("Odottaa päätöstä");

        var other = data.account("Sari Toinen " + mark, "GROUP");
        assertThat(page(proposal, other)).contains("Pekka Sihteeri " + mark + ": Osallinen, ei päättänyt");
    }

    private String continuing(UUID network, UUID maker) throws Exception {
        var proposal = begin("CONTINUE", network.toString(), maker);
        answer(proposal, "review", maker, "results", "Paljon", "why", "Tarvitaan");
        answer(
                proposal,
                "term",
                maker,
                "term",
                "FIXED",
                "ends_on",
                today().plusYears(1).toString());
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));
        return proposal;
    }

    @Test
    void aDecisionSaysWhyWhoAndForHowLong() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var proposal = continuing(running("Perusteltava " + mark), maker);
        assertThat(text(send(
                                proposal + "/decision",
                                secretary,
                                "former",
                                "",
                                "verdict",
                                "APPROVED",
                                "term",
                                "CONTINUING")
                        .andExpect(status().is(422))))
                .contains("href=\"#reasons\"", "href=\"#review_on\"", "href=\"#parts\"", "href=\"#decided_on\"");
        assertThat(page(proposal, secretary)).contains("Odottaa päätöstä");
    }

    @Test
    void whatIsSentBackIsCompletedAndSentAgain() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var network = running("Palautettava " + mark);
        var proposal = continuing(network, maker);
        decide(proposal, "RETURNED").andExpect(redirectedUrl(proposal));
        assertThat(page("/today", maker)).contains("Täydennä ehdotusta");
        answer(proposal, "review", maker, "results", "Paljon enemmän", "why", "Tarvitaan");
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));
        var until = today().plusMonths(6);
        decide(proposal, "APPROVED", "term", "FIXED", "ends_on", until.toString())
                .andExpect(redirectedUrl(proposal));
        assertThat(states.of(network)).isEqualTo(new NetworkState.Running(today(), new Term.Fixed(until)));
    }

    @Test
    void aFixedTermEndsOnItsDayAndItsMembersAreRemoved() throws Exception {
        var network = running("Määräaikainen " + mark, new Term.Fixed(longAgo));
        member(network, "Poistuva");
        lifeOn(longAgo.minusDays(1));
        assertThat(states.of(network).status()).isEqualTo(NetworkStatus.RUNNING);
        lifeOn(longAgo);
        assertThat(states.of(network)).isEqualTo(new NetworkState.Closed(longAgo, NetworkState.Reason.TERM_ENDED));
    }

    @Test
    void aMergerCarriesMembersOverEachOnce() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var into = running("Vastaanottava " + mark);
        var network = running("Yhdistyvä " + mark);
        var both = member(network, "Molemmissa");
        data.member(into, both, today().minusYears(2), null);
        var only = member(network, "Siirtyvä");
        var proposal = begin("MERGE", network.toString(), maker);
        answer(
                proposal,
                "merge",
                maker,
                "into",
                "Vastaanottava " + mark,
                "why",
                "Samat",
                "members_told",
                "Kokouksessa",
                "effect_on",
                today().toString());
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));
        decide(proposal, "APPROVED", "effect_on", today().toString()).andExpect(redirectedUrl(proposal));

        assertThat(states.of(network)).isEqualTo(new NetworkState.Closed(today(), NetworkState.Reason.MERGED));
        assertThat(members(into)).containsExactlyInAnyOrder(both, only);
        assertThat(members(network)).isEmpty();
        assertThat(page("/networks/" + network, secretary))
                .contains("Yhdistettiin verkostoon", "Vastaanottava " + mark);
        assertThat(page("/networks/" + into, secretary)).contains("Tähän yhdistettiin", "Yhdistyvä " + mark);
    }

    private List<UUID> members(UUID network) {
        return db.sql("""
                        SELECT person_id FROM membership WHERE network_id = :network AND since <= :today
                          AND (until IS NULL OR until >= :today)
                        """)
                .param("network", network)
                .param("today", today())
                .query(UUID.class)
                .list();
    }

    @Test
    void aSplitSendsEachMemberToThePartAssigned() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var administrator = data.account("Aino", "ADMINISTRATOR");
        var network = running("Jakautuva " + mark);
        var first = member(network, "Ensimmäinen");
        var second = member(network, "Toinen");
        var none = member(network, "Pois");
        var proposal = begin("SPLIT", network.toString(), maker);
        answer(
                proposal,
                "split",
                maker,
                "part_1",
                "Osa yksi " + mark,
                "part_2",
                "Osa kaksi " + mark,
                "why",
                "Iso",
                "effect_on",
                today().toString());
        answer(
                proposal,
                "term",
                maker,
                "term",
                "CONTINUING",
                "review_on",
                today().plusYears(1).toString());
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));
        var split = "/networks/" + network + "/split/" + proposal.substring("/proposals/".length());
        assertThat(page(split, administrator)).contains("Osa kaksi " + mark, "Toinen" + mark);
        send(split, administrator, "part." + second, "2", "part." + none, "0").andExpect(redirectedUrl(split));
        decide(
                        proposal,
                        "APPROVED",
                        "effect_on",
                        today().toString(),
                        "term",
                        "CONTINUING",
                        "review_on",
                        today().plusYears(1).toString())
                .andExpect(redirectedUrl(proposal));
        assertThat(members(named("Osa yksi " + mark).getFirst())).containsExactly(first);
        assertThat(members(named("Osa kaksi " + mark).getFirst())).containsExactly(second);
        assertThat(states.of(network)).isEqualTo(new NetworkState.Closed(today(), NetworkState.Reason.SPLIT));
    }

    @Test
    void closingTellsMembersThenRemovesThemEverywhere() throws Exception {
        var network = running("Lakkaava " + mark);
        var coordinator = data.coordinatorOf(network);
        var rare = "Kvartsikulma" + mark;
        var gone = data.person("Aino", rare);
        data.member(network, gone, today().minusYears(1), null);
        var stays = data.person("Bertta", "Pysyvä" + mark);
        data.member(network, stays, today().minusYears(1), null);
        data.member(running("Toinen " + mark), stays, today().minusYears(1), null);
        var proposal = begin("CLOSE", network.toString(), coordinator);
        answer(proposal, "assessment", coordinator, "results", "Tavoitteet saavutettu", "still_needed", "Ei");
        var day = today().plusDays(40);
        answer(proposal, "close", coordinator, "why", "Valmis", "effect_on", day.toString());
        send(proposal + "/sending", coordinator).andExpect(redirectedUrl(proposal));
        decide(proposal, "APPROVED", "effect_on", day.toString()).andExpect(redirectedUrl(proposal));
        assertThat(states.of(network).status()).isEqualTo(NetworkStatus.CLOSING);

        var notice = "/networks/" + network + "/closing-notice";
        assertThat(page(notice, coordinator)).contains("Kiitos, että olet ollut mukana");
        send(
                        notice,
                        coordinator,
                        "version",
                        hidden(notice, coordinator),
                        "text_fi",
                        "Omat sanat " + mark,
                        "send",
                        "yes")
                .andExpect(redirectedUrl("/networks/" + network));
        assertThat(letters("network.closing/" + network + "/%")).isEqualTo(2);
        assertThat(places(rare)).isNotEmpty();

        db.sql("UPDATE network_state SET ends_on = :day WHERE network_id = :network AND ended_at IS NULL")
                .param("day", longAgo)
                .param("network", network)
                .update();
        db.sql("UPDATE closing_notice SET closes_on = :day WHERE network_id = :network")
                .param("day", longAgo)
                .param("network", network)
                .update();
        db.sql("UPDATE letter SET status = 'SENT' WHERE unique_key LIKE :key")
                .param("key", "network.closing/" + network + "/%")
                .update();
        lifeOn(longAgo);
        assertThat(states.of(network)).isEqualTo(new NetworkState.Closed(longAgo, NetworkState.Reason.DECIDED));
        assertThat(places(rare)).isEmpty();
        assertThat(places(RegisterData.address("Aino", rare))).isEmpty();
        assertThat(places("Pysyvä" + mark)).isNotEmpty();
        assertThat(db.sql("SELECT count(*)::int FROM membership_statement WHERE network_id = :network")
                        .param("network", network)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page("/networks/" + network + "/removal", secretary)).contains("Poistettiin", "Säilyy");
        assertThat(page("/networks/" + network, secretary)).contains("Verkosto on lakannut", "Lakkauttamisehdotus");
    }

    /** Every column of every table in which a text is found. */
    private List<String> places(String text) {
        var places = new ArrayList<String>();
        for (var table : db.sql("""
                        SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                        """).query(String.class).list()) {
            int found = db.sql("SELECT count(*)::int FROM %s t WHERE t::text ILIKE :text".formatted(table))
                    .param("text", "%" + text + "%")
                    .query(Integer.class)
                    .single();
            if (found > 0) {
                places.add(table);
            }
        }
        return places;
    }

    @Test
    void aClosingIsTakenBackByANewDecisionBeforeItsDay() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var term = new Term.Fixed(today().plusYears(1));
        var network = running("Peruttava " + mark, term);
        var proposal = begin("CLOSE", network.toString(), maker);
        answer(proposal, "assessment", maker, "results", "Ei", "still_needed", "Ehkä");
        var day = today().plusDays(40);
        answer(proposal, "close", maker, "why", "Hiljainen", "effect_on", day.toString());
        send(proposal + "/sending", maker).andExpect(redirectedUrl(proposal));
        decide(proposal, "APPROVED", "effect_on", day.toString()).andExpect(redirectedUrl(proposal));
        assertThat(page(proposal, secretary)).contains("Korjaa päätös uudella");
        decide(proposal, "REJECTED").andExpect(redirectedUrl(proposal));
        assertThat(states.of(network)).isEqualTo(new NetworkState.Running(today(), term));
        assertThat(page(proposal, secretary)).contains("Aiemmat päätökset", "korvattu uudella päätöksellä");
    }

    @Test
    void twoWhoDecideOnOneFormDoNotDecideTwice() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var network = running("Kahden " + mark);
        var proposal = continuing(network, maker);
        decide(proposal, "REJECTED").andExpect(redirectedUrl(proposal));
        send(
                        proposal + "/decision",
                        secretary,
                        "former",
                        "",
                        "verdict",
                        "APPROVED",
                        "reasons",
                        "x",
                        "decided_on",
                        today().toString(),
                        "part." + secretary,
                        "DECIDED",
                        "term",
                        "FIXED",
                        "ends_on",
                        today().plusYears(1).toString())
                .andExpect(redirectedUrl(proposal));
        assertThat(page(proposal, secretary)).contains("Hylätty");
    }

    @Test
    void aReviewFallsDueOnItsDayOnceAndWaitsForTheGroup() throws Exception {
        var network = running("Katselmoitava " + mark, new Term.Continuing(longAgo));
        lifeOn(longAgo.minusDays(1));
        assertThat(page("/decisions", secretary)).doesNotContain("Katselmoitava " + mark);
        lifeOn(longAgo);
        lifeOn(longAgo.plusDays(1));
        assertThat(db.sql("SELECT count(*)::int FROM proposal WHERE network_id = :network")
                        .param("network", network)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(page("/decisions", secretary)).contains("Katselmoitava " + mark, "katselmus erääntyi");
    }

    @Test
    void aReviewThatIsSentBackIsAnsweredByWhoRunsTheNetwork() throws Exception {
        var network = running("Kysyttävä " + mark, new Term.Continuing(longAgo));
        var coordinator = data.coordinatorOf(network);
        lifeOn(longAgo);
        var proposal = "/proposals/"
                + db.sql("SELECT id FROM proposal WHERE network_id = :network")
                        .param("network", network)
                        .query(UUID.class)
                        .single();
        decide(proposal, "RETURNED").andExpect(redirectedUrl(proposal));
        assertThat(page("/today", coordinator)).contains("Täydennä ehdotusta");
        answer(proposal, "review", coordinator, "results", "Paljon", "why", "Tarvitaan");
        answer(
                proposal,
                "term",
                coordinator,
                "term",
                "CONTINUING",
                "review_on",
                today().plusYears(2).toString());
        send(proposal + "/sending", coordinator).andExpect(redirectedUrl(proposal));
        assertThat(page("/decisions", secretary)).contains("Kysyttävä " + mark);
        var stranger = data.coordinatorOf(running("Vieras " + mark));
        browser.perform(get(proposal + "/steps/review").with(user(stranger.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theEndOfATermIsWarnedOfNinetyThirtyAndSevenDaysAhead() throws Exception {
        var network = running("Varoitettava " + mark, new Term.Fixed(longAgo));
        data.coordinatorOf(network);
        for (int ahead = 100; ahead > 0; ahead--) {
            lifeOn(longAgo.minusDays(ahead));
        }
        assertThat(db.sql("SELECT days_ahead FROM term_warning WHERE network_id = :network ORDER BY days_ahead DESC")
                        .param("network", network)
                        .query(Integer.class)
                        .list())
                .containsExactly(90, 30, 7);
        assertThat(letters("network.warning/" + network + "/" + longAgo + "/90/%"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aDraftIsItsMakersAlone() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var proposal = begin("FOUND", "", maker);
        browser.perform(get(proposal).with(user(secretary.toString()))).andExpect(status().isNotFound());
        browser.perform(get(proposal + "/steps/need").with(user(secretary.toString())))
                .andExpect(status().isNotFound());
        page(proposal + "/withdrawal", maker);
        send(proposal + "/withdrawal", maker).andExpect(redirectedUrl("/decisions"));
        browser.perform(get(proposal + "/steps/need").with(user(maker.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasSavedElsewhereMeanwhileIsShownAndNothingIsLost() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var proposal = begin("FOUND", "", maker);
        var address = proposal + "/steps/customers";
        var opened = hidden(address, maker);
        answer(proposal, "customers", maker, "customers", "Ensimmäiset");
        assertThat(text(send(address, maker, "version", opened, "customers", "Toiset")
                        .andExpect(status().isConflict())))
                .contains("Ensimmäiset", "Toiset");
    }

    @Test
    void aMeetingHasAnAgendaAndMinutesAsAPageAndAsADocument() throws Exception {
        var maker = data.account("Tuija Ehdottaja", "MANAGEMENT");
        var network = running("Asialistalla " + mark);
        var proposal = continuing(network, maker);
        var day = longAgo;
        var meeting =
                location(send("/decisions/meetings", secretary, "meets_on", day.toString(), "place", "Kuntatalo"));
        send("/decisions/meetings", secretary, "meets_on", day.toString()).andExpect(status().is(422));
        var id = proposal.substring("/proposals/".length());
        send(meeting + "/agenda", secretary, "put", id).andExpect(redirectedUrl(meeting));
        assertThat(page(meeting, maker)).contains("Asialistalla " + mark, "Kuntatalo");
        decide(
                        proposal,
                        "CONDITIONAL",
                        "meeting",
                        meeting.substring(meeting.lastIndexOf('/') + 1),
                        "term",
                        "FIXED",
                        "ends_on",
                        today().plusYears(1).toString(),
                        "demand.1",
                        "Nimetään varahenkilö",
                        "due.1",
                        today().plusDays(20).toString())
                .andExpect(redirectedUrl(proposal));
        assertThat(page(meeting, maker)).contains("hyväksytty ehdoin", "Nimetään varahenkilö");
        var document = browser.perform(get(meeting + "/minutes.docx").with(user(maker.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var read = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(document))) {
            var words = read.getParagraphs().stream()
                    .map(org.apache.poi.xwpf.usermodel.XWPFParagraph::getText)
                    .toList();
            assertThat(String.join("\n", words))
                    .contains("Asialistalla " + mark, "Perusteltu " + mark, "Nimetään varahenkilö");
        }
        var condition =
                page(proposal, secretary).replaceAll("(?s).*(/networks/[0-9a-f-]+/conditions/[0-9a-f-]+).*", "$1");
        send(condition, secretary, "how", "").andExpect(status().is(422));
        send(condition, secretary, "how", "Nimettiin").andExpect(redirectedUrl(proposal));
        assertThat(page(proposal, secretary)).contains("täytetty");
    }
}
