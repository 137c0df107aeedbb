package fi.solmu.demo.association;

import fi.solmu.access.Accounts;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.HeldRounds;
import fi.solmu.surveys.HeldRounds.Held;
import fi.solmu.surveys.PublishedRounds;
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

    DemoEvaluation(Accounts accounts, Actors actors, PublishedRounds published, HeldRounds rounds) {
        this.accounts = accounts;
        this.actors = actors;
        this.published = published;
        this.rounds = rounds;
    }

    void fill(Map<String, Known> networks, LocalDate today, UUID administrator) {
        published.take(file(), name(PUBLISHED), PUBLISHED, administrator);
        var management = management();
        var closed = today.minusWeeks(7);
        rounds.takeClosed(
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
