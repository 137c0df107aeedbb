package fi.solmu.overview.portfolio;

import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Standing;
import fi.solmu.criteria.Verdict;
import fi.solmu.kernel.Language;
import fi.solmu.overview.picture.Picture;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One network of the matrix. */
public record MatrixRow(Picture.Network network) {

    /** None of a network that is not judged. */
    public @Nullable Judged judged() {
        return network.verdicts() instanceof Judged judged ? judged : null;
    }

    /** Its line of a criterion; none when its type does not ask for it. */
    public @Nullable Line line(String code) {
        var judged = judged();
        return judged == null
                ? null
                : judged.lines().stream()
                        .filter(line -> line.criterion().code().equals(code))
                        .findFirst()
                        .orElse(null);
    }

    /** What is not met, the required first; then what is unknown. */
    public List<Line> missing() {
        var judged = judged();
        return judged == null
                ? List.of()
                : judged.missing().stream()
                        .sorted(Comparator.comparing(
                                        (Line line) -> line.verdict().kind() != Verdict.Kind.NOT_MET)
                                .thenComparing(line -> line.criterion().standing() != Standing.REQUIRED))
                        .toList();
    }

    boolean misses(String code) {
        var line = line(code);
        return line != null && line.verdict().kind() == Verdict.Kind.NOT_MET;
    }

    boolean is(MatrixFilter.Show show) {
        var judged = judged();
        return switch (show) {
            case ALL -> true;
            case NOT_JUDGED -> judged == null;
            case SHORT -> judged != null && judged.fallsShort();
            case MET -> judged != null && meetsAll(judged);
            case BETWEEN -> judged != null && !judged.fallsShort() && !meetsAll(judged);
        };
    }

    private static boolean meetsAll(Judged judged) {
        return judged.met() == judged.counted();
    }

    private int shortcomings() {
        var judged = judged();
        return judged == null
                ? -1
                : (int) judged.lines().stream().filter(Line::isShort).count();
    }

    private int notMet() {
        var judged = judged();
        return judged == null
                ? -1
                : (int) judged.lines().stream()
                        .filter(line -> line.verdict().kind() != Verdict.Kind.MET)
                        .count();
    }

    /** Those that lack most first, those not judged last. */
    static Comparator<MatrixRow> worstFirst(Language reader) {
        var byName = Picture.Network.alphabetically(reader);
        return Comparator.comparingInt(MatrixRow::shortcomings)
                .thenComparingInt(MatrixRow::notMet)
                .reversed()
                .thenComparing(MatrixRow::network, byName);
    }
}
