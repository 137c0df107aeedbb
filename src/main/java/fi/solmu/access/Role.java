package fi.solmu.access;

/**
 * What someone is to the association (rooli). MEMBER and COORDINATOR are held in networks, CONTACT_PERSON in
 * organisations, and told to us by the module that knows these; the others are granted by an administrator.
 */
public enum Role {
    /** Jäsen: belongs to a network. */
    MEMBER,
    /** Organisaation yhteyshenkilö: keeps the people of an organisation up to date. */
    CONTACT_PERSON,
    /** Koordinaattori: runs a network, or stands in for who does. */
    COORDINATOR,
    /** Asiakkuustyöryhmä: decides on founding, continuing and closing. */
    GROUP,
    /** Johtoryhmä: sees the portfolio. */
    MANAGEMENT,
    /** Henkilötietojen tarkistaja: decides who is who among rows of several lists. */
    REVIEWER,
    /** Tietosuojavastaava: sees to it that personal data are held rightly. */
    PROTECTION_OFFICER,
    /** Pääkäyttäjä: types, imports, accounts. */
    ADMINISTRATOR
}
