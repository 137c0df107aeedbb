package fi.solmu.imports.matching;

/** What a word does in a network's name. */
enum Role {
    /** Says which network this is. */
    CONTENT,
    /** Says that it is a network: verkosto, foorumi, grupp. */
    KIND,
    /** Says whose it is: kuntien, Kuntaliiton. */
    SETTING,
    /** Says that it is a part of a network: työvaliokunta. */
    BODY,
    /** How many: kuuden. */
    COUNT,
    /** Anything with digits in it: C23. */
    CODE
}
