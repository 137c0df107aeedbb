package fi.solmu.register.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with the name or the address of a person about to be added (kaima). */
public record Namesake(
        UUID id,
        String name,
        @Nullable String title,
        @Nullable String organisation) {}
