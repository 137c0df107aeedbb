package fi.solmu.imports.runs;

import java.util.UUID;

/**
 * A network or organisation that a run's rows speak of, and what else holds it.
 *
 * @param otherRows rows of other runs that speak of it
 * @param corrections what people have said of it
 * @param people members and coordinators
 * @param merged networks merged into it
 */
public record Brought(UUID id, String name, int otherRows, int corrections, int people, int merged) {
    public boolean goes() {
        return otherRows + corrections + people + merged == 0;
    }
}
