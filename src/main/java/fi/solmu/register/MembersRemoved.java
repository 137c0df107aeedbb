package fi.solmu.register;

import java.util.UUID;

/**
 * The member data of a closed network are being removed. Published in the transaction that does it: a module that names
 * people for the network's sake listens with {@code @EventListener} and removes them, too.
 */
public record MembersRemoved(UUID network) {}
