package fi.solmu.imports.linkage;

import java.util.Map;

/**
 * One record as the matcher sees it.
 *
 * @param source the table or list it stands in
 * @param key what its source calls it
 * @param values what it says, as it came; a field it is silent about is not there
 */
public record Entry(String source, String key, Map<Field, String> values) {}
