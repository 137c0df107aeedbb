package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.AtOnce;
import fi.solmu.LongRuns;
import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.register.IncomingPerson.Link;
import fi.solmu.register.IncomingPerson.Rule;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PersonMerges.Outcome;
import fi.solmu.register.people.NewPerson;
import fi.solmu.register.people.PersonEdits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class PersonMergesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private PersonMerges merges;

    @Autowired
    private PersonValues values;

    @Autowired
    private MockMvc browser;

    @Autowired
    private PeopleIntake intake;

    @Autowired
    private Intake sources;

    @Autowired
    private PersonEdits edits;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private UUID reviewer;
    private UUID network;
    private UUID employer;
    private UUID list;
    private UUID crm;
    private int line;

    @BeforeEach
    void aWorld() {
        entries = new Entries(db);
        reviewer = entries.account("Tarja Tarkistaja", "REVIEWER");
        network = entries.network(Entries.unique("Yhdistetty"));
        employer = entries.municipality(Entries.unique("Työkunta"));
        list = sources.source(Entries.unique("jakelulista"), SourceKind.LIST);
        crm = sources.source(Entries.unique("asiakasrekisteri"), SourceKind.CRM);
    }

    /** Somebody of whom only a row of this source tells. */
    private UUID fromSource(UUID source, String given, String family, String email, String key, UUID... networks) {
        return take(source, null, given, family, email, key, networks);
    }

    private UUID take(
            UUID source,
            @Nullable UUID person,
            String given,
            String family,
            String email,
            String key,
            UUID... networks) {
        line++;
        var row = new IncomingPerson(
                line,
                key,
                key,
                true,
                "%064x".formatted(UUID.randomUUID().getMostSignificantBits()),
                Map.of("nimi", given + " " + family, "sähköposti", email),
                given,
                family,
                List.of(email),
                null,
                employer,
                null,
                "suunnittelija",
                "fi",
                null,
                null,
                List.of(networks),
                MembershipRole.MEMBER,
                LONG_AGO,
                new Link(person, key, person == null ? Rule.NEW : Rule.KEY, null, null));
        return intake.take(source, UUID.randomUUID(), List.of(row), List.of(), null, reviewer)
                .get(line);
    }

    private UUID fromPerson(String given, String family) {
        var outcome = edits.add(
                new NewPerson(given, family, null, Entries.unique("oma") + "@kunta.example", null, null, null),
                true,
                reviewer);
        return ((PersonEdits.Adding.Added) outcome).person();
    }

    private UUID merged(UUID kept, UUID other) {
        return ((Outcome.Merged) merges.merge(kept, other, reviewer)).merge();
    }

    /** Everything that is held of these people, as it is read and as it was said, one row after the other. */
    private List<String> dump(List<UUID> people) {
        return db.sql("""
                        SELECT row FROM (
                            SELECT 'person ' || (to_jsonb(t) - 'version' - 'recorded_at')::text AS row FROM person t
                            WHERE id = ANY (:people)
                            UNION ALL SELECT 'membership_statement ' || to_jsonb(t)::text FROM membership_statement t
                                WHERE stated_for = ANY (:people)
                            UNION ALL SELECT 'employment_statement ' || to_jsonb(t)::text FROM employment_statement t
                                WHERE stated_for = ANY (:people)
                            UNION ALL SELECT 'person_email_statement ' || to_jsonb(t)::text FROM person_email_statement t
                                WHERE stated_for = ANY (:people)
                            UNION ALL SELECT 'coordination ' || to_jsonb(t)::text FROM coordination t
                                WHERE stated_for = ANY (:people)
                            UNION ALL SELECT 'membership ' || to_jsonb(t)::text FROM membership t
                                WHERE person_id = ANY (:people)
                            UNION ALL SELECT 'employment ' || to_jsonb(t)::text FROM employment t
                                WHERE person_id = ANY (:people)
                            UNION ALL SELECT 'person_email ' || to_jsonb(t)::text FROM person_email t
                                WHERE person_id = ANY (:people)
                            UNION ALL SELECT 'correction ' || to_jsonb(t)::text FROM correction t
                                WHERE person_id = ANY (:people)
                            UNION ALL SELECT 'record_link ' || to_jsonb(t)::text FROM record_link t
                                WHERE person_id = ANY (:people)
                            UNION ALL SELECT 'person_record ' || to_jsonb(t)::text FROM person_record t
                                JOIN record_link l USING (record_id) WHERE l.person_id = ANY (:people)
                            UNION ALL SELECT 'person_claim ' || to_jsonb(t)::text FROM person_claim t
                                WHERE person_id = ANY (:people)) everything
                        ORDER BY row
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private String name(UUID person) {
        return db.sql("SELECT given_name || ' ' || family_name FROM person WHERE id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private UUID canonical(UUID person) {
        return db.sql("SELECT canonical_id FROM person WHERE id = :id")
                .param("id", person)
                .query(UUID.class)
                .single();
    }

    private int count(String what, UUID person) {
        return db.sql("SELECT count(*) FROM " + what + " WHERE person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMergeMovesAllThatWasSaidAndUndoPutsItBackByteForByte() {
        var second = entries.network(Entries.unique("Toinen"));
        var a = fromSource(list, "Ritva", "Alanko", Entries.unique("ritva") + "@a.example", "1", network);
        var b = fromSource(crm, "Ritva Maria", "Alanko-Salo", Entries.unique("ritva") + "@b.example", "2", second);
        entries.coordination(second, b, false);
        var before = dump(List.of(a, b));

        var merge = merged(a, b);
        assertThat(canonical(b)).isEqualTo(a);
        assertThat(count("membership", a)).isEqualTo(2);
        assertThat(count("person_email", a)).isEqualTo(2);
        assertThat(count("employment", a))
                .as("the same post said twice counts once")
                .isEqualTo(1);
        assertThat(count("coordination", a)).isEqualTo(1);
        assertThat(name(a)).as("a CRM goes before a list").isEqualTo("Ritva Maria Alanko-Salo");
        assertThat(count("membership_statement", b) + count("coordination", b)).isZero();

        merges.undo(merge, reviewer);
        assertThat(dump(List.of(a, b))).isEqualTo(before);
        merges.undo(merge, reviewer);
        assertThat(dump(List.of(a, b))).as("once only").isEqualTo(before);
    }

    @Test
    void duplicatesAreOneMemberInTheCountAndInTheList() {
        var a = fromSource(list, "Kaksi", "Kertaa", Entries.unique("kaksi") + "@a.example", "1", network);
        var b = fromSource(crm, "Kaksi", "Kertaa", Entries.unique("kaksi") + "@b.example", "2", network);
        assertThat(members()).isEqualTo(2);
        var merge = merged(a, b);
        assertThat(members()).isEqualTo(1);
        assertThat(counted()).isEqualTo(1);
        merges.undo(merge, reviewer);
        assertThat(members()).isEqualTo(2);
        assertThat(counted()).isEqualTo(2);
    }

    private int members() {
        return db.sql("SELECT count(*) FROM membership_on(:day) WHERE network_id = :network")
                .param("day", LocalDate.now(java.time.ZoneOffset.UTC))
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    private int counted() {
        return db.sql("SELECT coalesce(sum(members), 0) FROM membership_change WHERE network_id = :network")
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    @Test
    void aWordAPersonGaveGoesBeforeEverySourceAlsoAfterAMerge() {
        var a = fromPerson("Itse", "Sanonut");
        var b = fromSource(crm, "Toinen", "Muoto", Entries.unique("itse") + "@b.example", "2", network);
        merged(b, a);
        assertThat(name(b)).isEqualTo("Itse Sanonut");
    }

    @Test
    void somebodyWhomNoSourceHasAnyMoreIsStillCalledAsBeforeTheMerge() {
        var a = fromSource(list, "Poistunut", "Listalta", Entries.unique("pois") + "@a.example", "1", network);
        intake.take(list, UUID.randomUUID(), List.of(), List.of("1"), null, reviewer);
        var b = fromSource(crm, "Nykyinen", "Nimi", Entries.unique("nyky") + "@b.example", "2", network);
        var before = dump(List.of(a, b));
        var merge = merged(a, b);
        assertThat(name(a)).isEqualTo("Nykyinen Nimi");
        merges.undo(merge, reviewer);
        assertThat(name(a)).isEqualTo("Poistunut Listalta");
        assertThat(dump(List.of(a, b))).isEqualTo(before);
    }

    @Test
    void somebodyOfWhomNobodyEverSaidTheNameKeepsItThroughAMerge() {
        var a = entries.person("Nimetty", "Suoraan");
        var b = fromSource(crm, "Toinen", "Tieto", Entries.unique("toinen") + "@b.example", "2", network);
        var merge = merged(a, b);
        merges.undo(merge, reviewer);
        assertThat(name(a)).isEqualTo("Nimetty Suoraan");
        assertThat(name(b)).isEqualTo("Toinen Tieto");
    }

    @Test
    void whatAPersonEndsStaysEndedAlthoughAnotherSourceSaysTheSame() throws Exception {
        var email = Entries.unique("sama") + "@a.example";
        var a = fromSource(list, "Päättyvä", "Osoite", email, "1", network);
        merged(a, fromSource(crm, "Päättyvä", "Osoite", email, "2", network));
        for (var statement :
                Map.of("person_email", "addresses", "employment", "employments").entrySet()) {
            var counting = db.sql("SELECT id FROM " + statement.getKey() + " WHERE person_id = :person")
                    .param("person", a)
                    .query(UUID.class)
                    .single();
            browser.perform(post("/people/{p}/{what}/{s}/end", a, statement.getValue(), counting)
                    .with(user(entries.administrator().toString()))
                    .with(csrf()));
        }
        values.refresh(List.of(a));
        for (var table : List.of("person_email_statement", "employment_statement")) {
            assertThat(count("(SELECT * FROM " + table + " WHERE until IS NULL) t", a))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void twoWhoEachSignInAreNotMadeOne() {
        var a = entries.person("Tili", "Yksi", entries.nobody());
        var b = entries.person("Tili", "Kaksi", entries.nobody());
        var c = entries.person("Ei", "Tiliä");
        assertThat(merges.merge(a, b, reviewer)).isEqualTo(new Outcome.TwoAccounts());
        merged(c, a);
        assertThat(merges.merge(b, c, reviewer)).isEqualTo(new Outcome.TwoAccounts());
        assertThat(merges.merge(b, a, reviewer)).isEqualTo(new Outcome.NotTwo());
        assertThat(merges.merge(b, b, reviewer)).isEqualTo(new Outcome.NotTwo());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergesOnTopOfEachOtherAreTakenBackInAnyOrder(boolean firstFirst) {
        var a = fromSource(list, "Ketju", "Aa", Entries.unique("a") + "@a.example", "1", network);
        var b = fromSource(crm, "Ketju", "Bee", Entries.unique("b") + "@b.example", "2", network);
        var c = fromPerson("Ketju", "See");
        var before = dump(List.of(a, b, c));
        var first = merged(a, b);
        var second = merged(c, a);
        assertThat(canonical(b)).isEqualTo(c);
        merges.undo(firstFirst ? first : second, reviewer);
        assertThat(canonical(b)).isEqualTo(firstFirst ? b : a);
        assertThat(canonical(a)).isEqualTo(firstFirst ? c : a);
        merges.undo(firstFirst ? second : first, reviewer);
        assertThat(dump(List.of(a, b, c))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasMergedAndUndoneOnlyTheMergesThatStandShow(long seed) {
        randomMerges(seed, 100, 10);
    }

    @Tag("long")
    @Test
    void thousandsOfMergesAndUndosLeaveOnlyThoseThatStand() throws Exception {
        LongRuns.write(
                "I9",
                "10,000 random merges and undos, compared with people nobody merged after every 100th",
                "the same, byte for byte",
                () -> {
                    randomMerges(17, 10_000, 100);
                    return "the same";
                });
    }

    private record Standing(UUID merge, UUID kept, UUID other) {}

    private void randomMerges(long seed, int steps, int between) {
        var random = new Random(seed);
        var people = someone(random);
        var untouched = dump(people);
        var standing = new ArrayList<Standing>();
        for (int step = 1; step <= steps; step++) {
            if (standing.isEmpty() || random.nextInt(5) < 3) {
                var kept = canonical(people.get(random.nextInt(people.size())));
                var other = canonical(people.get(random.nextInt(people.size())));
                if (merges.merge(kept, other, reviewer) instanceof Outcome.Merged(var merge)) {
                    standing.add(new Standing(merge, kept, other));
                }
            } else {
                merges.undo(standing.remove(random.nextInt(standing.size())).merge(), reviewer);
            }
            if (step % between == 0) {
                checkStanding(people, untouched, standing, random, "seed " + seed + ", step " + step);
            }
        }
    }

    /** Undoes all in some order, makes those that stood anew, and compares; then nothing of this has happened. */
    private void checkStanding(
            List<UUID> people, List<String> untouched, List<Standing> standing, Random random, String when) {
        var now = dump(people);
        transaction.executeWithoutResult(status -> {
            var shuffled = new ArrayList<>(standing);
            java.util.Collections.shuffle(shuffled, random);
            shuffled.forEach(each -> merges.undo(each.merge(), reviewer));
            assertThat(dump(people)).as(when + ", all undone").isEqualTo(untouched);
            standing.forEach(each -> merged(each.kept(), each.other()));
            assertThat(dump(people)).as(when).isEqualTo(now);
            status.setRollbackOnly();
        });
    }

    /** Eight people: known from a list, a CRM or both, or by a person's word, with what they say overlapping. */
    private List<UUID> someone(Random random) {
        var networks =
                List.of(network, entries.network(Entries.unique("Toinen")), entries.network(Entries.unique("Kolmas")));
        var addresses = List.of(
                Entries.unique("yksi") + "@a.example",
                Entries.unique("kaksi") + "@a.example",
                Entries.unique("kolme") + "@a.example");
        var people = new ArrayList<UUID>();
        for (int each = 0; each < 8; each++) {
            var email = addresses.get(random.nextInt(3));
            var family = "Sattuma" + random.nextInt(4);
            var of = networks.get(random.nextInt(3));
            var person = switch (random.nextInt(4)) {
                case 0 -> fromSource(list, "Satu", family, email, "k" + each, of);
                case 1 -> fromSource(crm, "Satu", family, email, "k" + each, of, network);
                case 2 -> {
                    var both = fromSource(list, "Satu", family, email, "k" + each, of);
                    take(crm, both, "Satu Maria", family, email, "m" + each, network);
                    yield both;
                }
                default -> fromPerson("Satu", family);
            };
            if (random.nextInt(3) == 0) {
                entries.coordination(of, person, random.nextBoolean());
            }
            if (random.nextInt(3) == 0) {
                intake.take(list, UUID.randomUUID(), List.of(), List.of("k" + each), null, reviewer);
            }
            people.add(person);
        }
        return people;
    }

    @Test
    void twoWhoMergeTheSamePairAtOnceMergeItOnce() {
        var a = fromPerson("Yhtä", "Aikaa");
        var b = fromPerson("Yhtä", "Aikaa");
        var second = new AtOnce(db, transaction)
                .whileStillOpen(() -> merges.merge(a, b, reviewer), () -> merges.merge(b, a, reviewer));
        assertThat(second).isEqualTo(new Outcome.NotTwo());
        assertThat(canonical(b)).isEqualTo(a);
        assertThat(merges.of(a)).hasSize(1);
    }

    @Test
    void whoeverWaitedForAMergeSeesTheAccountItBrought() {
        var a = entries.person("Tilillinen", "Yksi", entries.nobody());
        var b = fromPerson("Tilitön", "Keskellä");
        var c = entries.person("Tilillinen", "Kaksi", entries.nobody());
        var second = new AtOnce(db, transaction)
                .whileStillOpen(() -> merges.merge(b, a, reviewer), () -> merges.merge(b, c, reviewer));
        assertThat(second).isEqualTo(new Outcome.TwoAccounts());
    }

    @Test
    void aMergeAndAnUndoAtOnceLeaveBothDone() {
        var a = fromSource(list, "Samaan", "Aikaan", Entries.unique("sama") + "@a.example", "1", network);
        var b = fromSource(crm, "Samaan", "Aikaan", Entries.unique("aika") + "@b.example", "2", network);
        var c = fromPerson("Samaan", "Kolmas");
        var first = merged(a, b);
        var second = new AtOnce(db, transaction)
                .whileStillOpen(() -> merges.undo(first, reviewer), () -> merges.merge(c, a, reviewer));
        assertThat(second).isInstanceOf(Outcome.Merged.class);
        assertThat(canonical(a)).isEqualTo(c);
        assertThat(canonical(b)).isEqualTo(b);
        assertThat(count("membership", b)).isEqualTo(1);
        assertThat(count("membership", c)).isEqualTo(1);
    }

    @Test
    void mergingAndUndoingAreEnteredOnBothSides() {
        var a = fromPerson("Loki", "Yksi");
        var b = fromPerson("Loki", "Kaksi");
        merges.undo(merged(a, b), reviewer);
        for (var person : List.of(a, b)) {
            assertThat(db.sql("SELECT field FROM audit_entry WHERE subject_id = :p AND action = :action ORDER BY id")
                            .param("p", person)
                            .param("action", Action.REVIEW_PEOPLE.name())
                            .query(String.class)
                            .list())
                    .contains("merged", "separated");
        }
    }
}
