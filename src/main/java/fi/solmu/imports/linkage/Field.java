package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Level.ALIKE;
import static fi.solmu.imports.linkage.Level.CLOSE;
import static fi.solmu.imports.linkage.Level.DIFFERENT;
import static fi.solmu.imports.linkage.Level.FITTING;
import static fi.solmu.imports.linkage.Level.SAME;
import static fi.solmu.imports.linkage.Level.SWAPPED;

import java.util.List;

/** What a column of a table may hold, as far as it tells who somebody is. */
public enum Field {
    FAMILY,
    GIVEN,
    BIRTH_DATE,
    IDENTIFIER,
    /** What an exporting system calls somebody: letter for letter, and each system calls everybody something else. */
    REFERENCE,
    EMAIL,
    /** Addresses an employer gave: made of the name, so that only the same address tells something. */
    MAILBOX,
    PHONE,
    /** How many rows of a list bear a row's name at its employer: of two namesakes, one would hardly miss from both lists. */
    NAMESAKES,
    ORGANISATION,
    TITLE,
    STREET,
    STREET_NUMBER,
    PLACE,
    POSTCODE,
    AREA,
    GENDER;

    /** Whether agreeing on a rare value tells more than agreeing on a common one. */
    boolean weighedByFrequency() {
        return switch (this) {
            case FAMILY, GIVEN, ORGANISATION, TITLE, STREET, STREET_NUMBER, PLACE, POSTCODE, AREA -> true;
            case BIRTH_DATE, IDENTIFIER, REFERENCE, EMAIL, MAILBOX, PHONE, NAMESAKES, GENDER -> false;
        };
    }

    /** The levels two values of this field can agree at, the closest first. */
    public List<Level> levels() {
        return switch (this) {
            case FAMILY -> List.of(SAME, CLOSE, ALIKE, SWAPPED, DIFFERENT);
            case GIVEN -> List.of(SAME, CLOSE, ALIKE, FITTING, DIFFERENT);
            case BIRTH_DATE, EMAIL -> List.of(SAME, CLOSE, ALIKE, FITTING, DIFFERENT);
            case IDENTIFIER, TITLE, STREET, PLACE, POSTCODE -> List.of(SAME, CLOSE, ALIKE, DIFFERENT);
            case PHONE, ORGANISATION, STREET_NUMBER, AREA -> List.of(SAME, CLOSE, DIFFERENT);
            case REFERENCE, MAILBOX, NAMESAKES, GENDER -> List.of(SAME, DIFFERENT);
        };
    }
}
