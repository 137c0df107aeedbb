package fi.solmu.register.networks;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The typologies, types and task areas by which networks are sorted, as they are at this moment. */
public final class Classification {
    private final List<Typology> typologies;
    private final List<Area> areas;
    private final Map<UUID, Type> typesById;
    private final Map<UUID, Area> areasById;

    Classification(List<Typology> typologies, List<Area> areas) {
        this.typologies = typologies;
        this.areas = areas;
        this.typesById = typologies.stream()
                .flatMap(typology -> typology.types().stream())
                .collect(Collectors.toMap(Type::id, Function.identity()));
        this.areasById = areas.stream().collect(Collectors.toMap(Area::id, Function.identity()));
    }

    /** A way of sorting networks into types (tyypittely). */
    public record Typology(UUID id, String code, Localised name, List<Type> types) {
        public Optional<Type> type(String typeCode) {
            return types.stream().filter(type -> type.code().equals(typeCode)).findFirst();
        }
    }

    /** A network type (verkostotyyppi). */
    public record Type(
            UUID id, UUID typology, String code, Localised name, String joining, boolean membersNamed, boolean inUse) {}

    /** A task area (tehtäväalue). */
    public record Area(UUID id, String code, Localised name, boolean inUse) {}

    public List<Typology> typologies() {
        return typologies;
    }

    public List<Area> areas() {
        return areas;
    }

    public Optional<Typology> typology(String code) {
        return typologies.stream()
                .filter(typology -> typology.code().equals(code))
                .findFirst();
    }

    public @Nullable Type type(UUID id) {
        return typesById.get(id);
    }

    public @Nullable Area area(UUID id) {
        return areasById.get(id);
    }

    public Optional<Area> area(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
