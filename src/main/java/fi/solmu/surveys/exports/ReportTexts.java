package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.documents.TextDocument;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.Round;
import fi.solmu.surveys.results.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people wrote, in the report of a round (avoimet vastaukset). */
final class ReportTexts {
    private final Round round;
    private final ResultWords words;
    private final TextDocument document;
    private final Texts t;

    ReportTexts(Round round, ResultWords words, TextDocument document, Texts t) {
        this.round = round;
        this.words = words;
        this.document = document;
        this.t = t;
    }

    /** Question by question; nothing where nothing was written. */
    void add(List<OwnWords> written) {
        if (written.isEmpty()) {
            return;
        }
        document.heading(1, t.text("surveys.results.texts.title"));
        document.paragraph(t.text("surveys.results.texts.lead", round.textsFrom()));
        for (var each : written) {
            document.heading(2, t.read(each.question().text()) + " " + words.side(each.side()));
            if (!each.shown() || each.texts().isEmpty()) {
                document.paragraph(WrittenAnswers.why(each, round, t));
            } else {
                texts(each.texts());
            }
        }
    }

    /** Theme by theme, where somebody has coded them; a text that has many stands under each. */
    private void texts(List<OwnWords.Written> texts) {
        var byTheme = new LinkedHashMap<Theme, List<OwnWords.Written>>();
        texts.forEach(text -> text.themes()
                .forEach(theme ->
                        byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).add(text)));
        if (byTheme.isEmpty()) {
            document.list(texts.stream().map(this::text).toList());
            return;
        }
        var themes = byTheme.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Theme, List<OwnWords.Written>> each) ->
                                each.getValue().size())
                        .reversed())
                .toList();
        document.table(
                List.of(t.text("surveys.coding.theme"), t.text("surveys.coding.texts")),
                1,
                themes.stream()
                        .map(each -> List.of(
                                t.read(each.getKey().name()),
                                t.number(each.getValue().size())))
                        .toList());
        for (var theme : themes) {
            document.heading(3, t.read(theme.getKey().name()));
            document.list(theme.getValue().stream().map(this::text).toList());
        }
        var rest = texts.stream()
                .filter(text -> text.themes().isEmpty())
                .map(this::text)
                .toList();
        if (!rest.isEmpty()) {
            document.heading(3, t.text("surveys.coding.theme.none"));
            document.list(rest);
        }
    }

    private String text(OwnWords.Written written) {
        var network = written.network();
        return network == null ? written.words() : written.words() + " (" + t.read(network.name()) + ")";
    }
}
