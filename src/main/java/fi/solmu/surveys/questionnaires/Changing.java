package fi.solmu.surveys.questionnaires;

/** What came of changing a draft. */
enum Changing {
    DONE,
    /** Somebody changed the same while the form was open. */
    CHANGED_MEANWHILE,
    /** It was published meanwhile, and can no longer be changed. */
    NO_DRAFT
}
