package fi.solmu.overview.scenarios;

import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.scenarios.Scenario.Kind;
import fi.solmu.overview.scenarios.ScenarioQueries.Wish;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change as typed into one of the three forms of a scenario's page; each field's name begins with its form's.
 *
 * @param kind which form it was
 */
public record ChangeForm(
        @Nullable String kind,
        @Nullable String close_network,
        @Nullable String merge_network,
        @Nullable String merge_into,
        @Nullable String found_name,
        @Nullable List<String> found_areas) {

    private static final int LONGEST = 200;
    static final ChangeForm EMPTY = new ChangeForm(null, null, null, null, null, null);

    public boolean is(String form) {
        return form.equals(kind);
    }

    public boolean hasArea(String code) {
        return found_areas != null && found_areas.contains(code);
    }

    String field(String name) {
        return (kind == null ? "close" : kind) + "_" + name;
    }

    /** What is wanted; empty when a problem was added. */
    Optional<Wish> check(Picture picture, Problems problems) {
        return switch (kind == null ? "" : kind) {
            case "close" ->
                network(picture, close_network, "close_network", problems)
                        .map(network -> new Wish(Kind.CLOSE, network, null, null, List.of()));
            case "merge" -> {
                var network = network(picture, merge_network, "merge_network", problems);
                var into = network(picture, merge_into, "merge_into", problems);
                yield network.isEmpty() || into.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Wish(Kind.MERGE, network.get(), into.get(), null, List.of()));
            }
            case "found" -> found(picture, problems);
            default -> {
                problems.add("close_network", "overview.scenario.problem.kind");
                yield Optional.empty();
            }
        };
    }

    private Optional<Wish> found(Picture picture, Problems problems) {
        var name = Typed.stripped(found_name);
        if (name.isEmpty()) {
            problems.add("found_name", "overview.scenario.problem.newName");
            return Optional.empty();
        }
        if (name.length() > LONGEST) {
            problems.add("found_name", "overview.scenario.problem.long", LONGEST);
            return Optional.empty();
        }
        var areas = picture.areas().stream()
                .filter(area -> hasArea(area.code()))
                .map(Picture.Area::id)
                .toList();
        return Optional.of(new Wish(Kind.FOUND, null, null, name, areas));
    }

    private static Optional<UUID> network(Picture picture, @Nullable String typed, String field, Problems problems) {
        var name = Typed.stripped(typed);
        if (name.isEmpty()) {
            problems.add(field, "overview.scenario.problem.network");
            return Optional.empty();
        }
        var found = picture.networks().stream()
                .filter(network -> isCalled(network, name))
                .map(Picture.Network::id)
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        problems.add(
                field,
                found.isEmpty() ? "overview.scenario.problem.noNetwork" : "overview.scenario.problem.manyNetworks",
                name);
        return Optional.empty();
    }

    private static boolean isCalled(Picture.Network network, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        network.name().fi(), network.name().sv(), network.name().en())
                .anyMatch(each -> each != null && each.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
