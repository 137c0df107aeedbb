package fi.solmu.register;

/** What kind of organisation one is (organisaation laji). */
public enum OrganisationKind {
    /** Kunta. */
    MUNICIPALITY,
    /** Maakunnan liitto. */
    REGIONAL_COUNCIL,
    /** Hyvinvointialue. */
    WELLBEING_COUNTY,
    /** Kuntayhtymä. */
    JOINT_AUTHORITY,
    /** Valtion virasto. */
    STATE_AGENCY,
    /** Yhtiö. */
    COMPANY,
    /** Yhdistys. */
    ASSOCIATION,
    OTHER
}
