package fi.solmu.imports.people;

import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.linkage.Model;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.shell.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list's row that is taken for somebody's, and why it is.
 *
 * @param line its line in the file that brought it
 * @param points the sum of the evidence where a score decided, in hundredths of a bit
 * @param decidedBy who accepted the list, or split the row from somebody else
 */
public record RowOfPerson(
        UUID record,
        String source,
        SourceKind kind,
        int line,
        Instant receivedAt,
        String name,
        List<String> emails,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String title,
        List<String> networks,
        Rule rule,
        @Nullable Integer points,
        List<PersonEvidence> evidence,
        Instant linkedAt,
        @Nullable String decidedBy) {
    public RowOfPerson {
        emails = List.copyOf(emails);
        networks = List.copyOf(networks);
        evidence = List.copyOf(evidence);
    }

    /** Why a row is somebody's. */
    public enum Rule {
        /** Nobody like it was known: it made the person. */
        NEW,
        /** The list tells by its key. */
        KEY,
        /** Two strong facts agreed. */
        SCORE,
        /** Somebody said so. */
        REVIEW,
        /** It was taken from somebody else. */
        SPLIT
    }

    public List<Evidence> evidence(Texts t) {
        return PersonEvidence.of(evidence, t);
    }

    /** The sum of the evidence as readers of the language write it. */
    public String score(Texts t) {
        return PersonEvidence.shown(points == null ? 0 : points, t);
    }

    /** The chance it means, in per cent with two decimals at most: a sum of +13 bits is no certainty. */
    public String chance(Texts t) {
        var format = java.text.NumberFormat.getNumberInstance(t.language().locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(java.math.RoundingMode.DOWN);
        return format.format(100 * Model.probability(points == null ? 0 : points));
    }
}
