package fi.solmu.imports.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.imports.people.PersonPair.Relation;
import fi.solmu.kernel.Language;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PeopleIntake;
import fi.solmu.register.PersonMerges;
import fi.solmu.register.PersonSplits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of people, brought in one after the other; each test has names and an employer of its own. */
@SolmuTest
class PeopleImportIT {
    @Autowired
    private Imports imports;

    @Autowired
    private Intake intake;

    @Autowired
    private PeopleIntake people;

    @Autowired
    private PersonPairs pairs;

    @Autowired
    private PersonPairQueries queries;

    @Autowired
    private PersonRows rows;

    @Autowired
    private KnownPeopleQueries known;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private String word;
    private UUID aino;
    private UUID network;

    @BeforeEach
    void anEmployerANetworkAndAReviewer() {
        word = farFromOthers();
        aino = db.sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", word + "@example.org")
                .query(UUID.class)
                .single();
        var source = intake.source("alku " + word, SourceKind.LIST);
        var organisation = Map.of("name_fi", "Kunta" + word, "kind", "MUNICIPALITY", "code", word);
        intake.takeOrganisations(
                source,
                UUID.randomUUID(),
                List.of(new IncomingRecord(2, "01", organisation, organisation, "Kunta" + word, null, "o")),
                null);
        var named = Map.of("name_fi", "Verkosto " + word);
        network = intake.takeNetworks(
                        source,
                        UUID.randomUUID(),
                        List.of(new IncomingRecord(2, "02", named, named, "Verkosto " + word, null, "n")),
                        null)
                .get(2);
    }

    /** Letters that hardly resemble another test's. */
    private static String farFromOthers() {
        var letters = new StringBuilder();
        for (var digit : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
            letters.append("gklmnoprstuvyaeh".charAt(Character.digit(digit, 16)));
        }
        return letters.substring(0, 14);
    }

    private UUID preview(String source, SourceKind kind, String... lines) {
        var file = String.join("\n", lines)
                .replace("NIMI", word)
                .replace("KUNTA", "Kunta" + word)
                .getBytes(StandardCharsets.UTF_8);
        var preview = imports.preview(ImportKind.PEOPLE, source + " " + word, kind, source + ".csv", file, true, aino);
        assertThat(preview).isInstanceOf(Imports.Preview.Ready.class);
        return ((Imports.Preview.Ready) preview).run();
    }

    private Totals bring(String source, SourceKind kind, String... lines) {
        var applied = imports.apply(preview(source, kind, lines), aino);
        assertThat(applied).isInstanceOf(Imports.Applying.Applied.class);
        return ((Imports.Applying.Applied) applied).totals();
    }

    private static final String CRM = "Id,FirstName,LastName,Title,Email,Account";

    private Totals crm(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = CRM;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return bring("crm", SourceKind.CRM, lines);
    }

    private List<String> links() {
        return db.sql("""
                        SELECT s.name || '|' || r.source_key || '|' || p.canonical_id
                        FROM person_record r JOIN source s ON s.id = r.source_id
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        WHERE r.ended_at IS NULL AND s.name LIKE :word ORDER BY 1
                        """).param("word", "%" + word).query(String.class).list();
    }

    private List<UUID> persons() {
        return db.sql("SELECT id FROM person WHERE canonical_id = id AND family_name ILIKE :word ORDER BY id")
                .param("word", "%" + word + "%")
                .query(UUID.class)
                .list();
    }

    private int members() {
        return db.sql("""
                        SELECT count(*) FROM membership
                        WHERE network_id = :network AND (until IS NULL OR until >= :today)
                        """)
                .param("network", network)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    @Test
    void threeListsThatKnowOnePersonMakeOnePersonAndSayWhy() {
        var phone = "040" + Math.floorMod(word.hashCode(), 9_000_000);
        bring(
                "crm",
                SourceKind.CRM,
                "Id,FirstName,LastName,Title,Email,Phone,Account",
                "1,Kaarina,NIMI,talousjohtaja,kaarina.NIMI@kunta.example,+358" + phone.substring(1) + ",KUNTA");
        var list = bring("lista", SourceKind.LIST, "Nimi;Sähköposti", "\"NIMI, Kaarina\";kaarina.NIMI@kunta.example");
        var sheet =
                bring("taulukko", SourceKind.SHEET, "Etunimi;Sukunimi;Kunta;Puhelin", "Kaarina;NIMI;KUNTA;" + phone);

        assertThat(list).hasToString("Totals[rows={SAME=1}]");
        assertThat(sheet.same()).isOne();
        assertThat(persons()).hasSize(1);
        assertThat(links()).hasSize(3);
        var unexplained = db.sql("""
                        SELECT count(*) FROM record_link l JOIN person p ON p.id = l.person_id
                        WHERE p.family_name = :word AND l.rule = 'SCORE'
                          AND l.points <> (SELECT sum((e ->> 'points')::int) FROM jsonb_array_elements(l.explanation) e)
                        """).param("word", word).query(Integer.class).single();
        assertThat(unexplained).isZero();
    }

    private UUID recordOf(String source) {
        return db.sql("""
                        SELECT r.record_id FROM person_record r JOIN source s ON s.id = r.source_id
                        WHERE s.name = :source AND r.ended_at IS NULL
                        """)
                .param("source", source + " " + word)
                .query(UUID.class)
                .single();
    }

    private void twoListsOfOne() {
        crm("1,Kaarina,NIMI,rehtori,kaarina.NIMI@kunta-NIMI.example,KUNTA");
        bring(
                "lista",
                SourceKind.LIST,
                "Nimi;Sähköposti;Kunta;Verkosto",
                "Kaarina NIMI;kaarina.NIMI@kunta-NIMI.example;KUNTA;Verkosto NIMI");
    }

    @Test
    void aRowTakenForSomebodyElsesBecomesAPersonOfItsOwnAndStaysSo() {
        twoListsOfOne();
        var one = persons();
        assertThat(one).hasSize(1);
        assertThat(rows.of(one.getFirst(), Language.FI))
                .as("who accepted the lists")
                .extracting(RowOfPerson::decidedBy)
                .containsExactly("Aino", "Aino");
        var links = links();

        var split = rows.split(one.getFirst(), recordOf("lista"), aino);

        var pair = ((PersonRows.Outcome.Split) split).pair();
        assertThat(persons()).hasSize(2);
        assertThat(members()).isOne();
        var fresh = persons().stream()
                .filter(each -> !one.contains(each))
                .findFirst()
                .orElseThrow();
        assertThat(rows.of(fresh, Language.FI)).extracting(RowOfPerson::rule).containsExactly(RowOfPerson.Rule.SPLIT);
        assertThat(db.sql("SELECT person_id FROM membership WHERE network_id = :network")
                        .param("network", network)
                        .query(UUID.class)
                        .single())
                .isEqualTo(fresh);

        var again = bring(
                "lista",
                SourceKind.LIST,
                "Nimi;Sähköposti;Kunta;Verkosto",
                "Kaarina NIMI;kaarina.NIMI@kunta-NIMI.example;KUNTA;Verkosto NIMI");
        assertThat(again).hasToString("Totals[rows={SAME=1}]");
        crm("1,Kaarina,NIMI,apulaisrehtori,kaarina.NIMI@kunta-NIMI.example,KUNTA");
        assertThat(persons()).hasSize(2);

        assertThat(pairs.takeBack(pair, aino)).as("they had been told apart").isTrue();
        assertThat(pairs.decide(pair, PairVerdict.SAME, one.getFirst(), aino))
                .isInstanceOf(PersonPairs.Outcome.Decided.class);
        assertThat(links()).isEqualTo(links);
    }

    @Test
    void theOnlyRowOfSomebodyIsNotSplitOff() {
        crm("1,Kaarina,NIMI,rehtori,kaarina.NIMI@kunta-NIMI.example,KUNTA");
        var one = persons().getFirst();

        assertThat(rows.split(one, recordOf("crm"), aino))
                .isEqualTo(new PersonRows.Outcome.Refused(new PersonSplits.Outcome.NothingElse()));
        assertThat(persons()).containsExactly(one);
    }

    @Test
    void aRowThatCameWithAMergeIsTakenBackWithIt() {
        var pair = aMove();
        pairs.decide(pair.id(), PairVerdict.SAME, pair.one(), aino);
        var merge = merges.of(pair.one()).getFirst();

        assertThat(List.of(
                        rows.split(pair.one(), recordOf("crm"), aino), rows.split(pair.one(), recordOf("lista"), aino)))
                .containsOnly(new PersonRows.Outcome.Refused(new PersonSplits.Outcome.CameByMerge(merge.id())));
        assertThat(persons()).hasSize(1);
    }

    @Test
    void aRowThatIsSomebodyElsesByNowIsLeftAlone() {
        twoListsOfOne();
        var one = persons().getFirst();
        rows.split(one, recordOf("lista"), aino);

        assertThat(rows.split(one, recordOf("lista"), aino))
                .isEqualTo(new PersonRows.Outcome.Refused(new PersonSplits.Outcome.NotTheirs()));
        assertThat(persons()).hasSize(2);
    }

    @Test
    void aSharedMailboxJoinsNobody() {
        crm("1,Kaarina,NIMI,talousjohtaja,kirjaamo@NIMI.example,KUNTA");
        bring("lista", SourceKind.LIST, "Nimi;Sähköposti", "\"Toinen-NIMI, Kaarina\";kirjaamo@NIMI.example");
        bring("muu", SourceKind.LIST, "Nimi;Sähköposti", "\"NIMI, Olavi\";kirjaamo@NIMI.example");

        assertThat(persons()).hasSize(3);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String[] lines = {
            "Nimi;Sähköposti;Verkosto",
            "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI",
            "\"NIMI, Olavi\";olavi@NIMI.example;Verkosto NIMI"
        };
        bring("lista", SourceKind.LIST, lines);
        var before = links();
        int records = records();

        var again = bring("lista", SourceKind.LIST, lines);

        assertThat(again.same()).isEqualTo(2);
        assertThat(links()).isEqualTo(before);
        assertThat(records()).isEqualTo(records);
        assertThat(members()).isEqualTo(2);
    }

    private int records() {
        return db.sql(
                        "SELECT count(*) FROM source_record r JOIN source s ON s.id = r.source_id WHERE s.name LIKE :word")
                .param("word", "%" + word)
                .query(Integer.class)
                .single();
    }

    @Test
    void aNewVersionOfARowIsKeptBesideTheOldAndWhatItNoLongerSaysEnds() {
        crm("1,Kaarina,NIMI,talousjohtaja,kaarina@vanha-NIMI.example,KUNTA");
        var person = persons().getFirst();

        var totals = crm("1,Kaarina,NIMI,johtaja,kaarina@uusi-NIMI.example,KUNTA");

        assertThat(totals.changed()).isOne();
        assertThat(persons()).containsExactly(person);
        assertThat(records()).as("versions").isEqualTo(4); // with the two the test began with
        assertThat(db.sql(
                                "SELECT address::text || coalesce(' ended', '') FROM person_email WHERE person_id = :p AND until IS NULL")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .containsExactly("kaarina@uusi-" + word + ".example ended");
        assertThat(db.sql("SELECT title FROM employment WHERE person_id = :p AND until IS NULL")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .containsExactly("johtaja");
    }

    @Test
    void whoeverIsNotInTheWholeListAnyMoreHasLeftIt() {
        String head = "Nimi;Sähköposti;Verkosto";
        String kaarina = "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI";
        bring("lista", SourceKind.LIST, head, kaarina, "\"NIMI, Olavi\";olavi@NIMI.example;Verkosto NIMI");
        assertThat(members()).isEqualTo(2);

        var totals = bring("lista", SourceKind.LIST, head, kaarina);
        assertThat(totals.gone()).isOne();
        assertThat(members()).isOne();

        bring("lista", SourceKind.LIST, head, kaarina, "\"NIMI, Olavi\";olavi@NIMI.example;Verkosto NIMI");
        assertThat(members()).isEqualTo(2);
        assertThat(persons()).hasSize(2);
    }

    @Test
    void twoListsThatMakeSomebodyAMemberMakeOneMember() {
        String head = "Nimi;Sähköposti;Verkosto";
        String kaarina = "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI";
        bring("lista", SourceKind.LIST, head, kaarina);
        bring("toinen", SourceKind.LIST, head, kaarina);

        assertThat(members()).isOne();
        bring("lista", SourceKind.LIST, head);
        assertThat(members()).as("the other list still says so").isOne();
        bring("toinen", SourceKind.LIST, head);
        assertThat(members()).isZero();
    }

    @Test
    void whatAPersonEndedStaysEndedWhateverTheListSays() {
        String[] lines = {"Nimi;Sähköposti;Verkosto", "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI"};
        bring("lista", SourceKind.LIST, lines);
        db.sql("UPDATE membership SET until = current_date - 1, since = current_date - 2 WHERE network_id = :network")
                .param("network", network)
                .update();

        bring("lista", SourceKind.LIST, lines[0] + ";Tehtävä", lines[1] + ";johtaja");

        assertThat(members()).isZero();
    }

    @Test
    void columnsOfMarksSayWhoBelongsToTheNetworkInTheHeading() {
        bring("ristit", SourceKind.SHEET, "Etunimi;Sukunimi;Verkosto NIMI", "Kaarina;NIMI;x", "Olavi;NIMI;");

        assertThat(members()).isOne();
    }

    @Test
    void aSheetUnderANetworksNameHoldsItsMembers() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (var sheet : List.of("Ohjeet", "Verkosto " + word)) {
                var rows = book.createSheet(sheet);
                var cells = List.of(
                        List.of("Etunimi", "Sukunimi", "Sähköposti"),
                        List.of("Kaarina", word, sheet.charAt(0) + "@" + word + ".example"));
                for (int row = 0; row < cells.size(); row++) {
                    var line = rows.createRow(row);
                    for (int column = 0; column < cells.get(row).size(); column++) {
                        line.createCell(column).setCellValue(cells.get(row).get(column));
                    }
                }
            }
            book.write(out);
            var preview = (Imports.Preview.Ready) imports.preview(
                    ImportKind.PEOPLE, "kirja " + word, SourceKind.SHEET, "a.xlsx", out.toByteArray(), true, aino);
            imports.apply(preview.run(), aino);
        }

        assertThat(persons()).hasSize(1);
        assertThat(members()).isOne();
    }

    @Test
    void aClosedNetworksListIsRefusedWithTheReason() {
        db.sql("UPDATE network_state SET ended_at = now() WHERE network_id = :network AND ended_at IS NULL")
                .param("network", network)
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, reason, since, begun_at)
                        VALUES (:network, 'CLOSED', 'DECIDED', current_date, now())
                        """).param("network", network).update();

        var totals = bring(
                "lista",
                SourceKind.LIST,
                "Nimi;Sähköposti;Verkosto",
                "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI");

        assertThat(totals.error()).isOne();
        assertThat(persons()).isEmpty();
    }

    @Test
    void aListOfWhichTooMuchWouldGoStopsUntilSomebodySaysItIsRight() {
        var lines = new String[31];
        lines[0] = "Nimi;Sähköposti";
        for (int i = 1; i < lines.length; i++) {
            lines[i] =
                    "\"NIMI" + "abcdefghijklmnopqrstuvwxyzåäöabcde".charAt(i) + ", Kaarina\";k" + i + "@NIMI.example";
        }
        bring("lista", SourceKind.LIST, lines);
        var few = preview("lista", SourceKind.LIST, lines[0], lines[1], lines[2]);

        assertThat(imports.apply(few, aino)).isInstanceOf(Imports.Applying.TooMuch.class);
        assertThat(links()).hasSize(30);
        assertThat(imports.apply(few, true, aino)).isInstanceOf(Imports.Applying.Applied.class);
        assertThat(links()).hasSize(2);
    }

    @Test
    void anUndoneImportLeavesEverythingAsItWas() {
        crm("1,Kaarina,NIMI,talousjohtaja,kaarina@NIMI.example,KUNTA");
        var before = links();
        var run = preview(
                "crm",
                SourceKind.CRM,
                CRM,
                "1,Kaarina,NIMI,johtaja,kaarina@uusi-NIMI.example,KUNTA",
                "2,Olavi,NIMI,rehtori,olavi@NIMI.example,KUNTA");
        imports.apply(run, aino);
        assertThat(persons()).hasSize(2);

        assertThat(people.withdraw(run, aino)).isOne();

        assertThat(links()).isEqualTo(before);
        assertThat(persons()).hasSize(1);
        assertThat(db.sql("SELECT address::text FROM person_email WHERE person_id = :p AND until IS NULL")
                        .param("p", persons().getFirst())
                        .query(String.class)
                        .list())
                .containsExactly("kaarina@" + word + ".example");
    }

    /** Everything agrees but the employer. */
    private PersonPair aMove() {
        crm("1,Kaarina,NIMI,talousjohtaja,kaarina.NIMI@vanha-NIMI.example,KUNTA");
        bring(
                "lista",
                SourceKind.LIST,
                "Nimi;Sähköposti;Kunta",
                "\"NIMI, Kaarina\";kaarina.NIMI@uusi-NIMI.example;Toisela");
        var both = persons();
        assertThat(both).as("two until somebody says that they are one").hasSize(2);
        return queries.between(both.getFirst(), both.getLast())
                .flatMap(queries::find)
                .orElseThrow();
    }

    @Test
    void sameNameBeforeAnotherEmployersAddressIsAskedAboutAsAMove() {
        var pair = aMove();

        assertThat(pair.relation()).isEqualTo(Relation.MOVED);
        assertThat(pair.evidence().stream().mapToInt(PersonEvidence::points).sum())
                .isEqualTo(pair.points());
    }

    /** Kunta and UusiKunta, each in a list of its own. */
    private void bringOfKuntaAndOfUusiKunta() {
        bringOfKunta();
        bringOfUusiKunta();
    }

    private void bringOfKunta() {
        crm("1,Kaarina,NIMI,talousjohtaja,kaarina.NIMI@vanha-NIMI.example,KUNTA");
    }

    private void bringOfUusiKunta() {
        bring(
                "lista",
                SourceKind.LIST,
                "Nimi;Sähköposti;Kunta",
                "\"NIMI, Kaarina\";kaarina.NIMI@uusi-NIMI.example;UusiKUNTA");
    }

    private UUID uusiKunta() {
        return db.sql("INSERT INTO organisation (kind, name_fi) VALUES ('MUNICIPALITY', :name) RETURNING id")
                .param("name", "UusiKunta" + word)
                .query(UUID.class)
                .single();
    }

    private void kuntaMergesInto(UUID successor) {
        db.sql("""
                        INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                        SELECT id, :successor, current_date - 1 FROM organisation WHERE name_fi = :name
                        """).param("successor", successor).param("name", "Kunta" + word).update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsOfAMergedMunicipalityInOneListAndOfItsSuccessorInAnotherHasOneEmployer(boolean formerFirst) {
        kuntaMergesInto(uusiKunta());

        if (formerFirst) {
            bringOfKuntaAndOfUusiKunta();
        } else {
            bringOfUusiKunta();
            bringOfKunta();
        }

        var told = db.sql("""
                        SELECT e ->> 'level' FROM (
                            SELECT l.explanation FROM record_link l JOIN person p ON p.id = l.person_id
                            WHERE p.family_name = :word AND l.explanation IS NOT NULL
                            UNION ALL
                            SELECT q.explanation FROM people_pair q JOIN person p ON p.id = q.first_id
                            WHERE p.family_name = :word) said, jsonb_array_elements(said.explanation) e
                        WHERE e ->> 'what' = 'ORGANISATION' AND (e ->> 'points')::int > 0
                        """).param("word", word).query(String.class).list();
        assertThat(told).contains("SAME");
        assertThat(relations()).doesNotContain("MOVED");
    }

    private List<String> relations() {
        return db.sql("""
                        SELECT o.relation FROM open_people_pair o JOIN person p ON p.id = o.one WHERE p.family_name = :word
                        """).param("word", word).query(String.class).list();
    }

    @Test
    void aMoveThatWaitsIsNoneFromTheDayTheTwoEmployersBecameOne() {
        var successor = uusiKunta();
        bringOfKuntaAndOfUusiKunta();
        assertThat(relations()).containsExactly("MOVED");
        var before = known.state();

        kuntaMergesInto(successor);

        assertThat(relations()).containsExactly("SAME");
        assertThat(known.state()).isNotEqualTo(before);
        var both = persons();
        assertThat(queries.between(both.getFirst(), both.getLast())
                        .flatMap(queries::find)
                        .orElseThrow()
                        .relation())
                .isEqualTo(Relation.SAME);
    }

    /** A new municipality may be called as one of those that merged into it. */
    @Test
    void ofTwoMunicipalitiesOfOneNameTheOneThatIsThereIsMeant() {
        var successor = uusiKunta();
        db.sql("UPDATE organisation SET name_fi = :name WHERE id = :successor")
                .param("name", "Kunta" + word)
                .param("successor", successor)
                .update();
        db.sql("""
                        INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                        SELECT id, :successor, current_date - 1 FROM organisation
                        WHERE name_fi = :name AND id <> :successor
                        """).param("successor", successor).param("name", "Kunta" + word).update();

        crm("1,Kaarina,NIMI,talousjohtaja,kaarina@NIMI.example,KUNTA");

        assertThat(db.sql("SELECT organisation_id FROM employment WHERE person_id = :p")
                        .param("p", persons().getFirst())
                        .query(UUID.class)
                        .list())
                .containsExactly(successor);
    }

    @Test
    void aDecisionMakesOneAndTakingItBackMakesTwo() {
        var pair = aMove();
        var before = links();

        assertThat(pairs.decide(pair.id(), PairVerdict.SAME, null, aino))
                .isInstanceOf(PersonPairs.Outcome.Decided.class);
        assertThat(persons()).hasSize(1);
        assertThat(pairs.takeBack(pair.id(), aino)).isTrue();

        assertThat(links()).isEqualTo(before);
        assertThat(queries.find(pair.id()).orElseThrow().isDecided()).isFalse();
    }

    @Test
    void aMergeTakenBackOnThePersonsPageOpensThePairAgain() {
        var pair = aMove();
        pairs.decide(pair.id(), PairVerdict.SAME, null, aino);
        var merge = merges.of(pair.one()).getFirst();

        merges.undo(merge.id(), aino);

        assertThat(queries.find(pair.id()).orElseThrow().isDecided()).isFalse();
        assertThat(pairs.decide(pair.id(), PairVerdict.DIFFERENT, null, aino))
                .isInstanceOf(PersonPairs.Outcome.Decided.class);
    }

    @Test
    void aRowWithoutAKeyIsTheSameRowWhateverElseItSays() {
        String head = "Nimi;Sähköposti;Verkosto";
        bring("lista", SourceKind.LIST, head, "\"NIMI, Kaarina\";kaarina@NIMI.example;Verkosto NIMI");

        var totals = bring("lista", SourceKind.LIST, head, "\"NIMI, Kaarina\";kaarina@NIMI.example;");

        assertThat(totals).hasToString("Totals[rows={CHANGED=1}]");
        assertThat(members()).isZero();
        assertThat(links()).hasSize(1);
    }

    @Test
    void aPreviewThatTheRegisterHasOvertakenIsShownAgain() {
        String[] list = {"Nimi;Sähköposti", "\"NIMI, Kaarina\";kaarina@NIMI.example"};
        var slow = preview("hidas", SourceKind.LIST, list);
        bring("nopea", SourceKind.LIST, list);

        assertThat(imports.apply(slow, aino)).isEqualTo(new Imports.Applying.LookAgain(1));
        assertThat(imports.apply(slow, aino)).isInstanceOf(Imports.Applying.Applied.class);
        assertThat(persons()).hasSize(1);
    }

    @Test
    void whateverListsAreComparedWithChangesTheStateOfTheRegister() {
        var pair = aMove();
        var seen = new ArrayList<String>();
        seen.add(known.state());
        assertThat(known.state()).isEqualTo(seen.getFirst());

        pairs.decide(pair.id(), PairVerdict.DIFFERENT, null, aino);
        seen.add(known.state());
        pairs.takeBack(pair.id(), aino);
        seen.add(known.state());
        pairs.decide(pair.id(), PairVerdict.SAME, null, aino);
        seen.add(known.state());
        db.sql("UPDATE network SET status = status WHERE id = :network")
                .param("network", network)
                .update();
        seen.add(known.state());
        db.sql("DELETE FROM source WHERE name = :name")
                .param("name", "tyhjä " + word)
                .update();
        assertThat(known.state()).isEqualTo(seen.getLast());
        intake.source("tyhjä " + word, SourceKind.LIST);
        seen.add(known.state());
        db.sql("DELETE FROM source WHERE name = :name")
                .param("name", "tyhjä " + word)
                .update();
        seen.add(known.state());

        assertThat(seen.removeLast()).isEqualTo(seen.get(4));
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void ofAnUndoneImportNoRowIsKept() {
        var run = preview("lista", SourceKind.LIST, "Nimi;Sähköposti", "\"NIMI, Kaarina\";kaarina@NIMI.example");
        imports.apply(run, aino);

        people.withdraw(run, aino);

        assertThat(db.sql("SELECT count(*) FROM source_record WHERE run_id = :run")
                        .param("run", run)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasToldApartIsNotAskedAboutAgain() {
        var pair = aMove();
        pairs.decide(pair.id(), PairVerdict.DIFFERENT, null, aino);

        var again =
                bring("kolmas", SourceKind.LIST, "Nimi;Sähköposti", "\"NIMI, Kaarina\";kaarina.NIMI@uusi-NIMI.example");

        assertThat(again.of(Verdict.SAME)).isOne();
        assertThat(persons()).hasSize(2);
        assertThat(db.sql("SELECT count(*) FROM open_people_pair WHERE one = ANY (:p) AND other = ANY (:p)")
                        .param("p", persons().toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoReviewersAreNotGivenTheSamePair() {
        var mine = aMove();
        var others = db.sql("INSERT INTO account (email, name, language) VALUES (:email, 'Eero', 'en') RETURNING id")
                .param("email", "eero" + word + "@example.org")
                .query(UUID.class)
                .single();
        var given = queries.next(Relation.MOVED, aino).orElseThrow();
        var next = queries.next(Relation.MOVED, others);

        assertThat(next.map(PersonPair::id)).isNotEqualTo(java.util.Optional.of(given.id()));
        assertThat(queries.next(Relation.MOVED, aino).map(PersonPair::id)).contains(given.id());
        assertThat(mine).isNotNull();
    }
}
