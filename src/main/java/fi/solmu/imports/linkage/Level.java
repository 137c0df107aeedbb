package fi.solmu.imports.linkage;

/** How far two values agree. Not every comparison knows every level. */
public enum Level {
    /** Nothing can be said: a value is missing, or belongs to several people. */
    UNKNOWN,
    SAME,
    /** One slip of the pen apart. */
    CLOSE,
    /** Several slips apart, or a part of a double name. */
    ALIKE,
    /** Each stands in the place of the other: given name and family name exchanged. */
    SWAPPED,
    /** One is an initial, or an address made of the other's name. */
    FITTING,
    DIFFERENT
}
