package fi.solmu.site.data;

import fi.solmu.kernel.Localised;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the interface for other sites answers with. Nothing here is about a person. */
interface Json {

    /** A text in three languages; null where it has not been written. */
    @Schema(description = "A text in Finnish, Swedish and English; null where it has not been written.")
    record Words(
            @Schema(example = "Seutukaupunkiverkosto", nullable = true) @Nullable
            String fi,

            @Schema(example = "Nätverket för regionstäder", nullable = true) @Nullable
            String sv,

            @Schema(example = "Network of regional centres", nullable = true) @Nullable
            String en) {
        static Words of(Localised text) {
            return new Words(text.fi(), text.sv(), text.en());
        }
    }

    /** The public page of a network in each language. */
    @Schema(description = "The public page of the network in each language.")
    record Pages(
            @Schema(example = "https://verkostot.example/fi/networks/seutukaupunkiverkosto")
            String fi,

            @Schema(example = "https://verkostot.example/sv/networks/seutukaupunkiverkosto")
            String sv,

            @Schema(example = "https://verkostot.example/en/networks/seutukaupunkiverkosto")
            String en) {}

    /** Something out of a classification. */
    @Schema(description = "A class: its stable code and its name.")
    record Coded(@Schema(example = "leadership") String code, Words names) {}

    /** A network in a list. */
    @Schema(name = "NetworkSummary", description = "A published network, in brief.")
    record NetworkSummary(
            @Schema(description = "Stable; the last part of the page's address.", example = "seutukaupunkiverkosto")
            String slug,

            Words names,

            @Schema(description = "For whom the network is.")
            Words forWhom,

            @Schema(description = "The languages the network works in.", example = "[\"fi\", \"sv\"]")
            List<String> languages,

            @Schema(description = "Its type in each typology in use.")
            List<Type> types,

            @Schema(description = "RECORDED, RUNNING, PAUSED, CLOSING or CLOSED.", example = "RUNNING")
            String state,

            Pages pages) {}

    /** A network's type in one typology. */
    @Schema(description = "The type of a network in one typology, and who may join networks of it.")
    record Type(
            @Schema(example = "current") String typology,
            @Schema(example = "municipality_type") String code,
            Words names,

            @Schema(description = "OPEN, LIMITED or UNSTATED.", example = "LIMITED")
            String joining) {}

    /** All that is public of a network. */
    @Schema(name = "Network", description = "All that is public of a network.")
    record Network(
            @Schema(description = "Stable; the last part of the page's address.", example = "seutukaupunkiverkosto")
            String slug,

            Words names,
            Words purpose,
            Words goals,
            Words forWhom,
            Words wayOfWorking,
            Words howToJoin,

            @Schema(description = "The languages the network works in.", example = "[\"fi\", \"sv\"]")
            List<String> languages,

            @Schema(description = "Its type in each typology in use.")
            List<Type> types,

            @Schema(description = "The tasks of a municipality it is about.")
            List<Coded> taskAreas,

            @Schema(description = "COORDINATES, MEMBER, OFFICIAL_BODY or UNKNOWN.", example = "COORDINATES")
            String role,

            @Schema(description = "RECORDED, RUNNING, PAUSED, CLOSING or CLOSED.", example = "RUNNING")
            String state,

            @Schema(description = "Since when it has been in this state.", example = "2025-02-04")
            LocalDate since,

            @Schema(example = "2009-03-02", nullable = true) @Nullable
            LocalDate foundedOn,

            Pages pages) {}

    /** An organisation. */
    @Schema(name = "Organisation", description = "A municipality, regional council or other organisation.")
    record Organisation(
            @Schema(
                    description = "The official code, for a municipality Statistics Finland's.",
                    example = "020",
                    nullable = true)
            @Nullable
            String code,

            @Schema(example = "municipality") String kind,
            Words names,

            @Schema(description = "The code of its region.", example = "06", nullable = true) @Nullable
            String region) {}

    /** One page of networks. */
    @Schema(name = "Networks")
    record Networks(
            List<NetworkSummary> items,

            @Schema(description = "How many there are on all pages.", example = "92")
            int total,

            @Schema(description = "From 0.", example = "0") int page,

            @Schema(description = "The most items on a page.", example = "100")
            int size) {}

    /** One page of organisations. */
    @Schema(name = "Organisations")
    record Organisations(
            List<Organisation> items,

            @Schema(description = "How many there are on all pages.", example = "308")
            int total,

            @Schema(description = "From 0.", example = "0") int page,

            @Schema(description = "The most items on a page.", example = "1000")
            int size) {}

    /** What went wrong, as in RFC 9457. */
    @Schema(name = "Problem", description = "What went wrong (RFC 9457).")
    record Problem(
            @Schema(example = "about:blank") String type,
            @Schema(example = "Bad Request") String title,
            @Schema(example = "400") int status,

            @Schema(example = "There is no parameter “sort”. Known are: page, size.")
            String detail) {}
}
