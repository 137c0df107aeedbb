package fi.solmu.overview.portfolio;

import fi.solmu.criteria.CriteriaWords;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.shell.tables.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of the whole as a workbook, a sheet for each; networks as the filter leaves them. */
final class PortfolioWorkbook {
    private final PortfolioView view;
    private final Texts t;

    PortfolioWorkbook(PortfolioView view, Texts t) {
        this.view = view;
        this.t = t;
    }

    void write(Workbook book) throws IOException {
        networks(book.sheet(t.text("overview.portfolio.tab")));
        tasks(book.sheet(t.text("overview.workbook.tasks")));
        overlaps(book.sheet(t.text("overview.overlaps.title")));
        people(book.sheet(t.text("overview.load.title")));
        organisations(book.sheet(t.text("overview.load.organisations")));
        ahead(book.sheet(t.text("overview.ahead.title")));
        change(book.sheet(t.text("overview.change.title")));
    }

    private void networks(TableWriter sheet) throws IOException {
        var columns = view.matrix().columns();
        var head = new ArrayList<String>();
        for (var key : List.of("network", "type", "unit", "area", "state")) {
            head.add(t.text("overview.matrix." + key));
        }
        columns.forEach(column -> head.add(t.read(column.name())));
        for (var key : List.of("met", "of", "missing")) {
            head.add(t.text("overview.matrix." + key));
        }
        sheet.head(head.toArray(String[]::new));
        for (var group : view.matrix().groups()) {
            for (var row : group.rows()) {
                sheet.row(cells(row, columns).toArray());
            }
        }
    }

    private List<@Nullable Object> cells(MatrixRow row, List<Matrix.Column> columns) {
        var network = row.network();
        var judged = row.judged();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(t.read(network.name()));
        cells.add(judged == null ? null : t.read(judged.set().typeName()));
        cells.add(t.read(network.unit()));
        cells.add(network.areas().stream()
                .flatMap(area -> view.picture().area(area).stream())
                .map(area -> t.read(area.name()))
                .collect(Collectors.joining(", ")));
        cells.add(t.of("overview.state", network.status()));
        for (var column : columns) {
            var line = row.line(column.code());
            cells.add(
                    line == null
                            ? null
                            : t.of("criteria.verdict", line.verdict().kind()));
        }
        cells.add(judged == null ? null : judged.met());
        cells.add(judged == null ? null : judged.counted());
        cells.add(row.missing().stream()
                .map(line -> CriteriaWords.shortcoming(t, line))
                .collect(Collectors.joining(" ")));
        return cells;
    }

    private void tasks(TableWriter sheet) throws IOException {
        sheet.head(t.text("overview.coverage.area"), t.text("overview.coverage.networks"));
        for (var area : view.picture().areas()) {
            sheet.row(
                    t.read(area.name()),
                    view.picture().networks().stream()
                            .filter(network -> network.areas().contains(area.id()))
                            .count());
        }
    }

    private void overlaps(TableWriter sheet) throws IOException {
        sheet.head(
                t.text("overview.slides.one"),
                t.text("overview.load.people"),
                t.text("overview.slides.other"),
                t.text("overview.load.people"),
                t.text("overview.overlaps.people"),
                t.text("overview.overlaps.areas"),
                t.text("overview.overlaps.purpose"),
                t.text("overview.overlaps.marks"));
        for (var pair : view.overlaps()) {
            sheet.row(
                    t.read(pair.one().name()),
                    pair.one().people(),
                    t.read(pair.other().name()),
                    pair.other().people(),
                    pair.shared(),
                    pair.areas().stream().map(t::read).collect(Collectors.joining(", ")),
                    t.text(pair.samePurpose() ? "overview.overlaps.alike" : "overview.overlaps.differs"),
                    pair.marks());
        }
    }

    private void people(TableWriter sheet) throws IOException {
        sheet.head(t.text("overview.load.networks"), t.text("overview.load.people"));
        for (var step : view.load().steps()) {
            sheet.row(
                    t.text(step.last() ? "overview.load.orMore" : "overview.load.in", step.networks()), step.people());
        }
    }

    private void organisations(TableWriter sheet) throws IOException {
        sheet.head(
                t.text("overview.load.organisation"),
                t.text("overview.load.people"),
                t.text("overview.load.networks"),
                t.text("overview.load.memberships"),
                t.text("overview.load.visits"),
                t.text("overview.load.hours"));
        for (var each : view.load().organisations()) {
            sheet.row(
                    t.read(each.name()),
                    each.people(),
                    each.networks(),
                    each.memberships(),
                    each.visits(),
                    each.hours());
        }
    }

    private void ahead(TableWriter sheet) throws IOException {
        sheet.head(t.text("overview.slides.day"), t.text("overview.matrix.network"), t.text("overview.ahead.kind"));
        for (var events : List.of(view.ahead().late(), view.ahead().waiting())) {
            for (var event : events) {
                sheet.row(event.day(), t.read(event.name()), t.of("overview.ahead.kind", event.kind()));
            }
        }
        for (var quarter : view.ahead().quarters()) {
            for (var event : quarter.events()) {
                sheet.row(event.day(), t.read(event.name()), t.of("overview.ahead.kind", event.kind()));
            }
        }
    }

    private void change(TableWriter sheet) throws IOException {
        sheet.head(
                t.text("overview.change.figure"),
                t.date(view.change().then()),
                t.date(view.change().now()));
        for (var row : view.change().rows()) {
            sheet.row(t.text(row.key()), row.before(), row.after());
        }
    }
}
