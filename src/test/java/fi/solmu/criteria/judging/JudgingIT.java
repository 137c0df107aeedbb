package fi.solmu.criteria.judging;

import static fi.solmu.criteria.CriteriaData.coordinated;
import static fi.solmu.criteria.CriteriaData.criterion;
import static fi.solmu.criteria.CriteriaData.published;
import static fi.solmu.criteria.CriteriaData.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.criteria.Exempting;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.criteria.Verdict;
import fi.solmu.criteria.Verdicts;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class JudgingIT {
    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Judging judging;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JudgingQueries queries;

    @Autowired
    private CriterionSets sets;

    @Autowired
    private Exempting exempting;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Clock clock;

    private CriteriaData data;
    private LocalDate today;

    @BeforeEach
    void data() {
        data = new CriteriaData(db, intake, edits, sets);
        today = LocalDate.now(clock);
    }

    private List<Verdict.Kind> kinds(UUID network, LocalDate day) {
        return judged(verdicts.of(network, day)).lines().stream()
                .map(line -> line.verdict().kind())
                .toList();
    }

    private static Judged judged(NetworkVerdicts found) {
        assertThat(found).isInstanceOf(Judged.class);
        return (Judged) found;
    }

    private static Why why(NetworkVerdicts found) {
        assertThat(found).isInstanceOf(NotJudged.class);
        return ((NotJudged) found).why();
    }

    @Test
    void aVerdictIsRightAtOnceAfterAChange() {
        var type = data.type("Heti");
        data.inEffect(type, today, published(), coordinated());
        var network = data.running("Heti-verkosto", today, type);
        assertThat(kinds(network, today)).containsExactly(Verdict.Kind.NOT_MET, Verdict.Kind.NOT_MET);
        assertThat(judged(verdicts.of(network, today)).fallsShort()).isTrue();

        data.register.state(network, "published", "true");
        data.register.coordinates(network, data.register.person("Aino", "Heti"));
        assertThat(kinds(network, today)).containsExactly(Verdict.Kind.MET, Verdict.Kind.MET);
        assertThat(judged(verdicts.of(network, today)).fallsShort()).isFalse();
    }

    @Test
    void whatNobodyMeasuresIsUnknownAndNotCountedAsMet() {
        var type = data.type("Tuntematon");
        data.inEffect(type, today, unmeasured());
        var network = data.running("Tuntematon-verkosto", today, type);
        var found = judged(verdicts.of(network, today));
        assertThat(found.lines().getFirst().verdict()).isEqualTo(new Verdict.Unknown(Verdict.Why.NOBODY_MEASURES));
        assertThat(found.met()).isZero();
        assertThat(found.counted()).isEqualTo(1);
        assertThat(found.fallsShort()).isFalse();
    }

    @Test
    void aNetworkWithoutMembersHasNoShareOfThemConfirmed() {
        var type = data.type("Jäsenetön");
        data.inEffect(type, today, criterion("members", "members.confirmed", Comparison.AT_LEAST, 0.5));
        var network = data.running("Jäsenetön-verkosto", today, type);
        assertThat(judged(verdicts.of(network, today)).lines().getFirst().verdict())
                .isEqualTo(new Verdict.Unknown(Verdict.Why.NOTHING_TO_MEASURE));

        data.register.member(network, data.register.person("Aino", "Uusi"), today.minusDays(2), today);
        data.register.member(network, data.register.person("Bertta", "Vanha"), today.minusYears(3), null);
        assertThat(judged(verdicts.of(network, today)).lines().getFirst().verdict())
                .isEqualTo(new Verdict.Met(0.5));
    }

    @Test
    void othersThanRunningNetworksSayWhyTheyAreNotJudged() {
        var type = data.type("Muut");
        assertThat(why(verdicts.of(data.register.network("Kirjattu"), today))).isEqualTo(Why.NOT_RUNNING);
        assertThat(why(verdicts.of(data.running("Tyypitön", today), today))).isEqualTo(Why.NO_TYPE);
        assertThat(why(verdicts.of(data.running("Kriteeritön", today, type), today)))
                .isEqualTo(Why.NO_SET);
    }

    @Test
    void theSetOfTheLastTypologyJudgesAndTheOtherIsShown() {
        var older = data.type("Vanha tyyppi");
        var newer = data.type("Uusi tyyppi");
        var passedOver = data.inEffect(older, today, coordinated());
        var network = data.running("Kahden tyypin verkosto", today, older, newer);
        assertThat(judged(verdicts.of(network, today)).set().id()).isEqualTo(passedOver);

        var judges = data.inEffect(newer, today, published());
        var found = judged(verdicts.of(network, today));
        assertThat(found.set().id()).isEqualTo(judges);
        assertThat(found.passedOver()).extracting(set -> set.id()).containsExactly(passedOver);
    }

    @Test
    void aSetTakesEffectOnItsDayAndNotBefore() {
        var type = data.type("Päivästä");
        data.inEffect(type, today.minusDays(30), published());
        var next = data.draft(type, today, coordinated());
        sets.start(next, today.plusDays(10), null);
        var network = data.running("Päivästä-verkosto", today, type);
        assertThat(judged(verdicts.of(network, today.plusDays(9))).set().version())
                .isEqualTo(1);
        assertThat(judged(verdicts.of(network, today.plusDays(10))).set().version())
                .isEqualTo(2);
    }

    @Test
    void theVerdictsOfAPastDayStayWhenSetsAndValuesChange() {
        var type = data.type("Historia");
        data.inEffect(type, today.minusYears(2), published(), unmeasured());
        var network = data.running("Historia-verkosto", today.minusYears(2), type);
        data.register.state(network, "published", "true");
        var lastYear = today.minusYears(1);
        assessments.on(lastYear);

        data.register.state(network, "published", null);
        var stricter = data.draft(type, today, coordinated());
        sets.start(stricter, today.minusDays(1), null);
        assessments.on(today.minusDays(1));

        var then = judged(verdicts.of(network, lastYear));
        assertThat(then.set().version()).isEqualTo(1);
        assertThat(then.lines())
                .extracting(line -> line.verdict().kind())
                .containsExactly(Verdict.Kind.MET, Verdict.Kind.UNKNOWN);
        assertThat(kinds(network, today.minusDays(2))).containsExactly(Verdict.Kind.MET, Verdict.Kind.UNKNOWN);
        var yesterday = judged(verdicts.of(network, today.minusDays(1)));
        assertThat(yesterday.set().version()).isEqualTo(2);
        assertThat(yesterday.lines())
                .extracting(line -> line.verdict().kind())
                .containsExactly(Verdict.Kind.NOT_MET, Verdict.Kind.UNKNOWN, Verdict.Kind.NOT_MET);
        assertThat(why(verdicts.of(network, lastYear.minusDays(1)))).isEqualTo(Why.NO_HISTORY);
    }

    @Test
    void aMorningOnWhichNothingChangedWritesNothing() {
        var type = data.type("Ennallaan");
        data.inEffect(type, today.minusYears(1), published());
        var network = data.running("Ennallaan-verkosto", today.minusYears(1), type);
        assessments.on(today.minusDays(2));
        var before = rows(network);
        assessments.on(today.minusDays(1));
        assessments.on(today.minusDays(1));
        assertThat(rows(network)).isEqualTo(before).hasSize(1);

        data.register.state(network, "published", "true");
        assessments.on(today);
        assertThat(rows(network))
                .containsExactly("NOT_MET " + today.minusDays(2) + " " + today.minusDays(1), "MET " + today + " ");
        data.register.state(network, "published", null);
        assessments.on(today);
        assertThat(rows(network))
                .as("the day’s last word counts, and no row of no length stays")
                .containsExactly("NOT_MET " + today.minusDays(2) + " " + today.minusDays(1), "NOT_MET " + today + " ");
        assessments.on(today.minusDays(5));
        assertThat(rows(network)).as("a day gone by is not judged again").hasSize(2);
    }

    private List<String> rows(UUID network) {
        return db.sql("""
                        SELECT verdict || ' ' || since || ' ' || coalesce(until::text, '')
                        FROM assessment WHERE network_id = :network ORDER BY since
                        """).param("network", network).query(String.class).list();
    }

    @Test
    void anExemptionIsWrittenDownWithItsReason() {
        var type = data.type("Poikkeus");
        data.inEffect(type, today.minusYears(1), coordinated());
        var network = data.running("Poikkeus-verkosto", today.minusYears(1), type);
        exempting.exempt(network, "coordinated", "Valinta kesken", today.minusDays(3), today.plusDays(3), null);
        assessments.on(today.minusDays(3));
        assertThat(judged(verdicts.of(network, today.minusDays(1)))
                        .lines()
                        .getFirst()
                        .verdict())
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        exempt -> assertThat(exempt.exemption().reason()).isEqualTo("Valinta kesken"));
        assertThat(kinds(network, today)).containsExactly(Verdict.Kind.EXEMPT);
        assertThat(kinds(network, today.plusDays(4))).containsExactly(Verdict.Kind.NOT_MET);
        assertThat(judged(verdicts.of(network, today)).counted()).isZero();
    }

    @Test
    void whatWillNoLongerHoldIsForeseenByItsDay() {
        var type = data.type("Ennakko");
        data.inEffect(
                type,
                today,
                criterion("members", "members.confirmed", Comparison.AT_LEAST, 0.9),
                coordinated(),
                published());
        var network = data.running("Ennakko-verkosto", today, type);
        var confirmed = today.minusYears(1).plusDays(70);
        data.register.member(network, data.register.person("Aino", "Ennakko"), today.minusYears(3), confirmed);
        data.register.coordinates(network, data.register.person("Bertta", "Ennakko"));
        db.sql("UPDATE coordination SET until = :last WHERE network_id = :network")
                .param("last", today.plusDays(20))
                .param("network", network)
                .update();
        assertThat(judging.foreseen(judged(verdicts.of(network, today))))
                .containsEntry("members", firstDayWithout(confirmed))
                .containsEntry("coordinated", today.plusDays(21))
                .doesNotContainKey("published");
    }

    /** A confirmation counts as long as it lies no more than a year back. */
    private static LocalDate firstDayWithout(LocalDate confirmed) {
        var day = confirmed.plusYears(1);
        while (!confirmed.isBefore(day.minusYears(1))) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void manyAreJudgedAsOneIs() {
        var type = data.type("Monta");
        data.inEffect(type, today, published());
        var first = data.running("Monta 1", today, type);
        var second = data.running("Monta 2", today, type);
        data.register.state(second, "published", "true");
        assertThat(verdicts.of(List.of(first, second), today))
                .containsExactlyInAnyOrder(verdicts.of(first, today), verdicts.of(second, today));
        assertThat(verdicts.ofAllRunning(today)).contains(verdicts.of(first, today), verdicts.of(second, today));
    }

    @Test
    void aSetIsTriedOnTheNetworksItWouldJudge() {
        var type = data.type("Kokeilu");
        data.inEffect(type, today, published());
        var now = data.running("Nyt vajaa", today, type);
        var then = data.running("Uusi vajaa", today, type);
        data.register.state(then, "published", "true");
        data.register.coordinates(now, data.register.person("Aino", "Kokeilu"));
        var newer = data.type("Uudempi tyyppi");
        data.inEffect(newer, today, published());
        data.running("Uudemman arvioima", today, type, newer);

        var draft = sets.draft(type, today, null);
        sets.put(draft, coordinated(), null);
        var set = queries.sets(List.of(draft)).values().iterator().next();
        int typology = db.sql(
                        "SELECT g.position FROM typology g JOIN network_type t ON t.typology_id = g.id WHERE t.id = :type")
                .param("type", type)
                .query(Integer.class)
                .single();
        var tried = judging.tryOut(set, typology, today);
        assertThat(tried).extracting(Judging.Tried::network).containsExactlyInAnyOrder(now, then);
        assertThat(tried)
                .filteredOn(Judging.Tried::newlyShort)
                .extracting(Judging.Tried::network)
                .containsExactly(then);
        assertThat(tried).noneMatch(Judging.Tried::newlyMeets);
        assertThat(verdicts.of(then, today))
                .as("nothing is stored")
                .isEqualTo(tried.stream()
                        .filter(each -> each.network().equals(then))
                        .findFirst()
                        .orElseThrow()
                        .now());
    }
}
