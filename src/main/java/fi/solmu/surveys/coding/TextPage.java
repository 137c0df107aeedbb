package fi.solmu.surveys.coding;

import fi.solmu.shell.Texts;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.ResultPage.Frame;
import fi.solmu.surveys.results.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a round, as they are looked for.
 *
 * @param questions all that ask for a text
 * @param themes all there are
 * @param counts by theme, of the texts that can be read of the question looked for
 * @param found how many fit
 * @param pages over which those stand
 */
public record TextPage(
        Frame frame,
        TextFilter filter,
        List<OwnWords> questions,
        List<Theme> themes,
        List<ThemeCount> counts,
        List<Part> parts,
        int found,
        int pages) {
    private static final int PER_PAGE = 100;

    /** What was written to one question, as far as it fits and is on this page. */
    public record Part(OwnWords question, List<OwnWords.Written> texts) {}

    /**
     * How many wrote of one theme.
     *
     * @param theme none for texts without any
     */
    public record ThemeCount(@Nullable Theme theme, int members, int coordinators) {}

    static TextPage of(Frame frame, List<OwnWords> questions, List<Theme> themes, TextFilter filter) {
        var asked = questions.stream().filter(filter::asks).toList();
        int found = 0;
        int from = (filter.at() - 1) * PER_PAGE;
        var parts = new ArrayList<Part>();
        for (var question : asked) {
            var here = new ArrayList<OwnWords.Written>();
            for (var text : question.texts()) {
                if (filter.finds(text)) {
                    if (found >= from && found < from + PER_PAGE) {
                        here.add(text);
                    }
                    found++;
                }
            }
            // One without any text says why, when nothing particular is looked for.
            if (!here.isEmpty() || (question.texts().isEmpty() && filter.all() && filter.at() == 1)) {
                parts.add(new Part(question, here));
            }
        }
        return new TextPage(
                frame,
                filter,
                questions,
                themes,
                counts(asked, themes),
                parts,
                found,
                Math.ceilDiv(Math.max(found, 1), PER_PAGE));
    }

    private static List<ThemeCount> counts(List<OwnWords> asked, List<Theme> themes) {
        var counts = new ArrayList<ThemeCount>();
        for (var theme : themes) {
            var count = count(asked, theme, text -> text.themes().contains(theme));
            if (count.members() + count.coordinators() > 0) {
                counts.add(count);
            }
        }
        counts.sort((a, b) -> Integer.compare(b.members() + b.coordinators(), a.members() + a.coordinators()));
        if (!counts.isEmpty()) {
            counts.add(count(asked, null, text -> text.themes().isEmpty()));
        }
        return counts;
    }

    private static ThemeCount count(List<OwnWords> asked, @Nullable Theme theme, Predicate<OwnWords.Written> counted) {
        return new ThemeCount(theme, by(Side.MEMBER, asked, counted), by(Side.COORDINATOR, asked, counted));
    }

    private static int by(Side side, List<OwnWords> asked, Predicate<OwnWords.Written> counted) {
        return (int) asked.stream()
                .filter(each -> each.side() == side)
                .flatMap(each -> each.texts().stream())
                .filter(counted)
                .count();
    }

    /** What the choice of a question offers. */
    public Map<String, String> questionChoice(Texts t) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", t.text("surveys.coding.question.all"));
        for (var each : questions) {
            choice.put(
                    each.question().id().toString(),
                    t.read(each.question().text()) + " (" + t.of("surveys.side", each.side()) + ")");
        }
        return choice;
    }

    /** What the choice of a theme offers to whoever looks for texts. */
    public Map<String, String> themeChoice(Texts t) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", t.text("surveys.coding.theme.all"));
        choice.put(TextFilter.NONE, t.text("surveys.coding.theme.none"));
        themes.forEach(theme -> choice.put(theme.id().toString(), t.read(theme.name())));
        return choice;
    }

    public boolean nothingWritten() {
        return questions.stream().allMatch(each -> each.texts().isEmpty());
    }
}
