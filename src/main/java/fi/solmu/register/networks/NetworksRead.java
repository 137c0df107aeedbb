package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.Networks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers other modules' questions about networks by the same counts that the list of networks shows. */
@Service
class NetworksRead implements Networks {
    private final NetworkCounts counts;
    private final OwnNetworkQueries own;
    private final ClassificationQueries classifications;

    NetworksRead(NetworkCounts counts, OwnNetworkQueries own, ClassificationQueries classifications) {
        this.counts = counts;
        this.own = own;
        this.classifications = classifications;
    }

    @Override
    public List<Own> own(Actor actor, LocalDate today) {
        return actor.perNetwork().isEmpty() ? List.of() : own.of(actor, classifications.read(), today);
    }

    @Override
    public List<Lacking> lacking(Actor actor, LocalDate today) {
        boolean everywhere = actor.may(Action.EDIT_NETWORK);
        var mine = NetworkList.own(actor);
        if (!everywhere && mine.isEmpty()) {
            return List.of();
        }
        var lacks = counts.of(mine, !everywhere, today);
        var tail = everywhere ? "" : "&own=yes";
        var lacking = new ArrayList<Lacking>();
        add(lacking, Lack.ROLE, lacks.roleUnknown(), "/networks?role=unknown" + tail);
        add(lacking, Lack.ACTIVITY_CHECK, lacks.notChecked(), "/networks?state=recorded" + tail);
        if (actor.may(Action.APPOINT_COORDINATOR)) {
            add(lacking, Lack.COORDINATOR, lacks.noCoordinator(), "/networks?coordinator=none" + tail);
        }
        add(lacking, Lack.CONFLICT_SETTLED, lacks.inConflict(), "/networks?conflict=open" + tail);
        add(lacking, Lack.TRANSLATIONS, lacks.translationsMissing(), "/networks?missing=translations" + tail);
        add(
                lacking,
                Lack.MEMBERS_CONFIRMED,
                counts.unconfirmed(mine, !everywhere, today),
                "/networks?members=unconfirmed" + tail);
        return lacking;
    }

    private static void add(List<Lacking> lacking, Lack lack, int count, String address) {
        if (count > 0) {
            lacking.add(new Lacking(lack, count, address));
        }
    }
}
