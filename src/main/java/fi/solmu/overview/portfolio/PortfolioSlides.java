package fi.solmu.overview.portfolio;

import fi.solmu.criteria.CriteriaWords;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Verdict;
import fi.solmu.kernel.Localised;
import fi.solmu.overview.ahead.Ahead;
import fi.solmu.overview.overlaps.Overlap;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.portfolio.MatrixFilter.Show;
import fi.solmu.overview.year.Change;
import fi.solmu.shell.Texts;
import fi.solmu.shell.slides.Series;
import fi.solmu.shell.slides.SlideSet;
import fi.solmu.shell.slides.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page of the whole as a slide set for the meeting that decides (johtoryhmän kooste). */
final class PortfolioSlides {
    private static final int WORST = 12;
    private static final int OVERLAPS = 10;
    private static final int EVENTS = 16;
    private final PortfolioView view;
    private final Texts t;
    private final SlideSet slides;

    PortfolioSlides(PortfolioView view, Texts t, String association) {
        this.view = view;
        this.t = t;
        var day = t.date(view.picture().day());
        this.slides = new SlideSet(t.language(), association.isEmpty() ? day : association + " · " + day);
    }

    /** The set, to be written and closed. */
    SlideSet make() {
        slides.title(
                t.text("overview.menu.portfolio"),
                t.text("overview.slides.asOf", t.date(view.picture().day())));
        main();
        byCriterion();
        byType();
        worst();
        tasks();
        overlaps();
        load();
        ahead();
        change();
        return slides;
    }

    private void main() {
        var matrix = view.matrix();
        var blank = view.picture().areasWithoutNetworks();
        var points = new ArrayList<String>();
        points.add(t.text(
                "overview.slides.networks",
                view.picture().networks().size(),
                matrix.count(Show.SHORT),
                matrix.count(Show.MET),
                matrix.count(Show.NOT_JUDGED)));
        points.add(t.text(
                        "overview.coverage.areas.blank",
                        blank.size(),
                        view.picture().areas().size())
                + (blank.isEmpty()
                        ? ""
                        : " " + blank.stream().map(area -> t.read(area.name())).collect(Collectors.joining(", "))
                                + "."));
        points.add(t.text("overview.slides.overlaps", view.overlaps().size()));
        points.add(
                t.text("overview.load.lead", view.load().people(), view.load().inAtLeast(5)));
        points.add(t.text("overview.change.began.count", view.change().began().size()) + ", "
                + t.text("overview.change.ceased.count", view.change().ceased().size()));
        points.add(t.text(
                "overview.slides.waiting",
                view.ahead().waiting().size(),
                view.ahead().late().size()));
        slides.text(t.text("overview.slides.main"), points);
    }

    private void byCriterion() {
        var columns = view.matrix().columns();
        slides.bars(
                t.text("overview.matrix.title"),
                t.text("overview.slides.byCriterion"),
                columns.stream().map(column -> t.read(column.name())).toList(),
                List.of(
                        verdicts(columns, Verdict.Kind.MET, Tone.BEST),
                        verdicts(columns, Verdict.Kind.NOT_YET_DUE, Tone.GOOD),
                        verdicts(columns, Verdict.Kind.EXEMPT, Tone.MIDDLE),
                        verdicts(columns, Verdict.Kind.NOT_MET, Tone.WORST),
                        verdicts(columns, Verdict.Kind.UNKNOWN, Tone.UNKNOWN)),
                true);
    }

    private Series verdicts(List<Matrix.Column> columns, Verdict.Kind kind, Tone tone) {
        return new Series(
                t.of("criteria.verdict", kind),
                columns.stream().map(column -> (int) lines(column, kind)).toList(),
                tone);
    }

    private long lines(Matrix.Column column, Verdict.Kind kind) {
        return view.picture().networks().stream()
                .map(network -> new MatrixRow(network).line(column.code()))
                .filter(line -> line != null && line.verdict().kind() == kind)
                .count();
    }

    private void byType() {
        var byType = new LinkedHashMap<Localised, List<MatrixRow>>();
        for (var network : view.picture().networks()) {
            var row = new MatrixRow(network);
            var judged = row.judged();
            if (judged != null) {
                byType.computeIfAbsent(judged.set().typeName(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        slides.bars(
                t.text("overview.slides.byType"),
                null,
                byType.keySet().stream().map(t::read).toList(),
                List.of(
                        kind(byType.values(), Show.MET, Tone.BEST),
                        kind(byType.values(), Show.BETWEEN, Tone.MIDDLE),
                        kind(byType.values(), Show.SHORT, Tone.WORST)),
                true);
    }

    private Series kind(Iterable<List<MatrixRow>> types, Show show, Tone tone) {
        var counts = new ArrayList<Integer>();
        types.forEach(rows ->
                counts.add((int) rows.stream().filter(row -> row.is(show)).count()));
        return new Series(t.of("overview.matrix.show", show), counts, tone);
    }

    private void worst() {
        Predicate<MatrixRow> shorts = row -> row.is(Show.SHORT);
        var rows = view.matrix().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(shorts)
                .limit(WORST)
                .map(this::worst)
                .toList();
        slides.table(
                t.text("overview.slides.worst"),
                rows.isEmpty() ? t.text("overview.matrix.nothing") : null,
                List.of(
                        t.text("overview.matrix.network"),
                        t.text("overview.matrix.met"),
                        t.text("overview.matrix.missing")),
                rows);
    }

    private List<Object> worst(MatrixRow row) {
        var judged = Objects.requireNonNull(row.judged());
        return List.of(
                t.read(row.network().name()),
                judged.met() + "/" + judged.counted(),
                row.missing().stream().limit(4).map(this::shortcoming).collect(Collectors.joining(" ")));
    }

    private String shortcoming(Line line) {
        return CriteriaWords.shortcoming(t, line);
    }

    /** Those without a network first. */
    private void tasks() {
        var picture = view.picture();
        var areas = picture.areas().stream()
                .sorted(Comparator.comparingInt(area -> working(picture, area)))
                .toList();
        slides.bars(
                t.text("overview.coverage.areas.title"),
                t.text(
                        "overview.coverage.areas.blank",
                        picture.areasWithoutNetworks().size(),
                        areas.size()),
                areas.stream().map(area -> t.read(area.name())).toList(),
                List.of(new Series(
                        t.text("overview.coverage.networks"),
                        areas.stream().map(area -> working(picture, area)).toList())),
                false);
    }

    private static int working(Picture picture, Picture.Area area) {
        return (int) picture.networks().stream()
                .filter(network -> network.areas().contains(area.id()))
                .count();
    }

    private void overlaps() {
        slides.table(
                t.text("overview.overlaps.title"),
                t.text(view.overlaps().isEmpty() ? "overview.overlaps.none" : "overview.slides.mostAlike"),
                List.of(
                        t.text("overview.slides.one"),
                        t.text("overview.slides.other"),
                        t.text("overview.overlaps.people"),
                        t.text("overview.slides.share")),
                view.overlaps().stream().limit(OVERLAPS).map(this::pair).toList());
    }

    private List<Object> pair(Overlap pair) {
        return List.of(
                t.read(pair.one().name()),
                t.read(pair.other().name()),
                pair.shared(),
                t.text("criteria.percent", t.number(Math.round(100 * pair.share()))));
    }

    private void load() {
        var steps = view.load().steps();
        slides.bars(
                t.text("overview.load.title"),
                t.text("overview.load.lead", view.load().people(), view.load().inAtLeast(5)),
                steps.stream()
                        .map(step -> t.text(step.last() ? "overview.load.orMore" : "overview.load.in", step.networks()))
                        .toList(),
                List.of(new Series(
                        t.text("overview.load.people"),
                        steps.stream().map(step -> step.people()).toList())),
                false);
    }

    private void ahead() {
        var ahead = view.ahead();
        var head = new ArrayList<String>();
        head.add(t.text("overview.ahead.kind"));
        ahead.quarters()
                .forEach(quarter ->
                        head.add(t.text("overview.ahead.quarter", quarter.quarter(), String.valueOf(quarter.year()))));
        var rows = new ArrayList<List<Object>>();
        for (var kind : ahead.kinds()) {
            var row = new ArrayList<Object>();
            row.add(t.of("overview.ahead.kind", kind));
            ahead.quarters().forEach(quarter -> row.add(quarter.of(kind).size()));
            rows.add(row);
        }
        slides.table(
                t.text("overview.ahead.title"),
                t.text(
                        "overview.slides.waiting",
                        ahead.waiting().size(),
                        ahead.late().size()),
                head,
                rows);
        slides.table(
                t.text("overview.slides.next"),
                null,
                List.of(
                        t.text("overview.slides.day"),
                        t.text("overview.matrix.network"),
                        t.text("overview.ahead.kind")),
                ahead.quarters().stream()
                        .flatMap(quarter -> quarter.events().stream())
                        .limit(EVENTS)
                        .map(this::event)
                        .toList());
    }

    private List<Object> event(Ahead.Event event) {
        return List.of(event.day(), t.read(event.name()), t.of("overview.ahead.kind", event.kind()));
    }

    private void change() {
        var change = view.change();
        slides.table(
                t.text("overview.change.title"),
                change.removed() > 0 ? t.text("overview.change.removed", change.removed()) : null,
                List.of(
                        t.text("overview.change.figure"),
                        t.date(change.then()),
                        t.date(change.now()),
                        t.text("overview.change.difference")),
                change.rows().stream().map(this::figures).toList());
    }

    private List<Object> figures(Change.Row row) {
        var before = row.before();
        return List.of(
                t.text(row.key()),
                before == null ? t.text("overview.change.notJudged") : before,
                row.after(),
                before == null ? "" : signed(row.after() - before));
    }

    private String signed(int difference) {
        return difference > 0 ? "+" + t.number(difference) : t.number(difference);
    }
}
