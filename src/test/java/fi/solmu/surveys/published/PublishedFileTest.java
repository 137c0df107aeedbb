package fi.solmu.surveys.published;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.published.Finding.Base;
import fi.solmu.surveys.published.PublishedFile.Outcome;
import fi.solmu.surveys.published.PublishedTable.Row;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedFileTest {
    private static final String HEAD = "respondents,question_fi,respondents_total,option_fi,count,published_percent\n";

    private static Outcome read(String text) {
        return PublishedFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PublishedTable> tables(String text) {
        var outcome = read(text);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).tables();
    }

    private static List<Mistake> mistakes(String text) {
        var outcome = read(text);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).mistakes();
    }

    private static PublishedTable table(int asked, Object... countsAndPercents) {
        var rows = new java.util.ArrayList<Row>();
        for (int at = 0; at < countsAndPercents.length; at += 2) {
            var percent = (String) countsAndPercents[at + 1];
            rows.add(new Row(
                    at / 2 + 2,
                    "V" + at / 2,
                    (Integer) countsAndPercents[at],
                    percent.isEmpty() ? null : new BigDecimal(percent)));
        }
        return new PublishedTable(Side.MEMBER, "Miten?", asked, rows);
    }

    @Test
    void percentagesOfAllAreKnownFromThoseOfWhoeverAnswered() {
        assertThat(Finding.of(table(373, 15, "4.02", 143, "38.34")).base()).isEqualTo(Base.ASKED);
        var ofAnswered = Finding.of(table(373, 0, "", 15, "4.04", 143, "38.54", 155, "41.78", 58, "15.63"));
        assertThat(ofAnswered.base()).isEqualTo(Base.ANSWERED);
        assertThat(ofAnswered.noAnswer()).isEqualTo(2);
        assertThat(ofAnswered.agrees()).isTrue();
    }

    @Test
    void oneRowThatAgreesWithNeitherIsToldOf() {
        var finding = Finding.of(table(100, 10, "10.00", 20, "20.00", 30, "31.00", 35, "35.00"));
        assertThat(finding.base()).isEqualTo(Base.NONE);
        assertThat(finding.agrees()).isFalse();
        assertThat(finding.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("differs");
            assertThat(problem.arguments().getFirst()).isEqualTo("4"); // the third row under the header
        });
    }

    @Test
    void rowsOfDifferentBasesAgreeWithNone() {
        assertThat(Finding.of(table(200, 50, "25.00", 50, "50.00")).base()).isEqualTo(Base.NONE);
    }

    @Test
    void anEmptyPercentageOfNobodyIsNoDisagreementAndOneOfSomebodyIs() {
        assertThat(Finding.of(table(10, 0, "", 5, "50.00")).agrees()).isTrue();
        assertThat(Finding.of(table(10, 1, "", 5, "50.00")).problems())
                .extracting(Finding.Problem::key)
                .containsExactly("missing");
    }

    /** 0.125 and 0.115 may be rounded either way; a hundredth off is off. */
    @Test
    void roundingMayGoEitherWay() {
        assertThat(Finding.of(table(800, 1, "0.13", 799, "99.88")).agrees()).isTrue();
        assertThat(Finding.of(table(800, 1, "0.12", 799, "99.87")).agrees()).isTrue();
        assertThat(Finding.of(table(800, 1, "0.14", 799, "99.88")).agrees()).isFalse();
    }

    @Test
    void moreAnswersThanRespondentsAgreeWithNothing() {
        var finding = Finding.of(table(10, 11, "110"));
        assertThat(finding.agrees()).isFalse();
        assertThat(finding.noAnswer()).isZero();
        assertThat(finding.problems()).extracting(Finding.Problem::key).containsExactly("tooMany");
    }

    @Test
    void everyMistakeIsToldWithItsLineAndColumn() {
        assertThat(mistakes(HEAD
                        + "members,Miten?,10,Hyvin,5,50.00\n"
                        + "jäsenet,Miten?,10,Huonosti,viisi,50.00\n"
                        + "\n"
                        + "members,\"Kaksi\nriviä?\",10,Hyvin,5,150\n"
                        + "members,Miten?,11,Huonosti,5,50.00\n"
                        + "members,Miten?,10,Hyvin,5,50.00\n"
                        + "members,,10\n"))
                .extracting(Mistake::line, Mistake::column, Mistake::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "respondents", "respondents"),
                        org.assertj.core.groups.Tuple.tuple(3, "count", "notANumber"),
                        org.assertj.core.groups.Tuple.tuple(5, "published_percent", "notAPercentage"),
                        org.assertj.core.groups.Tuple.tuple(7, "respondents_total", "otherTotal"),
                        org.assertj.core.groups.Tuple.tuple(8, "option_fi", "twice"),
                        org.assertj.core.groups.Tuple.tuple(9, "question_fi", "missing"),
                        org.assertj.core.groups.Tuple.tuple(9, "option_fi", "missing"),
                        org.assertj.core.groups.Tuple.tuple(9, "count", "missing"));
    }

    @Test
    void whatIsNoTableAtAllIsRefusedInOneWord() {
        assertThat(mistakes("")).extracting(Mistake::key).containsExactly("empty");
        assertThat(mistakes(HEAD)).extracting(Mistake::key).containsExactly("noRows");
        assertThat(mistakes("PK\0\0")).extracting(Mistake::key).containsExactly("notText");
        assertThat(mistakes("respondents,count\n")).extracting(Mistake::column).contains("question_fi");
        assertThat(mistakes(HEAD + "members,\"Miten?,10,Hyvin,5,50.00\n"))
                .extracting(Mistake::key)
                .containsExactly("quotes");
        assertThat(mistakes(HEAD + "x".repeat(PublishedFile.LARGEST)))
                .extracting(Mistake::key)
                .containsExactly("tooLarge");
    }

    @Test
    void whatSpreadsheetsWriteIsRead() {
        var semicolons = "\uFEFF" + HEAD.replace(',', ';') + "Members;Miten?;10;Hyvin;5;50,00 %\n";
        assertThat(tables(semicolons).getFirst().rows().getFirst().percent()).isEqualByComparingTo("50");
        var old = PublishedFile.read(
                (HEAD + "members,Määritelty?,10,Hyvin,5,50.00\n").getBytes(Charset.forName("windows-1252")));
        assertThat(((Outcome.Read) old).tables().getFirst().question()).isEqualTo("Määritelty?");
    }

    @Test
    void theYearIsReadFromTheFilesName() {
        assertThat(PublishedFile.yearOf("evaluation-2025-tables.csv")).hasValue(2025);
        assertThat(PublishedFile.yearOf("taulukot-120250.csv")).isEmpty();
        assertThat(PublishedFile.yearOf(null)).isEmpty();
    }
}
