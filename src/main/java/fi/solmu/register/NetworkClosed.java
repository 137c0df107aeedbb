package fi.solmu.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A network has closed (verkosto on lakkautettu). Published in the transaction that closes it: whoever listens with
 * {@code @EventListener} takes part in it, and cancels what was to come.
 *
 * @param on the first day on which it is closed
 */
public record NetworkClosed(UUID network, LocalDate on, NetworkState.Reason reason) {}
