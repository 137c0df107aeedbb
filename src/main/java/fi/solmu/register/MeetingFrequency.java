package fi.solmu.register;

/**
 * How often a network says it meets in a year (ilmoitettu kokoustiheys). A claim in classes, not a count: a class such
 * as 3 to 5 does not tell whether it is more than three.
 */
public enum MeetingFrequency {
    UNDER_1,
    FROM_1_TO_2,
    FROM_3_TO_5,
    FROM_6_TO_10,
    OVER_10
}
