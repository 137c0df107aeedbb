package fi.solmu.surveys.rounds;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.rounds.RoundQueries.AskedPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round: writes down who is asked of what, and a letter to each. */
@Service
class Opening {
    private final JdbcClient db;
    private final RoundQueries queries;
    private final Rounds rounds;
    private final AnswerSecrets secrets;
    private final OpenLinks openLinks;
    private final RoundLetters letters;
    private final Clock clock;

    Opening(
            JdbcClient db,
            RoundQueries queries,
            Rounds rounds,
            AnswerSecrets secrets,
            OpenLinks openLinks,
            RoundLetters letters,
            Clock clock) {
        this.db = db;
        this.queries = queries;
        this.rounds = rounds;
        this.secrets = secrets;
        this.openLinks = openLinks;
        this.letters = letters;
        this.clock = clock;
    }

    /** The right to one form, under its fingerprint. */
    private record Ballot(UUID network, Side side) {}

    @Transactional
    void open(UUID round) {
        if (rounds.status(round) != RoundStatus.OPENING) {
            return;
        }
        var head = queries.head(round);
        var today = LocalDate.now(clock);
        openLinks.prepare(round, today); // memberships may have changed since the round was prepared
        var asked = note(head, today);
        handOut(round, asked, invite(round, asked));
        rounds.begin(round, RoundStatus.OPEN, null);
        letters.invite(head, queries.invitedPeople(round, today));
    }

    /** Notes of which type each network is, and how many are asked of it; says who they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AskedPerson> note(RoundView.Head round, LocalDate today) {
        var asked = queries.people(queries.chosen(round.id()), today).stream()
                .filter(each -> round.asked(Side.valueOf(each.side())) != null)
                .toList();
        noteNetworks(round.id(), asked);
        return asked;
    }

    private void noteNetworks(UUID round, List<AskedPerson> asked) {
        db.sql("""
                        UPDATE survey_network x SET type_id = y.type_id, members_asked = 0, coordinators_asked = 0
                        FROM survey_round r
                        JOIN survey_network w ON w.round_id = r.id
                        LEFT JOIN network_typing y ON y.typology_id = r.typology_id AND y.network_id = w.network_id
                        WHERE r.id = :round AND x.round_id = r.id AND x.network_id = w.network_id
                        """).param("round", round).update();
        db.sql("""
                        UPDATE survey_network x SET members_asked = a.members, coordinators_asked = a.coordinators
                        FROM (SELECT network, (count(*) FILTER (WHERE side = 'MEMBER'))::int AS members,
                                     (count(*) FILTER (WHERE side = 'COORDINATOR'))::int AS coordinators
                              FROM unnest(:networks, :sides) AS a (network, side) GROUP BY network) a
                        WHERE x.round_id = :round AND x.network_id = a.network
                        """)
                .param("round", round)
                .param(
                        "networks",
                        Sql.ids(asked.stream().map(AskedPerson::network).toList()))
                .param("sides", Sql.texts(asked.stream().map(AskedPerson::side).toList()))
                .update();
    }

    /** Notes who is invited, each under the fingerprint of their link; tells the links by person. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, String> invite(UUID round, List<AskedPerson> asked) {
        var invitations = new LinkedHashMap<UUID, UUID>();
        asked.forEach(each -> invitations.computeIfAbsent(each.person(), _ -> UUID.randomUUID()));
        var links = new LinkedHashMap<UUID, String>();
        invitations.forEach((person, invitation) -> links.put(person, secrets.link(invitation)));
        invite(round, invitations, links);
        noteCoordinators(round, asked, invitations);
        return links;
    }

    private void invite(UUID round, Map<UUID, UUID> invitations, Map<UUID, String> links) {
        db.sql("""
                        INSERT INTO survey_invitation (id, round_id, person_id, token_hash)
                        SELECT i.id, :round, i.person, decode(i.hash, 'hex')
                        FROM unnest(:ids, :people, :hashes) AS i (id, person, hash)
                        """)
                .param("round", round)
                .param("ids", Sql.ids(invitations.values()))
                .param("people", Sql.ids(invitations.keySet()))
                .param("hashes", Sql.texts(Secrets.hashes(links.values())))
                .update();
    }

    private void noteCoordinators(UUID round, List<AskedPerson> asked, Map<UUID, UUID> invitations) {
        var coordinators = asked.stream()
                .filter(each -> each.side().equals(Side.COORDINATOR.name()))
                .toList();
        db.sql("""
                        INSERT INTO survey_coordinator (invitation_id, round_id, network_id)
                        SELECT c.invitation, :round, c.network FROM unnest(:invitations, :networks) AS c (invitation, network)
                        """)
                .param("round", round)
                .param(
                        "invitations",
                        Sql.ids(coordinators.stream()
                                .map(each -> invitations.get(each.person()))
                                .toList()))
                .param(
                        "networks",
                        Sql.ids(coordinators.stream().map(AskedPerson::network).toList()))
                .update();
    }

    /** In the order of their fingerprints, which is as good as chance. */
    private void handOut(UUID round, List<AskedPerson> asked, Map<UUID, String> links) {
        var ballots = new TreeMap<String, Ballot>();
        for (var each : asked) {
            var link = links.get(each.person());
            if (link == null) {
                throw new IllegalStateException("somebody asked without an invitation");
            }
            var side = Side.valueOf(each.side());
            ballots.put(
                    HexFormat.of().formatHex(AnswerSecrets.ballot(link, each.network(), side)),
                    new Ballot(each.network(), side));
        }
        db.sql("""
                        INSERT INTO survey_ballot (hash, round_id, network_id, side, status)
                        SELECT decode(b.hash, 'hex'), :round, b.network, b.side, 'OPEN'
                        FROM unnest(:hashes, :networks, :sides) AS b (hash, network, side)
                        """)
                .param("round", round)
                .param("hashes", Sql.texts(ballots.keySet()))
                .param(
                        "networks",
                        Sql.ids(ballots.values().stream().map(Ballot::network).toList()))
                .param(
                        "sides",
                        Sql.texts(new ArrayList<>(ballots.values())
                                .stream().map(each -> each.side().name()).toList()))
                .update();
    }
}
