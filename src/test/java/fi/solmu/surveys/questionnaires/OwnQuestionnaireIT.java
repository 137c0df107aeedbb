package fi.solmu.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.surveys.answering.Respondent;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Status;
import fi.solmu.surveys.rounds.RoundData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A questionnaire that an association writes itself, from the first word to what it came to. */
@SolmuTest
class OwnQuestionnaireIT {
    private static final String LIST = "/evaluation/questionnaires";
    private static final Pattern OPENED = Pattern.compile("name=\"(?:opened|read)\" value=\"([^\"]*)\"");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private QuestionnaireQueries queries;

    @Autowired
    private SectionEdits sections;

    @Autowired
    private Drafting drafting;

    @Autowired
    private TransactionTemplate transactions;

    private RoundData data;
    private UUID management;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someoneOfTheManagement() {
        data = new RoundData(context);
        management = data.management().account();
    }

    private MockHttpServletResponse send(String address, String... fieldsAndValues) throws Exception {
        var request =
                post(address).with(user(management.toString())).with(csrf()).header("Accept-Language", "fi");
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private String done(String address, String... fieldsAndValues) throws Exception {
        var answer = send(address, fieldsAndValues);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String page(String address) throws Exception {
        var answer = browser.perform(
                        get(address).with(user(management.toString())).header("Accept-Language", "fi"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString().replaceAll("\\s+", " ");
    }

    private String opened(String address) throws Exception {
        var found = OPENED.matcher(page(address));
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(LIST.length() + 1, LIST.length() + 37));
    }

    private Questionnaire whole(String address) {
        return queries.whole(id(address));
    }

    private String begun(String... fieldsAndValues) throws Exception {
        return done(
                LIST,
                Stream.concat(
                                Stream.of("nameFi", "Oma lomake " + mark, "side", "MEMBER", "languages", "fi"),
                                Stream.of(fieldsAndValues))
                        .toArray(String[]::new));
    }

    private UUID theme(String form, String name) throws Exception {
        done(form + "/sections", "nameFi", name);
        return whole(form).sections().getLast().id();
    }

    private Question added(String form, UUID section, Kind kind, String text, String... fieldsAndValues)
            throws Exception {
        done(
                form + "/sections/" + section + "/questions",
                Stream.concat(Stream.of("kind", kind.name(), "textFi", text + " " + mark), Stream.of(fieldsAndValues))
                        .toArray(String[]::new));
        return whole(form).section(section).orElseThrow().questions().getLast();
    }

    private static String[] rows(String... words) {
        return Stream.of(words)
                .flatMap(each -> Stream.of("optionValue", "0", "optionFi", each, "optionSv", "", "optionEn", ""))
                .toArray(String[]::new);
    }

    private static String[] steps() {
        return Stream.of("1", "2", "3", "4", "5")
                .flatMap(each ->
                        Stream.of("optionValue", each, "optionFi", "Askel, " + each, "optionSv", "", "optionEn", ""))
                .toArray(String[]::new);
    }

    private String publish(String form) throws Exception {
        return done(form + "/publication", "read", opened(form + "/publication"));
    }

    /** Two themes with one question of each kind; the words are asked of those who chose the first option only. */
    private String published() throws Exception {
        var form = begun();
        var first = theme(form, "Kanavat");
        var scale = added(form, first, Kind.SCALE, "Tavoittaako", steps());
        var choice = added(form, first, Kind.CHOICE, "Mikä kanava", rows("Posti, kirje", "Työtila", "", "Muu", "", ""));
        var second = theme(form, "Tarkemmin");
        added(form, second, Kind.NUMBER, "Montako", "least", "0", "most", "50");
        var text = added(form, second, Kind.TEXT, "Miksi");
        condition(form, text, choice, 1);
        assertThat(scale.options()).extracting(Option::value).containsExactly(1, 2, 3, 4, 5);
        assertThat(choice.options()).extracting(Option::value).containsExactly(1, 2, 3);
        assertThat(choice.options().getFirst().text().fi()).isEqualTo("Posti, kirje");
        publish(form);
        return form;
    }

    private void condition(String form, Question question, Question on, int value) throws Exception {
        var address = form + "/questions/" + question.id() + "/condition";
        assertThat(page(address + "?on=" + on.id())).contains("id=\"value-" + value + "\"");
        done(
                address,
                "on",
                on.id().toString(),
                "value",
                String.valueOf(value),
                "opened",
                opened(address + "?on=" + on.id()));
    }

    @Test
    void oneOfAllKindsIsAskedAnsweredAndCounted() throws Exception {
        var form = whole(published());
        var people = new ArrayList<UUID>();
        var network = data.network(8, people);
        var round = data.openNow(data.draftAsking(form.id(), null, network));
        var scale = "q-" + form.questions().get(0).id();
        var choice = "q-" + form.questions().get(1).id();
        var number = "q-" + form.questions().get(2).id();
        var text = "q-" + form.questions().get(3).id();
        for (int i = 0; i < people.size(); i++) {
            var one = new Respondent(browser, data.link(round, people.get(i)));
            var option = i < 6 ? "1" : "2";
            assertThat(one.presses(network, "member", 1, "on", scale, "4", choice, option)
                            .getResponse()
                            .getRedirectedUrl())
                    .endsWith("?part=2");
            var asked = one.opens("/answer/forms/" + network + "/member?part=2")
                    .getResponse()
                    .getContentAsString();
            assertThat(asked).contains(number);
            assertThat(asked.contains(text)).as("option " + option).isEqualTo(i < 6);
            one.presses(network, "member", 2, "send", number, String.valueOf(i), text, i < 5 ? "Syy " + i : "");
        }
        data.close(round);
        var results = page("/evaluation/rounds/" + round + "/results");
        assertThat(results)
                .contains("Tavoittaako " + mark, "asteikolla 8/8", "4,0")
                .contains("Mikä kanava " + mark, "Posti, kirje", "Työtila")
                .contains("Montako " + mark, "3,5");
        assertThat(page("/evaluation/rounds/" + round + "/results/texts")).contains("Miksi " + mark);
    }

    @Test
    void whatDependsOnAnotherQuestionIsCountedOfThoseWhoWereAsked() throws Exception {
        var form = begun();
        var section = theme(form, "Yksi");
        var choice = added(form, section, Kind.CHOICE, "Käytkö", rows("Kyllä", "En", "", "", "", ""));
        var scale = added(form, section, Kind.SCALE, "Miten meni", steps());
        condition(form, scale, choice, 1);
        publish(form);
        var people = new ArrayList<UUID>();
        var network = data.network(14, people);
        var round = data.openNow(data.draftAsking(id(form), null, network));
        for (int i = 0; i < people.size(); i++) {
            // six were asked and chose a step, one was asked and left it out, seven chose one though they were not
            // asked
            var one = new Respondent(browser, data.link(round, people.get(i)));
            assertThat(one.opens("/answer/forms/" + network + "/member")
                            .getResponse()
                            .getContentAsString())
                    .contains("data-asked-if=\"q-" + choice.id() + "\"", "data-asked-values=\"1\"");
            one.presses(
                    network,
                    "member",
                    1,
                    "send",
                    "q-" + choice.id(),
                    i < 7 ? "1" : "2",
                    "q-" + scale.id(),
                    i == 6 ? "" : "5");
        }
        data.close(round);
        assertThat(page("/evaluation/rounds/" + round + "/results"))
                .contains("asteikolla 6/7", "1 ei vastannut")
                .contains("Kysyttiin vain, jos vastaus kysymykseen ”Käytkö " + mark + "” oli: Kyllä");
    }

    @Test
    void publishingIsRefusedUntilNothingIsMissing() throws Exception {
        var form = begun("languages", "sv");
        var section = theme(form, "Teema");
        added(form, section, Kind.SCALE, "Kuinka", rows());
        var refused = send(form + "/publication", "read", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Lomakkeesta puuttuu 8 asiaa") // name, theme, question, five steps
                .contains("href=\"" + form + "/sections/" + section + "#nameSv\"");
        assertThat(queries.standing(id(form)).status()).isEqualTo(Status.DRAFT);
        assertThat(page(form)).contains("Lomakkeesta puuttuu 8 asiaa");
    }

    @Test
    void whatWasPublishedStaysAndItsNextVersionBeginsWithTheSameQuestions() throws Exception {
        var form = published();
        var first = whole(form);
        var question = first.questions().get(1);
        assertThat(done(form + "/questions/" + question.id(), "textFi", "Muuta", "opened", ""))
                .isEqualTo(form);
        assertThat(done(form + "/removal")).isEqualTo(form);
        assertThat(done(form + "/sections", "nameFi", "Uusi teema")).isEqualTo(form);
        assertThat(queries.whole(id(form))).isEqualTo(first);

        var next = done(form + "/versions");
        assertThat(done(form + "/versions")).as("one draft at a time").isEqualTo(next);
        var second = whole(next);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.questions())
                .extracting(Question::code)
                .isEqualTo(first.questions().stream().map(Question::code).toList());
        assertThat(second.askedIf(second.questions().getLast()))
                .hasValueSatisfying(asked ->
                        assertThat(asked.on()).isEqualTo(second.questions().get(1)));

        // the same in other words, another question, and one with another option
        var scale = second.questions().get(0);
        change(next, scale, "another", "no", steps());
        var number = second.questions().get(2);
        change(next, number, "another", "yes", "least", "1", "most", "9");
        var choice = second.questions().get(1);
        var options = new ArrayList<String>();
        for (var option : choice.options().subList(1, 3)) {
            options.addAll(List.of(
                    "optionValue",
                    String.valueOf(option.value()),
                    "optionFi",
                    option.text().fi(),
                    "optionSv",
                    "",
                    "optionEn",
                    ""));
        }
        options.addAll(List.of("optionValue", "0", "optionFi", "Uusi", "optionSv", "", "optionEn", ""));
        change(next, choice, "another", "no", options.toArray(String[]::new));

        var changed = whole(next).questions();
        assertThat(changed.get(0).code()).isEqualTo(first.questions().get(0).code());
        assertThat(changed.get(1).code()).isNotEqualTo(first.questions().get(1).code());
        assertThat(changed.get(1).options()).extracting(Option::value).containsExactly(2, 3, 4);
        assertThat(changed.get(2).code()).isNotEqualTo(first.questions().get(2).code());

        assertThat(page(next)).contains("Lomakkeesta puuttuu yksi asia"); // the option a condition was about
        var text = changed.get(3);
        var address = next + "/questions/" + text.id() + "/condition";
        done(address, "opened", opened(address));
        publish(next);
        assertThat(queries.standing(id(form)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(queries.standing(id(next)).status()).isEqualTo(Status.PUBLISHED);
        done(form + "/offer");
        assertThat(queries.standing(id(form)).status()).isEqualTo(Status.PUBLISHED);
        done(form + "/withdrawal");
        assertThat(queries.standing(id(form)).status()).isEqualTo(Status.WITHDRAWN);
    }

    private void change(String form, Question question, String field, String value, String... more) throws Exception {
        var address = form + "/questions/" + question.id();
        done(
                address,
                Stream.concat(
                                Stream.of("textFi", "Paremmin " + mark, field, value, "opened", opened(address)),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aShippedOneIsCopiedForTheOtherSideAsTheSameQuestions() throws Exception {
        data.draft(data.network(1, new ArrayList<>()));
        var shipped = data.questionnaire("network-members");
        assertThat(page(LIST + "/" + shipped.id())).contains("Tee oma kopio").doesNotContain("Tee uusi versio");
        assertThat(done(LIST + "/" + shipped.id() + "/versions")).isEqualTo(LIST + "/" + shipped.id());
        var copy = done(
                LIST,
                "nameFi",
                "Kopio " + mark,
                "nameSv",
                "Kopia",
                "nameEn",
                "Copy",
                "side",
                "COORDINATOR",
                "languages",
                "fi",
                "languages",
                "sv",
                "from",
                shipped.id().toString());
        var form = whole(copy);
        assertThat(form.code()).isNotEqualTo(shipped.code());
        assertThat(form.questions())
                .extracting(Question::code)
                .isEqualTo(shipped.questions().stream().map(Question::code).toList());
        assertThat(page(copy + "/questions/" + form.questions().getFirst().id()))
                .contains("Onko kysymys yhä sama?");
        publish(copy);
    }

    @Test
    void questionsOfOthersAreTakenOverOnce() throws Exception {
        data.draft(data.network(1, new ArrayList<>()));
        var shipped = data.questionnaire("network-members");
        var form = begun();
        var section = theme(form, "Otettu");
        var address = form + "/sections/" + section + "/adoption";
        var wanted = shipped.questions().getFirst();
        done(address, "from", shipped.id().toString(), "question", wanted.id().toString());
        assertThat(whole(form).questions()).singleElement().satisfies(taken -> {
            assertThat(taken.code()).isEqualTo(wanted.code());
            assertThat(taken.options()).isEqualTo(wanted.options());
            assertThat(taken.id()).isNotEqualTo(wanted.id());
        });
        assertThat(send(
                                address,
                                "from",
                                shipped.id().toString(),
                                "question",
                                wanted.id().toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(address + "?from=" + shipped.id())).contains("on jo tällä lomakkeella");
    }

    @Test
    void whoeverChangesTheSameAtOnceIsToldAndLosesNothing() throws Exception {
        var form = begun();
        var section = theme(form, "Teema");
        var question = added(form, section, Kind.TEXT, "Alku");
        for (var address :
                List.of(form + "/edit", form + "/sections/" + section, form + "/questions/" + question.id())) {
            var opened = opened(address);
            var field = address.contains("/questions/") ? "textFi" : "nameFi";
            done(address, field, "Ensin " + mark, "side", "MEMBER", "languages", "fi", "opened", opened);
            var late = send(address, field, "Sitten " + mark, "side", "MEMBER", "languages", "fi", "opened", opened);
            assertThat(late.getStatus()).as(address).isEqualTo(409);
            assertThat(late.getContentAsString())
                    .contains("Joku muutti samaa", "Sitten " + mark, "Ensin " + mark)
                    .containsPattern("(value=\"|<textarea[^>]*>)Sitten " + mark)
                    .doesNotContain(opened);
        }
        var condition = form + "/questions/" + question.id() + "/condition";
        assertThat(send(condition, "opened", "-1").getStatus()).isEqualTo(409);
        var read = opened(form + "/publication");
        theme(form, "Uusi");
        added(form, whole(form).sections().getLast().id(), Kind.TEXT, "Lisä");
        assertThat(send(form + "/publication", "read", read).getStatus()).isEqualTo(409);
    }

    @Test
    void aChangeThatWaitedForPublishingFindsThatItCameTooLate() throws Exception {
        var form = begun();
        added(form, theme(form, "Teema"), Kind.TEXT, "Ainoa");
        var mark = Drafting.mark(whole(form));
        var late = new AtOnce(db, transactions)
                .whileStillOpen(
                        () -> assertThat(drafting.publish(id(form), mark, management))
                                .isInstanceOf(Drafting.Publishing.Published.class),
                        () -> sections.add(id(form), whole(form).name(), management));
        assertThat(late).isEqualTo(Changing.NO_DRAFT);
        assertThat(queries.whole(id(form)).sections()).hasSize(1);
    }

    @Test
    void everyChangeIsInTheTrailInWords() throws Exception {
        var form = begun();
        var section = theme(form, "Teema");
        var one = added(form, section, Kind.TEXT, "Yksi");
        added(form, section, Kind.TEXT, "Kaksi");
        done(form + "/questions/" + one.id() + "/place", "to", "down");
        assertThat(whole(form).questions().getLast().id()).isEqualTo(one.id());
        done(form + "/sections/" + section + "/removal");
        assertThat(whole(form).sections()).isEmpty();
        assertThat(db.sql("""
                        SELECT field || ': ' || coalesce(before, '') || ' > ' || coalesce(after, '') FROM audit_entry
                        WHERE subject_id = :form AND field IS NOT NULL AND action = 'EDIT_QUESTIONNAIRE' AND account_id = :by
                        ORDER BY at, id
                        """)
                        .param("form", id(form))
                        .param("by", management)
                        .query(String.class)
                        .list())
                .contains(
                        "section:  > Teema",
                        "question:  > Yksi " + mark,
                        "question_order: Yksi " + mark + " 1 > Yksi " + mark + " 2",
                        "question: Kaksi " + mark + " > ",
                        "section: Teema > ");
        done(form + "/removal");
        assertThat(queries.all()).noneMatch(each -> each.id().equals(id(form)));
    }

    @Test
    void theRoundsFormOffersWhatIsPublishedAndWhatTheRoundAsksAlready() throws Exception {
        var form = published();
        var round = data.draftAsking(id(form), null, data.network(1, new ArrayList<>()));
        var option = "<option value=\"" + id(form) + "\"";
        assertThat(page("/evaluation/rounds/new")).contains(option);
        done(form + "/withdrawal");
        assertThat(page("/evaluation/rounds/new")).doesNotContain(option);
        assertThat(page("/evaluation/rounds/" + round + "/edit")).contains(option + " selected");
    }

    @Test
    void theFormIsPreviewedAsItWillBeAnswered() throws Exception {
        var form = published();
        assertThat(page(form + "/preview")).contains("Askel, 5", "Posti, kirje").doesNotContain("En osaa sanoa");
        assertThat(page(form + "/preview?part=2")).contains("Kysytään vain, jos vastaus kysymykseen");
    }
}
