package fi.solmu.criteria.quiet;

import fi.solmu.access.NamesOfThings;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rule has no name in the audit trail but what it is. */
@Component
class QuietNames implements NamesOfThings {

    @Override
    public String kind() {
        return "quiet_rule";
    }

    @Override
    public String kindKey() {
        return "criteria.quiet.rule";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        return Map.of();
    }

    @Override
    public String fieldKey(String field) {
        return "criteria.quiet." + field;
    }
}
