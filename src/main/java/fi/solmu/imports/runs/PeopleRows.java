package fi.solmu.imports.runs;

import fi.solmu.imports.Verdict;
import fi.solmu.imports.people.Finding.Grounds;
import fi.solmu.imports.people.KnownPeopleQueries;
import fi.solmu.imports.people.PersonPairs;
import fi.solmu.imports.people.PersonPairs.NewPair;
import fi.solmu.imports.runs.Candidate.Relation;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.register.IncomingPerson;
import fi.solmu.register.IncomingPerson.Link;
import fi.solmu.register.IncomingPerson.Rule;
import fi.solmu.register.Intake;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.PeopleIntake;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes rows about people into the register, and gives what is doubtful about them to people to decide. */
@Component
class PeopleRows {
    private final Intake sources;
    private final PeopleIntake intake;
    private final PersonPairs pairs;
    private final KnownPeopleQueries known;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PeopleRows(Intake sources, PeopleIntake intake, PersonPairs pairs, KnownPeopleQueries known, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.pairs = pairs;
        this.known = known;
        this.clock = clock;
    }

    Details take(Run run, List<StoredRow> rows, Watcher watcher) {
        var taken = new ArrayList<IncomingPerson>();
        var gone = new ArrayList<String>();
        for (var row : rows) {
            var judged = row.judged();
            if (judged.verdict() == Verdict.GONE) {
                gone.add(Objects.requireNonNull(judged.row().values().get("source_key")));
            } else if (judged.verdict() != Verdict.ERROR && !judged.cameBefore()) {
                taken.add(incoming(judged));
            }
        }
        if (taken.isEmpty() && gone.isEmpty()) {
            return Details.NONE;
        }
        var source = sources.source(run.sourceName(), run.sourceKind());
        var model = known.modelInUse();
        var people = intake.take(source, run.id(), taken, gone, model, run.by());
        watcher.at(rows.size(), rows.size());
        pairs.propose(run.id(), model, asked(rows, people));
        for (var row : rows) {
            if (row.decided()) {
                carryOutDecision(row, people);
            }
        }
        int added = (int) taken.stream()
                .filter(row -> row.link().person() == null)
                .map(row -> row.link().group())
                .distinct()
                .count();
        return new Details(0, taken.size() + gone.size(), added, 0, 0, null);
    }

    private IncomingPerson incoming(Judged judged) {
        var row = PeopleJudge.personRow(judged.row());
        var values = judged.row().values();
        var bounced = values.get("bounced_on");
        var since = values.get("since");
        return new IncomingPerson(
                row.line(),
                row.sourceKey(),
                row.personKey(),
                row.ownKey(),
                row.fingerprint(),
                judged.row().content(),
                row.givenName(),
                row.familyName(),
                row.emails(),
                row.phone(),
                row.organisation(),
                row.organisationName(),
                row.title(),
                values.get("language"),
                row.identifier(),
                bounced == null ? null : LocalDate.parse(bounced),
                PeopleJudge.words(values.get("networks")).stream()
                        .map(UUID::fromString)
                        .toList(),
                MembershipRole.valueOf(values.getOrDefault("role", MembershipRole.MEMBER.name())),
                since == null ? LocalDate.now(clock) : LocalDate.parse(since),
                link(judged));
    }

    private Link link(Judged judged) {
        var line = judged.matchLine() == null ? judged.row().line() : judged.matchLine();
        var grounds = judged.grounds();
        boolean found = judged.match() != null || judged.matchLine() != null;
        var rule = !found ? Rule.NEW : grounds == null ? Rule.KEY : Rule.SCORE;
        return new Link(
                judged.match(),
                String.valueOf(line),
                rule,
                grounds == null ? null : grounds.points(),
                grounds == null ? null : json.writeValueAsString(grounds.evidence()));
    }

    private static List<NewPair> asked(List<StoredRow> rows, Map<Integer, UUID> people) {
        var asked = new ArrayList<NewPair>();
        for (var row : rows) {
            var person = person(row.judged(), people);
            for (var candidate : row.judged().candidates()) {
                var other = other(candidate, people);
                var grounds = candidate.grounds();
                if (person != null && other != null && grounds != null && !other.equals(person)) {
                    asked.add(pair(person, other, candidate, grounds));
                }
            }
        }
        return asked;
    }

    private static NewPair pair(UUID person, UUID other, Candidate candidate, Grounds grounds) {
        return new NewPair(person, other, candidate.relation() == Relation.MOVED, grounds);
    }

    private static @Nullable UUID person(Judged judged, Map<Integer, UUID> people) {
        var person = people.get(judged.row().line());
        return person == null ? judged.match() : person;
    }

    private static @Nullable UUID other(Candidate candidate, Map<Integer, UUID> people) {
        return candidate.known() != null ? candidate.known() : people.get(candidate.line());
    }

    /** What somebody said in the preview is decided as it would be in the queue, so it can be taken back like that. */
    private void carryOutDecision(StoredRow row, Map<Integer, UUID> people) {
        var person = person(row.judged(), people);
        if (person == null) {
            return;
        }
        var chosen = row.candidate();
        if (chosen != null) {
            var other = other(row.judged().candidates().get(chosen), people);
            if (other != null) {
                pairs.takeForOne(other, person, row.decidedBy());
            }
            return;
        }
        for (var candidate : row.judged().candidates()) {
            var other = other(candidate, people);
            if (other != null) {
                pairs.tellApart(person, other, row.decidedBy());
            }
        }
    }
}
