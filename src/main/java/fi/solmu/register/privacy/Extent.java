package fi.solmu.register.privacy;

import java.util.List;

/**
 * What will go.
 *
 * @param withoutCoordinator the networks that will have no coordinator
 */
public record Extent(
        int memberships,
        int addresses,
        int employments,
        int records,
        int corrections,
        int letters,
        boolean account,
        List<String> withoutCoordinator) {}
