package fi.solmu.demo.association;

import fi.solmu.access.Accounts;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.demo.association.Staff.Employer;
import fi.solmu.demo.association.Staff.Official;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.Roster;
import fi.solmu.register.Roster.NewCoordination;
import fi.solmu.register.Roster.NewMembership;
import fi.solmu.register.Roster.NewPerson;
import fi.solmu.register.StartingData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's invented people: officials of every municipality, coordinators, and those one may sign in as. */
@Component
class DemoPeople {
    private static final long SEED = 44;
    private static final String PERSONAS = "demo/personas.csv";
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 15);
    private final JdbcClient db;
    private final Roster roster;
    private final Intake intake;
    private final Accounts accounts;
    private final RoleGrants roles;
    private final Clock clock;

    DemoPeople(JdbcClient db, Roster roster, Intake intake, Accounts accounts, RoleGrants roles, Clock clock) {
        this.db = db;
        this.roster = roster;
        this.intake = intake;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    /** The account of the demo's administrator, in whose name the demo is filled. */
    UUID administrator() {
        var persona = StartingData.rows(PERSONAS).stream()
                .filter(row -> "admin".equals(row.get("code")))
                .findFirst()
                .orElseThrow();
        var account = accounts.open(StartingData.cell(persona, "email"), fullName(persona), Language.FI);
        roles.grant(account, Role.ADMINISTRATOR, null);
        return account;
    }

    /** Staff, members and coordinators of these networks. Tells the staff. */
    List<Official> fill(Map<String, Known> networks, UUID administrator) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var personas = personas(networks, administrator);
        var staff = new Staff(
                StartingData.rows("demo/given_names.csv"),
                StartingData.rows("demo/family_names.csv"),
                StartingData.rows("demo/titles.csv"),
                chance);
        var officials = employers().stream()
                .flatMap(employer -> staff.of(employer).stream())
                .toList();
        var source = intake.source("Asiakasrekisterin poiminta 3.11.2026", SourceKind.CRM);
        var ids = roster.addPeople(
                officials.stream().map(each -> asPerson(each, chance)).toList(), source);
        var people = new HashMap<Official, UUID>();
        for (int i = 0; i < officials.size(); i++) {
            people.put(officials.get(i), ids.get(i));
        }
        roster.addMemberships(new Membership(networks, officials, people, personas, chance).all(), source);
        return officials;
    }

    private static NewPerson asPerson(Official official, RandomGenerator chance) {
        return new NewPerson(
                official.givenName(),
                official.familyName(),
                official.language(),
                official.email(),
                official.employer().id(),
                official.title(),
                BEGINNING.minusDays(chance.nextInt(3000)));
    }

    private List<Employer> employers() {
        return db.sql("""
                        SELECT o.id, o.kind,
                               CASE WHEN o.language_status IN ('SV', 'BILINGUAL_SV') THEN coalesce(o.name_sv, o.name_fi)
                                    ELSE coalesce(o.name_fi, o.name_sv) END AS name,
                               CASE WHEN o.language_status IN ('SV', 'BILINGUAL_SV') THEN 'SV' ELSE 'FI' END AS language,
                               coalesce(o.population, 0) AS population
                        FROM organisation o
                        WHERE o.kind IN ('MUNICIPALITY', 'REGIONAL_COUNCIL', 'WELLBEING_COUNTY')
                          AND NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id)
                        ORDER BY o.kind, o.code
                        """).query(Employer.class).list();
    }

    /** The people one may sign in as, and the other coordinators: each with an account and the networks run. */
    private Map<String, UUID> personas(Map<String, Known> networks, UUID administrator) {
        var rows = StartingData.rows(PERSONAS);
        var organisations = db
                .sql("SELECT code, id FROM organisation WHERE code IS NOT NULL")
                .query((row, _) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        var ids = roster.addPeople(
                rows.stream()
                        .map(row -> new NewPerson(
                                StartingData.cell(row, "given_name"),
                                StartingData.cell(row, "family_name"),
                                Language.FI,
                                StartingData.cell(row, "email"),
                                organisation(organisations, StartingData.cell(row, "organisation_code")),
                                StartingData.cell(row, "title_fi"),
                                BEGINNING.minusYears(4)))
                        .toList(),
                null);
        var byCode = new HashMap<String, UUID>();
        var coordinations = new ArrayList<NewCoordination>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var person = ids.get(i);
            var account = accounts.find(StartingData.cell(row, "email"))
                    .map(fi.solmu.access.Account::id)
                    .orElseGet(() -> accounts.open(StartingData.cell(row, "email"), fullName(row), Language.FI));
            roster.giveAccount(person, account);
            switch (StartingData.cell(row, "code")) {
                case "management" -> roles.grant(account, Role.MANAGEMENT, administrator);
                case "group" -> roles.grant(account, Role.GROUP, administrator);
                case "contact" ->
                    roster.addContactPerson(
                            organisation(organisations, StartingData.cell(row, "organisation_code")),
                            person,
                            BEGINNING.plusMonths(1),
                            administrator);
                case "reviewer" -> roles.grant(account, Role.REVIEWER, administrator);
                case "officer" -> roles.grant(account, Role.PROTECTION_OFFICER, administrator);
                default -> {}
            }
            byCode.put(StartingData.cell(row, "code"), person);
            coordinate(coordinations, networks, StartingData.cell(row, "networks"), person, false);
            coordinate(coordinations, networks, StartingData.cell(row, "deputy_of"), person, true);
        }
        roster.addCoordinations(coordinations, administrator);
        return byCode;
    }

    private static void coordinate(
            List<NewCoordination> coordinations,
            Map<String, Known> networks,
            String names,
            UUID person,
            boolean asDeputy) {
        for (var name : names.split(" \\| ", -1)) {
            var network = networks.get(name);
            if (network != null) {
                coordinations.add(new NewCoordination(network.id(), person, asDeputy, BEGINNING.plusMonths(1)));
            }
        }
    }

    private static UUID organisation(Map<String, UUID> organisations, String code) {
        var organisation = organisations.get(code);
        if (organisation == null) {
            throw new IllegalStateException("no organisation " + code);
        }
        return organisation;
    }

    /** Who belongs to which network: by its audience, its language and its task areas. */
    private final class Membership {
        private final Map<String, Known> networks;
        private final List<Official> officials;
        private final Map<Official, UUID> people;
        private final Map<String, UUID> personas;
        private final RandomGenerator chance;
        private final LocalDate today = LocalDate.now(clock);

        Membership(
                Map<String, Known> networks,
                List<Official> officials,
                Map<Official, UUID> people,
                Map<String, UUID> personas,
                RandomGenerator chance) {
            this.networks = networks;
            this.officials = officials;
            this.people = people;
            this.personas = personas;
            this.chance = chance;
        }

        List<NewMembership> all() {
            var named = namedTypes();
            var audiences = audiences();
            var memberships = new ArrayList<NewMembership>();
            for (var network : networks.values()) {
                boolean ours = network.cell("role").equals("coordinates")
                        && !network.cell("state").equals("closed")
                        && named.contains(network.cell("type_proposed"));
                if (ours) {
                    memberships.addAll(of(network, audiences));
                }
            }
            return memberships;
        }

        private Set<String> namedTypes() {
            return new HashSet<>(db.sql("SELECT code FROM network_type WHERE members_named")
                    .query(String.class)
                    .list());
        }

        private Map<String, Set<UUID>> audiences() {
            var organisations = new HashMap<String, Set<UUID>>();
            db.sql("""
                            SELECT t.code AS audience, m.organisation_id AS organisation
                            FROM municipality_in_type m JOIN municipality_type t ON t.id = m.type_id
                            UNION ALL
                            SELECT kind, id FROM organisation
                            """)
                    .query((row, _) -> Map.entry(row.getString("audience"), row.getObject("organisation", UUID.class)))
                    .list()
                    .forEach(each -> organisations
                            .computeIfAbsent(each.getKey(), _ -> new HashSet<>())
                            .add(each.getValue()));
            return StartingData.rows("demo/audiences.csv").stream()
                    .collect(Collectors.toMap(
                            row -> StartingData.cell(row, "network"),
                            row -> organisations.getOrDefault(StartingData.cell(row, "audience"), Set.of())));
        }

        private List<NewMembership> of(Known network, Map<String, Set<UUID>> audiences) {
            var audience = audiences.get(network.name());
            var languages = Set.of(network.cell("languages").split(" "));
            var areas = Set.of(network.cell("task_areas").split(" "));
            int most = network.name().contains("työvaliokunta") ? 7 : audience == null ? 20 + chance.nextInt(70) : 130;
            var chosen = new LinkedHashMap<String, NewMembership>();
            if (network.name().equals("Seutukaupunkiverkosto")) {
                signedInMember(network).ifPresent(member -> chosen.put("persona", member));
            }
            for (var official : officials) {
                boolean fits = languages.contains(official.language().code())
                        && (audience == null
                                ? official.employer().kind().equals("MUNICIPALITY")
                                        && areas.contains(official.taskArea())
                                : audience.contains(official.employer().id())
                                        && (areas.contains(official.taskArea())
                                                || official.taskArea().equals(Staff.LEADERSHIP)));
                boolean joins = chance.nextInt(100) < (audience == null ? 45 : 85);
                if (fits && joins && chosen.size() < most) {
                    chosen.put(String.valueOf(people.get(official)), member(network, official, chosen.size()));
                }
            }
            return List.copyOf(chosen.values());
        }

        private java.util.Optional<NewMembership> signedInMember(Known network) {
            var person = personas.get("member");
            if (person == null) {
                return java.util.Optional.empty();
            }
            return db.sql("SELECT organisation_id FROM employment WHERE person_id = :person")
                    .param("person", person)
                    .query(UUID.class)
                    .optional()
                    .map(employer -> new NewMembership(
                            network.id(),
                            person,
                            employer,
                            MembershipRole.CHAIR,
                            BEGINNING,
                            null,
                            today.minusDays(38)));
        }

        private NewMembership member(Known network, Official official, int number) {
            var person = people.get(official);
            if (person == null) {
                throw new IllegalStateException("nobody was added for " + official);
            }
            var role = switch (number) {
                case 0 -> MembershipRole.CHAIR;
                case 1 ->
                    network.name().equals("Seutukaupunkiverkosto") ? MembershipRole.MEMBER : MembershipRole.VICE_CHAIR;
                case 2 -> chance.nextBoolean() ? MembershipRole.SECRETARY : MembershipRole.MEMBER;
                default -> chance.nextInt(25) == 0 ? MembershipRole.EXPERT : MembershipRole.MEMBER;
            };
            var since = BEGINNING.plusDays(chance.nextInt(700));
            boolean left = chance.nextInt(20) == 0 && number > 3;
            boolean confirmedLately = chance.nextInt(100) < 86;
            var confirmed = today.minusDays(confirmedLately ? 10 + chance.nextInt(300) : 370 + chance.nextInt(200));
            return new NewMembership(
                    network.id(),
                    person,
                    official.employer().id(),
                    role,
                    since,
                    left ? since.plusDays(60 + chance.nextInt(200)) : null,
                    confirmed.isBefore(since) ? since : confirmed);
        }
    }

    private static String fullName(Map<String, String> row) {
        return StartingData.cell(row, "given_name") + " " + StartingData.cell(row, "family_name");
    }
}
