package fi.solmu.lifecycle.proposals;

import static fi.solmu.lifecycle.proposals.Question.Kind.AREAS;
import static fi.solmu.lifecycle.proposals.Question.Kind.DAY;
import static fi.solmu.lifecycle.proposals.Question.Kind.HOURS;
import static fi.solmu.lifecycle.proposals.Question.Kind.LANGUAGES;
import static fi.solmu.lifecycle.proposals.Question.Kind.LINE;
import static fi.solmu.lifecycle.proposals.Question.Kind.NETWORK;
import static fi.solmu.lifecycle.proposals.Question.Kind.ORGANISATION;
import static fi.solmu.lifecycle.proposals.Question.Kind.TERM;
import static fi.solmu.lifecycle.proposals.Question.Kind.TEXT;
import static fi.solmu.lifecycle.proposals.Question.Kind.TYPES;
import static fi.solmu.lifecycle.proposals.Question.may;
import static fi.solmu.lifecycle.proposals.Question.must;

import fi.solmu.register.NetworkStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be proposed (ehdotuksen laji), of networks in which state, and what is asked. Source: domain.md section 4, the
 * life of a network.
 */
public enum ProposalKind {
    /** Perustaminen: need, those it is for, resources, plan. */
    FOUND(
            Set.of(),
            Step.of(
                    "need",
                    may("name_fi", LINE),
                    may("name_sv", LINE),
                    may("name_en", LINE),
                    must("problem", TEXT),
                    must("why", TEXT),
                    must("purpose", TEXT),
                    must("goals", TEXT),
                    may("predecessor", NETWORK)),
            Step.of("customers", must("customers", TEXT), must("target_group", TEXT), must("expectations", TEXT)),
            Step.of("resources", must("hours", HOURS), must("hours_by", TEXT), must("resources_real", TEXT)),
            Step.of(
                    "plan",
                    must("structure", TEXT),
                    must("methods", TEXT),
                    must("cooperation", TEXT),
                    may("how_to_join", TEXT),
                    may("types", TYPES),
                    may("task_areas", AREAS),
                    must("languages", LANGUAGES)),
            Step.of("term", must("term", TERM), must("effect_on", DAY))),
    /** Jatkaminen; of a network that is closing, taking its end back. */
    CONTINUE(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.CLOSING),
            Step.of("review", must("results", TEXT), must("why", TEXT), may("changes", TEXT)),
            Step.of("term", must("term", TERM))),
    /** Muuttaminen: its type, purpose or how one joins. */
    CHANGE(
            EnumSet.of(NetworkStatus.RUNNING),
            Step.of("change", must("why", TEXT), may("types", TYPES), may("purpose", TEXT), may("how_to_join", TEXT))),
    /** Tauko. */
    PAUSE(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.RECORDED),
            Step.of("pause", must("why", TEXT), may("until", TEXT), must("effect_on", DAY))),
    /** Elvyttäminen. */
    REVIVE(
            EnumSet.of(NetworkStatus.PAUSED),
            Step.of("need", must("why", TEXT), must("expectations", TEXT)),
            Step.of("resources", must("hours", HOURS), must("hours_by", TEXT), must("resources_real", TEXT)),
            Step.of("term", must("term", TERM), must("effect_on", DAY))),
    /** Yhdistäminen toiseen verkostoon. */
    MERGE(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.PAUSED),
            Step.of(
                    "merge",
                    must("into", NETWORK),
                    must("why", TEXT),
                    must("members_told", TEXT),
                    must("effect_on", DAY))),
    /** Jakaminen. */
    SPLIT(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.PAUSED),
            Step.of(
                    "split",
                    must("part_1", LINE),
                    must("part_2", LINE),
                    may("part_3", LINE),
                    may("part_4", LINE),
                    must("why", TEXT),
                    must("effect_on", DAY)),
            Step.of("term", must("term", TERM))),
    /** Siirtäminen toiselle organisaatiolle. */
    HAND_OVER(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.PAUSED),
            Step.of(
                    "hand_over",
                    must("organisation", ORGANISATION),
                    must("agreed", TEXT),
                    must("why", TEXT),
                    must("effect_on", DAY))),
    /** Lakkauttaminen: results against the goals first. */
    CLOSE(
            EnumSet.of(NetworkStatus.RUNNING, NetworkStatus.RECORDED, NetworkStatus.PAUSED),
            Step.of("assessment", must("results", TEXT), must("still_needed", TEXT)),
            Step.of("close", must("why", TEXT), may("remains", TEXT), must("effect_on", DAY)));

    @SuppressWarnings("ImmutableEnumChecker") // copied, and shown to nobody
    private final Set<NetworkStatus> from;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Step> steps;

    ProposalKind(Set<NetworkStatus> from, Step... steps) {
        this.from = Set.copyOf(from);
        this.steps = List.of(steps);
    }

    public List<Step> steps() {
        return steps;
    }

    public Step step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(fi.solmu.kernel.NotFound::new);
    }

    /** The step after this one; none after the last. */
    public Optional<Step> after(Step step) {
        int next = steps.indexOf(step) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    public List<Question> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }

    public boolean asks(String question) {
        return questions().stream().anyMatch(each -> each.code().equals(question));
    }

    /** Whether it can be proposed, and decided, of a network in this state. */
    public boolean fits(NetworkStatus status) {
        return from.contains(status);
    }

    /** What can be proposed of a network in this state. */
    public static List<ProposalKind> of(NetworkStatus status) {
        return Arrays.stream(values()).filter(kind -> kind.fits(status)).toList();
    }

    static Optional<ProposalKind> named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
