package fi.solmu.imports.matching;

import fi.solmu.imports.matching.Match.BodyOf;
import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import fi.solmu.imports.matching.Match.Side;
import fi.solmu.imports.matching.Reason.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Whether two names are names of one network. The rules in words: docs/algorithms/network-names.md. */
public final class NetworkNames {

    private static final int LEAST_LIKELY = 50;
    private static final int ONLY_SPACES_DIFFER = 97;

    private NetworkNames() {}

    /** The same whichever way round the names are given, but for whose body is whose. */
    public static Match compare(String first, String second) {
        return compare(NetworkName.of(first), NetworkName.of(second));
    }

    /** Two names have one key exactly when they are identical. */
    public static String key(String name) {
        return Writing.key(name);
    }

    /** The name tidied for people to read: spaces, dashes and the mark of a language in front ("SV: "). */
    public static String tidy(String name) {
        return Writing.tidy(name);
    }

    static Match compare(NetworkName first, NetworkName second) {
        if (first.key().equals(second.key())) {
            return new Identical(List.of(Reason.of(Code.SAME_NAME, 100)));
        }
        return first.key().compareTo(second.key()) < 0
                ? compareInOrder(first, second)
                : compareInOrder(second, first).mirrored();
    }

    private static Match compareInOrder(NetworkName first, NetworkName second) {
        if (!first.squeezed().isEmpty() && first.squeezed().equals(second.squeezed())) {
            return new Likely(List.of(Reason.of(Code.ONLY_SPACES_DIFFER, ONLY_SPACES_DIFFER)));
        }
        if (!first.bodies().equals(second.bodies())) {
            return bodyOf(first, second);
        }
        for (var role : List.of(Role.CODE, Role.COUNT)) {
            var one = first.whole().concepts(role);
            var other = second.whole().concepts(role);
            if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
                return against(first, second, role, role == Role.CODE ? Code.CODE_DIFFERS : Code.COUNT_DIFFERS);
            }
        }
        return bestOf(first, second);
    }

    private static Match against(NetworkName first, NetworkName second, Role role, Code code) {
        var shared = Alignment.of(first.whole(), second.whole(), false).shared();
        return Match.different(shared, code, shown(first, role), shown(second, role));
    }

    /** Whoever has one more word for a body is the body, when all that names the other is in its name, too. */
    private static Match bodyOf(NetworkName first, NetworkName second) {
        if (second.bodies().containsAll(first.bodies())) {
            return bodyOf(first, second, Side.SECOND);
        }
        if (first.bodies().containsAll(second.bodies())) {
            return bodyOf(second, first, Side.FIRST);
        }
        return against(first, second, Role.BODY, Code.BODY_DIFFERS);
    }

    private static Match bodyOf(NetworkName parent, NetworkName body, Side side) {
        var marks = body.whole().distinct(Role.BODY).stream()
                .filter(word -> !parent.bodies().contains(word.concept()))
                .toList();
        var mark = Form.shown(marks);
        for (var form : allForms(parent)) {
            for (var bodyForm : allForms(body)) {
                var alignment = Alignment.of(form, bodyForm, false);
                if (alignment.secondIsBodyOfFirst()) {
                    return new BodyOf(side, Match.outweighed(alignment.shared(), Code.SUBORDINATE_BODY, mark));
                }
            }
        }
        var shared = Alignment.of(parent.whole(), body.whole(), false).shared();
        return Match.different(shared, Code.SUBORDINATE_BODY, mark);
    }

    private static List<Form> allForms(NetworkName name) {
        var forms = new ArrayList<Form>();
        forms.add(name.whole());
        forms.addAll(name.outside());
        forms.addAll(name.halves());
        return forms;
    }

    private static Match bestOf(NetworkName first, NetworkName second) {
        var whole = Alignment.of(first.whole(), second.whole(), first.hasBrackets() || second.hasBrackets())
                .match();
        var matches = new ArrayList<Match>();
        matches.add(whole);
        matches.addAll(partly(first, second));
        matches.addAll(partly(second, first));
        matches.removeIf(match -> !(match instanceof Likely));
        if (matches.isEmpty()) {
            return whole;
        }
        var best = Collections.max(matches, Comparator.comparingInt(Match::points));
        return best.points() >= LEAST_LIKELY ? best : tooMuchDiffers(best);
    }

    /** Only one of the two may be taken in part: what two names have beside a shared half tells them apart. */
    private static List<Match> partly(NetworkName name, NetworkName other) {
        var matches = new ArrayList<Match>();
        if (other.halves().isEmpty()) {
            addMatches(matches, name.halves(), other, Code.HALF_OF_DOUBLE_NAME, -4);
        }
        if (!other.hasBrackets()) {
            addMatches(matches, name.outside(), other, Code.BRACKETS_ONLY_IN_ONE, -8);
            addMatches(matches, name.inside(), other, Code.BRACKETS_HOLD_THE_SAME, -8);
        }
        return matches;
    }

    private static void addMatches(
            List<Match> matches, Collection<Form> parts, NetworkName other, Code code, int points) {
        for (var part : parts) {
            if (Alignment.of(part, other.whole(), false).match() instanceof Likely(var reasons)) {
                var all = new ArrayList<>(reasons);
                all.add(Reason.of(code, points, Form.shown(part.words())));
                matches.add(new Likely(all));
            }
        }
    }

    private static Different tooMuchDiffers(Match match) {
        return new Different(Match.outweighed(match.reasons(), Code.TOO_MUCH_DIFFERS));
    }

    private static String shown(NetworkName name, Role role) {
        return Form.shown(name.whole().distinct(role));
    }
}
