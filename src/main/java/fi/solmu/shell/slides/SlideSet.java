package fi.solmu.shell.slides;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;

/**
 * Slides for a meeting (diasarja): a PPTX file, 16:9, whose tables and charts are native, so that whoever shows them can
 * go on editing. Each slide has its title, the footer and its number; tables and charts tell in words what they show.
 * What does not fit on a slide goes on to the next of the same title. All that is given is plain text: nothing in it
 * is run, and what a slide cannot hold is left out.
 *
 * <p>Nothing leaves before {@link #write} or {@link #send}: a failure midway leaves no half file behind. The first set
 * of a running application costs some four seconds of processor time, in which schemas are loaded; later ones of twenty
 * slides well under one.
 */
public final class SlideSet implements AutoCloseable {
    public static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CATEGORY = 160;
    private static final double[] LEAD_SIZES = {16, 14, 12};
    private final Language language;
    private final XMLSlideShow show = Template.open();
    private final SlidePages pages;

    /**
     * @param language of all the words, told to programs that read them aloud
     * @param footer at the foot of each slide
     */
    public SlideSet(Language language, String footer) {
        this.language = language;
        pages = new SlidePages(show, language, PlainText.of(footer, LONGEST_TITLE));
        var about = show.getProperties().getCoreProperties();
        about.setCreator("Solmu");
        about.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(language.locale().toLanguageTag()));
    }

    /** The first slide, and the title of the whole; {@code under} it stand, say, whose slides they are and of which day. */
    public void title(String title, String under) {
        var plain = PlainText.of(title, LONGEST_TITLE);
        show.getProperties().getCoreProperties().setTitle(plain);
        pages.first(plain, PlainText.of(under));
    }

    /** A slide of points. */
    public void text(String title, List<String> points) {
        var plain = points.stream().map(PlainText::of).toList();
        var plan = PointsPlan.of(plain, Template.WIDTH, Template.BOTTOM - Template.TOP);
        for (int number = 0; number < plan.slides().size(); number++) {
            pages.points(
                    numbered(title, number, plan.slides().size()), plan.slides().get(number), plan.size());
        }
    }

    /**
     * A table. Its cells are texts, numbers, dates, any of these {@link fi.solmu.shell.tables.Linked}, or null; a column
     * of figures stands at the right. Without rows only the head is shown: let the lead say that there are none.
     *
     * @param lead what to see in it, in a sentence
     */
    public void table(String title, @Nullable String lead, List<String> head, List<? extends List<?>> rows) {
        if (head.isEmpty()) {
            throw new IllegalArgumentException("a table without columns: " + title);
        }
        var names = head.stream().map(PlainText::of).toList();
        var cells = new ArrayList<List<Cell>>();
        for (var row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + head.size() + " columns: " + title);
            }
            var line = new ArrayList<Cell>();
            for (var cell : row) {
                line.add(Cell.of(cell, language));
            }
            cells.add(line);
        }
        var shownLead = fitted(lead);
        double top = under(shownLead);
        var plan = TablePlan.of(
                names,
                cells.stream().map(row -> row.stream().map(Cell::text).toList()).toList(),
                Template.WIDTH,
                Template.BOTTOM - top);
        var drawing = new TableDrawing(plan, PlainText.of(title, LONGEST_TITLE), names, cells, language);
        int first = 0;
        for (int number = 0; number < plan.slides().size(); number++) {
            int next = first + plan.slides().get(number);
            var page = pages.figures(numbered(title, number, plan.slides().size()), shownLead);
            drawing.draw(page, first, next, top);
            pages.finish(page);
            first = next;
        }
    }

    /**
     * Horizontal bars, the first category on top. The chart's own workbook, which opens when one edits the data, holds
     * exactly the names and counts that are shown. Without categories only the title and lead are shown.
     *
     * @param lead what to see in it, in a sentence
     * @param series with a value for each category; several have a legend
     * @param stacked one bar for each category, its parts being the series
     */
    public void bars(
            String title, @Nullable String lead, List<String> categories, List<Series> series, boolean stacked) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("bars without a series: " + title);
        }
        for (var each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        each.values().size() + " values for " + categories.size() + " categories: " + title);
            }
        }
        var names = categories.stream()
                .map(name -> PlainText.of(name, LONGEST_NAME))
                .toList();
        var plain = series.stream()
                .map(each -> new Series(PlainText.of(each.name(), LONGEST_NAME), each.values(), each.tone()))
                .toList();
        var shownLead = fitted(lead);
        double top = under(shownLead);
        var plan = BarsPlan.of(names, plain, stacked, Template.WIDTH, Template.BOTTOM - top);
        if (plan.slides().isEmpty()) {
            pages.finish(pages.figures(PlainText.of(title, LONGEST_TITLE), shownLead));
        }
        int first = 0;
        for (int number = 0; number < plan.slides().size(); number++) {
            int next = first + plan.slides().get(number);
            int from = first;
            var page = pages.figures(numbered(title, number, plan.slides().size()), shownLead);
            var part = plain.stream()
                    .map(each -> new Series(each.name(), each.values().subList(from, next), each.tone()))
                    .toList();
            BarsDrawing.ofCounts(plan, names.subList(from, next), part, stacked, language)
                    .draw(show, page, PlainText.of(title, LONGEST_TITLE), top);
            pages.finish(page);
            first = next;
        }
    }

    /**
     * Horizontal bars of shares, each of one whole cut in parts, and all of one length: the first category on top. The
     * chart's own workbook holds exactly the names and shares that are shown.
     *
     * @param lead what to see in it, in a sentence
     * @param parts with a share for each category
     */
    public void shares(String title, @Nullable String lead, List<String> categories, List<Shares> parts) {
        if (categories.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException("no whole, or no parts of it: " + title);
        }
        for (var each : parts) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        each.values().size() + " values for " + categories.size() + " categories: " + title);
            }
        }
        var names = categories.stream()
                .map(name -> PlainText.of(name, LONGEST_CATEGORY))
                .toList();
        var plain = parts.stream()
                .map(each -> new Shares(PlainText.of(each.name(), LONGEST_NAME), each.values(), each.tone()))
                .toList();
        var shownLead = fitted(lead);
        double top = under(shownLead);
        var plan = BarsPlan.ofShares(names, plain, Template.WIDTH, Template.BOTTOM - top);
        int first = 0;
        for (int number = 0; number < plan.slides().size(); number++) {
            int next = first + plan.slides().get(number);
            int from = first;
            var page = pages.figures(numbered(title, number, plan.slides().size()), shownLead);
            var part = plain.stream()
                    .map(each -> new Shares(each.name(), each.values().subList(from, next), each.tone()))
                    .toList();
            BarsDrawing.ofShares(plan, names.subList(from, next), part, language)
                    .draw(show, page, PlainText.of(title, LONGEST_TITLE), top);
            pages.finish(page);
            first = next;
        }
    }

    /** The whole file; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        show.write(to);
    }

    /** The whole file as a download of this name (without its ending). */
    public void send(HttpServletResponse response, String name) throws IOException {
        write(Download.begin(response, CONTENT_TYPE, name + ".pptx"));
    }

    @Override
    public void close() throws IOException {
        show.close();
    }

    private static @Nullable Fitted fitted(@Nullable String lead) {
        return lead == null ? null : Fitted.into(PlainText.of(lead), Template.WIDTH, Template.LEAD_HEIGHT, LEAD_SIZES);
    }

    private static double under(@Nullable Fitted lead) {
        return lead == null ? Template.TOP : Template.LEAD_TOP + lead.height(Template.WIDTH) + 14;
    }

    private static String numbered(String title, int number, int of) {
        var plain = PlainText.of(title, LONGEST_TITLE);
        return of == 1 ? plain : plain + " (" + (number + 1) + "/" + of + ")";
    }
}
