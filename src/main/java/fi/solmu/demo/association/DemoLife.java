package fi.solmu.demo.association;

import fi.solmu.access.Accounts;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Language;
import fi.solmu.lifecycle.deciding.Deciding;
import fi.solmu.lifecycle.deciding.GroupMeetings;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.register.StartingData;
import fi.solmu.shell.Days;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Gives the demo's networks a life: proposals of every kind and in every state, meetings of the working group behind and
 * ahead, decisions with reasons, somebody of another opinion, conditions. From demo/proposals.csv, in order; days are counted
 * from the demo's first.
 */
@Component
class DemoLife {
    private static final List<String> GROUP = List.of(
            "tuija.alanko@kuntaliitto.example",
            "ville.harjanne@kuntaliitto.example",
            "maria.westerholm@kuntaliitto.example",
            "johanna.brunell@kuntaliitto.example");
    private static final String SECRETARY = "pekka.nuorala@kuntaliitto.example";

    private final Accounts accounts;
    private final Actors actors;
    private final RoleGrants roles;
    private final Proposals proposals;
    private final Deciding deciding;
    private final GroupMeetings meetings;
    private final Days days;
    private final Clock clock;

    DemoLife(
            Accounts accounts,
            Actors actors,
            RoleGrants roles,
            Proposals proposals,
            Deciding deciding,
            GroupMeetings meetings,
            Days days,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.roles = roles;
        this.proposals = proposals;
        this.deciding = deciding;
        this.meetings = meetings;
        this.days = days;
        this.clock = clock;
    }

    void fill(Map<String, Known> networks, UUID administrator) {
        for (var member : GROUP) {
            roles.grant(account(member), Role.GROUP, administrator);
        }
        var today = LocalDate.now(clock);
        var past = meeting(today.minusWeeks(4));
        var last = meeting(today.minusWeeks(1));
        var next = meeting(today.plusWeeks(3));
        var held = Map.of("past", past, "last", last);
        for (var row : StartingData.rows("demo/proposals.csv")) {
            var proposal = propose(row, networks, today);
            if (cell(row, "outcome").equals("waits")) {
                meetings.put(next.id(), List.of(proposal), account(SECRETARY));
            } else if (held.containsKey(cell(row, "meeting"))) {
                decide(row, proposal, java.util.Objects.requireNonNull(held.get(cell(row, "meeting"))), today);
            }
        }
        days.come(today);
    }

    private record Held(UUID id, LocalDate day) {}

    private Held meeting(LocalDate about) {
        var day = about.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        var id = meetings.plan(day, "Kuntatalo, neuvotteluhuone 4.1 ja verkko", account(SECRETARY))
                .orElseThrow();
        return new Held(id, day);
    }

    private UUID account(String email) {
        return accounts.find(email).orElseThrow().id();
    }

    private Actor actor(String email) {
        return actors.find(account(email)).orElseThrow();
    }

    private UUID propose(Map<String, String> row, Map<String, Known> networks, LocalDate today) {
        var kind = ProposalKind.valueOf(cell(row, "kind"));
        var maker = actor(cell(row, "maker"));
        var begun = proposals.begin(kind, network(row, networks), Language.FI, maker);
        if (!(begun instanceof Proposals.Beginning.Begun(var proposal))) {
            throw new IllegalStateException("not to be proposed: " + row);
        }
        proposals.answer(proposal, answers(kind, row, today), maker);
        if (!cell(row, "outcome").equals("draft")
                && !(proposals.send(proposal, maker, today) instanceof Proposals.Sending.Sent)) {
            throw new IllegalStateException("incomplete: " + row);
        }
        if (!cell(row, "comment").isEmpty()) {
            proposals.comment(proposal, cell(row, "comment"), actor(GROUP.getLast()));
        }
        return proposal;
    }

    private static @Nullable UUID network(Map<String, String> row, Map<String, Known> networks) {
        var name = cell(row, "network");
        if (name.isEmpty()) {
            return null;
        }
        var known = networks.get(name);
        if (known == null) {
            throw new IllegalStateException("no network " + name);
        }
        return known.id();
    }

    /** The cells of questions that the kind asks; days are so many from the first. */
    private static Map<String, String> answers(ProposalKind kind, Map<String, String> row, LocalDate today) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : kind.questions()) {
            var given = row.getOrDefault(question.code(), "");
            switch (question.kind()) {
                case DAY -> answers.put(question.code(), day(given, today));
                case TERM -> {
                    boolean fixed = cell(row, "term").equals("FIXED");
                    answers.put("term", fixed ? "FIXED" : "CONTINUING");
                    answers.put(fixed ? "ends_on" : "review_on", day(cell(row, "until"), today));
                }
                case TYPES -> answers.put("type:proposed", row.getOrDefault("type", ""));
                default -> answers.put(question.code(), given);
            }
        }
        return answers;
    }

    private static String day(String days, LocalDate today) {
        return days.isEmpty() ? "" : today.plusDays(Long.parseLong(days)).toString();
    }

    private void decide(Map<String, String> row, UUID proposal, Held meeting, LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("former", "");
        typed.put("verdict", cell(row, "outcome"));
        typed.put("decided_on", meeting.day().toString());
        typed.put("meeting", meeting.id().toString());
        typed.put("reasons", cell(row, "reasons"));
        typed.put("effect_on", day(cell(row, "effect_on"), today));
        boolean fixed = cell(row, "term").equals("FIXED");
        typed.put("term", fixed ? "FIXED" : "CONTINUING");
        typed.put(fixed ? "ends_on" : "review_on", day(cell(row, "until"), today));
        typed.put("part." + account(SECRETARY), "DECIDED");
        for (var member : GROUP) {
            typed.put("part." + account(member), "DECIDED");
        }
        if (!cell(row, "dissent").isEmpty()) {
            typed.put("part." + account(GROUP.getFirst()), "DISSENTED");
            typed.put("stated." + account(GROUP.getFirst()), cell(row, "dissent"));
        }
        if (!cell(row, "demand").isEmpty()) {
            typed.put("demand.1", cell(row, "demand"));
            typed.put("due.1", day(cell(row, "due"), today));
        }
        var sent = new LinkedMultiValueMap<String, String>();
        typed.forEach(sent::add);
        if (!(deciding.enter(proposal, sent, actor(SECRETARY)) instanceof Deciding.Entering.Entered)) {
            throw new IllegalStateException("not to be decided: " + row);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
