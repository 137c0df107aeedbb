package fi.solmu.overview.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.CriterionSet;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.criteria.Standing;
import fi.solmu.criteria.Verdict;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.picture.Picture.Places;
import fi.solmu.overview.portfolio.MatrixFilter.Show;
import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class MatrixTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID TYPE = UUID.randomUUID();
    private static final UUID AREA = UUID.randomUUID();
    private final List<Picture.Network> networks = new ArrayList<>();

    private static Localised name(String name) {
        return new Localised(name, null, null);
    }

    private static Line line(String code, Standing standing, Verdict verdict) {
        return new Line(
                new Criterion(UUID.randomUUID(), 1, code, code, Comparison.AT_LEAST, 1, standing, name(code), 0, null),
                Unit.COUNT,
                verdict);
    }

    private static Line met(String code) {
        return line(code, Standing.REQUIRED, new Verdict.Met(1));
    }

    private static Line missed(String code) {
        return line(code, Standing.REQUIRED, new Verdict.NotMet(0));
    }

    private static Line unknown(String code) {
        return line(code, Standing.REQUIRED, new Verdict.Unknown(Verdict.Why.NOTHING_TO_MEASURE));
    }

    private void network(String name, String unit, Line... lines) {
        var id = UUID.randomUUID();
        var set = new CriterionSet(UUID.randomUUID(), TYPE, name("Tyyppi"), name("Tyypittely"), 1, TODAY, List.of());
        NetworkVerdicts verdicts = lines.length == 0
                ? new NotJudged(id, Why.NOT_RUNNING, NetworkStatus.PAUSED)
                : new Judged(id, TODAY, set, List.of(), List.of(lines));
        int place = networks.size();
        networks.add(new Picture.Network(
                id,
                name(name),
                new Places(place, place, place),
                lines.length == 0 ? NetworkStatus.PAUSED : NetworkStatus.RUNNING,
                null,
                null,
                List.of(TYPE),
                networks.isEmpty() ? List.of(AREA) : List.of(),
                name(unit),
                List.of(Language.FI),
                List.of(),
                0,
                0,
                verdicts));
    }

    private Matrix matrix(String... asked) {
        var values = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < asked.length; at += 2) {
            values.add(asked[at], asked[at + 1]);
        }
        var filter = MatrixFilter.of(values);
        return Matrix.of(
                new Picture(
                        TODAY,
                        networks,
                        List.of(new Picture.Type(TYPE, "g", name("Tyypittely"), "t", name("Tyyppi"))),
                        List.of(new Picture.Area(AREA, "alue", name("Alue")))),
                filter,
                Language.FI,
                filter.size());
    }

    private static List<String> names(Matrix matrix) {
        return matrix.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.network().name().read(Language.FI))
                .toList();
    }

    private void four() {
        network("Aatu", "Yksikkö B", met("a"), met("b"));
        network("Bertta", "Yksikkö A", missed("a"), missed("b"));
        network("Cecilia", "Yksikkö B", met("a"), unknown("c"));
        network("Daavid", "");
        network("Eetu", "Yksikkö A", met("a"), missed("b"));
    }

    @Test
    void thoseThatLackMostComeFirstAndThoseNotJudgedLast() {
        four();
        assertThat(names(matrix())).containsExactly("Bertta", "Eetu", "Cecilia", "Aatu", "Daavid");
    }

    @Test
    void everyNetworkIsOfOneKindAndTheCountsSayHowMany() {
        four();
        var all = matrix();
        assertThat(all.count(Show.SHORT)).isEqualTo(2);
        assertThat(all.count(Show.MET)).isEqualTo(1);
        assertThat(all.count(Show.BETWEEN)).isEqualTo(1);
        assertThat(all.count(Show.NOT_JUDGED)).isEqualTo(1);
        assertThat(names(matrix("show", "between"))).containsExactly("Cecilia");
        assertThat(names(matrix("show", "met"))).containsExactly("Aatu");
    }

    @Test
    void aColumnCountsWhoDoesNotMeetItAndLeadsToThem() {
        four();
        var all = matrix();
        assertThat(all.columns())
                .extracting(Matrix.Column::code, Matrix.Column::notMet)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 1),
                        org.assertj.core.groups.Tuple.tuple("b", 2),
                        org.assertj.core.groups.Tuple.tuple("c", 0));
        assertThat(names(matrix("criterion", "b"))).containsExactly("Bertta", "Eetu");
    }

    @Test
    void groupsStandInTheirOrderThoseWithoutLast() {
        four();
        var grouped = matrix("group", "unit");
        assertThat(grouped.groups())
                .extracting(group -> String.valueOf(group.name().fi()))
                .containsExactly("Yksikkö A", "Yksikkö B", "null");
        assertThat(names(grouped)).containsExactly("Bertta", "Eetu", "Cecilia", "Aatu", "Daavid");
        assertThat(matrix("group", "area").groups()).hasSize(2);
        assertThat(matrix("group", "state").groups())
                .extracting(Matrix.Group::status)
                .containsExactly(NetworkStatus.RUNNING, NetworkStatus.PAUSED);
    }

    @Test
    void aFilterNarrowsAndWhatItDoesNotKnowIsPassedOver() {
        four();
        assertThat(names(matrix("unit", "Yksikkö A"))).containsExactly("Bertta", "Eetu");
        assertThat(names(matrix("area", "alue"))).containsExactly("Aatu");
        assertThat(names(matrix("type", "g.t"))).hasSize(5);
        assertThat(names(matrix("state", "paused"))).containsExactly("Daavid");
        assertThat(names(matrix("show", "nonsense", "page", "-1", "group", "x")))
                .hasSize(5);
    }

    @Test
    void theFirstLookIsShortAndPagesHoldEverybodyOnce() {
        for (int at = 0; at < 450; at++) {
            network("Verkosto " + at, "Yksikkö " + at % 3, met("a"), at % 2 == 0 ? missed("b") : met("b"));
        }
        assertThat(names(matrix())).hasSize(Matrix.FIRST);
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            var one = matrix("rows", "all", "group", "unit", "page", String.valueOf(page));
            assertThat(one.pages()).isEqualTo(3);
            seen.addAll(names(one));
        }
        assertThat(seen).hasSize(450).doesNotHaveDuplicates();
    }
}
