package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Level.ALIKE;
import static fi.solmu.imports.linkage.Level.CLOSE;
import static fi.solmu.imports.linkage.Level.DIFFERENT;
import static fi.solmu.imports.linkage.Level.FITTING;
import static fi.solmu.imports.linkage.Level.SAME;
import static fi.solmu.imports.linkage.Level.SWAPPED;
import static fi.solmu.imports.linkage.Level.UNKNOWN;

/** How far two records of a table agree, field by field. */
final class Comparison {
    private static final double CLOSE_NAME = 0.92;
    private static final double ALIKE_NAME = 0.84;
    private final Table table;

    Comparison(Table table) {
        this.table = table;
    }

    Level level(Field field, int one, int other) {
        if (!table.has(field)) {
            return UNKNOWN;
        }
        var column = table.column(field);
        int first = column.values[one];
        int second = column.values[other];
        if (first == Table.MISSING || second == Table.MISSING) {
            return UNKNOWN;
        }
        if (field == Field.NAMESAKES) {
            return namesakes(one, other);
        }
        if (first == second) {
            return SAME;
        }
        var a = column.texts.get(first);
        var b = column.texts.get(second);
        return switch (field) {
            case FAMILY -> swapped(Field.GIVEN, one, other, a, b) ? SWAPPED : name(a, b);
            case GIVEN -> swapped(Field.FAMILY, one, other, a, b) ? UNKNOWN : given(a, b);
            case BIRTH_DATE -> date(a, b);
            case IDENTIFIER, POSTCODE -> code(a, b);
            case EMAIL -> email(a, b, one, other);
            case PHONE -> a.length() >= 7 && b.length() >= 7 && tail(a).equals(tail(b)) ? CLOSE : DIFFERENT;
            case STREET_NUMBER, AREA, ORGANISATION -> Spelling.isOneSlipAtMost(a, b) ? CLOSE : DIFFERENT;
            case TITLE, STREET, PLACE -> name(a, b);
            case MAILBOX -> mailbox(a, b);
            case REFERENCE, NAMESAKES, GENDER -> DIFFERENT;
        };
    }

    /**
     * Whether given and family name stand in each other's place; a match on both sides, not a mere namesake. It counts
     * once, with the family name.
     */
    private boolean swapped(Field counterpart, int one, int other, String a, String b) {
        return table.has(counterpart)
                && (a.equals(table.text(counterpart, other)) || b.equals(table.text(counterpart, one)))
                && Spelling.isOneSlipAtMost(a, table.text(counterpart, other))
                && Spelling.isOneSlipAtMost(b, table.text(counterpart, one));
    }

    private static Level given(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? FITTING : DIFFERENT;
        }
        return GivenNames.sameName(a, b) ? CLOSE : name(a, b);
    }

    private static Level name(String one, String other) {
        // Likeness depends a little on which comes first; the order of the rows must not.
        boolean inOrder = one.compareTo(other) <= 0;
        var a = inOrder ? one : other;
        var b = inOrder ? other : one;
        double likeness = Spelling.likeness(a, b);
        if (likeness >= CLOSE_NAME || Spelling.isOneSlipAtMost(a, b)) {
            return CLOSE;
        }
        return likeness >= ALIKE_NAME || shareWord(a, b) ? ALIKE : DIFFERENT;
    }

    /** Mäki-Äijälä and Mäki. */
    private static boolean shareWord(String a, String b) {
        if (a.indexOf(' ') < 0 && b.indexOf(' ') < 0) {
            return false;
        }
        for (var word : Text.split(a)) {
            if (word.length() > 2 && (" " + b + " ").contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    private static Level date(String a, String b) {
        int slips = Spelling.slips(a, b);
        if (slips <= 1) {
            return CLOSE;
        }
        if (slips == 2) {
            return ALIKE;
        }
        return a.regionMatches(0, b, 0, 4) ? FITTING : DIFFERENT;
    }

    private static Level code(String a, String b) {
        return switch (Spelling.slips(a, b)) {
            case 0, 1 -> CLOSE;
            case 2 -> ALIKE;
            default -> DIFFERENT;
        };
    }

    private static String tail(String phone) {
        return phone.substring(phone.length() - 7);
    }

    private Level email(String a, String b, int one, int other) {
        var first = local(a);
        var second = local(b);
        if (first.equals(second) || Spelling.isOneSlipAtMost(a, b)) {
            return CLOSE;
        }
        if (Spelling.likeness(first, second) >= 0.88) {
            return ALIKE;
        }
        // Where the names agree, that an address is made of them tells nothing more.
        boolean fits = fits(first, other) || fits(second, one);
        return fits && !bearOneName(one, other) ? FITTING : DIFFERENT;
    }

    /** Of addresses of two employers nothing can be said, since one may have been left for the other. */
    private static Level mailbox(String a, String b) {
        var first = Text.split(a);
        var second = Text.split(b);
        if (first.stream().anyMatch(second::contains)) {
            return SAME;
        }
        boolean oneEmployer = first.stream()
                .map(Comparison::domain)
                .anyMatch(domain -> second.stream().map(Comparison::domain).anyMatch(domain::equals));
        return oneEmployer ? DIFFERENT : UNKNOWN;
    }

    /** Whether the part of an address before the @ is made of this record's names. */
    private boolean fits(String local, int record) {
        var family = table.text(Field.FAMILY, record).replace(" ", "");
        var given = table.text(Field.GIVEN, record).replace(" ", "");
        return family.length() > 2
                && given.length() > 1
                && Text.words(local).replace(" ", "").contains(family)
                && local.charAt(0) == given.charAt(0);
    }

    /** Whether they are the only ones of their name at their employer: asked where nothing better than a name tells. */
    private Level namesakes(int one, int other) {
        if (level(Field.ORGANISATION, one, other) != SAME
                || !bearOneName(one, other)
                || level(Field.MAILBOX, one, other) != UNKNOWN
                || level(Field.PHONE, one, other) != UNKNOWN) {
            return UNKNOWN;
        }
        return haveNoNamesakes(one, other) ? SAME : DIFFERENT;
    }

    /** Whether each is the only one of its list to bear its name at its employer. */
    boolean haveNoNamesakes(int one, int other) {
        return table.text(Field.NAMESAKES, one).equals("1")
                && table.text(Field.NAMESAKES, other).equals("1");
    }

    /** Whether both names are the same, but for a slip, a short form, an initial or being exchanged. */
    boolean bearOneName(int one, int other) {
        return switch (level(Field.FAMILY, one, other)) {
            case SWAPPED -> true;
            case SAME, CLOSE ->
                switch (level(Field.GIVEN, one, other)) {
                    case SAME, CLOSE, FITTING -> true;
                    case ALIKE, SWAPPED, DIFFERENT, UNKNOWN -> false;
                };
            case ALIKE, FITTING, DIFFERENT, UNKNOWN -> false;
        };
    }

    /** Whether the family names are the same, but for a slip or being exchanged with the given name. */
    boolean bearOneFamilyName(int one, int other) {
        return switch (level(Field.FAMILY, one, other)) {
            case SAME, CLOSE, SWAPPED -> true;
            case ALIKE, FITTING, DIFFERENT, UNKNOWN -> false;
        };
    }

    static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }

    static String local(String email) {
        int at = email.indexOf('@');
        return at <= 0 ? email : email.substring(0, at);
    }
}
