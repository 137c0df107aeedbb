package fi.solmu.planning.writing;

import fi.solmu.kernel.NotFound;

/** What a plan is made of. */
public enum Part {
    THEMES("plan_theme", "plan_id", "theme", 200, "SELECT id FROM plan_theme WHERE plan_id = :plan"),
    GOALS("plan_goal", "theme_id", "goal", 500, """
            SELECT g.id FROM plan_goal g JOIN plan_theme t ON t.id = g.theme_id WHERE t.plan_id = :plan
            """),
    MEASURES("plan_measure", "goal_id", "measure", 500, """
            SELECT m.id FROM plan_measure m
            JOIN plan_goal g ON g.id = m.goal_id JOIN plan_theme t ON t.id = g.theme_id WHERE t.plan_id = :plan
            """);

    private final String table;
    private final String under;
    private final String field;
    private final int most;
    private final String ofPlan;

    Part(String table, String under, String field, int most, String ofPlan) {
        this.table = table;
        this.under = under;
        this.field = field;
        this.most = most;
        this.ofPlan = ofPlan;
    }

    /** As it stands in addresses: {@code themes}. */
    static Part of(String address) {
        for (var part : values()) {
            if (part.address().equals(address)) {
                return part;
            }
        }
        throw new NotFound();
    }

    public String address() {
        return field + "s";
    }

    String table() {
        return table;
    }

    /** The column that names what it stands under. */
    String under() {
        return under;
    }

    /** One of it in messages and in the audit trail. */
    public String field() {
        return field;
    }

    /** The longest text. */
    public int most() {
        return most;
    }

    /** SQL of the ids of all that the plan {@code :plan} has. */
    String ofPlan() {
        return ofPlan;
    }
}
