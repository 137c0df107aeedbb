package fi.solmu.register.classifications;

import fi.solmu.kernel.Localised;
import fi.solmu.register.organisations.Grouping;
import fi.solmu.register.organisations.LanguageStatus;
import fi.solmu.register.organisations.MunicipalityRule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of classifications show. */
public final class Classifications {
    private Classifications() {}

    /** A way of sorting networks into types (tyypittely), with its types. */
    public record Typology(UUID id, String code, Localised name, List<TypeRow> types) {}

    /** A network type (verkostotyyppi) in the list of types. */
    public record TypeRow(
            UUID id, String code, Localised name, Kind kind, Joining joining, boolean inUse, int networks) {}

    /** What a type is a type of. */
    public enum Kind {
        NETWORK,
        /** Lakisääteinen toimielin. */
        STATUTORY_BODY,
        /** Jäsenyys toisen verkostossa. */
        MEMBERSHIP_ELSEWHERE
    }

    /** Who may join a network of a type. */
    public enum Joining {
        LIMITED,
        OPEN,
        UNSTATED
    }

    /** A network type with everything about it. */
    public record Type(
            UUID id,
            UUID typology,
            String typologyCode,
            String code,
            Localised name,
            Localised description,
            Kind kind,
            Joining joining,
            boolean membersNamed,
            int position,
            boolean inUse,
            int networks,
            List<Mark> marks) {}

    /** A mark of a type (tunnusmerkki). */
    public record Mark(String code, Localised name) {}

    /** A task area (tehtäväalue). */
    public record TaskArea(UUID id, String code, Localised name, int position, boolean inUse, int networks) {}

    /** A municipality type (kuntatyyppi) and how many belong to it. */
    public record MunicipalityType(
            UUID id, String code, Localised name, MunicipalityRule rule, int municipalities, int exceptions) {}

    /** A municipality in a type, or left out of it by name. */
    public record Belonging(
            UUID organisation,
            Localised name,
            @Nullable Integer population,
            @Nullable LanguageStatus languageStatus,
            @Nullable Grouping grouping,
            boolean belongs,
            boolean named,
            Localised reason) {}

    /** A municipality type with its members. */
    public record Members(MunicipalityType type, List<Belonging> belonging) {}
}
