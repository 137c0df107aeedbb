package fi.solmu.criteria.judging;

import fi.solmu.criteria.Criterion.Measured;
import fi.solmu.register.MeasureSource;
import fi.solmu.register.MeasureSource.Evidence;
import fi.solmu.register.MeasureSource.Measure;
import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All measures that any module takes, by name. */
@Component
public class Measures {
    private final Map<String, Taken> taken = new LinkedHashMap<>();

    private final Map<String, Unit> units = new HashMap<>();

    private record Taken(Unit unit, MeasureSource source) {}

    Measures(ObjectProvider<MeasureSource> sources) {
        sources.orderedStream()
                .forEach(source -> source.measures().forEach(measure -> {
                    if (taken.put(measure.name(), new Taken(measure.unit(), source)) != null) {
                        throw new IllegalStateException("Two modules take the measure " + measure.name());
                    }
                    units.put(measure.name(), measure.unit());
                }));
    }

    /** Those somebody takes, module by module. */
    public List<Measure> all() {
        return taken.entrySet().stream()
                .map(each -> new Measure(each.getKey(), each.getValue().unit()))
                .toList();
    }

    /** In what a measure is; empty when nobody takes it. */
    public Optional<Unit> unit(String measure) {
        return Optional.ofNullable(taken.get(measure)).map(Taken::unit);
    }

    /** What these measures are of these networks; whoever takes none of them is not asked. */
    public Values values(Collection<String> measures, Collection<UUID> networks, LocalDate day) {
        var values = new HashMap<UUID, Map<String, Double>>();
        measures.stream()
                .map(taken::get)
                .filter(each -> each != null)
                .map(Taken::source)
                .distinct()
                .flatMap(source -> source.values(networks, day).stream())
                .forEach(value -> values.computeIfAbsent(value.network(), _ -> new HashMap<>())
                        .put(value.measure(), value.value()));
        return new Values(values, units);
    }

    /** From what a value was counted; nothing when nobody takes the measure. */
    public List<Evidence> evidence(UUID network, String measure, LocalDate day, Texts t) {
        var found = taken.get(measure);
        return found == null ? List.of() : found.source().evidence(network, measure, day, t);
    }

    /** What was measured on one day, and in what. */
    public record Values(Map<UUID, Map<String, Double>> values, Map<String, Unit> units) {
        public @Nullable Unit unit(String measure) {
            return units.get(measure);
        }

        public Measured of(UUID network, String measure) {
            if (!units.containsKey(measure)) {
                return new Measured.ByNobody();
            }
            var value = values.getOrDefault(network, Map.of()).get(measure);
            return value == null ? new Measured.Nothing() : new Measured.At(value);
        }
    }
}
