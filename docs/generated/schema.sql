-- Written by SchemaConventionsIT: what the migrations amount to.

CREATE TABLE accessibility_answer (
    feedback_id uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by uuid,
    answer text NOT NULL,
    CONSTRAINT accessibility_answer_pkey PRIMARY KEY (feedback_id),
    CONSTRAINT accessibility_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id),
    CONSTRAINT accessibility_answer_feedback_id_fkey FOREIGN KEY (feedback_id) REFERENCES accessibility_feedback(id)
);
CREATE INDEX accessibility_answer_answered_by ON public.accessibility_answer USING btree (answered_by);

CREATE TABLE accessibility_feedback (
    id uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    language text NOT NULL,
    page text,
    message text NOT NULL,
    reply_to citext,
    answer_due_on date NOT NULL,
    CONSTRAINT accessibility_feedback_pkey PRIMARY KEY (id),
    CONSTRAINT accessibility_feedback_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
);

CREATE TABLE account (
    id uuid NOT NULL,
    email citext NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    single_keys boolean NOT NULL,
    CONSTRAINT account_email_unique UNIQUE (email),
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT account_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
);

CREATE TABLE account_closure (
    account_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    closed_by uuid,
    CONSTRAINT account_closure_pkey PRIMARY KEY (account_id),
    CONSTRAINT account_closure_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT account_closure_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account(id)
);
CREATE INDEX account_closure_closed_by ON public.account_closure USING btree (closed_by);

CREATE TABLE agenda_item (
    meeting_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT agenda_item_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT agenda_item_pkey PRIMARY KEY (meeting_id, proposal_id),
    CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES group_meeting(id),
    CONSTRAINT agenda_item_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id)
);
CREATE INDEX agenda_item_proposal_id ON public.agenda_item USING btree (proposal_id);

CREATE TABLE assessment (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    criterion_id uuid NOT NULL,
    verdict text NOT NULL,
    value double precision,
    last_day date,
    unknown_why text,
    exemption_id uuid,
    since date NOT NULL,
    until date,
    CONSTRAINT assessment_pkey PRIMARY KEY (id),
    CONSTRAINT assessment_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id),
    CONSTRAINT assessment_exemption_id_fkey FOREIGN KEY (exemption_id) REFERENCES exemption(id),
    CONSTRAINT assessment_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT assessment_ends_after_it_began CHECK ((until >= since)),
    CONSTRAINT assessment_exempt_by_an_exemption CHECK (((exemption_id IS NOT NULL) = (verdict = 'EXEMPT'::text))),
    CONSTRAINT assessment_not_yet_due_until_a_day CHECK (((last_day IS NOT NULL) = (verdict = 'NOT_YET_DUE'::text))),
    CONSTRAINT assessment_reason_known CHECK ((unknown_why = ANY (ARRAY['NOBODY_MEASURES'::text, 'NOTHING_TO_MEASURE'::text]))),
    CONSTRAINT assessment_unknown_for_a_reason CHECK (((unknown_why IS NOT NULL) = (verdict = 'UNKNOWN'::text))),
    CONSTRAINT assessment_value_of_what_was_measured CHECK (((value IS NOT NULL) = (verdict = ANY (ARRAY['MET'::text, 'NOT_MET'::text, 'NOT_YET_DUE'::text])))),
    CONSTRAINT assessment_verdict_known CHECK ((verdict = ANY (ARRAY['MET'::text, 'NOT_MET'::text, 'NOT_YET_DUE'::text, 'EXEMPT'::text, 'UNKNOWN'::text])))
);
CREATE INDEX assessment_criterion_id ON public.assessment USING btree (criterion_id);
CREATE INDEX assessment_exemption_id ON public.assessment USING btree (exemption_id) WHERE (exemption_id IS NOT NULL);
CREATE INDEX assessment_network_id ON public.assessment USING btree (network_id, since);
CREATE UNIQUE INDEX assessment_one_at_a_time ON public.assessment USING btree (network_id, criterion_id) WHERE (until IS NULL);

CREATE TABLE association (
    only_one boolean NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    contact_email text,
    authority_fi text,
    authority_sv text,
    authority_en text,
    authority_page text,
    accessibility_stated_on date,
    CONSTRAINT association_pkey PRIMARY KEY (only_one),
    CONSTRAINT association_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT association_is_one CHECK (only_one)
);

CREATE TABLE audit_entry (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    field text,
    before text,
    after text,
    details jsonb NOT NULL,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (id),
    CONSTRAINT audit_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX audit_entry_account_id ON public.audit_entry USING btree (account_id, at DESC);
CREATE INDEX audit_entry_action ON public.audit_entry USING btree (action, at DESC);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at DESC, id DESC);
CREATE INDEX audit_entry_changes ON public.audit_entry USING btree (subject_id, at DESC) WHERE (action <> ALL (ARRAY['SEE_MEMBER_ADDRESSES'::text, 'EXPORT_MEMBERS'::text]));
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject_id, at DESC);

CREATE TABLE calendar_feed (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    network_id uuid,
    token_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT calendar_feed_token_unique UNIQUE (token_hash),
    CONSTRAINT calendar_feed_pkey PRIMARY KEY (id),
    CONSTRAINT calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT calendar_feed_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT calendar_feed_ends_after_it_was_made CHECK ((ended_at >= made_at))
);
CREATE INDEX calendar_feed_account_id ON public.calendar_feed USING btree (account_id);
CREATE INDEX calendar_feed_network_id ON public.calendar_feed USING btree (network_id);
CREATE UNIQUE INDEX calendar_feed_one_at_a_time ON public.calendar_feed USING btree (account_id, network_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);

CREATE TABLE cleaning (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    what text NOT NULL,
    removed integer NOT NULL,
    CONSTRAINT cleaning_pkey PRIMARY KEY (id),
    CONSTRAINT cleaning_removed_something CHECK ((removed > 0)),
    CONSTRAINT cleaning_what_known CHECK ((what = ANY (ARRAY['SIGN_IN_LINKS'::text, 'SESSIONS'::text, 'LETTERS'::text, 'PREVIEWS'::text])))
);
CREATE INDEX cleaning_at ON public.cleaning USING btree (at DESC);

CREATE TABLE closing_notice (
    network_id uuid NOT NULL,
    closes_on date NOT NULL,
    text_fi text,
    text_sv text,
    text_en text,
    version integer NOT NULL,
    edited_by uuid,
    edited_at timestamp with time zone,
    sent_at timestamp with time zone,
    letters integer,
    CONSTRAINT closing_notice_pkey PRIMARY KEY (network_id, closes_on),
    CONSTRAINT closing_notice_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES account(id),
    CONSTRAINT closing_notice_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT closing_notice_sent_in_letters CHECK (((sent_at IS NULL) = (letters IS NULL)))
);
CREATE INDEX closing_notice_edited_by ON public.closing_notice USING btree (edited_by);

CREATE TABLE condition_fulfilment (
    condition_id uuid NOT NULL,
    how text NOT NULL,
    fulfilled_on date NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT condition_fulfilment_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT condition_fulfilment_pkey PRIMARY KEY (condition_id),
    CONSTRAINT condition_fulfilment_condition_id_fkey FOREIGN KEY (condition_id) REFERENCES decision_condition(id),
    CONSTRAINT condition_fulfilment_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id)
);
CREATE INDEX condition_fulfilment_said_by ON public.condition_fulfilment USING btree (said_by);

CREATE TABLE confirming_answer (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    request_id uuid,
    account_id uuid,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT confirming_answer_is_given_once UNIQUE (request_id),
    CONSTRAINT confirming_answer_pkey PRIMARY KEY (id),
    CONSTRAINT confirming_answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT confirming_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT confirming_answer_request_id_fkey FOREIGN KEY (request_id) REFERENCES confirming_request(id) ON DELETE CASCADE
);
CREATE INDEX confirming_answer_account_id ON public.confirming_answer USING btree (account_id);
CREATE INDEX confirming_answer_person_id ON public.confirming_answer USING btree (person_id);

CREATE TABLE confirming_letter (
    token_hash bytea NOT NULL,
    request_id uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT confirming_letter_pkey PRIMARY KEY (token_hash),
    CONSTRAINT confirming_letter_request_id_fkey FOREIGN KEY (request_id) REFERENCES confirming_request(id) ON DELETE CASCADE
);
CREATE INDEX confirming_letter_request_id ON public.confirming_letter USING btree (request_id);

CREATE TABLE confirming_period (
    id uuid NOT NULL,
    month integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT confirming_period_pkey PRIMARY KEY (id),
    CONSTRAINT confirming_period_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT confirming_period_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
    CONSTRAINT confirming_period_month_of_a_year CHECK (((month >= 1) AND (month <= 12)))
);
CREATE INDEX confirming_period_begun_by ON public.confirming_period USING btree (begun_by);
CREATE INDEX confirming_period_ended_by ON public.confirming_period USING btree (ended_by);
CREATE UNIQUE INDEX confirming_period_one_at_a_time ON public.confirming_period USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);

CREATE TABLE confirming_request (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    address citext NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    CONSTRAINT confirming_request_pkey PRIMARY KEY (id),
    CONSTRAINT confirming_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX confirming_request_person_id ON public.confirming_request USING btree (person_id);

CREATE TABLE confirming_said (
    answer_id uuid NOT NULL,
    place integer NOT NULL,
    what text NOT NULL,
    network_id uuid,
    words text,
    handled_at timestamp with time zone,
    handled_by uuid,
    CONSTRAINT confirming_said_pkey PRIMARY KEY (answer_id, place),
    CONSTRAINT confirming_said_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES confirming_answer(id) ON DELETE CASCADE,
    CONSTRAINT confirming_said_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES account(id),
    CONSTRAINT confirming_said_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT confirming_said_of_something CHECK ((num_nonnulls(network_id, words) = 1)),
    CONSTRAINT confirming_said_what_known CHECK ((what = ANY (ARRAY['STILL_MEMBER'::text, 'LEFT_NETWORK'::text, 'NAME'::text, 'LANGUAGE'::text, 'TITLE'::text, 'LEFT_EMPLOYER'::text, 'NEW_EMPLOYER'::text, 'EMPLOYER_IN_WORDS'::text])))
);
CREATE INDEX confirming_said_handled_by ON public.confirming_said USING btree (handled_by);
CREATE INDEX confirming_said_network_id ON public.confirming_said USING btree (network_id);
CREATE INDEX confirming_said_to_handle ON public.confirming_said USING btree (answer_id) WHERE ((what = 'EMPLOYER_IN_WORDS'::text) AND (handled_at IS NULL));

CREATE TABLE contact_person (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    stated_for uuid NOT NULL,
    since date NOT NULL,
    until date,
    said_by uuid,
    said_at timestamp with time zone NOT NULL,
    ended_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT contact_person_pkey PRIMARY KEY (id),
    CONSTRAINT contact_person_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
    CONSTRAINT contact_person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT contact_person_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT contact_person_stated_for_fkey FOREIGN KEY (stated_for, person_id) REFERENCES person(id, canonical_id) ON UPDATE CASCADE,
    CONSTRAINT contact_person_ends_after_it_began CHECK ((until >= (since - 1)))
);
CREATE INDEX contact_person_ended_by ON public.contact_person USING btree (ended_by);
CREATE INDEX contact_person_organisation_id ON public.contact_person USING btree (organisation_id);
CREATE INDEX contact_person_person_id ON public.contact_person USING btree (person_id);
CREATE INDEX contact_person_said_by ON public.contact_person USING btree (said_by);
CREATE INDEX contact_person_stated_for ON public.contact_person USING btree (stated_for, person_id);

CREATE TABLE coordination (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    person_id uuid NOT NULL,
    as_deputy boolean NOT NULL,
    since date NOT NULL,
    until date,
    said_by uuid,
    said_at timestamp with time zone NOT NULL,
    stated_for uuid NOT NULL,
    CONSTRAINT coordination_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT coordination_pkey PRIMARY KEY (id),
    CONSTRAINT coordination_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT coordination_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT coordination_stated_for_fkey FOREIGN KEY (stated_for, person_id) REFERENCES person(id, canonical_id) ON UPDATE CASCADE,
    CONSTRAINT coordination_ends_after_it_began CHECK ((until >= since))
);
CREATE INDEX coordination_network_id ON public.coordination USING btree (network_id);
CREATE INDEX coordination_person_id ON public.coordination USING btree (person_id);
CREATE INDEX coordination_said_by ON public.coordination USING btree (said_by);
CREATE INDEX coordination_stated_for ON public.coordination USING btree (stated_for, person_id);

CREATE TABLE correction (
    id uuid NOT NULL,
    network_id uuid,
    organisation_id uuid,
    field text NOT NULL,
    value text,
    said_at timestamp with time zone NOT NULL,
    said_by uuid,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    person_id uuid,
    said_by_person uuid,
    CONSTRAINT correction_pkey PRIMARY KEY (id),
    CONSTRAINT correction_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT correction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT correction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT correction_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT correction_said_by_person_fkey FOREIGN KEY (said_by_person) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT correction_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES account(id),
    CONSTRAINT correction_of_one_thing CHECK ((num_nonnulls(network_id, organisation_id, person_id) = 1))
);
CREATE INDEX correction_network_id ON public.correction USING btree (network_id, field) WHERE (taken_back_at IS NULL);
CREATE INDEX correction_organisation_id ON public.correction USING btree (organisation_id, field) WHERE (taken_back_at IS NULL);
CREATE INDEX correction_person_id ON public.correction USING btree (person_id, field) WHERE (taken_back_at IS NULL);
CREATE INDEX correction_said_by ON public.correction USING btree (said_by);
CREATE INDEX correction_said_by_person ON public.correction USING btree (said_by_person) WHERE (said_by_person IS NOT NULL);
CREATE INDEX correction_taken_back_by ON public.correction USING btree (taken_back_by);

CREATE TABLE criterion (
    id uuid NOT NULL,
    set_id uuid NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    measure text NOT NULL,
    comparison text NOT NULL,
    threshold double precision NOT NULL,
    standing text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    grace_months integer NOT NULL,
    due_month integer,
    CONSTRAINT criterion_code_once_in_a_set UNIQUE (set_id, code),
    CONSTRAINT criterion_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT criterion_pkey PRIMARY KEY (id),
    CONSTRAINT criterion_set_id_fkey FOREIGN KEY (set_id) REFERENCES criterion_set(id),
    CONSTRAINT criterion_comparison_known CHECK ((comparison = ANY (ARRAY['MORE_THAN'::text, 'AT_LEAST'::text, 'AT_MOST'::text, 'LESS_THAN'::text]))),
    CONSTRAINT criterion_due_in_a_month CHECK (((due_month >= 1) AND (due_month <= 12))),
    CONSTRAINT criterion_grace_not_negative CHECK ((grace_months >= 0)),
    CONSTRAINT criterion_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT criterion_standing_known CHECK ((standing = ANY (ARRAY['REQUIRED'::text, 'RECOMMENDED'::text]))),
    CONSTRAINT criterion_threshold_not_negative CHECK ((threshold >= (0)::double precision))
);

CREATE TABLE criterion_set (
    id uuid NOT NULL,
    type_id uuid,
    version integer NOT NULL,
    CONSTRAINT criterion_set_version_once UNIQUE (type_id, version),
    CONSTRAINT criterion_set_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT criterion_set_pkey PRIMARY KEY (id),
    CONSTRAINT criterion_set_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id) ON DELETE SET NULL,
    CONSTRAINT criterion_set_version_from_one CHECK ((version > 0))
);

CREATE TABLE criterion_set_state (
    id uuid NOT NULL,
    set_id uuid NOT NULL,
    status text NOT NULL,
    valid_from date,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT criterion_set_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT criterion_set_state_pkey PRIMARY KEY (id),
    CONSTRAINT criterion_set_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT criterion_set_state_set_id_fkey FOREIGN KEY (set_id) REFERENCES criterion_set(id),
    CONSTRAINT criterion_set_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT criterion_set_state_in_effect_from_a_day CHECK (((status = 'IN_EFFECT'::text) = (valid_from IS NOT NULL))),
    CONSTRAINT criterion_set_state_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'IN_EFFECT'::text, 'DISCARDED'::text])))
);
CREATE INDEX criterion_set_state_begun_by ON public.criterion_set_state USING btree (begun_by);
CREATE UNIQUE INDEX criterion_set_state_one_at_a_time ON public.criterion_set_state USING btree (set_id) WHERE (ended_at IS NULL);
CREATE INDEX criterion_set_state_set_id ON public.criterion_set_state USING btree (set_id);

CREATE TABLE decision (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    meeting_id uuid,
    supersedes_id uuid,
    decided_on date NOT NULL,
    verdict text NOT NULL,
    reasons text NOT NULL,
    effect_on date,
    term text,
    review_on date,
    ends_on date,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT decision_takes_the_place_of_one UNIQUE (supersedes_id),
    CONSTRAINT decision_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT decision_pkey PRIMARY KEY (id),
    CONSTRAINT decision_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
    CONSTRAINT decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES group_meeting(id),
    CONSTRAINT decision_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
    CONSTRAINT decision_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES decision(id),
    CONSTRAINT decision_takes_effect_when_approved CHECK (((verdict = ANY (ARRAY['APPROVED'::text, 'CONDITIONAL'::text])) = (effect_on IS NOT NULL))),
    CONSTRAINT decision_term_has_its_day CHECK (
CASE term
    WHEN 'CONTINUING'::text THEN ((review_on IS NOT NULL) AND (ends_on IS NULL))
    WHEN 'FIXED'::text THEN ((ends_on IS NOT NULL) AND (review_on IS NULL))
    ELSE ((review_on IS NULL) AND (ends_on IS NULL))
END),
    CONSTRAINT decision_term_known CHECK ((term = ANY (ARRAY['CONTINUING'::text, 'FIXED'::text]))),
    CONSTRAINT decision_verdict_known CHECK ((verdict = ANY (ARRAY['APPROVED'::text, 'CONDITIONAL'::text, 'RETURNED'::text, 'REJECTED'::text])))
);
CREATE INDEX decision_decided_on ON public.decision USING btree (decided_on DESC);
CREATE INDEX decision_entered_by ON public.decision USING btree (entered_by);
CREATE INDEX decision_meeting_id ON public.decision USING btree (meeting_id);
CREATE INDEX decision_proposal_id ON public.decision USING btree (proposal_id, entered_at);

CREATE TABLE decision_condition (
    id uuid NOT NULL,
    decision_id uuid NOT NULL,
    position integer NOT NULL,
    demand text NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT decision_condition_in_order UNIQUE (decision_id, "position"),
    CONSTRAINT decision_condition_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT decision_condition_pkey PRIMARY KEY (id),
    CONSTRAINT decision_condition_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
);

CREATE TABLE decision_effect (
    decision_id uuid NOT NULL,
    outcome text NOT NULL,
    took_effect_on date NOT NULL,
    carried_out_at timestamp with time zone NOT NULL,
    CONSTRAINT decision_effect_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT decision_effect_pkey PRIMARY KEY (decision_id),
    CONSTRAINT decision_effect_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id),
    CONSTRAINT decision_effect_outcome_known CHECK ((outcome = ANY (ARRAY['DONE'::text, 'NOT_POSSIBLE'::text])))
);

CREATE TABLE decision_part (
    decision_id uuid NOT NULL,
    account_id uuid NOT NULL,
    part text NOT NULL,
    stated text,
    CONSTRAINT decision_part_pkey PRIMARY KEY (decision_id, account_id),
    CONSTRAINT decision_part_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT decision_part_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id),
    CONSTRAINT decision_part_dissent_says_why CHECK (((part <> 'DISSENTED'::text) OR (stated IS NOT NULL))),
    CONSTRAINT decision_part_known CHECK ((part = ANY (ARRAY['DECIDED'::text, 'DISSENTED'::text, 'STAKE'::text])))
);
CREATE INDEX decision_part_account_id ON public.decision_part USING btree (account_id);

CREATE TABLE demo_time (
    only_one boolean NOT NULL,
    days_ahead integer NOT NULL,
    going_to integer NOT NULL,
    CONSTRAINT demo_time_pkey PRIMARY KEY (only_one),
    CONSTRAINT demo_time_goes_forward CHECK ((days_ahead >= 0)),
    CONSTRAINT demo_time_goes_on CHECK ((going_to >= days_ahead)),
    CONSTRAINT demo_time_is_one CHECK (only_one)
);

CREATE TABLE employment_statement (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    title text,
    since date,
    until date,
    source_id uuid,
    said_by uuid,
    said_at timestamp with time zone NOT NULL,
    stated_for uuid NOT NULL,
    record_id uuid,
    ended_by_source boolean NOT NULL,
    counts boolean NOT NULL,
    confirmed_on date,
    said_by_person uuid,
    CONSTRAINT employment_pkey PRIMARY KEY (id),
    CONSTRAINT employment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT employment_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT employment_statement_record_id_fkey FOREIGN KEY (record_id, source_id) REFERENCES source_record(id, source_id),
    CONSTRAINT employment_statement_said_by_person_fkey FOREIGN KEY (said_by_person) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT employment_statement_stated_for_fkey FOREIGN KEY (stated_for, person_id) REFERENCES person(id, canonical_id) ON UPDATE CASCADE,
    CONSTRAINT employment_ends_after_it_began CHECK ((until >= (since - 1))),
    CONSTRAINT employment_statement_source_of_record CHECK (((record_id IS NULL) = (source_id IS NULL)))
);
CREATE INDEX employment_organisation_id ON public.employment_statement USING btree (organisation_id);
CREATE INDEX employment_person_id ON public.employment_statement USING btree (person_id);
CREATE INDEX employment_said_by ON public.employment_statement USING btree (said_by) WHERE (said_by IS NOT NULL);
CREATE INDEX employment_said_by_person ON public.employment_statement USING btree (said_by_person) WHERE (said_by_person IS NOT NULL);
CREATE INDEX employment_statement_record_id ON public.employment_statement USING btree (record_id, source_id);
CREATE INDEX employment_statement_stated_for ON public.employment_statement USING btree (stated_for, person_id);

CREATE TABLE erasure (
    id uuid NOT NULL,
    erased_at timestamp with time zone NOT NULL,
    erased_by uuid,
    records integer NOT NULL,
    memberships integer NOT NULL,
    reason text NOT NULL,
    CONSTRAINT erasure_pkey PRIMARY KEY (id),
    CONSTRAINT erasure_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES account(id),
    CONSTRAINT erasure_reason_known CHECK ((reason = ANY (ARRAY['OBJECTION'::text, 'LEFT'::text, 'WRONG_PERSON'::text, 'NETWORK_CLOSED'::text])))
);
CREATE INDEX erasure_erased_at ON public.erasure USING btree (erased_at DESC);
CREATE INDEX erasure_erased_by ON public.erasure USING btree (erased_by);

CREATE TABLE erasure_key (
    only_one boolean NOT NULL,
    key bytea NOT NULL,
    CONSTRAINT erasure_key_pkey PRIMARY KEY (only_one),
    CONSTRAINT erasure_key_is_one CHECK (only_one)
);

CREATE TABLE erasure_lifting (
    erasure_id uuid NOT NULL,
    lifted_at timestamp with time zone NOT NULL,
    lifted_by uuid,
    reason text NOT NULL,
    CONSTRAINT erasure_lifting_pkey PRIMARY KEY (erasure_id),
    CONSTRAINT erasure_lifting_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasure(id),
    CONSTRAINT erasure_lifting_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES account(id),
    CONSTRAINT erasure_lifting_reason_known CHECK ((reason = ANY (ARRAY['ASKED_BACK'::text, 'MISTAKE'::text])))
);
CREATE INDEX erasure_lifting_lifted_by ON public.erasure_lifting USING btree (lifted_by);

CREATE TABLE erasure_trace (
    erasure_id uuid NOT NULL,
    trace bytea NOT NULL,
    CONSTRAINT erasure_trace_pkey PRIMARY KEY (trace, erasure_id),
    CONSTRAINT erasure_trace_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasure(id)
);
CREATE INDEX erasure_trace_erasure_id ON public.erasure_trace USING btree (erasure_id);

CREATE TABLE exemption (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    code text NOT NULL,
    reason text NOT NULL,
    since date NOT NULL,
    until date,
    given_at timestamp with time zone NOT NULL,
    given_by uuid,
    CONSTRAINT exemption_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT exemption_pkey PRIMARY KEY (id),
    CONSTRAINT exemption_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id),
    CONSTRAINT exemption_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT exemption_ends_after_it_began CHECK ((until >= since)),
    CONSTRAINT exemption_has_a_reason CHECK ((reason <> ''::text))
);
CREATE INDEX exemption_given_by ON public.exemption USING btree (given_by);
CREATE INDEX exemption_network_id ON public.exemption USING btree (network_id, code);

CREATE TABLE exemption_end (
    exemption_id uuid NOT NULL,
    counts_from date NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    ended_by uuid,
    CONSTRAINT exemption_end_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT exemption_end_pkey PRIMARY KEY (exemption_id),
    CONSTRAINT exemption_end_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
    CONSTRAINT exemption_end_exemption_id_fkey FOREIGN KEY (exemption_id) REFERENCES exemption(id)
);
CREATE INDEX exemption_end_ended_by ON public.exemption_end USING btree (ended_by);

CREATE TABLE external_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    CONSTRAINT external_identity_pkey PRIMARY KEY (issuer, subject),
    CONSTRAINT external_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX external_identity_account_id ON public.external_identity USING btree (account_id);

CREATE TABLE group_meeting (
    id uuid NOT NULL,
    meets_on date NOT NULL,
    place text,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT group_meeting_once_a_day UNIQUE (meets_on),
    CONSTRAINT group_meeting_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT group_meeting_pkey PRIMARY KEY (id),
    CONSTRAINT group_meeting_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
);
CREATE INDEX group_meeting_made_by ON public.group_meeting USING btree (made_by);

CREATE TABLE holding_ground (
    id uuid NOT NULL,
    about text NOT NULL,
    legal_ground text NOT NULL,
    why_fi text,
    why_sv text,
    why_en text,
    months integer,
    said_at timestamp with time zone NOT NULL,
    said_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT holding_ground_pkey PRIMARY KEY (id),
    CONSTRAINT holding_ground_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT holding_ground_about_known CHECK ((about = ANY (ARRAY['MEMBERS'::text, 'COORDINATORS'::text, 'CONTACTS'::text, 'ACCOUNTS'::text, 'LEFT'::text, 'SOURCE_ONLY'::text, 'ADDED_ONLY'::text, 'LETTERS'::text]))),
    CONSTRAINT holding_ground_has_months_where_applied CHECK (((months IS NOT NULL) = (about = ANY (ARRAY['LEFT'::text, 'LETTERS'::text])))),
    CONSTRAINT holding_ground_legal_ground_known CHECK ((legal_ground = ANY (ARRAY['CONSENT'::text, 'CONTRACT'::text, 'LEGAL_OBLIGATION'::text, 'VITAL_INTERESTS'::text, 'PUBLIC_TASK'::text, 'LEGITIMATE_INTERESTS'::text]))),
    CONSTRAINT holding_ground_months_in_bounds CHECK (((months >= 1) AND (months <= 120))),
    CONSTRAINT holding_ground_says_why CHECK ((num_nonnulls(why_fi, why_sv, why_en) > 0))
);
CREATE UNIQUE INDEX holding_ground_one_at_a_time ON public.holding_ground USING btree (about) WHERE (ended_at IS NULL);
CREATE INDEX holding_ground_said_by ON public.holding_ground USING btree (said_by);

CREATE TABLE import_progress (
    run_id uuid NOT NULL,
    done integer NOT NULL,
    total integer,
    at timestamp with time zone NOT NULL,
    CONSTRAINT import_progress_pkey PRIMARY KEY (run_id),
    CONSTRAINT import_progress_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id) ON DELETE CASCADE
);

CREATE TABLE import_row (
    run_id uuid NOT NULL,
    line integer NOT NULL,
    verdict text NOT NULL,
    name text,
    content jsonb NOT NULL,
    field_values jsonb NOT NULL,
    match_id uuid,
    candidates jsonb NOT NULL,
    problems jsonb NOT NULL,
    match_line integer,
    fingerprint text NOT NULL,
    came_before boolean NOT NULL,
    explanation jsonb,
    CONSTRAINT import_row_pkey PRIMARY KEY (run_id, line),
    CONSTRAINT import_row_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id) ON DELETE CASCADE,
    CONSTRAINT import_row_verdict_known CHECK ((verdict = ANY (ARRAY['NEW'::text, 'SAME'::text, 'CHANGED'::text, 'REVIEW'::text, 'CONFLICT'::text, 'ERROR'::text, 'GONE'::text])))
);
CREATE INDEX import_row_verdict ON public.import_row USING btree (run_id, verdict, line);

CREATE TABLE import_row_decision (
    run_id uuid NOT NULL,
    line integer NOT NULL,
    candidate integer,
    decided_at timestamp with time zone NOT NULL,
    decided_by uuid,
    CONSTRAINT import_row_decision_pkey PRIMARY KEY (run_id, line),
    CONSTRAINT import_row_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
    CONSTRAINT import_row_decision_run_id_line_fkey FOREIGN KEY (run_id, line) REFERENCES import_row(run_id, line) ON DELETE CASCADE
);
CREATE INDEX import_row_decision_decided_by ON public.import_row_decision USING btree (decided_by);

CREATE TABLE import_run (
    id uuid NOT NULL,
    kind text NOT NULL,
    source_name text NOT NULL,
    source_kind text NOT NULL,
    file_name text NOT NULL,
    file bytea,
    column_mapping jsonb,
    started_at timestamp with time zone NOT NULL,
    started_by uuid,
    file_digest text,
    whole boolean NOT NULL,
    much_allowed boolean NOT NULL,
    compared_with text,
    CONSTRAINT import_run_pkey PRIMARY KEY (id),
    CONSTRAINT import_run_started_by_fkey FOREIGN KEY (started_by) REFERENCES account(id),
    CONSTRAINT import_run_kind_known CHECK ((kind = ANY (ARRAY['NETWORKS'::text, 'ORGANISATIONS'::text, 'PEOPLE'::text]))),
    CONSTRAINT import_run_source_kind_known CHECK ((source_kind = ANY (ARRAY['REFERENCE'::text, 'CRM'::text, 'LIST'::text, 'SHEET'::text])))
);
CREATE INDEX import_run_file_digest ON public.import_run USING btree (file_digest);
CREATE INDEX import_run_started_at ON public.import_run USING btree (started_at DESC);
CREATE INDEX import_run_started_by ON public.import_run USING btree (started_by);

CREATE TABLE import_state (
    id uuid NOT NULL,
    run_id uuid NOT NULL,
    status text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    refusal text,
    details jsonb NOT NULL,
    CONSTRAINT import_state_pkey PRIMARY KEY (id),
    CONSTRAINT import_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT import_state_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id) ON DELETE CASCADE,
    CONSTRAINT import_state_status_known CHECK ((status = ANY (ARRAY['READING'::text, 'PREVIEW'::text, 'REFUSED'::text, 'APPLYING'::text, 'APPLIED'::text, 'CANCELLED'::text, 'FAILED'::text, 'UNDONE'::text])))
);
CREATE INDEX import_state_begun_by ON public.import_state USING btree (begun_by);
CREATE UNIQUE INDEX import_state_one_at_a_time ON public.import_state USING btree (run_id) WHERE (ended_at IS NULL);
CREATE INDEX import_state_run_id ON public.import_state USING btree (run_id, begun_at);

CREATE TABLE letter (
    id uuid NOT NULL,
    purpose text NOT NULL,
    unique_key text NOT NULL,
    recipient citext NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    expires_at timestamp with time zone,
    CONSTRAINT letter_is_written_once UNIQUE (unique_key),
    CONSTRAINT letter_pkey PRIMARY KEY (id),
    CONSTRAINT letter_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
    CONSTRAINT letter_status_known CHECK ((status = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'REFUSED'::text, 'GIVEN_UP'::text, 'EXPIRED'::text, 'KEPT'::text])))
);
CREATE INDEX letter_recipient ON public.letter USING btree (recipient, written_at);
CREATE INDEX letter_refused ON public.letter USING btree (recipient) WHERE (status = 'REFUSED'::text);
CREATE INDEX letter_waiting ON public.letter USING btree (next_try_at) WHERE (status = 'WAITING'::text);
CREATE INDEX letter_written_at ON public.letter USING btree (written_at DESC);

CREATE TABLE letter_attempt (
    id uuid NOT NULL,
    letter_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    CONSTRAINT letter_attempt_pkey PRIMARY KEY (id),
    CONSTRAINT letter_attempt_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letter(id) ON DELETE CASCADE
);
CREATE INDEX letter_attempt_letter_id ON public.letter_attempt USING btree (letter_id);

CREATE TABLE login_link (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid,
    browser_hash bytea NOT NULL,
    code_hash bytea NOT NULL,
    code_tries integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    destination text,
    address_hash bytea NOT NULL,
    client_hash bytea NOT NULL,
    CONSTRAINT login_link_token_unique UNIQUE (token_hash),
    CONSTRAINT login_link_pkey PRIMARY KEY (id),
    CONSTRAINT login_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX login_link_account_id ON public.login_link USING btree (account_id, asked_at);
CREATE INDEX login_link_address_hash ON public.login_link USING btree (address_hash, asked_at);
CREATE INDEX login_link_asked_at ON public.login_link USING btree (asked_at);
CREATE INDEX login_link_client_hash ON public.login_link USING btree (client_hash, asked_at);

CREATE TABLE match_decision (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    verdict text NOT NULL,
    merge_id uuid,
    decided_at timestamp with time zone NOT NULL,
    decided_by uuid,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT match_decision_pkey PRIMARY KEY (id),
    CONSTRAINT match_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
    CONSTRAINT match_decision_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES network_merge(id),
    CONSTRAINT match_decision_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES match_proposal(id),
    CONSTRAINT match_decision_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES account(id),
    CONSTRAINT match_decision_same_merges CHECK (((verdict = 'SAME'::text) = (merge_id IS NOT NULL))),
    CONSTRAINT match_decision_verdict_known CHECK ((verdict = ANY (ARRAY['SAME'::text, 'DIFFERENT'::text, 'UNSURE'::text])))
);
CREATE INDEX match_decision_decided_by ON public.match_decision USING btree (decided_by);
CREATE INDEX match_decision_merge_id ON public.match_decision USING btree (merge_id);
CREATE UNIQUE INDEX match_decision_one_at_a_time ON public.match_decision USING btree (proposal_id) WHERE (taken_back_at IS NULL);
CREATE INDEX match_decision_taken_back_by ON public.match_decision USING btree (taken_back_by);

CREATE TABLE match_model (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    learnt_from integer NOT NULL,
    weights jsonb NOT NULL,
    compared_with uuid,
    effect jsonb,
    discarded_at timestamp with time zone,
    discarded_by uuid,
    CONSTRAINT match_model_pkey PRIMARY KEY (id),
    CONSTRAINT match_model_compared_with_fkey FOREIGN KEY (compared_with) REFERENCES match_model(id),
    CONSTRAINT match_model_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES account(id),
    CONSTRAINT match_model_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
);
CREATE INDEX match_model_compared_with ON public.match_model USING btree (compared_with);
CREATE INDEX match_model_discarded_by ON public.match_model USING btree (discarded_by);
CREATE INDEX match_model_made_by ON public.match_model USING btree (made_by);

CREATE TABLE match_model_learning (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by uuid,
    steps_done integer NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    outcome text,
    records integer,
    lists integer,
    pairs integer,
    model_id uuid,
    CONSTRAINT match_model_learning_pkey PRIMARY KEY (id),
    CONSTRAINT match_model_learning_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id),
    CONSTRAINT match_model_learning_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
    CONSTRAINT match_model_learning_model_id_fkey FOREIGN KEY (model_id) REFERENCES match_model(id),
    CONSTRAINT match_model_learning_ends_in_something CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT match_model_learning_outcome_known CHECK ((outcome = ANY (ARRAY['LEARNT'::text, 'TOO_FEW'::text, 'STOPPED'::text, 'FAILED'::text])))
);
CREATE INDEX match_model_learning_asked_by ON public.match_model_learning USING btree (asked_by);
CREATE INDEX match_model_learning_ended_by ON public.match_model_learning USING btree (ended_by);
CREATE INDEX match_model_learning_model_id ON public.match_model_learning USING btree (model_id);
CREATE UNIQUE INDEX match_model_learning_one_at_a_time ON public.match_model_learning USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);

CREATE TABLE match_model_use (
    id uuid NOT NULL,
    model_id uuid,
    taken_at timestamp with time zone NOT NULL,
    taken_by uuid,
    CONSTRAINT match_model_use_pkey PRIMARY KEY (id),
    CONSTRAINT match_model_use_model_id_fkey FOREIGN KEY (model_id) REFERENCES match_model(id),
    CONSTRAINT match_model_use_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES account(id)
);
CREATE INDEX match_model_use_model_id ON public.match_model_use USING btree (model_id);
CREATE INDEX match_model_use_taken_by ON public.match_model_use USING btree (taken_by);

CREATE TABLE match_proposal (
    id uuid NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    score numeric(4,3) NOT NULL,
    reasons jsonb NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    run_id uuid,
    relation text NOT NULL,
    CONSTRAINT match_proposal_once UNIQUE (first_id, second_id),
    CONSTRAINT match_proposal_pkey PRIMARY KEY (id),
    CONSTRAINT match_proposal_first_id_fkey FOREIGN KEY (first_id) REFERENCES network(id),
    CONSTRAINT match_proposal_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id),
    CONSTRAINT match_proposal_second_id_fkey FOREIGN KEY (second_id) REFERENCES network(id),
    CONSTRAINT match_proposal_in_order CHECK ((first_id < second_id)),
    CONSTRAINT match_proposal_relation_known CHECK ((relation = ANY (ARRAY['SAME'::text, 'FIRST_IS_BODY'::text, 'SECOND_IS_BODY'::text])))
);
CREATE INDEX match_proposal_run_id ON public.match_proposal USING btree (run_id);
CREATE INDEX match_proposal_second_id ON public.match_proposal USING btree (second_id);

CREATE TABLE meeting (
    id uuid NOT NULL,
    version integer NOT NULL,
    title_fi text,
    title_sv text,
    title_en text,
    purpose_fi text,
    purpose_sv text,
    purpose_en text,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    mode text NOT NULL,
    place text,
    link text,
    open_to_all boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting_pkey PRIMARY KEY (id),
    CONSTRAINT meeting_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
    CONSTRAINT meeting_ends_after_it_begins CHECK ((ends_at > starts_at)),
    CONSTRAINT meeting_has_a_title CHECK ((num_nonnulls(title_fi, title_sv, title_en) > 0)),
    CONSTRAINT meeting_mode_known CHECK ((mode = ANY (ARRAY['LIVE'::text, 'ONLINE'::text, 'HYBRID'::text])))
);
CREATE INDEX meeting_made_by ON public.meeting USING btree (made_by);
CREATE INDEX meeting_starts_at ON public.meeting USING btree (starts_at);

CREATE TABLE meeting_network (
    meeting_id uuid NOT NULL,
    part text NOT NULL,
    network_id uuid NOT NULL,
    CONSTRAINT meeting_network_once_each UNIQUE (meeting_id, network_id),
    CONSTRAINT meeting_network_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting_network_pkey PRIMARY KEY (meeting_id, part),
    CONSTRAINT meeting_network_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
    CONSTRAINT meeting_network_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT meeting_network_part_known CHECK ((part = ANY (ARRAY['CALLS'::text, 'JOINS'::text])))
);
CREATE INDEX meeting_network_network_id ON public.meeting_network USING btree (network_id);

CREATE TABLE meeting_state (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    status text NOT NULL,
    present integer,
    cause text,
    reason text,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT meeting_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting_state_pkey PRIMARY KEY (id),
    CONSTRAINT meeting_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT meeting_state_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
    CONSTRAINT meeting_state_cancelled_has_a_cause CHECK (((status = 'CANCELLED'::text) = (cause IS NOT NULL))),
    CONSTRAINT meeting_state_cause_known CHECK ((cause = ANY (ARRAY['DECIDED'::text, 'NETWORK_CLOSED'::text]))),
    CONSTRAINT meeting_state_decided_says_why CHECK (((NOT (cause IS DISTINCT FROM 'DECIDED'::text)) = (reason IS NOT NULL))),
    CONSTRAINT meeting_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT meeting_state_held_counts_the_present CHECK (((status = 'HELD'::text) = (present IS NOT NULL))),
    CONSTRAINT meeting_state_somebody_was_present CHECK ((present > 0)),
    CONSTRAINT meeting_state_status_known CHECK ((status = ANY (ARRAY['PLANNED'::text, 'HELD'::text, 'CANCELLED'::text])))
);
CREATE INDEX meeting_state_begun_by ON public.meeting_state USING btree (begun_by);
CREATE INDEX meeting_state_meeting_id ON public.meeting_state USING btree (meeting_id, begun_at DESC);
CREATE UNIQUE INDEX meeting_state_one_at_a_time ON public.meeting_state USING btree (meeting_id) WHERE (ended_at IS NULL);
CREATE INDEX meeting_state_planned ON public.meeting_state USING btree (meeting_id) WHERE ((status = 'PLANNED'::text) AND (ended_at IS NULL));

CREATE TABLE member_assignment (
    proposal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    part integer NOT NULL,
    assigned_by uuid,
    assigned_at timestamp with time zone NOT NULL,
    CONSTRAINT member_assignment_pkey PRIMARY KEY (proposal_id, person_id),
    CONSTRAINT member_assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES account(id),
    CONSTRAINT member_assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT member_assignment_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
    CONSTRAINT member_assignment_part_known CHECK (((part >= 0) AND (part <= 4)))
);
CREATE INDEX member_assignment_assigned_by ON public.member_assignment USING btree (assigned_by);
CREATE INDEX member_assignment_person_id ON public.member_assignment USING btree (person_id);

CREATE TABLE member_removal (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    removed_at timestamp with time zone NOT NULL,
    removed_on date NOT NULL,
    members integer NOT NULL,
    former_members integer NOT NULL,
    organisations integer NOT NULL,
    coordinators integer NOT NULL,
    people_erased integer NOT NULL,
    people_kept integer NOT NULL,
    letters integer NOT NULL,
    CONSTRAINT member_removal_once_for_a_network UNIQUE (network_id),
    CONSTRAINT member_removal_pkey PRIMARY KEY (id),
    CONSTRAINT member_removal_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
);

CREATE TABLE membership_asking (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by uuid,
    CONSTRAINT membership_asking_pkey PRIMARY KEY (id),
    CONSTRAINT membership_asking_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id)
);
CREATE INDEX membership_asking_asked_by ON public.membership_asking USING btree (asked_by);

CREATE TABLE membership_asking_letter (
    token_hash bytea NOT NULL,
    asking_id uuid NOT NULL,
    person_id uuid NOT NULL,
    address citext NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_asking_letter_pkey PRIMARY KEY (token_hash),
    CONSTRAINT membership_asking_letter_asking_id_fkey FOREIGN KEY (asking_id) REFERENCES membership_asking(id),
    CONSTRAINT membership_asking_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX membership_asking_letter_asking_id ON public.membership_asking_letter USING btree (asking_id);
CREATE INDEX membership_asking_letter_person_id ON public.membership_asking_letter USING btree (person_id);

CREATE TABLE membership_asking_network (
    asking_id uuid NOT NULL,
    network_id uuid NOT NULL,
    open integer NOT NULL,
    CONSTRAINT membership_asking_network_pkey PRIMARY KEY (asking_id, network_id),
    CONSTRAINT membership_asking_network_asking_id_fkey FOREIGN KEY (asking_id) REFERENCES membership_asking(id),
    CONSTRAINT membership_asking_network_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
);
CREATE INDEX membership_asking_network_network_id ON public.membership_asking_network USING btree (network_id);

CREATE TABLE membership_change (
    network_id uuid NOT NULL,
    day date NOT NULL,
    members integer NOT NULL,
    CONSTRAINT membership_change_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
);
CREATE INDEX membership_change_of_network ON public.membership_change USING btree (network_id, day) INCLUDE (members);

CREATE TABLE membership_statement (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid,
    role text NOT NULL,
    deputy_for_id uuid,
    since date NOT NULL,
    until date,
    confirmed_on date,
    source_id uuid,
    said_by uuid,
    said_at timestamp with time zone NOT NULL,
    stated_for uuid NOT NULL,
    record_id uuid,
    ended_by_source boolean NOT NULL,
    counts boolean NOT NULL,
    said_by_person uuid,
    CONSTRAINT membership_statement_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT membership_pkey PRIMARY KEY (id),
    CONSTRAINT membership_deputy_for_id_fkey FOREIGN KEY (deputy_for_id) REFERENCES membership_statement(id),
    CONSTRAINT membership_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT membership_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT membership_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id),
    CONSTRAINT membership_statement_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(id),
    CONSTRAINT membership_statement_said_by_person_fkey FOREIGN KEY (said_by_person) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT membership_statement_stated_for_fkey FOREIGN KEY (stated_for, person_id) REFERENCES person(id, canonical_id) ON UPDATE CASCADE,
    CONSTRAINT membership_ends_after_it_began CHECK ((until >= (since - 1))),
    CONSTRAINT membership_only_deputies_are_for_someone CHECK (((role = 'DEPUTY'::text) OR (deputy_for_id IS NULL))),
    CONSTRAINT membership_role_known CHECK ((role = ANY (ARRAY['CHAIR'::text, 'VICE_CHAIR'::text, 'MEMBER'::text, 'DEPUTY'::text, 'SECRETARY'::text, 'EXPERT'::text, 'OBSERVER'::text])))
);
CREATE INDEX membership_deputy_for_id ON public.membership_statement USING btree (deputy_for_id);
CREATE INDEX membership_network_id ON public.membership_statement USING btree (network_id, since, until);
CREATE INDEX membership_organisation_id ON public.membership_statement USING btree (organisation_id, network_id, since, until);
CREATE INDEX membership_person_id ON public.membership_statement USING btree (person_id);
CREATE INDEX membership_said_by ON public.membership_statement USING btree (said_by) WHERE (said_by IS NOT NULL);
CREATE INDEX membership_said_by_person ON public.membership_statement USING btree (said_by_person) WHERE (said_by_person IS NOT NULL);
CREATE INDEX membership_source_id ON public.membership_statement USING btree (source_id);
CREATE INDEX membership_statement_record_id ON public.membership_statement USING btree (record_id);
CREATE INDEX membership_statement_stated_for ON public.membership_statement USING btree (stated_for, person_id);

CREATE TABLE municipality_type (
    id uuid NOT NULL,
    code text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    members_by_list boolean NOT NULL,
    min_population integer,
    max_population integer,
    language_statuses text[] NOT NULL,
    groupings text[] NOT NULL,
    position integer NOT NULL,
    CONSTRAINT municipality_type_code_unique UNIQUE (code),
    CONSTRAINT municipality_type_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT municipality_type_pkey PRIMARY KEY (id),
    CONSTRAINT municipality_type_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT municipality_type_limits_in_order CHECK ((min_population <= max_population))
);

CREATE TABLE municipality_type_exception (
    type_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    included boolean NOT NULL,
    reason_fi text,
    reason_sv text,
    reason_en text,
    CONSTRAINT municipality_type_exception_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT municipality_type_exception_pkey PRIMARY KEY (type_id, organisation_id),
    CONSTRAINT municipality_type_exception_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT municipality_type_exception_type_id_fkey FOREIGN KEY (type_id) REFERENCES municipality_type(id) ON DELETE CASCADE
);
CREATE INDEX municipality_type_exception_organisation_id ON public.municipality_type_exception USING btree (organisation_id);

CREATE TABLE network (
    id uuid NOT NULL,
    canonical_id uuid NOT NULL,
    slug text NOT NULL,
    version bigint NOT NULL,
    recorded_on date NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    short_code text,
    purpose_fi text,
    purpose_sv text,
    purpose_en text,
    goals_fi text,
    goals_sv text,
    goals_en text,
    for_whom_fi text,
    for_whom_sv text,
    for_whom_en text,
    way_of_working_fi text,
    way_of_working_sv text,
    way_of_working_en text,
    how_to_join_fi text,
    how_to_join_sv text,
    how_to_join_en text,
    role text NOT NULL,
    owning_unit_fi text,
    owning_unit_sv text,
    owning_unit_en text,
    languages text[] NOT NULL,
    founded_on date,
    meeting_frequency text,
    parent_id uuid,
    published boolean NOT NULL,
    searched text GENERATED,
    stems tsvector GENERATED,
    conflicts text[] NOT NULL,
    merged boolean NOT NULL GENERATED,
    status text NOT NULL,
    translations_missing boolean NOT NULL GENERATED,
    type_ids uuid[] NOT NULL,
    task_area_ids uuid[] NOT NULL,
    CONSTRAINT network_slug_unique UNIQUE (slug),
    CONSTRAINT network_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT network_pkey PRIMARY KEY (id),
    CONSTRAINT network_canonical_id_fkey FOREIGN KEY (canonical_id) REFERENCES network(id),
    CONSTRAINT network_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES network(id),
    CONSTRAINT network_is_not_its_own_parent CHECK ((parent_id <> id)),
    CONSTRAINT network_meeting_frequency_known CHECK ((meeting_frequency = ANY (ARRAY['UNDER_1'::text, 'FROM_1_TO_2'::text, 'FROM_3_TO_5'::text, 'FROM_6_TO_10'::text, 'OVER_10'::text]))),
    CONSTRAINT network_role_known CHECK ((role = ANY (ARRAY['COORDINATES'::text, 'MEMBER'::text, 'OFFICIAL_BODY'::text, 'UNKNOWN'::text])))
);
CREATE INDEX network_by_name_en ON public.network USING btree (COALESCE(name_en, name_fi, name_sv) COLLATE "en-x-icu", id) WHERE ((NOT merged) AND (status <> 'WITHDRAWN'::text));
CREATE INDEX network_by_name_fi ON public.network USING btree (COALESCE(name_fi, name_en, name_sv) COLLATE "fi-x-icu", id) WHERE ((NOT merged) AND (status <> 'WITHDRAWN'::text));
CREATE INDEX network_by_name_sv ON public.network USING btree (COALESCE(name_sv, name_en, name_fi) COLLATE "sv-x-icu", id) WHERE ((NOT merged) AND (status <> 'WITHDRAWN'::text));
CREATE INDEX network_canonical_id ON public.network USING btree (canonical_id);
CREATE INDEX network_counted ON public.network USING btree (id) INCLUDE (status, role, conflicts, translations_missing) WHERE (NOT merged);
CREATE INDEX network_in_conflict ON public.network USING btree (id) WHERE (conflicts <> '{}'::text[]);
CREATE INDEX network_parent_id ON public.network USING btree (parent_id);
CREATE INDEX network_searched ON public.network USING gin (searched gin_trgm_ops);
CREATE INDEX network_stems ON public.network USING gin (stems);

CREATE TABLE network_merge (
    id uuid NOT NULL,
    kept_id uuid NOT NULL,
    other_id uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    merged_by uuid,
    undone_at timestamp with time zone,
    undone_by uuid,
    CONSTRAINT network_merge_pkey PRIMARY KEY (id),
    CONSTRAINT network_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES network(id),
    CONSTRAINT network_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES account(id),
    CONSTRAINT network_merge_other_id_fkey FOREIGN KEY (other_id) REFERENCES network(id),
    CONSTRAINT network_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES account(id),
    CONSTRAINT network_merge_of_two CHECK ((kept_id <> other_id))
);
CREATE INDEX network_merge_kept_id ON public.network_merge USING btree (kept_id);
CREATE INDEX network_merge_merged_by ON public.network_merge USING btree (merged_by);
CREATE UNIQUE INDEX network_merge_once_at_a_time ON public.network_merge USING btree (other_id) WHERE (undone_at IS NULL);
CREATE INDEX network_merge_undone_by ON public.network_merge USING btree (undone_by);

CREATE TABLE network_state (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    status text NOT NULL,
    since date NOT NULL,
    term text,
    review_on date,
    ends_on date,
    reason text,
    note text,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    decision_id uuid,
    CONSTRAINT network_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT network_state_pkey PRIMARY KEY (id),
    CONSTRAINT network_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT network_state_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT network_state_closed_has_a_reason CHECK (((status = 'CLOSED'::text) = (reason IS NOT NULL))),
    CONSTRAINT network_state_closing_has_a_last_day CHECK (((status <> 'CLOSING'::text) OR (ends_on IS NOT NULL))),
    CONSTRAINT network_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT network_state_fixed_term_has_an_end CHECK (((term IS DISTINCT FROM 'FIXED'::text) OR (ends_on IS NOT NULL))),
    CONSTRAINT network_state_reason_known CHECK ((reason = ANY (ARRAY['DECIDED'::text, 'TERM_ENDED'::text, 'MERGED'::text, 'SPLIT'::text, 'HANDED_OVER'::text]))),
    CONSTRAINT network_state_running_has_a_term CHECK (((status <> 'RUNNING'::text) OR (term IS NOT NULL))),
    CONSTRAINT network_state_status_known CHECK ((status = ANY (ARRAY['RECORDED'::text, 'RUNNING'::text, 'PAUSED'::text, 'CLOSING'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
    CONSTRAINT network_state_term_known CHECK ((term = ANY (ARRAY['CONTINUING'::text, 'FIXED'::text])))
);
CREATE INDEX network_state_begun_by ON public.network_state USING btree (begun_by);
CREATE INDEX network_state_network_id ON public.network_state USING btree (network_id, begun_at DESC);
CREATE UNIQUE INDEX network_state_one_at_a_time ON public.network_state USING btree (network_id) WHERE (ended_at IS NULL);

CREATE TABLE network_succession (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    kind text NOT NULL,
    successor_id uuid,
    organisation_id uuid,
    since date NOT NULL,
    CONSTRAINT network_succession_once UNIQUE NULLS NOT DISTINCT (network_id, successor_id, organisation_id),
    CONSTRAINT network_succession_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT network_succession_pkey PRIMARY KEY (id),
    CONSTRAINT network_succession_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT network_succession_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT network_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES network(id),
    CONSTRAINT network_succession_hands_over_to_an_organisation CHECK (((kind = 'HANDED_OVER'::text) = (organisation_id IS NOT NULL))),
    CONSTRAINT network_succession_is_not_its_own CHECK ((network_id <> successor_id)),
    CONSTRAINT network_succession_kind_known CHECK ((kind = ANY (ARRAY['MERGED'::text, 'SPLIT'::text, 'HANDED_OVER'::text, 'FOUNDED_ANEW'::text]))),
    CONSTRAINT network_succession_leads_to_one CHECK (((successor_id IS NULL) <> (organisation_id IS NULL)))
);
CREATE INDEX network_succession_organisation_id ON public.network_succession USING btree (organisation_id);
CREATE INDEX network_succession_successor_id ON public.network_succession USING btree (successor_id);

CREATE TABLE network_task_area (
    network_id uuid NOT NULL,
    task_area_id uuid NOT NULL,
    CONSTRAINT network_task_area_pkey PRIMARY KEY (network_id, task_area_id),
    CONSTRAINT network_task_area_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT network_task_area_task_area_id_fkey FOREIGN KEY (task_area_id) REFERENCES task_area(id)
);
CREATE INDEX network_task_area_task_area_id ON public.network_task_area USING btree (task_area_id);

CREATE TABLE network_type (
    id uuid NOT NULL,
    typology_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    joining text NOT NULL,
    members_named boolean NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    description_fi text,
    description_sv text,
    description_en text,
    position integer NOT NULL,
    in_use boolean NOT NULL,
    CONSTRAINT network_type_code_unique UNIQUE (typology_id, code),
    CONSTRAINT network_type_of_typology UNIQUE (typology_id, id),
    CONSTRAINT network_type_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT network_type_pkey PRIMARY KEY (id),
    CONSTRAINT network_type_typology_id_fkey FOREIGN KEY (typology_id) REFERENCES typology(id),
    CONSTRAINT network_type_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT network_type_joining_known CHECK ((joining = ANY (ARRAY['LIMITED'::text, 'OPEN'::text, 'UNSTATED'::text]))),
    CONSTRAINT network_type_kind_known CHECK ((kind = ANY (ARRAY['NETWORK'::text, 'STATUTORY_BODY'::text, 'MEMBERSHIP_ELSEWHERE'::text])))
);

CREATE TABLE network_type_mark (
    type_id uuid NOT NULL,
    mark text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    position integer NOT NULL,
    CONSTRAINT network_type_mark_pkey PRIMARY KEY (type_id, mark),
    CONSTRAINT network_type_mark_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id) ON DELETE CASCADE,
    CONSTRAINT network_type_mark_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE network_typing (
    network_id uuid NOT NULL,
    typology_id uuid NOT NULL,
    type_id uuid NOT NULL,
    CONSTRAINT network_typing_pkey PRIMARY KEY (network_id, typology_id),
    CONSTRAINT network_typing_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT network_typing_typology_id_type_id_fkey FOREIGN KEY (typology_id, type_id) REFERENCES network_type(typology_id, id)
);
CREATE INDEX network_typing_type_id ON public.network_typing USING btree (typology_id, type_id);

CREATE TABLE notice_period (
    id uuid NOT NULL,
    told_from timestamp with time zone NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT notice_period_pkey PRIMARY KEY (id),
    CONSTRAINT notice_period_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT notice_period_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id)
);
CREATE INDEX notice_period_begun_by ON public.notice_period USING btree (begun_by);
CREATE INDEX notice_period_ended_by ON public.notice_period USING btree (ended_by);
CREATE UNIQUE INDEX notice_period_one_at_a_time ON public.notice_period USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);

CREATE TABLE organisation (
    id uuid NOT NULL,
    kind text NOT NULL,
    code text,
    business_id text,
    name_fi text,
    name_sv text,
    name_en text,
    region_code text,
    language_status text,
    grouping text,
    population integer,
    email_domain text,
    version bigint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    searched text GENERATED,
    conflicts text[] NOT NULL,
    CONSTRAINT organisation_code_unique UNIQUE (kind, code),
    CONSTRAINT organisation_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_region_code_fkey FOREIGN KEY (region_code) REFERENCES region(code),
    CONSTRAINT organisation_grouping_known CHECK (("grouping" = ANY (ARRAY['URBAN'::text, 'SEMI_URBAN'::text, 'RURAL'::text]))),
    CONSTRAINT organisation_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT organisation_kind_known CHECK ((kind = ANY (ARRAY['MUNICIPALITY'::text, 'REGIONAL_COUNCIL'::text, 'WELLBEING_COUNTY'::text, 'JOINT_AUTHORITY'::text, 'STATE_AGENCY'::text, 'COMPANY'::text, 'ASSOCIATION'::text, 'OTHER'::text]))),
    CONSTRAINT organisation_language_status_known CHECK ((language_status = ANY (ARRAY['FI'::text, 'SV'::text, 'BILINGUAL_FI'::text, 'BILINGUAL_SV'::text]))),
    CONSTRAINT organisation_population_not_negative CHECK ((population >= 0))
);
CREATE INDEX organisation_by_name_en ON public.organisation USING btree (COALESCE(name_en, name_fi, name_sv) COLLATE "en-x-icu", id);
CREATE INDEX organisation_by_name_fi ON public.organisation USING btree (COALESCE(name_fi, name_en, name_sv) COLLATE "fi-x-icu", id);
CREATE INDEX organisation_by_name_sv ON public.organisation USING btree (COALESCE(name_sv, name_en, name_fi) COLLATE "sv-x-icu", id);
CREATE INDEX organisation_drawn_by_kind ON public.organisation USING btree (kind, md5((id)::text));
CREATE INDEX organisation_drawn_by_region ON public.organisation USING btree (region_code, kind, md5((id)::text));
CREATE INDEX organisation_region_code ON public.organisation USING btree (region_code);
CREATE INDEX organisation_searched ON public.organisation USING gin (searched gin_trgm_ops);

CREATE TABLE organisation_succession (
    predecessor_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    on_day date NOT NULL,
    CONSTRAINT organisation_succession_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT organisation_succession_pkey PRIMARY KEY (predecessor_id, successor_id),
    CONSTRAINT organisation_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisation(id),
    CONSTRAINT organisation_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation(id),
    CONSTRAINT organisation_succession_to_another CHECK ((predecessor_id <> successor_id))
);
CREATE INDEX organisation_succession_successor_id ON public.organisation_succession USING btree (successor_id);

CREATE TABLE people_pair (
    id uuid NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    first_record_id uuid,
    second_record_id uuid,
    relation text NOT NULL,
    points integer NOT NULL,
    explanation jsonb NOT NULL,
    model_id uuid,
    run_id uuid,
    proposed_at timestamp with time zone NOT NULL,
    CONSTRAINT people_pair_once UNIQUE (first_id, second_id),
    CONSTRAINT people_pair_pkey PRIMARY KEY (id),
    CONSTRAINT people_pair_first_id_fkey FOREIGN KEY (first_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT people_pair_first_record_id_fkey FOREIGN KEY (first_record_id) REFERENCES source_record(id) ON DELETE SET NULL,
    CONSTRAINT people_pair_model_id_fkey FOREIGN KEY (model_id) REFERENCES match_model(id),
    CONSTRAINT people_pair_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id),
    CONSTRAINT people_pair_second_id_fkey FOREIGN KEY (second_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT people_pair_second_record_id_fkey FOREIGN KEY (second_record_id) REFERENCES source_record(id) ON DELETE SET NULL,
    CONSTRAINT people_pair_in_order CHECK ((first_id < second_id)),
    CONSTRAINT people_pair_relation_known CHECK ((relation = ANY (ARRAY['SAME'::text, 'MOVED'::text])))
);
CREATE INDEX people_pair_first_record_id ON public.people_pair USING btree (first_record_id);
CREATE INDEX people_pair_model_id ON public.people_pair USING btree (model_id);
CREATE INDEX people_pair_run_id ON public.people_pair USING btree (run_id);
CREATE INDEX people_pair_second_id ON public.people_pair USING btree (second_id);
CREATE INDEX people_pair_second_record_id ON public.people_pair USING btree (second_record_id);

CREATE TABLE people_pair_decision (
    id uuid NOT NULL,
    pair_id uuid NOT NULL,
    verdict text NOT NULL,
    merge_id uuid,
    decided_at timestamp with time zone NOT NULL,
    decided_by uuid,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT people_pair_decision_pkey PRIMARY KEY (id),
    CONSTRAINT people_pair_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
    CONSTRAINT people_pair_decision_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES person_merge(id) ON DELETE CASCADE,
    CONSTRAINT people_pair_decision_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES people_pair(id) ON DELETE CASCADE,
    CONSTRAINT people_pair_decision_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES account(id),
    CONSTRAINT people_pair_decision_same_merges CHECK (((verdict = 'SAME'::text) = (merge_id IS NOT NULL))),
    CONSTRAINT people_pair_decision_verdict_known CHECK ((verdict = ANY (ARRAY['SAME'::text, 'DIFFERENT'::text, 'UNSURE'::text])))
);
CREATE INDEX people_pair_decision_decided_by ON public.people_pair_decision USING btree (decided_by);
CREATE INDEX people_pair_decision_merge_id ON public.people_pair_decision USING btree (merge_id);
CREATE UNIQUE INDEX people_pair_decision_one_at_a_time ON public.people_pair_decision USING btree (pair_id) WHERE (taken_back_at IS NULL);
CREATE INDEX people_pair_decision_taken_back_by ON public.people_pair_decision USING btree (taken_back_by);

CREATE TABLE people_pair_look (
    pair_id uuid NOT NULL,
    account_id uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT people_pair_look_pkey PRIMARY KEY (pair_id),
    CONSTRAINT people_pair_look_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT people_pair_look_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES people_pair(id) ON DELETE CASCADE
);
CREATE INDEX people_pair_look_account_id ON public.people_pair_look USING btree (account_id);

CREATE TABLE person (
    id uuid NOT NULL,
    account_id uuid,
    given_name text NOT NULL,
    family_name text NOT NULL,
    language text,
    addresses_shown_to text NOT NULL,
    version bigint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    searched text NOT NULL GENERATED,
    listed text NOT NULL GENERATED,
    canonical_id uuid NOT NULL,
    CONSTRAINT person_found_to_be UNIQUE (canonical_id, id),
    CONSTRAINT person_renamed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT person_canonical_id_fkey FOREIGN KEY (canonical_id) REFERENCES person(id),
    CONSTRAINT person_addresses_shown_to_known CHECK ((addresses_shown_to = ANY (ARRAY['COORDINATORS'::text, 'MEMBERS'::text]))),
    CONSTRAINT person_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
);
CREATE UNIQUE INDEX person_account_unique ON public.person USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX person_in_order_en ON public.person USING btree (family_name COLLATE "en-x-icu", given_name COLLATE "en-x-icu", id);
CREATE INDEX person_in_order_fi ON public.person USING btree (family_name COLLATE "fi-x-icu", given_name COLLATE "fi-x-icu", id);
CREATE INDEX person_in_order_sv ON public.person USING btree (family_name COLLATE "sv-x-icu", given_name COLLATE "sv-x-icu", id);
CREATE INDEX person_listed_begins ON public.person USING btree (listed text_pattern_ops) INCLUDE (id, given_name, family_name);
CREATE INDEX person_searched ON public.person USING gin (searched gin_trgm_ops);
CREATE INDEX person_searched_begins ON public.person USING btree (searched text_pattern_ops);

CREATE TABLE person_email_statement (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    address citext NOT NULL,
    since date,
    until date,
    source_id uuid,
    said_by uuid,
    said_at timestamp with time zone NOT NULL,
    stated_for uuid NOT NULL,
    record_id uuid,
    ended_by_source boolean NOT NULL,
    counts boolean NOT NULL,
    said_by_person uuid,
    CONSTRAINT person_email_pkey PRIMARY KEY (id),
    CONSTRAINT person_email_said_by_fkey FOREIGN KEY (said_by) REFERENCES account(id),
    CONSTRAINT person_email_statement_record_id_fkey FOREIGN KEY (record_id, source_id) REFERENCES source_record(id, source_id),
    CONSTRAINT person_email_statement_said_by_person_fkey FOREIGN KEY (said_by_person) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT person_email_statement_stated_for_fkey FOREIGN KEY (stated_for, person_id) REFERENCES person(id, canonical_id) ON UPDATE CASCADE,
    CONSTRAINT person_email_ends_after_it_began CHECK ((until >= (since - 1))),
    CONSTRAINT person_email_statement_source_of_record CHECK (((record_id IS NULL) = (source_id IS NULL)))
);
CREATE INDEX person_email_address ON public.person_email_statement USING hash (address);
CREATE INDEX person_email_person_id ON public.person_email_statement USING btree (person_id);
CREATE INDEX person_email_said_by ON public.person_email_statement USING btree (said_by) WHERE (said_by IS NOT NULL);
CREATE INDEX person_email_said_by_person ON public.person_email_statement USING btree (said_by_person) WHERE (said_by_person IS NOT NULL);
CREATE INDEX person_email_statement_record_id ON public.person_email_statement USING btree (record_id, source_id);
CREATE INDEX person_email_statement_stated_for ON public.person_email_statement USING btree (stated_for, person_id);

CREATE TABLE person_merge (
    id uuid NOT NULL,
    kept_id uuid NOT NULL,
    other_id uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    merged_by uuid,
    undone_at timestamp with time zone,
    undone_by uuid,
    CONSTRAINT person_merge_pkey PRIMARY KEY (id),
    CONSTRAINT person_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES person(id),
    CONSTRAINT person_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES account(id),
    CONSTRAINT person_merge_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id),
    CONSTRAINT person_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES account(id),
    CONSTRAINT person_merge_of_two CHECK ((kept_id <> other_id))
);
CREATE INDEX person_merge_kept_id ON public.person_merge USING btree (kept_id);
CREATE INDEX person_merge_merged_by ON public.person_merge USING btree (merged_by);
CREATE INDEX person_merge_other_id ON public.person_merge USING btree (other_id);
CREATE INDEX person_merge_undone_by ON public.person_merge USING btree (undone_by);

CREATE TABLE person_notice (
    person_id uuid NOT NULL,
    source_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL,
    CONSTRAINT person_notice_pkey PRIMARY KEY (person_id, source_id),
    CONSTRAINT person_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT person_notice_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
);
CREATE INDEX person_notice_source_id ON public.person_notice USING btree (source_id);

CREATE TABLE person_record (
    record_id uuid NOT NULL,
    source_id uuid NOT NULL,
    source_key text NOT NULL,
    person_key text NOT NULL,
    own_key boolean NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    emails text[] NOT NULL,
    phone text,
    organisation_id uuid,
    organisation_name text,
    title text,
    language text,
    identifier text,
    bounced_on date,
    networks uuid[] NOT NULL,
    member_role text NOT NULL,
    member_since date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by_run uuid,
    CONSTRAINT person_record_pkey PRIMARY KEY (record_id) INCLUDE (source_id),
    CONSTRAINT person_record_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT person_record_record_id_fkey FOREIGN KEY (record_id, source_id) REFERENCES source_record(id, source_id),
    CONSTRAINT person_record_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
);
CREATE INDEX person_record_bounced ON public.person_record USING btree (record_id) WHERE ((bounced_on IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX person_record_ended_by_run ON public.person_record USING btree (ended_by_run) WHERE (ended_by_run IS NOT NULL);
CREATE INDEX person_record_organisation_id ON public.person_record USING btree (organisation_id);
CREATE UNIQUE INDEX person_record_said_now ON public.person_record USING btree (source_id, source_key) WHERE (ended_at IS NULL);
CREATE INDEX person_record_source_key ON public.person_record USING btree (source_id, source_key, received_at);

CREATE TABLE plan (
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    year integer NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    drafted_from_id uuid,
    CONSTRAINT plan_one_for_a_network_and_year UNIQUE (network_id, year),
    CONSTRAINT plan_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_pkey PRIMARY KEY (id),
    CONSTRAINT plan_drafted_from_id_fkey FOREIGN KEY (drafted_from_id) REFERENCES plan(id),
    CONSTRAINT plan_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT plan_kind_known CHECK ((kind = ANY (ARRAY['ACTIVITY'::text, 'CUSTOMERSHIP'::text]))),
    CONSTRAINT plan_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
    CONSTRAINT plan_year_is_written_in_full CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX plan_drafted_from_id ON public.plan USING btree (drafted_from_id);
CREATE INDEX plan_year ON public.plan USING btree (year);

CREATE TABLE plan_goal (
    id uuid NOT NULL,
    theme_id uuid NOT NULL,
    position integer NOT NULL,
    words text NOT NULL,
    CONSTRAINT plan_goal_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_goal_pkey PRIMARY KEY (id),
    CONSTRAINT plan_goal_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES plan_theme(id) ON DELETE CASCADE
);
CREATE INDEX plan_goal_theme_id ON public.plan_goal USING btree (theme_id, "position");

CREATE TABLE plan_measure (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    position integer NOT NULL,
    words text NOT NULL,
    month integer,
    owner_kind text NOT NULL,
    owner_id uuid,
    owner_unit text,
    CONSTRAINT plan_measure_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_measure_pkey PRIMARY KEY (id),
    CONSTRAINT plan_measure_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plan_goal(id) ON DELETE CASCADE,
    CONSTRAINT plan_measure_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT plan_measure_a_units_names_the_unit CHECK (((owner_unit IS NOT NULL) = (owner_kind = 'UNIT'::text))),
    CONSTRAINT plan_measure_month_of_a_year CHECK (((month >= 1) AND (month <= 12))),
    CONSTRAINT plan_measure_only_a_persons_has_a_person CHECK (((owner_id IS NULL) OR (owner_kind = 'PERSON'::text))),
    CONSTRAINT plan_measure_owner_kind_known CHECK ((owner_kind = ANY (ARRAY['NOBODY'::text, 'PERSON'::text, 'UNIT'::text])))
);
CREATE INDEX plan_measure_goal_id ON public.plan_measure USING btree (goal_id, "position");
CREATE INDEX plan_measure_owner_id ON public.plan_measure USING btree (owner_id);

CREATE TABLE plan_measure_state (
    id uuid NOT NULL,
    measure_id uuid NOT NULL,
    status text NOT NULL,
    note text,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT plan_measure_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_measure_state_pkey PRIMARY KEY (id),
    CONSTRAINT plan_measure_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT plan_measure_state_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES plan_measure(id) ON DELETE CASCADE,
    CONSTRAINT plan_measure_state_dropped_says_why CHECK (((status <> 'DROPPED'::text) OR (note IS NOT NULL))),
    CONSTRAINT plan_measure_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT plan_measure_state_status_known CHECK ((status = ANY (ARRAY['PLANNED'::text, 'UNDER_WAY'::text, 'DONE'::text, 'DROPPED'::text])))
);
CREATE INDEX plan_measure_state_begun_by ON public.plan_measure_state USING btree (begun_by);
CREATE INDEX plan_measure_state_measure_id ON public.plan_measure_state USING btree (measure_id, begun_at);
CREATE UNIQUE INDEX plan_measure_state_one_at_a_time ON public.plan_measure_state USING btree (measure_id) WHERE (ended_at IS NULL);

CREATE TABLE plan_rule (
    type_id uuid NOT NULL,
    kind text NOT NULL,
    expected boolean NOT NULL,
    approver text NOT NULL,
    CONSTRAINT plan_rule_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_rule_pkey PRIMARY KEY (type_id),
    CONSTRAINT plan_rule_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id) ON DELETE CASCADE,
    CONSTRAINT plan_rule_approver_known CHECK ((approver = ANY (ARRAY['COORDINATOR'::text, 'GROUP'::text, 'MANAGEMENT'::text, 'ADMINISTRATOR'::text]))),
    CONSTRAINT plan_rule_kind_known CHECK ((kind = ANY (ARRAY['ACTIVITY'::text, 'CUSTOMERSHIP'::text])))
);

CREATE TABLE plan_state (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    status text NOT NULL,
    note text,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT plan_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_state_pkey PRIMARY KEY (id),
    CONSTRAINT plan_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT plan_state_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
    CONSTRAINT plan_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT plan_state_returned_says_why CHECK (((status <> 'RETURNED'::text) OR (note IS NOT NULL))),
    CONSTRAINT plan_state_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'APPROVED'::text, 'RETURNED'::text])))
);
CREATE INDEX plan_state_begun_by ON public.plan_state USING btree (begun_by);
CREATE UNIQUE INDEX plan_state_one_at_a_time ON public.plan_state USING btree (plan_id) WHERE (ended_at IS NULL);
CREATE INDEX plan_state_plan_id ON public.plan_state USING btree (plan_id, begun_at);

CREATE TABLE plan_theme (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    words text NOT NULL,
    CONSTRAINT plan_theme_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plan_theme_pkey PRIMARY KEY (id),
    CONSTRAINT plan_theme_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
);
CREATE INDEX plan_theme_plan_id ON public.plan_theme USING btree (plan_id, "position");

CREATE TABLE population_class (
    code text NOT NULL,
    from_population integer NOT NULL,
    to_population integer,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT population_class_pkey PRIMARY KEY (code),
    CONSTRAINT population_class_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE proposal (
    id uuid NOT NULL,
    kind text NOT NULL,
    network_id uuid,
    language text NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    review_on date,
    year integer,
    number integer,
    version integer NOT NULL,
    CONSTRAINT proposal_falls_due_once UNIQUE (network_id, review_on),
    CONSTRAINT proposal_number_is_given_once UNIQUE (year, number),
    CONSTRAINT proposal_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT proposal_pkey PRIMARY KEY (id),
    CONSTRAINT proposal_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
    CONSTRAINT proposal_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT proposal_is_about_a_network CHECK (((kind = 'FOUND'::text) OR (network_id IS NOT NULL))),
    CONSTRAINT proposal_is_made_by_somebody_or_falls_due CHECK (((made_by IS NOT NULL) OR (review_on IS NOT NULL))),
    CONSTRAINT proposal_kind_known CHECK ((kind = ANY (ARRAY['FOUND'::text, 'CONTINUE'::text, 'CHANGE'::text, 'PAUSE'::text, 'REVIVE'::text, 'MERGE'::text, 'SPLIT'::text, 'HAND_OVER'::text, 'CLOSE'::text]))),
    CONSTRAINT proposal_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
    CONSTRAINT proposal_number_of_a_year CHECK (((year IS NULL) = (number IS NULL)))
);
CREATE INDEX proposal_made_by ON public.proposal USING btree (made_by);
CREATE INDEX proposal_network_id ON public.proposal USING btree (network_id, made_at DESC);

CREATE TABLE proposal_answer (
    proposal_id uuid NOT NULL,
    question text NOT NULL,
    value text NOT NULL,
    CONSTRAINT proposal_answer_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT proposal_answer_pkey PRIMARY KEY (proposal_id, question),
    CONSTRAINT proposal_answer_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
    CONSTRAINT proposal_answer_is_not_empty CHECK ((value <> ''::text))
);

CREATE TABLE proposal_comment (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    account_id uuid NOT NULL,
    comment text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT proposal_comment_pkey PRIMARY KEY (id),
    CONSTRAINT proposal_comment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT proposal_comment_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id)
);
CREATE INDEX proposal_comment_account_id ON public.proposal_comment USING btree (account_id);
CREATE INDEX proposal_comment_proposal_id ON public.proposal_comment USING btree (proposal_id, written_at);

CREATE TABLE proposal_origin (
    proposal_id uuid NOT NULL,
    address text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT proposal_origin_pkey PRIMARY KEY (proposal_id),
    CONSTRAINT proposal_origin_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE CASCADE,
    CONSTRAINT proposal_origin_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);
CREATE INDEX proposal_origin_address ON public.proposal_origin USING btree (address);

CREATE TABLE proposal_state (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    status text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT proposal_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT proposal_state_pkey PRIMARY KEY (id),
    CONSTRAINT proposal_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT proposal_state_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
    CONSTRAINT proposal_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT proposal_state_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SENT'::text, 'RETURNED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX proposal_state_begun_by ON public.proposal_state USING btree (begun_by);
CREATE UNIQUE INDEX proposal_state_one_at_a_time ON public.proposal_state USING btree (proposal_id) WHERE (ended_at IS NULL);
CREATE INDEX proposal_state_proposal_id ON public.proposal_state USING btree (proposal_id, begun_at);
CREATE INDEX proposal_state_waiting ON public.proposal_state USING btree (begun_at) WHERE ((ended_at IS NULL) AND (status = 'SENT'::text));

CREATE TABLE questionnaire (
    id uuid NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    side text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    languages text[] NOT NULL,
    quick boolean NOT NULL,
    CONSTRAINT questionnaire_version_once UNIQUE (code, version),
    CONSTRAINT questionnaire_pkey PRIMARY KEY (id),
    CONSTRAINT questionnaire_code_is_a_word CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT questionnaire_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT questionnaire_languages_known CHECK (((languages <@ '{fi,sv,en}'::text[]) AND (languages <> '{}'::text[]))),
    CONSTRAINT questionnaire_side_known CHECK ((side = ANY (ARRAY['MEMBER'::text, 'COORDINATOR'::text]))),
    CONSTRAINT questionnaire_version_from_one CHECK ((version > 0))
);

CREATE TABLE questionnaire_option (
    question_id uuid NOT NULL,
    value integer NOT NULL,
    text_fi text,
    text_sv text,
    text_en text,
    CONSTRAINT questionnaire_option_pkey PRIMARY KEY (question_id, value),
    CONSTRAINT questionnaire_option_question_id_fkey FOREIGN KEY (question_id) REFERENCES questionnaire_question(id) ON DELETE CASCADE,
    CONSTRAINT questionnaire_option_has_a_text CHECK ((num_nonnulls(text_fi, text_sv, text_en) > 0)),
    CONSTRAINT questionnaire_option_value_fits_a_byte CHECK (((value >= 1) AND (value <= 200)))
);

CREATE TABLE questionnaire_question (
    id uuid NOT NULL,
    section_id uuid NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    text_fi text,
    text_sv text,
    text_en text,
    help_fi text,
    help_sv text,
    help_en text,
    cannot_say boolean NOT NULL,
    least integer,
    most integer,
    condition_question_id uuid,
    condition_values integer[],
    CONSTRAINT questionnaire_question_pkey PRIMARY KEY (id),
    CONSTRAINT questionnaire_question_condition_question_id_fkey FOREIGN KEY (condition_question_id) REFERENCES questionnaire_question(id),
    CONSTRAINT questionnaire_question_section_id_fkey FOREIGN KEY (section_id) REFERENCES questionnaire_section(id) ON DELETE CASCADE,
    CONSTRAINT questionnaire_question_cannot_say_among_options CHECK (((NOT cannot_say) OR (kind = ANY (ARRAY['SCALE'::text, 'CHOICE'::text])))),
    CONSTRAINT questionnaire_question_code_is_a_word CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT questionnaire_question_condition_whole CHECK (((condition_question_id IS NULL) = (condition_values IS NULL))),
    CONSTRAINT questionnaire_question_has_a_text CHECK ((num_nonnulls(text_fi, text_sv, text_en) > 0)),
    CONSTRAINT questionnaire_question_kind_known CHECK ((kind = ANY (ARRAY['SCALE'::text, 'CHOICE'::text, 'NUMBER'::text, 'TEXT'::text]))),
    CONSTRAINT questionnaire_question_limits_of_numbers CHECK (((kind = 'NUMBER'::text) = (("least" IS NOT NULL) AND (most IS NOT NULL))))
);
CREATE INDEX questionnaire_question_condition_question_id ON public.questionnaire_question USING btree (condition_question_id);
CREATE INDEX questionnaire_question_section_id ON public.questionnaire_question USING btree (section_id, "position");

CREATE TABLE questionnaire_section (
    id uuid NOT NULL,
    questionnaire_id uuid NOT NULL,
    position integer NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT questionnaire_section_pkey PRIMARY KEY (id),
    CONSTRAINT questionnaire_section_questionnaire_id_fkey FOREIGN KEY (questionnaire_id) REFERENCES questionnaire(id) ON DELETE CASCADE,
    CONSTRAINT questionnaire_section_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);
CREATE INDEX questionnaire_section_questionnaire_id ON public.questionnaire_section USING btree (questionnaire_id, "position");

CREATE TABLE questionnaire_state (
    id uuid NOT NULL,
    questionnaire_id uuid NOT NULL,
    status text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT questionnaire_state_pkey PRIMARY KEY (id),
    CONSTRAINT questionnaire_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT questionnaire_state_questionnaire_id_fkey FOREIGN KEY (questionnaire_id) REFERENCES questionnaire(id) ON DELETE CASCADE,
    CONSTRAINT questionnaire_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT questionnaire_state_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX questionnaire_state_begun_by ON public.questionnaire_state USING btree (begun_by);
CREATE UNIQUE INDEX questionnaire_state_one_at_a_time ON public.questionnaire_state USING btree (questionnaire_id) WHERE (ended_at IS NULL);
CREATE INDEX questionnaire_state_questionnaire_id ON public.questionnaire_state USING btree (questionnaire_id, begun_at);

CREATE TABLE quiet_rule (
    id uuid NOT NULL,
    months integer NOT NULL,
    review_months integer NOT NULL,
    measures text[] NOT NULL,
    reasons_needed integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT quiet_rule_pkey PRIMARY KEY (id),
    CONSTRAINT quiet_rule_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT quiet_rule_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT quiet_rule_months_positive CHECK ((months > 0)),
    CONSTRAINT quiet_rule_needs_a_reason CHECK ((reasons_needed > 0)),
    CONSTRAINT quiet_rule_review_months_not_negative CHECK ((review_months >= 0))
);
CREATE INDEX quiet_rule_begun_by ON public.quiet_rule USING btree (begun_by);
CREATE UNIQUE INDEX quiet_rule_one_at_a_time ON public.quiet_rule USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);

CREATE TABLE record_link (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    network_id uuid,
    organisation_id uuid,
    decided_by uuid,
    linked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    person_id uuid,
    rule text,
    points integer,
    explanation jsonb,
    model_id uuid,
    CONSTRAINT record_link_pkey PRIMARY KEY (id),
    CONSTRAINT record_link_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
    CONSTRAINT record_link_model_id_fkey FOREIGN KEY (model_id) REFERENCES match_model(id),
    CONSTRAINT record_link_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT record_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    CONSTRAINT record_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT record_link_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(id),
    CONSTRAINT record_link_rule_known CHECK ((rule = ANY (ARRAY['NEW'::text, 'KEY'::text, 'SCORE'::text, 'REVIEW'::text, 'SPLIT'::text]))),
    CONSTRAINT record_link_to_one_thing CHECK ((num_nonnulls(network_id, organisation_id, person_id) = 1))
);
CREATE INDEX record_link_decided_by ON public.record_link USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX record_link_model_id ON public.record_link USING btree (model_id) WHERE (model_id IS NOT NULL);
CREATE INDEX record_link_network_id ON public.record_link USING btree (network_id) WHERE (network_id IS NOT NULL);
CREATE UNIQUE INDEX record_link_one_at_a_time ON public.record_link USING btree (record_id) WHERE (ended_at IS NULL);
CREATE INDEX record_link_organisation_id ON public.record_link USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX record_link_person_id ON public.record_link USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX record_link_record_id ON public.record_link USING btree (record_id);

CREATE TABLE reference_version (
    part text NOT NULL,
    version uuid NOT NULL,
    CONSTRAINT reference_version_pkey PRIMARY KEY (part),
    CONSTRAINT reference_version_part_known CHECK ((part = ANY (ARRAY['CLASSIFICATION'::text, 'ORGANISATIONS'::text, 'NETWORKS'::text, 'MEMBERSHIPS'::text, 'ACTIVITY'::text])))
);

CREATE TABLE region (
    code text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    tile_row integer,
    tile_column integer,
    CONSTRAINT region_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT region_pkey PRIMARY KEY (code),
    CONSTRAINT region_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE role_grant (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    CONSTRAINT role_grant_pkey PRIMARY KEY (id),
    CONSTRAINT role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    CONSTRAINT role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES account(id),
    CONSTRAINT role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES account(id),
    CONSTRAINT role_grant_ends_after_it_began CHECK ((revoked_at >= granted_at)),
    CONSTRAINT role_grant_role_known CHECK ((role = ANY (ARRAY['GROUP'::text, 'MANAGEMENT'::text, 'REVIEWER'::text, 'PROTECTION_OFFICER'::text, 'ADMINISTRATOR'::text])))
);
CREATE INDEX role_grant_granted_by ON public.role_grant USING btree (granted_by);
CREATE UNIQUE INDEX role_grant_once_at_a_time ON public.role_grant USING btree (account_id, role) WHERE (revoked_at IS NULL);
CREATE INDEX role_grant_revoked_by ON public.role_grant USING btree (revoked_by);

CREATE TABLE scenario (
    id uuid NOT NULL,
    name text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT scenario_pkey PRIMARY KEY (id),
    CONSTRAINT scenario_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
    CONSTRAINT scenario_has_a_name CHECK ((name <> ''::text))
);
CREATE INDEX scenario_made_by ON public.scenario USING btree (made_by);

CREATE TABLE scenario_change (
    id uuid NOT NULL,
    scenario_id uuid NOT NULL,
    kind text NOT NULL,
    network_id uuid,
    into_id uuid,
    name text,
    task_area_ids uuid[] NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    proposal_id uuid,
    CONSTRAINT scenario_change_of_a_network_once UNIQUE (scenario_id, network_id),
    CONSTRAINT scenario_change_pkey PRIMARY KEY (id),
    CONSTRAINT scenario_change_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id),
    CONSTRAINT scenario_change_into_id_fkey FOREIGN KEY (into_id) REFERENCES network(id),
    CONSTRAINT scenario_change_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT scenario_change_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
    CONSTRAINT scenario_change_scenario_id_fkey FOREIGN KEY (scenario_id) REFERENCES scenario(id) ON DELETE CASCADE,
    CONSTRAINT scenario_change_founds_by_name CHECK (((kind = 'FOUND'::text) = (name IS NOT NULL))),
    CONSTRAINT scenario_change_kind_known CHECK ((kind = ANY (ARRAY['CLOSE'::text, 'MERGE'::text, 'FOUND'::text]))),
    CONSTRAINT scenario_change_merges_into_another CHECK ((((kind = 'MERGE'::text) = (into_id IS NOT NULL)) AND (into_id <> network_id))),
    CONSTRAINT scenario_change_of_a_network_or_a_new_one CHECK (((kind = 'FOUND'::text) = (network_id IS NULL)))
);
CREATE INDEX scenario_change_added_by ON public.scenario_change USING btree (added_by);
CREATE INDEX scenario_change_into_id ON public.scenario_change USING btree (into_id);
CREATE INDEX scenario_change_network_id ON public.scenario_change USING btree (network_id);
CREATE INDEX scenario_change_proposal_id ON public.scenario_change USING btree (proposal_id);

CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON public.scheduled_tasks USING btree (priority DESC, execution_time);

CREATE TABLE slide_set (
    id uuid NOT NULL,
    language text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone,
    failed_at timestamp with time zone,
    file bytea,
    CONSTRAINT slide_set_pkey PRIMARY KEY (id),
    CONSTRAINT slide_set_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id),
    CONSTRAINT slide_set_language_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
    CONSTRAINT slide_set_made_or_failed CHECK (((made_at IS NULL) OR (failed_at IS NULL))),
    CONSTRAINT slide_set_made_with_its_file CHECK (((made_at IS NULL) = (file IS NULL)))
);
CREATE INDEX slide_set_asked_by ON public.slide_set USING btree (asked_by, asked_at);

CREATE TABLE source (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT source_name_unique UNIQUE (name),
    CONSTRAINT source_pkey PRIMARY KEY (id),
    CONSTRAINT source_kind_known CHECK ((kind = ANY (ARRAY['REFERENCE'::text, 'CRM'::text, 'LIST'::text, 'SHEET'::text])))
);

CREATE TABLE source_record (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    run_id uuid NOT NULL,
    line integer NOT NULL,
    fingerprint bytea NOT NULL,
    content jsonb NOT NULL,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT source_record_with_source UNIQUE (source_id, id),
    CONSTRAINT source_record_pkey PRIMARY KEY (id),
    CONSTRAINT source_record_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
);
CREATE INDEX source_record_run_id ON public.source_record USING btree (run_id, line);

CREATE TABLE source_value (
    record_id uuid NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    CONSTRAINT source_value_pkey PRIMARY KEY (record_id, field),
    CONSTRAINT source_value_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(id)
);

CREATE TABLE spring_session (
    primary_id text NOT NULL,
    session_id text NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name character varying(100),
    CONSTRAINT spring_session_id_unique UNIQUE (session_id),
    CONSTRAINT spring_session_pkey PRIMARY KEY (primary_id)
);
CREATE INDEX spring_session_expiry_time ON public.spring_session USING btree (expiry_time);
CREATE INDEX spring_session_principal_name ON public.spring_session USING btree (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id text NOT NULL,
    attribute_name character varying(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    CONSTRAINT spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
);

CREATE TABLE survey_answer (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    type_id uuid,
    network_id uuid,
    codes bytea NOT NULL,
    mixed boolean NOT NULL,
    CONSTRAINT survey_answer_pkey PRIMARY KEY (id),
    CONSTRAINT survey_answer_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_answer_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id),
    CONSTRAINT survey_answer_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id)
);
CREATE INDEX survey_answer_network_id ON public.survey_answer USING btree (network_id);
CREATE INDEX survey_answer_round_id ON public.survey_answer USING btree (round_id);
CREATE INDEX survey_answer_type_id ON public.survey_answer USING btree (type_id);

CREATE TABLE survey_ballot (
    hash bytea NOT NULL,
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    side text NOT NULL,
    status text NOT NULL,
    CONSTRAINT survey_ballot_pkey PRIMARY KEY (hash),
    CONSTRAINT survey_ballot_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network(round_id, network_id) ON DELETE CASCADE,
    CONSTRAINT survey_ballot_side_known CHECK ((side = ANY (ARRAY['MEMBER'::text, 'COORDINATOR'::text]))),
    CONSTRAINT survey_ballot_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'SENT'::text, 'SKIPPED'::text])))
);
CREATE INDEX survey_ballot_network ON public.survey_ballot USING btree (round_id, network_id, side, status);

CREATE TABLE survey_coordinator (
    invitation_id uuid NOT NULL,
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    CONSTRAINT survey_coordinator_pkey PRIMARY KEY (invitation_id, network_id),
    CONSTRAINT survey_coordinator_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES survey_invitation(id) ON DELETE CASCADE,
    CONSTRAINT survey_coordinator_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network(round_id, network_id) ON DELETE CASCADE
);
CREATE INDEX survey_coordinator_network ON public.survey_coordinator USING btree (round_id, network_id);

CREATE TABLE survey_draft (
    ballot_hash bytea NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT survey_draft_pkey PRIMARY KEY (ballot_hash),
    CONSTRAINT survey_draft_ballot_hash_fkey FOREIGN KEY (ballot_hash) REFERENCES survey_ballot(hash) ON DELETE CASCADE
);

CREATE TABLE survey_feedback (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    message_fi text,
    message_sv text,
    message_en text,
    sent_at timestamp with time zone NOT NULL,
    sent_by uuid,
    CONSTRAINT survey_feedback_pkey PRIMARY KEY (id),
    CONSTRAINT survey_feedback_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE,
    CONSTRAINT survey_feedback_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES account(id)
);
CREATE INDEX survey_feedback_round_id ON public.survey_feedback USING btree (round_id, sent_at);
CREATE INDEX survey_feedback_sent_by ON public.survey_feedback USING btree (sent_by);

CREATE TABLE survey_figure (
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    question text NOT NULL,
    on_scale integer NOT NULL,
    mean double precision NOT NULL,
    CONSTRAINT survey_figure_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT survey_figure_pkey PRIMARY KEY (round_id, network_id, question),
    CONSTRAINT survey_figure_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network(round_id, network_id) ON DELETE CASCADE,
    CONSTRAINT survey_figure_mean_on_the_scale CHECK (((mean >= (1)::double precision) AND (mean <= (5)::double precision))),
    CONSTRAINT survey_figure_of_somebody CHECK ((on_scale > 0))
);

CREATE TABLE survey_invitation (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    person_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    CONSTRAINT survey_invitation_once UNIQUE (round_id, person_id),
    CONSTRAINT survey_invitation_token_once UNIQUE (token_hash),
    CONSTRAINT survey_invitation_pkey PRIMARY KEY (id),
    CONSTRAINT survey_invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT survey_invitation_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE
);
CREATE INDEX survey_invitation_person_id ON public.survey_invitation USING btree (person_id);

CREATE TABLE survey_network (
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    type_id uuid,
    members_asked integer NOT NULL,
    members_answered integer,
    coordinators_asked integer NOT NULL,
    coordinators_answered integer,
    CONSTRAINT survey_network_pkey PRIMARY KEY (round_id, network_id),
    CONSTRAINT survey_network_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_network_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE,
    CONSTRAINT survey_network_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id)
);
CREATE INDEX survey_network_network_id ON public.survey_network USING btree (network_id);
CREATE INDEX survey_network_type_id ON public.survey_network USING btree (type_id);

CREATE TABLE survey_number (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    question_id uuid NOT NULL,
    type_id uuid,
    network_id uuid,
    value integer NOT NULL,
    mixed boolean NOT NULL,
    CONSTRAINT survey_number_pkey PRIMARY KEY (id),
    CONSTRAINT survey_number_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_number_question_id_fkey FOREIGN KEY (question_id) REFERENCES questionnaire_question(id),
    CONSTRAINT survey_number_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id),
    CONSTRAINT survey_number_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id)
);
CREATE INDEX survey_number_network_id ON public.survey_number USING btree (network_id);
CREATE INDEX survey_number_question_id ON public.survey_number USING btree (question_id);
CREATE INDEX survey_number_round_id ON public.survey_number USING btree (round_id, question_id);
CREATE INDEX survey_number_type_id ON public.survey_number USING btree (type_id);

CREATE TABLE survey_open_link (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    most integer NOT NULL,
    CONSTRAINT survey_open_link_once UNIQUE (round_id, network_id),
    CONSTRAINT survey_open_link_token_once UNIQUE (token_hash),
    CONSTRAINT survey_open_link_pkey PRIMARY KEY (id),
    CONSTRAINT survey_open_link_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network(round_id, network_id) ON DELETE CASCADE,
    CONSTRAINT survey_open_link_most_from_one CHECK ((most > 0))
);

CREATE TABLE survey_open_link_state (
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    status text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT survey_open_link_state_pkey PRIMARY KEY (id),
    CONSTRAINT survey_open_link_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT survey_open_link_state_link_id_fkey FOREIGN KEY (link_id) REFERENCES survey_open_link(id) ON DELETE CASCADE,
    CONSTRAINT survey_open_link_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT survey_open_link_state_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])))
);
CREATE INDEX survey_open_link_state_begun_by ON public.survey_open_link_state USING btree (begun_by);
CREATE INDEX survey_open_link_state_link_id ON public.survey_open_link_state USING btree (link_id, begun_at);
CREATE UNIQUE INDEX survey_open_link_state_one_at_a_time ON public.survey_open_link_state USING btree (link_id) WHERE (ended_at IS NULL);

CREATE TABLE survey_published_row (
    table_id uuid NOT NULL,
    position integer NOT NULL,
    value integer,
    text_fi text,
    text_sv text,
    text_en text,
    count integer NOT NULL,
    percent numeric(5,2),
    CONSTRAINT survey_published_row_pkey PRIMARY KEY (table_id, "position"),
    CONSTRAINT survey_published_row_table_id_fkey FOREIGN KEY (table_id) REFERENCES survey_published_table(id) ON DELETE CASCADE,
    CONSTRAINT survey_published_row_has_a_text CHECK ((num_nonnulls(text_fi, text_sv, text_en) > 0)),
    CONSTRAINT survey_published_row_not_below_nought CHECK ((count >= 0))
);

CREATE TABLE survey_published_table (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    position integer NOT NULL,
    side text NOT NULL,
    question_code text,
    text_fi text,
    text_sv text,
    text_en text,
    asked integer NOT NULL,
    base text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT survey_published_table_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT survey_published_table_pkey PRIMARY KEY (id),
    CONSTRAINT survey_published_table_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE,
    CONSTRAINT survey_published_table_base_known CHECK ((base = ANY (ARRAY['ASKED'::text, 'ANSWERED'::text, 'NONE'::text]))),
    CONSTRAINT survey_published_table_has_a_text CHECK ((num_nonnulls(text_fi, text_sv, text_en) > 0)),
    CONSTRAINT survey_published_table_kind_known CHECK ((kind = ANY (ARRAY['SCALE'::text, 'CHOICE'::text]))),
    CONSTRAINT survey_published_table_side_known CHECK ((side = ANY (ARRAY['MEMBER'::text, 'COORDINATOR'::text])))
);
CREATE INDEX survey_published_table_round_id ON public.survey_published_table USING btree (round_id, "position");

CREATE TABLE survey_recommendation (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    number integer NOT NULL,
    title_fi text,
    title_sv text,
    title_en text,
    reasons text NOT NULL,
    network_id uuid,
    owner_id uuid NOT NULL,
    handling text NOT NULL,
    due_year integer NOT NULL,
    due_quarter integer NOT NULL,
    kind text,
    version integer NOT NULL,
    CONSTRAINT survey_recommendation_number_once UNIQUE (round_id, number),
    CONSTRAINT survey_recommendation_pkey PRIMARY KEY (id),
    CONSTRAINT survey_recommendation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_recommendation_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES account(id),
    CONSTRAINT survey_recommendation_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id),
    CONSTRAINT survey_recommendation_handling_known CHECK ((handling = ANY (ARRAY['MANAGEMENT'::text, 'WORKING_GROUP'::text]))),
    CONSTRAINT survey_recommendation_has_a_title CHECK ((num_nonnulls(title_fi, title_sv, title_en) > 0)),
    CONSTRAINT survey_recommendation_quarter_of_a_year CHECK (((due_quarter >= 1) AND (due_quarter <= 4)))
);
CREATE INDEX survey_recommendation_network_id ON public.survey_recommendation USING btree (network_id);
CREATE INDEX survey_recommendation_owner_id ON public.survey_recommendation USING btree (owner_id);

CREATE TABLE survey_recommendation_state (
    id uuid NOT NULL,
    recommendation_id uuid NOT NULL,
    status text NOT NULL,
    outcome text,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT survey_recommendation_state_pkey PRIMARY KEY (id),
    CONSTRAINT survey_recommendation_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT survey_recommendation_state_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES survey_recommendation(id) ON DELETE CASCADE,
    CONSTRAINT survey_recommendation_state_end_says_what_came CHECK (((status = ANY (ARRAY['OPEN'::text, 'UNDERWAY'::text])) OR (outcome IS NOT NULL))),
    CONSTRAINT survey_recommendation_state_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'UNDERWAY'::text, 'DONE'::text, 'DROPPED'::text])))
);
CREATE INDEX survey_recommendation_state_begun_by ON public.survey_recommendation_state USING btree (begun_by);
CREATE UNIQUE INDEX survey_recommendation_state_one_at_a_time ON public.survey_recommendation_state USING btree (recommendation_id) WHERE (ended_at IS NULL);
CREATE INDEX survey_recommendation_state_recommendation_id ON public.survey_recommendation_state USING btree (recommendation_id, begun_at);

CREATE TABLE survey_reminder (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by uuid,
    CONSTRAINT survey_reminder_pkey PRIMARY KEY (id),
    CONSTRAINT survey_reminder_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE,
    CONSTRAINT survey_reminder_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES account(id)
);
CREATE INDEX survey_reminder_round_id ON public.survey_reminder USING btree (round_id, sent_at);
CREATE INDEX survey_reminder_sent_by ON public.survey_reminder USING btree (sent_by);

CREATE TABLE survey_report (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    type_id uuid,
    network_id uuid NOT NULL,
    person_id uuid,
    codes bytea NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT survey_report_once UNIQUE (round_id, network_id, person_id),
    CONSTRAINT survey_report_pkey PRIMARY KEY (id),
    CONSTRAINT survey_report_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_report_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL,
    CONSTRAINT survey_report_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id),
    CONSTRAINT survey_report_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id)
);
CREATE INDEX survey_report_network_id ON public.survey_report USING btree (network_id);
CREATE INDEX survey_report_person_id ON public.survey_report USING btree (person_id);
CREATE INDEX survey_report_type_id ON public.survey_report USING btree (type_id);

CREATE TABLE survey_report_entry (
    report_id uuid NOT NULL,
    question_id uuid NOT NULL,
    words text,
    value integer,
    id uuid NOT NULL,
    CONSTRAINT survey_report_entry_id_once UNIQUE (id),
    CONSTRAINT survey_report_entry_taken_away TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT survey_report_entry_pkey PRIMARY KEY (report_id, question_id),
    CONSTRAINT survey_report_entry_question_id_fkey FOREIGN KEY (question_id) REFERENCES questionnaire_question(id),
    CONSTRAINT survey_report_entry_report_id_fkey FOREIGN KEY (report_id) REFERENCES survey_report(id) ON DELETE CASCADE,
    CONSTRAINT survey_report_entry_words_or_number CHECK ((num_nonnulls(words, value) = 1))
);
CREATE INDEX survey_report_entry_question_id ON public.survey_report_entry USING btree (question_id);

CREATE TABLE survey_report_entry_theme (
    entry_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    CONSTRAINT survey_report_entry_theme_pkey PRIMARY KEY (entry_id, theme_id),
    CONSTRAINT survey_report_entry_theme_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES survey_report_entry(id) ON DELETE CASCADE,
    CONSTRAINT survey_report_entry_theme_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES survey_theme(id)
);
CREATE INDEX survey_report_entry_theme_theme_id ON public.survey_report_entry_theme USING btree (theme_id);

CREATE TABLE survey_round (
    id uuid NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    promise_fi text,
    promise_sv text,
    promise_en text,
    typology_id uuid NOT NULL,
    member_questionnaire_id uuid,
    coordinator_questionnaire_id uuid,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    figures_from integer NOT NULL,
    texts_from integer NOT NULL,
    quick_network_id uuid,
    CONSTRAINT survey_round_pkey PRIMARY KEY (id),
    CONSTRAINT survey_round_coordinator_questionnaire_id_fkey FOREIGN KEY (coordinator_questionnaire_id) REFERENCES questionnaire(id),
    CONSTRAINT survey_round_member_questionnaire_id_fkey FOREIGN KEY (member_questionnaire_id) REFERENCES questionnaire(id),
    CONSTRAINT survey_round_quick_network_id_fkey FOREIGN KEY (quick_network_id) REFERENCES network(id),
    CONSTRAINT survey_round_typology_id_fkey FOREIGN KEY (typology_id) REFERENCES typology(id),
    CONSTRAINT survey_round_closes_after_it_opens CHECK ((closes_on >= opens_on)),
    CONSTRAINT survey_round_figures_from_three CHECK ((figures_from >= 3)),
    CONSTRAINT survey_round_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0)),
    CONSTRAINT survey_round_texts_need_no_fewer CHECK ((texts_from >= figures_from))
);
CREATE INDEX survey_round_coordinator_questionnaire_id ON public.survey_round USING btree (coordinator_questionnaire_id);
CREATE INDEX survey_round_member_questionnaire_id ON public.survey_round USING btree (member_questionnaire_id);
CREATE INDEX survey_round_quick_network_id ON public.survey_round USING btree (quick_network_id);
CREATE INDEX survey_round_typology_id ON public.survey_round USING btree (typology_id);

CREATE TABLE survey_round_state (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    status text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT survey_round_state_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT survey_round_state_pkey PRIMARY KEY (id),
    CONSTRAINT survey_round_state_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id),
    CONSTRAINT survey_round_state_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id) ON DELETE CASCADE,
    CONSTRAINT survey_round_state_ends_after_it_began CHECK ((ended_at >= begun_at)),
    CONSTRAINT survey_round_state_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text, 'OPENING'::text, 'OPEN'::text, 'CLOSING'::text, 'CLOSED'::text, 'CANCELLED'::text, 'PUBLISHED'::text])))
);
CREATE INDEX survey_round_state_begun_by ON public.survey_round_state USING btree (begun_by);
CREATE UNIQUE INDEX survey_round_state_one_at_a_time ON public.survey_round_state USING btree (round_id) WHERE (ended_at IS NULL);
CREATE INDEX survey_round_state_round_id ON public.survey_round_state USING btree (round_id, begun_at);

CREATE TABLE survey_text (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    question_id uuid NOT NULL,
    type_id uuid,
    network_id uuid,
    words text NOT NULL,
    mixed boolean NOT NULL,
    CONSTRAINT survey_text_pkey PRIMARY KEY (id),
    CONSTRAINT survey_text_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id),
    CONSTRAINT survey_text_question_id_fkey FOREIGN KEY (question_id) REFERENCES questionnaire_question(id),
    CONSTRAINT survey_text_round_id_fkey FOREIGN KEY (round_id) REFERENCES survey_round(id),
    CONSTRAINT survey_text_type_id_fkey FOREIGN KEY (type_id) REFERENCES network_type(id)
);
CREATE INDEX survey_text_network_id ON public.survey_text USING btree (network_id);
CREATE INDEX survey_text_question_id ON public.survey_text USING btree (question_id);
CREATE INDEX survey_text_round_id ON public.survey_text USING btree (round_id, question_id);
CREATE INDEX survey_text_type_id ON public.survey_text USING btree (type_id);

CREATE TABLE survey_text_theme (
    text_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    CONSTRAINT survey_text_theme_pkey PRIMARY KEY (text_id, theme_id),
    CONSTRAINT survey_text_theme_text_id_fkey FOREIGN KEY (text_id) REFERENCES survey_text(id) ON DELETE CASCADE,
    CONSTRAINT survey_text_theme_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES survey_theme(id)
);
CREATE INDEX survey_text_theme_theme_id ON public.survey_text_theme USING btree (theme_id);

CREATE TABLE survey_theme (
    id uuid NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT survey_theme_en_once UNIQUE (name_en),
    CONSTRAINT survey_theme_fi_once UNIQUE (name_fi),
    CONSTRAINT survey_theme_sv_once UNIQUE (name_sv),
    CONSTRAINT survey_theme_pkey PRIMARY KEY (id),
    CONSTRAINT survey_theme_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE task_area (
    id uuid NOT NULL,
    code text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    position integer NOT NULL,
    in_use boolean NOT NULL,
    CONSTRAINT task_area_code_unique UNIQUE (code),
    CONSTRAINT task_area_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT task_area_pkey PRIMARY KEY (id),
    CONSTRAINT task_area_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE term_warning (
    network_id uuid NOT NULL,
    ends_on date NOT NULL,
    days_ahead integer NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT term_warning_pkey PRIMARY KEY (network_id, ends_on, days_ahead),
    CONSTRAINT term_warning_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
);

CREATE TABLE typology (
    id uuid NOT NULL,
    code text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    position integer NOT NULL,
    CONSTRAINT typology_code_unique UNIQUE (code),
    CONSTRAINT typology_changed TRIGGER DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT typology_pkey PRIMARY KEY (id),
    CONSTRAINT typology_has_a_name CHECK ((num_nonnulls(name_fi, name_sv, name_en) > 0))
);

CREATE TABLE user_credentials (
    credential_id character varying(1000) NOT NULL,
    user_entity_user_id character varying(1000) NOT NULL,
    public_key bytea NOT NULL,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean NOT NULL,
    authenticator_transports character varying(1000),
    public_key_credential_type character varying(100),
    backup_state boolean NOT NULL,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp without time zone,
    last_used timestamp without time zone,
    label character varying(1000) NOT NULL,
    CONSTRAINT user_credentials_pkey PRIMARY KEY (credential_id),
    CONSTRAINT user_credentials_user_entity_user_id_fkey FOREIGN KEY (user_entity_user_id) REFERENCES user_entities(id) ON DELETE CASCADE
);
CREATE INDEX user_credentials_user_entity_user_id ON public.user_credentials USING btree (user_entity_user_id);

CREATE TABLE user_entities (
    id character varying(1000) NOT NULL,
    name character varying(100) NOT NULL,
    display_name character varying(200),
    CONSTRAINT user_entities_name_unique UNIQUE (name),
    CONSTRAINT user_entities_pkey PRIMARY KEY (id)
);
