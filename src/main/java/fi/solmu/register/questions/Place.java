package fi.solmu.register.questions;

import fi.solmu.kernel.Localised;
import java.util.UUID;

/**
 * Which network the questions are about and where their page is.
 *
 * @param back the page above it
 * @param signedIn whether pages of people and memberships can be opened from it
 */
public record Place(UUID network, Localised name, String address, String back, boolean signedIn) {}
