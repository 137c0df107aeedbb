package fi.solmu.access;

import static fi.solmu.access.Role.ADMINISTRATOR;
import static fi.solmu.access.Role.CONTACT_PERSON;
import static fi.solmu.access.Role.COORDINATOR;
import static fi.solmu.access.Role.GROUP;
import static fi.solmu.access.Role.MANAGEMENT;
import static fi.solmu.access.Role.MEMBER;
import static fi.solmu.access.Role.PROTECTION_OFFICER;
import static fi.solmu.access.Role.REVIEWER;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a signed-in person can do, and who may do it. Rules are or-ed; no rule, no access. The name is also the
 * word in the audit trail. docs/generated/permissions.md shows the table; docs/how-to/add-an-action.md says how to add
 * one.
 */
public enum Action {
    // oneself
    SEE_TODAY(signedIn()),
    SEE_OWN_ACCOUNT(signedIn()),
    CHANGE_OWN_ACCOUNT(signedIn()),
    SIGN_OUT(signedIn()),

    // networks
    SEE_NETWORKS(office()),
    EXPORT_NETWORKS(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR), somewhere(COORDINATOR)),
    SEE_NETWORK(office(inNetwork(MEMBER))),
    ADD_NETWORK(everywhere(ADMINISTRATOR)),
    EDIT_NETWORK(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    CONFIRM_ACTIVITY(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    PUBLISH_NETWORK(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    SETTLE_CONFLICT(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    APPOINT_COORDINATOR(everywhere(ADMINISTRATOR)),
    SEE_MEMBERS(
            everywhere(GROUP),
            everywhere(MANAGEMENT),
            everywhere(ADMINISTRATOR),
            somewhere(COORDINATOR),
            inNetwork(MEMBER)),
    EDIT_MEMBERS(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    ANSWER_QUESTIONS(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    SEE_MEMBER_ADDRESSES(inNetwork(COORDINATOR)),
    EXPORT_MEMBERS(inNetwork(COORDINATOR)),

    // the life of networks
    SEE_PROPOSALS(office()),
    PROPOSE(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR), somewhere(COORDINATOR)),
    EDIT_PROPOSAL(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR), somewhere(COORDINATOR)),
    COMMENT_PROPOSAL(everywhere(GROUP), everywhere(MANAGEMENT)),
    PLAN_GROUP_MEETING(everywhere(GROUP), everywhere(ADMINISTRATOR)),
    DECIDE_PROPOSAL(everywhere(GROUP)),
    FULFIL_CONDITION(everywhere(GROUP), inNetwork(COORDINATOR)),
    WRITE_CLOSING_NOTICE(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    ASSIGN_MEMBERS(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    CARRY_OUT_DECISION(), // nobody does it: its day comes
    END_TERM(), // nor this
    // meetings
    SEE_MEETINGS(signedIn()),
    SEE_NETWORK_MEETINGS(office(inNetwork(MEMBER))),
    SEE_MEETING(office(inSharingNetwork(MEMBER))),
    PLAN_MEETING(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    PLAN_RHYTHM(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    EDIT_MEETING(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    RECORD_MEETING(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    CANCEL_MEETING(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    SUBSCRIBE_CALENDAR(signedIn()),

    // organisations and people
    SEE_ORGANISATIONS(office()),
    SEE_ORGANISATION(office()),
    EDIT_ORGANISATION(everywhere(ADMINISTRATOR)),
    MERGE_MUNICIPALITIES(everywhere(ADMINISTRATOR)),
    SEE_PEOPLE(office()),
    SEE_PERSON(office(own())),
    ADD_PERSON(everywhere(ADMINISTRATOR), somewhere(COORDINATOR)),
    EDIT_PERSON(everywhere(ADMINISTRATOR), own()),
    CONFIRM_OWN_DATA(own()),
    SEARCH(office()),

    // the people of an organisation, kept up to date by its contact person
    APPOINT_CONTACT_PERSON(everywhere(ADMINISTRATOR)),
    SEE_OWN_ORGANISATIONS(somewhere(CONTACT_PERSON)),
    SEE_STAFF(inOrganisation(CONTACT_PERSON)),
    EXPORT_STAFF(inOrganisation(CONTACT_PERSON)),
    EDIT_STAFF(inOrganisation(CONTACT_PERSON)),

    // who is who, and what is held of whom
    REVIEW_PEOPLE(everywhere(REVIEWER), everywhere(ADMINISTRATOR)),
    MOVE_PERSON(everywhere(REVIEWER), everywhere(ADMINISTRATOR)),
    SEE_TRUE_NUMBER(office()),
    ASK_COORDINATORS(everywhere(ADMINISTRATOR)),
    SEE_HELD_DATA(everywhere(PROTECTION_OFFICER), own()),
    ERASE_PERSON(everywhere(PROTECTION_OFFICER), own()),
    FIND_ERASURE(everywhere(PROTECTION_OFFICER)),
    LIFT_ERASURE(everywhere(PROTECTION_OFFICER)),
    SEE_PROTECTION(everywhere(PROTECTION_OFFICER), everywhere(ADMINISTRATOR)),
    EDIT_GROUNDS(everywhere(PROTECTION_OFFICER), everywhere(ADMINISTRATOR)),

    // the whole
    SEE_PORTFOLIO(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR), somewhere(COORDINATOR)),
    EXPORT_PORTFOLIO(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    SEE_SCENARIOS(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    EDIT_SCENARIO(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),

    // yearly plans
    SEE_PLANS(office(somewhere(MEMBER))),
    SEE_PLAN(office(inNetwork(MEMBER))),
    EDIT_PLAN(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    PROPOSE_PLAN(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    APPROVE_PLAN(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    REPORT_MEASURE(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    EDIT_PLAN_RULES(everywhere(ADMINISTRATOR)),
    // criteria
    SEE_CRITERIA(office(inNetwork(MEMBER))),
    EXEMPT_FROM_CRITERION(everywhere(GROUP), everywhere(ADMINISTRATOR)),
    EDIT_CRITERIA(everywhere(ADMINISTRATOR)),
    START_CRITERIA(everywhere(ADMINISTRATOR)),
    SEE_QUIET_NETWORKS(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    EDIT_QUIET_RULE(everywhere(ADMINISTRATOR)),

    // evaluation rounds
    SEE_EVALUATIONS(office()),
    SEE_NETWORK_EVALUATION(office(inNetwork(MEMBER))),
    EDIT_ROUND(everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    OPEN_ROUND(everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    CLOSE_ROUND(everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    EXPORT_EVALUATION(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    EDIT_QUESTIONNAIRE(everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    ASK_NETWORK(everywhere(ADMINISTRATOR), inNetwork(COORDINATOR)),
    TELL_OUTCOME(everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    CODE_TEXTS(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),
    EDIT_RECOMMENDATION(everywhere(GROUP), everywhere(MANAGEMENT), everywhere(ADMINISTRATOR)),

    // lists brought in
    SEE_IMPORTS(everywhere(ADMINISTRATOR)),
    IMPORT(everywhere(ADMINISTRATOR)),
    REVIEW_PAIRS(everywhere(ADMINISTRATOR)),

    // the demo
    MOVE_TIME(signedIn()),

    // administration
    SEE_ADMINISTRATION(everywhere(ADMINISTRATOR)),
    EDIT_CLASSIFICATIONS(everywhere(ADMINISTRATOR)),
    EDIT_ACCOUNTS(everywhere(ADMINISTRATOR)),
    EDIT_ASSOCIATION(everywhere(ADMINISTRATOR)),
    SEE_AUDIT_TRAIL(everywhere(ADMINISTRATOR)),
    ANSWER_FEEDBACK(everywhere(ADMINISTRATOR));

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Rule> rules;

    Action(Rule... rules) {
        this.rules = List.of(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Everybody who works with networks, and others. */
    private static Rule[] office(Rule... others) {
        var rules = new ArrayList<Rule>();
        for (var role : List.of(GROUP, MANAGEMENT, REVIEWER, PROTECTION_OFFICER, ADMINISTRATOR)) {
            rules.add(everywhere(role));
        }
        rules.add(somewhere(COORDINATOR));
        rules.addAll(List.of(others));
        return rules.toArray(Rule[]::new);
    }

    private static Rule signedIn() {
        return new Rule.SignedIn();
    }

    private static Rule everywhere(Role role) {
        return new Rule.Everywhere(role);
    }

    private static Rule somewhere(Role role) {
        return new Rule.Somewhere(role);
    }

    private static Rule inNetwork(Role role) {
        return new Rule.InNetwork(role);
    }

    private static Rule inSharingNetwork(Role role) {
        return new Rule.InSharingNetwork(role);
    }

    private static Rule inOrganisation(Role role) {
        return new Rule.InOrganisation(role);
    }

    private static Rule own() {
        return new Rule.Own();
    }
}
