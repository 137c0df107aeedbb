package fi.solmu.register;

/** What the association is to a network (liiton rooli). */
public enum NetworkRole {
    /** Koordinoi: the association runs it. */
    COORDINATES,
    /** Jäsen: somebody else runs it. */
    MEMBER,
    /** Virallinen toimielin: the association has a national task in it. */
    OFFICIAL_BODY,
    /** Ei tiedossa: nobody has told yet; work to be done. */
    UNKNOWN
}
