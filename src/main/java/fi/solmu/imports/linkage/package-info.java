/**
 * Which records speak of one person or one thing: comparing in levels, weighing by how much each level tells, grouping.
 * Knows no database and no pages; docs/algorithms/record-linkage.md tells how it works and how well.
 */
@NamedInterface("linkage")
@NullMarked
package fi.solmu.imports.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
