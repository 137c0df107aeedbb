package fi.solmu.planning;

/** Which plan a network makes for a year (vuosisuunnitelman laji). */
public enum PlanKind {
    /** Toimintasuunnitelma: what the network does. */
    ACTIVITY,
    /** Asiakkuussuunnitelma: what is agreed with customers of the association. */
    CUSTOMERSHIP
}
