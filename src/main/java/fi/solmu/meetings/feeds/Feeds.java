package fi.solmu.meetings.feeds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.access.Audit;
import fi.solmu.access.Secrets;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.recording.MeetingQueries;
import fi.solmu.shell.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendar feeds of people. What a feed tells is what its holder may see at the moment it is read: whoever left a network
 * reads nothing of it any more, and when the account is closed the address leads nowhere.
 */
@Service
class Feeds {
    private static final int MONTHS_BACK = 12;
    private final FeedQueries queries;
    private final MeetingQueries meetings;
    private final JdbcClient db;
    private final Actors actors;
    private final Secrets secrets;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;
    private final String base;

    Feeds(
            FeedQueries queries,
            MeetingQueries meetings,
            JdbcClient db,
            Actors actors,
            Secrets secrets,
            Audit audit,
            Pages pages,
            Clock clock,
            @Value("${solmu.base-url}") String base) {
        this.queries = queries;
        this.meetings = meetings;
        this.db = db;
        this.actors = actors;
        this.secrets = secrets;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    FeedsPage page(Actor actor, @Nullable UUID asked, @Nullable String fresh) {
        var choices = new HashSet<>(actor.perNetwork().keySet());
        var network = asked == null ? null : visible(actor, asked);
        if (network != null) {
            choices.add(network);
        }
        return new FeedsPage(
                queries.of(actor.account(), actor.language()),
                names(choices, actor),
                network == null ? "" : network.toString(),
                fresh);
    }

    /** The network that this id stands for now, if the reader may see its meetings. */
    private @Nullable UUID visible(Actor actor, UUID network) {
        return meetings.host(network)
                .map(host -> host.id())
                .filter(id -> actor.mayInNetwork(Action.SEE_NETWORK_MEETINGS, id))
                .orElse(null);
    }

    private Map<String, String> names(Set<UUID> networks, Actor reader) {
        var names = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT id, name_fi, name_sv, name_en FROM network WHERE id = ANY (:ids) ORDER BY %s
                        """.formatted(Sql.sorted("name", reader.language())))
                .param("ids", Sql.ids(networks))
                .query(row -> {
                    names.put(row.getString("id"), Sql.localised(row, "name").read(reader.language()));
                });
        return names;
    }

    /** Makes an address, or another in place of the one there was; only whoever reads this answer knows it. */
    @Transactional
    String make(Actor actor, @Nullable UUID network) {
        var one = network == null ? null : visible(actor, network);
        if (network != null && one == null) {
            throw new NotFound();
        }
        var token = secrets.next();
        queries.renew(actor.account(), one, token);
        audit.enter(actor.account(), Action.SUBSCRIBE_CALENDAR, "account", actor.account());
        return base + "/calendar/" + token + ".ics";
    }

    @Transactional
    void end(Actor actor, UUID feed) {
        if (!queries.end(actor.account(), feed)) {
            throw new NotFound();
        }
        audit.enter(actor.account(), Action.SUBSCRIBE_CALENDAR, "account", actor.account());
    }

    /** What a calendar reads at this address. */
    String read(String token) {
        var feed = queries.find(token).orElseThrow(NotFound::new);
        var holder = actors.find(feed.account()).orElseThrow(NotFound::new);
        var t = pages.texts(holder.language());
        var network = feed.network();
        if (network != null && !holder.mayInNetwork(Action.SEE_NETWORK_MEETINGS, network)) {
            throw new NotFound();
        }
        var networks = network == null ? List.copyOf(holder.perNetwork().keySet()) : List.of(network);
        var since = LocalDate.now(clock).minusMonths(MONTHS_BACK);
        var name = network == null ? t.text("meetings.feeds.name") : t.read(feed.name());
        return new CalendarFile(t, clock.getZone(), true, meeting -> base + meeting.address())
                .of(name, queries.meetings(networks, false, since));
    }
}
