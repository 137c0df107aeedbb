package fi.solmu.overview.scenarios;

import fi.solmu.kernel.Localised;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes that are tried out together (kokeilu), in the order in which they were added. */
public record Scenario(UUID id, String name, String madeBy, Instant madeAt, List<Change> changes) {

    /** What can be tried out. */
    public enum Kind {
        CLOSE,
        MERGE,
        FOUND
    }

    /**
     * One of the changes.
     *
     * @param network none for one to be founded
     * @param into for one that goes into another
     * @param areas task areas of one to be founded
     * @param proposal the draft that was made of it
     */
    public record Change(
            UUID id,
            Kind kind,
            @Nullable Named network,
            @Nullable Named into,
            @Nullable String name,
            List<UUID> areas,
            @Nullable Made proposal) {}

    public record Named(UUID id, Localised name) {
        public String address() {
            return "/networks/" + id;
        }
    }

    /**
     * A proposal that was made of a change.
     *
     * @param number none while it is a draft
     * @param madeBy who alone sees it while it is one
     */
    public record Made(
            UUID id,
            String status,
            @Nullable String number,
            @Nullable UUID madeBy) {}

    public String address() {
        return "/portfolio/what-if/" + id;
    }

    /** Networks that would be gone, into whichever they went. */
    Set<UUID> gone() {
        return changes.stream()
                .filter(change -> change.network() != null)
                .map(change -> Objects.requireNonNull(change.network()).id())
                .collect(Collectors.toSet());
    }

    Set<UUID> targets() {
        return changes.stream()
                .filter(change -> change.into() != null)
                .map(change -> Objects.requireNonNull(change.into()).id())
                .collect(Collectors.toSet());
    }

    /** Changes of which no proposal has been made. */
    public List<Change> open() {
        return changes.stream().filter(change -> change.proposal() == null).toList();
    }

    public List<Change> founded() {
        return changes.stream().filter(change -> change.kind() == Kind.FOUND).toList();
    }

    /** Why a network cannot be closed or merged on trial. */
    enum Refusal {
        /** Another change is about it already. */
        TAKEN,
        /** Others go into it. */
        IS_TARGET,
        /** The one it would go into would be gone itself. */
        TARGET_GONE,
        ITSELF
    }

    /** Whether a further change of a network fits those there are. */
    Optional<Refusal> refuse(UUID network, @Nullable UUID into) {
        if (network.equals(into)) {
            return Optional.of(Refusal.ITSELF);
        }
        if (gone().contains(network)) {
            return Optional.of(Refusal.TAKEN);
        }
        if (targets().contains(network)) {
            return Optional.of(Refusal.IS_TARGET);
        }
        return into != null && gone().contains(into) ? Optional.of(Refusal.TARGET_GONE) : Optional.empty();
    }
}
