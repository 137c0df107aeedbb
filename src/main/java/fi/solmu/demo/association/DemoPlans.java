package fi.solmu.demo.association;

import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.Approver;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanIntake;
import fi.solmu.planning.PlanIntake.Happened;
import fi.solmu.planning.PlanIntake.NewGoal;
import fi.solmu.planning.PlanIntake.NewMeasure;
import fi.solmu.planning.PlanIntake.NewPlan;
import fi.solmu.planning.PlanIntake.NewTheme;
import fi.solmu.planning.PlanIntake.Reported;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanRules;
import fi.solmu.planning.PlanStatus;
import fi.solmu.register.StartingData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's yearly plans: approved ones with measures in every state, drafts, some that wait, some returned, and some
 * networks that have none. Which network has what depends on its place among the others and on its name alone.
 */
@Component
class DemoPlans {
    private static final Map<String, PlanRule> RULES = Map.of(
            "core_municipality_type", new PlanRule(PlanKind.CUSTOMERSHIP, true, Approver.GROUP),
            "core_contract_customers", new PlanRule(PlanKind.CUSTOMERSHIP, true, Approver.MANAGEMENT),
            "sector_and_professional", new PlanRule(PlanKind.ACTIVITY, true, Approver.COORDINATOR),
            "international_coordinated", new PlanRule(PlanKind.ACTIVITY, true, Approver.MANAGEMENT),
            "online_network", new PlanRule(PlanKind.ACTIVITY, false, Approver.COORDINATOR));

    /** Networks of the person one signs in as to coordinate: each shows another state. */
    private static final Map<String, PlanStatus> CHOSEN = Map.of(
            "Seutukaupunkiverkosto", PlanStatus.APPROVED,
            "Kehyskuntaverkosto", PlanStatus.APPROVED,
            "Pienten kuntien verkosto", PlanStatus.RETURNED,
            "C23 / Kuntaliiton kaupunkipoliittinen työryhmä", PlanStatus.DRAFT,
            "Bildningsdirektörerna", PlanStatus.APPROVED);

    private static final String WITHOUT = "Kehyskuntaverkoston työvaliokunta";
    private static final int THEMES = 2;

    private final JdbcClient db;
    private final PlanRules rules;
    private final PlanIntake intake;
    private final Clock clock;

    DemoPlans(JdbcClient db, PlanRules rules, PlanIntake intake, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.intake = intake;
        this.clock = clock;
    }

    /** Who can own measures of a network, and who acts in its name. */
    private record People(
            UUID network,
            @Nullable UUID coordinator,
            @Nullable UUID account,
            List<UUID> members) {}

    void fill(Map<String, Known> networks, UUID administrator) {
        sayRules(administrator);
        var people = people(networks.values().stream().map(Known::id).toList());
        var deciders = deciders();
        var sets = sets();
        var today = LocalDate.now(clock);
        var plans = new ArrayList<NewPlan>();
        int place = 0;
        for (var network : networks.values()) {
            var rule = RULES.get(network.cell("type_proposed"));
            if (rule == null || !rule.expected() || !network.cell("state").equals("running")) {
                continue;
            }
            var writer = new Writer(
                    network,
                    rule,
                    people.get(network.id()),
                    deciders.get(rule.approver()),
                    sets.get(setOf(network)),
                    place,
                    today);
            plans.addAll(writer.plans());
            place++;
        }
        intake.take(plans);
    }

    private void sayRules(UUID administrator) {
        db.sql("SELECT code, id FROM network_type WHERE code = ANY (:codes) ORDER BY code")
                .param("codes", Sql.texts(RULES.keySet()))
                .query((row, _) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                .list()
                .forEach(type -> rules.say(type.getValue(), RULES.get(type.getKey()), administrator));
    }

    private Map<UUID, People> people(Collection<UUID> networks) {
        var people = new HashMap<UUID, People>();
        db.sql("""
                        SELECT n.id, c.person_id, p.account_id,
                               ARRAY(SELECT m.person_id FROM membership m JOIN person o ON o.id = m.person_id
                                     WHERE m.network_id = n.id AND m.until IS NULL
                                     ORDER BY o.family_name, o.given_name, o.id LIMIT 6) AS members
                        FROM network n
                        LEFT JOIN LATERAL (SELECT c.person_id FROM coordination c
                                           WHERE c.network_id = n.id AND NOT c.as_deputy AND c.until IS NULL
                                           ORDER BY c.since, c.id LIMIT 1) c ON true
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE n.id = ANY (:networks)
                        """).param("networks", Sql.ids(networks)).query(row -> {
            var network = row.getObject("id", UUID.class);
            people.put(
                    network,
                    new People(
                            network,
                            row.getObject("person_id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            Sql.idList(row.getArray("members"))));
        });
        return people;
    }

    private Map<Approver, UUID> deciders() {
        var deciders = new HashMap<Approver, UUID>();
        db.sql("""
                        SELECT role, account_id FROM role_grant
                        WHERE role IN ('GROUP', 'MANAGEMENT', 'ADMINISTRATOR') AND revoked_at IS NULL ORDER BY granted_at
                        """).query(row -> {
            deciders.putIfAbsent(Approver.valueOf(row.getString("role")), row.getObject("account_id", UUID.class));
        });
        return deciders;
    }

    private record Line(String goal, String measure, int month, String owner) {}

    /** The lines of each set, theme by theme. */
    private static Map<String, Map<String, List<Line>>> sets() {
        var sets = new HashMap<String, Map<String, List<Line>>>();
        for (var row : StartingData.rows("demo/plans.csv")) {
            sets.computeIfAbsent(row.getOrDefault("set", ""), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getOrDefault("theme", ""), _ -> new ArrayList<>())
                    .add(new Line(
                            row.getOrDefault("goal", ""),
                            row.getOrDefault("measure", ""),
                            Integer.parseInt(row.getOrDefault("month", "1")),
                            row.getOrDefault("owner", "")));
        }
        return sets;
    }

    private static String setOf(Known network) {
        if (network.cell("languages").startsWith("sv")) {
            return "svenska";
        }
        return switch (network.cell("type_proposed")) {
            case "core_municipality_type" -> "cities";
            case "core_contract_customers" -> "partners";
            default -> "professions";
        };
    }

    /** Writes the plans of one network. */
    private final class Writer {
        private final Known network;
        private final PlanRule rule;
        private final @Nullable People people;
        private final @Nullable UUID decider;
        private final Map<String, List<Line>> set;
        private final int place;
        private final LocalDate today;

        Writer(
                Known network,
                PlanRule rule,
                @Nullable People people,
                @Nullable UUID decider,
                @Nullable Map<String, List<Line>> set,
                int place,
                LocalDate today) {
            this.network = network;
            this.rule = rule;
            this.people = people;
            this.decider = decider;
            this.set = set == null ? Map.of() : set;
            this.place = place;
            this.today = today;
        }

        List<NewPlan> plans() {
            var plans = new ArrayList<NewPlan>();
            boolean chosen = CHOSEN.containsKey(network.name());
            var status = chosen ? CHOSEN.get(network.name()) : statusOf(place);
            if (chosen || place % 3 != 2) {
                plans.add(plan(today.getYear() - 1, PlanStatus.APPROVED));
            }
            if (status != null && !network.name().equals(WITHOUT)) {
                plans.add(plan(today.getYear(), status));
            }
            if (network.name().equals("Kehyskuntaverkosto")) {
                plans.add(plan(today.getYear() + 1, PlanStatus.PROPOSED));
            } else if (network.name().equals("Seutukaupunkiverkosto")) {
                plans.add(plan(today.getYear() + 1, PlanStatus.DRAFT));
            }
            return plans;
        }

        private @Nullable PlanStatus statusOf(int place) {
            return switch (place % 10) {
                case 5 -> PlanStatus.DRAFT;
                case 7 -> null;
                case 8 -> rule.approver() == Approver.COORDINATOR ? PlanStatus.DRAFT : PlanStatus.PROPOSED;
                case 9 -> rule.approver() == Approver.COORDINATOR ? null : PlanStatus.RETURNED;
                default -> PlanStatus.APPROVED;
            };
        }

        private NewPlan plan(int year, PlanStatus status) {
            var language = setOf(network).equals("svenska") ? Language.SV : Language.FI;
            var begun = status == PlanStatus.APPROVED
                    ? notAfterToday(LocalDate.of(year - 1, 11, 20).plusDays(place % 9))
                    : today.minusDays(12 + place % 9);
            return new NewPlan(
                    network.id(), year, rule.kind(), language, states(status, begun), themes(year, status, begun));
        }

        private LocalDate notAfterToday(LocalDate day) {
            var latest = today.minusDays(9);
            return day.isBefore(latest) ? day : latest;
        }

        private Instant at(LocalDate day) {
            return day.atTime(9, 30).atZone(clock.getZone()).toInstant();
        }

        private @Nullable UUID writer() {
            return people == null ? null : people.account();
        }

        private List<Happened> states(PlanStatus status, LocalDate begun) {
            var states = new ArrayList<Happened>();
            states.add(new Happened(PlanStatus.DRAFT, null, at(begun), writer()));
            boolean self = rule.approver() == Approver.COORDINATOR;
            if (status != PlanStatus.DRAFT && !self) {
                states.add(new Happened(PlanStatus.PROPOSED, null, at(begun.plusDays(3)), writer()));
            }
            switch (status) {
                case APPROVED ->
                    states.add(
                            new Happened(PlanStatus.APPROVED, null, at(begun.plusDays(6)), self ? writer() : decider));
                case RETURNED ->
                    states.add(new Happened(
                            PlanStatus.RETURNED,
                            "Tavoitteita on paljon. Valitkaa niistä tärkeimmät ja merkitkää jokaiselle toimenpiteelle kuukausi.",
                            at(begun.plusDays(6)),
                            decider));
                case DRAFT, PROPOSED -> {}
            }
            return states;
        }

        private List<NewTheme> themes(int year, PlanStatus status, LocalDate begun) {
            var names = List.copyOf(set.keySet());
            var themes = new ArrayList<NewTheme>();
            for (int each = 0; each < Math.min(THEMES, names.size()); each++) {
                var name = names.get((place + year + each) % names.size());
                var goals = new LinkedHashMap<String, List<NewMeasure>>();
                for (var line : set.getOrDefault(name, List.of())) {
                    goals.computeIfAbsent(line.goal(), _ -> new ArrayList<>()).add(measure(line, year, status, begun));
                }
                themes.add(new NewTheme(
                        name,
                        goals.entrySet().stream()
                                .map(goal -> new NewGoal(goal.getKey(), goal.getValue()))
                                .toList()));
            }
            return themes;
        }

        private NewMeasure measure(Line line, int year, PlanStatus status, LocalDate begun) {
            var unit = line.owner().startsWith("unit:") ? line.owner().substring("unit:".length()) : null;
            return new NewMeasure(
                    line.measure(),
                    line.month(),
                    unit == null ? owner(line) : null,
                    unit,
                    progress(line, year, status, begun));
        }

        private @Nullable UUID owner(Line line) {
            if (people == null) {
                return null;
            }
            return line.owner().equals("member") && !people.members().isEmpty()
                    ? people.members().get(line.month() % people.members().size())
                    : people.coordinator();
        }

        /** Most of what was due is done; a little is late, and a little was dropped. */
        private List<Reported> progress(Line line, int year, PlanStatus status, LocalDate begun) {
            var states = new ArrayList<Reported>();
            states.add(new Reported(MeasureStatus.PLANNED, null, at(begun), writer()));
            var month = LocalDate.of(year, line.month(), 1);
            if (status != PlanStatus.APPROVED || month.isAfter(today) || !month.isAfter(begun.plusDays(6))) {
                return states;
            }
            var next = month.plusMonths(1);
            boolean due = !next.isAfter(today);
            int turn = (place + line.month()) % 9;
            if (turn != 3) {
                states.add(new Reported(MeasureStatus.UNDER_WAY, null, at(month), writer()));
            }
            if (due && turn == 5) {
                states.add(new Reported(
                        MeasureStatus.DROPPED,
                        network.cell("languages").startsWith("sv")
                                ? "Frågan avgjordes på annat håll."
                                : "Asia ratkesi muualla, joten toimenpidettä ei enää tarvita.",
                        at(next.minusDays(4)),
                        writer()));
            } else if (due && turn != 3 && turn != 7) {
                states.add(new Reported(MeasureStatus.DONE, null, at(next.minusDays(6)), writer()));
            }
            return states;
        }
    }
}
