package fi.solmu.imports.people;

import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.linkage.Explanation;
import fi.solmu.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for or against two rows being one person's, as it is kept with what was decided by it (peruste).
 *
 * @param what the field, or PRIOR for how likely it was before anything was compared
 * @param level how far it agrees; RARE for what a value being rare or common adds; none for the prior
 * @param points in hundredths of a bit; together they sum to the score
 * @param one what the first row says, as it came
 */
public record PersonEvidence(
        String what,
        @Nullable String level,
        int points,
        @Nullable String one,
        @Nullable String other) {
    private static final String RARE = "RARE";
    private static final int WORTH_A_LINE = 50;

    /** The parts of an explanation; those worth nothing are left out, which leaves the sum as it is. */
    public static List<PersonEvidence> of(Explanation explanation) {
        var evidence = new ArrayList<PersonEvidence>();
        for (var part : explanation.parts()) {
            switch (part) {
                case Explanation.Prior(var points) ->
                    evidence.add(new PersonEvidence("PRIOR", null, points, null, null));
                case Explanation.Agreement(var field, var level, var points, var one, var other) ->
                    evidence.add(new PersonEvidence(field.name(), level.name(), points, one, other));
                case Explanation.Rarity rarity -> addRarity(evidence, rarity);
            }
        }
        return evidence.stream().filter(each -> each.points() != 0).toList();
    }

    /** A rarity too small to be worth a line of its own goes with the agreement before it. */
    private static void addRarity(List<PersonEvidence> evidence, Explanation.Rarity rarity) {
        var field = rarity.field().name();
        if (Math.abs(rarity.points()) >= WORTH_A_LINE) {
            evidence.add(new PersonEvidence(field, RARE, rarity.points(), rarity.one(), rarity.other()));
            return;
        }
        for (int i = 0; i < evidence.size(); i++) {
            var agreement = evidence.get(i);
            if (agreement.what().equals(field)) {
                evidence.set(
                        i,
                        new PersonEvidence(
                                field,
                                agreement.level(),
                                agreement.points() + rarity.points(),
                                agreement.one(),
                                agreement.other()));
            }
        }
    }

    /** In words: "same family name", "rare name". */
    private String in(Texts t) {
        if (level == null) {
            return t.text("imports.person.evidence.prior");
        }
        if (level.equals(RARE)) {
            return t.text("imports.person.evidence." + (points > 0 ? "rare" : "common"), value());
        }
        return t.text(
                "imports.person.evidence." + what.toLowerCase(Locale.ROOT) + "." + level.toLowerCase(Locale.ROOT));
    }

    private String value() {
        return one == null ? "" : one;
    }

    /** Told from the other side. */
    PersonEvidence turned() {
        return new PersonEvidence(what, level, points, /* one= */ other, /* other= */ one);
    }

    /** The same in words. */
    public static List<Evidence> of(List<PersonEvidence> evidence, Texts t) {
        return evidence.stream()
                .map(each -> new Evidence(each.in(t), each.points(), shown(each.points(), t)))
                .toList();
    }

    /** Bits, +5,1 or −3,0, as readers of the language write them. */
    public static String shown(int points, Texts t) {
        var format = java.text.NumberFormat.getNumberInstance(t.language().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return (points > 0 ? "+" : "−") + format.format(Math.abs(points) / 100.0);
    }
}
