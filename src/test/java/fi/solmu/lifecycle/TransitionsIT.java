package fi.solmu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.lifecycle.deciding.Deciding;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Reason;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.NetworkStatus;
import fi.solmu.register.RegisterData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** Every kind of proposal, in every state of a network, by every role: only what the table lists comes about. */
@SolmuTest
class TransitionsIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkStates states;

    @Autowired
    private Actors actors;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Deciding deciding;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private Actor maker;
    private Actor secretary;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebody() {
        data = new RegisterData(db, intake, edits);
        maker = actors.find(data.account("Tuija Ehdottaja", "MANAGEMENT")).orElseThrow();
        secretary = actors.find(data.account("Pekka Sihteeri", "GROUP")).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID networkIn(NetworkStatus status) {
        var network = data.network("Tilassa " + status + " " + UUID.randomUUID());
        for (var decision : wayTo(status)) {
            states.decide(network, decision, null, Action.CONFIRM_ACTIVITY);
        }
        assertThat(states.of(network).status()).isEqualTo(status);
        return network;
    }

    private List<NetworkState.Decision> wayTo(NetworkStatus status) {
        var confirm = new NetworkState.Decision.Confirm(today(), new Term.Continuing(today().plusYears(1)));
        return switch (status) {
            case RECORDED -> List.of();
            case RUNNING -> List.of(confirm);
            case PAUSED -> List.of(confirm, new NetworkState.Decision.Pause(today()));
            case CLOSING -> List.of(confirm, new NetworkState.Decision.WindDown(today(), today().plusDays(40)));
            case CLOSED -> List.of(confirm, new NetworkState.Decision.End(today(), Reason.MERGED));
            case WITHDRAWN -> List.of(new NetworkState.Decision.Withdraw(today()));
        };
    }

    private static final Map<NetworkStatus, List<ProposalKind>> TABLE = Map.of(
            NetworkStatus.RECORDED, List.of(ProposalKind.PAUSE, ProposalKind.CLOSE),
            NetworkStatus.RUNNING,
                    List.of(
                            ProposalKind.CONTINUE,
                            ProposalKind.CHANGE,
                            ProposalKind.PAUSE,
                            ProposalKind.MERGE,
                            ProposalKind.SPLIT,
                            ProposalKind.HAND_OVER,
                            ProposalKind.CLOSE),
            NetworkStatus.PAUSED,
                    List.of(
                            ProposalKind.REVIVE,
                            ProposalKind.MERGE,
                            ProposalKind.SPLIT,
                            ProposalKind.HAND_OVER,
                            ProposalKind.CLOSE),
            NetworkStatus.CLOSING, List.of(ProposalKind.CONTINUE),
            NetworkStatus.CLOSED, List.of(),
            NetworkStatus.WITHDRAWN, List.of());

    private static boolean listed(NetworkStatus status, ProposalKind kind) {
        return TABLE.getOrDefault(status, List.of()).contains(kind);
    }

    /** The state after the kind has been approved with a day that is today. */
    private static NetworkStatus after(ProposalKind kind) {
        return switch (kind) {
            case FOUND, CONTINUE, CHANGE, REVIVE -> NetworkStatus.RUNNING;
            case PAUSE -> NetworkStatus.PAUSED;
            case MERGE, SPLIT, HAND_OVER -> NetworkStatus.CLOSED;
            case CLOSE -> NetworkStatus.CLOSING;
        };
    }

    private Map<String, String> answers(ProposalKind kind) {
        var answers = new HashMap<String, String>();
        for (var question : kind.questions()) {
            answers.put(
                    question.code(),
                    switch (question.kind()) {
                        case HOURS -> "5";
                        case DAY -> today().toString();
                        case NETWORK -> question.code().equals("into") ? "Vastaanottaja " + mark : "";
                        case ORGANISATION -> "Organisaatio " + mark;
                        case AREAS, TYPES -> "";
                        case LANGUAGES -> "fi";
                        case TERM -> "CONTINUING";
                        case LINE, TEXT -> "Jotakin " + mark + " " + question.code();
                    });
        }
        answers.put("review_on", today().plusYears(1).toString());
        return answers;
    }

    private UUID sent(ProposalKind kind, UUID network) {
        var begun = proposals.begin(kind, network, Language.FI, maker);
        assertThat(begun).as(kind.name()).isInstanceOf(Proposals.Beginning.Begun.class);
        var proposal = ((Proposals.Beginning.Begun) begun).proposal();
        proposals.answer(proposal, answers(kind), maker);
        assertThat(proposals.send(proposal, maker, today())).as(kind.name()).isInstanceOf(Proposals.Sending.Sent.class);
        return proposal;
    }

    private Deciding.Entering approve(UUID proposal) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("former", "");
        typed.add("verdict", "APPROVED");
        typed.add("reasons", "Perusteltu");
        typed.add("decided_on", today().toString());
        typed.add("effect_on", today().plusDays(0).toString());
        typed.add("term", "CONTINUING");
        typed.add("review_on", today().plusYears(1).toString());
        typed.add("part." + secretary.account(), "DECIDED");
        return deciding.enter(proposal, typed, secretary);
    }

    private void receivers() {
        var into = data.network("Vastaanottaja " + mark);
        states.decide(
                into,
                new NetworkState.Decision.Confirm(today(), new Term.Continuing(today().plusYears(1))),
                null,
                Action.CONFIRM_ACTIVITY);
        data.organisation("Organisaatio " + mark);
    }

    @Test
    void onlyWhatTheTableListsCanBeProposedAndApproved() {
        receivers();
        var wrong = new ArrayList<String>();
        for (var status : NetworkStatus.values()) {
            for (var kind : ProposalKind.values()) {
                if (kind == ProposalKind.FOUND) {
                    continue;
                }
                var network = networkIn(status);
                if (!listed(status, kind)) {
                    if (!(proposals.begin(kind, network, Language.FI, maker) instanceof Proposals.Beginning.NotNow)) {
                        wrong.add(kind + " can be proposed of " + status);
                    }
                    continue;
                }
                var entered = approve(sent(kind, network));
                if (!(entered instanceof Deciding.Entering.Entered)
                        || states.of(network).status() != after(kind)) {
                    wrong.add(kind + " of " + status + ": " + entered + ", " + states.of(network));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasProposedInOneStateIsNotDecidedInAnother() {
        receivers();
        var wrong = new ArrayList<String>();
        for (var kind : ProposalKind.values()) {
            for (var from : NetworkStatus.values()) {
                if (!listed(from, kind)) {
                    continue;
                }
                for (var to : NetworkStatus.values()) {
                    var network = networkIn(from);
                    var proposal = sent(kind, network);
                    become(network, to);
                    var entered = approve(proposal);
                    boolean decided = entered instanceof Deciding.Entering.Entered;
                    if (decided != listed(to, kind)) {
                        wrong.add(kind + " proposed of " + from + ", decided of " + to + ": " + entered);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The network comes into another state while the proposal waits, in whatever way. */
    private void become(UUID network, NetworkStatus status) {
        var other = networkIn(status);
        db.sql("UPDATE network_state SET ended_at = now() WHERE network_id = :network AND ended_at IS NULL")
                .param("network", network)
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, term, review_on, ends_on, reason, begun_at)
                        SELECT :network, status, since, term, review_on, ends_on, reason, now() FROM network_state
                        WHERE network_id = :other AND ended_at IS NULL
                        """).param("network", network).param("other", other).update();
    }

    @Test
    void onlyTheWorkingGroupDecides() throws Exception {
        var network = networkIn(NetworkStatus.RUNNING);
        var proposal = sent(ProposalKind.CONTINUE, network);
        for (var role : Role.values()) {
            var account = switch (role) {
                case MEMBER, CONTACT_PERSON -> data.account("Jäsen");
                case COORDINATOR -> data.coordinatorOf(network);
                case GROUP, MANAGEMENT, REVIEWER, PROTECTION_OFFICER, ADMINISTRATOR ->
                    data.account(role.name(), role.name());
            };
            int status = browser.perform(post("/proposals/" + proposal + "/decision")
                            .with(user(account.toString()))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(role.name()).isEqualTo(role == Role.GROUP ? 302 : 403);
        }
        assertThat(states.of(network).status()).isEqualTo(NetworkStatus.RUNNING);
    }
}
