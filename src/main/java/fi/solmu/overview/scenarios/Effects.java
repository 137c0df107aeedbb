package fi.solmu.overview.scenarios;

import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.kernel.Language;
import fi.solmu.overview.overlaps.Overlap;
import fi.solmu.overview.overlaps.Overlaps;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.picture.Pictures;
import fi.solmu.overview.picture.Rearrangement;
import fi.solmu.overview.scenarios.Effect.Figures;
import fi.solmu.overview.scenarios.Scenario.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Works out what would come of a scenario; the register is only read. */
@Service
class Effects {
    private final Pictures pictures;
    private final Overlaps overlaps;
    private final ReachQueries reach;

    Effects(Pictures pictures, Overlaps overlaps, ReachQueries reach) {
        this.pictures = pictures;
        this.overlaps = overlaps;
        this.reach = reach;
    }

    static Rearrangement trial(Scenario scenario) {
        var closed = new ArrayList<UUID>();
        var merged = new LinkedHashMap<UUID, UUID>();
        for (var change : scenario.changes()) {
            var network = change.network();
            var into = change.into();
            if (network != null && into != null) {
                merged.put(network.id(), into.id());
            } else if (network != null) {
                closed.add(network.id());
            }
        }
        return new Rearrangement(closed, merged);
    }

    Effect of(Scenario scenario, LocalDate today, Language reader) {
        var trial = trial(scenario);
        var picture = pictures.of(today);
        var before = figures(picture, Rearrangement.NOTHING, List.of(), overlaps.of(today), today);
        var after = figures(picture, trial, scenario.founded(), overlaps.of(today, trial), today);
        return new Effect(
                before,
                after,
                reach.types(trial, today),
                reach.lost(trial, today, reader),
                before.reach().people() - after.reach().people());
    }

    /** How many people would be in no network any more. */
    int peopleLost(Scenario scenario, LocalDate today) {
        return reach.reach(Rearrangement.NOTHING, today).people()
                - reach.reach(trial(scenario), today).people();
    }

    private Figures figures(
            Picture picture, Rearrangement trial, List<Change> founded, List<Overlap> overlapping, LocalDate today) {
        var counted = reach.reach(trial, today);
        var covered = new HashSet<UUID>();
        for (var network : picture.networks()) {
            if (trial.stays(network.id()) != null) {
                covered.addAll(network.areas());
            }
        }
        founded.forEach(change -> covered.addAll(change.areas()));
        long fallShort = picture.networks().stream()
                .filter(network -> network.id().equals(trial.stays(network.id())))
                .filter(network -> network.verdicts() instanceof Judged judged && judged.fallsShort())
                .count();
        return new Figures(
                counted.networks() + founded.size(),
                counted,
                overlapping.size(),
                (int) fallShort,
                picture.areas().stream()
                        .filter(area -> !covered.contains(area.id()))
                        .toList());
    }
}
