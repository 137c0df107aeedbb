package fi.solmu.imports.runs;

import fi.solmu.register.Intake.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the register knows when a file is compared with it: names, what sources say, which rows came before and which
 * pairs of names somebody has told apart.
 */
record Known(
        List<Name> names,
        List<Fact> facts,
        Map<String, UUID> cameBefore,
        Set<String> toldApart,
        Map<String, String> regions,
        SourceKind sourceKind,
        UUID source)
        implements Against {

    /** A name of something; in any language and any spelling that a linked record has. */
    record Name(UUID id, String name) {}

    /** What a source or person says of a field. Precedence 1 is a person's word. */
    record Fact(UUID id, String field, String value, int precedence, String source, boolean sameSource) {}

    int precedence() {
        return precedence(sourceKind);
    }

    static int precedence(SourceKind kind) {
        return switch (kind) {
            case REFERENCE -> 2;
            case CRM -> 3;
            case LIST -> 4;
            case SHEET -> 5;
        };
    }

    /** Two names as one text, whichever comes first. */
    static String pair(String key, String other) {
        return key.compareTo(other) <= 0 ? key + "\n" + other : other + "\n" + key;
    }
}
