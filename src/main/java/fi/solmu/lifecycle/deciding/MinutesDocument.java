package fi.solmu.lifecycle.deciding;

import fi.solmu.register.NetworkState;
import fi.solmu.shell.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The minutes of a meeting as a document that word processors open: headings are headings, so that it can be navigated. */
final class MinutesDocument {
    private static final int TITLE = 36;
    private static final int HEADING = 26;

    private MinutesDocument() {}

    static byte[] write(GroupMeetings.Meeting meeting, List<Minute> minutes, Texts t) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(title(meeting, t));
            heading(document, title(meeting, t), 0, TITLE);
            if (meeting.place() != null) {
                line(document, t.text("lifecycle.meeting.place"), meeting.place());
            }
            if (minutes.isEmpty()) {
                paragraph(document, t.text("lifecycle.minutes.none"));
            }
            int item = 1;
            for (var minute : minutes) {
                heading(document, item++ + ". " + heading(minute, t), 1, HEADING);
                matter(document, minute, t);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(GroupMeetings.Meeting meeting, Texts t) {
        return t.text("lifecycle.minutes.title", t.date(meeting.meetsOn()));
    }

    private static String heading(Minute minute, Texts t) {
        var proposal = minute.proposal();
        return t.text("lifecycle.kind." + proposal.kind()) + ": " + t.read(proposal.name());
    }

    private static void matter(XWPFDocument document, Minute minute, Texts t) {
        var proposal = minute.proposal();
        var decision = minute.decision();
        line(document, t.text("lifecycle.proposal.number"), String.valueOf(proposal.number()));
        var maker = proposal.maker();
        line(
                document,
                t.text("lifecycle.proposal.maker"),
                maker == null ? t.text("lifecycle.proposal.fellDue") : maker.name());
        line(document, t.text("lifecycle.decision"), t.text("lifecycle.verdict." + decision.verdict()));
        line(document, t.text("lifecycle.decision.reasons"), decision.reasons());
        if (decision.effectOn() != null) {
            line(document, t.text("lifecycle.decision.effectOn"), t.date(decision.effectOn()));
        }
        if (decision.term() != null) {
            line(document, t.text("lifecycle.question.term"), term(decision.term(), t));
        }
        for (var role : Decision.Part.Role.values()) {
            var parts = decision.parts(role);
            if (!parts.isEmpty()) {
                line(document, t.text("lifecycle.part." + role), names(parts));
            }
        }
        for (var condition : decision.conditions()) {
            line(
                    document,
                    t.text("lifecycle.condition"),
                    condition.demand() + " (" + t.text("lifecycle.condition.by", t.date(condition.dueOn())) + ")");
        }
    }

    private static String names(List<Decision.Part> parts) {
        return parts.stream()
                .map(part -> part.stated() == null ? part.name() : part.name() + ": " + part.stated())
                .collect(Collectors.joining("; "));
    }

    static String term(NetworkState.Term term, Texts t) {
        return switch (term) {
            case NetworkState.Term.Fixed(var day) -> t.text("lifecycle.term.fixed", t.date(day));
            case NetworkState.Term.Continuing(var day) ->
                t.text("lifecycle.term.continuing", day == null ? "–" : t.date(day));
        };
    }

    private static void heading(XWPFDocument document, String text, int level, int halfPoints) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(level == 0 ? 0 : 240);
        paragraph.setSpacingAfter(120);
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level));
        var run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(halfPoints / 2.0);
        run.setText(text);
    }

    private static void line(XWPFDocument document, String label, String value) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(80);
        var name = paragraph.createRun();
        name.setBold(true);
        name.setText(label + ": ");
        var words = paragraph.createRun();
        var lines = value.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                words.addBreak();
            }
            words.setText(lines[at]);
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }
}
