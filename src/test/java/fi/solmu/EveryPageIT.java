package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fi.solmu.access.Accounts;
import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Actors;
import fi.solmu.access.Needs;
import fi.solmu.access.PublicPage;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.access.Scope;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.NewMeeting;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.Roster;
import fi.solmu.register.Roster.NewCoordination;
import fi.solmu.register.Roster.NewMembership;
import fi.solmu.register.Roster.NewPerson;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import fi.solmu.surveys.results.AnsweredRounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Walks every page there is, as every role, on objects that are one's own, another's, and nobody's. The list of pages
 * is read from the running application, so a page that is not yet written is walked when it is.
 */
@SolmuTest
@Transactional
class EveryPageIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final Pattern FIELD = Pattern.compile("<input [^>]*?value=\"([^\"]*)\" maxlength=\"(\\d+)\"");
    private static final Set<String> SCOPED = Set.of("network", "person", "organisation", "plan", "meeting");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Actors actors;

    @Autowired
    private Intake intake;

    @Autowired
    private Roster roster;

    @Autowired
    private MeetingIntake meetings;

    @Autowired
    private JdbcClient db;

    private record Route(HttpMethod method, String pattern, HandlerMethod handler) {
        Action action() {
            return handler.getMethodAnnotation(Needs.class).value();
        }

        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(each -> each.group(1))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    private ShippedQuestionnaires questionnaires;

    private UUID round = UUID.randomUUID();

    /** Objects of one walker: what is theirs, what is somebody else's. */
    private final Map<String, UUID> own = new LinkedHashMap<>();

    private final Map<String, UUID> others = new LinkedHashMap<>();
    private final Map<Role, UUID> walkers = new LinkedHashMap<>();

    @BeforeEach
    void makeAWorld() {
        var source = intake.source("walk " + UUID.randomUUID(), SourceKind.LIST);
        var networks = intake.takeNetworks(source, UUID.randomUUID(), List.of(row(2, "Oma"), row(3, "Muun")), null);
        var organisations = intake.takeOrganisations(
                source, UUID.randomUUID(), List.of(organisation(2, "Omala"), organisation(3, "Muula")), null);
        own.put("network", networks.get(2));
        others.put("network", networks.get(3));
        own.put("organisation", organisations.get(2));
        others.put("organisation", organisations.get(3));
        own.put("plan", plan(networks.get(2)));
        others.put("plan", plan(networks.get(3)));
        own.put("meeting", meeting(networks.get(2)));
        others.put("meeting", meeting(networks.get(3)));
        round = round(networks.get(2), networks.get(3));
        others.put("person", person("Muu", organisations.get(3)));
        for (var role : Role.values()) {
            var account =
                    accounts.open(role + UUID.randomUUID().toString() + "@walk.example", role.name(), Language.EN);
            var person = person(role.name(), organisations.get(2));
            roster.giveAccount(person, account);
            walkers.put(role, account);
            switch (role) {
                case MEMBER ->
                    roster.addMemberships(
                            List.of(new NewMembership(
                                    own.get("network"),
                                    person,
                                    organisations.get(2),
                                    MembershipRole.MEMBER,
                                    LONG_AGO,
                                    null,
                                    null)),
                            null);
                case CONTACT_PERSON -> roster.addContactPerson(organisations.get(2), person, LONG_AGO, null);
                case COORDINATOR ->
                    roster.addCoordinations(
                            List.of(new NewCoordination(own.get("network"), person, false, LONG_AGO)), null);
                case GROUP, MANAGEMENT, REVIEWER, PROTECTION_OFFICER, ADMINISTRATOR -> roles.grant(account, role, null);
            }
        }
    }

    /** A round that is closed, in which both take part. */
    private UUID round(UUID one, UUID other) {
        questionnaires.take(null);
        var rounds = new AnsweredRounds(db);
        var typology = rounds.typology();
        var type = rounds.type(typology, "Tyyppi");
        var closed = rounds.round(typology, "Kierros", "CLOSED", LONG_AGO);
        rounds.takesPart(closed, one, type, 10, 10);
        rounds.takesPart(closed, other, type, 10, 10);
        rounds.answers(closed, type, one, 10, 1, 2, 3, 4, 5, 255, 0);
        return closed;
    }

    private UUID plan(UUID network) {
        var plan = db.sql("""
                        INSERT INTO plan (network_id, year, kind, language) VALUES (:network, 2026, 'ACTIVITY', 'fi')
                        RETURNING id
                        """).param("network", network).query(UUID.class).single();
        db.sql("INSERT INTO plan_state (plan_id, status, begun_at) VALUES (:plan, 'DRAFT', now())")
                .param("plan", plan)
                .update();
        return plan;
    }

    private UUID meeting(UUID network) {
        var starts = LONG_AGO.atTime(9, 0);
        var plan = new MeetingPlan(
                new Localised("Kokous", null, null),
                Localised.NONE,
                starts,
                starts.plusHours(2),
                MeetingMode.ONLINE,
                null,
                null,
                false);
        meetings.take(List.of(new NewMeeting(network, null, plan, new MeetingState.Planned())), null);
        return db.sql("SELECT meeting_id FROM meeting_network WHERE network_id = :network")
                .param("network", network)
                .query(UUID.class)
                .single();
    }

    private UUID person(String name, UUID organisation) {
        var email = name + UUID.randomUUID() + "@walk.example";
        return roster.addPeople(
                        List.of(new NewPerson("Aino", name, Language.FI, email, organisation, "kulkija", LONG_AGO)),
                        null)
                .getFirst();
    }

    private static IncomingRecord row(int line, String name) {
        var values = Map.of("name_fi", name + " " + UUID.randomUUID());
        return new IncomingRecord(line, "%04x".formatted(line), values, values, values.get("name_fi"), null, name);
    }

    private static IncomingRecord organisation(int line, String name) {
        var values = Map.of(
                "name_fi",
                name,
                "kind",
                "MUNICIPALITY",
                "code",
                UUID.randomUUID().toString());
        return new IncomingRecord(line, "%04x".formatted(line), values, values, name, null, name);
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("fi.solmu.")) {
                return;
            }
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add(new Route(HttpMethod.GET, pattern, handler));
                }
                methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern, handler)));
            }
        });
        routes.sort(java.util.Comparator.comparing(Route::toString));
        return routes;
    }

    @Test
    void everyPageNamesItsActionOrSaysThatItIsPublic() {
        assertThat(routes())
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(route.handler().hasMethodAnnotation(Needs.class)
                                ^ route.handler().hasMethodAnnotation(PublicPage.class))
                        .as(route.toString())
                        .isTrue());
    }

    @Test
    void everyPageAnswersEachRoleAsTheListOfActionsSays() throws Exception {
        var wrong = new TreeSet<String>();
        int cells = 0;
        for (var route : routes()) {
            if (!route.handler().hasMethodAnnotation(Needs.class)) {
                continue;
            }
            var scoped = route.variables().stream().filter(SCOPED::contains).findFirst();
            for (var role : walkers.keySet()) {
                for (var whose : scoped.isPresent() ? List.of("own", "other", "none") : List.of("-")) {
                    var actor = actors.find(walkers.get(role)).orElseThrow();
                    var object = object(whose, scoped.orElse(null), role);
                    check(route, role, actor, whose, scoped.orElse(null), object, wrong);
                    cells++;
                }
            }
            var answer = request(route, address(route, UUID.randomUUID()), null);
            cells++;
            if (!answer.toSignIn()) {
                wrong.add(route + " visitor: " + answer + ", not sent to sign in");
            }
        }
        System.out.println("EveryPageIT: " + cells + " cells of page x role x object");
        assertThat(wrong).isEmpty();
    }

    private UUID object(String whose, @Nullable String variable, Role role) {
        if (variable == null || whose.equals("none")) {
            return UUID.randomUUID();
        }
        return whose.equals("own")
                ? (variable.equals("person") ? ownPerson(role) : own.get(variable))
                : others.get(variable);
    }

    private UUID ownPerson(Role role) {
        return db.sql("SELECT id FROM person WHERE account_id = :account")
                .param("account", walkers.get(role))
                .query(UUID.class)
                .single();
    }

    private void check(
            Route route,
            Role role,
            Actor actor,
            String whose,
            @Nullable String variable,
            UUID object,
            Set<String> wrong)
            throws Exception {
        var answer = request(route, address(route, object), walkers.get(role));
        var cell = route + " " + role + " " + whose + ": " + answer;
        if (!answer.overfull().isEmpty()) {
            wrong.add(cell + ", holds more than it lets be sent");
        }
        if (answer.status() >= 500) {
            wrong.add(cell + ", a bug");
        } else if (whose.equals("none")) {
            if (answer.status() != 404) {
                wrong.add(cell + ", there is no such thing");
            }
        } else {
            var scope = scope(variable, whose, object, actor);
            boolean mayBeAbsent = route.variables().size() > (variable == null ? 0 : 1)
                    || route.pattern().endsWith("/merger/undo"); // there is no merger to take back
            if (actor.may(route.action(), scope)) {
                boolean refused = answer.status() == 403
                        || (answer.toSignIn() && !route.pattern().equals("/sign-out"))
                        || (answer.status() == 404 && !mayBeAbsent);
                if (refused) {
                    wrong.add(cell + ", should be let in");
                }
            } else if (answer.status() != refusal(actor, scope)) {
                wrong.add(cell + ", should be refused with " + refusal(actor, scope));
            }
        }
    }

    private Scope scope(@Nullable String variable, String whose, UUID object, Actor actor) {
        return switch (variable) {
            case "meeting" ->
                new Scope.Shared(
                        java.util.Objects.requireNonNull((whose.equals("own") ? own : others).get("network")),
                        Set.of());
            case "network" -> new Scope.Network(object);
            case "plan" -> new Scope.Network((whose.equals("own") ? own : others).get("network"));
            case "organisation" -> new Scope.Organisation(object);
            case "person" -> whose.equals("own") ? new Scope.Account(actor.account()) : new Scope.Nobody();
            case null, default -> new Scope.Association();
        };
    }

    private static int refusal(Actor actor, Scope scope) {
        return switch (scope) {
            case Scope.Network _ -> actor.may(Action.SEE_NETWORK, scope) ? 403 : 404;
            case Scope.Shared shared -> actor.mayInNetwork(Action.SEE_NETWORK, shared.network()) ? 403 : 404;
            case Scope.Account _, Scope.Nobody _ -> actor.may(Action.SEE_PERSON, scope) ? 403 : 404;
            case Scope.Association _, Scope.Organisation _ -> 403;
        };
    }

    private String address(Route route, UUID object) {
        return VARIABLE.matcher(route.pattern()).replaceAll(match -> switch (match.group(1)) {
            case "network", "person", "organisation", "plan", "meeting" -> object.toString();
            case "part" -> "goals";
            case "round" -> round.toString();
            case "lang", "language" -> "fi";
            case "ending" -> "csv";
            default -> UUID.randomUUID().toString();
        });
    }

    /** @param overfull fields that hold more than they let be sent */
    private record Answer(int status, @Nullable String location, List<String> overfull) {
        boolean toSignIn() {
            return status == 302 && location != null && location.startsWith("/sign-in");
        }
    }

    private Answer request(Route route, String address, @Nullable UUID account) throws Exception {
        var request = MockMvcRequestBuilders.request(route.method(), java.net.URI.create(address));
        if (account != null) {
            request.with(user(account.toString()));
        }
        if (!route.method().equals(HttpMethod.GET)) {
            request.with(csrf());
        }
        var response = browser.perform(request).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getRedirectedUrl(), overfull(response.getContentAsString()));
    }

    private static List<String> overfull(String page) {
        return FIELD.matcher(page)
                .results()
                .filter(field -> HtmlUtils.htmlUnescape(field.group(1)).length() > Integer.parseInt(field.group(2)))
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void everyPageThatChangesSomethingRefusesAForgedRequest() throws Exception {
        var wrong = new TreeSet<String>();
        for (var route : routes()) {
            if (route.method().equals(HttpMethod.GET) || route.pattern().equals("/error")) {
                continue;
            }
            var request = MockMvcRequestBuilders.request(
                            route.method(), java.net.URI.create(address(route, own.get("network"))))
                    .with(user(walkers.get(Role.ADMINISTRATOR).toString()));
            int status = browser.perform(request).andReturn().getResponse().getStatus();
            if (status != 403) {
                wrong.add(route + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
