package fi.solmu.imports.linkage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a table of sightings: what tells who somebody is, without the addresses several people read. */
final class SightingsTable {
    private SightingsTable() {}

    /** A table to learn from: what can be seen in random pairs. */
    static Table forLearning(List<Sighting> sightings) {
        return new Table(entries(sightings));
    }

    /** A table to match by: with how many namesakes each row has in its list. */
    static Table forMatching(List<Sighting> sightings) {
        var entries = entries(sightings);
        var namesakes = new HashMap<String, Set<String>>();
        var called = sightings.parallelStream()
                .map(sighting -> String.join(
                        "|",
                        sighting.source(),
                        Text.words(sighting.given()),
                        Text.words(sighting.family()),
                        sighting.organisation()))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            namesakes
                    .computeIfAbsent(called.get(i), _ -> new HashSet<>(1))
                    .add(sightings.get(i).key());
        }
        for (int i = 0; i < entries.size(); i++) {
            var several = namesakes.getOrDefault(called.get(i), Set.of());
            entries.get(i).values().put(Field.NAMESAKES, String.valueOf(several.size()));
        }
        return new Table(entries);
    }

    private static List<Entry> entries(List<Sighting> sightings) {
        var mailboxes = SharedMailboxes.among(sightings);
        return sightings.parallelStream()
                .map(sighting -> entry(sighting, mailboxes))
                .toList();
    }

    private static Entry entry(Sighting sighting, SharedMailboxes mailboxes) {
        var values = new EnumMap<Field, String>(Field.class);
        put(values, Field.GIVEN, sighting.given());
        put(values, Field.FAMILY, sighting.family());
        put(values, Field.PHONE, sighting.phone());
        put(values, Field.ORGANISATION, sighting.organisation());
        put(values, Field.TITLE, sighting.title());
        put(values, Field.REFERENCE, sighting.identifier());
        put(
                values,
                Field.MAILBOX,
                String.join(
                        " ",
                        sighting.emails().stream()
                                .filter(email -> !mailboxes.contains(email))
                                .map(Text::address)
                                .toList()));
        return new Entry(sighting.source(), sighting.key(), values);
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
