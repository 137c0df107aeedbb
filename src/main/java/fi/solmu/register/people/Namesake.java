package fi.solmu.register.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody known by the same name as a person about to be added. */
public record Namesake(
        UUID id,
        String name,
        @Nullable String title,
        @Nullable String organisation) {}
