package fi.solmu.planning.writing;

import fi.solmu.planning.plans.PlanView.Owner;
import org.jspecify.annotations.Nullable;

/** A theme, goal or measure as it stands in a plan. */
record Item(String words, @Nullable Integer month, Owner owner) {
    static final Item NONE = new Item("", null, new Owner.Nobody());
}
