package fi.solmu.surveys.questionnaires;

import java.util.Collections;
import java.util.List;

/** Where the questions of a form stand, theme by theme. */
final class Places {
    private Places() {}

    /**
     * Moves one a place up or down; from the end of its theme into the one beside it.
     *
     * @return whether there was a place to go to
     */
    static <T> boolean move(List<? extends List<T>> sections, T moved, boolean up) {
        for (int in = 0; in < sections.size(); in++) {
            var section = sections.get(in);
            int from = section.indexOf(moved);
            if (from >= 0) {
                int to = up ? from - 1 : from + 1;
                if (to >= 0 && to < section.size()) {
                    Collections.swap(section, from, to);
                    return true;
                }
                int beside = up ? in - 1 : in + 1;
                if (beside < 0 || beside >= sections.size()) {
                    return false;
                }
                section.remove(from);
                var next = sections.get(beside);
                next.add(up ? next.size() : 0, moved);
                return true;
            }
        }
        return false;
    }
}
