package fi.solmu.imports.matching;

import fi.solmu.imports.matching.Reason.Code;
import java.util.ArrayList;
import java.util.List;

/** What two names are to each other. The points of the reasons sum to the score, always. */
public sealed interface Match {

    List<Reason> reasons();

    /** The same name written the same way: the only match a machine may act on by itself. */
    record Identical(List<Reason> reasons) implements Match {
        public Identical {
            reasons = List.copyOf(reasons);
        }
    }

    /** Perhaps one and the same: a person decides. */
    record Likely(List<Reason> reasons) implements Match {
        public Likely {
            reasons = List.copyOf(reasons);
        }
    }

    /** One is the executive committee, working group or chairs of the other: never the same, but related. */
    record BodyOf(Side body, List<Reason> reasons) implements Match {
        public BodyOf {
            reasons = List.copyOf(reasons);
        }
    }

    /** Not the same, and why. */
    record Different(List<Reason> reasons) implements Match {
        public Different {
            reasons = List.copyOf(reasons);
        }
    }

    /** Which of the two names. */
    enum Side {
        FIRST,
        SECOND;

        Side other() {
            return this == FIRST ? SECOND : FIRST;
        }
    }

    /** The score in hundredths, 0 to 100; 0 unless identical or likely. */
    default int points() {
        return reasons().stream().mapToInt(Reason::points).sum();
    }

    /** 0 to 1. */
    default double score() {
        return points() / 100.0;
    }

    /** The same match with the names the other way round. */
    default Match mirrored() {
        return this instanceof BodyOf(var body, var reasons) ? new BodyOf(body.other(), reasons) : this;
    }

    /** One that has something in common and yet is another: what spoke for it is shown, and what took it all away. */
    static Different different(List<Reason> reasonsFor, Code against, String... arguments) {
        return new Different(outweighed(reasonsFor, against, arguments));
    }

    static List<Reason> outweighed(List<Reason> reasonsFor, Code against, String... arguments) {
        var reasons = new ArrayList<>(reasonsFor);
        reasons.add(
                Reason.of(against, -reasonsFor.stream().mapToInt(Reason::points).sum(), arguments));
        return reasons;
    }
}
