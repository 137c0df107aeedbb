/** Documents for word processors, whose headings, lists and tables are real ones. */
@NamedInterface("documents")
@NullMarked
package fi.solmu.shell.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
