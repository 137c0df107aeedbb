package fi.solmu.register.measures;

import fi.solmu.register.MeasureSource;
import fi.solmu.register.measures.MeasureQueries.Known;
import fi.solmu.register.measures.MeasureQueries.Seen;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the register knows of its networks: members confirmed, descriptions, joining, term, coordinator, publication. */
@Component
class RegisterMeasures implements MeasureSource {
    private static final String CONFIRMED = "members.confirmed";
    private static final String MISSING = "description.missing";
    private static final String LIMITED = "joining.limited";
    private static final String FIXED = "term.fixed";
    private static final String COORDINATOR = "coordinator.named";
    private static final String PUBLISHED = "published";
    private static final String WORDS = "register.measures.";

    private final MeasureQueries queries;

    RegisterMeasures(MeasureQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(CONFIRMED, Unit.SHARE),
                new Measure(MISSING, Unit.COUNT),
                new Measure(LIMITED, Unit.YES_NO),
                new Measure(FIXED, Unit.YES_NO),
                new Measure(COORDINATOR, Unit.YES_NO),
                new Measure(PUBLISHED, Unit.YES_NO));
    }

    @Override
    public List<Value> values(Collection<UUID> networks, LocalDate asOf) {
        return queries.known(networks, asOf).stream()
                .flatMap(RegisterMeasures::values)
                .toList();
    }

    private static Stream<Value> values(Known known) {
        var values = new ArrayList<Value>();
        var id = known.network();
        // Members who are not named, and members nobody has, are no share of anything.
        if (known.membersNamed() && known.members() > 0) {
            values.add(new Value(id, CONFIRMED, (double) known.confirmed() / known.members()));
        }
        if (known.languages() > 0) {
            values.add(new Value(id, MISSING, known.missing()));
        }
        if (known.open() || !known.membersNamed()) {
            values.add(new Value(id, LIMITED, 0));
        } else if (known.limited()) {
            values.add(new Value(id, LIMITED, 1));
        }
        if (known.term() != null) {
            values.add(new Value(id, FIXED, known.term().equals("FIXED") ? 1 : 0));
        }
        values.add(new Value(id, COORDINATOR, known.coordinated() ? 1 : 0));
        values.add(new Value(id, PUBLISHED, known.published() ? 1 : 0));
        return values.stream();
    }

    @Override
    public List<Evidence> evidence(UUID network, String measure, LocalDate asOf, Texts texts) {
        var seen = queries.seen(network, asOf);
        return seen.map(each -> evidence(each, measure, texts)).orElse(List.of());
    }

    private static List<Evidence> evidence(Seen seen, String measure, Texts t) {
        var known = seen.known();
        var here = "/networks/" + known.network();
        return switch (measure) {
            case CONFIRMED -> members(known, here, t);
            case MISSING -> description(seen, here, t);
            case LIMITED ->
                seen.types().stream()
                        .map(type -> new Evidence(
                                t.read(type.name()) + ": " + t.text("register.types.joining." + type.joining()), here))
                        .toList();
            case FIXED ->
                List.of(new Evidence(
                        seen.endsOn() != null && "FIXED".equals(known.term())
                                ? t.text("register.network.term.fixed", t.date(seen.endsOn()))
                                : t.text("register.network.term.continuing"),
                        here));
            case COORDINATOR ->
                seen.coordinators().isEmpty()
                        ? List.of(new Evidence(t.text("register.networks.noCoordinator"), here))
                        : seen.coordinators().stream()
                                .map(name -> new Evidence(name, here))
                                .toList();
            case PUBLISHED ->
                List.of(
                        known.published()
                                ? new Evidence(
                                        t.text("register.network.seePublic"),
                                        "/" + t.language().code() + "/networks/" + seen.slug())
                                : new Evidence(t.text("register.network.notPublished"), here));
            default -> List.of();
        };
    }

    private static List<Evidence> members(Known known, String here, Texts t) {
        if (!known.membersNamed()) {
            return List.of(new Evidence(t.text("register.members.open"), here + "#members"));
        }
        return List.of(
                new Evidence(t.text(WORDS + "confirmed", known.confirmed(), known.members()), here + "#members"));
    }

    private static List<Evidence> description(Seen seen, String here, Texts t) {
        if (seen.missing().isEmpty()) {
            return List.of(new Evidence(t.text(WORDS + "described", t.languages(seen.languages())), here));
        }
        return seen.missing().stream()
                .map(each -> new Evidence(
                        t.text(
                                WORDS + "missing",
                                t.text("register.field." + each.text()),
                                t.of("shell.language", each.language())),
                        here))
                .toList();
    }
}
