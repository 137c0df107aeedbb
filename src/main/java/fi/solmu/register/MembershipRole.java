package fi.solmu.register;

/** What a person is in a network (jäsenen tehtävä), in the order in which lists show them. */
public enum MembershipRole {
    CHAIR,
    VICE_CHAIR,
    SECRETARY,
    MEMBER,
    /** Varajäsen: stands in for one named member. */
    DEPUTY,
    EXPERT,
    OBSERVER
}
