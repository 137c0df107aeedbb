package fi.solmu.site.data;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.OrganisationKind;
import fi.solmu.register.Organisations;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The interface for other sites (rajapinta). Read only, for everyone, from any site; the same for whoever asks, so it may
 * be kept by browsers and proxies. A parameter it does not know is refused rather than passed over: a misspelt filter
 * would otherwise look as if it had worked.
 */
@RestController
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = "ETag",
        maxAge = 86_400)
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Solmu", description = "Networks and organisations. No personal data.")
@ApiResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match.", content = @Content)
class DataController {
    private static final int LARGEST_PAGE = 1000;
    private static final int LAST_PAGE = 100_000;
    private final DataQueries queries;
    private final Organisations organisations;
    private final Clock clock;

    DataController(DataQueries queries, Organisations organisations, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A request that cannot be answered as it was asked. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String detail) {
            super(detail);
        }
    }

    /** Of a list, which has parameters. */
    @ApiResponse(
            responseCode = "400",
            description = "A parameter is unknown or has a value it cannot have.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Json.Problem.class)))
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface MayBeRefused {}

    @GetMapping("/api/v1/networks")
    @PublicPage
    @Operation(
            operationId = "networks",
            summary = "Published networks",
            description = "All published networks that are not closed, in the order in which they were recorded.")
    @ApiResponse(responseCode = "200", description = "One page of networks.")
    @MayBeRefused
    Json.Networks networks(
            @Parameter(description = "Which page, from 0.", example = "0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "The most items on a page, 1 to 1000.", example = "100")
                    @RequestParam(defaultValue = "100")
                    int size,
            @Parameter(hidden = true) HttpServletRequest request) {
        known(request, "page", "size");
        check(page, size);
        return queries.networks(page, size);
    }

    @GetMapping("/api/v1/networks/{slug}")
    @PublicPage
    @Operation(
            operationId = "network",
            summary = "One network",
            description = "All that is public of one network. One that was merged into another leads there.")
    @ApiResponse(responseCode = "200", description = "The network.")
    @ApiResponse(responseCode = "301", description = "It was merged; Location tells into which.", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "There is no published network of this slug.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Json.Problem.class)))
    ResponseEntity<Json.Network> network(
            @Parameter(description = "The network's slug.", example = "seutukaupunkiverkosto") @PathVariable
                    String slug,
            @Parameter(hidden = true) HttpServletRequest request) {
        known(request);
        var found = queries.find(slug).orElseThrow(NotFound::new);
        return found.slug().equals(slug)
                ? ResponseEntity.ok(queries.network(found.id()))
                : ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create("/api/v1/networks/" + found.slug()))
                        .build();
    }

    @GetMapping("/api/v1/organisations")
    @PublicPage
    @Operation(
            operationId = "organisations",
            summary = "Organisations",
            description = "Organisations by code. A municipality that has joined another is no longer listed.")
    @ApiResponse(responseCode = "200", description = "One page of organisations.")
    @MayBeRefused
    Json.Organisations organisations(
            @Parameter(
                            description = "Only organisations of this kind.",
                            example = "municipality",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "municipality",
                                                "regional_council",
                                                "wellbeing_county",
                                                "joint_authority",
                                                "state_agency",
                                                "company",
                                                "association",
                                                "other"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Which page, from 0.", example = "0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "The most items on a page, 1 to 1000.", example = "1000")
                    @RequestParam(defaultValue = "100")
                    int size,
            @Parameter(hidden = true) HttpServletRequest request) {
        known(request, "kind", "page", "size");
        check(page, size);
        var listing = organisations.page(
                kind(kind),
                Math.toIntExact(Math.min((long) page * size, Integer.MAX_VALUE)),
                size,
                LocalDate.now(clock));
        var items = listing.items().stream()
                .map(organisation -> {
                    var region = organisation.region();
                    return new Json.Organisation(
                            organisation.code(),
                            organisation.kind().name().toLowerCase(Locale.ROOT),
                            Json.Words.of(organisation.name()),
                            region == null ? null : region.code());
                })
                .toList();
        return new Json.Organisations(items, listing.total(), page, size);
    }

    @GetMapping("/api/v1/**")
    @PublicPage
    @Hidden
    void nothingHere() {
        throw new NotFound();
    }

    private static @Nullable OrganisationKind kind(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(OrganisationKind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no kind of organisation “" + kind + "”."));
    }

    private static void known(HttpServletRequest request, String... names) {
        var known = List.of(names);
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new Refused("There is no parameter “" + name + "”."
                        + (known.isEmpty() ? "" : " Known are: " + String.join(", ", known) + "."));
            }
        }
    }

    private static void check(int page, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new Refused("“size” is from 1 to " + LARGEST_PAGE + ".");
        }
        if (page < 0 || page > LAST_PAGE) {
            throw new Refused("“page” is from 0 to " + LAST_PAGE + ".");
        }
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<Json.Problem> refused(Refused refused) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Json.Problem> wrongType(MethodArgumentTypeMismatchException wrong) {
        return problem(HttpStatus.BAD_REQUEST, "“" + wrong.getName() + "” is a whole number.");
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Json.Problem> notFound() {
        return problem(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    private static ResponseEntity<Json.Problem> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Json.Problem("about:blank", status.getReasonPhrase(), status.value(), detail));
    }
}
