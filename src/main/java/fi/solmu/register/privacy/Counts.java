package fi.solmu.register.privacy;

import java.util.Map;

/** How many people are held in all, and in each group. */
public record Counts(int all, Map<PeopleGroup, Integer> groups) {}
