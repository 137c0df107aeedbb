package fi.solmu.imports.people;

import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.linkage.Sighting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people the register knows, for comparing a list with them.
 *
 * @param source the list's name
 * @param rows what sources say now, and people of whom no source speaks
 * @param versions what this list said before, by key of the row
 * @param byPersonKey whose this list's rows are, by what tells its people apart
 * @param successors in which organisation one lives on that has merged into another
 * @param apart people whom somebody has told apart
 * @param model what the weights of a score are; its id when it was learnt here
 */
public record KnownPeople(
        String source,
        List<Row> rows,
        Map<String, Version> versions,
        Map<String, UUID> byPersonKey,
        Map<UUID, UUID> successors,
        List<Apart> apart,
        Model model,
        @Nullable UUID modelId) {

    /** Knows nobody. */
    public static final KnownPeople NONE =
            new KnownPeople("", List.of(), Map.of(), Map.of(), Map.of(), List.of(), Model.shipped(), null);

    /** By key of the list's rows, what tells whose they are. */
    public Map<String, String> personKeys() {
        var keys = new HashMap<String, String>();
        versions.forEach((key, version) -> keys.put(key, version.personKey()));
        return keys;
    }

    /** What a source says of a person now. */
    public record Row(UUID person, @Nullable UUID record, Sighting sighting) {}

    /** What a list says now in a row. */
    public record Version(UUID person, UUID record, String fingerprint, String name, String personKey) {}

    /** Two people who are not one. */
    public record Apart(UUID first, UUID second) {}
}
