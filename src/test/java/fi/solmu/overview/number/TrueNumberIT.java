package fi.solmu.overview.number;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.TestOutbox;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.YearlyConfirmation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Whatever a figure counts, its list shows. */
@SolmuTest
class TrueNumberIT {
    @Autowired
    private TrueNumberQueries queries;

    @Autowired
    private NumberPeopleQueries people;

    @Autowired
    private Imports imports;

    @Autowired
    private Intake intake;

    @Autowired
    private YearlyConfirmation confirmation;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc server;

    private String word;
    private UUID network;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki"));
    }

    @BeforeEach
    void aNetworkWithMembersOfWhomMuchIsOpen() {
        aPopulation();
        word = unlikeAnyOther();
        var source = intake.source("alku " + word, SourceKind.LIST);
        var named = Map.of("name_fi", "Verkosto " + word);
        network = intake.takeNetworks(
                        source,
                        UUID.randomUUID(),
                        List.of(new IncomingRecord(2, "02", named, named, "Verkosto " + word, null, "n")),
                        null)
                .get(2);
        bring("yksi", """
                Nimi;Sähköposti;Kunta;Verkosto
                "W, Kaarina";kaarina.w@vanha-W.example;Vanhala;Verkosto W
                "W, Olavi";;Vanhala;Verkosto W
                """);
        bring("kaksi", """
                Nimi;Sähköposti;Kunta;Verkosto
                "W, Kaarina";kaarina.w@uusi-W.example;Uusila;Verkosto W
                """);
    }

    /** How rare a name is depends on how many people there are, and in a register of a handful every name is common. */
    private void aPopulation() {
        db.sql("""
                INSERT INTO person (given_name, family_name)
                SELECT initcap(substr(word, 1, 8)), initcap(substr(word, 9, 12))
                FROM (SELECT translate(md5(i::text), '0123456789abcdef', 'bcdfghjklmnpqrst') AS word
                      FROM generate_series(1, 600) i) words
                WHERE (SELECT count(*) FROM person) < 600
                """).update();
    }

    /** A word that nothing is likely to be taken for: other tests' people, who are called by such words, are no pairs. */
    private static String unlikeAnyOther() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 16)
                .chars()
                .mapToObj(digit -> String.valueOf("bcdfghjklmnpqrst".charAt(Character.digit(digit, 16))))
                .collect(Collectors.joining());
    }

    private void bring(String source, String list) {
        var file = list.replace("W", word).getBytes(StandardCharsets.UTF_8);
        var preview = (Imports.Preview.Ready)
                imports.preview(ImportKind.PEOPLE, source + " " + word, SourceKind.LIST, "a.csv", file, true, null);
        assertThat(imports.apply(preview.run(), null)).isInstanceOf(Imports.Applying.Applied.class);
    }

    private int listed(@Nullable Question question, @Nullable UUID source, @Nullable UUID of) {
        return people.list(
                        new NumberPeopleFilter(question == null ? null : question.code(), source, null, of, 1),
                        today(),
                        Language.FI)
                .total();
    }

    @Test
    void everyFigureLeadsToAListOfSoMany() {
        var number = queries.count(today(), Language.FI);

        for (var count : number.counts()) {
            assertThat(listed(count.question(), null, null))
                    .as(count.question().name())
                    .isEqualTo(count.people());
        }
        for (var source : number.sources()) {
            assertThat(listed(null, source.id(), null)).as(source.name()).isEqualTo(source.people());
        }
        for (var combination : number.combinations()) {
            var only = combination.sources().isEmpty()
                    ? List.of("register")
                    : combination.sources().stream().map(UUID::toString).toList();
            assertThat(people.list(new NumberPeopleFilter(null, null, only, null, 1), today(), Language.FI)
                            .total())
                    .as(combination.address())
                    .isEqualTo(combination.people());
        }
        assertThat(listed(Question.MEMBER, null, null))
                .isEqualTo(number.members().most());
        assertThat(number.people().fewest()).isLessThanOrEqualTo(number.people().most());
    }

    @Test
    void aNetworksFiguresAreOfThatNetwork() {
        var ours = queries.count(today(), Language.FI).networks().stream()
                .filter(each -> each.id().equals(network))
                .findFirst()
                .orElseThrow();

        assertThat(ours.members().most()).isEqualTo(3);
        assertThat(ours.members().fewest()).as("one may be another").isEqualTo(2);
        assertThat(ours.withoutAddress()).isOne();
        assertThat(listed(Question.WITHOUT_ADDRESS, null, network)).isOne();
        assertThat(listed(Question.IN_OPEN_PAIR, null, network)).isEqualTo(2);
        assertThat(listed(Question.LEFT, null, network)).isEqualTo(ours.left());
    }

    /** Aino went along, Bertta stayed as she was, Cecilia had left long before. */
    @Test
    void nobodyHasLeftWhoWentAlongWhenAMunicipalityMerged() {
        var entries = new Entries(db);
        var small = entries.municipality(Entries.unique("Pikkula"));
        var large = entries.municipality(Entries.unique("Isola"));
        var merger = today().minusDays(30);
        var three = List.of("Aino", "Bertta", "Cecilia").stream()
                .map(name -> entries.person(name, word))
                .toList();
        three.forEach(person -> entries.membership(network, person, small, today().minusYears(3)));
        entries.employment(three.get(0), small, "rehtori", today().minusYears(3), merger.minusDays(1));
        entries.employment(three.get(0), large, "rehtori", merger, null);
        entries.employment(three.get(1), small, "sihteeri", today().minusYears(3), null);
        entries.employment(three.get(2), small, "johtaja", today().minusYears(3), today().minusYears(1));
        assertThat(left(merger)).as("without the merger Aino has left").isEqualTo(2);

        entries.succession(small, large, merger);

        assertThat(left(merger.minusDays(1))).isOne();
        assertThat(left(merger)).isOne();
    }

    private int left(LocalDate day) {
        return people.list(new NumberPeopleFilter(Question.LEFT.code(), null, null, network, 1), day, Language.FI)
                .total();
    }

    @Test
    void whatIsOpenIsAskedOfTheNetworkItIsOpenIn() {
        assertThat(people.open(today(), Language.FI))
                .filteredOn(open ->
                        open.network().fi() != null && open.network().fi().contains(word))
                .extracting(NumberPeopleQueries.OpenQuestion::question)
                .containsExactlyInAnyOrder(
                        "IN_OPEN_PAIR",
                        "IN_OPEN_PAIR",
                        "NOT_CONFIRMED",
                        "NOT_CONFIRMED",
                        "NOT_CONFIRMED",
                        "WITHOUT_ADDRESS");
    }

    @Test
    @Transactional
    void whoeverConfirmsFromTheLetterIsNoLongerUnconfirmed() throws Exception {
        var address = "kaarina.w@uusi-" + word + ".example";
        db.sql("UPDATE network_state SET status = 'RUNNING', term = 'CONTINUING' WHERE network_id = :network")
                .param("network", network)
                .update();
        int before = listed(Question.NOT_CONFIRMED, null, network);
        confirmation.choose(today().getMonth(), new Entries(db).administrator());
        confirmation.ask(1_000_000);
        var letter = TestOutbox.letter(db, address);
        var visitor = new TestBrowser(server);
        var page = visitor.follow(letter.replaceAll("(?s).*(/confirm/[\\w-]+).*", "$1"))
                .getContentAsString();
        var mark = page.replaceAll("(?s).*name=\"mark\" value=\"(\\w+)\".*", "$1");
        assertThat(listed(Question.NOT_CONFIRMED, null, network))
                .as("opened only")
                .isEqualTo(before);
        visitor.post("/confirm", Map.of("mark", mark));

        assertThat(listed(Question.NOT_CONFIRMED, null, network)).isEqualTo(before - 1);
    }

    @Test
    @Transactional
    void anAddressThatRefusedOurLetterDoesNotWork() {
        int before = listed(Question.WITHOUT_ADDRESS, null, network);
        db.sql("""
                        INSERT INTO letter (purpose, unique_key, recipient, language, subject, body, written_at, next_try_at, status)
                        VALUES ('test', :key, :to, 'fi', 'Hei', 'Hei', now(), now(), 'REFUSED')
                        """)
                .param("key", "refused " + word)
                .param("to", "kaarina.w@uusi-" + word + ".example")
                .update();

        assertThat(listed(Question.WITHOUT_ADDRESS, null, network)).isEqualTo(before + 1);
    }
}
