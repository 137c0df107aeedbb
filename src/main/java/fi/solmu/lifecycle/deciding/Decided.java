package fi.solmu.lifecycle.deciding;

import fi.solmu.register.NetworkState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided, as entered and found in order. */
record Decided(
        LocalDate decidedOn,
        Verdict verdict,
        String reasons,
        @Nullable LocalDate effectOn,
        NetworkState.@Nullable Term term,
        @Nullable UUID meeting,
        List<Part> parts,
        List<Condition> conditions) {

    record Part(
            UUID account, Decision.Part.Role role, @Nullable String stated) {}

    record Condition(String demand, LocalDate dueOn) {}
}
