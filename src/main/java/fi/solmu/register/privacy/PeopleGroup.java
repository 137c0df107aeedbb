package fi.solmu.register.privacy;

/** Why somebody is held at all. One person can be in several groups. */
public enum PeopleGroup {
    /** Belongs to a network that runs. */
    MEMBERS,
    /** Runs a network, or stands in. */
    COORDINATORS,
    /** Can sign in. */
    ACCOUNTS,
    /** Has been a member and is one no more, nor runs a network, nor is an organisation's contact person. */
    LEFT,
    /** The same for more than a year. */
    LONG_LEFT,
    /** Has never belonged to a network; only a source speaks of them. */
    SOURCE_ONLY,
    /** Was added by hand and has never belonged to a network. */
    ADDED_ONLY;

    /** Holds for a row of the people sorted into groups. */
    String condition() {
        return switch (this) {
            case MEMBERS -> "member";
            case COORDINATORS -> "coordinator";
            case ACCOUNTS -> "signs_in";
            case LEFT -> "last IS NOT NULL AND NOT member AND NOT coordinator AND NOT contact";
            case LONG_LEFT ->
                "last < cast(:day AS date) - interval '1 year' AND NOT member AND NOT coordinator AND NOT contact";
            case SOURCE_ONLY -> "last IS NULL AND NOT coordinator AND NOT contact AND NOT signs_in AND from_source";
            case ADDED_ONLY -> "last IS NULL AND NOT coordinator AND NOT contact AND NOT signs_in AND NOT from_source";
        };
    }
}
