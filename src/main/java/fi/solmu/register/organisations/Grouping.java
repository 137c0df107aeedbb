package fi.solmu.register.organisations;

/** How urban a municipality is, by Statistics Finland's grouping (tilastollinen kuntaryhmitys). */
public enum Grouping {
    /** Kaupunkimainen. */
    URBAN,
    /** Taajaan asuttu. */
    SEMI_URBAN,
    /** Maaseutumainen. */
    RURAL
}
