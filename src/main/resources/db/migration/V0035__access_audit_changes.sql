-- The history on a page leaves out who read addresses. Such entries are many, more with every reader: the history is
-- found without a look at them.
CREATE INDEX audit_entry_changes ON audit_entry (subject_id, at DESC)
    WHERE action NOT IN ('SEE_MEMBER_ADDRESSES', 'EXPORT_MEMBERS');
