package fi.solmu.criteria.sets;

import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Verdict;
import fi.solmu.criteria.judging.Judging.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A set tried on the networks it would judge, beside what holds for them now. */
public record Trial(List<Criterion> criteria, List<Tried> all, Show show, String code) {

    /** Which networks are listed. */
    public enum Show {
        ALL,
        /** Would newly fall short. */
        NEWLY_SHORT,
        /** Would newly meet all that is required. */
        NEWLY_MEETS,
        /** Would fall short, newly or as now. */
        SHORT,
        /** Falls short now. */
        SHORT_NOW,
        /** Would not meet the criterion. */
        FAILS,
        /** Does not meet the criterion now. */
        FAILS_NOW
    }

    /** How many networks do not meet a criterion, with the set and now. */
    public record ByCriterion(Criterion criterion, int then, int now, boolean isNew) {}

    public int count(Show what) {
        return (int) all.stream().filter(in(what, code)).count();
    }

    public List<Tried> shown() {
        return all.stream().filter(in(show, code)).toList();
    }

    public List<ByCriterion> byCriterion() {
        var rows = new ArrayList<ByCriterion>();
        for (var criterion : criteria) {
            rows.add(new ByCriterion(
                    criterion,
                    (int) all.stream().filter(in(Show.FAILS, criterion.code())).count(),
                    (int) all.stream()
                            .filter(in(Show.FAILS_NOW, criterion.code()))
                            .count(),
                    all.stream().noneMatch(tried -> has(tried, criterion.code()))));
        }
        return rows;
    }

    private static boolean has(Tried tried, String code) {
        return tried.now() instanceof Judged judged
                && judged.lines().stream()
                        .anyMatch(line -> line.criterion().code().equals(code));
    }

    private static Predicate<Tried> in(Show show, String code) {
        return switch (show) {
            case ALL -> _ -> true;
            case NEWLY_SHORT -> Tried::newlyShort;
            case NEWLY_MEETS -> Tried::newlyMeets;
            case SHORT -> tried -> tried.then().fallsShort();
            case SHORT_NOW -> Tried::shortNow;
            case FAILS -> tried -> fails(tried.then(), code);
            case FAILS_NOW -> tried -> tried.now() instanceof Judged judged && fails(judged, code);
        };
    }

    private static boolean fails(Judged judged, String code) {
        return judged.lines().stream()
                .filter(line -> line.criterion().code().equals(code))
                .map(Line::verdict)
                .anyMatch(verdict -> verdict.kind() == Verdict.Kind.NOT_MET);
    }
}
