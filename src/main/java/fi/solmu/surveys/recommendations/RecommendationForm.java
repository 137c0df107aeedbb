package fi.solmu.surveys.recommendations;

import fi.solmu.kernel.Localised;
import fi.solmu.register.ProposalDrafts;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.recommendations.Recommendation.Handling;
import fi.solmu.surveys.recommendations.Recommendation.Quarter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recommendation as it is typed. */
public record RecommendationForm(
        String titleFi,
        String titleSv,
        String titleEn,
        String reasons,
        String network,
        String owner,
        String handling,
        String due,
        String kind,
        String version) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASONS = 4_000;
    private static final Pattern DUE = Pattern.compile("(\\d{4})-([1-4])");

    public RecommendationForm {
        titleFi = Typed.stripped(titleFi);
        titleSv = Typed.stripped(titleSv);
        titleEn = Typed.stripped(titleEn);
        reasons = Typed.stripped(reasons);
        network = Typed.stripped(network);
        owner = Typed.stripped(owner);
        handling = Typed.stripped(handling);
        due = Typed.stripped(due);
        kind = Typed.stripped(kind);
        version = Typed.stripped(version);
    }

    static RecommendationForm fresh(@Nullable UUID network, String reasons, LocalDate today) {
        return new RecommendationForm(
                "",
                "",
                "",
                reasons,
                network == null ? "" : network.toString(),
                "",
                Handling.WORKING_GROUP.name(),
                value(Quarter.of(today).next()),
                "",
                "");
    }

    static RecommendationForm of(Recommendation kept) {
        return new RecommendationForm(
                Objects.requireNonNullElse(kept.title().fi(), ""),
                Objects.requireNonNullElse(kept.title().sv(), ""),
                Objects.requireNonNullElse(kept.title().en(), ""),
                kept.reasons(),
                kept.network() == null ? "" : kept.network().id().toString(),
                kept.owner().account().toString(),
                kept.handling().name(),
                value(kept.due()),
                kept.kind() == null ? "" : kept.kind().name(),
                String.valueOf(kept.version()));
    }

    /** A quarter as the form sends it: 2026-4. */
    public static String value(Quarter quarter) {
        return quarter.year() + "-" + quarter.quarter();
    }

    /** What is right with a form. */
    public record Wish(
            Localised title,
            String reasons,
            @Nullable UUID network,
            UUID owner,
            Handling handling,
            Quarter due,
            ProposalDrafts.@Nullable Kind kind) {}

    Optional<Wish> check(RecommendationOffer offer, Problems problems) {
        var title = new Localised(titleFi, titleSv, titleEn);
        if (title.isEmpty()) {
            problems.add("titleFi", "surveys.recommendations.problem.title");
        }
        if (titleFi.length() > LONGEST_TITLE || titleSv.length() > LONGEST_TITLE || titleEn.length() > LONGEST_TITLE) {
            problems.add("titleFi", "surveys.recommendations.problem.title.long", LONGEST_TITLE);
        }
        if (reasons.isEmpty()) {
            problems.add("reasons", "surveys.recommendations.problem.reasons");
        } else if (reasons.length() > LONGEST_REASONS) {
            problems.add("reasons", "surveys.recommendations.problem.reasons.long", LONGEST_REASONS);
        }
        var about = Typed.id(network).filter(id -> offer.networks().containsKey(id.toString()));
        if (about.isEmpty() && !network.isEmpty()) {
            problems.add("network", "surveys.recommendations.problem.choice");
        }
        var whose = problems.need(
                Typed.id(owner).filter(id -> offer.owners().containsKey(id.toString())),
                "owner",
                "surveys.recommendations.problem.owner");
        var by = problems.need(
                constant(Handling.values(), handling), "handling", "surveys.recommendations.problem.choice");
        var until = problems.need(quarter(due), "due", "surveys.recommendations.problem.due");
        var proposed = constant(ProposalDrafts.Kind.values(), kind);
        if (proposed.isEmpty() && !kind.isEmpty()) {
            problems.add("kind", "surveys.recommendations.problem.choice");
        } else if (proposed.isPresent() && (proposed.get() == ProposalDrafts.Kind.FOUND) == about.isPresent()) {
            problems.add("network", "surveys.recommendations.problem.network." + (about.isPresent() ? "none" : "one"));
        }
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Wish(
                        title,
                        reasons,
                        about.orElse(null),
                        whose.orElseThrow(),
                        by.orElseThrow(),
                        until.orElseThrow(),
                        proposed.orElse(null)));
    }

    private static Optional<Quarter> quarter(String typed) {
        var found = DUE.matcher(typed);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String typed) {
        return Arrays.stream(values).filter(each -> each.name().equals(typed)).findFirst();
    }
}
