package fi.solmu.register.privacy;

import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGrounds;

/** Why somebody is held at all. One person can be in several groups. */
public enum PeopleGroup {
    /** Belongs to a network that runs. */
    MEMBERS,
    /** Runs a network, or stands in. */
    COORDINATORS,
    /** Keeps an organisation's people up to date. */
    CONTACTS,
    /** Can sign in. */
    ACCOUNTS,
    /** Has been a member and is one no more, nor runs a network, nor is an organisation's contact person. */
    LEFT,
    /** The same, and the months that the association has set for it have passed. */
    LONG_LEFT,
    /** Has never belonged to a network; only a source speaks of them. */
    SOURCE_ONLY,
    /** Was added by hand and has never belonged to a network. */
    ADDED_ONLY;

    /** What says why they are held, and until when; of {@link #LONG_LEFT} that time has passed. */
    public About about() {
        return switch (this) {
            case MEMBERS -> About.MEMBERS;
            case COORDINATORS -> About.COORDINATORS;
            case CONTACTS -> About.CONTACTS;
            case ACCOUNTS -> About.ACCOUNTS;
            case LEFT, LONG_LEFT -> About.LEFT;
            case SOURCE_ONLY -> About.SOURCE_ONLY;
            case ADDED_ONLY -> About.ADDED_ONLY;
        };
    }

    /** Holds for a row of the people sorted into groups. */
    String condition() {
        return switch (this) {
            case MEMBERS -> "member";
            case COORDINATORS -> "coordinator";
            case CONTACTS -> "contact";
            case ACCOUNTS -> "signs_in";
            case LEFT -> "last IS NOT NULL AND NOT member AND NOT coordinator AND NOT contact";
            case LONG_LEFT ->
                "last < cast(:day AS date) - make_interval(months => " + HoldingGrounds.months(About.LEFT)
                        + ") AND NOT member AND NOT coordinator AND NOT contact";
            case SOURCE_ONLY -> "last IS NULL AND NOT coordinator AND NOT contact AND NOT signs_in AND from_source";
            case ADDED_ONLY -> "last IS NULL AND NOT coordinator AND NOT contact AND NOT signs_in AND NOT from_source";
        };
    }
}
