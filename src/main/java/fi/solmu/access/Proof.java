package fi.solmu.access;

/** How somebody showed who they are when they signed in (tunnistautumistapa). */
public enum Proof {
    /** Kirjautumislinkki: whoever reads the person's mail. */
    MAIL_LINK,
    /** Pääsyavain: whoever holds the person's device and can unlock it. */
    PASSKEY,
    /** Organisaation tunnus: the person's own organisation says so (OpenID Connect). */
    ORGANISATION_ACCOUNT,
    /** Demo: nobody needs to show anything. */
    DEMO;

    /** Enough for an administrator. Mail alone is not: it is read by more than one device and more than one person. */
    public boolean strong() {
        return this != MAIL_LINK;
    }
}
