package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can be chosen for a task: enough to tell namesakes apart, no addresses. */
public record PersonChoice(UUID id, String name, @Nullable String title, Localised organisation) {}
