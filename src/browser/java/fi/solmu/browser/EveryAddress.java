package fi.solmu.browser;

import fi.solmu.access.PublicPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses of all pages: patterns are read from the running application, and what stands in braces is found in its
 * database. A pattern for which nothing is found has no address, and the walk fails.
 */
final class EveryAddress {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final String LANGUAGE = "LANGUAGE";

    /** Patterns that lead to a page with another address, or that can only be reached in the middle of an errand. */
    static final List<String> WALKED_ELSEWHERE = List.of(
            "/", // on to the language of the reader
            "/{lang:fi|sv|en}", // on to the catalogue
            "/{lang:fi|sv|en}/accessibility/feedback/thanks", // after giving feedback
            "/people/own", // on to oneself: aMembersPages
            "/staff", // on to the people of one's organisation
            "/error", // every refusal below
            "/confirm", // PeopleJourney, from a letter
            "/confirm/{token}", // on to /confirm
            "/people/{person}/confirmation", // one's own only: PeopleJourney
            "/people/{person}/confirmation/latest", // PeopleJourney, after answering
            "/questions", // PeopleJourney, from a coordinator's letter
            "/questions/{about}", // the same
            "/questions/link/{token}/{about}", // on to /questions/{about}
            "/answer", // with a link: EveryPageJourney
            "/answer/{token}", // on to /answer
            "/answer/open/{token}", // the same
            "/answer/forms/{of}/{side:member|coordinator}", // the same
            "/sign-in/asked", // SignInJourney, after asking
            "/sign-in/enrolment", // needs a system without demo people
            "/sign-in/link/{token}" // on to /sign-in/link
            );

    private static final String STAFF = "/organisations/{organisation}/staff";

    /** Pages of the contact person of an organisation. */
    private static final Set<String> CONTACTS =
            Set.of(STAFF, STAFF + "/new", STAFF + "/leaving", STAFF + "/{colleague}");

    /** Pages of the working group, and of nobody else who walks. */
    private static final Set<String> GROUPS = Set.of("/networks/{network}/conditions/{condition}");

    private static final Set<String> OFFICERS =
            Set.of("/people/{person}/held", "/people/{person}/erasure", "/protection/traces");

    /** What methods return that answer with something else than a page. */
    private static final Set<Class<?>> FILES = Set.of(void.class, ResponseEntity.class);

    /** What stands in braces, wherever it does. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("network", "SELECT id::text FROM network WHERE name_fi = 'Seutukaupunkiverkosto'"),
            Map.entry("organisation", "SELECT id::text FROM organisation WHERE name_fi = 'Iisalmi'"),
            Map.entry("person", "SELECT id::text FROM person WHERE family_name = 'Huovila' AND canonical_id = id LIMIT 1"),
            Map.entry(
                    "account",
                    "SELECT id::text FROM account WHERE id IN (SELECT account_id FROM account_closure)"
                            + " UNION ALL (SELECT id::text FROM account ORDER BY created_at LIMIT 1)"),
            Map.entry("typology", "SELECT id::text FROM typology"),
            Map.entry("letter", "SELECT id::text FROM letter ORDER BY id LIMIT 1"),
            Map.entry("feedback", "SELECT id::text FROM accessibility_feedback LIMIT 1"),
            Map.entry("area", "SELECT id::text FROM task_area ORDER BY position LIMIT 1"),
            Map.entry("type", "SELECT id::text FROM network_type ORDER BY position LIMIT 1"),
            Map.entry("slug", "SELECT slug FROM network WHERE name_fi = 'Seutukaupunkiverkosto'"),
            Map.entry("plan", "SELECT id::text FROM plan_now WHERE status = 'APPROVED' ORDER BY year DESC, id LIMIT 1"));

    /** A plan that is being written. */
    private static final String DRAFT = "SELECT id FROM plan_now WHERE status = 'DRAFT' ORDER BY id LIMIT 1";

    private static final String PLAN_PART = "/plans/{plan}/{part:themes|goals|measures}/{item}";

    private static final String DRAFT_SET = """
            SELECT '/admin/criteria/sets/' || set_id || '/%s'
            FROM criterion_set_state WHERE ended_at IS NULL AND status = 'DRAFT' ORDER BY set_id LIMIT 1""";

    private static final String CRITERION = """
            SELECT '/admin/criteria/sets/' || s.set_id || '/criteria/' || k.id || '%s'
            FROM criterion_set_state s JOIN criterion k ON k.set_id = s.set_id
            WHERE s.ended_at IS NULL AND s.status = 'DRAFT' ORDER BY k.set_id, k.position LIMIT 1""";

    private static final String RESULTS = """
            SELECT '/evaluation/rounds/' || round_id || '/results%s'
            FROM survey_round_state WHERE ended_at IS NULL AND status = 'CLOSED' ORDER BY begun_at DESC LIMIT 1""";

    private static final String FORM = """
            SELECT '/evaluation/questionnaires/' || questionnaire_id || '%s'
            FROM questionnaire_state WHERE ended_at IS NULL AND status = '%s' LIMIT 1""";

    private static final String DRAFT_SECTION = """
            SELECT '/evaluation/questionnaires/' || c.questionnaire_id || '/sections/' || c.id || '%s'
            FROM questionnaire_state s JOIN questionnaire_section c ON c.questionnaire_id = s.questionnaire_id
            WHERE s.ended_at IS NULL AND s.status = 'DRAFT' ORDER BY c.position DESC LIMIT 1""";

    /** One of each kind, and the one with a condition. */
    private static final String DRAFT_QUESTION = """
            SELECT DISTINCT ON (k.kind)
                   '/evaluation/questionnaires/' || c.questionnaire_id || '/questions/' || k.id || '%s'
            FROM questionnaire_state s
            JOIN questionnaire_section c ON c.questionnaire_id = s.questionnaire_id
            JOIN questionnaire_question k ON k.section_id = c.id
            WHERE s.ended_at IS NULL AND s.status = 'DRAFT'
            ORDER BY k.kind, k.condition_question_id IS NULL""";

    private static final String OPEN_LINK = """
            SELECT DISTINCT ON (s.status) '/evaluation/rounds/' || l.round_id || '/links/' || l.network_id
            FROM survey_open_link l
            JOIN survey_round_state s ON s.round_id = l.round_id AND s.ended_at IS NULL
            WHERE s.status IN ('DRAFT', 'OPEN') ORDER BY s.status DESC""";

    private static final String ROUND = """
            SELECT '/evaluation/rounds/' || round_id || '%s'
            FROM survey_round_state WHERE ended_at IS NULL AND status = '%s' LIMIT 1""";

    private static final String OPEN_QUICK_ROUND = """
            SELECT '/networks/' || r.quick_network_id || '/surveys/' || r.id || '%s' FROM survey_round r
            JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL AND s.status = 'OPEN'
            WHERE r.quick_network_id IS NOT NULL LIMIT 1""";

    /** Addresses of patterns in which one thing depends on another, or of which there are many kinds. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("/networks/{network}", """
                    SELECT '/networks/' || id FROM network WHERE name_fi = 'Seutukaupunkiverkosto'
                    UNION ALL (SELECT DISTINCT ON (s.status) '/networks/' || n.id
                               FROM network n JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                               WHERE n.canonical_id = n.id ORDER BY s.status, n.id)
                    UNION ALL (SELECT '/networks/' || id FROM network WHERE conflicts <> '{}' LIMIT 1)
                    UNION ALL (SELECT '/networks/' || id FROM network WHERE name_fi IS NULL LIMIT 1)"""),
            Map.entry(
                    "/networks/{network}/conflicts/{field}",
                    "(SELECT '/networks/' || id || '/conflicts/' || conflicts[1] FROM network WHERE conflicts <> '{}' LIMIT 1)"),
            Map.entry("/networks/{network}/edit/{section}", """
                    SELECT '/networks/' || id || '/edit/' || section
                    FROM network, unnest(ARRAY['names', 'texts', 'facts', 'classification']) section
                    WHERE name_fi = 'Seutukaupunkiverkosto'"""),
            Map.entry("/networks/{network}/activity", """
                    SELECT '/networks/' || network_id || '/activity' FROM network_state
                    WHERE status = 'RECORDED' AND ended_at IS NULL LIMIT 1"""),
            Map.entry("/networks/{network}/coordinators/{coordination}", """
                    SELECT '/networks/' || network_id || '/coordinators/' || id
                    FROM coordination WHERE until IS NULL ORDER BY id LIMIT 1"""),
            Map.entry("/networks/{network}/members/{membership}", """
                    (SELECT '/networks/' || network_id || '/members/' || id FROM membership WHERE until IS NULL LIMIT 1)
                    UNION ALL (SELECT '/networks/' || network_id || '/members/' || id
                               FROM membership WHERE until < current_date - 1 LIMIT 1)"""),
            Map.entry("/networks/{network}/plans/new", """
                    (SELECT '/networks/' || n.id || '/plans/new' FROM network n
                     WHERE n.status = 'RUNNING' AND NOT EXISTS (SELECT FROM plan p WHERE p.network_id = n.id) LIMIT 1)
                    UNION ALL (SELECT '/networks/' || network_id || '/plans/new?year=' || year + 1
                               FROM plan_now WHERE status = 'RETURNED' LIMIT 1)"""),
            Map.entry("/networks/{network}/plans", """
                    SELECT '/networks/' || id || '/plans' FROM network WHERE name_fi = 'Seutukaupunkiverkosto'
                    UNION ALL (SELECT '/networks/' || n.id || '/plans' FROM network n
                               WHERE n.status = 'RUNNING' AND NOT EXISTS (SELECT FROM plan p WHERE p.network_id = n.id) LIMIT 1)"""),
            Map.entry("/plans/{plan}", """
                    SELECT DISTINCT ON (status) '/plans/' || id FROM plan_now ORDER BY status, id"""),
            Map.entry("/plans/{plan}/edit", "SELECT '/plans/' || id || '/edit' FROM (" + DRAFT + ") d"),
            Map.entry(PLAN_PART, """
                    (SELECT '/plans/' || plan_id || '/themes/' || id FROM plan_theme
                     WHERE plan_id IN (%1$s) LIMIT 1)
                    UNION ALL (SELECT '/plans/' || plan_id || '/measures/' || id FROM plan_measure_now
                               WHERE plan_id IN (%1$s) LIMIT 1)""".formatted(DRAFT)),
            Map.entry(PLAN_PART + "/removal", """
                    (SELECT '/plans/' || plan_id || '/themes/' || id || '/removal' FROM plan_theme
                     WHERE plan_id IN (%1$s) LIMIT 1)
                    UNION ALL (SELECT '/plans/' || plan_id || '/measures/' || id || '/removal' FROM plan_measure_now
                               WHERE plan_id IN (%1$s) LIMIT 1)""".formatted(DRAFT)),
            Map.entry("/plans/{plan}/measures/{measure}/progress", """
                    SELECT DISTINCT ON (status) '/plans/' || plan_id || '/measures/' || id || '/progress'
                    FROM plan_measure_now ORDER BY status, id"""),
            Map.entry("/networks/{network}/publication", """
                    (SELECT '/networks/' || id || '/publication' FROM network WHERE published LIMIT 1)
                    UNION ALL (SELECT '/networks/' || id || '/publication' FROM network WHERE NOT published LIMIT 1)"""),
            Map.entry("/meetings/{meeting}", """
                    (SELECT DISTINCT ON (status, m.ends_at < current_date) '/meetings/' || m.id
                     FROM meeting m JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL)
                    UNION ALL (SELECT '/meetings/' || meeting_id FROM meeting_network WHERE part = 'JOINS' LIMIT 1)"""),
            Map.entry("/meetings/{meeting}/edit", """
                    SELECT '/meetings/' || meeting_id || '/edit' FROM meeting_state
                    WHERE status = 'PLANNED' AND ended_at IS NULL LIMIT 1"""),
            Map.entry("/meetings/{meeting}/outcome", """
                    SELECT DISTINCT ON (status) '/meetings/' || m.id || '/outcome'
                    FROM meeting m JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
                    WHERE status <> 'CANCELLED' AND m.ends_at < current_date"""),
            Map.entry("/meetings/{meeting}/cancellation", """
                    SELECT DISTINCT ON (status, m.ends_at < current_date) '/meetings/' || m.id || '/cancellation'
                    FROM meeting m JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
                    WHERE status <> 'CANCELLED'"""),
            Map.entry("/admin/municipality-types/{type}", """
                    SELECT '/admin/municipality-types/' || id FROM municipality_type"""),
            Map.entry("/organisations/{organisation}", """
                    SELECT DISTINCT ON (kind) '/organisations/' || id FROM organisation
                    UNION ALL (SELECT '/organisations/' || predecessor_id FROM organisation_succession LIMIT 1)"""),
            Map.entry("/organisations/{organisation}/contacts", """
                    SELECT '/organisations/' || organisation_id || '/contacts?q=huovila' FROM contact_person
                    UNION ALL (SELECT '/organisations/' || predecessor_id || '/contacts' FROM organisation_succession LIMIT 1)"""),
            Map.entry("/organisations/{organisation}/contacts/{contact}", """
                    SELECT '/organisations/' || organisation_id || '/contacts/' || id FROM contact_person LIMIT 1"""),
            Map.entry(STAFF, "SELECT '/organisations/' || organisation_id || '/staff' FROM contact_person"),
            Map.entry(
                    STAFF + "/new", "SELECT '/organisations/' || organisation_id || '/staff/new' FROM contact_person"),
            Map.entry(STAFF + "/leaving", """
                    SELECT '/organisations/' || c.organisation_id || '/staff/leaving' || asked
                    FROM contact_person c
                    CROSS JOIN LATERAL (
                        SELECT '?person=' || e.person_id AS asked FROM membership e
                        WHERE e.organisation_id = c.organisation_id AND e.until IS NULL LIMIT 1) leaves"""),
            Map.entry(STAFF + "/{colleague}", """
                    SELECT '/organisations/' || c.organisation_id || '/staff/' || e.person_id
                    FROM contact_person c
                    JOIN employment e ON e.organisation_id = c.organisation_id AND e.until IS NULL LIMIT 1"""),
            Map.entry("/organisations/{organisation}/merger/undo", """
                    SELECT '/organisations/' || predecessor_id || '/merger/undo' FROM organisation_succession LIMIT 1"""),
            Map.entry("/account/passkeys/{passkey}/removal", """
                    SELECT '/account/passkeys/' || credential_id || '/removal' FROM user_credentials LIMIT 1"""),
            Map.entry("/networks/{network}/criteria", """
                    SELECT '/networks/' || id || '/criteria' FROM network WHERE name_fi = 'Seutukaupunkiverkosto'
                    UNION ALL (SELECT '/networks/' || network_id || '/criteria' FROM network_state
                               WHERE status = 'RECORDED' AND ended_at IS NULL LIMIT 1)"""),
            Map.entry("/networks/{network}/criteria/{code}/exemption", """
                    SELECT '/networks/' || id || '/criteria/published/exemption'
                    FROM network WHERE name_fi = 'Seutukaupunkiverkosto'"""),
            Map.entry("/networks/{network}/criteria/exemptions/{exemption}/end", """
                    SELECT '/networks/' || network_id || '/criteria/exemptions/' || id || '/end' FROM exemption LIMIT 1"""),
            Map.entry("/admin/criteria/sets/{set}", """
                    SELECT DISTINCT ON (status) '/admin/criteria/sets/' || set_id
                    FROM criterion_set_state WHERE ended_at IS NULL"""),
            Map.entry("/admin/criteria/sets/{set}/start", DRAFT_SET.formatted("start")),
            Map.entry("/admin/criteria/sets/{set}/trial", DRAFT_SET.formatted("trial")),
            Map.entry("/admin/criteria/sets/{set}/withdrawal", DRAFT_SET.formatted("withdrawal")),
            Map.entry("/admin/criteria/sets/{set}/criteria/new", DRAFT_SET.formatted("criteria/new")),
            Map.entry("/admin/criteria/sets/{set}/criteria/{criterion}", CRITERION.formatted("")),
            Map.entry("/admin/criteria/sets/{set}/criteria/{criterion}/removal", CRITERION.formatted("/removal")),
            Map.entry("/evaluation/questionnaires/{questionnaire}", """
                    SELECT '/evaluation/questionnaires/' || id FROM questionnaire"""),
            Map.entry("/evaluation/questionnaires/{questionnaire}/edit", FORM.formatted("/edit", "DRAFT")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/removal", FORM.formatted("/removal", "DRAFT")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/publication", FORM.formatted("/publication", "DRAFT")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/withdrawal", FORM.formatted("/withdrawal", "PUBLISHED")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/preview", FORM.formatted("/preview", "DRAFT")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/sections/new", FORM.formatted("/sections/new", "DRAFT")),
            Map.entry("/evaluation/questionnaires/{questionnaire}/sections/{section}", DRAFT_SECTION.formatted("")),
            Map.entry(
                    "/evaluation/questionnaires/{questionnaire}/sections/{section}/removal",
                    DRAFT_SECTION.formatted("/removal")),
            Map.entry(
                    "/evaluation/questionnaires/{questionnaire}/sections/{section}/questions/new", """
                    SELECT address || '?kind=' || kind FROM (%s) a (address), unnest('{SCALE,CHOICE,NUMBER,TEXT}'::text[]) AS kind
                    """.formatted(DRAFT_SECTION.formatted("/questions/new"))),
            Map.entry(
                    "/evaluation/questionnaires/{questionnaire}/sections/{section}/adoption", """
                    SELECT address || '?from=' || (SELECT id FROM questionnaire WHERE code = 'network-members' AND version = 1)
                    FROM (%s) a (address)
                    """.formatted(DRAFT_SECTION.formatted("/adoption"))),
            Map.entry("/evaluation/questionnaires/{questionnaire}/questions/{question}", DRAFT_QUESTION.formatted("")),
            Map.entry(
                    "/evaluation/questionnaires/{questionnaire}/questions/{question}/removal",
                    DRAFT_QUESTION.formatted("/removal")),
            Map.entry(
                    "/evaluation/questionnaires/{questionnaire}/questions/{question}/condition",
                    DRAFT_QUESTION.formatted("/condition")),
            Map.entry("/evaluation/rounds/{round}", """
                    SELECT DISTINCT ON (status) '/evaluation/rounds/' || round_id
                    FROM survey_round_state WHERE ended_at IS NULL AND status <> 'PUBLISHED'"""),
            Map.entry("/evaluation/rounds/{round}/links/{of}", OPEN_LINK),
            Map.entry("/evaluation/rounds/{round}/edit", ROUND.formatted("/edit", "DRAFT")),
            Map.entry("/evaluation/rounds/{round}/open", ROUND.formatted("/open", "DRAFT")),
            Map.entry("/evaluation/rounds/{round}/cancel", ROUND.formatted("/cancel", "DRAFT")),
            Map.entry("/evaluation/rounds/{round}/remind", ROUND.formatted("/remind", "OPEN")),
            Map.entry("/evaluation/rounds/{round}/close", ROUND.formatted("/close", "OPEN")),
            Map.entry("/evaluation/rounds/{round}/recommendations", ROUND.formatted("/recommendations", "CLOSED")),
            Map.entry("/evaluation/rounds/{round}/recommendations/new", ROUND.formatted("/recommendations/new", "CLOSED")),
            Map.entry(
                    "/evaluation/recommendations/{recommendation}",
                    "SELECT '/evaluation/recommendations/' || id FROM survey_recommendation"),
            Map.entry(
                    "/evaluation/recommendations/{recommendation}/edit",
                    "SELECT '/evaluation/recommendations/' || id || '/edit' FROM survey_recommendation LIMIT 1"),
            Map.entry("/evaluation/rounds/{round}/feedback", ROUND.formatted("/feedback", "CLOSED")),
            Map.entry("/evaluation/themes/{theme}", "SELECT '/evaluation/themes/' || id FROM survey_theme LIMIT 1"),
            Map.entry(
                    "/evaluation/themes/{theme}/removal",
                    "SELECT '/evaluation/themes/' || id || '/removal' FROM survey_theme LIMIT 1"),
            Map.entry("/networks/{network}/surveys", """
                    SELECT DISTINCT ON (quick_network_id IS NULL)
                           '/networks/' || coalesce(quick_network_id, network_id) || '/surveys'
                    FROM survey_round JOIN survey_network ON survey_network.round_id = survey_round.id"""),
            Map.entry("/networks/{network}/surveys/new", """
                    SELECT '/networks/' || m.network_id || '/surveys/new' FROM membership m
                    JOIN network n ON n.id = m.network_id AND n.status = 'RUNNING' AND n.canonical_id = n.id
                    WHERE m.until IS NULL AND n.id NOT IN (SELECT quick_network_id FROM survey_round WHERE quick_network_id IS NOT NULL)
                    GROUP BY m.network_id ORDER BY count(*) DESC LIMIT 1"""),
            Map.entry("/networks/{network}/surveys/{round}/close", OPEN_QUICK_ROUND.formatted("/close")),
            Map.entry("/networks/{network}/surveys/{round}/remind", OPEN_QUICK_ROUND.formatted("/remind")),
            Map.entry("/evaluation/rounds/{round}/results", """
                    (%s)
                    UNION ALL (SELECT DISTINCT ON (status) '/evaluation/rounds/' || round_id || '/results'
                               FROM survey_round_state WHERE ended_at IS NULL AND status <> 'CLOSED')
                    UNION ALL (SELECT '/evaluation/rounds/' || round_id || '/results?type=' || type_id
                               FROM survey_network WHERE type_id IS NOT NULL AND members_answered > 20 LIMIT 1)"""
                    .formatted(RESULTS.formatted(""))),
            Map.entry("/evaluation/rounds/{round}/results/types", RESULTS.formatted("/types")),
            Map.entry("/evaluation/rounds/{round}/results/networks", """
                    (%s) UNION ALL (%s)"""
                    .formatted(RESULTS.formatted("/networks"), RESULTS.formatted("/networks?question=satisfaction"))),
            Map.entry("/evaluation/rounds/{round}/results/networks/{network}", """
                    (SELECT '/evaluation/rounds/' || round_id || '/results/networks/' || network_id
                     FROM survey_network WHERE members_answered > 20 LIMIT 1)
                    UNION ALL (SELECT '/evaluation/rounds/' || round_id || '/results/networks/' || network_id
                               FROM survey_network WHERE members_answered < 5 LIMIT 1)"""),
            Map.entry("/evaluation/rounds/{round}/results/texts", """
                    (%s) UNION ALL (%s)"""
                    .formatted(RESULTS.formatted("/texts"), RESULTS.formatted("/texts?words=kokou"))),
            Map.entry("/imports/{run}", """
                    SELECT '/imports/' || run_id FROM import_state WHERE ended_at IS NULL
                    UNION ALL (SELECT '/imports/' || run_id || '?rows=' || lower(verdict)
                               FROM import_row JOIN import_state USING (run_id)
                               WHERE status = 'PREVIEW' AND ended_at IS NULL GROUP BY run_id, verdict)"""),
            Map.entry("/imports/{run}/columns", """
                    SELECT '/imports/' || run_id || '/columns'
                    FROM import_state WHERE status = 'PREVIEW' AND ended_at IS NULL"""),
            Map.entry("/imports/{run}/discard", """
                    SELECT '/imports/' || run_id || '/discard'
                    FROM import_state WHERE status = 'PREVIEW' AND ended_at IS NULL LIMIT 1"""),
            Map.entry("/imports/{run}/undo", """
                    SELECT '/imports/' || run_id || '/undo'
                    FROM import_state WHERE status = 'APPLIED' AND ended_at IS NULL"""),
            Map.entry("/people/pairs/{pair}", """
                    (SELECT '/people/pairs/' || id FROM open_people_pair LIMIT 1)
                    UNION ALL (SELECT DISTINCT ON (verdict) '/people/pairs/' || pair_id
                               FROM people_pair_decision WHERE taken_back_at IS NULL)"""),
            Map.entry("/people/{person}/merges/{merge}/undo", """
                    SELECT '/people/' || p.canonical_id || '/merges/' || m.id || '/undo'
                    FROM person_merge m JOIN person p ON p.id = m.kept_id WHERE m.undone_at IS NULL LIMIT 1"""),
            Map.entry("/protection/{group}", """
                    SELECT '/protection/' || g FROM unnest(ARRAY['MEMBERS', 'COORDINATORS', 'SOURCE_ONLY']) AS g"""),
            Map.entry("/protection/grounds/{about}", """
                    SELECT '/protection/grounds/' || g FROM unnest(ARRAY['MEMBERS', 'LEFT']) AS g"""),
            Map.entry("/proposals/{proposal}", """
                    (SELECT DISTINCT ON (p.kind, s.status) '/proposals/' || p.id
                     FROM proposal p JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                     WHERE s.status <> 'DRAFT')"""),
            Map.entry("/proposals/{proposal}/steps/{step}", """
                    SELECT '/proposals/' || p.id || '/steps/' || step
                    FROM proposal p JOIN account a ON a.id = p.made_by
                    CROSS JOIN unnest(CASE p.kind WHEN 'FOUND' THEN ARRAY['need', 'customers', 'resources', 'plan', 'term']
                                                  ELSE ARRAY['split', 'term'] END) AS step
                    JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                    WHERE s.status = 'DRAFT' AND a.email LIKE 'sanna.%'"""),
            Map.entry("/proposals/{proposal}/sending", """
                    SELECT '/proposals/' || p.id || '/sending' FROM proposal p JOIN account a ON a.id = p.made_by
                    JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                    WHERE s.status = 'DRAFT' AND a.email LIKE 'sanna.%'"""),
            Map.entry("/proposals/{proposal}/withdrawal", """
                    SELECT '/proposals/' || p.id || '/withdrawal' FROM proposal p JOIN account a ON a.id = p.made_by
                    JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                    WHERE s.status = 'DRAFT' AND a.email LIKE 'sanna.%' LIMIT 1"""),
            Map.entry("/portfolio/what-if/{scenario}", "SELECT '/portfolio/what-if/' || id FROM scenario"),
            Map.entry(
                    "/portfolio/what-if/{scenario}/people",
                    "SELECT '/portfolio/what-if/' || id || '/people' FROM scenario LIMIT 1"),
            Map.entry(
                    "/portfolio/what-if/{scenario}/proposals",
                    "SELECT '/portfolio/what-if/' || id || '/proposals' FROM scenario LIMIT 1"),
            Map.entry(
                    "/portfolio/what-if/{scenario}/delete",
                    "SELECT '/portfolio/what-if/' || id || '/delete' FROM scenario LIMIT 1"),
            Map.entry("/portfolio/overlaps/people", """
                    SELECT '/portfolio/overlaps/people?one=' || a.network_id || '&other=' || b.network_id
                    FROM membership a JOIN membership b ON b.person_id = a.person_id AND b.network_id > a.network_id LIMIT 1"""),
            Map.entry("/decisions/meetings/{groupMeeting}", "SELECT '/decisions/meetings/' || id FROM group_meeting"),
            Map.entry("/networks/{network}/conditions/{condition}", """
                    SELECT '/networks/' || p.network_id || '/conditions/' || c.id
                    FROM decision_condition c JOIN decision d ON d.id = c.decision_id
                    JOIN named_proposal p ON p.id = d.proposal_id LIMIT 1"""),
            Map.entry("/networks/{network}/closing-notice", """
                    SELECT '/networks/' || network_id || '/closing-notice' FROM network_state
                    WHERE status = 'CLOSING' AND ended_at IS NULL LIMIT 1"""),
            Map.entry(
                    "/networks/{network}/removal",
                    "SELECT '/networks/' || network_id || '/removal' FROM member_removal LIMIT 1"),
            Map.entry("/networks/{network}/split/{proposal}", """
                    SELECT '/networks/' || network_id || '/split/' || id FROM named_proposal
                    WHERE kind = 'SPLIT' AND number IS NOT NULL LIMIT 1"""),
            Map.entry("/imports/pairs/{pair}", """
                    (SELECT '/imports/pairs/' || id FROM match_proposal
                     WHERE id NOT IN (SELECT proposal_id FROM match_decision) LIMIT 1)
                    UNION ALL (SELECT DISTINCT ON (verdict) '/imports/pairs/' || proposal_id
                               FROM match_decision WHERE taken_back_at IS NULL)"""));

    /** The same page as it looks with nothing in it, with much in it, or asked for something. */
    private static final List<String> VARIANTS = List.of(
            "/networks?q=eiolemassa",
            "/networks?q=kaupunki&sort=name",
            "/organisations?q=eiolemassa",
            "/organisations?kind=MUNICIPALITY&without=networks",
            "/people?q=eiolemassa",
            "/people?q=virtanen",
            "/search?q=kaupunki",
            "/search?q=eiolemassa",
            "/imports/pairs?about=bodies",
            "/people/pairs?about=moves",
            "/portfolio?rows=all&group=type",
            "/portfolio?group=area&show=short&state=running",
            "/portfolio?unit=eiolemassa",
            "/portfolio/load/people?networks=6",
            "/portfolio/change?since=1.1.2024",
            "/meetings?when=held&whose=all",
            "/meetings?when=waiting",
            "/meetings?when=past&q=kaffe&mode=online",
            "/meetings?q=eiolemassa",
            "/people/number/list?question=only-in-crm",
            "/people/number/list?question=in-open-pair",
            "/plans?waits=me",
            "/plans?year=2001&state=approved",
            "/plans/measures?show=late",
            "/plans/measures?year=2001",
            "/quiet?reason=no-coordinator",
            "/admin/audit?page=2");

    private final JdbcClient db;
    private final Map<String, HandlerMethod> pages = new TreeMap<>();

    EveryAddress(RequestMappingHandlerMapping mapping, JdbcClient db) {
        this.db = db;
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            boolean isPage = handler.getBeanType().getName().startsWith("fi.solmu.")
                    && !FILES.contains(handler.getMethod().getReturnType())
                    && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET));
            if (isPage) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(pattern -> pages.put(pattern, handler));
            }
        });
        WALKED_ELSEWHERE.forEach(pages::remove);
    }

    /** Pages of those who have signed in. */
    List<String> closed(String language) {
        var addresses = of(false, language);
        VARIANTS.forEach(variant -> addresses.add(variant + "&lang=" + language));
        return addresses;
    }

    /** Pages of those who see to the protection of personal data, and of nobody else. */
    List<String> officers(String language) {
        return addressesOf(language, OFFICERS::contains);
    }

    /** Pages of the working group; cases, too, which the group sees with a form. */
    List<String> groups(String language) {
        return addressesOf(
                language, pattern -> GROUPS.contains(pattern) || pattern.equals("/proposals/{proposal}"));
    }

    /** Pages of the contact person of an organisation, and of nobody else. */
    List<String> contacts(String language) {
        return addressesOf(language, CONTACTS::contains);
    }

    /** Pages of everybody. */
    List<String> open(String language) {
        return of(true, language);
    }

    /** Pages with a form that says no when it is sent with nothing in it. */
    List<String> forms() {
        var network = ownNetwork();
        var organisation = "/organisations/" + read(VALUES.get("organisation")).getFirst();
        var person = "/people/" + read(VALUES.get("person")).getFirst();
        return List.of(
                "/networks/new",
                network + "/edit/names",
                network + "/members/new?q=huovila",
                network + "/meetings/new",
                network + "/meetings/rhythm",
                read(WHOLE.get("/meetings/{meeting}/outcome")).getFirst(),
                read(WHOLE.get("/meetings/{meeting}/cancellation")).getFirst(),
                read(WHOLE.get("/networks/{network}/activity")).getFirst(),
                "/organisations/new",
                organisation + "/edit",
                organisation + "/merger",
                "/people/new",
                person + "/edit",
                "/imports/new",
                "/evaluation/published/new",
                "/evaluation/rounds/new",
                read(WHOLE.get("/evaluation/rounds/{round}/recommendations/new")).getFirst(),
                read(OPEN_LINK).getFirst(),
                read(WHOLE.get("/evaluation/rounds/{round}/feedback")).getFirst(),
                read(WHOLE.get("/networks/{network}/surveys/new")).getFirst(),
                "/evaluation/questionnaires/new",
                read(FORM.formatted("/edit", "DRAFT")).getFirst(),
                read(FORM.formatted("/publication", "DRAFT")).getFirst(),
                read(FORM.formatted("/sections/new", "DRAFT")).getFirst(),
                read(DRAFT_SECTION.formatted("/questions/new?kind=SCALE")).getFirst(),
                read(DRAFT_SECTION.formatted("/questions/new?kind=NUMBER")).getFirst(),
                "/admin/accounts/new",
                "/admin/association",
                read(WHOLE.get("/networks/{network}/criteria/{code}/exemption")).getFirst(),
                read(WHOLE.get("/admin/criteria/sets/{set}/criteria/new")).getFirst(),
                read(WHOLE.get("/admin/criteria/sets/{set}/start")).getFirst(),
                "/quiet/rule",
                "/admin/task-areas/new",
                "/admin/typologies/new",
                "/admin/typologies/" + read(VALUES.get("typology")).getFirst() + "/types/new",
                "/admin/municipality-types/new",
                "/admin/feedback/" + read(VALUES.get("feedback")).getFirst(),
                read(WHOLE.get(PLAN_PART)).getFirst(),
                "/plans/" + read(VALUES.get("plan")).getFirst() + "/reopening",
                read(WHOLE.get("/networks/{network}/conflicts/{field}")).getFirst());
    }

    /** Pages with a form that tells when somebody else changed the same while it was open. */
    List<String> sharedForms() {
        return List.of(
                "/organisations/" + read(VALUES.get("organisation")).getFirst() + "/edit",
                "/people/" + read(VALUES.get("person")).getFirst() + "/edit",
                read(WHOLE.get("/meetings/{meeting}/edit")).getFirst(),
                read(WHOLE.get("/meetings/{meeting}/outcome")).getFirst(),
                read(FORM.formatted("/edit", "DRAFT")).getFirst(),
                read(DRAFT_SECTION.formatted("")).getFirst(),
                read(DRAFT_QUESTION.formatted("")).getFirst(),
                "/admin/association",
                read(WHOLE.get("/admin/criteria/sets/{set}/criteria/{criterion}")).getFirst(),
                "/admin/task-areas/" + read(VALUES.get("area")).getFirst(),
                "/admin/types/" + read(VALUES.get("type")).getFirst(),
                "/admin/typologies/" + read(VALUES.get("typology")).getFirst(),
                read(WHOLE.get(PLAN_PART)).getFirst(),
                read(WHOLE.get("/admin/municipality-types/{type}")).getFirst());
    }

    /** The network of the demo's member. */
    String ownNetwork() {
        return "/networks/" + read(VALUES.get("network")).getFirst();
    }

    /** Patterns of which the walk would see nothing. */
    List<String> withoutAddress() {
        return pages.keySet().stream()
                .filter(pattern -> addresses(pattern).isEmpty())
                .toList();
    }

    private List<String> of(boolean open, String language) {
        return addressesOf(
                language,
                pattern -> !OFFICERS.contains(pattern)
                        && !GROUPS.contains(pattern)
                        && !CONTACTS.contains(pattern)
                        && Objects.requireNonNull(pages.get(pattern)).hasMethodAnnotation(PublicPage.class) == open);
    }

    private List<String> addressesOf(String language, Predicate<String> wanted) {
        var addresses = new ArrayList<String>();
        pages.forEach((pattern, _) -> {
            if (wanted.test(pattern)) {
                for (var address : addresses(pattern)) {
                    addresses.add(address.contains(LANGUAGE)
                            ? address.replace(LANGUAGE, language)
                            : address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                }
            }
        });
        return addresses;
    }

    private List<String> addresses(String pattern) {
        if (WHOLE.containsKey(pattern)) {
            return read(WHOLE.get(pattern));
        }
        var addresses = List.of(pattern);
        for (var variable : VARIABLE.matcher(pattern).results().toList()) {
            var next = new ArrayList<String>();
            for (var value : values(variable.group(1))) {
                addresses.forEach(address -> next.add(address.replace(variable.group(), value)));
            }
            addresses = next;
        }
        return addresses;
    }

    private List<String> values(String variable) {
        return switch (variable) {
            case "lang", "language" -> List.of(LANGUAGE);
            default -> VALUES.containsKey(variable) ? read(VALUES.get(variable)) : List.of();
        };
    }

    private List<String> read(String sql) {
        return db.sql(sql).query(String.class).list().stream().distinct().toList();
    }
}
