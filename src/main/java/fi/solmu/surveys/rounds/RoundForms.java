package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Forms of rounds that nobody has touched yet. */
final class RoundForms {
    private static final int WEEKS_OPEN = 3;
    private static final String PROMISE = "surveys.rounds.promise.usual";

    private RoundForms() {}

    /** Opens today for three weeks, asks everybody who can be reached with the questionnaires that were asked last, promises what is usual. */
    static RoundForm fresh(RoundOffer offer, LocalDate today, Function<Language, Texts> words) {
        return new RoundForm(
                "",
                "",
                "",
                words.apply(Language.FI).text(PROMISE),
                words.apply(Language.SV).text(PROMISE),
                words.apply(Language.EN).text(PROMISE),
                first(offer.members()),
                first(offer.coordinators()),
                today.toString(),
                today.plusWeeks(WEEKS_OPEN).toString(),
                String.valueOf(RoundForm.FIGURES),
                String.valueOf(RoundForm.TEXTS),
                offer.networks().stream()
                        .filter(RoundOffer.Network::isReached)
                        .map(each -> each.id().toString())
                        .toList());
    }

    private static String first(List<RoundOffer.Choice> choices) {
        return choices.isEmpty() ? "" : choices.getFirst().id().toString();
    }

    static RoundForm of(RoundView.Head round, List<UUID> networks) {
        return new RoundForm(
                Objects.requireNonNullElse(round.name().fi(), ""),
                Objects.requireNonNullElse(round.name().sv(), ""),
                Objects.requireNonNullElse(round.name().en(), ""),
                Objects.requireNonNullElse(round.promise().fi(), ""),
                Objects.requireNonNullElse(round.promise().sv(), ""),
                Objects.requireNonNullElse(round.promise().en(), ""),
                round.member() == null ? "" : round.member().questionnaire().toString(),
                round.coordinator() == null
                        ? ""
                        : round.coordinator().questionnaire().toString(),
                round.opensOn().toString(),
                round.closesOn().toString(),
                String.valueOf(round.figuresFrom()),
                String.valueOf(round.textsFrom()),
                networks.stream().map(UUID::toString).toList());
    }
}
