package fi.solmu.demo.association;

import fi.solmu.access.Accounts;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Localised;
import fi.solmu.register.ProposalDrafts;
import fi.solmu.register.StartingData;
import fi.solmu.surveys.HeldRounds;
import fi.solmu.surveys.HeldRounds.Held;
import fi.solmu.surveys.PublishedRounds;
import fi.solmu.surveys.RoundFollowUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demo's evaluations: the tables published of 2025, a round of all running networks that was closed some weeks ago, and
 * a short one that is open.
 */
@Component
class DemoEvaluation {
    private static final int PUBLISHED = 2025;
    private static final Localised PROMISE = new Localised(
            "Näytämme tulokset kaikille verkostojen jäsenille kuukauden kuluessa. Työryhmä käsittelee ne, ja kerromme, mitä "
                    + "niistä seurasi.",
            "Vi visar resultaten för alla medlemmar i nätverken inom en månad. Arbetsgruppen behandlar dem, och vi berättar vad "
                    + "de ledde till.",
            "We show the results to all members of networks within a month. The working group considers them, and we tell what "
                    + "came of them.");
    private static final List<String> ASKED_NOW = List.of("Seutukaupunkiverkosto", "Kulttuurijohtajien verkosto");

    private final Accounts accounts;
    private final Actors actors;
    private final PublishedRounds published;
    private final HeldRounds rounds;
    private final RoundFollowUp followUp;

    DemoEvaluation(
            Accounts accounts, Actors actors, PublishedRounds published, HeldRounds rounds, RoundFollowUp followUp) {
        this.accounts = accounts;
        this.actors = actors;
        this.published = published;
        this.rounds = rounds;
        this.followUp = followUp;
    }

    void fill(Map<String, Known> networks, LocalDate today, UUID administrator) {
        var before = published.take(file(), name(PUBLISHED), PUBLISHED, administrator);
        var management = management();
        var closed = today.minusWeeks(7);
        var round = rounds.takeClosed(
                new Held(
                        name(closed.getYear()),
                        PROMISE,
                        "network-members",
                        Optional.of("network-coordinators"),
                        closed.minusWeeks(3),
                        closed,
                        running(networks)),
                new DemoAnswers(),
                management);
        followUp(round, before, networks, today, management);
        rounds.open(
                new Held(
                        new Localised("Pikatarkistus", "Snabbkoll", "Health check"),
                        PROMISE,
                        "network-health",
                        Optional.empty(),
                        today,
                        today.plusWeeks(3),
                        networks.values().stream()
                                .filter(each -> ASKED_NOW.contains(each.name()))
                                .map(Known::id)
                                .toList()),
                management);
    }

    /** What became of both since: themes of what was written, and recommendations in every state. */
    private void followUp(UUID round, UUID before, Map<String, Known> networks, LocalDate today, Actor management) {
        for (var row : StartingData.rows("demo/evaluation-themes.csv")) {
            followUp.code(round, words(row, "name"), StartingData.cell(row, "holding"), management);
        }
        for (var row : StartingData.rows("demo/recommendations.csv")) {
            var network = networks.get(StartingData.cell(row, "network"));
            var kind = StartingData.cell(row, "kind");
            var outcome = StartingData.cell(row, "outcome");
            followUp.recommend(
                    StartingData.cell(row, "round").equals("before") ? before : round,
                    new RoundFollowUp.Recommended(
                            words(row, "title"),
                            StartingData.cell(row, "reasons"),
                            network == null ? null : network.id(),
                            accounts.find(StartingData.cell(row, "owner"))
                                    .orElseThrow()
                                    .id(),
                            StartingData.cell(row, "handling").equals("group"),
                            today.plusMonths(Integer.parseInt(StartingData.cell(row, "months"))),
                            kind.isEmpty() ? null : ProposalDrafts.Kind.valueOf(kind),
                            RoundFollowUp.State.valueOf(StartingData.cell(row, "state")),
                            outcome.isEmpty() ? null : outcome),
                    management);
        }
    }

    private static Localised words(Map<String, String> row, String column) {
        return new Localised(
                StartingData.cell(row, column + "_fi"),
                StartingData.cell(row, column + "_sv"),
                StartingData.cell(row, column + "_en"));
    }

    private static Localised name(int year) {
        return new Localised("Arviointi " + year, "Utvärdering " + year, "Evaluation " + year);
    }

    private static List<UUID> running(Map<String, Known> networks) {
        return networks.values().stream()
                .filter(each -> each.cell("state").equals("running"))
                .map(Known::id)
                .toList();
    }

    private Actor management() {
        var account = accounts.find("riitta.ahonsalo@kuntaliitto.example").orElseThrow();
        return actors.find(account.id()).orElseThrow();
    }

    private static byte[] file() {
        try {
            return new ClassPathResource("demo/evaluation-2025.csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
