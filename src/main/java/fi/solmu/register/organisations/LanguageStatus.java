package fi.solmu.register.organisations;

/** Which languages a municipality works in (kielisuhde), the majority's named last. */
public enum LanguageStatus {
    FI,
    SV,
    BILINGUAL_FI,
    BILINGUAL_SV
}
