package fi.solmu.surveys;

/** Of whom a questionnaire asks (vastaajaryhmä). */
public enum Side {
    /** Members of a network, who answer without their names. */
    MEMBER,
    /** Those who run it: one or two people, to whom no anonymity could be promised. What they send is a signed report. */
    COORDINATOR
}
