package fi.solmu.meetings;

/** How people take part (kokouksen tapa). */
public enum MeetingMode {
    /** Paikan päällä. */
    LIVE,
    /** Verkossa. */
    ONLINE,
    /** Hybridi: both, and counted as both. */
    HYBRID;

    public boolean live() {
        return this != ONLINE;
    }

    public boolean online() {
        return this != LIVE;
    }
}
