-- What is expected of networks of a type: which plan, whether one at all, and who approves it.
CREATE TABLE plan_rule (
    type_id uuid PRIMARY KEY REFERENCES network_type ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT plan_rule_kind_known CHECK (kind IN ('ACTIVITY', 'CUSTOMERSHIP')),
    expected boolean NOT NULL,
    approver text NOT NULL CONSTRAINT plan_rule_approver_known
        CHECK (approver IN ('COORDINATOR', 'GROUP', 'MANAGEMENT', 'ADMINISTRATOR'))
);

-- The rule of each network: that of its type in the typology that stands last among those that say one, since a typology
-- that is being taken into use is added after the one it replaces. Without a row nothing has been said.
CREATE VIEW plan_rule_of_network AS
SELECT DISTINCT ON (y.network_id) y.network_id, r.type_id, r.kind, r.expected, r.approver
FROM network_typing y
JOIN plan_rule r ON r.type_id = y.type_id
JOIN typology g ON g.id = y.typology_id
ORDER BY y.network_id, g.position DESC, g.code;
