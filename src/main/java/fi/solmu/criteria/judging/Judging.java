package fi.solmu.criteria.judging;

import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.CriterionSet;
import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.criteria.Verdict;
import fi.solmu.criteria.Verdicts;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Judges networks as they are asked about: nothing is kept, so that a verdict is right at once after any change. */
@Service
public class Judging implements Verdicts {
    private final JudgingQueries queries;
    private final AssessmentQueries assessments;
    private final Measures measures;
    private final Clock clock;

    Judging(JudgingQueries queries, AssessmentQueries assessments, Measures measures, Clock clock) {
        this.queries = queries;
        this.assessments = assessments;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public NetworkVerdicts of(UUID network, LocalDate day) {
        var found = of(List.of(network), day);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.getFirst();
    }

    @Override
    public List<NetworkVerdicts> of(Collection<UUID> networks, LocalDate day) {
        if (!day.isBefore(LocalDate.now(clock))) {
            return judge(queries.of(networks, day), day);
        }
        var written = assessments.of(networks, day, measures);
        return queries.of(networks, day).stream()
                .map(facts -> {
                    NetworkVerdicts then = written.get(facts.network());
                    return then == null ? new NotJudged(facts.network(), Why.NO_HISTORY, null) : then;
                })
                .toList();
    }

    @Override
    public List<NetworkVerdicts> ofAllRunning(LocalDate day) {
        return day.isBefore(LocalDate.now(clock))
                ? List.copyOf(assessments.of(null, day, measures).values())
                : live(day);
    }

    /** All that run, judged as of this day whatever today is. */
    List<NetworkVerdicts> live(LocalDate day) {
        return judge(queries.running(day), day);
    }

    /**
     * What would come of it if a set took effect now.
     *
     * @param now as it is judged without it
     */
    public record Tried(UUID network, Localised name, NetworkVerdicts now, Judged then) {
        public boolean newlyShort() {
            return then.fallsShort() && !shortNow();
        }

        public boolean newlyMeets() {
            return !then.fallsShort() && shortNow();
        }

        public boolean shortNow() {
            return now instanceof Judged judged && judged.fallsShort();
        }
    }

    /** A set tried on all networks it would judge, beside what holds for them now; by name is for the page to sort. */
    public List<Tried> tryOut(CriterionSet set, int typology, LocalDate day) {
        var facts = queries.running(set.type(), day).stream()
                .filter(each -> each.sets().stream().allMatch(other -> other.typology() <= typology))
                .toList();
        var sets = new HashMap<>(setsOf(facts));
        var values = measures.values(
                Stream.concat(Stream.of(set), sets.values().stream())
                        .flatMap(each -> each.criteria().stream())
                        .map(Criterion::measure)
                        .collect(Collectors.toSet()),
                facts.stream().map(Facts::network).toList(),
                day);
        return facts.stream()
                .map(each -> new Tried(
                        each.network(),
                        each.name(),
                        judge(each, sets, values, day),
                        judged(each, set, List.of(), values, day)))
                .toList();
    }

    /**
     * Of what is met today, by code: the first day in the next half year on which it will not be, if nothing happens.
     * What is not due before a day is not foreseen here: the verdict itself says the day.
     */
    public Map<String, LocalDate> foreseen(Judged judged) {
        var met = judged.lines().stream()
                .filter(line -> line.verdict() instanceof Verdict.Met
                        && line.criterion().comparison().wantsMore())
                .map(Line::criterion)
                .toList();
        var foreseen = new LinkedHashMap<String, LocalDate>();
        if (met.isEmpty()) {
            return foreseen;
        }
        var names = met.stream().map(Criterion::measure).collect(Collectors.toSet());
        var network = List.of(judged.network());
        var facts = queries.of(network, judged.day()).getFirst();
        var days = new HashMap<LocalDate, Measures.Values>();
        for (var criterion : met) {
            Foresight.firstFailure(judged.day(), Foresight.DAYS, day -> {
                        var values = days.computeIfAbsent(day, each -> measures.values(names, network, each));
                        return criterion.judge(
                                        values.of(judged.network(), criterion.measure()),
                                        facts.since(),
                                        facts.exemption(criterion.code(), day),
                                        day)
                                instanceof Verdict.NotMet;
                    })
                    .ifPresent(day -> foreseen.put(criterion.code(), day));
        }
        return foreseen;
    }

    private List<NetworkVerdicts> judge(List<Facts> facts, LocalDate day) {
        var sets = setsOf(facts);
        var judged = facts.stream()
                .filter(each -> reason(each) == null)
                .map(Facts::network)
                .toList();
        var used = facts.stream()
                .filter(each -> reason(each) == null)
                .map(each -> each.sets().getFirst().set())
                .distinct()
                .flatMap(set -> known(sets, set).criteria().stream())
                .map(Criterion::measure)
                .collect(Collectors.toSet());
        var values = judged.isEmpty() ? new Measures.Values(Map.of(), Map.of()) : measures.values(used, judged, day);
        return facts.stream().map(each -> judge(each, sets, values, day)).toList();
    }

    private Map<UUID, CriterionSet> setsOf(List<Facts> facts) {
        return queries.sets(facts.stream()
                .flatMap(each -> each.sets().stream())
                .map(Facts.Effect::set)
                .collect(Collectors.toSet()));
    }

    private static CriterionSet known(Map<UUID, CriterionSet> sets, UUID set) {
        var known = sets.get(set);
        if (known == null) {
            throw new IllegalStateException("no criterion set " + set);
        }
        return known;
    }

    /** Why a network is not judged; none when it is. */
    private static @Nullable Why reason(Facts facts) {
        if (facts.status() != NetworkStatus.RUNNING) {
            return Why.NOT_RUNNING;
        }
        if (!facts.typed()) {
            return Why.NO_TYPE;
        }
        return facts.sets().isEmpty() ? Why.NO_SET : null;
    }

    private static NetworkVerdicts judge(
            Facts facts, Map<UUID, CriterionSet> sets, Measures.Values values, LocalDate day) {
        var why = reason(facts);
        if (why != null) {
            return new NotJudged(facts.network(), why, facts.status());
        }
        var own = new ArrayList<CriterionSet>();
        facts.sets().forEach(each -> own.add(known(sets, each.set())));
        return judged(facts, own.getFirst(), own.subList(1, own.size()), values, day);
    }

    private static Judged judged(
            Facts facts, CriterionSet set, List<CriterionSet> passedOver, Measures.Values values, LocalDate day) {
        var lines = set.criteria().stream()
                .map(criterion -> new Line(
                        criterion,
                        values.unit(criterion.measure()),
                        criterion.judge(
                                values.of(facts.network(), criterion.measure()),
                                facts.since(),
                                facts.exemption(criterion.code(), day),
                                day)))
                .toList();
        return new Judged(facts.network(), day, set, passedOver, lines);
    }
}
